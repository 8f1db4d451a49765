package main

import (
	"runtime"
	"runtime/debug"
	"strings"
)

// version describes a build: linecheck v0.1.0, go1.26.0, revision 3f2a1b9, modified. A build without version control has no
// revision, and one of a checkout without tags has the version (devel) or a pseudo-version.
func version(info *debug.BuildInfo) string {
	parts := []string{program + " " + moduleVersion(info), runtime.Version()}
	if info == nil {
		return parts[0] + ", " + parts[1]
	}
	if info.GoVersion != "" {
		parts[1] = info.GoVersion
	}
	for _, s := range info.Settings {
		switch {
		case s.Key == "vcs.revision":
			parts = append(parts, "revision "+s.Value)
		case s.Key == "vcs.modified" && s.Value == "true":
			parts = append(parts, "modified")
		}
	}
	return strings.Join(parts, ", ")
}

// moduleVersion returns the version of the module that has the program, or (devel).
func moduleVersion(info *debug.BuildInfo) string {
	if info == nil || info.Main.Version == "" {
		return "(devel)"
	}
	return info.Main.Version
}

// buildInfo returns what the linker recorded about this build, or nil.
func buildInfo() *debug.BuildInfo {
	info, _ := debug.ReadBuildInfo()
	return info
}
