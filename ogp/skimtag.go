package ogp

import "bytes"

// tag looks at a tag whose name begins after n bytes, and decides whether it is handed over.
func (s *skim) tag(n int) bool {
	start, closing := s.pos(), n == 2
	s.mark = s.w
	s.w += n
	complete := s.scan()
	tag := []byte(nil)
	if s.mark >= 0 {
		tag = s.buf[s.mark:s.w]
	}
	s.mark = -1
	if !complete {
		return false // an unfinished tag is no tag
	}
	if s.pos()-start > maxTag {
		s.oversize = true
	}
	if s.hole != "" && s.inHole(closing) {
		return true
	}
	if closing {
		s.endTag()
		return true
	}
	return s.startTag(tag, start)
}

// What a byte is inside a tag.
const (
	spaceByte  = 1 << iota // white space
	endsName               // ends the name of an element
	endsKey                // ends the name of an attribute, but for "=" at its beginning
	endsBare               // ends a value without quotes
	quoteByte              // begins and ends a value
	equalsByte             // comes between a name and a value
)

var tagBytes = [256]uint8{
	' ': spaceByte | endsName | endsKey | endsBare, '\n': spaceByte | endsName | endsKey | endsBare,
	'\t': spaceByte | endsName | endsKey | endsBare, '\r': spaceByte | endsName | endsKey | endsBare,
	'\f': spaceByte | endsName | endsKey | endsBare,
	'/':  endsName | endsKey, '>': endsName | endsKey | endsBare, '=': endsKey | equalsByte,
	'"': quoteByte, '\'': quoteByte,
}

// scan reads a tag to its end: name, attributes, ">". It is the tokenizer's readTag as a machine that can stop at any
// byte. w stands behind "<" or "</".
func (s *skim) scan() bool {
	s.nameLen, s.class = 0, 0
	for from := s.w; ; {
		for s.w < len(s.buf) && tagBytes[s.buf[s.w]]&endsName == 0 {
			s.w++
		}
		if s.w < len(s.buf) {
			if from >= 0 {
				s.setName(s.buf[from:s.w])
			}
			return s.attributes()
		}
		w := s.w
		if !s.fill() {
			return false
		}
		from -= w - s.w // what is kept has moved
	}
}

// attributes reads the rest of a tag, behind its name.
func (s *skim) attributes() bool {
	s.hideable, s.slash, s.oversize = false, false, false
	const (
		between = iota
		inKey
		behindKey
		beforeValue
		inBare
		inQuotes
	)
	state, quote, count, key := between, byte(0), 0, 0
	for b, w := s.buf, s.w; ; {
		if w == len(b) {
			s.w = w
			if !s.fill() {
				return false
			}
			key -= w - s.w // what is kept has moved
			b, w = s.buf, s.w
		}
		switch state {
		case between:
			c := b[w]
			if c == '>' {
				s.w = w + 1
				return true
			}
			s.slash = false
			if tagBytes[c]&spaceByte != 0 {
				w++
				continue
			}
			if count++; count > maxAttributes {
				s.oversize = true
			}
			state, key = inKey, w
			if c == '=' {
				w++ // a part of the name, at this place
			}
		case inKey:
			for w < len(b) && tagBytes[b[w]]&endsKey == 0 {
				w++
			}
			if w == len(b) {
				continue
			}
			if n := w - key; key >= 0 && (n == 5 || n == 6 || n == 11) && canHide(b[key:w]) {
				s.hideable = true
			}
			state = behindKey
			if len(b)-w > 2 && b[w] == '=' && tagBytes[b[w+1]]&quoteByte != 0 { // the usual case at once
				quote, state = b[w+1], inQuotes
				w += 2
				if i := bytes.IndexByte(b[w:], quote); i >= 0 {
					w += i + 1
					state = between
				}
			}
		case behindKey:
			switch c := b[w]; {
			case tagBytes[c]&spaceByte != 0:
				w++
			case c == '=':
				w++
				state = beforeValue
			case c == '/':
				w++
				s.slash = true
				state = between
				if w < len(b) && b[w] != '>' {
					s.slash = false
				}
			default:
				state = between
			}
		case beforeValue:
			switch c := b[w]; {
			case tagBytes[c]&spaceByte != 0:
				w++
			case c == '>':
				state = between
			case tagBytes[c]&quoteByte != 0:
				w++
				state, quote = inQuotes, c
			default:
				w++
				state = inBare
			}
		case inBare:
			for w < len(b) && tagBytes[b[w]]&endsBare == 0 {
				w++
			}
			if w < len(b) {
				state = between
			}
		case inQuotes:
			if i := bytes.IndexByte(b[w:], quote); i >= 0 {
				w += i + 1
				state = between
			} else {
				w = len(b)
			}
		}
	}
}

