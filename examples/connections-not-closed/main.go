// Forty questions, each over a connection of its own. The answers come, and nobody hangs up.
package main

import (
	"bufio"
	"fmt"
	"net"
	"runtime"
	"time"
)

// serve answers line after line, until the client hangs up.
func serve(conn net.Conn) {
	defer conn.Close()
	in := bufio.NewReaderSize(conn, 256<<10)
	for {
		line, err := in.ReadString('\n')
		if err != nil {
			return
		}
		fmt.Fprint(conn, "you said ", line)
	}
}

func ask(question string) (string, error) {
	client, server := net.Pipe()
	go serve(server)
	fmt.Fprintln(client, question)
	return bufio.NewReader(client).ReadString('\n')
}

func main() {
	for number := range 40 {
		answer, err := ask(fmt.Sprintf("question %d", number))
		if err != nil {
			panic(err)
		}
		if number == 39 {
			fmt.Print(answer)
		}
		time.Sleep(100 * time.Millisecond)
	}
	fmt.Println("servers left:", runtime.NumGoroutine()-1)
}
