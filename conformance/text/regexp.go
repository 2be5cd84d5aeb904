// regexp: groups, replacements, leftmost-longest, splits, Unicode, errors; no blow-up on nested repetition.
package main

import (
	"fmt"
	"regexp"
	"strings"
)

func main() {
	re := regexp.MustCompile(`(?P<year>\d{4})-(?P<month>\d{2})(?:-(\d{2}))?`)
	s := "on 2024-05-06 and 1999-12, not 12-34"
	fmt.Printf("%q\n", re.FindAllStringSubmatch(s, -1))
	fmt.Println(re.FindStringSubmatchIndex(s), re.SubexpNames(), re.NumSubexp(), re.SubexpIndex("month"))
	fmt.Println(re.ReplaceAllString(s, "${month}/$year[$3]"), re.ReplaceAllLiteralString("2024-05", "$1"))
	fmt.Println(re.ReplaceAllStringFunc(s, strings.ToUpper), string(re.ExpandString(nil, "$year!", s, re.FindStringSubmatchIndex(s))))
	fmt.Printf("%q %q\n", regexp.MustCompile(`[,;]\s*`).Split("a, b;c,,d", -1), regexp.MustCompile("").Split("añb", -1))
	fmt.Println(regexp.MustCompile(`a|ab`).FindString("ab"), regexp.MustCompilePOSIX(`a|ab`).FindString("ab"), regexp.MustCompile(`a+?`).FindString("aaa"))
	fmt.Println(regexp.MustCompile(`(?i)straße|\p{Greek}+`).FindAllString("STRASSE Straße αβγ", -1), regexp.MustCompile(`\bfoo\b`).MatchString("a foo."), regexp.QuoteMeta("a.b*[c]"))
	fmt.Println(regexp.MustCompile(`(?m)^x(?s:.)y$`).FindAllStringIndex("x\ny\nxzy", -1))
	for _, bad := range []string{"(", "a**", "[z-a]", `\8`, "(?<n", "a{1001}", `(?P<n>a)(?P<n>b)`} {
		_, err := regexp.Compile(bad)
		fmt.Println(err)
	}
	fmt.Println(regexp.MustCompile(`(a*)*b`).MatchString(strings.Repeat("a", 20000)), re.String() == re.Copy().String())
}
