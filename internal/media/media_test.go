package media_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/linemsg/linemsg/internal/media"
)

func TestFault(t *testing.T) {
	for _, c := range []struct {
		name   string
		format *media.Format
		url    string
		want   string
	}{
		{"a sound as a picture", media.Picture, "https://a.example/b.m4a", ".m4a is not shown or played, LINE accepts JPEG or PNG"},
		{"a picture as a video", media.Video, "https://a.example/b.JPG", ".jpg is not shown or played, LINE accepts MP4"},
		{"a picture as a sound", media.Sound, "https://a.example/b.png", ".png is not shown or played, LINE accepts MP3 or M4A"},
		{"a video as a sound, which may play", media.Sound, "https://a.example/b.mp4", "ends in .mp4, should be MP3 or M4A"},
		{"a JPEG icon, which may show", media.Icon, "https://a.example/b.jpeg", "ends in .jpeg, should be PNG"},
		{"converted to another format", media.Icon, "https://a.example/b.gif?fm=jpg", ".gif is not shown or played, LINE accepts PNG"},
		{"converted", media.Picture, "https://a.example/b.gif?fm=JPG", ""},
		{"an extension that is not one of a file", media.Picture, "https://a.example/v1.2", ""},
		{"the extension of a host", media.Picture, "https://clips.mov", ""},
		{"the extension of a folder", media.Picture, "https://a.example/b.mp4/still", ""},
		{"no extension", media.Picture, "https://a.example/b?file=c.mp4#d.mp3", ""},
		{"no URL", media.Picture, "", ""},
		{"a query alone", media.Picture, "?from=https://a.example/b.gif", ""},
		{"a fragment alone", media.Picture, "#https://a.example/b.gif", ""},
	} {
		t.Run(c.name, func(t *testing.T) { assert.Equal(t, c.want, c.format.Fault(c.url)) })
	}
}
