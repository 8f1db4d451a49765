package richmenu_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/linemsg/linemsg/internal/facts"
	"github.com/linemsg/linemsg/message/action"
	"github.com/linemsg/linemsg/richmenu"
)

func TestLimitConstants(t *testing.T) {
	facts.Limits{
		"MaxAreas":       {Is: richmenu.MaxAreas, Rows: []string{"richmenu areas"}},
		"MaxName":        {Is: richmenu.MaxName, Rows: []string{"richmenu name"}},
		"MaxChatBarText": {Is: richmenu.MaxChatBarText, Rows: []string{"richmenu chatBarText"}},
		"MaxOperations":  {Is: richmenu.MaxOperations, Rows: []string{"richmenu.batch operations"}},
		"MaxUsers":       {Is: richmenu.MaxUsers, Rows: []string{"richmenu.bulkLink userIds", "richmenu.bulkUnlink userIds"}},
		"MaxImageBytes":  {Is: richmenu.MaxImageBytes, Rows: []string{"richmenu.image (file size)"}},
		"MaxAliases":     {Is: richmenu.MaxAliases, Why: "the aliases of an account are in no body"},
	}.Check(t)
}

func TestFit(t *testing.T) {
	m := richmenu.RichMenu{
		Size: richmenu.Size{Width: 2500, Height: 843}, Name: strings.Repeat("a", 301), ChatBarText: strings.Repeat("あ", 15),
		Areas: []richmenu.Area{{Bounds: richmenu.Bounds{Width: 2500, Height: 843}, Action: &action.Message{Label: strings.Repeat("👋🏻", 21), Text: "a"}}},
	}
	var places []string
	for _, v := range m.Fit() {
		places = append(places, v.Error())
	}
	assert.Equal(t, []string{
		"warning: name: 301 grapheme clusters, at most 300; shortened",
		"warning: chatBarText: 15 grapheme clusters, at most 14; shortened",
		"warning: areas[0].action.label: 21 grapheme clusters, at most 20; shortened",
	}, places)
	assert.Equal(t, strings.Repeat("あ", 13)+"…", m.ChatBarText)
	require.NoError(t, m.Validate())
}
