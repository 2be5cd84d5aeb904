// A panic with an error of the program's own type prints its text.
package main

import "fmt"

type failure struct{ code int }

func (f failure) Error() string { return fmt.Sprintf("failure %d\nsecond line", f.code) }

type worker struct{ jobs []int }

func (w *worker) run(i int) { panic(failure{w.jobs[i]}) }

func main() {
	w := &worker{[]int{4, 5}}
	func() { w.run(1) }()
}
