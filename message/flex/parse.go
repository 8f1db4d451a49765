package flex

import (
	"fmt"

	"github.com/linemsg/linemsg/internal/schema"
)

// Parse reads one container, as the Flex Message Simulator exports it. A whole message is an error: package
// message has a Parse for those.
//
// The error names every fault that made something unreadable, and what could be read is returned beside
// it. Whether LINE would take the container is another question: see its Validate method.
func Parse[S ~string | ~[]byte](json S) (Container, error) {
	return schema.DecodeNode([]byte(json), containers)
}

// MustParse is [Parse] for cards that are part of the program, embedded files among them. It panics on an
// error.
func MustParse[S ~string | ~[]byte](json S) Container {
	c, err := Parse(json)
	if err != nil {
		panic(fmt.Errorf("flex.MustParse: %w", err))
	}
	return c
}
