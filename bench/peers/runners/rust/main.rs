// Runs rs-trafilatura over pages: run PAGES.jsonl [--no-warm-up]; run-python.py says what goes in and comes out.
use serde_json::{json, Value};
use std::io::Write;

const WARM_UP_PAGES: usize = 3;

fn usage() -> libc::rusage {
    let mut usage = std::mem::MaybeUninit::zeroed();
    unsafe {
        libc::getrusage(libc::RUSAGE_SELF, usage.as_mut_ptr());
        usage.assume_init()
    }
}

fn processor_ms() -> f64 {
    let usage = usage();
    let ms = |time: libc::timeval| time.tv_sec as f64 * 1e3 + time.tv_usec as f64 / 1e3;
    ms(usage.ru_utime) + ms(usage.ru_stime)
}

/// In bytes. What the system counts for a process begins with what its parent had; Linux says what it had itself.
fn peak_memory() -> i64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let own = status
        .split_once("VmHWM:")
        .and_then(|(_, rest)| rest.split_whitespace().next()?.parse::<i64>().ok());
    own.unwrap_or(usage().ru_maxrss) * 1024
}

fn run(page: &Value) -> Value {
    let start = processor_ms();
    let found = rs_trafilatura::extract(page["html"].as_str().unwrap_or(""));
    let ms = processor_ms() - start;
    match found {
        Err(error) => json!({ "id": page["id"], "ms": ms, "error": error.to_string() }),
        Ok(found) => {
            let author = found.metadata.author.unwrap_or_default();
            let authors: Vec<&str> = author.split("; ").filter(|name| !name.is_empty()).collect();
            json!({
                "id": page["id"],
                "ms": ms,
                "text": found.content_text,
                "title": found.metadata.title,
                "authors": authors,
                "date": found.metadata.date.map(|date| date.format("%Y-%m-%d").to_string()),
            })
        }
    }
}

fn main() {
    let arguments: Vec<String> = std::env::args().collect();
    let pages: Vec<Value> = std::fs::read_to_string(&arguments[1])
        .expect("the pages can be read")
        .lines()
        .map(|line| serde_json::from_str(line).expect("a page is JSON"))
        .collect();
    if arguments.len() < 3 {
        for page in pages.iter().take(WARM_UP_PAGES) {
            run(page);
        }
    }
    let mut out = std::io::stdout().lock();
    for page in &pages {
        writeln!(out, "{}", run(page)).expect("answers can be written");
    }
    writeln!(out, "{}", json!({ "memory": peak_memory() })).expect("answers can be written");
}
