// Every iteration of a loop has variables of its own, and a closure may change them.
package main

import "fmt"

func main() {
	var fs []func() int
	for i := 0; i < 6; i++ {
		fs = append(fs, func() int { i += 10; return i })
		if i == 1 {
			i++ // the copy for the next iteration is made after this
		}
	}
	for _, f := range fs {
		fmt.Print(f(), " ", f(), "; ")
	}
	fmt.Println()

	var ps []*string
	for _, s := range []string{"a", "b", "c"} {
		ps = append(ps, &s)
	}
	for _, p := range ps {
		fmt.Print(*p)
	}
	fmt.Println()
	for i := range 3 {
		defer func() { fmt.Println("deferred", i) }()
	}
}
