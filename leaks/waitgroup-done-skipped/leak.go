package main

import (
	"fmt"
	"sync"
	"time"
)

// check calls Done on one of its two ways out only.
func check(wg *sync.WaitGroup, page string) {
	if page == "" {
		return
	}
	fmt.Println("checked", page)
	wg.Done()
}

func checkAll(pages []string) {
	wg := new(sync.WaitGroup)
	for _, page := range pages {
		wg.Add(1)
		go check(wg, page)
	}
	wg.Wait()
	fmt.Println("all checked")
}

func main() {
	go checkAll([]string{"home", "", "about"})
	time.Sleep(10 * time.Millisecond)
}
