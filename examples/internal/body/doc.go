// Package body reads the files that the examples check and preview take: request bodies, arrays of messages, single messages,
// Flex containers, and the bodies of rich menus.
package body
