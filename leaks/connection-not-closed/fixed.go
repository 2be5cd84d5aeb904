package main

import (
	"bufio"
	"fmt"
	"net"
	"time"
)

// echo answers line after line until the client hangs up.
func echo(conn net.Conn) {
	defer conn.Close()
	in := bufio.NewScanner(conn)
	for in.Scan() {
		fmt.Fprintln(conn, in.Text())
	}
}

func call(text string) (string, error) {
	client, server := net.Pipe()
	defer client.Close()
	go echo(server)
	fmt.Fprintln(client, text)
	return bufio.NewReader(client).ReadString('\n')
}

func main() {
	fmt.Println(call("hello"))
	time.Sleep(10 * time.Millisecond)
}