// hurry passes over tags that mean nothing here, while no text is wanted, as far as buf goes. What it leaves to step is
// the first that may mean something. It does nothing that step would not do more slowly.
func (s *skim) hurry() {
	for {
		b := s.buf[s.w:]
		i := bytes.IndexByte(b, '<')
		if i < 0 {
			s.w = len(s.buf)
			return
		}
		s.w += i
		if s.ends() {
			return
		}
		b = b[i:]
		n := 1
		if len(b) > 1 && b[1] == '/' {
			n = 2
		}
		if len(b) <= n || !isLetter(b[n]) {
			return
		}
		end := n + 1
		for end < len(b) && tagBytes[b[end]]&endsName == 0 {
			end++
		}
		if end == len(b) {
			return
		}
		if s.matters(b[n:end], n == 2) {
			return
		}
		if b[end] == '>' {
			s.w += end + 1
			continue
		}
		s.mark = s.w
		s.w += end
		ok := s.attributes()
		if s.mark >= 0 && s.hideable && (s.wantImages || s.wantHeading) && s.skipDepth == 0 || !ok {
			if s.mark >= 0 {
				s.w = s.mark
			}
			s.mark = -1
			return
		}
		s.mark = -1
	}
}

// matters reports whether a tag of this name may mean something where no text is wanted.
func (s *skim) matters(name []byte, closing bool) bool {
	switch {
	case equalFold(name, s.skipName):
		return true
	case closing:
		return s.jsonOpen || equalFold(name, "head")
	case len(name) == 1:
		return false
	}
	s.setName(name)
	return s.nameLen == 0 || s.class&^(blockTag|voidTag) != 0
}

func (s *skim) setName(name []byte) {
	s.nameLen, s.class = 0, 0
	if len(name) > len(s.name) {
		return
	}
	for i, c := range name {
		s.name[i] = lower(c)
	}
	s.nameLen = len(name)
	s.class = classify(s.name[:s.nameLen])
}

// canHide reports whether an attribute of this name can hide its element.
func canHide(key []byte) bool {
	return equalFold(key, "hidden") || equalFold(key, "style") || equalFold(key, "aria-hidden")
}

// equalFold compares without case, in ASCII. The second is in lower case.
func equalFold(b []byte, s string) bool {
	if len(b) != len(s) || len(b) > 0 && lower(b[0]) != s[0] {
		return false
	}
	for i, c := range b {
		if lower(c) != s[i] {
			return false
		}
	}
	return true
}

// startTag decides about a start tag outside SVG, MathML and templates.
func (s *skim) startTag(tag []byte, start int64) bool {
	c := s.class
	empty := s.slash && s.xhtml
	if s.skipName == "p" && s.skipDepth > 0 && endsParagraph(c) {
		s.endSkip()
	}
	switch {
	case c&metaTag != 0:
		s.offer(tag)
	case c&titleTag != 0:
		switch {
		case s.slash: // XHTML; as HTML it would swallow the page
		case s.wantTitle && !s.oversize:
			s.emit(tag)
			s.raw, s.blank = "title", true
		default:
			return s.dropRaw("title")
		}
	case c&(rawTag|scriptTag) != 0:
		return s.startRaw(tag, empty)
	case c&foreignTag != 0:
		s.separate()
		if !s.slash {
			s.enterHole()
		}
	case c&templateTag != 0:
		s.separate()
		if !empty {
			s.enterHole()
		}
	case c&baseTag != 0 && s.wantBase, c&linkTag != 0 && s.wantLinks:
		s.offer(tag)
	case c&headingTag != 0 && s.wantHeading && !s.skipHidden && !s.oversize:
		s.emit(tag)
		s.inHeading, s.parted, s.blank = true, true, true
	case c&headTag != 0:
		s.hasBody = false
		s.part()
	case c&bodyTag != 0:
		if !s.hasBody {
			s.body, s.hasBody = start, true
		}
		s.part()
	default:
		return s.startContent(tag, empty)
	}
	return true
}

