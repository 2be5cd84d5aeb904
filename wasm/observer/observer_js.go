// Package runtime's observer: what the heap and the goroutines do, told to the host while the program runs.
// The file joins package runtime through a build overlay. docs/observer.md describes the records.
//
// Nothing here allocates on the Go heap: records gather in a buffer in the data segment, and the host copies them
// out. js/wasm runs on one thread, so no lock is needed; a hook may run on any stack, also on g0 and inside the GC.

package runtime

import (
	"internal/runtime/gc"
	"unsafe"
)

const (
	obsVersion = 1

	obsKindHello    = 1
	obsKindSample   = 2
	obsKindGCStart  = 3
	obsKindGCEnd    = 4
	obsKindGoCreate = 5
	obsKindGoEnd    = 6
	obsKindSite     = 7

	obsGCForced = 1 << 31

	obsHeaderBytes = 8
	obsBufferBytes = 64 << 10
	obsMaxText     = 4 << 10 // of a function or file name in a site record

	obsSamplePeriod = 5_000_000  // ns between two samples
	obsIdlePeriod   = 1_000_000  // ns, when the program is about to go idle: its last state before a pause counts
	obsFlushPeriod  = 10_000_000 // ns a record may wait while the program runs on
)

// obsLevel is what the host asked for: 0 is off, and then every hook costs this load and a branch.
var obsLevel int32

// obsLevelObjects is the level at which every object is recorded (wasm/objects).
const obsLevelObjects = 2

// obsBuffer is shared with the host, which reads it whenever Go does not run, and on observerFlush.
var obsBuffer struct {
	used uint32 // bytes
	size uint32 // bytes
	data [obsBufferBytes / 8]uint64
}

var obs struct {
	start      int64 // nanotime at t = 0
	lastSample int64
	lastFlush  int64
	scheduling bool   // the runtime is complete: before the first scheduling round there is nothing to sample
	ended      bool   // the last sample was taken
	gcGoal     uint64 // of the running cycle
	stats      heapStatsDelta
}

// observerStart tells the host where the buffer is and returns the level it wants.
//
//go:wasmimport observer start
//go:noescape
func observerStart(buffer unsafe.Pointer) int32

// observerFlush has the host copy the buffer and empty it.
//
//go:wasmimport observer flush
func observerFlush()

// observerNow is the host's clock, ns, as one plain call: the stock nanotime1 goes through memory, and costs twice as much.
// A float64 holds 2⁵³ ns, three and a half months.
//
//go:wasmimport observer now
func observerNow() float64

// obsInit runs in schedinit, before the heap exists.
func obsInit() {
	obsBuffer.size = obsBufferBytes
	obsLevel = observerStart(unsafe.Pointer(&obsBuffer))
	if obsLevel == 0 {
		return
	}
	obs.start = clockNow()
	obs.lastFlush = obs.start
	obs.lastSample = obs.start
	p := obsRecord(obsKindHello, 8, obsVersion)
	obsPut(p, 0, uint64(obs.start))
}

// obsRecord makes room for a record and returns its payload. bytes is a multiple of 8.
func obsRecord(kind uint16, bytes uint32, arg uint32) unsafe.Pointer {
	size := bytes + obsHeaderBytes
	if obsBuffer.used+size > obsBuffer.size {
		observerFlush()
	}
	p := add(unsafe.Pointer(&obsBuffer.data), uintptr(obsBuffer.used))
	obsBuffer.used += size
	return obsHeader(p, kind, size, arg)
}

// obsHeader writes a record's header and returns its payload. size is of both, bytes.
func obsHeader(p unsafe.Pointer, kind uint16, size, arg uint32) unsafe.Pointer {
	*(*uint16)(p) = kind
	*(*uint16)(add(p, 2)) = uint16(size)
	*(*uint32)(add(p, 4)) = arg
	return add(p, obsHeaderBytes)
}

// obsPut stores the index-th 8-byte field of a payload.
func obsPut(p unsafe.Pointer, index uintptr, v uint64) {
	*(*uint64)(add(p, index*8)) = v
}

// obsPair packs two 4-byte fields into one 8-byte one, the first at the lower address.
func obsPair(first, second uint32) uint64 {
	return uint64(first) | uint64(second)<<32
}

