// A cache of at most 200 pages. Half of the requests ask for one of 20 popular ones, the others for any.
package main

import (
	"fmt"
	"math/rand/v2"
	"time"
)

type Page [16 << 10]byte

var cache = map[int]*Page{}

// render makes a page from a draft eight times as large.
func render(id int) *Page {
	draft := make([]byte, 8*len(Page{}))
	draft[0] = byte(id)
	page := Page(draft[:len(Page{})])
	return &page
}

// get takes a page from the cache, or makes it and remembers it.
func get(id int) (page *Page, hit bool) {
	if page, hit = cache[id]; hit {
		return page, true
	}
	cache[id] = render(id)
	if len(cache) > 200 {
		dropAny(id)
	}
	return cache[id], false
}

// dropAny forgets one page, but not this one. Which one is chance: a map has no order.
func dropAny(but int) {
	for id := range cache {
		if id != but {
			delete(cache, id)
			return
		}
	}
}

func main() {
	random := rand.New(rand.NewPCG(1, 2))
	hits := 0
	for request := 1; request <= 4000; request++ {
		id := random.IntN(20)
		if random.IntN(2) == 0 {
			id = random.IntN(100_000)
		}
		if _, hit := get(id); hit {
			hits++
		}
		time.Sleep(time.Millisecond)
		if request%1000 == 0 {
			fmt.Printf("requests: %d, hits: %d, pages kept: %d\n", request, hits, len(cache))
		}
	}
}
