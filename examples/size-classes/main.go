// A thousand objects of 1 byte and a thousand of 33. How many bytes do they take?
package main

import "fmt"

type (
	Stamp  [1]byte
	Parcel [33]byte
)

var (
	stamps  [1000]*Stamp
	parcels [1000]*Parcel
)

func main() {
	for n := range 1000 {
		stamps[n], parcels[n] = new(Stamp), new(Parcel)
	}
	fmt.Println("stamps, bytes asked for:", 1000*len(Stamp{}))
	fmt.Println("parcels, bytes asked for:", 1000*len(Parcel{}))
}
