package main

import (
	"fmt"
	"sync"
	"time"
)

// users is locked before orders, everywhere.
var users, orders sync.Mutex

func deleteUser() {
	users.Lock()
	defer users.Unlock()
	time.Sleep(time.Millisecond)
	orders.Lock()
	defer orders.Unlock()
	fmt.Println("user deleted")
}

func deleteOrder() {
	users.Lock()
	defer users.Unlock()
	orders.Lock()
	defer orders.Unlock()
	time.Sleep(time.Millisecond)
	fmt.Println("order deleted")
}

func main() {
	go deleteUser()
	go deleteOrder()
	time.Sleep(50 * time.Millisecond)
}
