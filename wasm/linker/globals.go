// What the linker knows and the program does not: which variable lies where. The file joins cmd/link/internal/ld through a
// build overlay.

package ld

import (
	"bufio"
	"cmd/link/internal/loader"
	"cmd/link/internal/sym"
	"fmt"
	"os"
	"strings"
)

// writeGlobals writes a line for each variable that may hold pointers to the file that HEAPSCOPE_GLOBALS names: address, bytes,
// address of its type (0: not in the program), name and type, separated by tabs. Addresses are those of the running program.
func writeGlobals(ctxt *Link) {
	path := os.Getenv("HEAPSCOPE_GLOBALS")
	if path == "" {
		return
	}
	file, err := os.Create(path)
	if err != nil {
		Exitf("cannot write the names of globals: %v", err)
	}
	out := bufio.NewWriter(file)
	ldr := ctxt.loader
	for i, n := loader.Sym(1), loader.Sym(ldr.NSym()); i < n; i++ {
		if !ldr.AttrReachable(i) {
			continue
		}
		switch ldr.SymType(i) {
		case sym.SDATA, sym.SBSS:
		default:
			continue
		}
		if ldr.SymSize(i) == 0 {
			continue
		}
		var at int64
		var name string
		if t := ldr.SymGoType(i); t != 0 {
			name = strings.TrimPrefix(ldr.SymName(t), "type:")
			if ldr.AttrReachable(t) {
				at = ldr.SymValue(t)
			}
		}
		fmt.Fprintf(out, "%d\t%d\t%d\t%s\t%s\n", ldr.SymValue(i), ldr.SymSize(i), at, ldr.SymName(i), name)
	}
	if err := out.Flush(); err != nil {
		Exitf("cannot write the names of globals: %v", err)
	}
	if err := file.Close(); err != nil {
		Exitf("cannot write the names of globals: %v", err)
	}
}
