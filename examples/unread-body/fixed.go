// Twenty pages are asked for. Of each, only the beginning is read, and its body is closed.
package main

import (
	"fmt"
	"io"
	"log"
	"net/http"
	"net/http/httptest"
	"runtime"
	"time"
)

func servePage(w http.ResponseWriter, _ *http.Request) {
	w.Write(make([]byte, 64<<10))
}

// head fetches a page and reads its first KiB.
func head(url string) []byte {
	response, err := http.Get(url)
	if err != nil {
		log.Fatal(err)
	}
	defer response.Body.Close()
	text := make([]byte, 1<<10)
	if _, err := io.ReadFull(response.Body, text); err != nil {
		log.Fatal(err)
	}
	return text
}

func main() {
	server := httptest.NewServer(http.HandlerFunc(servePage))
	bytes := 0
	for range 20 {
		bytes += len(head(server.URL))
		time.Sleep(50 * time.Millisecond)
	}
	fmt.Println("KiB read:", bytes>>10)
	fmt.Println("goroutines:", runtime.NumGoroutine())
}
