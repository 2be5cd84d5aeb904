// Standard streams, arguments and environment. The first argument chooses.
package main

import (
	"bufio"
	"fmt"
	"io"
	"os"
	"runtime"
	"strings"
)

func main() {
	switch what := os.Args[1]; what {
	case "args":
		fmt.Printf("%q\n", os.Args)
		for _, name := range []string{"GREETING", "EMPTY", "MISSING"} {
			value, ok := os.LookupEnv(name)
			fmt.Printf("%s=%q %t\n", name, value, ok)
		}
		dir, err := os.Getwd()
		fmt.Println(dir, err, runtime.GOOS, runtime.GOARCH)
	case "echo":
		scanner := bufio.NewScanner(os.Stdin)
		for scanner.Scan() {
			fmt.Println(strings.ToUpper(scanner.Text()))
		}
		fmt.Println("err", scanner.Err())
		n, err := os.Stdin.Read(make([]byte, 1))
		fmt.Println(n, err)
	case "both":
		fmt.Print("out 1\n")
		fmt.Fprint(os.Stderr, "err 1\n")
		println("runtime 1")
		fmt.Print("out 2\n")
	case "much":
		line := strings.Repeat("0123456789abcde", 64) + "\n"
		for n := 0; n < 10<<20; n += len(line) {
			io.WriteString(os.Stdout, line)
		}
	case "lines":
		for i := range 20_000 {
			fmt.Println("line", i)
		}
	case "busy-neighbour":
		// A goroutine that never waits must not keep main's writes from returning.
		go func() {
			for {
				os.Stat("/")
			}
		}()
		for i := range 50 {
			fmt.Println(i)
		}
	}
}
