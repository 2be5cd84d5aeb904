// What package os does with files, each step's outcome on a line of its own.
package main

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"syscall"
	"time"
)

func show(what string, values ...any) {
	for i, value := range values {
		if err, ok := value.(error); ok {
			var errno syscall.Errno
			if errors.As(err, &errno) {
				values[i] = "errno: " + errno.Error()
			}
		}
	}
	fmt.Println(append([]any{what + ":"}, values...)...)
}

func check(err error) {
	if err != nil {
		panic(err)
	}
}

func content(name string) string {
	data, err := os.ReadFile(name)
	check(err)
	return strings.ReplaceAll(string(data), "\x00", "0")
}

func main() {
	check(os.MkdirAll("/area/a/b", 0o750))
	check(os.Chdir("/area"))
	readWrite()
	names()
	links()
	attributes()
	failures()
	many()
}

func readWrite() {
	f, err := os.Create("f")
	check(err)
	fmt.Fprint(f, "hello world")
	_, err = f.Seek(6, io.SeekStart)
	check(err)
	fmt.Fprint(f, "gopher")
	pos, err := f.Seek(-3, io.SeekEnd)
	show("seek end", pos, err)
	rest, err := io.ReadAll(f)
	show("read rest", string(rest), err)
	n, err := f.WriteAt([]byte("HE"), 0)
	show("write at", n, err)
	buf := make([]byte, 4)
	n, err = f.ReadAt(buf, 10)
	show("read at", n, err, string(buf[:n]))
	check(f.Truncate(3))
	check(f.Close())
	show("truncated", content("f"))
	show("write closed", errors.Is(f.Truncate(0), os.ErrClosed))

	f, err = os.OpenFile("f", os.O_APPEND|os.O_WRONLY, 0)
	check(err)
	fmt.Fprint(f, "+one")
	fmt.Fprint(f, "+two")
	_, err = f.Read(buf)
	show("read write-only", err)
	check(f.Close())
	show("appended", content("f"))

	check(os.Truncate("f", 14))
	show("extended", content("f"))
	check(os.WriteFile("f", []byte("new"), 0o600))
	show("rewritten", content("f"))
	_, err = os.OpenFile("f", os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o600)
	show("exclusive", errors.Is(err, fs.ErrExist))
	_, err = os.Open("nothing")
	show("open missing", errors.Is(err, fs.ErrNotExist))

	f, err = os.Create("held")
	check(err)
	check(os.Remove("held"))
	fmt.Fprint(f, "still here")
	n, err = f.ReadAt(buf, 6)
	show("removed but open", n, err, string(buf[:n]))
	check(f.Close())

	temp, err := os.CreateTemp("", "x*.txt")
	check(err)
	show("temp", strings.HasPrefix(temp.Name(), "/tmp/x"), temp.Close())
	null, err := os.OpenFile(os.DevNull, os.O_RDWR, 0)
	check(err)
	n, err = null.Write([]byte("gone"))
	show("null write", n, err)
	n, err = null.Read(buf)
	show("null read", n, err)
}

func names() {
	check(os.Rename("f", "a/g"))
	check(os.WriteFile("a/h", nil, 0o644))
	entries, err := os.ReadDir("a")
	check(err)
	for _, entry := range entries {
		show("entry", entry.Name(), entry.IsDir(), entry.Type())
	}
	check(os.Rename("a/g", "a/h"))
	show("replaced", content("a/h"))
	check(os.Rename("a", "moved"))
	show("moved", content("moved/h"))
	check(os.Chdir("moved/b"))
	dir, err := os.Getwd()
	show("cwd", dir, err)
	show("dot dot", content("../h"))
	check(os.Chdir("/area"))
	check(filepath.WalkDir(".", func(path string, d fs.DirEntry, err error) error {
		show("walk", path, d.IsDir(), err)
		return nil
	}))
	check(os.RemoveAll("moved"))
	entries, err = os.ReadDir(".")
	show("left", len(entries), err)
}

func links() {
	check(os.WriteFile("target", []byte("t"), 0o644))
	check(os.Symlink("target", "soft"))
	check(os.Link("target", "hard"))
	show("through links", content("soft"), content("hard"))
	to, err := os.Readlink("soft")
	show("readlink", to, err)
	check(os.Remove("target"))
	show("hard stays", content("hard"))
	_, err = os.Stat("soft")
	show("dangling", errors.Is(err, fs.ErrNotExist))
	info, err := os.Lstat("soft")
	check(err)
	show("lstat", info.Mode().Type() == fs.ModeSymlink, info.Size())
	check(os.Symlink("loop", "loop"))
	_, err = os.ReadFile("loop")
	show("loop", err)
}

func attributes() {
	info, err := os.Stat("hard")
	check(err)
	show("stat", info.Name(), info.Size(), info.Mode(), time.Since(info.ModTime()).Abs() < time.Minute)
	check(os.Chmod("hard", 0o640))
	when := time.Date(2009, 11, 10, 23, 0, 0, 0, time.UTC)
	check(os.Chtimes("hard", when, when))
	info, err = os.Stat("hard")
	check(err)
	show("changed", info.Mode(), info.ModTime().UTC())
	info, err = os.Stat("/area")
	check(err)
	show("dir", info.IsDir(), info.Mode())
	again, err := os.Stat("/area/../area/.")
	check(err)
	show("same", os.SameFile(info, again))
	info, err = os.Stdout.Stat()
	check(err)
	show("stdout", info.Mode()&fs.ModeCharDevice != 0)
}

func failures() {
	check(os.MkdirAll("full/x", 0o755))
	show("remove full", os.Remove("full"))
	show("mkdir again", os.Mkdir("full", 0o755))
	show("dir as file", os.WriteFile("full", nil, 0o644))
	_, err := os.ReadFile("full")
	show("read dir", err)
	show("file as dir", os.Mkdir("hard/x", 0o755))
	show("into itself", os.Rename("full", "full/x/y"))
	show("dir over file", os.Rename("full", "hard"))
	show("file over dir", os.Rename("hard", "full"))
	show("chdir file", os.Chdir("hard"))
	show("long name", os.Mkdir(strings.Repeat("é", 128), 0o755))
	show("empty name", os.Mkdir("", 0o755))
	show("bad fd", syscall.Close(99))
	_, err = syscall.Write(99, []byte("x"))
	show("write bad fd", err)
	show("too large", os.Truncate("hard", 1<<45))
}

// many has more goroutines inside file operations at once than any engine's stack could nest.
func many() {
	var wg sync.WaitGroup
	var mu sync.Mutex
	total := 0
	for i := range 2_000 {
		wg.Go(func() {
			name := fmt.Sprintf("many%d", i)
			check(os.WriteFile(name, []byte(name), 0o600))
			data, err := os.ReadFile(name)
			check(err)
			check(os.Remove(name))
			mu.Lock()
			total += len(data)
			mu.Unlock()
		})
	}
	wg.Wait()
	show("many", total)
}
