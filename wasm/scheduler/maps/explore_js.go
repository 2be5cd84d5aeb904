package maps

import _ "unsafe" // for go:linkname

// exploreOn: points at which a goroutine may have to wait are passed (wasm/scheduler/explore_js.go).
//
//go:linkname exploreOn runtime.exploreOn
var exploreOn bool

//go:linkname explorePoint runtime.explorePoint
func explorePoint()
