// Two routes begin with the same three stops, and neither may write behind them.
package main

import "fmt"

var north, south []int

func main() {
	common := make([]int, 0, 8)
	common = append(common, 10, 20, 30)

	north = append(common[:3:3], 41)
	south = append(common[:3:3], 42)

	fmt.Println("last stop of south:", south[3])
	fmt.Println("last stop of north:", north[3])
}
