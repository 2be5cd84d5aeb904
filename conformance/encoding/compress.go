// gzip, zlib, flate, lzw and bzip2: round trips, levels, checksums of what is written, damaged input.
package main

import (
	"bytes"
	"compress/bzip2"
	"compress/flate"
	"compress/gzip"
	"compress/lzw"
	"compress/zlib"
	"encoding/base64"
	"fmt"
	"hash/crc32"
	"io"
	"strings"
	"time"
)

func main() {
	text := strings.Repeat("the quick brown fox jumps over the lazy dog. ", 200)
	var b bytes.Buffer
	gz, _ := gzip.NewWriterLevel(&b, gzip.BestCompression)
	gz.Name, gz.ModTime = "a.txt", time.Unix(1_000_000_000, 0)
	io.WriteString(gz, text)
	gz.Close()
	fmt.Println(b.Len(), crc32.ChecksumIEEE(b.Bytes()))
	r, err := gzip.NewReader(bytes.NewReader(b.Bytes()))
	all, err2 := io.ReadAll(r)
	fmt.Println(r.Name, r.ModTime.Unix(), string(all) == text, err, err2)
	damaged := bytes.Clone(b.Bytes())
	damaged[len(damaged)-5] ^= 1
	r, _ = gzip.NewReader(bytes.NewReader(damaged))
	_, err = io.ReadAll(r)
	fmt.Println(err)
	for _, level := range []int{flate.NoCompression, flate.BestSpeed, flate.DefaultCompression, flate.HuffmanOnly} {
		b.Reset()
		w, _ := flate.NewWriter(&b, level)
		io.WriteString(w, text)
		w.Close()
		back, _ := io.ReadAll(flate.NewReader(&b))
		fmt.Print(len(back) == len(text), " ")
	}
	b.Reset()
	z := zlib.NewWriter(&b)
	io.WriteString(z, text)
	z.Flush()
	z.Close()
	zr, _ := zlib.NewReader(&b)
	back, _ := io.ReadAll(zr)
	fmt.Println(len(back))
	_, err = zlib.NewReader(strings.NewReader("nonsense"))
	fmt.Println(err)
	b.Reset()
	l := lzw.NewWriter(&b, lzw.LSB, 8)
	io.WriteString(l, text)
	l.Close()
	lr, _ := io.ReadAll(lzw.NewReader(&b, lzw.LSB, 8))
	fmt.Println(string(lr) == text)
	bz, _ := base64.StdEncoding.DecodeString("QlpoOTFBWSZTWdhS9NgAAADVgAAQQAAEAAYEkCAAIgaekIDAxHqGtXHh4vxdyRThQkNhS9Ng")
	_, err = io.ReadAll(bzip2.NewReader(bytes.NewReader(bz)))
	fmt.Println(err != nil)
}
