package markdown

import "strings"

// run is a piece of text in one style.
type run struct {
	text  string
	style style
	url   string // the destination, if the text is the label of a link or an image
	image bool   // url is that of an image
}

type style struct{ bold, italic, underline, strike, code bool }

// textOf returns the texts of runs, without what their styles and links add.
func textOf(runs []run) string {
	var b strings.Builder
	for _, r := range runs {
		b.WriteString(r.text)
	}
	return b.String()
}

// linkLength returns the number of runs at the beginning of runs that belong to one link or image, or to none.
func linkLength(runs []run) int {
	n := 1
	for n < len(runs) && runs[n].url == runs[0].url && runs[n].image == runs[0].image {
		n++
	}
	return n
}

// flat returns runs as a text. A link is its label and its URL, or the URL alone if the label is the URL.
func flat(runs []run) string {
	if len(runs) == 1 && runs[0].url == "" && !runs[0].style.strike {
		return runs[0].text
	}
	var b strings.Builder
	inLink := false // the runs before are a link
	for len(runs) > 0 {
		link := runs[:linkLength(runs)]
		runs = runs[len(link):]
		var parts strings.Builder
		for _, r := range link {
			if r.style.strike {
				r.text = "~~" + r.text + "~~"
			}
			parts.WriteString(r.text)
		}
		label, url := parts.String(), link[0].url
		if label == "" && inLink { // an image that is a link: its URL, and that of the link
			b.WriteByte(' ')
		}
		b.WriteString(withURL(label, url))
		inLink = url != ""
	}
	return b.String()
}

// withURL returns the label of a link with the URL in parentheses. It returns only one of them if they are the same, or if the
// other is empty.
func withURL(label, url string) string {
	shown := strings.ReplaceAll(url, " ", "%20")
	address, isMail := strings.CutPrefix(url, "mailto:")
	switch text := strings.TrimSpace(label); {
	case url == "", text == url, text == shown, isMail && text == address:
		return label
	case strings.HasPrefix(text, "www.") && (url == "http://"+text || url == "https://"+text):
		return label
	case text == "":
		return shown
	}
	return label + " (" + shown + ")"
}
