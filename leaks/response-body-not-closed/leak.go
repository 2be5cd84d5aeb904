package main

import (
	"fmt"
	"io"
	"strings"
	"time"
)

type response struct {
	status int
	body   io.ReadCloser
}

// get answers with a body that is written while it is read.
func get(path string) *response {
	body, out := io.Pipe()
	go func() {
		_, err := io.Copy(out, strings.NewReader("contents of "+path))
		out.CloseWithError(err)
	}()
	return &response{200, body}
}

func main() {
	for _, path := range []string{"/a", "/b", "/c"} {
		fmt.Println(path, get(path).status)
	}
	time.Sleep(10 * time.Millisecond)
}
