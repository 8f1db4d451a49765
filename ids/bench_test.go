package ids_test

import (
	"testing"

	"github.com/linemsg/linemsg/ids"
)

func BenchmarkParseUserID(b *testing.B) {
	s := "U" + hex32
	b.ReportAllocs()
	b.SetBytes(int64(len(s)))
	for b.Loop() {
		if _, err := ids.ParseUserID(s); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkParseUserIDRefused includes the error, which describes the text.
func BenchmarkParseUserIDRefused(b *testing.B) {
	s := "C" + hex32
	b.ReportAllocs()
	b.SetBytes(int64(len(s)))
	for b.Loop() {
		if _, err := ids.ParseUserID(s); err == nil {
			b.Fatal("taken")
		}
	}
}

// BenchmarkCheck checks the first valid vector of every type.
func BenchmarkCheck(b *testing.B) {
	for _, name := range names {
		k := kinds[name]
		s := vectors(b, k, "valid")[0]
		id := k.must(s).(checker)
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			b.SetBytes(int64(len(s)))
			for b.Loop() {
				if err := id.Check(); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
