// encoding/json both ways: tags, embedding, omitempty, custom methods, numbers, errors, indentation, streams.
package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"math"
	"strings"
	"time"
)

type base struct {
	ID   int    `json:"id"`
	Kind string `json:"kind,omitempty"`
}
type level int

func (l level) MarshalText() ([]byte, error) { return []byte(strings.Repeat("*", int(l))), nil }
func (l *level) UnmarshalText(b []byte) error {
	*l = level(len(b))
	return nil
}

type doc struct {
	base
	Name    string          `json:"name"`
	Tags    []string        `json:"tags"`
	Opt     *float64        `json:"opt,omitempty"`
	Skip    string          `json:"-"`
	Raw     json.RawMessage `json:"raw,omitempty"`
	Map     map[level]any   `json:"map"`
	Num     int64           `json:"num,string"`
	When    time.Time       `json:"when,omitzero"`
	Blob    []byte          `json:"blob"`
	private int
	Any     any `json:"any"`
}

func main() {
	d := doc{base: base{ID: 1}, Name: "<é\u2028\"\xff>", Map: map[level]any{2: 1, 1: []int(nil)}, Num: 1 << 60, Blob: []byte("hi"), Any: 1e21}
	b, err := json.Marshal(d)
	fmt.Println(string(b), err)
	var back doc
	err = json.Unmarshal([]byte(`{"ID":7,"kind":"k","tags":["a",null],"opt":1.5,"raw":{"x": [1, 2]},"map":{"***":{"y":true}},"num":"12","when":"2020-01-02T03:04:05Z","blob":"aGk=","extra":1,"any":[1,"s",null,{"k":1e3}]}`), &back)
	fmt.Printf("%+v %v %s %v\n", back.base, back.Tags, back.Raw, err)
	fmt.Println(*back.Opt, back.Map, back.Num, back.When, string(back.Blob), back.Any)
	for _, bad := range []string{`{"id":"x"}`, `{"id":1.5}`, `{"a":1,}`, `[1,2`, `{"tags":5}`, `"\x"`, `nul`, ``, `{} x`, `{"num":"a"}`} {
		var v doc
		fmt.Println(json.Unmarshal([]byte(bad), &v))
	}
	for _, v := range []any{math.NaN(), make(chan int), map[bool]int{}, func() {}} {
		_, err := json.Marshal(v)
		fmt.Println(err)
	}
	dec := json.NewDecoder(strings.NewReader(`{"a":12345678901234567890} [1] "s" 3`))
	dec.UseNumber()
	for {
		var v any
		if err := dec.Decode(&v); err != nil {
			fmt.Println(err)
			break
		}
		fmt.Printf("%T %v\n", v, v)
	}
	strict := json.NewDecoder(strings.NewReader(`{"id":1,"zzz":2}`))
	strict.DisallowUnknownFields()
	fmt.Println(strict.Decode(&base{}))
	var out bytes.Buffer
	enc := json.NewEncoder(&out)
	enc.SetEscapeHTML(false)
	enc.SetIndent(">", "  ")
	enc.Encode(map[string]any{"b": []any{}, "a": map[string]int{}, "c": "<&>"})
	json.Compact(&out, []byte(`{ "x" : 1 }`))
	json.HTMLEscape(&out, []byte(`"</a>"`))
	fmt.Println(out.String(), json.Valid([]byte(`{"a":}`)))
}
