package preview

import (
	"github.com/linemsg/linemsg/message/fault"
	"github.com/linemsg/linemsg/richmenu"
)

// Options are the settings of a preview. The zero value is a preview of the messages alone.
type Options struct {
	Title   string // of the page; empty is "LINE messages"
	Account string // shown as the sender of messages without one; empty is "Account"

	// Menu is drawn below the messages, if it is not nil.
	Menu *richmenu.RichMenu

	// Links returns the preview of the first URL in the text of a message. Its card is drawn below the message. If ok is false or
	// Links is nil, no card is drawn. The preview underlines the URL in the message.
	Links func(url string) (link Link, ok bool)

	// Cards are drawn below the messages, each like a message with only the URL.
	Cards []Link

	// Images returns what to show for the URL of an image, an icon, the image of a card or a preview of a video: an http or https
	// URL, a relative one, or a data URL of an image. If ok is false or src is anything else, or if Images is nil, the preview
	// shows a striped box with the URL. This package never opens a URL; the browser opens src.
	Images func(url string) (src string, ok bool)

	// Findings are shown beside the messages, by their paths. Paths in Menu begin with richMenu, those in Cards with cards[0], and
	// those in the card of a message with messages[0].link. Nil shows those of [message.Lint] and of the Lint of Menu.
	Findings []fault.Violation

	// IDPrefix is the beginning of all ids, such as "a-". It keeps the ids of several previews on one page apart.
	IDPrefix string

	// Nonce is the nonce of the style element, for a page with a Content-Security-Policy. [HTML] needs none.
	Nonce string
}
