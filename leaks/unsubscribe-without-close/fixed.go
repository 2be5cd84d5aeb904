package main

import (
	"fmt"
	"time"
)

type broker struct{ subscribers map[string]chan string }

func (b *broker) subscribe(name string) {
	news := make(chan string)
	b.subscribers[name] = news
	go func() {
		for item := range news {
			fmt.Println(name, "reads", item)
		}
	}()
}

// unsubscribe forgets a subscriber and tells it so.
func (b *broker) unsubscribe(name string) {
	close(b.subscribers[name])
	delete(b.subscribers, name)
}

func (b *broker) publish(item string) {
	for _, news := range b.subscribers {
		news <- item
	}
}

func main() {
	b := &broker{subscribers: map[string]chan string{}}
	b.subscribe("ann")
	b.publish("rain")
	b.unsubscribe("ann")
	b.publish("sun")
	time.Sleep(10 * time.Millisecond)
}
