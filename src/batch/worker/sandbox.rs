//! The rights that a process gives up before it reads an untrusted file. A worker keeps memory up to its limit, its
//! pipes and the clock: a file that takes it over can only compute and answer. Tesseract also keeps its program and its
//! data (see [`super::launch`]).

use std::path::PathBuf;

use crate::batch::worker::protocol::Gap;

/// Gives up access to files and limits memory, for this thread and those that it starts. System calls are restricted by
/// [`keep_calls`] once no more threads have to be started. Returns the restrictions that the system does not support.
#[cfg(target_os = "linux")]
pub(in crate::batch) fn enter(memory: u64) -> Vec<Gap> {
    // otherwise a worker whose parent was killed would wait for ever, or go on with a file that hangs
    let _ = rustix::process::set_parent_process_death_signal(Some(rustix::process::Signal::KILL));
    // the limit counts the full stack of the thread that reads, and the program's own tables
    let own = crate::batch::STACK as u64 + (32 << 20);
    let given_up = [(Gap::Memory, limit_memory(memory.saturating_add(own))), (Gap::Files, keep_files(&[]))];
    given_up.into_iter().filter_map(|(gap, done)| (!done).then_some(gap)).collect()
}

/// On other systems a worker is only a separate process that can be killed.
#[cfg(not(target_os = "linux"))]
pub(in crate::batch) fn enter(_: u64) -> Vec<Gap> {
    vec![Gap::Memory, Gap::Files]
}

/// Limits writable mapped memory, used or not: an allocation past the limit fails at once. Also turns off core dumps,
/// which would leave the contents of a form on the disk after a crash.
#[cfg(target_os = "linux")]
pub(in crate::batch) fn limit_memory(most: u64) -> bool {
    use rustix::process::{Resource, Rlimit, setrlimit};

    let limit = |resource, most| setrlimit(resource, Rlimit { current: Some(most), maximum: Some(most) });
    limit(Resource::Core, 0).and_then(|()| limit(Resource::Data, most)).is_ok()
}

/// Allows reading and running only these files and the contents of these folders; forbids writing and network ports.
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

/// For systems and processors without support for seccomp.
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

/// Gives up all system calls that a worker does not need, for every thread of the process.
pub(in crate::batch) fn keep_calls() -> Option<Gap> {
    calls::keep().err().map(|_| Gap::Calls)
}
