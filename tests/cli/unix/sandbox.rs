//! The restrictions of a real worker as the system reports them: the state of its threads, its files and environment.

use std::fs;
use std::path::PathBuf;
use std::thread::sleep;
use std::time::{Duration, Instant};

use super::*;

/// The processes that the threads of a process have started.
fn children(process: u32) -> Vec<u32> {
    let threads = fs::read_dir(format!("/proc/{process}/task")).into_iter().flatten().flatten();
    let started = threads.filter_map(|thread| fs::read_to_string(thread.path().join("children")).ok());
    started.flat_map(|list| list.split_whitespace().filter_map(|id| id.parse().ok()).collect::<Vec<_>>()).collect()
}

/// A line of `/proc/…/status`.
fn line(status: &str, name: &str) -> String {
    let found = status.lines().find_map(|line| line.strip_prefix(name));
    found.unwrap_or_default().trim_start_matches(':').trim().to_owned()
}

fn names(folder: PathBuf) -> Vec<String> {
    let names = fs::read_dir(folder).expect("a folder").flatten();
    let names = names.filter_map(|entry| entry.file_name().into_string().ok());
    let mut names: Vec<String> = names.collect();
    names.sort();
    names
}

#[test]
fn every_thread_of_a_worker_is_in_the_sandbox() {
    let folder = folder(&[("a.txt", b"melk"), ("hemmelig.txt", b"hemmelig")]);
    // descriptor 7 and the variable are examples of what CI may leave open or set
    let mut shell = Command::new("sh");
    shell.current_dir(folder.path()).arg("-c").arg("exec 7<hemmelig.txt; exec \"$0\" check -j1 a.txt -");
    shell.arg(program::path()).env("CI_TOKEN", "hemmelig").stdin(Stdio::piped()).stdout(Stdio::null());
    let mut parent = shell.spawn().unwrap();
    // the worker runs as long as the program waits for the end of standard input
    let end = Instant::now() + Duration::from_secs(30);
    let is_ready = |worker: &u32| {
        let threads = names(format!("/proc/{worker}/task").into());
        let state = |id: &String| fs::read_to_string(format!("/proc/{worker}/task/{id}/status")).unwrap();
        threads.len() == 2 && threads.iter().all(|id| line(&state(id), "State").starts_with('S'))
    };
    let worker = loop {
        match children(parent.id()).into_iter().find(is_ready) {
            Some(worker) => break worker,
            None => assert!(Instant::now() < end, "no worker is up"),
        }
        sleep(Duration::from_millis(50));
    };
    for id in names(format!("/proc/{worker}/task").into()) {
        let status = fs::read_to_string(format!("/proc/{worker}/task/{id}/status")).unwrap();
        let state = ["Name", "State", "NoNewPrivs", "Seccomp", "Seccomp_filters"].map(|name| line(&status, name));
        if cfg!(any(target_arch = "x86_64", target_arch = "aarch64", target_arch = "riscv64")) {
            assert_eq!((state[2].as_str(), state[3].as_str()), ("1", "2"), "{state:?}");
        }
    }
    assert_eq!(names(format!("/proc/{worker}/fd").into()), ["0", "1", "2"]);
    assert_eq!(fs::read_to_string(format!("/proc/{worker}/environ")).unwrap(), "");
    let limits = fs::read_to_string(format!("/proc/{worker}/limits")).unwrap();
    let core = limits.lines().find_map(|line| line.strip_prefix("Max core file size")).unwrap_or_default();
    assert_eq!(core.split_whitespace().take(2).collect::<Vec<_>>(), ["0", "0"], "no picture of its memory is left");
    drop(parent.stdin.take());
    parent.wait().unwrap();
}
