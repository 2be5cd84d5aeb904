// Converting a slice to an array that is longer.
package main

func head(b []byte) [4]byte { return [4]byte(b) }

func main() {
	println(head([]byte("abcd"))[3])
	println(head([]byte("abc"))[0])
}
