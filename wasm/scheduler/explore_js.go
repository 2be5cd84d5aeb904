// Package runtime's explorer: schedules other than the usual one, each the same again with its seed.
//
// js/wasm has one processor, and by itself it runs goroutines in the order of a queue. Most programs that are wrong only under some
// interleavings are right under that one. Here the order is drawn at random, from a generator of our own, at two kinds of places:
// which of the goroutines that can run is next, and, at points where what a goroutine does is seen by others (channels, select,
// locks, wait groups, go statements, writes to maps, loops), whether it goes on at all.
//
// Even seeds rank the goroutines at random and run the first of them, but for a few points at which the one that runs falls to the
// last rank: probabilistic concurrency testing (Burckhardt, Kothari, Musuvathi, Nagarakatte, ASPLOS 2010), which finds what a few
// changes at the right places make go wrong, however long the program. Odd seeds walk at random, and give way often or seldom.

package runtime

import (
	"internal/runtime/atomic"
	_ "unsafe" // for go:linkname
)

// exploreOn: the host asked for a schedule of its own. Where it did not, every point is a load and a branch.
//
//go:linkname exploreOn
var exploreOn bool

const (
	// exploreMostFalls is how many points are drawn at which ranks change.
	exploreMostFalls = 4
	// exploreFell is how many goroutines' falls are remembered, a power of two. One that is forgotten has its first rank again.
	exploreFell = 256
	// exploreFirstRank is in the rank of all that have not fallen.
	exploreFirstRank = 1 << 63
	// exploreSlack bounds how late a timer may be, as a power of two, ns: those for nearly the same time come in any order.
	exploreSlack = 17
)

// explore is the schedule.
var explore struct {
	random uint64 // the generator's state
	salt   uint64 // of first ranks
	begun  bool   // main.main runs: what packages do before it is none of the program's schedule
	points uint32 // passed since then

	// ranked: the goroutine of the first rank runs; otherwise any, and one point in odds gives way.
	ranked bool
	odds   uint32
	falls  [exploreMostFalls]uint32 // points
	lowest uint64                   // the rank of the last one that fell
	fell   [exploreFell]struct {
		goid uint64
		rank uint64
	}
}

// schedulerExplore returns the seed of the schedule, a whole number; 0 is the usual schedule.
//
//go:wasmimport scheduler explore
func schedulerExplore() float64

// exploreInit runs in schedinit.
func exploreInit() {
	seed := uint64(schedulerExplore())
	if seed == 0 {
		return
	}
	exploreOn = true
	explore.random = seed
	explore.salt = exploreDraw()
	explore.lowest = exploreFirstRank
	explore.ranked = seed%2 == 0
	explore.odds = 2 + exploreRandom(1<<exploreRandom(5))
	// How many points a program passes is not known ahead: short programs and long ones are guessed alike.
	length := uint32(8) << exploreRandom(9)
	for i := range explore.falls {
		explore.falls[i] = 1 + exploreRandom(length)
	}
}

// exploreBegin runs when everything is initialised.
func exploreBegin() {
	explore.begun = true
}

// exploreDraw returns the next 64 bits of SplitMix64 (Steele, Lea, Flood 2014).
func exploreDraw() uint64 {
	explore.random += 0x9e3779b97f4a7c15
	return exploreMix(explore.random)
}

func exploreMix(z uint64) uint64 {
	z = (z ^ z>>30) * 0xbf58476d1ce4e5b9
	z = (z ^ z>>27) * 0x94d049bb133111eb
	return z ^ z>>31
}

// exploreRandom returns a number below n.
func exploreRandom(n uint32) uint32 {
	return uint32(exploreDraw() >> 32 * uint64(n) >> 32)
}

// exploreQuantum draws how much work a goroutine does until the next point in its loops.
func exploreQuantum() int64 {
	return 64 << exploreRandom(11)
}

// exploreLate draws how late a timer is, ns.
func exploreLate() int64 {
	return int64(exploreRandom(1 << exploreRandom(exploreSlack+1)))
}

// explorePoint is called where others can see what the running goroutine is about to do, on its stack. It may give way here,
// or at the next function that it calls.
//
//go:linkname explorePoint
func explorePoint() {
	gp := getg()
	mp := gp.m
	if !explore.begun || gp != mp.curg || !canPreemptM(mp) || snapshot.only != 0 || isSystemGoroutine(gp, false) {
		return
	}
	explore.points++
	now, later := false, false
	if explore.ranked {
		for _, at := range explore.falls {
			if at == explore.points {
				exploreFall(gp)
				later = exploreRandom(2) == 0
			}
		}
		now = !later && exploreOutranked(mp.p.ptr(), exploreRank(gp))
	} else {
		now = exploreRandom(explore.odds) == 0
		later = !now && exploreRandom(explore.odds) == 0
	}
	if later {
		gp.stackguard0 = stackPreempt
	} else if now {
		mcall(gopreempt_m)
	}
}

// exploreGave runs when a goroutine gives way by itself or has had its time: others must come to run, also those of lower rank.
func exploreGave(gp *g) {
	if explore.ranked && !isSystemGoroutine(gp, false) {
		exploreFall(gp)
	}
}

// exploreRank returns a goroutine's rank. The runtime's own go first: they have little to do, and others wait for it.
func exploreRank(gp *g) uint64 {
	if isSystemGoroutine(gp, false) {
		return ^uint64(0)
	}
	if fell := &explore.fell[gp.goid%exploreFell]; fell.goid == gp.goid {
		return fell.rank
	}
	return exploreMix(explore.salt+gp.goid) | exploreFirstRank
}

// exploreFall gives a goroutine the last rank.
func exploreFall(gp *g) {
	explore.lowest--
	fell := &explore.fell[gp.goid%exploreFell]
	fell.goid = gp.goid
	fell.rank = explore.lowest
}

// exploreOutranked reports whether a goroutine that could run is of a higher rank.
func exploreOutranked(pp *p, rank uint64) bool {
	exploreGather(pp)
	for i := pp.runqhead; i != pp.runqtail; i++ {
		if exploreRank(pp.runq[i%uint32(len(pp.runq))].ptr()) > rank {
			return true
		}
	}
	return false
}

// exploreGather puts all that can run into the processor's queue, as far as there is room.
func exploreGather(pp *p) {
	if sched.runq.empty() {
		return
	}
	lock(&sched.lock)
	h, t := pp.runqhead, pp.runqtail
	for t-h < uint32(len(pp.runq)) && !sched.runq.empty() {
		pp.runq[t%uint32(len(pp.runq))].set(sched.runq.pop())
		t++
	}
	atomic.StoreRel(&pp.runqtail, t)
	unlock(&sched.lock)
}

// exploreNext takes the goroutine that runs next from the queue; nil if there is none. It takes the place of runqget.
func exploreNext(pp *p) *g {
	exploreGather(pp)
	h, t := pp.runqhead, pp.runqtail
	if h == t {
		return nil
	}
	size := uint32(len(pp.runq))
	next := h
	if explore.ranked {
		for i := h + 1; i != t; i++ {
			if exploreRank(pp.runq[i%size].ptr()) > exploreRank(pp.runq[next%size].ptr()) {
				next = i
			}
		}
	} else {
		next += exploreRandom(t - h)
	}
	gp := pp.runq[next%size].ptr()
	pp.runq[next%size] = pp.runq[h%size]
	atomic.StoreRel(&pp.runqhead, h+1)
	return gp
}
