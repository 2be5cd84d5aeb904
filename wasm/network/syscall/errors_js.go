// Errors of package syscall in the words of Linux: a program that prints one prints what it prints on a laptop. The file
// joins package syscall.

package syscall

import "internal/oserror"

// errNoPrograms is what StartProcess returns.
var errNoPrograms error = &oserror.Unavailable{
	Text: "cannot start other programs in the browser",
	Like: []error{ENOSYS},
}

// linuxText is what Linux says where js/wasm has another wording. Of the rest only the first letter differs.
var linuxText = [...]string{
	EIO:             "input/output error",
	EBADF:           "bad file descriptor",
	EAGAIN:          "resource temporarily unavailable",
	ENOMEM:          "cannot allocate memory",
	EXDEV:           "invalid cross-device link",
	ENFILE:          "too many open files in system",
	ENOTTY:          "inappropriate ioctl for device",
	EDQUOT:          "disk quota exceeded",
	EDOM:            "numerical argument out of domain",
	ERANGE:          "numerical result out of range",
	EDEADLK:         "resource deadlock avoided",
	ENOLCK:          "no locks available",
	ELOOP:           "too many levels of symbolic links",
	ENODATA:         "no data available",
	EREMOTE:         "object is remote",
	ENOLINK:         "link has been severed",
	EBADMSG:         "bad message",
	ENOTUNIQ:        "name not unique on network",
	EBADFD:          "file descriptor in bad state",
	EPROTONOSUPPORT: "protocol not supported",
	EOPNOTSUPP:      "operation not supported",
	EAFNOSUPPORT:    "address family not supported by protocol",
	EADDRNOTAVAIL:   "cannot assign requested address",
	ENETDOWN:        "network is down",
	ECONNABORTED:    "software caused connection abort",
	EISCONN:         "transport endpoint is already connected",
	ENOTCONN:        "transport endpoint is not connected",
	ESHUTDOWN:       "cannot send after transport endpoint shutdown",
	EHOSTUNREACH:    "no route to host",
	EALREADY:        "operation already in progress",
	EINPROGRESS:     "operation now in progress",
	ENOMEDIUM:       "no medium found",
	ECANCELED:       "operation canceled",

	// Ours: on Linux it is the kernel that lacks a function.
	ENOSYS: "not available in the browser",
}

// asOnLinux returns the text for e, of which js/wasm has the given one.
func asOnLinux(e Errno, text string) string {
	if int(e) < len(linuxText) && linuxText[e] != "" {
		return linuxText[e]
	}
	if first := text[0]; 'A' <= first && first <= 'Z' {
		return string(first+('a'-'A')) + text[1:]
	}
	return text
}
