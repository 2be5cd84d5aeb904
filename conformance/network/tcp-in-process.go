// A TCP server and clients inside one process over 127.0.0.1.
package main

import (
	"bufio"
	"fmt"
	"io"
	"net"
	"sync"
)

func main() {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		fmt.Println("listen:", err)
		return
	}
	var wg sync.WaitGroup
	wg.Go(func() {
		for {
			c, err := l.Accept()
			if err != nil {
				return
			}
			wg.Go(func() {
				defer c.Close()
				line, _ := bufio.NewReader(c).ReadString('\n')
				fmt.Fprintf(c, "got %q", line)
			})
		}
	})
	for i := range 3 {
		c, err := net.Dial("tcp", l.Addr().String())
		if err != nil {
			fmt.Println("dial:", err)
			continue
		}
		fmt.Fprintf(c, "client %d\n", i)
		all, err := io.ReadAll(c)
		fmt.Println(string(all), err)
		c.Close()
	}
	l.Close()
	wg.Wait()
	fmt.Println(l.Addr().Network())
}
