package jsontree

import (
	"hash/maphash"
	"math/bits"
)

// nameTable finds members of a wide object by name. The table is a slice of node indexes with open addressing, in which 0 is a
// free slot. The caller keeps the slice. A parser reuses one slice for all objects of a text, and clears only the part that the
// next object needs, while a Go map would always be cleared completely.
//
// The seed is random for each text, so that nobody can choose names that share a slot.
type nameTable struct {
	seed   maphash.Seed
	seeded bool
}

// tableSize returns the length of a table for n members. It is a power of two, and the table is at most half full.
func tableSize(n int32) int {
	return 2 << bits.Len32(uint32(n))
}

// find returns the slot with the member of this name, or the free slot for it.
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

// nameBit returns the bit of a name in a set of 64 bits. Equal names have the same bit. For most objects, the set is enough to
// exclude a repeated name.
func nameBit(name string) uint64 {
	if name == "" {
		return 1
	}
	return 1 << ((uint(name[0])*5 + uint(name[len(name)-1])*11 + uint(len(name))) & 63)
}

// markDup compares member c of object i, which is not wide, with the members before it.
func (p *parser) markDup(i, c int32) {
	for b := i + 1; b != c; b = p.nodes[b].Next {
		if p.nodes[b].Name == p.nodes[c].Name {
			p.nodes[c].Dup = true
			p.dups++
			return
		}
	}
}

// markDups compares all members of wide object i.
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
