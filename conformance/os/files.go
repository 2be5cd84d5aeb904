// Files: modes of opening, seeking, appending, truncating, reading at offsets, errors with their text.
package main

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
)

func main() {
	f, err := os.Create("a.txt")
	fmt.Println(err, f.Name())
	fmt.Fprint(f, "hello world")
	f.WriteAt([]byte("J"), 0)
	f.Seek(-5, io.SeekEnd)
	b := make([]byte, 20)
	n, err := f.Read(b)
	fmt.Println(string(b[:n]), err)
	n, err = f.ReadAt(b, 6)
	fmt.Println(n, err)
	fmt.Println(f.Truncate(3), f.Close(), f.Close())
	_, err = f.Write([]byte("x"))
	fmt.Println(err, errors.Is(err, fs.ErrClosed))
	a, _ := os.OpenFile("a.txt", os.O_APPEND|os.O_WRONLY, 0)
	a.WriteString("+more")
	_, err = a.Read(b)
	fmt.Println(err)
	a.Close()
	data, err := os.ReadFile("a.txt")
	fmt.Printf("%q %v\n", data, err)
	_, err = os.OpenFile("a.txt", os.O_CREATE|os.O_EXCL, 0o600)
	fmt.Println(err, errors.Is(err, fs.ErrExist))
	for _, name := range []string{"none", "", "a.txt/b", "a\x00b"} {
		_, err = os.Open(name)
		fmt.Println(err)
	}
	info, err := os.Stat("a.txt")
	fmt.Println(info.Name(), info.Size(), info.Mode(), info.IsDir(), err)
	fmt.Println(os.Truncate("a.txt", 10))
	data, _ = os.ReadFile("a.txt")
	fmt.Printf("%q\n", data)
	fmt.Println(os.Rename("a.txt", "b.txt"), os.Rename("none", "c"), os.Remove("b.txt"), os.Remove("b.txt"))
	fmt.Println(os.WriteFile("no/dir", nil, 0o600))
	var pe *fs.PathError
	_, err = os.ReadFile("gone")
	fmt.Println(errors.As(err, &pe), pe.Op, pe.Path, pe.Err)
	holes, _ := os.Create("holes")
	holes.WriteAt([]byte("end"), 5000)
	hi, _ := holes.Stat()
	fmt.Println(hi.Size(), holes.Sync())
}
