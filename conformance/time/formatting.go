// Layouts of Format and Parse, fractions, zones, errors.
package main

import (
	"fmt"
	"time"
)

func main() {
	t := time.Date(2024, time.February, 29, 13, 4, 5, 67_890_123, time.FixedZone("XST", -(3*3600+1800)))
	for _, layout := range []string{time.ANSIC, time.UnixDate, time.RFC822Z, time.RFC850, time.RFC1123Z, time.RFC3339Nano, time.Kitchen,
		time.StampMicro, time.DateTime, "2006-002 .000 ,999 Z07:00:00 MST _2 pm 15h", "Mon Monday Jan January 1 01 06"} {
		fmt.Println(t.Format(layout))
	}
	fmt.Println(t, t.UTC(), t.Unix(), t.UnixMilli(), t.YearDay(), t.Weekday(), t.IsZero())
	fmt.Println(t.ISOWeek())
	for _, in := range [][2]string{{time.RFC3339, "2024-02-30T00:00:00Z"}, {time.DateOnly, "2024-2-3"}, {time.RFC3339, "2024-02-03T04:05:06.7+01:30"},
		{"Jan _2 15:04", "Mar  4 23:59"}, {"3:04PM", "13:00PM"}, {"2006-01-02 MST", "2020-05-06 PDT"}} {
		p, err := time.Parse(in[0], in[1])
		fmt.Println(p, err)
	}
	b, _ := t.MarshalJSON()
	var back time.Time
	err := back.UnmarshalJSON(b)
	fmt.Println(string(b), back.Equal(t), err)
	fmt.Printf("%v %s\n", time.Time{}, t.GoString())
}
