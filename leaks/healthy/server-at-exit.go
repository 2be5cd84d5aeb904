package main

import (
	"bufio"
	"fmt"
	"net"
)

func serve(listener net.Listener) {
	for {
		conn, err := listener.Accept()
		if err != nil {
			return
		}
		go func() {
			defer conn.Close()
			fmt.Fprintln(conn, "hello")
		}()
	}
}

// The server accepts until the program ends.
func main() {
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		fmt.Println(err)
		return
	}
	go serve(listener)
	for range 3 {
		conn, err := net.Dial("tcp", listener.Addr().String())
		if err != nil {
			fmt.Println(err)
			return
		}
		fmt.Println(bufio.NewReader(conn).ReadString('\n'))
		conn.Close()
	}
}
