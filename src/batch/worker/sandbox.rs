//! What a process gives up before it sees a byte of a stranger's file. A worker keeps memory up to its limit, its pipes and
//! the clock: a file that takes it over gains a process that can think and answer, and nothing else. Tesseract keeps its
//! program and its data besides (see [`super::launch`]).

use std::path::PathBuf;

use crate::batch::worker::protocol::Gap;

/// Gives up the files and the memory past a limit, for this thread and those that it starts; the calls to the system are
/// given up by [`keep_calls`] when no thread has to be started any more. What the system cannot take is returned.
#[cfg(target_os = "linux")]
pub(in crate::batch) fn enter(memory: u64) -> Vec<Gap> {
    // a worker whose parent was killed would wait for ever, or go on with a file that hangs
    let _ = rustix::process::set_parent_process_death_signal(Some(rustix::process::Signal::KILL));
    // the stack of the thread that reads counts in full, and so do the program's own tables
    let own = crate::batch::STACK as u64 + (32 << 20);
    let given_up = [(Gap::Memory, limit_memory(memory.saturating_add(own))), (Gap::Files, keep_files(&[]))];
    given_up.into_iter().filter_map(|(gap, done)| (!done).then_some(gap)).collect()
}

/// Elsewhere a worker is a process of its own that can be killed, and no more.
#[cfg(not(target_os = "linux"))]
pub(in crate::batch) fn enter(_: u64) -> Vec<Gap> {
    vec![Gap::Memory, Gap::Files]
}

/// Memory that is mapped to be written to, used or not: an allocation that goes past it fails at once. And no picture of
/// the memory is left on the disk after a crash.
#[cfg(target_os = "linux")]
pub(in crate::batch) fn limit_memory(most: u64) -> bool {
    use rustix::process::{Resource, Rlimit, setrlimit};

    let limit = |resource, most| setrlimit(resource, Rlimit { current: Some(most), maximum: Some(most) });
    limit(Resource::Core, 0).and_then(|()| limit(Resource::Data, most)).is_ok()
}

/// Only these may be read and run, folders with all that is in them; nothing may be written, and no port be used.
#[cfg(target_os = "linux")]
pub(in crate::batch) fn keep_files(kept: &[PathBuf]) -> bool {
    use landlock::{
        ABI, Access, AccessFs, AccessNet, Ruleset, RulesetAttr, RulesetCreatedAttr, RulesetStatus, Scope,
        path_beneath_rules,
    };

    let newest = ABI::V6;
    let deny = || {
        Ruleset::default()
            .handle_access(AccessFs::from_all(newest))?
            .handle_access(AccessNet::from_all(newest))?
            .scope(Scope::from_all(newest))?
            .create()?
            .add_rules(path_beneath_rules(kept, AccessFs::from_read(newest)))?
            .restrict_self()
    };
    deny().is_ok_and(|status| status.ruleset != RulesetStatus::NotEnforced)
}

#[cfg(all(target_os = "linux", any(target_arch = "x86_64", target_arch = "aarch64", target_arch = "riscv64")))]
mod calls;

/// Where seccomp is not known, or not for this kind of machine.
#[cfg(not(all(target_os = "linux", any(target_arch = "x86_64", target_arch = "aarch64", target_arch = "riscv64"))))]
mod calls {
    use std::io::{ErrorKind, Result};

    pub(in crate::batch) fn keep() -> Result<()> {
        Err(ErrorKind::Unsupported.into())
    }

    #[cfg(target_os = "linux")]
    pub(in crate::batch) fn keep_most() -> Result<()> {
        Err(ErrorKind::Unsupported.into())
    }
}

#[cfg(target_os = "linux")]
pub(in crate::batch) use calls::keep_most;

/// Gives up all calls to the system that a worker does not need, for every thread of the process.
pub(in crate::batch) fn keep_calls() -> Option<Gap> {
    calls::keep().err().map(|_| Gap::Calls)
}
