// Package body reads the files that the examples linecheck and preview take: request bodies, arrays of messages, single messages,
// Flex containers, and the bodies of rich menus.
package body
