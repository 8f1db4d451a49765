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

// watchFiles checks all files, and again each time that one has changed, until the program is interrupted or ctx is done.
// It returns the status of the last check. Faulty values are reported and do not end it.
func (s *session) watchFiles(ctx context.Context) (status int, err error) {
	ctx, stop := signal.NotifyContext(ctx, os.Interrupt, syscall.SIGTERM)
	defer stop()
	var last watch.Files
	first := true
	err = watch.Repeat(ctx, watch.Every, func() error {
		if !last.Changed(append(body.Names(body.Inputs(s.files)), s.values, s.image)) {
			return nil
		}
		if !first {
			_, _ = fmt.Fprintln(s.stderr, program+": files have changed")
		}
		first = false
		unused, err := s.readTemplate()
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
