// AES in three modes, ed25519, ECDSA, ECDH and RSA: fixed vectors and round trips.
package main

import (
	"crypto"
	"crypto/aes"
	"crypto/cipher"
	"crypto/ecdh"
	"crypto/ecdsa"
	"crypto/ed25519"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/sha256"
	"crypto/subtle"
	"crypto/x509"
	"encoding/hex"
	"fmt"
)

func main() {
	key := []byte("0123456789abcdef")
	block, err := aes.NewCipher(key)
	fmt.Println(err, block.BlockSize())
	out := make([]byte, 16)
	block.Encrypt(out, []byte("exactly 16 bytes"))
	fmt.Println(hex.EncodeToString(out))
	gcm, _ := cipher.NewGCM(block)
	nonce := make([]byte, gcm.NonceSize())
	sealed := gcm.Seal(nil, nonce, []byte("secret"), []byte("aad"))
	fmt.Println(hex.EncodeToString(sealed))
	_, err = gcm.Open(nil, nonce, sealed, []byte("other"))
	fmt.Println(err)
	ctr := cipher.NewCTR(block, make([]byte, 16))
	ctr.XORKeyStream(out, out)
	fmt.Println(hex.EncodeToString(out))
	_, err = aes.NewCipher(key[:5])
	fmt.Println(err)

	priv := ed25519.NewKeyFromSeed([]byte("0123456789abcdef0123456789abcdef"))
	sig := ed25519.Sign(priv, []byte("message"))
	fmt.Println(hex.EncodeToString(sig[:16]), ed25519.Verify(priv.Public().(ed25519.PublicKey), []byte("message"), sig))
	ec, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	digest := sha256.Sum256([]byte("m"))
	s, err2 := ec.Sign(rand.Reader, digest[:], crypto.SHA256)
	fmt.Println(err, err2, ecdsa.VerifyASN1(&ec.PublicKey, digest[:], s))
	der, err := x509.MarshalPKIXPublicKey(&ec.PublicKey)
	fmt.Println(len(der), err)
	a, _ := ecdh.X25519().GenerateKey(rand.Reader)
	b, _ := ecdh.X25519().GenerateKey(rand.Reader)
	x, _ := a.ECDH(b.PublicKey())
	y, _ := b.ECDH(a.PublicKey())
	fmt.Println(subtle.ConstantTimeCompare(x, y))
	r1, r2 := make([]byte, 32), make([]byte, 32)
	n, err := rand.Read(r1)
	rand.Read(r2)
	fmt.Println(n, err, subtle.ConstantTimeCompare(r1, r2), len(rand.Text()))
}
