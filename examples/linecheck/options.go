package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/linemsg/linemsg/examples/internal/body"
)

// options are the flags, checked.
type options struct {
	version  bool
	config   string
	format   string
	how      body.Options
	image    string
	ignore   ruleList
	values   string
	template bool
	watch    bool
	files    []string
}

// formats are the values of the flag -format. The first is the default.
var formats = []string{"text", "json", "line", "github", "sarif"}

// parse reads the arguments, and then the config file that they name or that is found from a folder. The error of -h is
// flag.ErrHelp. With an error it returns the options that were read before it.
func parse(args []string, folder string) (*options, error) {
	o := &options{format: formats[0]}
	flags := o.flags()
	if err := flags.Parse(args); err != nil || o.version {
		return o, err
	}
	o.files = flags.Args()
	for _, file := range o.files {
		name, _, _ := strings.Cut(strings.TrimLeft(file, "-"), "=")
		if strings.HasPrefix(file, "-") && flags.Lookup(name) != nil {
			return o, fmt.Errorf("the flag -%s must come before the files", name)
		}
	}
	if o.config == "" {
		o.config = findConfig(folder)
	}
	if o.config != "" {
		if err := readConfig(o.config, flags); err != nil {
			return o, err
		}
	}
	err := o.conflict()
	return o, err
}

func (o *options) flags() *flag.FlagSet {
	flags := flag.NewFlagSet(program, flag.ContinueOnError)
	flags.SetOutput(io.Discard) // run prints errors itself
	flags.BoolVar(&o.version, "version", false, "")
	flags.Func("format", "", func(s string) error {
		if o.format = s; !slices.Contains(formats, s) {
			return errors.New("must be one of " + strings.Join(formats, ", "))
		}
		return nil
	})
	flags.BoolVar(&o.how.SkipUnknown, "skip-unknown", false, "")
	flags.Func("for", "", func(s string) error {
		if o.how.For = body.UseOf(s); o.how.For == nil {
			return errors.New("must be one of " + body.UseNames())
		}
		return nil
	})
	flags.BoolVar(&o.watch, "watch", false, "")
	flags.StringVar(&o.config, "config", "", "")
	flags.Var(&o.ignore, "ignore", "")
	flags.StringVar(&o.values, "values", "", "")
	flags.BoolVar(&o.template, "template", false, "")
	flags.StringVar(&o.image, "image", "", "")
	return flags
}

// conflict finds values that are not possible together.
func (o *options) conflict() error {
	switch {
	case o.how.For.InLIFF() && o.format == "line":
		return fmt.Errorf("-format line is not possible with -for %s: the errors of LIFF are not known", o.how.For.Name)
	case o.watch && o.format == "sarif":
		return errors.New("-format sarif is not possible with -watch: a log cannot have several checks")
	case o.watch && (len(o.files) == 0 || slices.Contains(o.files, "-")):
		return errors.New("-watch needs files or folders, and not standard input")
	}
	return nil
}
