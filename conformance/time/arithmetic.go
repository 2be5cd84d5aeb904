// Dates: months that overflow, truncation, comparison, differences, monotonic readings.
package main

import (
	"fmt"
	"time"
)

func main() {
	t := time.Date(2023, 12, 31, 23, 59, 59, 999_999_999, time.UTC)
	fmt.Println(t.Add(1), t.AddDate(0, 2, 0), t.AddDate(0, 14, -31), t.AddDate(1, 0, 60))
	fmt.Println(time.Date(2024, 14, 35, 25, 61, 61, 0, time.UTC))
	u := t.Add(36*time.Hour + 30*time.Minute)
	fmt.Println(u.Sub(t), t.Before(u), t.Compare(u), u.Truncate(time.Hour), u.Round(24*time.Hour))
	fmt.Println(time.Unix(0, 0).UTC(), time.UnixMicro(-1).UTC(), time.Unix(1<<40, 0).UTC().Year())
	far := time.Date(1, 1, 1, 0, 0, 0, 0, time.UTC).Sub(time.Date(9999, 1, 1, 0, 0, 0, 0, time.UTC))
	fmt.Println(far == time.Duration(-1<<63))
	now := time.Now()
	later := now.Add(time.Second)
	fmt.Println(later.Sub(now), now.Round(0) == now, now.Equal(now.Round(0)), now.Year() >= 2009)
	for range 1000 {
		if time.Now().Before(now) {
			fmt.Println("time went backwards")
		}
	}
}
