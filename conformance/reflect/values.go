// Values at run time: setting, appending, maps, calls, conversion, zero values, deep equality.
package main

import (
	"fmt"
	"reflect"
	"sort"
)

type person struct {
	Name string
	Age  int
	tags []string
}

func (p person) Greet(word string) string { return word + ", " + p.Name }

func main() {
	p := person{"Ann", 30, []string{"x"}}
	v := reflect.ValueOf(&p).Elem()
	v.Field(0).SetString("Bob")
	v.FieldByName("Age").SetInt(31)
	fmt.Println(p, v.Field(2).CanSet(), v.Field(2).Len(), v.Field(2).Index(0))
	out := v.MethodByName("Greet").Call([]reflect.Value{reflect.ValueOf("hi")})
	fmt.Println(out[0], v.MethodByName("None").IsValid())
	s := reflect.MakeSlice(reflect.TypeFor[[]int](), 0, 2)
	s = reflect.Append(s, reflect.ValueOf(4), reflect.ValueOf(5))
	fmt.Println(s.Interface(), s.Slice(1, 2), s.Cap())
	m := reflect.MakeMap(reflect.TypeFor[map[string]int]())
	m.SetMapIndex(reflect.ValueOf("a"), reflect.ValueOf(1))
	m.SetMapIndex(reflect.ValueOf("b"), reflect.ValueOf(2))
	keys := m.MapKeys()
	sort.Slice(keys, func(i, j int) bool { return keys[i].String() < keys[j].String() })
	fmt.Println(keys, m.MapIndex(reflect.ValueOf("zz")).IsValid(), m.Len())
	for it := m.MapRange(); it.Next(); {
		m.SetMapIndex(it.Key(), reflect.Value{})
	}
	fmt.Println(m.Len(), reflect.Zero(reflect.TypeFor[person]()), reflect.New(reflect.TypeFor[int]()).Elem())
	add := reflect.MakeFunc(reflect.TypeFor[func(int, int) int](), func(a []reflect.Value) []reflect.Value {
		return []reflect.Value{reflect.ValueOf(int(a[0].Int() + a[1].Int()))}
	})
	fmt.Println(add.Interface().(func(int, int) int)(20, 22))
	fmt.Println(reflect.ValueOf(65).Convert(reflect.TypeFor[float32]()), reflect.ValueOf(3).CanAddr())
	swap := reflect.Swapper([]string{"a"})
	swap(0, 0)
	type cyc struct{ next *cyc }
	a, b := &cyc{}, &cyc{}
	a.next, b.next = a, b
	fmt.Println(reflect.DeepEqual(a, b), reflect.DeepEqual([]int{}, []int(nil)), reflect.DeepEqual(map[string][]int{"a": {1}}, map[string][]int{"a": {1}}))
	for _, f := range []func(){
		func() { reflect.ValueOf(p).Field(0).SetString("x") },
		func() { reflect.ValueOf(1).Len() },
		func() { v.Field(9) },
		func() { v.Field(2).Interface() },
		func() { add.Call(nil) },
		func() { reflect.ValueOf(&p).Elem().Field(1).Set(reflect.ValueOf("s")) },
	} {
		func() {
			defer func() { fmt.Println(recover()) }()
			f()
		}()
	}
}
