// Each file has a function of its own, and its defer runs there.
package main

import (
	"fmt"
	"os"
)

var open, most int

func read(name string) *os.File {
	file, err := os.Create(name)
	if err != nil {
		panic(err)
	}
	open++
	most = max(most, open)
	return file
}

func release(file *os.File) {
	file.Close()
	open--
}

func readOne(number int) {
	file := read(fmt.Sprint("/tmp/page", number))
	defer release(file)
}

func main() {
	for number := range 50 {
		readOne(number)
	}
	fmt.Println("most open at once:", most)
	fmt.Println("open at the end:", open)
}
