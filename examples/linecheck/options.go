package main

import (
	"flag"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/linemsg/linemsg/examples/internal/body"
)

// options are the flags, checked.
type options struct {
	version bool
	format  string
	useName string
	use     *body.Use // nil without -for
	image   string
	files   []string
}

// formats are the values of the flag -format.
var formats = []string{"text", "json", "line", "github", "sarif"}

// parse reads the arguments. The error of -h is flag.ErrHelp.
func parse(args []string) (*options, error) {
	o := new(options)
	flags := o.flags()
	if err := flags.Parse(args); err != nil {
		return nil, err
	}
	o.files = flags.Args()
	return o, o.check()
}

func (o *options) flags() *flag.FlagSet {
	flags := flag.NewFlagSet(program, flag.ContinueOnError)
	flags.SetOutput(io.Discard) // run prints errors itself
	flags.BoolVar(&o.version, "version", false, "")
	flags.StringVar(&o.format, "format", "text", "")
	flags.StringVar(&o.useName, "for", "", "")
	flags.StringVar(&o.image, "image", "", "")
	return flags
}

// check finds values that are not possible, or not together.
func (o *options) check() error {
	o.use = body.UseOf(o.useName)
	switch {
	case !slices.Contains(formats, o.format):
		return fmt.Errorf("-format %q is not one of %s", o.format, strings.Join(formats, ", "))
	case o.useName != "" && o.use == nil:
		return fmt.Errorf("-for %q is not one of %s", o.useName, body.UseNames())
	case o.use.InLIFF() && o.format == "line":
		return fmt.Errorf("-format line is not possible with -for %s: the errors of LIFF are not known", o.use.Name)
	}
	return nil
}
