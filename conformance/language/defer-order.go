// Deferred calls run last in first out, with arguments evaluated at once and results still to be changed.
package main

import (
	"errors"
	"fmt"
)

func named() (n int, err error) {
	defer func() {
		n *= 2
		if r := recover(); r != nil {
			err = fmt.Errorf("recovered: %v", r)
		}
	}()
	defer func() { n += 5 }()
	n = 10
	panic("late")
}

func nested() (out string) {
	defer func() { out += fmt.Sprint("|", recover()) }()
	defer func() {
		defer func() { out += fmt.Sprint("|", recover()) }()
		panic("second")
	}()
	panic("first")
}

func indirect() (err error) {
	defer func() {
		helper := func() any { return recover() } // not called by the deferred function's frame directly
		if helper() == nil {
			err = errors.New("not recovered by a helper")
			recover()
		}
	}()
	panic("x")
}

func main() {
	for i := range 4 {
		defer fmt.Println("main", i)
	}
	x := 1
	defer fmt.Println("evaluated early", x)
	x = 2
	fmt.Println(named())
	fmt.Println(nested())
	fmt.Println(indirect())
	var nilFunc func()
	defer func() { fmt.Println("calling nil:", recover()) }()
	defer nilFunc()
	fmt.Println("end", x)
}
