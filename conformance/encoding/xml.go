// encoding/xml: attributes, nesting, chardata, namespaces, tokens, errors.
package main

import (
	"encoding/xml"
	"fmt"
	"io"
	"strings"
)

type item struct {
	XMLName xml.Name `xml:"item"`
	ID      int      `xml:"id,attr"`
	Lang    string   `xml:"lang,attr,omitempty"`
	Names   []string `xml:"names>name"`
	Text    string   `xml:",chardata"`
	Note    string   `xml:",comment"`
	Inner   *sub     `xml:"sub"`
}
type sub struct {
	Raw string `xml:",innerxml"`
}

func main() {
	v := item{ID: 3, Names: []string{"a<b", "c"}, Text: "t&t", Note: " note ", Inner: &sub{"<x/>"}}
	b, err := xml.MarshalIndent(v, "", " ")
	fmt.Println(string(b), err)
	var back item
	err = xml.Unmarshal([]byte(`<?xml version="1.0"?><item id="9" lang="fr"><names><name>x</name><name>y</name></names>hello <!--c--><sub>in <b>side</b></sub>world</item>`), &back)
	fmt.Printf("%+v %+v %v\n", back.Names, back.Inner, err)
	fmt.Println(back.ID, back.Lang, back.Text, back.Note)
	d := xml.NewDecoder(strings.NewReader(`<a xmlns:n="urn:x"><n:b k='v'>&lt;&#65;</n:b><!-- c --><?pi x?></a>`))
	for {
		t, err := d.Token()
		if err == io.EOF {
			break
		}
		switch t := t.(type) {
		case xml.StartElement:
			fmt.Println("start", t.Name.Space, t.Name.Local, t.Attr)
		case xml.EndElement:
			fmt.Println("end", t.Name.Local)
		case xml.CharData:
			fmt.Printf("text %q\n", t)
		case xml.Comment:
			fmt.Printf("comment %q\n", t)
		default:
			fmt.Printf("%T\n", t)
		}
	}
	for _, bad := range []string{"<a><b></a>", "<a", "", "<item id='x'/>", "<a>&bad;</a>"} {
		fmt.Println(xml.Unmarshal([]byte(bad), &item{}))
	}
	xml.EscapeText(writer{}, []byte("<\"'&>\n"))
	fmt.Println()
}

type writer struct{}

func (writer) Write(b []byte) (int, error) { fmt.Print(string(b)); return len(b), nil }
