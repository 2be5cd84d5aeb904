// A busy program that leaks nothing: all but its latest picture can be collected.
package main

import (
	"fmt"
	"time"
)

// A Photo is a plain value of 16 KiB: passing it means copying it.
type Photo struct {
	pixels [16 << 10]byte
}

const copiesPerFrame = 60

// screen shows one photo; the one it showed before is garbage.
var screen *Photo

// brighten changes its own copy; the caller's photo stays as it was.
func brighten(photo Photo, by byte) *Photo {
	for i := range photo.pixels {
		photo.pixels[i] += by
	}
	return &photo // the copy outlives the call, so it is made on the heap
}

func main() {
	var original Photo
	for frame := 1; frame <= 150; frame++ {
		for by := range byte(copiesPerFrame) {
			screen = brighten(original, by)
		}
		if frame%15 == 0 {
			copies := frame * copiesPerFrame * len(original.pixels)
			fmt.Printf("frame %3d: %3d MiB of copies, screen %d, original %d\n",
				frame, copies>>20, screen.pixels[0], original.pixels[0])
		}
		time.Sleep(25 * time.Millisecond)
	}
}
