// A handler exercised with a recorder: no connection at all.
package main

import (
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
)

func main() {
	mux := http.NewServeMux()
	mux.HandleFunc("GET /items/{id}", func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", "application/json")
		json.NewEncoder(w).Encode(map[string]string{"id": r.PathValue("id"), "q": r.URL.Query().Get("q")})
	})
	mux.HandleFunc("POST /items", func(w http.ResponseWriter, r *http.Request) {
		b, _ := io.ReadAll(r.Body)
		http.Error(w, "no: "+string(b), http.StatusTeapot)
	})
	for _, req := range []*http.Request{
		httptest.NewRequest("GET", "/items/42?q=x", nil),
		httptest.NewRequest("POST", "/items", strings.NewReader("body")),
		httptest.NewRequest("DELETE", "/items", nil),
		httptest.NewRequest("GET", "/none", nil),
		httptest.NewRequest("GET", "/items//x", nil),
	} {
		rec := httptest.NewRecorder()
		mux.ServeHTTP(rec, req)
		res := rec.Result()
		fmt.Printf("%s %s -> %d %q %q %q\n", req.Method, req.URL, res.StatusCode, rec.Body, res.Header.Get("Content-Type"), res.Header.Get("Allow"))
	}
}
