package main

import (
	"runtime"
	"runtime/debug"
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestVersion(t *testing.T) {
	revision := debug.BuildSetting{Key: "vcs.revision", Value: "3f2a1b9"}
	installed := debug.Module{Path: "github.com/linemsg/linemsg", Version: "v0.1.0"}
	for _, c := range []struct {
		name string
		info *debug.BuildInfo
		want string
	}{
		{"installed", &debug.BuildInfo{GoVersion: "go1.99", Main: installed}, "linecheck v0.1.0, go1.99"},
		{"a checkout", &debug.BuildInfo{GoVersion: "go1.99", Settings: []debug.BuildSetting{revision}}, "linecheck (devel), go1.99, revision 3f2a1b9"},
		{
			"a changed checkout", &debug.BuildInfo{GoVersion: "go1.99", Settings: []debug.BuildSetting{revision, {Key: "vcs.modified", Value: "true"}}},
			"linecheck (devel), go1.99, revision 3f2a1b9, modified",
		},
		{
			"an unchanged checkout", &debug.BuildInfo{GoVersion: "go1.99", Settings: []debug.BuildSetting{revision, {Key: "vcs.modified", Value: "false"}}},
			"linecheck (devel), go1.99, revision 3f2a1b9",
		},
		{"without Go version", &debug.BuildInfo{Main: installed}, "linecheck v0.1.0, " + runtime.Version()},
		{"without build info", nil, "linecheck (devel), " + runtime.Version()},
	} {
		assert.Equal(t, c.want, version(c.info), c.name)
	}
}
