// What a program can do with a network of its own, and what it is told of everything outside. Run by wasm/network.test.ts.
package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"net/rpc"
	"os"
	"os/exec"
	"os/signal"
	"strings"
	"syscall"
	"time"
)

// refused prints an error and which of those that programs look for it is.
func refused(what string, err error) {
	var is []string
	for name, target := range map[string]error{
		"ENOSYS":           syscall.ENOSYS,
		"ECONNREFUSED":     syscall.ECONNREFUSED,
		"EADDRINUSE":       syscall.EADDRINUSE,
		"exec.ErrNotFound": exec.ErrNotFound,
		"fs.ErrNotExist":   os.ErrNotExist,
	} {
		if errors.Is(err, target) {
			is = append(is, name)
		}
	}
	fmt.Println(what+":", err, is)
}

func answer(w http.ResponseWriter, r *http.Request) { fmt.Fprint(w, "for ", r.URL.Path) }

func get(client *http.Client, url string) string {
	response, err := client.Get(url)
	if err != nil {
		return err.Error()
	}
	defer response.Body.Close()
	body, err := io.ReadAll(response.Body)
	return fmt.Sprint(response.StatusCode, " ", string(body), " ", err)
}

// talk listens at one address and connects to another with its port.
func talk(network, listen, connect string) string {
	listener, err := net.Listen(network, listen)
	if err != nil {
		return err.Error()
	}
	defer listener.Close()
	go func() {
		if c, err := listener.Accept(); err == nil {
			io.Copy(c, c)
			c.Close()
		}
	}()
	if _, port, err := net.SplitHostPort(listener.Addr().String()); err == nil {
		connect = net.JoinHostPort(connect, port)
	}
	c, err := net.Dial(network, connect)
	if err != nil {
		return err.Error()
	}
	if tcp, ok := c.(*net.TCPConn); ok {
		if err := errors.Join(tcp.SetKeepAlive(true), tcp.SetNoDelay(true), tcp.SetWriteBuffer(4096)); err != nil {
			return err.Error()
		}
	}
	fmt.Fprint(c, "echo")
	c.(interface{ CloseWrite() error }).CloseWrite()
	b, err := io.ReadAll(c)
	return fmt.Sprint(string(b), " ", err)
}

func datagrams() string {
	a, err := net.ListenPacket("udp", "0.0.0.0:0")
	if err != nil {
		return err.Error()
	}
	_, port, _ := net.SplitHostPort(a.LocalAddr().String())
	b, err := net.Dial("udp", "localhost:"+port)
	if err != nil {
		return err.Error()
	}
	fmt.Fprint(b, "there")
	buf := make([]byte, 100)
	n, from, err := a.ReadFrom(buf)
	if err != nil {
		return err.Error()
	}
	a.WriteTo([]byte("and back"), from)
	m, err := b.Read(buf[n:])
	return fmt.Sprint(string(buf[:n]), " ", string(buf[n:n+m]), " ", err)
}

// Arith is served by net/rpc.
type Arith int

// Multiply is called from the other end.
func (Arith) Multiply(args [2]int, reply *int) error {
	*reply = args[0] * args[1]
	return nil
}

func inside() {
	fmt.Println("tcp", talk("tcp", "127.0.0.1:0", "127.0.0.1"))
	fmt.Println("any", talk("tcp", ":8080", "localhost"), talk("tcp", "0.0.0.0:8080", "127.0.0.1"), talk("tcp", "[::]:8080", "::1"))
	fmt.Println("name", talk("tcp", "localhost:8080", "localhost"), talk("tcp", "[::1]:8080", "::1"))
	fmt.Println("unix", talk("unix", "/tmp/socket", "/tmp/socket"))
	fmt.Println("udp", datagrams())

	server := httptest.NewServer(http.HandlerFunc(answer))
	fmt.Println("httptest", get(http.DefaultClient, server.URL+"/a"))
	server.Close()
	server = httptest.NewTLSServer(http.HandlerFunc(answer))
	fmt.Println("tls", get(server.Client(), server.URL+"/b"))
	server.Close()

	mux := http.NewServeMux()
	mux.HandleFunc("GET /item/{id}", func(w http.ResponseWriter, r *http.Request) { fmt.Fprint(w, r.PathValue("id")) })
	own := &http.Server{Addr: ":8080", Handler: mux}
	served := make(chan error)
	go func() { served <- own.ListenAndServe() }()
	time.Sleep(time.Millisecond)
	fmt.Println("server", get(http.DefaultClient, "http://localhost:8080/item/7"))
	fmt.Println("shutdown", own.Shutdown(context.Background()), <-served)

	listener, _ := net.Listen("tcp", ":1234")
	rpc.Register(new(Arith))
	go rpc.Accept(listener)
	client, err := rpc.Dial("tcp", "localhost:1234")
	var product int
	fmt.Println("rpc", err, client.Call("Arith.Multiply", [2]int{6, 7}, &product), product)
	_, err = net.Listen("tcp", ":1234")
	refused("twice", err)

	c, _ := net.Dial("tcp", "localhost:1234")
	c.SetReadDeadline(time.Now().Add(time.Millisecond))
	_, err = c.Read(make([]byte, 1))
	fmt.Println("deadline", errors.Is(err, os.ErrDeadlineExceeded))

	hosts, err := net.LookupHost("localhost")
	names, _ := net.LookupAddr("127.0.0.1")
	fmt.Println("localhost", hosts, err, names)
}

func outside() {
	_, err := net.Dial("tcp", "93.184.216.34:80")
	refused("dial", err)
	_, err = net.Dial("tcp", "localhost:9")
	refused("dial local", err)
	_, err = net.Dial("unix", "/tmp/none")
	refused("dial unix", err)
	_, err = net.LookupHost("example.com")
	refused("lookup", err)
	_, err = net.LookupMX("example.com")
	refused("lookup mx", err)
	_, err = http.Get("https://example.com/")
	refused("get", err)
	udp, err := net.Dial("udp", "8.8.8.8:53")
	if err == nil {
		_, err = udp.Write([]byte("?"))
	}
	fmt.Println("udp:", strings.Contains(err.Error(), "no network in the browser"))

	_, err = exec.Command("ls", "-l").Output()
	refused("exec", err)
	refused("exec path", exec.Command("/bin/ls").Run())
	_, _, err = os.Pipe()
	refused("pipe", err)
	_, err = os.Executable()
	refused("executable", err)
	_, err = os.Open("/none")
	refused("open", err)
	refused("kill", syscall.Kill(os.Getpid(), syscall.SIGTERM))
	for _, e := range []syscall.Errno{syscall.EIO, syscall.EAGAIN, syscall.ENOTEMPTY, syscall.ENOSYS, 9999} {
		fmt.Print(e, "; ")
	}
	fmt.Println()

	signals := make(chan os.Signal, 1)
	signal.Notify(signals, os.Interrupt)
	signal.Stop(signals)
	fmt.Println("signals", len(signals))
}

func main() {
	inside()
	outside()
}
