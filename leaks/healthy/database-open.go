// A database is opened for as long as the program runs, and never closed.
package main

import (
	"context"
	"database/sql"
	"database/sql/driver"
	"fmt"
	"io"
	"time"
)

// A small driver: whatever is asked, the answer is three rows of one column.
type memory struct{ driver.Connector }
type conn struct{ driver.Conn }
type result struct{ names []string }

func (memory) Connect(context.Context) (driver.Conn, error) { return conn{}, nil }
func (conn) Close() error                                   { return nil }
func (conn) QueryContext(context.Context, string, []driver.NamedValue) (driver.Rows, error) {
	return &result{[]string{"Ada", "Grace", "Barbara"}}, nil
}
func (*result) Columns() []string { return []string{"name"} }
func (*result) Close() error      { return nil }
func (r *result) Next(row []driver.Value) error {
	if len(r.names) == 0 {
		return io.EOF
	}
	row[0], r.names = r.names[0], r.names[1:]
	return nil
}

func firstName(db *sql.DB) (name string) {
	rows, err := db.Query("SELECT name FROM people")
	if err != nil {
		panic(err)
	}
	defer rows.Close()
	if rows.Next() {
		if err := rows.Scan(&name); err != nil {
			panic(err)
		}
	}
	return name
}

func main() {
	db := sql.OpenDB(memory{})

	db.SetMaxOpenConns(2)
	for number := 1; number <= 6; number++ {
		fmt.Printf("answered: %d (%s), connections in use: %d\n", number, firstName(db), db.Stats().InUse)
		time.Sleep(500 * time.Millisecond)
	}
}
