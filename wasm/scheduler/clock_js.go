// Package runtime's clock: the host's, or a virtual one that depends on nothing but the program.
//
// Virtual time moves by the work that is done (a unit of preemptBudget is a nanosecond), a little with every look at it,
// and, when every goroutine waits, straight to the time that the first of them waits for.

package runtime

const (
	// virtualEpoch is 2009-11-10 23:00:00 UTC in seconds since 1970: the day Go was made public.
	virtualEpoch = 1_257_894_000
	// virtualLook is what a look at the clock takes, ns: a loop that waits for a time must come to it.
	virtualLook = 100
)

var virtualClock struct {
	on     bool
	passed int64 // ns; what was waited, looked and worked, but for what is used of the running quantum
}

// schedulerClock returns 1 if the program is to run on the virtual clock.
//
//go:wasmimport scheduler clock
func schedulerClock() int32

// clockInit runs in schedinit, before anything else looks at a clock.
func clockInit() {
	virtualClock.on = schedulerClock() == 1
	virtualClock.passed = 1 // 0 is "no time yet" (runtime.main)
	turn.last = clockNow()
	exploreInit()
}

// clockNow is nanotime without moving it: what the runtime looks at on its own account is not the program's doing.
//
//go:nosplit
func clockNow() int64 {
	if virtualClock.on {
		return virtualClock.passed + preemptGrant - preemptBudget + int64(observerNow())
	}
	return int64(observerNow())
}

// clockRead is nanotime on the virtual clock.
//
//go:nosplit
func clockRead() int64 {
	virtualClock.passed += virtualLook
	return clockNow()
}

// clockWork adds a used quantum.
func clockWork(units int64) {
	virtualClock.passed += units
}

// clockIdleEnd runs when JavaScript says that a wait is over: on the virtual clock it is now.
func clockIdleEnd() {
	if !virtualClock.on {
		return
	}
	until := int64(0)
	if idleTimeout != nil {
		until = idleTimeout.time
	}
	for n := allDeadlineNotes; n != nil; n = n.allnext {
		if n.status == note_cleared && n.deadline != 0 && (until == 0 || n.deadline < until) {
			until = n.deadline
		}
	}
	if exploreOn && until != 0 {
		until += exploreLate()
	}
	if now := clockNow(); until > now {
		virtualClock.passed += until - now
	}
}

// walltime takes the place of the host's function, which is hostWalltime now.
//
//go:nosplit
func walltime() (sec int64, nsec int32) {
	if !virtualClock.on {
		return hostWalltime()
	}
	now := clockNow()
	return virtualEpoch + now/1e9, int32(now % 1e9)
}
