// Promoted fields and methods, shadowing by depth, embedded interfaces and pointers.
package main

import "fmt"

type base struct{ name string }

func (b base) Hello() string    { return "hello from " + b.name }
func (b *base) Rename(n string) { b.name = n }

type middle struct {
	*base
	level int
}

func (m middle) Hello() string { return fmt.Sprint("level ", m.level, ", ", m.base.Hello()) }

type outer struct {
	middle
	greeter
	name string
}

type greeter interface{ Bye() string }
type byes string

func (b byes) Bye() string { return "bye " + string(b) }

func main() {
	o := outer{middle: middle{&base{"base"}, 2}, greeter: byes("all"), name: "outer"}
	fmt.Println(o.name, o.base.name, o.Hello(), o.Bye())
	o.Rename("renamed")
	fmt.Println(o.middle.name, o.Hello())
	var h interface{ Hello() string } = o
	fmt.Println(h.Hello())
	fmt.Printf("%+v\n", struct {
		byes
		n int
	}{"x", 1})
	anon := struct{ middle }{o.middle}
	anon.Rename("shared")
	fmt.Println(o.base.name)
	o.greeter = nil
	defer func() { fmt.Println(recover()) }()
	o.Bye()
}
