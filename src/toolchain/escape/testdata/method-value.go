package main

type counter struct{ n int }

func (c *counter) add() { c.n++ }

func adder() func() {
	var c counter
	return c.add
}

func run(f func()) { f() }

func main() {
	adder()()
	var local counter
	run(local.add)
	println(local.n)
}
