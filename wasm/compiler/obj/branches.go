// Branches that go straight to where they lead. The file joins package cmd/internal/obj/wasm.
//
// Stock Go turns every jump between basic blocks into a jump to the function's head, where a table leads on. That is needed
// only where a goroutine may be resumed. WebAssembly's blocks nest in the order of the code, so one that ends further down
// can be left for its end from anywhere in it; and a loop in which nothing is ever resumed can be a loop of WebAssembly's
// own. Engines understand such code, and make it fast.
//
// A function's code is cut into sections by its resume points: section 0 is before the first, section i+1 after point i.

package wasm

import (
	"cmd/internal/obj"
	"slices"
)

// jumpShape is how a function's jumps are to be made.
type jumpShape struct {
	newprog obj.ProgAlloc
	// sections is a function's resume table: the section of each Pc.
	sections []uint64
	// resumePoints are the End instructions at which sections begin.
	resumePoints []*obj.Prog
	// loops come in the order of their heads, the outer first.
	loops []*structuredLoop
	// forward holds the branches to each section that comes later than they.
	forward map[int][]*obj.Prog
}

// structuredLoop is one of WebAssembly's: sections head to last, in which nothing is resumed and into which nothing jumps
// from outside but to its head.
type structuredLoop struct {
	head, last int
	back       []*obj.Prog // the branches to its head
}

func (l *structuredLoop) contains(section int) bool {
	return l.head <= section && section <= l.last
}

// jump is a jump between basic blocks, by sections.
type jump struct{ from, to int }

// planJumps looks at a function whose resume points are known and whose jumps are not yet made.
func planJumps(text *obj.Prog, sections []uint64, resumePoints []*obj.Prog, newprog obj.ProgAlloc) *jumpShape {
	s := &jumpShape{newprog: newprog, sections: sections, resumePoints: resumePoints, forward: map[int][]*obj.Prog{}}
	var jumps []jump
	calls := make([]bool, len(resumePoints)+1)
	backs := map[int][]int{} // the sections that jump back to each head
	for p := text; p != nil; p = p.Link {
		switch {
		case p.As == obj.ACALL:
			calls[s.section(p)] = true
		case p.As == obj.AJMP && p.To.Type == obj.TYPE_BRANCH:
			from, to := s.section(p), s.section(p.To.Val.(*obj.Prog))
			jumps = append(jumps, jump{from, to})
			if 0 < to && to <= from {
				backs[to] = append(backs[to], from)
			}
		}
	}
	for head, froms := range backs {
		quiet := head // the last section before one that calls
		for quiet+1 < len(calls) && !calls[quiet+1] {
			quiet++
		}
		if calls[head] {
			continue
		}
		slices.Sort(froms)
		for _, last := range slices.Backward(froms) {
			l := &structuredLoop{head: head, last: last}
			if last <= quiet && !slices.ContainsFunc(jumps, func(j jump) bool {
				return l.contains(j.to) && j.to != head && !l.contains(j.from)
			}) {
				s.loops = append(s.loops, l)
				break
			}
		}
	}
	s.dropOverlapping()
	s.dropEntered(jumps)
	return s
}

func (s *jumpShape) section(p *obj.Prog) int {
	return int(s.sections[p.Pc])
}

// dropOverlapping keeps loops that lie beside or within each other, and of two that do neither the smaller.
func (s *jumpShape) dropOverlapping() {
	size := func(l *structuredLoop) int { return l.last - l.head }
	slices.SortFunc(s.loops, func(a, b *structuredLoop) int {
		if size(a) != size(b) {
			return size(a) - size(b)
		}
		return a.head - b.head
	})
	var kept []*structuredLoop
	for _, l := range s.loops {
		if !slices.ContainsFunc(kept, func(k *structuredLoop) bool {
			return l.contains(k.head) != l.contains(k.last)
		}) {
			kept = append(kept, l)
		}
	}
	slices.SortFunc(kept, func(a, b *structuredLoop) int { return a.head - b.head })
	s.loops = kept
}

// dropEntered drops loops within which some jump back would still have to go through the table, which knows no section
// within a loop.
func (s *jumpShape) dropEntered(jumps []jump) {
	for dropped := true; dropped; {
		before := len(s.loops)
		s.loops = slices.DeleteFunc(s.loops, func(l *structuredLoop) bool {
			return slices.ContainsFunc(jumps, func(j jump) bool {
				return j.to <= j.from && j.to > l.head && j.to <= l.last && s.loopAt(j) == nil
			})
		})
		dropped = len(s.loops) < before
	}
}

// direct reports whether a jump from one instruction to another can go there directly.
func (s *jumpShape) direct(from, to *obj.Prog) bool {
	j := jump{s.section(from), s.section(to)}
	return j.to > j.from || s.loopAt(j) != nil
}

// loopAt returns the loop that jumps back by j, or nil.
func (s *jumpShape) loopAt(j jump) *structuredLoop {
	for _, l := range s.loops {
		if l.head == j.to && l.contains(j.from) {
			return l
		}
	}
	return nil
}

// add takes br for the jump to an instruction, whose target is set when the blocks are there.
func (s *jumpShape) add(br, to *obj.Prog) {
	j := jump{s.section(br), s.section(to)}
	if l := s.loopAt(j); l != nil {
		l.back = append(l.back, br)
		return
	}
	s.forward[j.to] = append(s.forward[j.to], br)
}

// owner returns the innermost loop within which a section begins, its head apart, or nil.
func (s *jumpShape) owner(section int) *structuredLoop {
	for _, l := range slices.Backward(s.loops) {
		if l.head < section && section <= l.last {
			return l
		}
	}
	return nil
}

// build puts the loops and the blocks within them into the code. It returns the sections that begin outside of every
// loop, and the resume table for them.
func (s *jumpShape) build() (outer []int, table []uint64) {
	for i := range s.resumePoints {
		if s.owner(i+1) == nil {
			outer = append(outer, i+1)
		}
	}
	table = slices.Clone(s.sections)
	for i, section := range table {
		// A section within a loop is never resumed: any entry does.
		place, found := slices.BinarySearch(outer, int(section))
		if found {
			place++
		}
		table[i] = uint64(place)
	}
	for _, l := range slices.Backward(s.loops) { // of two that end together the inner is closed first
		p := s.insert(s.resumePoints[l.head-1], ALoop)
		for _, br := range l.back {
			br.To = obj.Addr{Type: obj.TYPE_BRANCH, Val: p}
		}
		for section := l.last; section > l.head; section-- {
			if s.owner(section) == l {
				p = s.insert(p, ABlock)
				s.resolve(p, section)
			}
		}
		for p.Link != nil && (l.last == len(s.resumePoints) || p.Link != s.resumePoints[l.last]) {
			p = p.Link
		}
		s.insert(p, AEnd)
	}
	return outer, table
}

// resolve makes the branches to a section leave the block that ends there.
func (s *jumpShape) resolve(block *obj.Prog, section int) {
	for _, br := range s.forward[section] {
		br.To = obj.Addr{Type: obj.TYPE_BRANCH, Val: block}
	}
}

func (s *jumpShape) insert(after *obj.Prog, as obj.As) *obj.Prog {
	p := obj.Appendp(after, s.newprog)
	p.As, p.Pc = as, after.Pc
	return p
}
