// io/fs and testing/fstest: globs, sub trees, walking with skips, the checks of a file system.
package main

import (
	"errors"
	"fmt"
	"io/fs"
	"testing/fstest"
)

func main() {
	fsys := fstest.MapFS{
		"a.txt":       {Data: []byte("A"), Mode: 0o644},
		"dir/b.txt":   {Data: []byte("B")},
		"dir/c.md":    {Data: []byte("C")},
		"dir/x/d.txt": {Data: []byte("D")},
	}
	m, err := fs.Glob(fsys, "*/*.txt")
	fmt.Println(m, err)
	_, err = fs.Glob(fsys, "[")
	fmt.Println(err)
	sub, _ := fs.Sub(fsys, "dir")
	b, err := fs.ReadFile(sub, "x/d.txt")
	fmt.Println(string(b), err)
	fs.WalkDir(fsys, ".", func(p string, d fs.DirEntry, err error) error {
		fmt.Print(p, " ")
		if d.Name() == "x" {
			return fs.SkipDir
		}
		return nil
	})
	fmt.Println()
	for _, p := range []string{"/abs", "../up", "no", "dir/", "."} {
		_, err := fs.Stat(fsys, p)
		fmt.Println(fs.ValidPath(p), err, errors.Is(err, fs.ErrNotExist))
	}
	fmt.Println(fstest.TestFS(fsys, "a.txt", "dir/x/d.txt"))
	info, _ := fs.Stat(fsys, "a.txt")
	fmt.Println(fs.FormatFileInfo(info), fs.FileMode(0o4755|fs.ModeSymlink))
}
