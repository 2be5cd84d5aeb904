// Ten files are opened, and each is closed. Which descriptor does the next one get?
package main

import (
	"fmt"
	"os"
)

func open(name string) *os.File {
	file, err := os.Create(name)
	if err != nil {
		panic(err)
	}
	return file
}

func main() {
	before := open("/tmp/before")
	first := before.Fd()
	before.Close()
	for number := range 10 {
		open(fmt.Sprint("/tmp/page", number)).Close()
	}
	next := open("/tmp/next")
	defer next.Close()
	fmt.Println("descriptors in use:", next.Fd()-first)
}
