// Symbolic and hard links, Lstat, Readlink, loops, permissions of files as they are reported, times.
package main

import (
	"fmt"
	"os"
	"path/filepath"
	"time"
)

func main() {
	os.WriteFile("target", []byte("data"), 0o640)
	fmt.Println(os.Symlink("target", "link"), os.Symlink("target", "link"))
	b, err := os.ReadFile("link")
	l, err2 := os.Readlink("link")
	fmt.Println(string(b), err, l, err2)
	li, _ := os.Lstat("link")
	si, _ := os.Stat("link")
	fmt.Println(li.Mode().Type(), si.Mode(), os.SameFile(li, si))
	os.Symlink("loop2", "loop1")
	os.Symlink("loop1", "loop2")
	_, err = os.Open("loop1")
	fmt.Println(err)
	os.Symlink("nothing", "dangling")
	_, err = os.Stat("dangling")
	fmt.Println(err)
	_, err = os.Readlink("target")
	fmt.Println(err)
	os.Mkdir("d", 0o755)
	os.Symlink("../target", "d/up")
	p, err := filepath.EvalSymlinks("d/up")
	fmt.Println(p, err)
	fmt.Println(os.Link("target", "hard"))
	os.WriteFile("hard", []byte("changed"), 0)
	b, _ = os.ReadFile("target")
	a, _ := os.Stat("target")
	h, _ := os.Stat("hard")
	fmt.Println(string(b), os.SameFile(a, h))
	fmt.Println(os.Chmod("target", 0o600))
	a, _ = os.Stat("hard")
	fmt.Println(a.Mode())
	when := time.Date(2001, 2, 3, 4, 5, 6, 0, time.UTC)
	fmt.Println(os.Chtimes("target", when, when))
	a, _ = os.Stat("target")
	fmt.Println(a.ModTime().UTC())
	fmt.Println(os.Remove("link"), os.Remove("target"))
	b, err = os.ReadFile("hard")
	fmt.Println(string(b), err)
}
