// Hashes and MACs of fixed inputs, whole and in pieces, with state saved in between.
package main

import (
	"crypto/hmac"
	"crypto/md5"
	"crypto/sha1"
	"crypto/sha256"
	"crypto/sha3"
	"crypto/sha512"
	"encoding"
	"fmt"
	"hash"
	"hash/adler32"
	"hash/crc32"
	"hash/crc64"
	"hash/fnv"
	"strings"
)

func main() {
	text := []byte(strings.Repeat("heapscope", 1000))
	hashes := map[string]hash.Hash{"sha256": sha256.New(), "sha1": sha1.New(), "md5": md5.New(), "sha512/256": sha512.New512_256(), "hmac": hmac.New(sha256.New, []byte("key"))}
	for _, name := range []string{"sha256", "sha1", "md5", "sha512/256", "hmac"} {
		h := hashes[name]
		for i := 0; i < len(text); i += 777 {
			h.Write(text[i:min(i+777, len(text))])
		}
		fmt.Printf("%s %x\n", name, h.Sum(nil))
	}
	fmt.Printf("%x\n%x\n", sha3.Sum256(text), sha512.Sum384(nil))
	fmt.Println(crc32.ChecksumIEEE(text), crc32.Checksum(text, crc32.MakeTable(crc32.Castagnoli)), crc64.Checksum(text, crc64.MakeTable(crc64.ECMA)), adler32.Checksum(text))
	f := fnv.New64a()
	f.Write(text)
	fmt.Println(f.Sum64(), f.Size())
	a := sha256.New()
	a.Write(text[:100])
	state, _ := a.(encoding.BinaryMarshaler).MarshalBinary()
	b := sha256.New()
	fmt.Println(b.(encoding.BinaryUnmarshaler).UnmarshalBinary(state))
	a.Write(text[100:])
	b.Write(text[100:])
	fmt.Println(hmac.Equal(a.Sum(nil), b.Sum(nil)))
}
