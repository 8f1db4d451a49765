package ogp

import (
	"bytes"
	"errors"
	"io"
)

const (
	maxTag        = 16 << 10 // a longer tag is passed over
	maxAttributes = 256      // so is a tag with more
	maxRun        = 8 << 10  // of text without markup the rest is passed over
	maxBuffer     = 64 << 10 // of the tokenizer: a tag and a text, decoded
	maxScript     = 64 << 10 // of JSON-LD
	bodyWindow    = 32 << 10 // how far into the body og tags are waited for when each part has something
)

// errWindow ends a page that goes on.
var errWindow = errors.New("end of the window")

// What stands in place of what is left out, so that what is beside it does not run together.
var (
	gap       = []byte("<br>")     // words end here
	separator = []byte("<!---->")  // words go on, but no character and no entity does
	endTitle  = []byte("</title>") // the end tag without its attributes
	endXMP    = []byte("</xmp>")
	endScript = []byte("</script>")
	endH1     = []byte("</h1>")
)

// A skim is a reader that hands over the parts of a page that can matter, and nothing else. It parts a page into text,
// tags, comments and raw text exactly as the tokenizer of x/net/html does, which then judges what is left: names,
// attributes, entities. Reading a script or a list of a thousand links costs a search for a byte.
//
// One Read ends at the end of a tag at the latest. The tokenizer asks for more only when it has used up what it has, so
// whoever reads tokens can say after each tag what the skim should look for from there on. How the bytes of the page
// arrive therefore changes nothing.
type skim struct {
	input

	// What is wanted, set by the reader of the tokens.
	wantTitle, wantText, wantImages, wantBase, wantLinks, wantHeading, wantJSON bool

	stopAt int64   // tags from here on are of no interest; 0 is no such place
	enough bool    // each part has something: 32 KiB into the body the page may end
	xhtml  bool    // <script/> is an empty element
	script *[]byte // takes the content of the script that was just handed over

	out []byte // to be handed over; a part of buf, or a constant

	name     [32]byte // of the last tag, in lower case
	nameLen  int      // 0 when the name is longer
	class    class    // of the last tag
	hideable bool     // the last tag may say that it is hidden
	slash    bool     // the last tag ends with "/>"
	oversize bool     // the last tag is too long to be handed over

	raw        string // the element whose text is being handed over
	inHeading  bool
	inJSON     bool  // the last thing handed over was the tag of a JSON-LD script
	jsonOpen   bool  // its end tag is to be handed over
	body       int64 // where the body began, when hasBody
	hasBody    bool
	run        int  // length of the text since the last tag
	blank      bool // the text so far ends with white space
	dirty      bool // text was the last thing handed over
	parted     bool // no text since the last gap
	cutRun     bool // the end of this text was passed over
	wasCut     bool // the end of the text before the last tag was
	stopped    bool
	answered   bool   // it stopped because there is enough
	skipName   string // the element that is being skipped
	skipDepth  int
	skipHidden bool   // it is skipped because it is hidden
	hole       string // "svg", "math" or "template" when inside
	holeDepth  int
	htmlDepth  int // open elements in the hole in which HTML may stand
}

// Read hands over the next part that matters.
func (s *skim) Read(p []byte) (int, error) {
	for len(s.out) == 0 {
		if s.stopped || !s.step() {
			if len(s.out) > 0 {
				break
			}
			s.stopped = true
			return 0, io.EOF
		}
	}
	n := copy(p, s.out)
	s.out = s.out[n:]
	return n, nil
}

// step looks at the next piece of the page, and sets out when it is wanted. It returns false at the end.
func (s *skim) step() bool {
	if s.raw != "" {
		return s.rawText()
	}
	if s.inJSON {
		s.inJSON, s.jsonOpen = false, true
		return s.scriptText(s.script)
	}
	if s.w == len(s.buf) && !s.fill() {
		return false
	}
	if s.hasBody && s.hole == "" && s.skipName != "p" && !s.wantsText() {
		if s.hurry(); s.w == len(s.buf) {
			return true
		}
	}
	if s.buf[s.w] != '<' {
		run := s.buf[s.w:]
		if i := bytes.IndexByte(run, '<'); i >= 0 {
			run = run[:i]
		}
		s.text(run)
		return true
	}
	if s.ends() {
		return false
	}
	return s.markup()
}

// ends reports whether the page can end at this tag. In the body that is where each part has something.
func (s *skim) ends() bool {
	if s.enough && s.hasBody && s.pos()-s.body >= bodyWindow {
		s.answered = true
		return true
	}
	return s.stopAt > 0 && s.pos() >= s.stopAt
}

