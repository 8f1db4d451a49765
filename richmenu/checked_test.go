package richmenu_test

import (
	"encoding/json"
	"errors"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/linemsg/linemsg/message/fault"
	"github.com/linemsg/linemsg/richmenu"
)

// request is a type for a menu in another library.
type request struct {
	Size *struct {
		Width, Height int64
	} `json:"size"`
	Selected    bool   `json:"selected"`
	Name        string `json:"name,omitempty"`
	ChatBarText string `json:"chatBarText,omitempty"`
	Areas       []struct {
		Bounds map[string]int64  `json:"bounds"`
		Action map[string]string `json:"action"`
	} `json:"areas,omitempty"`
	New string `json:"new"` // an additional member is not a loss
}

func TestChecked(t *testing.T) {
	m := menu()
	m.Size.Extra = nil
	type lower struct {
		request

		Size struct {
			Width  int64 `json:"width"`
			Height int64 `json:"height"`
		} `json:"size"`
	}
	out, err := richmenu.Checked[lower](m)
	require.NoError(t, err)
	assert.Equal(t, int64(2500), out.Size.Width)
	assert.Equal(t, "https://shop.example/", out.Areas[1].Action["uri"])
	assert.False(t, m.Selected)

	_, err = richmenu.Checked[request](m)
	require.EqualError(t, err, "richmenu.Checked: richmenu_test.request loses \"size.height\"", "it writes Height")

	m.Areas[1].Extra = map[string]json.RawMessage{"badge": json.RawMessage(`{"n":1}`)}
	_, err = richmenu.Checked[lower](m)
	require.EqualError(t, err, "richmenu.Checked: richmenu_test.lower loses \"areas[1].badge\"")

	_, err = richmenu.Checked[struct{ Areas string }](m)
	require.ErrorContains(t, err, "richmenu.Checked: struct { Areas string }: json: cannot unmarshal")
	_, err = richmenu.Checked[refusing](menu())
	require.ErrorContains(t, err, "not today")
	_, err = richmenu.Checked[[]int](menu())
	require.Error(t, err)

	m.Name = ""
	_, err = richmenu.Checked[lower](m)
	require.ErrorIs(t, err, fault.Required)
	_, err = richmenu.Checked[lower]((*richmenu.RichMenu)(nil))
	require.ErrorIs(t, err, fault.Nil)
	_, err = richmenu.Checked[lower](nil)
	require.EqualError(t, err, "richmenu.Checked: nil")
}

type refusing struct{}

func (refusing) MarshalJSON() ([]byte, error) { return nil, errors.New("not today") }

func TestCheckedOtherBodies(t *testing.T) {
	alias, err := richmenu.Checked[struct {
		Alias string `json:"richMenuAliasId"`
		Menu  string `json:"richMenuId"`
	}](&richmenu.Alias{RichMenuAliasID: "tab-a", RichMenuID: menuA})
	require.NoError(t, err)
	assert.Equal(t, "tab-a", alias.Alias)

	_, err = richmenu.Checked[struct {
		Operations []struct {
			Type string `json:"type"`
			From string `json:"from"`
		} `json:"operations"`
	}](&richmenu.Batch{Operations: []richmenu.Operation{&richmenu.Unlink{From: menuB}, &richmenu.Link{From: menuA, To: menuB}}})
	assert.ErrorContains(t, err, "loses \"operations[1].to\"")

	_, err = richmenu.Checked[struct {
		Users []string `json:"userIds"`
	}](&richmenu.BulkUnlink{UserIDs: users(3)})
	assert.NoError(t, err)
	type cut struct {
		IDs cutting `json:"userIds"`
	}
	_, err = richmenu.Checked[cut](&richmenu.BulkUnlink{UserIDs: users(3)})
	assert.ErrorContains(t, err, "loses \"userIds\"")
}

// cutting keeps only the first item of a list.
type cutting []string

func (c *cutting) UnmarshalJSON(b []byte) error {
	var all []string
	err := json.Unmarshal(b, &all)
	*c = all[:min(1, len(all))]
	return err
}
