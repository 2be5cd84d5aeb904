package main

import "sync"

func work(id int, done *sync.WaitGroup) {
	println(id)
	done.Done()
}

func main() {
	var done sync.WaitGroup
	results := 0
	done.Add(2)
	go work(1, &done)
	go func() {
		defer done.Done()
		results++
	}()
	done.Wait()
	println(results)
}
