// Ten goroutines open a file each, are cancelled and end. What becomes of the files?
package main

import (
	"context"
	"fmt"
	"os"
	"runtime"
	"time"
)

func create(name string) *os.File {
	file, err := os.Create(name)
	if err != nil {
		panic(err)
	}
	return file
}

func record(ctx context.Context, number int) {
	file := create(fmt.Sprintf("/tmp/record%d", number))
	<-ctx.Done()
	fmt.Fprintln(file, "the end")
}

// nextDescriptor is the lowest number that no open file has.
func nextDescriptor() uintptr {
	file := create("/tmp/next")
	defer file.Close()
	return file.Fd()
}

func main() {
	first := nextDescriptor()
	ctx, cancel := context.WithCancel(context.Background())
	for number := range 10 {
		go record(ctx, number)
	}
	time.Sleep(time.Second)
	cancel()
	time.Sleep(time.Second)
	fmt.Println("goroutines left:", runtime.NumGoroutine()-1)
	fmt.Println("files left open:", nextDescriptor()-first)

	runtime.GC()
	time.Sleep(time.Second)
	fmt.Println("open after a collection:", nextDescriptor()-first)
}
