// path and path/filepath: cleaning, joining, relative paths, matching.
package main

import (
	"fmt"
	"path"
	"path/filepath"
)

func main() {
	for _, p := range []string{"", ".", "/", "a//b/../c/.", "../../x", "/../y", "a/b/", "//double"} {
		fmt.Printf("%q %q %q %q %q %v\n", path.Clean(p), path.Dir(p), path.Base(p), filepath.Clean(p), path.Ext(p+".go"), filepath.IsAbs(p))
	}
	fmt.Println(path.Join("a", "", "../b", "/c"), filepath.Join(), filepath.ToSlash("a/b"), filepath.VolumeName("/a"))
	for _, c := range [][2]string{{"a/b", "a/c/d"}, {"/a", "/a"}, {"/a/b", "/"}, {"a", "/b"}} {
		r, err := filepath.Rel(c[0], c[1])
		fmt.Println(r, err)
	}
	for _, c := range [][2]string{{"*.go", "x.go"}, {"a?c", "abc"}, {"[a-c]*", "bz"}, {"[^a]", "a"}, {"a/*", "a/b/c"}, {"[", "x"}, {`\*`, "*"}} {
		m, err := path.Match(c[0], c[1])
		fmt.Print(m, err, " ")
	}
	fmt.Println()
	fmt.Printf("%q\n", filepath.SplitList("/a:/b::c"))
	d, f := filepath.Split("/x/y.z")
	fmt.Println(d, f, filepath.IsLocal("../a"), filepath.IsLocal("a/../b"))
}
