// Once, OnceFunc, OnceValue, OnceValues: one call, and the same panic for everyone.
package main

import (
	"errors"
	"fmt"
	"sync"
)

func try(f func()) {
	defer func() { fmt.Println("recovered:", recover()) }()
	f()
}

func main() {
	var once sync.Once
	calls := 0
	var wg sync.WaitGroup
	for range 20 {
		wg.Go(func() { once.Do(func() { calls++ }) })
	}
	wg.Wait()
	fmt.Println(calls)
	var bad sync.Once
	try(func() { bad.Do(func() { panic("first") }) })
	bad.Do(func() { fmt.Println("never: a panic counts as done") })
	f := sync.OnceFunc(func() { calls++; panic("each time") })
	try(f)
	try(f)
	v := sync.OnceValue(func() int { calls++; return calls })
	fmt.Println(v(), v(), calls)
	vs := sync.OnceValues(func() (string, error) { return "value", errors.New("err") })
	fmt.Println(vs())
	fmt.Println(vs())
}
