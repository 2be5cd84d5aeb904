// What the compiler knows and the program does not: which variable lies where in a function's frame. The file joins
// cmd/compile/internal/ssagen through a build overlay.

package ssagen

import (
	"cmd/compile/internal/base"
	"cmd/compile/internal/ir"
	"fmt"
	"os"
	"strings"
)

var localsFile *os.File

// writeLocals writes a line for each variable with pointers of a function to the file that HEAPSCOPE_LOCALS names: base (l: offsets
// count from the top of the locals and are negative; a: from the first argument), offset, bytes, function, name and type, separated by tabs.
// Several variables may share a place. Functions are compiled one after another (-c=1).
func writeLocals(fn *ir.Func) {
	path := os.Getenv("HEAPSCOPE_LOCALS")
	if path == "" {
		return
	}
	if localsFile == nil {
		file, err := os.Create(path)
		if err != nil {
			base.Fatalf("cannot write the names of locals: %v", err)
		}
		localsFile = file
	}
	var lines strings.Builder
	for _, n := range fn.Dcl {
		if n.Op() != ir.ONAME || !n.Used() || !n.Type().HasPointers() || strings.HasPrefix(n.Sym().Name, ".") || n.Sym().Name == "_" {
			continue
		}
		kind := "l"
		switch n.Class {
		case ir.PAUTO:
		case ir.PPARAM, ir.PPARAMOUT:
			if !n.IsOutputParamInRegisters() {
				kind = "a"
			}
		default:
			continue
		}
		fmt.Fprintf(&lines, "%s\t%d\t%d\t%s\t%s\t%s\n", kind, n.FrameOffset(), n.Type().Size(), fn.LSym.Name, n.Sym().Name, n.Type().LinkString())
	}
	if _, err := localsFile.WriteString(lines.String()); err != nil {
		base.Fatalf("cannot write the names of locals: %v", err)
	}
}
