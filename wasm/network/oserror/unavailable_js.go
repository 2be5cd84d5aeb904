// What a page cannot do fails with words. The file joins package internal/oserror, which syscall, os and net can all import.

package oserror

// Unavailable is the error of something that a program cannot have in a browser. Its text says what, and what to use
// instead; errors.Is finds the errors that Go gives where the same thing fails on a laptop.
type Unavailable struct {
	Text string
	Like []error
}

func (e *Unavailable) Error() string { return e.Text }

func (e *Unavailable) Unwrap() []error { return e.Like }
