package body

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strings"
)

// Input is a file to read, or a name and the reason it cannot be read.
type Input struct {
	Name     string // "-" is standard input
	inFolder bool   // found in a folder, and not named
	err      error
}

// Inputs returns the files named by arguments. Files of a folder are in lexical order.
func Inputs(args []string) []Input {
	if len(args) == 0 {
		args = []string{"-"}
	}
	var inputs []Input
	for _, name := range args {
		if info, err := os.Stat(name); name != "-" && err == nil && info.IsDir() {
			inputs = append(inputs, listFolder(name)...)
		} else {
			inputs = append(inputs, Input{Name: name})
		}
	}
	return inputs
}

// Names returns the names of inputs.
func Names(inputs []Input) []string {
	names := make([]string, len(inputs))
	for i, in := range inputs {
		names[i] = in.Name
	}
	return names
}

// ConfigFile is the name of the config file of linecheck. It is not a file to check.
const ConfigFile = ".linecheck.json"

// listFolder lists the .json files below a folder, without those in node_modules and in folders whose name begins with a dot.
// It does not follow symbolic links to folders, so a link to a parent is not a loop.
func listFolder(folder string) []Input {
	var inputs []Input
	root := os.DirFS(folder)
	// The walk never fails: an error becomes an input.
	_ = fs.WalkDir(root, ".", func(name string, entry fs.DirEntry, err error) error {
		switch {
		case err != nil:
		case entry.IsDir() && name != "." && (entry.Name() == "node_modules" || entry.Name()[0] == '.'):
			return fs.SkipDir
		case entry.IsDir() || path.Base(name) == ConfigFile || !strings.EqualFold(path.Ext(name), ".json"):
			return nil
		default:
			var info fs.FileInfo
			info, err = fs.Stat(root, name) // follows a link to a file
			if err == nil && !info.Mode().IsRegular() {
				return nil
			}
		}
		inputs = append(inputs, Input{filepath.Join(folder, filepath.FromSlash(name)), name != ".", err})
		return nil //nolint:nilerr // err is in inputs
	})
	if inputs == nil {
		inputs = []Input{{Name: folder, err: errors.New("no .json files in this folder")}}
	}
	return inputs
}

// MaxRead is how many bytes of a file are read. LINE accepts 2 MB, and the library refuses more.
const MaxRead = 4 << 20

// Report reads and checks the file.
func (in Input) Report(stdin io.Reader, o Options) Report {
	file, r, err := in.Name, stdin, in.err
	if in.Name == "-" {
		file = "stdin"
	} else if err == nil {
		var f *os.File
		if f, err = os.Open(in.Name); err == nil {
			defer func() { _ = f.Close() }() // only read
			r = f
		}
	}
	var data []byte
	if err == nil {
		data, err = io.ReadAll(io.LimitReader(r, MaxRead))
	}
	if e, ok := errors.AsType[*fs.PathError](err); ok {
		err = e.Err // every line begins with the name
	}
	if err != nil {
		return Report{File: file, InFolder: in.inFolder, Err: err}
	}
	o.SkipUnknown = o.SkipUnknown || in.inFolder
	report := Examine(file, data, o)
	report.InFolder = in.inFolder
	return report
}

// Terminal reports whether w is a terminal that can move its cursor.
func Terminal(w io.Writer, getenv func(string) string) bool {
	f, ok := w.(interface{ Stat() (fs.FileInfo, error) })
	if !ok || getenv("TERM") == "dumb" {
		return false
	}
	info, err := f.Stat()
	return err == nil && info.Mode()&fs.ModeCharDevice != 0
}
