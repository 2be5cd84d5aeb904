// Each page is read in a function of its own, and its defer runs when that returns.
package main

import (
	"bytes"
	"fmt"
	"os"
	"time"
)

var open, most int

// page is an open file and the buffer that it is read into.
type page struct {
	file   *os.File
	buffer [256 << 10]byte
}

func openPage(number int) *page {
	file, err := os.Create(fmt.Sprintf("/tmp/page%d", number))
	if err != nil {
		panic(err)
	}
	open++
	most = max(most, open)
	return &page{file: file}
}

func (p *page) close() {
	p.file.Close()
	open--
}

func readPage(number int) {
	p := openPage(number)
	defer p.close()
	p.file.Read(p.buffer[:])
	for range 8 {
		bytes.ToUpper(p.buffer[:]) // garbage at once
	}
}

func main() {
	for number := range 40 {
		readPage(number)
		time.Sleep(100 * time.Millisecond)
	}
	fmt.Println("most open at once:", most)
	fmt.Println("open as main returns:", open)
}
