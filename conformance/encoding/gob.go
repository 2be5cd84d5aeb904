// encoding/gob: interfaces, maps, missing and extra fields, custom encoding, streams.
package main

import (
	"bytes"
	"encoding/gob"
	"fmt"
)

type shape interface{ Area() float64 }
type square struct{ Side float64 }
type circle struct{ R float64 }

func (s square) Area() float64 { return s.Side * s.Side }
func (c circle) Area() float64 { return 3 * c.R * c.R }

type v1 struct {
	Name   string
	Old    int
	Shapes []shape
	M      map[string][]byte
	P      *v1
}
type v2 struct {
	Name   string
	New    bool
	Shapes []shape
	M      map[string][]byte
	P      *v2
}

func init() {
	gob.Register(square{})
	gob.Register(circle{})
}

func main() {
	var buf bytes.Buffer
	enc := gob.NewEncoder(&buf)
	in := v1{"n", 5, []shape{square{2}, circle{1}}, map[string][]byte{"k": {1, 2}}, &v1{Name: "child"}}
	fmt.Println(enc.Encode(in), enc.Encode(v1{Name: "second"}))
	dec := gob.NewDecoder(&buf)
	var out v2
	fmt.Println(dec.Decode(&out))
	fmt.Println(out.Name, out.Shapes[0].Area(), out.Shapes[1].Area(), out.M, out.P.Name)
	out = v2{}
	fmt.Println(dec.Decode(&out), out.Name, dec.Decode(&out))
	fmt.Println(gob.NewEncoder(&buf).Encode(struct{ F func() }{}))
	buf.Reset()
	fmt.Println(gob.NewEncoder(&buf).Encode(map[string]int{"a": 1}), gob.NewDecoder(&buf).Decode(&out))
}
