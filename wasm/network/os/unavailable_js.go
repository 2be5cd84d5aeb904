package os

import (
	"errors"
	"internal/oserror"
	"syscall"
)

var (
	errNoPipes error = &oserror.Unavailable{
		Text: "no pipes between processes in the browser: use io.Pipe",
		Like: []error{syscall.ENOSYS},
	}
	errNoExecutable error = &oserror.Unavailable{
		Text: "os.Executable: no file holds this program in the browser",
		Like: []error{errors.ErrUnsupported},
	}
)
