//! What a worker gives up before it sees a byte of a file: the file system, the network, new processes, memory past its
//! limit. A file that takes the worker over gains a process that can think and answer, and nothing else.

use super::protocol::Gap;

/// Gives it all up, for this thread; what the system does not know how to take away is returned.
#[cfg(target_os = "linux")]
pub(super) fn enter(memory: u64) -> Vec<Gap> {
    // a worker whose parent was killed would wait for ever, or go on with a file that hangs
    let _ = rustix::process::set_parent_process_death_signal(Some(rustix::process::Signal::KILL));
    let given_up = [(Gap::Memory, limit_memory(memory)), (Gap::Files, deny_files()), (Gap::Calls, deny_calls())];
    given_up.into_iter().filter_map(|(gap, done)| (!done).then_some(gap)).collect()
}

/// Elsewhere a worker is a process of its own that can be killed, and no more.
#[cfg(not(target_os = "linux"))]
pub(super) fn enter(_: u64) -> Vec<Gap> {
    vec![Gap::Memory, Gap::Files, Gap::Calls]
}

/// Memory that is mapped to be written to, used or not: an allocation that goes past it fails at once.
#[cfg(target_os = "linux")]
fn limit_memory(memory: u64) -> bool {
    use rustix::process::{Resource, Rlimit, setrlimit};

    // the stack of the thread that reads counts in full, and so do the program's own tables
    let own = super::STACK as u64 + (32 << 20);
    let limit = Some(memory.saturating_add(own));
    setrlimit(Resource::Data, Rlimit { current: limit, maximum: limit }).is_ok()
}

#[cfg(target_os = "linux")]
fn deny_files() -> bool {
    use landlock::{ABI, Access, AccessFs, AccessNet, Ruleset, RulesetAttr, RulesetStatus, Scope};

    let newest = ABI::V6;
    let deny = || {
        Ruleset::default()
            .handle_access(AccessFs::from_all(newest))?
            .handle_access(AccessNet::from_all(newest))?
            .scope(Scope::from_all(newest))?
            .create()?
            .restrict_self()
    };
    deny().is_ok_and(|status| status.ruleset != RulesetStatus::NotEnforced)
}

/// Every system call but those below fails, as if the kernel did not have it.
#[cfg(all(target_os = "linux", any(target_arch = "x86_64", target_arch = "aarch64", target_arch = "riscv64")))]
fn deny_calls() -> bool {
    use seccompiler::{BpfProgram, SeccompAction, SeccompFilter, apply_filter};

    let allowed = ALLOWED.iter().map(|call| (*call, Vec::new())).collect();
    let denied = SeccompAction::Errno(libc::EPERM as u32);
    let Ok(arch) = std::env::consts::ARCH.try_into() else { return false };
    let filter = SeccompFilter::new(allowed, denied, SeccompAction::Allow, arch);
    let Ok(program) = filter.and_then(BpfProgram::try_from) else { return false };
    apply_filter(&program).is_ok()
}

#[cfg(all(target_os = "linux", not(any(target_arch = "x86_64", target_arch = "aarch64", target_arch = "riscv64"))))]
fn deny_calls() -> bool {
    false
}

/// Memory, the two pipes, the clock, and an end, also a violent one: the message of a stack overflow tells the parent what
/// happened.
#[cfg(all(target_os = "linux", any(target_arch = "x86_64", target_arch = "aarch64", target_arch = "riscv64")))]
const ALLOWED: &[i64] = &[
    libc::SYS_read,
    libc::SYS_readv,
    libc::SYS_write,
    libc::SYS_writev,
    libc::SYS_mmap,
    libc::SYS_munmap,
    libc::SYS_mremap,
    libc::SYS_mprotect,
    libc::SYS_madvise,
    libc::SYS_brk,
    libc::SYS_futex,
    libc::SYS_sched_yield,
    libc::SYS_getrandom,
    libc::SYS_clock_gettime,
    libc::SYS_rt_sigaction,
    libc::SYS_rt_sigprocmask,
    libc::SYS_rt_sigreturn,
    libc::SYS_sigaltstack,
    libc::SYS_getpid,
    libc::SYS_gettid,
    libc::SYS_tgkill,
    libc::SYS_restart_syscall,
    libc::SYS_exit,
    libc::SYS_exit_group,
];
