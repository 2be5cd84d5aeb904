// Four painters, each a goroutine, and one canvas that is handed to all of them.
package main

import (
	"fmt"
	"sync"
	"time"
)

const canvasBytes = 8 << 20

// paint fills its quarter of the canvas, a little every 10 ms.
func paint(canvas []byte, painter int) {
	quarter := len(canvas) / 4
	strip := canvas[painter*quarter:][:quarter]
	for step := range 100 {
		part := strip[step*quarter/100 : (step+1)*quarter/100]
		for i := range part {
			part[i] = byte('A' + painter)
		}
		time.Sleep(10 * time.Millisecond)
	}
}

func main() {
	canvas := make([]byte, canvasBytes)
	var painters sync.WaitGroup
	for painter := range 4 {
		painters.Go(func() { paint(canvas, painter) })
	}
	painters.Wait()
	for painter := range 4 {
		fmt.Printf("quarter %d: %q\n", painter, canvas[painter*canvasBytes/4])
	}
}
