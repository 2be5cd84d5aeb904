// Concatenation in loops, conversion without copying where it cannot be seen, comparison of long strings.
package main

import (
	"fmt"
	"strings"
)

func main() {
	s := ""
	for i := range 300 {
		s += string(rune('a' + i%26))
	}
	fmt.Println(len(s), s[:30], s[270:])
	b := []byte(s)
	t := string(b)
	b[0] = 'Z'
	fmt.Println(t == s, string(b) == s, t[0], strings.Repeat("ab", 5))
	parts := []string{"x", "yy", "", "zzz"}
	fmt.Println(parts[0]+parts[1]+parts[2]+parts[3]+"-"+parts[3], strings.Join(parts, ","))
	keys := map[string]int{}
	for i := range 10 {
		k := []byte{'k', byte('0' + i%3)}
		keys[string(k)]++
	}
	fmt.Println(keys)
	long1, long2 := strings.Repeat("x", 10000)+"a", strings.Repeat("x", 10000)+"b"
	fmt.Println(long1 < long2, long1 == long2, long1[:10000] == long2[:10000])
	switch string(b[:1]) + "!" {
	case "Z!":
		fmt.Println("matched")
	}
}
