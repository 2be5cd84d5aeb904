// Which functions call themselves, for package ssa's preemption checks. The file joins package ir.

package ir

// recursive holds the functions that are in a cycle of direct calls within their package. It is filled before the first
// function is compiled, and only read from then on.
var recursive = map[*Func]bool{}

// MarkRecursive notes a strongly connected component of the call graph.
func MarkRecursive(component []*Func) {
	for _, fn := range component {
		recursive[fn] = true
	}
}

// IsRecursive reports whether fn is in a cycle of direct calls.
func IsRecursive(fn *Func) bool {
	return recursive[fn]
}
