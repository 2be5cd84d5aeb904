// Two hundred invoices of 4 KiB are written and kept. How much memory is that?
package main

import (
	"fmt"
	"runtime"
	"strings"
	"time"
)

// write makes the text of an invoice in a builder with plenty of room.
func write(number int) string {
	var text strings.Builder
	text.Grow(64 << 10)
	for line := range 128 {
		text.WriteString(fmt.Sprintf("invoice %05d, line %3d, paid.\n", number, line))
	}
	return text.String()
}

var invoices []string

func main() {
	letters, lines := 0, 0
	for number := range 200 {
		invoice := write(number)
		invoices = append(invoices, invoice)
		letters += len(invoice)
		lines += strings.Count(invoice, "\n")
		if number%20 == 19 {
			runtime.GC()
		}
		time.Sleep(10 * time.Millisecond)
	}
	fmt.Println("lines:", lines, "KiB of text:", letters>>10)
}
