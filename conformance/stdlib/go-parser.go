// go/parser, go/ast, go/format, go/types and go/constant on a small source.
package main

import (
	"fmt"
	"go/ast"
	"go/constant"
	"go/format"
	"go/parser"
	"go/token"
	"go/types"
)

const src = `package p
import "fmt"
type   T struct{ a,b int }
func (t *T)  M(x int) (y string) { return fmt.Sprint( x+t.a*2 ) }
const C = 1<<10 + len("abc")
`

func main() {
	fset := token.NewFileSet()
	f, err := parser.ParseFile(fset, "p.go", src, parser.ParseComments)
	fmt.Println(err)
	ast.Inspect(f, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.FuncDecl:
			fmt.Println("func", n.Name, fset.Position(n.Pos()))
		case *ast.BinaryExpr:
			fmt.Println("binary", n.Op, fset.Position(n.OpPos))
		}
		return true
	})
	out, err := format.Source([]byte(src))
	fmt.Printf("%s%v\n", out, err)
	_, err = parser.ParseFile(fset, "bad.go", "package p\nfunc {", 0)
	fmt.Println(err)
	e, _ := parser.ParseExpr("(1 + 2) * 3 << 2")
	tv, err := types.Eval(fset, nil, token.NoPos, "(1 + 2) * 3 << 2")
	fmt.Println(types.ExprString(e), tv.Value, tv.Type, err)
	var conf types.Config
	conf.Error = func(err error) { fmt.Println(err) }
	g, _ := parser.ParseFile(fset, "q.go", "package q\nvar x int = \"s\"\nvar y = undefined", 0)
	pkg, _ := conf.Check("q", fset, []*ast.File{g}, nil)
	fmt.Println(pkg.Scope().Names(), constant.Compare(constant.MakeInt64(5), token.LSS, constant.MakeFloat64(5.5)))
}
