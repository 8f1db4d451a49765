package ogp

import "bytes"

// rawText hands over the text of an element that holds no markup, and at last its end tag.
func (s *skim) rawText() bool {
	if s.w == len(s.buf) && !s.fill() {
		return false
	}
	if i := bytes.IndexByte(s.buf[s.w:], '<'); i != 0 {
		run := s.buf[s.w:]
		if i > 0 {
			run = run[:i]
		}
		s.emitText(run)
		return true
	}
	if s.raw == "plaintext" || !s.atEnd(s.raw) {
		s.emitText(s.buf[s.w : s.w+1])
		return true
	}
	end := endTitle
	if s.raw == "xmp" {
		end = endXMP
	}
	s.raw = ""
	s.w += 2
	if !s.scan() {
		return false
	}
	s.emit(end)
	s.parted, s.blank = true, true
	return true
}

// dropRaw passes over the content of an element that holds no markup. Its end tag comes next.
func (s *skim) dropRaw(name string) bool {
	if name == "script" {
		return s.scriptText(nil)
	}
	for {
		i := bytes.IndexByte(s.buf[s.w:], '<')
		if i < 0 {
			s.w = len(s.buf)
			if !s.fill() {
				return false
			}
			continue
		}
		s.w += i
		if name != "plaintext" && s.atEnd(name) {
			return true
		}
		s.w++
	}
}

// atEnd reports whether the end tag of a raw element comes next.
func (s *skim) atEnd(name string) bool {
	return s.need(3) && s.buf[s.w+1] == '/' && s.nameAt(2, name)
}

// nameAt reports whether a name stands n bytes on, and ends there.
func (s *skim) nameAt(n int, name string) bool {
	if !s.need(n + len(name) + 1) {
		return false
	}
	b := s.buf[s.w+n:]
	for i := range len(name) {
		if lower(b[i]) != name[i] {
			return false
		}
	}
	c := b[len(name)]
	return isSpace(c) || c == '/' || c == '>'
}

// scriptText passes over a script up to its end tag, by the tokenizer's rules: a "<!--" hides the end tag of a script
// inside the script. It adds the first 64 KiB to content, unless that is nil.
func (s *skim) scriptText(content *[]byte) bool {
	const (
		plain = iota
		escaped
		doubleEscaped
	)
	for state, dashes := plain, 0; ; {
		if s.w == len(s.buf) && !s.fill() {
			return false
		}
		n := 1 // bytes to pass over
		c := s.buf[s.w]
		switch {
		case state == plain && c != '<':
			n = plainScript(s.buf[s.w:])
		case state == plain:
			if s.atEnd("script") {
				return true
			}
			if s.need(4) && string(s.buf[s.w+1:s.w+4]) == "!--" {
				state, dashes, n = escaped, 2, 4
			}
		case c == '-':
			dashes++
		case c == '>' && dashes >= 2:
			state = plain
		case c != '<':
			dashes = 0
		case state == doubleEscaped:
			dashes = 0
			if s.atEnd("script") {
				state, n = escaped, len("</script>")
			}
		default:
			dashes = 0
			if s.atEnd("script") {
				return true
			}
			if s.nameAt(1, "script") {
				state, n = doubleEscaped, len("<script>")
			} else if s.need(2) && s.buf[s.w+1] != '/' && !isLetter(s.buf[s.w+1]) {
				state = plain // QUIRK: HTML stays where it is; the tokenizer of x/net/html does this
			}
		}
		if content != nil {
			add := s.buf[s.w : s.w+n]
			*content = append(*content, add[:min(len(add), max(0, maxScript-len(*content)))]...)
		}
		s.w += n
	}
}

// plainScript returns how much of b can neither end a script nor begin to hide its end.
func plainScript(b []byte) int {
	n := 0
	for {
		i := bytes.IndexByte(b[n:], '<')
		if i < 0 {
			return len(b)
		}
		n += i
		if n+1 == len(b) || b[n+1] == '/' || b[n+1] == '!' {
			return n
		}
		n++
	}
}