// startContent decides about a start tag of the body.
func (s *skim) startContent(tag []byte, empty bool) bool {
	c := s.class
	if s.skipDepth > 0 {
		if c&voidTag == 0 && !empty && string(s.name[:s.nameLen]) == s.skipName {
			s.skipDepth++
		}
		if s.inHeading {
			s.leaveOut(c)
		}
		return true
	}
	wanted := s.wantText || s.wantImages || s.wantHeading
	switch {
	case c&visibleRaw != 0:
		name := string(s.name[:s.nameLen])
		if !s.wantsText() || s.oversize {
			return s.dropRaw(name)
		}
		s.emit(tag)
		s.raw, s.parted, s.blank = name, true, true
	case c&imageTag != 0 && s.wantImages:
		s.offer(tag)
	case c&skippedTag != 0 && wanted:
		s.leaveOut(c)
		if !empty {
			s.skip(false)
		}
	case s.hideable && wanted && c&voidTag == 0 && !empty && string(s.name[:s.nameLen]) != "html":
		s.offer(tag)
	default:
		s.leaveOut(c)
	}
	return true
}

// startRaw decides about an element whose content is no markup, and not shown.
func (s *skim) startRaw(tag []byte, empty bool) bool {
	if empty {
		s.separate()
		return true
	}
	name := string(s.name[:s.nameLen])
	if name == "script" && s.wantJSON && !s.oversize && bytes.Contains(bytes.ToLower(tag), []byte("json")) {
		s.emit(tag)
		s.inJSON = true
		return true // the content follows when the reader of the tokens has judged the tag
	}
	return s.dropRaw(name)
}

// endTag decides about an end tag outside SVG, MathML and templates.
func (s *skim) endTag() {
	c := s.class
	name := s.name[:s.nameLen]
	if s.inHeading && c&headingTag != 0 {
		s.emit(endH1)
		s.inHeading, s.parted, s.blank = false, true, true
		return
	}
	if s.jsonOpen && c&scriptTag != 0 {
		s.emit(endScript)
		s.jsonOpen = false
		return
	}
	if s.skipDepth > 0 && string(name) == s.skipName {
		if s.skipDepth--; s.skipDepth == 0 {
			s.endSkip()
			s.leaveOut(c)
		}
		return
	}
	if c&headTag != 0 && !s.hasBody {
		s.body, s.hasBody = s.pos(), true
	}
	s.leaveOut(c)
}

// offer hands over a tag that is not too long.
func (s *skim) offer(tag []byte) {
	if s.oversize {
		s.leaveOut(s.class)
		return
	}
	s.emit(tag)
}

// leaveOut leaves out a tag.
func (s *skim) leaveOut(c class) {
	if c&blockTag != 0 {
		s.part()
	} else {
		s.separate()
	}
}

// skip passes over the text and the images of the element that has just begun.
func (s *skim) skip(hidden bool) {
	if s.nameLen == 0 || s.skipDepth > 0 {
		return
	}
	s.skipName, s.skipDepth, s.skipHidden = string(s.name[:s.nameLen]), 1, hidden
}

func (s *skim) endSkip() {
	s.skipName, s.skipDepth, s.skipHidden = "", 0, false
}

func (s *skim) enterHole() {
	s.hole, s.holeDepth, s.htmlDepth = string(s.name[:s.nameLen]), 1, 0
}

// inHole reports whether a tag stands in SVG, MathML or a template, and is done with.
func (s *skim) inHole(closing bool) bool {
	name := s.name[:s.nameLen]
	foreign := s.hole != "template"
	empty := s.slash && (foreign || s.xhtml)
	switch {
	case string(name) == s.hole:
		if closing {
			s.holeDepth--
		} else if !empty {
			s.holeDepth++
		}
		if s.holeDepth == 0 {
			s.hole = ""
		}
	case !foreign:
		if !closing && !empty && s.class&(titleTag|rawTag|visibleRaw|scriptTag) != 0 {
			s.dropRaw(string(name))
		}
	case holdsHTML(name):
		if closing {
			s.htmlDepth = max(s.htmlDepth-1, 0)
		} else if !empty {
			s.htmlDepth++
		}
	case !closing && s.htmlDepth == 0 && endsForeign(name):
		s.hole = ""
		return false
	}
	return true
}

func lower(c byte) byte {
	if 'A' <= c && c <= 'Z' {
		c += 'a' - 'A'
	}
	return c
}
