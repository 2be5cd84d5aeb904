// The local time zone. The file joins package time.

package time

import "syscall"

// initLocal finds the local zone as on other systems, by TZ; without it by the offset that the host's Date has now.
func initLocal() {
	tz, ok := syscall.Getenv("TZ")
	if !ok {
		initHostLocal()
		if z := &localLoc.zone[0]; z.offset == 0 {
			z.name = "UTC" // elsewhere too; Go's own way makes it UTC+0
		}
		return
	}
	if tz != "" && tz[0] == ':' {
		tz = tz[1:]
	}
	sources := platformZoneSources
	if tz != "" && tz[0] == '/' {
		sources = []string{""}
	}
	if tz != "" && tz != "UTC" {
		if z, err := loadLocation(tz, sources); err == nil {
			localLoc = *z
			return
		}
	}
	localLoc.name = "UTC"
}
