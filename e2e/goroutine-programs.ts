/** Programs whose goroutines are known. */

/** Five goroutines that send what nobody receives. */
export const LEAKS = `package main

import (
	"fmt"
	"time"
)

func leaky() {
	ch := make(chan int)
	go func() {
		ch <- 1 // the send
	}()
}

func main() {
	for range 5 {
		leaky()
	}
	time.Sleep(10 * time.Millisecond)
	fmt.Println("done")
}
`;

/** The same with room for what is sent. */
export const FIXED = LEAKS.replace('make(chan int)', 'make(chan int, 1)');

/** The same, with a global that keeps 8 MiB. */
export const LEAKS_AND_KEEPS = LEAKS.replace(
  'func main() {',
  'var kept []byte\n\nfunc main() {\n\tkept = make([]byte, 8<<20)',
);

/** Two goroutines that each hold the lock the other one wants. */
export const LOCKED = `package main

import (
	"sync"
	"time"
)

var left, right sync.Mutex

func take(first, second *sync.Mutex) {
	first.Lock()
	time.Sleep(5 * time.Millisecond)
	second.Lock()
	second.Unlock()
	first.Unlock()
}

func main() {
	var wg sync.WaitGroup
	wg.Go(func() { take(&left, &right) })
	wg.Go(func() { take(&right, &left) })
	wg.Wait()
}
`;

/** One goroutine waits for a value that another one sends. */
export const WOKEN = `package main

import (
	"sync"
	"time"
)

func waiter(values chan int, wg *sync.WaitGroup) {
	defer wg.Done()
	<-values
}

func sender(values chan int, wg *sync.WaitGroup) {
	defer wg.Done()
	time.Sleep(5 * time.Millisecond)
	values <- 1
}

func main() {
	values := make(chan int)
	var wg sync.WaitGroup
	wg.Add(2)
	go waiter(values, &wg)
	go sender(values, &wg)
	wg.Wait()
}
`;

/** Three stuck goroutines that hold 1 MiB each, and 2 MiB together. */
export const HOLDING = `package main

import (
	"runtime"
	"time"
)

func leak(shared []byte) {
	ch := make(chan int)
	go func() {
		own := make([]byte, 1<<20)
		ch <- 1
		own[0] = shared[0]
	}()
}

func main() {
	shared := make([]byte, 2<<20)
	for range 3 {
		leak(shared)
	}
	time.Sleep(5 * time.Millisecond)
	runtime.GC()
	time.Sleep(5 * time.Millisecond)
}
`;

/** Two goroutines that each receive from the other before they send to it. */
export const CROSSED = `package main

import (
	"sync"
	"time"
)

func main() {
	a, b := make(chan int), make(chan int)
	var wg sync.WaitGroup
	wg.Add(2)
	go func() {
		defer wg.Done()
		<-a
		b <- 1
	}()
	go func() {
		defer wg.Done()
		time.Sleep(20 * time.Millisecond)
		<-b
		a <- 1
	}()
	wg.Wait()
}
`;

/** 3,000 goroutines of one go statement that all end. */
export const MANY = `package main

import "sync"

func work(start chan struct{}, wg *sync.WaitGroup) {
	defer wg.Done()
	<-start
}

func main() {
	start := make(chan struct{})
	var wg sync.WaitGroup
	for range 3000 {
		wg.Add(1)
		go work(start, &wg)
	}
	close(start)
	wg.Wait()
}
`;

/** 1-based line of the first occurrence. */
export function lineOf(source: string, text: string): number {
  return source.slice(0, source.indexOf(text)).split('\n').length;
}
