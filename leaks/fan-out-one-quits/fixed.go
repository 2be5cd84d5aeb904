package main

import (
	"fmt"
	"time"
)

// share deals the cards to all players in turn.
func share(cards []int, players []chan int) {
	for i, card := range cards {
		players[i%len(players)] <- card
	}
	for _, player := range players {
		close(player)
	}
}

// play takes all cards, and looks at as many as it likes.
func play(name string, hand <-chan int, patience int) {
	for card := range hand {
		if patience > 0 {
			fmt.Println(name, "has", card)
		}
		patience--
	}
}

func main() {
	ann, bob := make(chan int), make(chan int)
	go play("ann", ann, 3)
	go play("bob", bob, 1)
	go share([]int{1, 2, 3, 4, 5, 6}, []chan int{ann, bob})
	time.Sleep(10 * time.Millisecond)
}
