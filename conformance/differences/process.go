// The process, its user and its machine.
package main

import (
	"fmt"
	"os"
	"os/user"
	"path/filepath"
)

func main() {
	fmt.Println(os.Getpid() > 1, os.Getppid() > 1, os.Getuid() >= 0, os.Getgid() >= 0)
	name, err := os.Hostname()
	fmt.Println(name != "", err)
	u, err := user.Current()
	fmt.Println(u != nil, err)
	path, err := os.Executable()
	fmt.Println(filepath.IsAbs(path), err)
}
