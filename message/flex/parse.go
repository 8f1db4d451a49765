package flex

import (
	"fmt"

	"github.com/linemsg/linemsg/internal/schema"
)

// Parse decodes one container, in the form that the Flex Message Simulator exports. A whole message is an error:
// use the Parse of package message.
//
// The error names everything that could not be decoded; Parse returns the rest with it. Parse does not check whether
// LINE accepts the container; call Validate.
func Parse[S ~string | ~[]byte](json S) (Container, error) {
	return schema.DecodeNode([]byte(json), containers)
}

// MustParse is like [Parse] but panics on an error. It is for cards that are part of the program, such as
// embedded files.
func MustParse[S ~string | ~[]byte](json S) Container {
	c, err := Parse(json)
	if err != nil {
		panic(fmt.Errorf("flex.MustParse: %w", err))
	}
	return c
}
