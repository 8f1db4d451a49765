package fault

import (
	"iter"
	"slices"
	"strconv"
	"strings"
)

// Path is a place in a request body, in the notation of LINE's error responses:
// messages[0].template.actions[1].label. The empty path is the root.
//
// A member name that is not a plain word is quoted in brackets: substitution["a.b"].
type Path string

// Step is one step of a [Path], to a member of an object or an item of an array. Name is empty for an item. The member
// with the empty name has Index -1.
type Step struct {
	Name  string
	Index int
}

// Member returns the step to the member with the given name.
func Member(name string) Step {
	if name == "" {
		return Step{Index: -1}
	}
	return Step{Name: name}
}

func (s Step) item() bool { return s.Name == "" && s.Index >= 0 }

// PathOf returns the path of steps from the root.
func PathOf(steps ...Step) Path {
	b := make([]byte, 0, 80) // on the stack, and long enough for most paths
	for _, s := range steps {
		switch {
		case s.item():
			b = append(b, '[')
			b = strconv.AppendInt(b, int64(s.Index), 10)
			b = append(b, ']')
		case !plain(s.Name):
			b = append(b, '[')
			b = strconv.AppendQuote(b, s.Name)
			b = append(b, ']')
		default:
			if len(b) > 0 {
				b = append(b, '.')
			}
			b = append(b, s.Name...)
		}
	}
	return Path(b)
}

// plain reports whether a member name needs no quotes in a path.
func plain(name string) bool {
	for i := range len(name) {
		c := name[i] | 0x20
		if (c < 'a' || c > 'z') && name[i] != '_' && name[i] != '$' && (i == 0 || name[i] != '-' && (name[i] < '0' || name[i] > '9')) {
			return false
		}
	}
	return name != ""
}

// short returns p for a text. It cuts the middle out of a path that hostile names or deep nesting made long.
func (p Path) short() string {
	const most, ends = 300, 140
	if len(p) <= most {
		return string(p)
	}
	return strings.ToValidUTF8(string(p[:ends]), "") + "…" + strings.ToValidUTF8(string(p[len(p)-ends:]), "")
}

// Steps yields the steps of p from the root. It stops at the first syntax error in p.
func (p Path) Steps() iter.Seq[Step] {
	return func(yield func(Step) bool) {
		for s := string(p); s != ""; {
			var step Step
			if strings.HasPrefix(s, "[\"") {
				quoted, err := strconv.QuotedPrefix(s[1:])
				if err != nil || !strings.HasPrefix(s[1+len(quoted):], "]") {
					return
				}
				name, _ := strconv.Unquote(quoted)
				step = Member(name)
				s = s[len(quoted)+2:]
			} else if s[0] == '[' {
				digits, rest, ok := strings.Cut(s[1:], "]")
				i, err := strconv.Atoi(digits)
				if !ok || err != nil || i < 0 {
					return
				}
				step.Index, s = i, rest
			} else {
				end := strings.IndexAny(s, ".[")
				if end < 0 {
					end = len(s)
				}
				if end == 0 {
					return
				}
				step.Name, s = s[:end], s[end:]
			}
			s = strings.TrimPrefix(s, ".")
			if !yield(step) {
				return
			}
		}
	}
}

// Message returns the index of the message that contains p. ok is false if p is not in a message, as for replyToken
// and messages itself.
func (p Path) Message() (index int, ok bool) {
	first := true
	for s := range p.Steps() {
		switch {
		case first && s.Name != "messages":
			return 0, false
		case !first:
			return s.Index, s.item()
		}
		first = false
	}
	return 0, false
}

// Join returns the path of a place whose path from p is below: the path of a place in a Flex container, for example, in the
// message with the container at p.
func (p Path) Join(below Path) Path {
	if p == "" || below == "" || below[0] == '[' {
		return p + below
	}
	return p + "." + below
}

// Pointer returns p as a JSON pointer (RFC 6901) relative to from, as LINE's server does for places in a Flex
// container. Relative to messages[0].contents, the path messages[0].contents.body.contents[2] is /body/contents/2,
// and the container itself is "/". ok is false if p is neither from nor below it.
func (p Path) Pointer(from Path) (pointer string, ok bool) {
	rest, ok := strings.CutPrefix(string(p), string(from))
	if !ok || rest != "" && from != "" && rest[0] != '.' && rest[0] != '[' {
		return "", false
	}
	if rest == "" {
		return "/", true
	}
	return slashes(slices.Collect(Path(strings.TrimPrefix(rest, ".")).Steps())), true
}

// slashes returns steps as a JSON pointer.
func slashes(steps []Step) string {
	escape := strings.NewReplacer("~", "~0", "/", "~1")
	var b strings.Builder
	for _, s := range steps {
		b.WriteByte('/')
		if s.item() {
			b.WriteString(strconv.Itoa(s.Index))
		} else {
			b.WriteString(escape.Replace(s.Name))
		}
	}
	return b.String()
}
