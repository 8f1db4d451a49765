package main

import (
	"context"
	"fmt"
	"os"
	"os/signal"
	"syscall"

	"github.com/linemsg/linemsg/examples/internal/body"
	"github.com/linemsg/linemsg/examples/internal/watch"
)

// watchFiles checks all files, and again each time that one of them, the config file or the values have changed, until the
// program is interrupted or ctx is done. It returns the status of the last check. Faults in the config file or the values are
// reported and do not end it.
func (s *session) watchFiles(ctx context.Context) (status int, err error) {
	ctx, stop := signal.NotifyContext(ctx, os.Interrupt, syscall.SIGTERM)
	defer stop()
	var last watch.Files
	first := true
	err = watch.Repeat(ctx, watch.Every, func() error {
		if !last.Changed(s.watched()) {
			return nil
		}
		if !first {
			_, _ = fmt.Fprintln(s.stderr, program+": files have changed")
		}
		first = false
		unused, err := s.reread()
		last.Changed(s.watched()) // names that the config file has changed are not another change
		if err != nil {
			status = body.Unreadable
			_, err = fmt.Fprintf(s.stderr, program+": %v\n", err)
			return err
		}
		status, err = s.checkFiles(unused)
		return err
	})
	return status, err
}

// watched returns the names of the files that a check reads, and of a config file that may appear.
func (s *session) watched() []string {
	return append(body.Names(body.Inputs(s.files)), s.config, findConfig(workingFolder()), s.values, s.image)
}

// reread reads the config file and the values again. With a faulty config file, the options stay as they were.
func (s *session) reread() (*values, error) {
	o, err := parse(s.args, workingFolder())
	if err != nil {
		return nil, err
	}
	s.options = o
	return s.readTemplate()
}