// wantsText reports whether text is wanted here.
func (s *skim) wantsText() bool {
	return s.hole == "" && (s.inHeading || s.wantText && s.skipDepth == 0)
}

// text takes text that is in buf, without "<".
func (s *skim) text(run []byte) {
	if !s.hasBody && s.hole == "" {
		for i, c := range run {
			if !isSpace(c) {
				s.body, s.hasBody = s.pos()+int64(i), true
				break
			}
		}
	}
	if !s.wantsText() {
		s.w += len(run)
		return
	}
	s.emitText(run)
}

// emitText hands over the beginning of run, up to where white space can be left out.
func (s *skim) emitText(run []byte) {
	n := 0
	if s.blank {
		for n < len(run) && isSpace(run[n]) {
			n++
		}
		s.w += n
		run = run[n:]
		if len(run) == 0 {
			return
		}
	}
	n = 1
	for n < len(run) && !(isSpace(run[n]) && isSpace(run[n-1])) {
		n++
	}
	s.blank = isSpace(run[n-1])
	s.w += n
	if room := maxRun - s.run; n > room {
		n, s.cutRun = room, true
	}
	s.run += n
	s.out = run[:n]
	if n > 0 {
		s.dirty, s.parted = true, false
	}
}

// literal takes n bytes that look like markup and are text.
func (s *skim) literal(n int) {
	s.text(s.buf[s.w : s.w+n])
}

// emit hands over a tag.
func (s *skim) emit(tag []byte) {
	s.out = tag
	s.wasCut = s.cutRun
	s.run, s.dirty, s.cutRun = 0, false, false
}

// separate stands for something left out that does not part words.
func (s *skim) separate() {
	if s.dirty && s.wantsText() {
		s.emit(separator)
	}
}

// part stands for something left out that parts words.
func (s *skim) part() {
	if !s.parted && s.wantsText() {
		s.emit(gap)
		s.parted, s.blank = true, true
	}
}

// markup looks at what begins with "<".
func (s *skim) markup() bool {
	if !s.need(2) {
		s.literal(1)
		return true
	}
	switch c := s.buf[s.w+1]; {
	case isLetter(c):
		return s.tag(1)
	case c == '!':
		return s.declaration()
	case c == '?':
		s.w += 2
		return s.skipPast('>')
	case c != '/':
		s.literal(1)
		return true
	}
	if !s.need(3) {
		s.literal(2)
		return true
	}
	switch c := s.buf[s.w+2]; {
	case isLetter(c):
		return s.tag(2)
	case c == '>':
		s.w += 3
		s.separate()
		return true
	}
	s.w += 2
	return s.skipPast('>')
}

// declaration passes over what begins with "<!".
func (s *skim) declaration() bool {
	if s.need(4) && s.buf[s.w+2] == '-' && s.buf[s.w+3] == '-' {
		s.w += 4
		return s.comment()
	}
	if s.hole != "" && s.hole != "template" && s.need(9) && string(s.buf[s.w:s.w+9]) == "<![CDATA[" {
		s.w += 9
		for brackets := 0; ; {
			c, ok := s.next()
			switch {
			case !ok:
				return false
			case c == ']':
				brackets++
			case c == '>' && brackets >= 2:
				return true
			default:
				brackets = 0
			}
		}
	}
	s.w += 2
	return s.skipPast('>')
}

// skipPast passes over everything up to and including c.
func (s *skim) skipPast(c byte) bool {
	for {
		if i := bytes.IndexByte(s.buf[s.w:], c); i >= 0 {
			s.w += i + 1
			s.separate()
			return true
		}
		s.w = len(s.buf)
		if !s.fill() {
			return false
		}
	}
}

// comment passes over a comment whose "<!--" is behind.
func (s *skim) comment() bool {
	dashes, beginning := 0, true
	for {
		if dashes == 0 && !beginning {
			if i := bytes.IndexByte(s.buf[s.w:], '-'); i >= 0 {
				s.w += i
			} else {
				s.w = len(s.buf)
			}
		}
		c, ok := s.next()
		if !ok {
			return false
		}
		switch c {
		case '-':
			dashes++
			continue
		case '>':
			if dashes >= 2 || beginning {
				s.separate()
				return true
			}
		case '!':
			if dashes >= 2 {
				if c, ok = s.next(); !ok {
					return false
				}
				if c == '>' {
					s.separate()
					return true
				}
				if c == '-' {
					dashes, beginning = 1, false
					continue
				}
			}
		}
		dashes, beginning = 0, false
	}
}

func isLetter(c byte) bool { return 'a' <= c|0x20 && c|0x20 <= 'z' }

func isSpace(c byte) bool {
	return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f'
}
