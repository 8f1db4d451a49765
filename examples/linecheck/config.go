package main

import (
	"errors"
	"flag"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"github.com/linemsg/linemsg/examples/internal/body"
	"github.com/linemsg/linemsg/examples/internal/tree"
	"github.com/linemsg/linemsg/message/fault"
)

// keys are the flags that a config file can have.
var keys = []string{"for", "format", "ignore", "image", "skip-unknown", "template", "values"}

// paths are the keys whose value is the name of a file. It starts in the folder of the config file.
var paths = []string{"image", "values"}

// findConfig returns the name of the config file in a folder or the closest parent that has one, or "".
func findConfig(folder string) string {
	up := ""
	for folder != "" {
		name := filepath.Join(up, body.ConfigFile)
		if _, err := os.Lstat(filepath.Join(folder, body.ConfigFile)); !errors.Is(err, fs.ErrNotExist) {
			return name
		}
		parent := filepath.Dir(folder)
		if parent == folder {
			break
		}
		folder, up = parent, filepath.Join(up, "..")
	}
	return ""
}

// readConfig sets the flags that are in a config file and were not given as arguments.
func readConfig(name string, flags *flag.FlagSet) error {
	root, text, err := readObject(name)
	if err != nil {
		return err
	}
	scratch := new(options).flags() // checks also the values that the arguments replace
	given := map[string]bool{}
	flags.Visit(func(f *flag.Flag) { given[f.Name] = true })
	for _, v := range root.Children {
		switch {
		case !slices.Contains(keys, v.Name):
			return tree.Error(name, text, v.NameAt, fmt.Sprintf("%q is not one of %s", v.Name, strings.Join(keys, ", ")))
		case root.Member(v.Name) != v:
			return tree.Error(name, text, v.NameAt, fmt.Sprintf("%q appears twice", v.Name))
		}
		value, err := configValue(v, flags.Lookup(v.Name))
		if err == nil && slices.Contains(paths, v.Name) && !filepath.IsAbs(value) {
			value = filepath.Join(filepath.Dir(name), value)
		}
		if err == nil {
			err = scratch.Set(v.Name, value)
		}
		if err == nil && !given[v.Name] {
			err = flags.Set(v.Name, value)
		}
		if err != nil {
			return tree.Error(name, text, v.Start, v.Name+": "+err.Error())
		}
	}
	return nil
}

// readObject reads a file with an object.
func readObject(name string) (root *tree.Value, text []byte, err error) {
	text, err = os.ReadFile(name)
	if err != nil {
		return nil, nil, err
	}
	root, err = tree.Parse(text)
	if l, ok := errors.AsType[fault.Located](err); ok {
		err = tree.Error(name, text, l.Offset, l.Text())
	} else if err == nil && !root.IsObject() {
		err = tree.Error(name, text, root.Start, root.Kind()+", must be an object")
	}
	return root, text, err
}

// configValue returns the value of a member as the flag would be written.
func configValue(v *tree.Value, f *flag.Flag) (string, error) {
	if _, ok := f.Value.(*ruleList); ok {
		if !v.IsArray() {
			return "", fmt.Errorf("%s, must be an array of rules", v.Kind())
		}
		var list []string
		for _, c := range v.Children {
			s, ok := c.Text()
			if !ok {
				return "", fmt.Errorf("%s in the array, must be a string", c.Kind())
			}
			list = append(list, s)
		}
		return strings.Join(list, ","), nil
	}
	if b, ok := f.Value.(interface{ IsBoolFlag() bool }); ok && b.IsBoolFlag() {
		if set, ok := v.Token.(bool); ok {
			return strconv.FormatBool(set), nil
		}
		return "", fmt.Errorf("%s, must be true or false", v.Kind())
	}
	s, ok := v.Text()
	if !ok {
		return "", fmt.Errorf("%s, must be a string", v.Kind())
	}
	return s, nil
}
