// panic(nil) becomes a *runtime.PanicNilError.
package main

func main() {
	var err error
	panic(err)
}
