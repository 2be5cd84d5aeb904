// Functions of math that amd64 has in assembly may differ from portable Go in the last bit.
package main

import (
	"fmt"
	"math"
)

func main() {
	fmt.Printf("%x\n", math.Pow(0.7, 1.7))
	fmt.Printf("%.12f\n", math.Pow(0.7, 1.7))
}
