// Every hour 100,000 readings are gathered one by one, averaged and dropped.
package main

import (
	"fmt"
	"runtime"
	"time"
)

const perHour = 100_000

// gather reads an hour's values; the slice grows as they come.
func gather(hour int) []int {
	var readings []int
	for n := range perHour {
		readings = append(readings, hour+n%3)
	}
	return readings
}

func main() {
	sum := 0
	for hour := range 24 {
		for _, reading := range gather(hour) {
			sum += reading
		}
		time.Sleep(time.Hour)
	}
	fmt.Println("average:", sum/(24*perHour))
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	fmt.Println("MiB needed:", 24*perHour*8>>20)
	fmt.Println("MiB allocated:", m.TotalAlloc>>20)
}
