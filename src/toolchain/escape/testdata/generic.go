package main

type list[T any] struct {
	head *element[T]
}

type element[T any] struct {
	value T
	next  *element[T]
}

func (l *list[T]) push(value T) {
	l.head = &element[T]{value, l.head}
}

func pointerTo[T any](value T) *T { return &value }

func main() {
	var numbers list[int]
	numbers.push(1)
	var words list[string]
	words.push("one")
	println(*pointerTo(2), *pointerTo("two"), numbers.head.value, words.head.value)
}