func obsTime(now int64) uint64 {
	return uint64(now - obs.start)
}

// obsTick runs at span refills and large allocations: often enough to follow a program that only allocates,
// rarely enough (8 KiB and more lie between two) for its clock reading not to count.
func obsTick() {
	obsTickAt(clockNow(), obsSamplePeriod)
}

// obsIdle runs when no goroutine is runnable. The host empties the buffer itself once it has control.
func obsIdle() {
	obsTickAt(clockNow(), obsIdlePeriod)
}

// obsExit runs when the program is over of its own accord.
func obsExit() {
	if obsLast() {
		snapshotCollected(snapshotExit, "")
		eventFinished()
	}
}

// obsFail runs when a panic or a fatal error ends the program. It may come while obsExit is at work.
//
//go:nowritebarrierrec
func obsFail() {
	if obsLast() {
		if objectsOn {
			snapshotTake(snapshotFailure, "", 0)
		}
		eventFinished()
	}
}

// obsLast takes the last sample and reports whether it did: only the first who says that the program ends is heard.
func obsLast() bool {
	if !obs.scheduling || obs.ended {
		return false
	}
	obs.ended = true
	obsSample(clockNow())
	return true
}

func obsTickAt(now, period int64) {
	if !obs.scheduling {
		return
	}
	if now-obs.lastSample >= period {
		obsSample(now)
	}
	if now-obs.lastFlush >= obsFlushPeriod {
		obs.lastFlush = now
		observerFlush()
		eventFlush()
	}
}

// obsFigures is the state of the heap, bytes and objects.
type obsFigures struct {
	heapLive   int64
	heapInUse  uint64
	heapAlloc  uint64
	stackInUse uint64
	sys        uint64
	totalAlloc uint64
	mallocs    uint64
	frees      uint64
}

// obsTotals computes what readmemstats_m (mstats.go) does, without stopping the world or flushing the mcache: what the
// mcache has not told yet is added here.
func obsTotals() obsFigures {
	stats := &obs.stats
	*stats = heapStatsDelta{}
	for i := range memstats.heapStats.stats {
		stats.merge(&memstats.heapStats.stats[i])
	}
	heapLive := int64(gcController.heapLive.Load())
	c := getMCache(getg().m)
	if c == nil && len(allp) > 0 {
		c = allp[0].mcache // between two scheduling rounds, as in a deadlock, the processor is nobody's
	}
	if c != nil { // nil only while the processor starts
		for i := range c.alloc {
			s := c.alloc[i]
			if s == &emptymspan {
				continue
			}
			stats.smallAllocCount[spanClass(i).sizeclass()] += uint64(s.allocCount) - uint64(s.allocCountBeforeCache)
			// refill counted the free slots of a span as live; a span cached before the last sweep is not in heapLive.
			if s.sweepgen != mheap_.sweepgen+1 {
				heapLive -= int64(s.nelems-s.allocCount) * int64(s.elemsize)
			}
		}
		stats.tinyAllocCount += uint64(c.tinyAllocs)
	}
	f := obsFigures{
		heapLive:   heapLive,
		heapInUse:  gcController.heapInUse.load(),
		stackInUse: uint64(stats.inStacks),
		totalAlloc: stats.largeAlloc,
		mallocs:    stats.largeAllocCount + stats.tinyAllocCount,
		frees:      stats.largeFreeCount + stats.tinyAllocCount,
	}
	freed := stats.largeFree
	for i := range stats.smallAllocCount {
		f.totalAlloc += stats.smallAllocCount[i] * uint64(gc.SizeClassToSize[i])
		freed += stats.smallFreeCount[i] * uint64(gc.SizeClassToSize[i])
		f.mallocs += stats.smallAllocCount[i]
		f.frees += stats.smallFreeCount[i]
	}
	f.heapAlloc = f.totalAlloc - freed
	f.sys = f.heapInUse + gcController.heapFree.load() + gcController.heapReleased.load() +
		memstats.stacks_sys.load() + memstats.mspan_sys.load() + memstats.mcache_sys.load() +
		memstats.buckhash_sys.load() + memstats.gcMiscSys.load() + memstats.other_sys.load() +
		f.stackInUse + uint64(stats.inWorkBufs)
	return f
}

