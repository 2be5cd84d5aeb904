// Where a running goroutine may be made to wait: the checks that cmd/compile puts into wasm code, where no signal can
// stop a goroutine. The file joins package ssa; insertLoopReschedChecks, which Go has long kept for this, does the surgery
// on the flow graph. docs/architecture.md tells which points preempt and what they cost.

package ssa

import (
	"cmd/compile/internal/base"
	"cmd/compile/internal/ir"
	"cmd/compile/internal/types"
	"cmd/internal/obj"
	"cmd/internal/objabi"
	"math/bits"
	"strings"
)

const (
	// preemptTrips is how many trips of a light loop pass between two counts: a power of two. wasm/scheduler knows it too.
	preemptTrips = 1024
	// preemptCost is what one trip of any other loop, or one call that may recur, counts; a trip of a light loop counts 1.
	preemptCost = 64
	// preemptBulk is the size in bytes from which a copy or clearing makes a loop's body heavy.
	preemptBulk = 1024
)

// preemptPlan is which edges of a function get a check, and of which kind.
type preemptPlan struct {
	f     *Func
	edges []Edge
	// light: the edge closes a light loop. The value goes up by one odd multiple of its lowest bit on every trip.
	light map[Edge]*Value
	// entry: the edge closes no loop, it leads to calls that may recur.
	entry map[Edge]bool
}

// planPreemption chooses the edges. Every cycle that a goroutine can run in goes over one of them: a loop over its back
// edge, a recursion over the way to its calls. It may add a trip counter to a loop's header.
func planPreemption(f *Func) *preemptPlan {
	plan := &preemptPlan{f: f, light: map[Edge]*Value{}, entry: map[Edge]bool{}}
	if f.NoSplit || runsUninterrupted(f) {
		return plan
	}
	nest := f.loopnest()
	bounded := boundedLoops(f)
	for _, e := range backedges(f) {
		if nest.hasIrreducible || !isLight(nest, e.b) {
			plan.edges = append(plan.edges, e)
			continue
		}
		if bounded[e.b] {
			continue
		}
		plan.edges = append(plan.edges, e)
		plan.light[e] = tripCount(nest, e)
	}
	if len(plan.light) > 0 {
		f.invalidateCFG() // counters were added: whoever orders values must look again
	}
	for _, e := range recursionEdges(f, nest) {
		plan.edges = append(plan.edges, e)
		plan.entry[e] = true
	}
	return plan
}

// runsUninterrupted reports whether a function runs where a goroutine cannot be left: in the runtime and what it is made of,
// but for its searches through bytes, and in the parts of reflect that are called with arguments in a frame of theirs.
func runsUninterrupted(f *Func) bool {
	switch path := base.Ctxt.Pkgpath; path {
	case "internal/bytealg":
		return false
	case "reflect":
		return f.Name == "callReflect" || f.Name == "callMethod"
	default:
		return objabi.LookupPkgSpecial(path).Runtime
	}
}

// isLight reports whether the loop of this header is innermost and has no calls nor large copies in it: then a trip takes
// so little that only every preemptTrips-th needs to be counted.
func isLight(nest *loopnest, header *Block) bool {
	l := nest.b2l[header.ID]
	if l == nil || l.header != header || !l.isInner {
		return false
	}
	for _, b := range nest.f.Blocks {
		if nest.b2l[b.ID] != l {
			continue
		}
		for _, v := range b.Values {
			switch {
			case v.Op.IsCall():
				return false
			case (v.Op == OpMove || v.Op == OpZero) && v.AuxInt >= preemptBulk:
				return false
			}
		}
	}
	return true
}

// boundedLoops returns the headers of loops that are known to make no more than preemptTrips trips.
func boundedLoops(f *Func) map[*Block]bool {
	bounded := map[*Block]bool{}
	for _, iv := range findIndVar(f) {
		if iv.min.Op != OpConst64 || iv.max.Op != OpConst64 {
			continue
		}
		if span := uint64(iv.max.AuxInt) - uint64(iv.min.AuxInt); iv.max.AuxInt >= iv.min.AuxInt && span <= preemptTrips {
			bounded[iv.ind.Block] = true
		}
	}
	return bounded
}

// tripCount returns a value that changes by the same odd multiple of a power of two on every trip over back edge e: the
// loop's own induction variable where it has one, which costs nothing, else a counter of our own.
func tripCount(nest *loopnest, e Edge) *Value {
	h := e.b
	var backs int
	for _, p := range h.Preds {
		if nest.sdom.IsAncestorEq(h, p.b) {
			backs++
		}
	}
	if backs == 1 {
		for _, v := range h.Values {
			if v.Op != OpPhi {
				continue
			}
			if next := v.Args[e.i]; next.Op == OpAdd64 && tripStep(next, v) != 0 {
				return next
			}
		}
	}
	return addTripCounter(nest, h).Args[e.i]
}

