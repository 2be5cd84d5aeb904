package main

type job struct{ id int }

func produce(jobs chan<- *job) {
	first := job{1}
	jobs <- &first
	jobs <- &job{2}
	close(jobs)
}

func main() {
	jobs := make(chan *job, 2)
	produce(jobs)
	for j := range jobs {
		println(j.id)
	}
}
