// Fifty files are read one after the other. How many are open at once?
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

func readAll() {
	for number := range 50 {
		file := read(fmt.Sprint("/tmp/page", number))
		defer release(file)
	}
}

func main() {
	readAll()
	fmt.Println("most open at once:", most)
	fmt.Println("open at the end:", open)
}
