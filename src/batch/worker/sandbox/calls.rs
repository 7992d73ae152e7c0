//! The system calls that a process keeps (seccomp).

use std::io::{Error, ErrorKind, Result};

use seccompiler::{
    BpfProgram, SeccompAction, SeccompCmpArgLen, SeccompCmpOp, SeccompCondition, SeccompFilter, SeccompRule,
    apply_filter_all_threads,
};

/// A system call, and the conditions on its arguments, one of which must hold; without conditions it is always allowed.
type Allowed = (i64, Vec<SeccompRule>);

/// Makes every system call that a worker does not need fail as forbidden, for all existing threads.
pub(in crate::batch) fn keep() -> Result<()> {
    filter(worker()?, SeccompAction::Errno(libc::EPERM as u32), SeccompAction::Allow)
}

/// Makes the system calls fail that are for the network, other processes and powerful kernel interfaces.
pub(in crate::batch) fn keep_most() -> Result<()> {
    let mut denied: Vec<Allowed> = DENIED.iter().map(|call| (*call, Vec::new())).collect();
    denied.extend([(libc::SYS_kill, others()?), (libc::SYS_tgkill, others()?)]);
    filter(denied, SeccompAction::Allow, SeccompAction::Errno(libc::EPERM as u32))
}

fn filter(rules: Vec<Allowed>, others: SeccompAction, these: SeccompAction) -> Result<()> {
    let arch = std::env::consts::ARCH.try_into().map_err(Error::other)?;
    let filter = SeccompFilter::new(rules.into_iter().collect(), others, these, arch).map_err(Error::other)?;
    let program = BpfProgram::try_from(filter).map_err(Error::other)?;
    apply_filter_all_threads(&program).map_err(Error::other)
}

/// The system calls for memory without code, the pipes that a process is started with, the clock, and exit, also by a
/// signal: the message of a stack overflow tells the parent what happened.
fn worker() -> Result<Vec<Allowed>> {
    let stdin = || only(&[is(0, 0)?]);
    let [stdout, stderr] = [1, 2].map(|pipe| move || only(&[is(0, pipe)?]));
    let no_program = || has(2, libc::PROT_EXEC, 0);
    let of_no_file = || has(3, libc::MAP_ANONYMOUS, libc::MAP_ANONYMOUS);
    let mut allowed = vec![
        (libc::SYS_read, stdin()?),
        (libc::SYS_readv, stdin()?),
        (libc::SYS_write, [stdout()?, stderr()?].concat()),
        (libc::SYS_writev, [stdout()?, stderr()?].concat()),
        (libc::SYS_mmap, only(&[no_program()?, of_no_file()?])?),
        (libc::SYS_mprotect, only(&[no_program()?])?),
        (libc::SYS_tgkill, only(&[is(0, std::process::id())?])?),
    ];
    allowed.extend(ANYHOW.iter().map(|call| (*call, Vec::new())));
    Ok(allowed)
}

const ANYHOW: &[i64] = &[
    libc::SYS_munmap,
    libc::SYS_mremap,
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
    libc::SYS_restart_syscall,
    libc::SYS_exit,
    libc::SYS_exit_group,
];

const DENIED: &[i64] = &[
    libc::SYS_socket,
    libc::SYS_socketpair,
    libc::SYS_connect,
    libc::SYS_bind,
    libc::SYS_ptrace,
    libc::SYS_process_vm_readv,
    libc::SYS_process_vm_writev,
    libc::SYS_tkill,
    libc::SYS_rt_sigqueueinfo,
    libc::SYS_rt_tgsigqueueinfo,
    libc::SYS_pidfd_open,
    libc::SYS_pidfd_send_signal,
    libc::SYS_mount,
    libc::SYS_umount2,
    libc::SYS_unshare,
    libc::SYS_setns,
    libc::SYS_chroot,
    libc::SYS_bpf,
    libc::SYS_perf_event_open,
    libc::SYS_userfaultfd,
    libc::SYS_io_uring_setup,
    libc::SYS_keyctl,
    libc::SYS_add_key,
    libc::SYS_request_key,
];

/// A signal to a process other than this one.
fn others() -> Result<Vec<SeccompRule>> {
    let process = u64::from(std::process::id());
    only(&[condition(0, SeccompCmpOp::Ne, process)?])
}

fn only(conditions: &[SeccompCondition]) -> Result<Vec<SeccompRule>> {
    Ok(vec![SeccompRule::new(conditions.to_vec()).map_err(Error::other)?])
}

fn is(argument: u8, value: u32) -> Result<SeccompCondition> {
    condition(argument, SeccompCmpOp::Eq, value.into())
}

/// A condition that some bits of an argument have this value.
fn has(argument: u8, bits: i32, value: i32) -> Result<SeccompCondition> {
    let bits_of = |flags: i32| u64::try_from(flags).map_err(|_| Error::from(ErrorKind::InvalidInput));
    condition(argument, SeccompCmpOp::MaskedEq(bits_of(bits)?), bits_of(value)?)
}

fn condition(argument: u8, how: SeccompCmpOp, value: u64) -> Result<SeccompCondition> {
    SeccompCondition::new(argument, SeccompCmpArgLen::Dword, how, value).map_err(Error::other)
}
