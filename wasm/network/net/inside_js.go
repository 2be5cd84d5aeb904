// The network inside the program. Package net on js/wasm connects sockets of one program with each other and has
// nothing beyond. This file, which joins it, makes that network find what a laptop would (a listener on every address is
// reached by any local one, localhost is known) and says what it is when something outside is asked for.

package net

import (
	"internal/oserror"
	"os"
	"syscall"
)

// errNoNetwork is what reaching for another machine gives. Programs that look for the error of a laptop without a network,
// or of a server that is not there, find it.
var errNoNetwork error = &oserror.Unavailable{
	Text: "no network in the browser: connect to a server in the same program (net.Listen, net.Pipe, httptest.NewServer)",
	Like: []error{syscall.ENETUNREACH, syscall.ECONNREFUSED},
}

// firstEphemeralPort is where Linux begins too: counted from 1, ports that the system chooses would soon take those that
// programs ask for by number.
const firstEphemeralPort = 32768

func init() {
	nextPortCounter.Store(firstEphemeralPort - 1)
}

// fakeLookup finds the socket that a connection or a packet to sa reaches.
func fakeLookup(sa sockaddr) (any, bool) {
	if found, ok := sockets.Load(fakeAddr(sa)); ok {
		return found, true
	}
	ip := addrIP(sa)
	if !ip.IsLoopback() && !ip.IsUnspecified() {
		return nil, false
	}
	// A listener on all addresses; one without an address has the first of these.
	for _, local := range []IP{IPv4(127, 0, 0, 1), IPv4zero, IPv6zero} {
		if found, ok := sockets.Load(fakeAddr(withIP(sa, local))); ok {
			return found, true
		}
	}
	return nil, false
}

// fakeConnectError is the error of a connection to raddr that failed with errno, as Linux has it.
func fakeConnectError(raddr sockaddr, errno syscall.Errno) error {
	if errno == syscall.ECONNREFUSED {
		if _, ok := raddr.(*UnixAddr); ok {
			errno = syscall.ENOENT // no listener, so no socket file
		} else if ip := addrIP(raddr); !ip.IsLoopback() && !ip.IsUnspecified() {
			return errNoNetwork
		}
	}
	return os.NewSyscallError("connect", errno)
}

// fakeWriteError is the error of a packet to raddr that nobody receives.
func fakeWriteError(raddr Addr, call string) error {
	if ip := addrIP(raddr); ip != nil && !ip.IsLoopback() && !ip.IsUnspecified() {
		return errNoNetwork
	}
	return os.NewSyscallError(call, syscall.ECONNREFUSED)
}

// addrIP returns nil for an address that has none.
func addrIP(addr Addr) IP {
	switch addr := addr.(type) {
	case *TCPAddr:
		return addr.IP
	case *UDPAddr:
		return addr.IP
	}
	return nil
}

func withIP(sa sockaddr, ip IP) sockaddr {
	if ip4 := ip.To4(); ip4 != nil {
		ip = ip4
	}
	switch sa := sa.(type) {
	case *TCPAddr:
		return &TCPAddr{IP: ip, Port: sa.Port}
	case *UDPAddr:
		return &UDPAddr{IP: ip, Port: sa.Port}
	}
	return sa
}

// asksProgram reports whether lookups go to a name server that the program itself connects to.
func (r *Resolver) asksProgram() bool {
	return r != nil && r.Dial != nil
}

// noNetworkDNSError says that no name server can be asked for name.
func noNetworkDNSError(name string) *DNSError {
	return &DNSError{
		UnwrapErr:  errNoNetwork,
		Err:        errNoNetwork.Error(),
		Name:       name,
		IsNotFound: true,
	}
}

const localhost = "localhost"

// builtinHost stands for the /etc/hosts that every laptop has.
func builtinHost(host string) (addrs []string, canonical string) {
	if host == localhost || host == localhost+"." {
		return []string{"127.0.0.1"}, localhost + "."
	}
	return nil, ""
}

func builtinAddr(addr string) []string {
	if addr == "127.0.0.1" || addr == "::1" {
		return []string{localhost}
	}
	return nil
}
