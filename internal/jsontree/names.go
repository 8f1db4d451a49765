package jsontree

import (
	"hash/maphash"
	"math/bits"
)

// nameTable finds members of a wide object by name. The table itself is a slice of node indexes with open addressing,
// 0 for a free slot, which the caller keeps: a parser reuses one for all objects of a text and clears no more of it
// than the next object needs (a Go map would be cleared in full, however small that object is).
//
// The seed is drawn for each text, so that nobody can write names that share a slot.
type nameTable struct {
	seed   maphash.Seed
	seeded bool
}

// tableSize is the length of a table for n members: a power of two, at most half full.
func tableSize(n int32) int {
	return 2 << bits.Len32(uint32(n))
}

// find is the slot that holds the member with this name, or the free slot where it belongs.
func (h *nameTable) find(slots []int32, nodes []Node, name string) int {
	if !h.seeded {
		h.seed, h.seeded = maphash.MakeSeed(), true
	}
	mask := len(slots) - 1
	s := int(maphash.String(h.seed, name)&(1<<31-1)) & mask
	for slots[s] != 0 && nodes[slots[s]].Name != name {
		s = (s + 1) & mask
	}
	return s
}

// nameBit is the bit of a name in a set of 64: two equal names have the same one. Most objects are told to have no
// repeated name by this set alone.
func nameBit(name string) uint64 {
	if name == "" {
		return 1
	}
	return 1 << ((uint(name[0])*5 + uint(name[len(name)-1])*11 + uint(len(name))) & 63)
}

// markDup compares member c of object i with the members before it, when i is not wide.
func (p *parser) markDup(i, c int32) {
	for b := i + 1; b != c; b = p.nodes[b].Next {
		if p.nodes[b].Name == p.nodes[c].Name {
			p.nodes[c].Dup = true
			p.dups++
			return
		}
	}
}

// markDups compares all members of a wide object at once.
func (p *parser) markDups(i int32) {
	size := tableSize(p.nodes[i].Len)
	if size > cap(p.slots) {
		p.slots = make([]int32, size)
	}
	slots := p.slots[:size]
	clear(slots)
	for c := i + 1; c != 0; c = p.nodes[c].Next {
		n := &p.nodes[c]
		if s := p.names.find(slots, p.nodes, n.Name); slots[s] == 0 {
			slots[s] = c
		} else if !n.Dup {
			n.Dup = true
			p.dups++
		}
	}
}
