// Writing to a nil map.
package main

type cache struct{ m map[string]int }

func (c *cache) put(k string, v int) { c.m[k] = v }

func main() {
	new(cache).put("a", 1)
}
