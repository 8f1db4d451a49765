// Package sdktest tests package linetest with the official SDK. It is a module of its own, so that the SDK is no
// dependency of linemsg.
package sdktest
