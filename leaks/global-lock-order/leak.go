package main

import (
	"fmt"
	"sync"
	"time"
)

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
	orders.Lock()
	defer orders.Unlock()
	time.Sleep(time.Millisecond)
	users.Lock()
	defer users.Unlock()
	fmt.Println("order deleted")
}

func main() {
	go deleteUser()
	go deleteOrder()
	time.Sleep(50 * time.Millisecond)
}
