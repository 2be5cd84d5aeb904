package exec

import "internal/oserror"

// errNoPrograms is what looking for a program finds: text of its own, and still ErrNotFound.
var errNoPrograms error = &oserror.Unavailable{
	Text: "cannot start other programs in the browser",
	Like: []error{ErrNotFound},
}
