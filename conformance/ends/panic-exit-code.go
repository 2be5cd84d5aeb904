// A panic that is recovered leaves no trace and exit code 0.
package main

import "fmt"

func safe(f func()) (err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("caught: %v", r)
		}
	}()
	f()
	return nil
}

func main() {
	fmt.Println(safe(func() { panic("x") }))
	fmt.Println(safe(func() { var p *int; *p = 1 }))
	fmt.Println(safe(func() {}))
}
