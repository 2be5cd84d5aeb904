// Sockets beyond TCP: a unix domain socket, a datagram to itself, a port of the machine that nobody listens on.
package main

import (
	"fmt"
	"net"
	"os"
	"path/filepath"
)

func main() {
	l, err := net.Listen("unix", filepath.Join(os.TempDir(), "s"))
	fmt.Println(l != nil, err)
	p, err := net.ListenPacket("udp", "127.0.0.1:0")
	if err != nil {
		fmt.Println(err)
	} else {
		fmt.Println(p.WriteTo([]byte("hi"), p.LocalAddr()))
	}
	_, err = net.Dial("tcp", "127.0.0.1:1")
	fmt.Println(err)
	_, err = net.LookupHost("localhost")
	fmt.Println(err)
}
