package main

import (
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func BenchmarkWork(b *testing.B) {
	name := ""
	for _, w := range works() {
		if !strings.HasPrefix(w.name, "the same") {
			name = w.name
		}
		for _, side := range []struct {
			of string
			f  func()
		}{{"ours", w.ours}, {w.with, w.peer}} {
			b.Run(name+"/"+side.of, func(b *testing.B) {
				b.ReportAllocs()
				for b.Loop() {
					side.f()
				}
			})
		}
	}
}

func BenchmarkGrowth(b *testing.B) {
	for _, g := range growths() {
		for _, n := range []int{1, 10, 100} {
			f, bytes := g.of(n)
			b.Run(g.name+"/"+strconv.Itoa(n)+"x", func(b *testing.B) {
				b.ReportAllocs()
				b.SetBytes(int64(bytes))
				for b.Loop() {
					f()
				}
			})
		}
	}
}

// BenchmarkParallel should take less time per operation with more cores: run it with -cpu 1,2,4.
func BenchmarkParallel(b *testing.B) {
	for _, p := range parallels() {
		b.Run(p.name, func(b *testing.B) {
			b.ReportAllocs()
			b.RunParallel(func(pb *testing.PB) {
				f := p.worker()
				for pb.Next() {
					f()
				}
			})
		})
	}
}

// TestTable runs each row once.
func TestTable(t *testing.T) {
	var out strings.Builder
	require.NoError(t, run(&out, 1, time.Microsecond, ""))
	for _, w := range works() {
		assert.Contains(t, out.String(), w.name)
	}
}
