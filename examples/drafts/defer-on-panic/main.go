// Three ways to leave a function. Does the deferred call run?
package main

import (
	"fmt"
	"os"
)

func work(how string) {
	defer func() { fmt.Println("closed after", how) }()
	switch how {
	case "panic":
		panic("out of paper")
	case "exit":
		os.Exit(0)
	}
}

func try(how string) {
	defer func() { recover() }()
	work(how)
}

func main() {
	for _, how := range []string{"return", "panic", "exit"} {
		try(how)
	}
}
