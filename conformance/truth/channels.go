// Values through channels, buffered and not, with an allocation each.
package main

import "fmt"

type message struct {
	seq  int
	body []byte
}

func main() {
	in, out := make(chan *message), make(chan *message, 64)
	go func() {
		for m := range in {
			out <- &message{m.seq, append([]byte("re: "), m.body...)}
		}
		close(out)
	}()
	go func() {
		for i := range 60_000 {
			in <- &message{i, make([]byte, 100)}
		}
		close(in)
	}()
	n := 0
	for m := range out {
		n += len(m.body)
	}
	fmt.Println(n)
	figures()
}
