// Directories: MkdirAll, ReadDir in order, RemoveAll, errors, working directory, temporary names.
package main

import (
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

func main() {
	fmt.Println(os.MkdirAll("x/y/z", 0o755), os.Mkdir("x", 0o755), os.Mkdir("no/where", 0o755))
	for _, n := range []string{"x/b", "x/a", "x/y/c", "x/.hidden"} {
		os.WriteFile(n, []byte(n), 0o644)
	}
	es, err := os.ReadDir("x")
	fmt.Println(es, err)
	d, _ := os.Open("x")
	first, err := d.Readdirnames(2)
	rest, err2 := d.Readdirnames(10)
	_, err3 := d.Readdirnames(1)
	fmt.Println(len(first), err, len(rest), err2, err3 == io.EOF)
	filepath.WalkDir("x", func(p string, e fs.DirEntry, err error) error {
		fmt.Print(p, ":", e.Type(), " ")
		return err
	})
	fmt.Println()
	fmt.Println(os.Remove("x"), os.Rename("x/y", "w"), os.Rename("w", "x/a"))
	fmt.Println(os.Chdir("w"), os.Chdir("none"))
	wd, err := os.Getwd()
	fmt.Println(filepath.Base(wd), err)
	os.WriteFile("rel", nil, 0o600)
	fmt.Println(os.Chdir(".."))
	_, err = os.Stat("w/rel")
	fmt.Println(err)
	fmt.Println(os.RemoveAll("x"), os.RemoveAll("never"), os.RemoveAll("w"))
	es, _ = os.ReadDir(".")
	fmt.Println(len(es))
	tmp, err := os.CreateTemp("", "pre*.suf")
	base := filepath.Base(tmp.Name())
	fmt.Println(err, strings.HasPrefix(base, "pre"), strings.HasSuffix(base, ".suf"), filepath.Dir(tmp.Name()) == filepath.Clean(os.TempDir()))
	dir, err := os.MkdirTemp("", "d")
	fmt.Println(err, os.Remove(tmp.Name()), os.Remove(dir))
	fsys := os.DirFS(".")
	_, err = fs.ReadFile(fsys, "../x")
	fmt.Println(err)
}
