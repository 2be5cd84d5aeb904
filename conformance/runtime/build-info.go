// ReadBuildInfo has the version, the path and the module of the program.
package main

import (
	"fmt"
	"runtime/debug"
	"strings"
)

func main() {
	info, ok := debug.ReadBuildInfo()
	fmt.Println("there:", ok)
	if ok {
		fmt.Println(strings.HasPrefix(info.GoVersion, "go1.27"), len(info.Deps))
	}
}
