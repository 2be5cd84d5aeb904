// Package runtime's preemption: compiled code counts its work (wasm/compiler), and what it calls when the count runs out
// is here. The file joins package runtime through a build overlay.
//
// js/wasm runs on one thread, and JavaScript runs only when Go has returned to it: no signal and no other thread can make
// a goroutine wait. So it looks at the clock itself, every preemptQuantum of work, gives way after a time slice, and lets
// the event loop have a turn when it has not had one for as long.

package runtime

import _ "unsafe" // for go:linkname

const (
	// preemptQuantum is the work between two looks at the clock. A trip of the tightest loop is 1 (about a nanosecond), any
	// other trip and a recursive call are 64.
	preemptQuantum = 100_000
	// preemptTrips is the trips of a light loop that are counted at once: wasm/compiler's constant of the same name.
	preemptTrips = 1024
	// preemptSlice is how long a goroutine runs while others wait, as sysmon's forcePreemptNS.
	preemptSlice = 10_000_000
	// turnPeriod is how long the event loop waits for a turn: its messages, timers and input.
	turnPeriod = 10_000_000
	// turnRounds is the scheduling rounds between two looks at the clock.
	turnRounds = 64
)

// preemptBudget is what is left of the quantum. Compiled code counts it down, and operations on blocks of memory do, some in
// package bytealg (wasm/patches/bulk.ts).
//
//go:linkname preemptBudget
var preemptBudget int64 = preemptQuantum

// preemptGrant is the running quantum: preemptQuantum, or what was drawn for it.
var preemptGrant int64 = preemptQuantum

// timeSlice is the one slice that runs, by the P's count of slices, and when it was first seen.
var timeSlice struct {
	tick  uint32
	start int64
}

// turn is the event loop's.
var turn struct {
	last   int64 // when it had its last one
	order  int32 // the timeout that ends the one that is ordered, or 0
	rounds int32 // scheduling rounds until the next look at the clock
}

// preemptLightLoop is called by a light loop every preemptTrips trips.
func preemptLightLoop() {
	preemptBudget -= preemptTrips
	if preemptBudget < 0 {
		preemptCheck()
	}
}

// preemptCheck is called when the budget is used up. It runs on the stack of the goroutine that used it.
func preemptCheck() {
	clockWork(preemptGrant - preemptBudget)
	if exploreOn {
		preemptGrant = exploreQuantum()
	}
	preemptBudget = preemptGrant
	gp := getg()
	mp := gp.m
	if gp != mp.curg || !canPreemptM(mp) {
		return
	}
	now := clockNow()
	if obsLevel != 0 {
		obsTickAt(now, obsSamplePeriod)
	}
	if tick := mp.p.ptr().schedtick; tick != timeSlice.tick {
		timeSlice.tick = tick
		timeSlice.start = now
	}
	due := now-turn.last >= turnPeriod
	if due {
		turnOrder()
	}
	if due || gp.preempt || now-timeSlice.start >= preemptSlice {
		timeSlice.start = now
		if exploreOn {
			exploreGave(gp)
		}
		mcall(gopreempt_m)
	} else if exploreOn {
		explorePoint()
	}
}

// turnOrder makes the goroutine that returns to JavaScript ready. A timeout of no length brings JavaScript back.
//
//go:yeswritebarrierrec
func turnOrder() {
	ordered := turn.order != 0
	if !ordered {
		turn.order = scheduleTimeoutEvent(0)
	}
	if len(events) == 0 {
		if !ordered {
			go handleAsyncEvent()
		}
		return
	}
	// An event whose handler still runs is a call that JavaScript waits for: there is nobody to return to.
	if e := events[len(events)-1]; e.returned && readgstatus(e.gp) == _Gwaiting {
		goready(e.gp, 1)
	}
}

// turnTaken runs when JavaScript has called, whatever for. It reports whether that may have been for the turn's end only.
func turnTaken() bool {
	turn.last = clockNow()
	if turn.order == 0 {
		return false
	}
	clearTimeoutEvent(turn.order)
	turn.order = 0
	return true
}

// turnDue reports whether the event loop waits for a turn, and has the scheduler see to it.
func turnDue() bool {
	if snapshot.only != 0 || clockNow()-turn.last < turnPeriod {
		return false
	}
	turn.rounds = 0
	return true
}

// turnRound runs in every scheduling round: programs that switch goroutines all the time, and the garbage collector's
// workers, which no compiled check is in.
//
//go:yeswritebarrierrec
func turnRound() {
	turn.rounds--
	if turn.rounds >= 0 {
		return
	}
	turn.rounds = turnRounds
	now := clockNow()
	if obsLevel != 0 {
		obs.scheduling = true
		obsTickAt(now, obsSamplePeriod)
	}
	if now-turn.last >= turnPeriod && snapshot.only == 0 {
		turnOrder()
	}
}