// obsSample records the state of the heap and of the scheduler.
func obsSample(now int64) {
	obs.lastSample = now
	f := obsTotals()
	goroutines := uint32(gcount(false))
	running, runnable := obsRunQueue()
	running = min(running, goroutines)
	runnable = min(runnable, goroutines-running)

	p := obsRecord(obsKindSample, 12*8, 0)
	obsPut(p, 0, obsTime(now))
	obsPut(p, 1, uint64(max(f.heapLive, 0)))
	obsPut(p, 2, f.heapInUse)
	obsPut(p, 3, f.stackInUse)
	obsPut(p, 4, f.sys)
	obsPut(p, 5, f.totalAlloc)
	obsPut(p, 6, f.mallocs)
	obsPut(p, 7, f.frees)
	obsPut(p, 8, gcController.heapGoal())
	obsPut(p, 9, obsPair(memstats.numgc, goroutines))
	obsPut(p, 10, obsPair(running, runnable))
	obsPut(p, 11, obsPair(goroutines-running-runnable, 0)) // no goroutine is ever in a system call here
}

// obsRunQueue counts the user goroutine that runs (0 or 1) and those that wait for the processor.
func obsRunQueue() (running, runnable uint32) {
	mp := getg().m
	if gp := mp.curg; gp != nil && readgstatus(gp)&^_Gscan == _Grunning && !isSystemGoroutine(gp, false) {
		running = 1
	}
	if pp := mp.p.ptr(); pp != nil {
		runnable = pp.runqtail - pp.runqhead
		if pp.runnext != 0 {
			runnable++
		}
	}
	return running, runnable + uint32(sched.runq.size)
}

func obsGCStart(now int64) {
	if obs.ended {
		return // the one after the program
	}
	obs.gcGoal = gcController.heapGoal()
	obsSample(now)
	p := obsRecord(obsKindGCStart, 3*8, obsCycle(work.cycles.Load()+1))
	obsPut(p, 0, obsTime(now))
	obsPut(p, 1, work.heap0)
	obsPut(p, 2, obs.gcGoal)
	if snapshot.only == 0 && heapBuffer.request&heapRequestGCStart != 0 {
		snapshotTake(snapshotGCStart, "", 0)
	}
}

// obsGCEnd runs in mark termination, with the world stopped and the figures of the cycle complete.
func obsGCEnd() {
	if obs.ended {
		return
	}
	p := obsRecord(obsKindGCEnd, 9*8, obsCycle(work.cycles.Load()))
	obsPut(p, 0, obsTime(work.tSweepTerm))
	obsPut(p, 1, obsTime(work.tMark))
	obsPut(p, 2, obsTime(work.tMarkTerm))
	obsPut(p, 3, obsTime(work.tEnd))
	obsPut(p, 4, work.heap0)
	obsPut(p, 5, work.heap1)
	obsPut(p, 6, work.heap2)
	obsPut(p, 7, obs.gcGoal)
	obsPut(p, 8, gcController.heapGoal())
	obsSample(work.tEnd)
	if snapshotDue() {
		snapshotTake(snapshotGCEnd, "", snapshotAfterGC)
	}
}

func obsCycle(cycle uint32) uint32 {
	if work.userForced {
		return cycle | obsGCForced
	}
	return cycle
}

// obsGoCreate runs in newproc1 once the goroutine has its id.
func obsGoCreate(gp, parent *g) {
	start, system := obsStartSite(gp)
	if system {
		return
	}
	created := uint32(0)
	if parent.goid != 0 {
		created = obsSite(gp.gopc, true)
	}
	p := obsRecord(obsKindGoCreate, 4*8, created)
	obsPut(p, 0, eventTime(false))
	obsPut(p, 1, gp.goid)
	obsPut(p, 2, parent.goid)
	obsPut(p, 3, obsPair(start, 0))
	eventGoCreate(gp, parent)
	obsTickAt(account.now, obsSamplePeriod)
}

// obsGoEnd runs in gdestroy, while the goroutine still knows who it is.
func obsGoEnd(gp *g) {
	if _, system := obsStartSite(gp); system {
		return
	}
	p := obsRecord(obsKindGoEnd, 2*8, 0)
	obsPut(p, 0, eventTime(false))
	obsPut(p, 1, gp.goid)
	eventGoEnd(gp)
	obsTickAt(account.now, obsSamplePeriod)
}
