// Package body reads the files of the examples linecheck and preview: request bodies, arrays of messages, single messages,
// Flex containers, and the bodies of rich menus.
package body
