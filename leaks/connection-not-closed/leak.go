package main

import (
	"bufio"
	"fmt"
	"net"
	"time"
)

// echo answers line after line until the client hangs up, which it never does.
func echo(conn net.Conn) {
	defer conn.Close()
	in := bufio.NewScanner(conn)
	for in.Scan() {
		fmt.Fprintln(conn, in.Text())
	}
}

func call(text string) (string, error) {
	client, server := net.Pipe()
	go echo(server)
	fmt.Fprintln(client, text)
	return bufio.NewReader(client).ReadString('\n')
}

func main() {
	fmt.Println(call("hello"))
	time.Sleep(10 * time.Millisecond)
}
