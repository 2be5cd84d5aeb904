package main

type config struct {
	name string
	next *config
}

var current *config

func set(c *config) { current = c }

func install(name string) {
	c := config{name: name}
	set(&c)
}

func chain(head *config) {
	tail := config{}
	head.next = &tail
}

func main() {
	install("one")
	chain(current)
	println(current.name)
}
