package main

import (
	"errors"
	"flag"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/linemsg/linemsg/examples/internal/body"
	"github.com/linemsg/linemsg/internal/jsontree"
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
	tree, err := readObject(name)
	if err != nil {
		return err
	}
	scratch := new(options).flags() // checks also the values that the arguments replace
	given := map[string]bool{}
	flags.Visit(func(f *flag.Flag) { given[f.Name] = true })
	for i := tree.First(0); i != 0; i = tree.Nodes[i].Next {
		n := &tree.Nodes[i]
		switch {
		case !slices.Contains(keys, n.Name):
			return placeError(name, tree.Text, int(n.NameAt), fmt.Sprintf("%q is not one of %s", n.Name, strings.Join(keys, ", ")))
		case n.Dup:
			return placeError(name, tree.Text, int(n.NameAt), fmt.Sprintf("%q appears twice", n.Name))
		}
		value, err := configValue(tree, i, flags.Lookup(n.Name))
		if err == nil && slices.Contains(paths, n.Name) && !filepath.IsAbs(value) {
			value = filepath.Join(filepath.Dir(name), value)
		}
		if err == nil {
			err = scratch.Set(n.Name, value)
		}
		if err == nil && !given[n.Name] {
			err = flags.Set(n.Name, value)
		}
		if err != nil {
			return placeError(name, tree.Text, int(n.Start), n.Name+": "+err.Error())
		}
	}
	return nil
}

// readObject reads a file with an object.
func readObject(name string) (*jsontree.Tree, error) {
	data, err := os.ReadFile(name)
	if err != nil {
		return nil, err
	}
	tree, err := jsontree.Parse(data)
	if e, ok := errors.AsType[*jsontree.Error](err); ok {
		return nil, placeError(name, string(data), e.Offset, e.Detail)
	}
	if root := tree.Nodes[0]; root.Kind != jsontree.Object {
		return nil, placeError(name, tree.Text, int(root.Start), root.Kind.String()+", must be an object")
	}
	return tree, nil
}

// configValue returns the value of a member as the flag would be written.
func configValue(tree *jsontree.Tree, i int32, f *flag.Flag) (string, error) {
	n := &tree.Nodes[i]
	_, isList := f.Value.(*ruleList)
	b, isBool := f.Value.(interface{ IsBoolFlag() bool })
	switch {
	case isBool && b.IsBoolFlag():
		if n.Kind == jsontree.Bool {
			return tree.Raw(i), nil
		}
		return "", fmt.Errorf("%v, must be true or false", n.Kind)
	case isList:
		if n.Kind != jsontree.Array {
			return "", fmt.Errorf("%v, must be an array of rules", n.Kind)
		}
		var list []string
		for c := tree.First(i); c != 0; c = tree.Nodes[c].Next {
			if tree.Nodes[c].Kind != jsontree.String {
				return "", fmt.Errorf("%v in the array, must be a string", tree.Nodes[c].Kind)
			}
			list = append(list, tree.Str(c))
		}
		return strings.Join(list, ","), nil
	case n.Kind != jsontree.String:
		return "", fmt.Errorf("%v, must be a string", n.Kind)
	}
	return tree.Str(i), nil
}

// placeError is an error with its place in a file.
func placeError(name, text string, offset int, detail string) error {
	line, column := jsontree.Position(text, offset)
	return fmt.Errorf("%s:%d:%d: %s", name, line, column, detail)
}
