// Parts of net and its sub-packages that need no network: addresses, URLs, mail, headers.
package main

import (
	"fmt"
	"mime"
	"net"
	"net/mail"
	"net/netip"
	"net/textproto"
	"net/url"
)

func main() {
	u, err := url.Parse("https://us%65r:p@host.example:8080/a%2Fb/../c;x?q=1&q=two+words&e#frag%20ment")
	fmt.Println(u, err, u.Host, u.Port(), u.Path, u.EscapedPath(), u.Query()["q"], u.Fragment, u.User.Username())
	fmt.Println(u.JoinPath("../d"), u.ResolveReference(&url.URL{Path: "../z"}), u.Redacted())
	v := url.Values{"b": {"1 2"}, "a": {"&", "é"}}
	fmt.Println(v.Encode(), url.PathEscape("a b/c"), url.QueryEscape("a b/c"))
	for _, bad := range []string{"http://[::1", ":foo", "http://a b/", "%zz"} {
		_, err := url.Parse(bad)
		fmt.Println(err)
	}
	fmt.Println(net.ParseIP("192.168.1.300"), net.ParseIP("::ffff:1.2.3.4"), net.IPv4(1, 2, 3, 4).To16(), net.CIDRMask(20, 32))
	ip, n, err := net.ParseCIDR("10.1.2.3/16")
	fmt.Println(ip, n, err, n.Contains(net.ParseIP("10.1.255.1")))
	h, p, err := net.SplitHostPort("[fe80::1%25eth0]:80")
	fmt.Println(h, p, err, net.JoinHostPort("::1", "443"))
	pf := netip.MustParsePrefix("fd00::/8")
	fmt.Println(pf.Contains(netip.MustParseAddr("fd12::1")), netip.MustParseAddrPort("1.2.3.4:5").Port(), netip.MustParseAddr("1.2.3.4").Next())
	hw, err := net.ParseMAC("00:1a:2B:3c:4d:5e")
	fmt.Println(hw, err)
	a, err := mail.ParseAddress("Ann Lee <ann@example.org>")
	fmt.Println(a, err)
	mt, params, err := mime.ParseMediaType("text/html; charset=\"utf-8\"; q=0.5")
	fmt.Println(mt, params, err, textproto.CanonicalMIMEHeaderKey("content-TYPE"), mime.QEncoding.Encode("utf-8", "é=x"))
}
