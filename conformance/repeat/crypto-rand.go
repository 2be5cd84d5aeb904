// Secrets, keys and names of temporary files.
package main

import (
	"crypto/ed25519"
	"crypto/rand"
	"fmt"
	"math/big"
	"os"
	"path/filepath"
)

func main() {
	b := make([]byte, 20)
	rand.Read(b)
	fmt.Printf("%x\n", b)
	fmt.Println(rand.Text())
	n, err := rand.Int(rand.Reader, big.NewInt(1<<40))
	fmt.Println(n, err)
	p, err := rand.Prime(rand.Reader, 64)
	fmt.Println(p, err)
	public, _, err := ed25519.GenerateKey(nil)
	fmt.Printf("%x %v\n", public, err)
	dir, err := os.MkdirTemp("", "repeat")
	fmt.Println(filepath.Base(dir), err)
}
