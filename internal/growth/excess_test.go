package growth //nolint:testpackage // excess is not exported

import (
	"strings"
	"sync"
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestExcess(t *testing.T) {
	assert.Empty(t, excess(Text(func(s string) { _ = strings.Repeat(s, 2) })))
	assert.Empty(t, excess(func(n int) func() {
		return func() {
			var list []int
			for i := range n {
				list = append(list, i)
			}
			_ = len(list)
		}
	}))
	assert.NotEmpty(t, excess(func(n int) func() {
		return func() {
			s := ""
			for range n {
				s += "a"
			}
		}
	}))
}

func TestFunctions(t *testing.T) {
	assert.Equal(t, map[string]bool{"Check": true, "Text": false, "Table.JSON": true}, functions(t))
}

// A collection empties a pool, and longer inputs cause more collections. What the pool allocates again is not growth.
func TestExcessOfPools(t *testing.T) {
	pool := sync.Pool{New: func() any {
		list := make([]*[64]byte, 1000)
		for i := range list {
			list[i] = new([64]byte)
		}
		return &list
	}}
	for range 5 {
		assert.Empty(t, excess(func(n int) func() {
			return func() {
				pool.Put(pool.Get())
				for range 16 {
					sink = make([]byte, n*100)
				}
			}
		}))
	}
}

var sink []byte //nolint:gochecknoglobals // keeps an allocation on the heap

// Other goroutines run beside the measured call, as those of other tests do.
func TestExcessBesideOthers(t *testing.T) {
	stop := make(chan struct{})
	var others sync.WaitGroup
	for range 2 {
		others.Go(func() {
			for i := 1; ; i++ {
				select {
				case <-stop:
					return
				default:
					_ = strings.Repeat("a", i%1000)
				}
			}
		})
	}
	defer others.Wait()
	defer close(stop)
	for range 20 {
		assert.Empty(t, excess(Text(func(s string) { _ = strings.Repeat(s, 2) })))
	}
}
