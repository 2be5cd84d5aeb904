// A program writes its own heap profile and looks for two names in it.
package main

import (
	"fmt"
	"log"
	"runtime"
	"runtime/pprof"
	"strings"
	"time"
)

var archive [][]byte

func load() []byte { return make([]byte, 128<<10) }

func main() {
	runtime.MemProfileRate = 4 << 10 // record about one allocation in 4 KiB, not in 512
	for range 100 {
		archive = append(archive, load())
		time.Sleep(10 * time.Millisecond)
	}
	runtime.GC() // the profile is that of the last collection

	var profile strings.Builder
	if err := pprof.Lookup("heap").WriteTo(&profile, 1); err != nil {
		log.Fatal(err)
	}
	for record := range strings.SplitSeq(profile.String(), "\n\n") {
		if strings.Contains(record, "main.load") {
			fmt.Println(record)
		}
	}
	fmt.Println("load is named, times:", strings.Count(profile.String(), "main.load"))
	fmt.Println("archive is named, times:", strings.Count(profile.String(), "archive"))
}
