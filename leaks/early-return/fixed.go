package main

import (
	"errors"
	"fmt"
	"time"
)

func fetchUser() (string, error) { return "", errors.New("no such user") }
func fetchMail() (string, error) { return "3 mails", nil }
func fetchNews() (string, error) { return "no news", nil }

// overview asks for three things at once; each answer has room of its own.
func overview() error {
	type result struct {
		text string
		err  error
	}
	user, mail, news := make(chan result, 1), make(chan result, 1), make(chan result, 1)
	ask := func(out chan<- result, fetch func() (string, error)) {
		text, err := fetch()
		out <- result{text, err}
	}
	go ask(user, fetchUser)
	go ask(mail, fetchMail)
	go ask(news, fetchNews)
	for _, in := range []chan result{user, mail, news} {
		r := <-in
		if r.err != nil {
			return r.err
		}
		fmt.Println(r.text)
	}
	return nil
}

func main() {
	fmt.Println(overview())
	time.Sleep(10 * time.Millisecond)
}
