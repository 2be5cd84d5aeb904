package main

import (
	"errors"
	"fmt"
	"strings"
)

type point struct{ x, y int }

func newPoint(x, y int) *point { return &point{x, y} }

func fail() error { return errors.New("no") }

func join(words []string) string {
	var text strings.Builder
	for _, word := range words {
		text.WriteString(word)
	}
	return text.String()
}

func main() {
	p := newPoint(1, 2)
	fmt.Println(p.x+p.y, fail(), join([]string{"a", "b"}))
	panic(fmt.Sprint(newPoint(3, 4)))
}
