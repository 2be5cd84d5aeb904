// archive/zip and archive/tar written and read back in memory, as a file system too.
package main

import (
	"archive/tar"
	"archive/zip"
	"bytes"
	"fmt"
	"io"
	"io/fs"
	"time"
)

func main() {
	when := time.Date(2021, 2, 3, 4, 5, 6, 0, time.UTC)
	var b bytes.Buffer
	zw := zip.NewWriter(&b)
	for _, name := range []string{"a.txt", "dir/b.txt", "dir/sub/c.bin"} {
		w, err := zw.CreateHeader(&zip.FileHeader{Name: name, Modified: when, Method: zip.Deflate})
		if err != nil {
			panic(err)
		}
		fmt.Fprintf(w, "content of %s %s", name, bytes.Repeat([]byte("x"), 500))
	}
	zw.SetComment("comment")
	zw.Close()
	zr, err := zip.NewReader(bytes.NewReader(b.Bytes()), int64(b.Len()))
	fmt.Println(err, zr.Comment)
	for _, f := range zr.File {
		fmt.Println(f.Name, f.UncompressedSize64, f.CRC32, f.Modified.UTC(), f.CompressedSize64 < f.UncompressedSize64)
	}
	fs.WalkDir(zr, ".", func(path string, d fs.DirEntry, err error) error {
		fmt.Print(path, d.IsDir(), " ")
		return err
	})
	data, err := fs.ReadFile(zr, "dir/b.txt")
	fmt.Println(len(data), err)
	_, err = zr.Open("none")
	fmt.Println(err)
	_, err = zip.NewReader(bytes.NewReader([]byte("not a zip")), 9)
	fmt.Println(err)

	b.Reset()
	tw := tar.NewWriter(&b)
	tw.WriteHeader(&tar.Header{Name: "f", Mode: 0o640, Size: 3, ModTime: when, Uname: "u", PAXRecords: map[string]string{"X.k": "v"}})
	tw.Write([]byte("abc"))
	tw.WriteHeader(&tar.Header{Name: "link", Typeflag: tar.TypeSymlink, Linkname: "f", ModTime: when})
	fmt.Println(tw.WriteHeader(&tar.Header{Name: "neg", Size: -1}))
	fmt.Println(tw.Close())
	tr := tar.NewReader(&b)
	for {
		h, err := tr.Next()
		if err != nil {
			fmt.Println(err)
			break
		}
		c, _ := io.ReadAll(tr)
		fmt.Println(h.Name, h.FileInfo().Mode(), h.Linkname, h.PAXRecords, string(c))
	}
}