// tripStep returns c if next = v + c for a constant c, else 0.
func tripStep(next, v *Value) int64 {
	switch {
	case next.Args[0] == v && next.Args[1].Op == OpConst64:
		return next.Args[1].AuxInt
	case next.Args[1] == v && next.Args[0].Op == OpConst64:
		return next.Args[0].AuxInt
	}
	return 0
}

// addTripCounter gives the loop a counter that is 0 on entry. A loop with several back edges gets several.
func addTripCounter(nest *loopnest, h *Block) *Value {
	f := h.Func
	i64 := f.Config.Types.Int64
	zero, one := f.ConstInt64(i64, 0), f.ConstInt64(i64, 1)
	counter := h.NewValue0(h.Pos, OpPhi, i64)
	for _, p := range h.Preds {
		if nest.sdom.IsAncestorEq(h, p.b) {
			counter.AddArg(p.b.NewValue2(h.Pos, OpAdd64, i64, counter, one))
		} else {
			counter.AddArg(zero)
		}
	}
	return counter
}

// recursionEdges returns the edges over which control reaches the calls through which the function may come to call
// itself: all that go through a closure or an interface, and in a function that is part of a cycle of the package's own
// calls the others too. The edges lie outside of every loop. There is none when the calls cannot be avoided: a cycle of
// calls has an end only if some function in it can go another way, and there the check is.
func recursionEdges(f *Func, nest *loopnest) []Edge {
	recursive := ir.IsRecursive(f.fe.Func())
	idom := f.Idom()
	var at *Block
	for _, b := range f.Blocks {
		for _, v := range b.Values {
			if mayRecur(v, recursive) {
				at = commonDominator(nest.sdom, idom, at, b)
				break
			}
		}
	}
	if at == nil {
		return nil
	}
	for {
		if l := nest.b2l[at.ID]; l != nil {
			for l.outer != nil {
				l = l.outer
			}
			at = l.header
		}
		if !endsWriteBarrier(at) {
			break
		}
		at = idom[at.ID]
	}
	var edges []Edge
	for i, p := range at.Preds {
		if !nest.sdom.IsAncestorEq(at, p.b) {
			edges = append(edges, Edge{at, i})
		}
	}
	return edges
}

// endsWriteBarrier reports whether both ways through a write barrier meet in b. Nothing may come between them and b: the
// liveness pass knows the barrier by this shape.
func endsWriteBarrier(b *Block) bool {
	for _, v := range b.Values {
		if v.Op == OpWBend {
			return true
		}
	}
	return false
}

func mayRecur(v *Value, recursive bool) bool {
	switch v.Op {
	case OpClosureCall, OpInterCall:
		return true
	case OpStaticCall:
		fn := v.Aux.(*AuxCall).Fn
		return recursive && fn != nil && !strings.HasPrefix(fn.Name, "runtime.")
	}
	return false
}

// commonDominator returns the block nearest to both that dominates both; a may be nil.
func commonDominator(sdom SparseTree, idom []*Block, a, b *Block) *Block {
	if a == nil {
		return b
	}
	for !sdom.IsAncestorEq(a, b) {
		a = idom[a.ID]
	}
	return a
}

// test puts into block b what decides whether edge e's check calls out. mem is the memory state; the new one is returned.
func (plan *preemptPlan) test(e Edge, b *Block, mem *Value) (cond, newMem *Value) {
	cfg := &plan.f.Config.Types
	i64, pos := cfg.Int64, b.Pos
	constant := func(c int64) *Value { return plan.f.ConstInt64(i64, c) }
	if count := plan.light[e]; count != nil {
		step := count.Args[0]
		if step.Op != OpConst64 {
			step = count.Args[1]
		}
		mask := int64(preemptTrips-1) << bits.TrailingZeros64(uint64(step.AuxInt))
		masked := b.NewValue2(pos, OpAnd64, i64, count, constant(mask))
		return b.NewValue2(pos, OpEq64, cfg.Bool, masked, constant(0)), mem
	}
	sb := b.NewValue0(pos, OpSB, cfg.Uintptr)
	budget := b.NewValue1A(pos, OpAddr, i64.PtrTo(), preemptSymbol("preemptBudget", obj.ABI0), sb)
	before := b.NewValue2(pos, OpLoad, i64, budget, mem)
	after := b.NewValue2(pos, OpSub64, i64, before, constant(preemptCost))
	store := b.NewValue3A(pos, OpStore, types.TypeMem, i64, budget, after, mem)
	return b.NewValue2(pos, OpLess64, cfg.Bool, after, constant(0)), store
}

// callee returns what edge e's check calls.
func (plan *preemptPlan) callee(e Edge) *obj.LSym {
	if plan.light[e] != nil {
		return preemptSymbol("preemptLightLoop", obj.ABIInternal)
	}
	return preemptSymbol("preemptCheck", obj.ABIInternal)
}

func preemptSymbol(name string, abi obj.ABI) *obj.LSym {
	return base.Ctxt.LookupABI("runtime."+name, abi)
}
