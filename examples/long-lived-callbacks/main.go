// A hundred windows are opened and closed, one after the other. The bus that they listen to lives on.
package main

import (
	"fmt"
	"time"
)

// Bus tells an event to everybody who listens.
type Bus struct {
	handlers map[*Window]func()
	calls    int
}

func (b *Bus) publish() {
	for _, handle := range b.handlers {
		handle()
		b.calls++
	}
}

// Window paints itself anew at every event.
type Window struct{ pixels []byte }

func open(bus *Bus) *Window {
	w := new(Window)
	bus.handlers[w] = func() { w.pixels = make([]byte, 128<<10) }
	return w
}

func (w *Window) close(bus *Bus) {
	w.pixels = nil
}

var bus = Bus{handlers: map[*Window]func(){}}

func main() {
	for range 100 {
		w := open(&bus)
		bus.publish()
		w.close(&bus)
		time.Sleep(20 * time.Millisecond)
	}
	fmt.Println("handlers called:", bus.calls)
}
