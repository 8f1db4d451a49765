// Package preview draws messages as LINE would show them, as a page to look at in a browser.
package preview
