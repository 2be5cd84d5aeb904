package main

import (
	"fmt"
	"strings"
	"sync"
)

type logger struct {
	lines chan string
	done  sync.WaitGroup
	text  strings.Builder
}

func startLogger() *logger {
	l := &logger{lines: make(chan string, 8)}
	go func() {
		for line := range l.lines {
			l.text.WriteString(line + "\n")
			l.done.Done()
		}
	}()
	return l
}

func (l *logger) log(line string) {
	l.done.Add(1)
	l.lines <- line
}

func main() {
	l := startLogger()
	for i := range 10 {
		l.log(fmt.Sprint("line ", i))
	}
	l.done.Wait()
	fmt.Println(l.text.Len())
}
