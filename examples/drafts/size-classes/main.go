// A thousand objects of 33 bytes. How many bytes do they take?
package main

import "fmt"

type Parcel struct{ data [33]byte }

var parcels [1000]*Parcel

func main() {
	for number := range parcels {
		parcels[number] = new(Parcel)
	}
	fmt.Println("bytes asked for:", 33*len(parcels))
}
