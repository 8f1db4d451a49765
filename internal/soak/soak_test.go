package soak_test

import (
	"maps"
	"os"
	"reflect"
	"runtime"
	"slices"
	"strconv"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/linemsg/linemsg/internal/soak"
)

// few is the number of bodies in a plain go test. The soak step of .ci/run tests more.
const few = 500

// Every generated body is accepted and survives a round trip. After it is broken, the fault is found.
func TestSoak(t *testing.T) {
	seed := fromEnv(t, "SEED", 1)
	if only := os.Getenv("BODY"); only != "" {
		check(t, seed, fromEnv(t, "BODY", 0))
		return
	}
	bodies, until := uint64(few), time.Time{}
	if d, err := time.ParseDuration(os.Getenv("SOAK")); err == nil {
		bodies, until = 1<<63, time.Now().Add(d)
	} else {
		bodies = fromEnv(t, "SOAK", few)
	}
	var next, broken atomic.Uint64
	var workers sync.WaitGroup
	for range runtime.GOMAXPROCS(0) {
		workers.Go(func() {
			for n := next.Add(1) - 1; n < bodies && !t.Failed() && (until.IsZero() || time.Now().Before(until)); n = next.Add(1) - 1 {
				if check(t, seed, n) {
					broken.Add(1)
				}
			}
		})
	}
	workers.Wait()
	t.Logf("seed %d: %d bodies were broken", seed, broken.Load())
}

// check tests one body. It reports whether the body could be broken.
func check(t *testing.T, seed, n uint64) bool {
	t.Helper()
	b := soak.New(seed, n)
	valid := b.JSON()
	if err := b.Accepted(); err != nil {
		t.Errorf("SEED=%d BODY=%d %s: %.2000v\n%.4000s", seed, n, b.As, err, valid)
		return false
	}
	f, ok := b.Break()
	if !ok {
		t.Errorf("SEED=%d BODY=%d %s: no row to break\n%.4000s", seed, n, b.As, valid)
		return false
	}
	if err := b.Found(f); err != nil {
		t.Errorf("SEED=%d BODY=%d %s, broken: %v: %.2000v\n%.4000s", seed, n, b.As, f.Row, err, b.JSON())
	}
	return true
}

func fromEnv(t *testing.T, name string, otherwise uint64) uint64 {
	t.Helper()
	s := os.Getenv(name)
	if s == "" {
		return otherwise
	}
	n, err := strconv.ParseUint(s, 10, 64)
	require.NoError(t, err, name)
	return n
}

// Each row of level error is broken at least once, and found.
func TestEachRow(t *testing.T) {
	rows := soak.Rows()
	require.Greater(t, len(rows), 800)
	for _, row := range rows {
		var broken bool
		for b := range soak.WithRow(row) {
			var f soak.Fault
			if f, broken = b.BreakRow(row); broken {
				assert.NoError(t, b.Found(f), "%s, broken: %v\n%.4000s", b.As, row, b.JSON())
				break
			}
		}
		assert.True(t, broken, "%v is never broken: add a way to break it, see byHand", row)
	}
}

// Each object, member and slot of the table of facts is generated, and so is each exported field of the Go types that have
// descriptions.
func TestEachMember(t *testing.T) {
	missing := make(map[string]bool)
	for _, name := range soak.Members() {
		missing[name] = true
	}
	require.Greater(t, len(missing), 500)
	fields := describedFields(t)
	require.Greater(t, len(fields), 300)
	seen := func(b *soak.Body) {
		for name := range b.Members() {
			delete(missing, name)
		}
		v := soak.Bodies[b.As]()
		require.NoError(t, v.UnmarshalJSON(b.JSON()))
		visit(reflect.ValueOf(v), func(field string) { delete(fields, field) })
	}
	for _, object := range soak.Objects() {
		mine := soak.MembersOf(object)
		for b := range soak.With(object) {
			mine = slices.DeleteFunc(mine, func(name string) bool { return !missing[name] })
			if len(mine) == 0 {
				break
			}
			seen(b)
		}
	}
	for n := uint64(0); len(fields) > 0 && n < 5000; n++ { // a generated member may be false, and its field then is not set
		seen(soak.New(1, n))
	}
	for _, name := range slices.Sorted(maps.Keys(missing)) {
		t.Errorf("%s is in the table of facts, but is never generated", name)
	}
	for _, name := range slices.Sorted(maps.Keys(fields)) {
		t.Errorf("%s is never set by a generated body", name)
	}
}
