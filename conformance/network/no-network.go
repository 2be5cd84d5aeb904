// Without a network a dial fails with an error, not with a panic or a hang.
package main

import (
	"fmt"
	"net"
	"time"
)

func main() {
	_, err := net.DialTimeout("tcp", "127.0.0.1:1", time.Second)
	fmt.Println(err != nil)
	_, err = net.Dial("nonsense", "x")
	fmt.Println(err)
	_, err = net.LookupHost("name.invalid")
	fmt.Println(err != nil)
	_, err = net.Listen("tcp", "256.0.0.1:80")
	fmt.Println(err != nil)
}
