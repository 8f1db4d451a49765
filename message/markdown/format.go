package markdown

import (
	"fmt"
	"io"
	"log/slog"
)

// Format prints that there are options, under any verb, without their token.
func (o Options) Format(s fmt.State, _ rune) { _, _ = io.WriteString(s, "[markdown options]") }

// LogValue returns the text of Format.
func (o Options) LogValue() slog.Value { return slog.StringValue("[markdown options]") }

// Format prints that there is a stream, under any verb, without its text.
func (s Stream) Format(f fmt.State, _ rune) { _, _ = io.WriteString(f, "[markdown stream]") }

// LogValue returns the text of Format.
func (s Stream) LogValue() slog.Value { return slog.StringValue("[markdown stream]") }
