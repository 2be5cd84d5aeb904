package main

type table struct{ rows [1 << 20]int64 }

func main() {
	var huge [20 << 20]byte
	big := make([]byte, 1<<20)
	small := make([]byte, 1<<10)
	t := new(table)
	println(len(huge), len(big), len(small), len(t.rows))
}
