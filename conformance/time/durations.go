// Durations: printing, parsing, rounding, overflow.
package main

import (
	"fmt"
	"time"
)

func main() {
	for _, d := range []time.Duration{0, 1, 1500, 2_500_000, time.Minute + 1, 90 * time.Minute, -5 * time.Hour, 1<<63 - 1, -1 << 63} {
		fmt.Println(d, d.Seconds(), d.Round(time.Second), d.Truncate(time.Millisecond), d.Abs())
	}
	for _, s := range []string{"1h2m3.5s", "-1.5h", "1us", "1µs", ".5s", "3000000h", "5", "", "1x", "--1s"} {
		d, err := time.ParseDuration(s)
		fmt.Println(d, err)
	}
}
