// Runs go-trafilatura over pages: run PAGES.jsonl [--no-warm-up]; run-python.py says what goes in and comes out.
package main

import (
	"bufio"
	"encoding/json"
	"os"
	"strconv"
	"strings"
	"syscall"

	"github.com/markusmobius/go-trafilatura"
)

const warmUpPages = 3

type page struct {
	ID   string `json:"id"`
	HTML string `json:"html"`
}

type answer struct {
	ID      string   `json:"id"`
	Ms      float64  `json:"ms"`
	Text    string   `json:"text"`
	Title   string   `json:"title"`
	Authors []string `json:"authors"`
	Date    string   `json:"date"`
	Error   string   `json:"error,omitempty"`
}

func processorMs() float64 {
	var usage syscall.Rusage
	syscall.Getrusage(syscall.RUSAGE_SELF, &usage)
	ms := func(t syscall.Timeval) float64 { return float64(t.Sec)*1e3 + float64(t.Usec)/1e3 }
	return ms(usage.Utime) + ms(usage.Stime)
}

// In bytes. What the system counts for a process begins with what its parent had; Linux says what it had itself.
func peakMemory() int64 {
	status, _ := os.ReadFile("/proc/self/status")
	if _, rest, ok := strings.Cut(string(status), "VmHWM:"); ok {
		if kilobytes, err := strconv.ParseInt(strings.Fields(rest)[0], 10, 64); err == nil {
			return kilobytes * 1024
		}
	}
	var usage syscall.Rusage
	syscall.Getrusage(syscall.RUSAGE_SELF, &usage)
	return usage.Maxrss * 1024
}

func run(p page) answer {
	start := processorMs()
	found, err := trafilatura.Extract(strings.NewReader(p.HTML), trafilatura.Options{
		EnableFallback:  true,
		ExcludeComments: true,
	})
	a := answer{ID: p.ID, Authors: []string{}, Ms: processorMs() - start}
	if err != nil {
		a.Error = err.Error()
		return a
	}
	a.Text, a.Title = found.ContentText, found.Metadata.Title
	if found.Metadata.Author != "" {
		a.Authors = strings.Split(found.Metadata.Author, "; ")
	}
	if !found.Metadata.Date.IsZero() {
		a.Date = found.Metadata.Date.Format("2006-01-02")
	}
	return a
}

func main() {
	file, err := os.Open(os.Args[1])
	if err != nil {
		panic(err)
	}
	decoder := json.NewDecoder(bufio.NewReader(file))
	var pages []page
	for decoder.More() {
		var p page
		if err := decoder.Decode(&p); err != nil {
			panic(err)
		}
		pages = append(pages, p)
	}
	if len(os.Args) < 3 {
		for _, p := range pages[:min(warmUpPages, len(pages))] {
			run(p)
		}
	}
	encoder := json.NewEncoder(os.Stdout)
	for _, p := range pages {
		encoder.Encode(run(p))
	}
	encoder.Encode(map[string]int64{"memory": peakMemory()})
}
