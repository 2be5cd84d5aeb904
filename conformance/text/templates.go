// text/template and html/template: pipelines, ranges, blocks, functions, escaping by context, errors.
package main

import (
	"errors"
	"fmt"
	html "html/template"
	"os"
	"strings"
	"text/template"
)

type user struct {
	Name  string
	Tags  []string
	Props map[string]int
}

func (u user) Shout(n int) string    { return strings.ToUpper(u.Name) + strings.Repeat("!", n) }
func (u user) Fail() (string, error) { return "", errors.New("method failed") }

const text = `{{define "tag"}}<{{.}}>{{end -}}
{{with $u := .}}{{$u.Name | printf "%-6s|"}}{{.Shout 2}}{{end}}
{{range $i, $t := .Tags}}{{if $i}}, {{end}}{{template "tag" $t}}{{else}}none{{end}}
{{range $k, $v := .Props}}{{$k}}={{$v}} {{if eq $v 2}}{{break}}{{end}}{{end}}
{{len .Tags}} {{index .Props "a"}} {{and .Name (not .Tags)}} {{lt 1 2.5 | not}} {{slice .Name 1 3}} {{join .Tags "+"}}
{{- /* comment */ -}}
{{block "b" .}} default {{.Name | html | js}}{{end}}
`

func main() {
	t, err := template.New("t").Funcs(template.FuncMap{"join": strings.Join}).Parse(strings.ReplaceAll(text, "{{lt 1 2.5 | not}} ", ""))
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(t.Execute(os.Stdout, user{"Ann<", []string{"x", "y"}, map[string]int{"b": 2, "a": 1, "c": 3}}))
	for _, bad := range []string{"{{.Nope}}", "{{.Fail}}", "{{index .Tags 5}}", "{{template \"none\"}}", "{{.Name.X}}"} {
		b, err := template.New("bad").Parse(bad)
		if err == nil {
			err = b.Execute(os.Stdout, user{})
		}
		fmt.Println(err)
	}
	for _, bad := range []string{"{{", "{{if}}", "{{end}}", "{{nofunc 1}}", "{{range .}}"} {
		_, err := template.New("syntax").Parse(bad)
		fmt.Println(err)
	}
	h := html.Must(html.New("h").Parse(`<a href="/s?q={{.Q}}" title='{{.Q}}' onclick="f({{.J}})">{{.Q}}</a><script>var x = {{.J}};</script><p>{{.Safe}}</p>{{"\n"}}`))
	fmt.Println(h.Execute(os.Stdout, map[string]any{"Q": `<a b="c">&'`, "J": map[string]any{"k": "</script>"}, "Safe": html.HTML("<b>ok</b>")}))
}
