// Maps that grow, are deleted from and are replaced; keys with pointers.
package main

import "fmt"

func main() {
	kept := map[string][]int{}
	total := 0
	for round := range 30 {
		m := map[int]*int{}
		for i := range 20_000 {
			m[i*7] = &i
			if i%3 == 0 {
				delete(m, i)
			}
		}
		total += len(m)
		for i := range 200 {
			k := fmt.Sprint("key-", round, "-", i)
			kept[k] = append(kept[k], i)
		}
	}
	fmt.Println(total, len(kept))
	figures()
}
