// net/http: a server and its client in one process: handlers, redirects, cookies, streaming, timeouts.
package main

import (
	"context"
	"fmt"
	"io"
	"net/http"
	"net/http/cookiejar"
	"net/http/httptest"
	"strings"
	"time"
)

func main() {
	mux := http.NewServeMux()
	mux.HandleFunc("/hello", func(w http.ResponseWriter, r *http.Request) { fmt.Fprintf(w, "hello %s", r.UserAgent()) })
	mux.HandleFunc("/go", func(w http.ResponseWriter, r *http.Request) { http.Redirect(w, r, "/cookie", http.StatusFound) })
	mux.HandleFunc("/cookie", func(w http.ResponseWriter, r *http.Request) {
		c, err := r.Cookie("n")
		fmt.Fprint(w, "cookie ", c, " ", err)
		_ = c
	})
	mux.HandleFunc("/set", func(w http.ResponseWriter, r *http.Request) { http.SetCookie(w, &http.Cookie{Name: "n", Value: "v"}) })
	mux.HandleFunc("/slow", func(w http.ResponseWriter, r *http.Request) { <-r.Context().Done() })
	mux.HandleFunc("/echo", func(w http.ResponseWriter, r *http.Request) { io.Copy(w, r.Body) })
	server := httptest.NewServer(mux)
	defer server.Close()
	jar, _ := cookiejar.New(nil)
	client := server.Client()
	client.Jar = jar
	get := func(path string) {
		res, err := client.Get(server.URL + path)
		if err != nil {
			fmt.Println(path, "failed")
			return
		}
		defer res.Body.Close()
		b, _ := io.ReadAll(res.Body)
		fmt.Println(path, res.Status, res.Request.URL.Path, string(b))
	}
	get("/hello")
	get("/set")
	get("/go")
	get("/none")
	res, err := client.Post(server.URL+"/echo", "text/plain", strings.NewReader(strings.Repeat("x", 200_000)))
	if err == nil {
		b, _ := io.ReadAll(res.Body)
		fmt.Println(len(b), res.TransferEncoding)
	}
	ctx, cancel := context.WithTimeout(context.Background(), 30*time.Millisecond)
	defer cancel()
	req, _ := http.NewRequestWithContext(ctx, "GET", server.URL+"/slow", nil)
	_, err = client.Do(req)
	fmt.Println(err != nil, ctx.Err())
}
