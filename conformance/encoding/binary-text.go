// encoding/binary, hex, base64, base32, ascii85, csv and pem with fixed inputs.
package main

import (
	"bytes"
	"encoding/ascii85"
	"encoding/base32"
	"encoding/base64"
	"encoding/binary"
	"encoding/csv"
	"encoding/hex"
	"encoding/pem"
	"fmt"
	"os"
	"strings"
)

type header struct {
	Magic [2]byte
	Len   uint16
	Flags int32
	F     float32
}

func main() {
	var buf bytes.Buffer
	h := header{[2]byte{'G', 'O'}, 513, -2, 1.5}
	fmt.Println(binary.Write(&buf, binary.BigEndian, h), buf.Bytes(), binary.Size(h))
	var back header
	fmt.Println(binary.Read(bytes.NewReader(buf.Bytes()), binary.BigEndian, &back), back, binary.LittleEndian.Uint32([]byte{1, 2, 3, 4}))
	v := binary.AppendUvarint(nil, 300)
	v = binary.AppendVarint(v, -7)
	a, n := binary.Uvarint(v)
	b, m := binary.Varint(v[n:])
	fmt.Println(v, a, n, b, m)
	fmt.Println(binary.Read(bytes.NewReader([]byte{1}), binary.LittleEndian, &back))
	data := []byte("héllo\x00\xff~")
	fmt.Println(hex.EncodeToString(data), base64.StdEncoding.EncodeToString(data), base64.RawURLEncoding.EncodeToString(data), base32.StdEncoding.EncodeToString(data))
	fmt.Print(hex.Dump(append(data, data...)))
	_, err := hex.DecodeString("abz")
	_, err2 := base64.StdEncoding.DecodeString("ab=c")
	fmt.Println(err, err2)
	out := make([]byte, ascii85.MaxEncodedLen(len(data)))
	fmt.Printf("%s\n", out[:ascii85.Encode(out, data)])
	r := csv.NewReader(strings.NewReader("a,\"b,\"\"x\"\"\",c\n# no\n\n1,2,3\n"))
	r.Comment = '#'
	rows, err := r.ReadAll()
	fmt.Printf("%q %v\n", rows, err)
	_, err = csv.NewReader(strings.NewReader("a,b\n1\n")).ReadAll()
	fmt.Println(err)
	_, err = csv.NewReader(strings.NewReader("a\"b,c\n")).ReadAll()
	fmt.Println(err)
	w := csv.NewWriter(os.Stdout)
	w.Write([]string{"plain", "com,ma", "quo\"te", " lead", "new\nline", ""})
	w.Flush()
	pem.Encode(os.Stdout, &pem.Block{Type: "TEST", Headers: map[string]string{"K": "v"}, Bytes: data})
}
