"""Lockdown of this process by Linux: it can read a few folders, and ask the system for little but memory and time.

Landlock (https://docs.kernel.org/userspace-api/landlock.html) holds the files, seccomp with a filter
(https://docs.kernel.org/userspace-api/seccomp_filter.html) the system calls. Neither can be taken back, whatever runs
in the process. Only where this was run is it done: Linux on x86-64.
"""

import ctypes
import errno
import os
import platform
import struct
import sys
from collections.abc import Iterable

LANDLOCK, SECCOMP = "Landlock", "seccomp"

# Numbers from the headers of Linux: prctl.h, landlock.h, seccomp.h, bpf_common.h, audit.h.
_NO_NEW_PRIVS = 38
_CREATE_RULESET, _ADD_RULE, _RESTRICT_SELF, _SECCOMP = 444, 445, 446, 317
_GET_VERSION = 1
_UNDER_PATH = 1
_READ_FILE, _READ_FOLDER = 1 << 2, 1 << 3
_FILE_RIGHTS = {1: 13, 2: 14, 3: 15, 5: 16}  # how many rights a version of Landlock knows
_NETWORK_FROM, _SCOPES_FROM = 4, 6
_ALL_NETWORK, _ALL_SCOPES = 0b11, 0b11  # bind and connect; abstract sockets and signals
_SET_FILTER, _ALL_THREADS = 1, 1
_X86_64 = 0xC000003E
_LOAD, _EQUAL, _AT_LEAST, _ANY_BIT, _ANSWER = 0x20, 0x15, 0x35, 0x45, 0x06
_NUMBER, _ARCHITECTURE, _ARGUMENTS = 0, 4, 16  # where they lie in struct seccomp_data
_KILL, _ALLOW, _FAIL = 0x80000000, 0x7FFF0000, 0x00050000

# Where libraries in C find theirs.
_SHARED_LIBRARIES = ("/lib", "/lib64", "/usr/lib", "/usr/lib64", "/usr/local/lib", "/etc/ld.so.cache")
_NEW_THREAD = 0x10000
_WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND
# System calls that change nothing outside of this process, by their numbers on x86-64. All others fail as on a system
# that does not know them (ENOSYS), so that libraries take the way they take on an older one.
_HARMLESS = {
    "read": 0, "write": 1, "close": 3, "stat": 4, "fstat": 5, "lstat": 6, "poll": 7, "lseek": 8, "mmap": 9,
    "mprotect": 10, "munmap": 11, "brk": 12, "rt_sigaction": 13, "rt_sigprocmask": 14, "rt_sigreturn": 15,
    "pread64": 17, "readv": 19, "writev": 20, "access": 21, "select": 23, "sched_yield": 24, "mremap": 25,
    "madvise": 28, "dup": 32, "nanosleep": 35, "setitimer": 38, "getpid": 39, "exit": 60, "uname": 63, "getcwd": 79,
    "readlink": 89, "gettimeofday": 96, "getrusage": 98, "sysinfo": 99, "times": 100, "getuid": 102, "getgid": 104,
    "geteuid": 107, "getegid": 108, "sigaltstack": 131, "gettid": 186, "time": 201, "futex": 202,
    "sched_getaffinity": 204, "getdents64": 217, "restart_syscall": 219, "clock_gettime": 228, "clock_getres": 229,
    "clock_nanosleep": 230, "exit_group": 231, "newfstatat": 262, "readlinkat": 267, "faccessat": 269, "pselect6": 270,
    "ppoll": 271, "set_robust_list": 273, "epoll_create1": 291, "getcpu": 309, "getrandom": 318, "membarrier": 324,
    "statx": 332, "rseq": 334, "faccessat2": 439,
}  # fmt: skip
_CLONE, _OPENAT, _FCNTL, _IOCTL, _TGKILL = 56, 257, 72, 16, 234
_FCNTL_COMMANDS = (0, 1, 2, 3, 4, 1030)  # descriptors copied, their flags; none that has signals sent
_SOCKET, _IO_URING_SETUP, _AF_UNIX = 41, 425, 1
_X32 = 0x40000000  # from here on the same calls once more, for programs of 32 bits
_IOCTL_COMMANDS = (0x5401, 0x5413, 0x5450, 0x5451)  # is it a terminal, how wide; closed by exec or not


def lock_down(readable: Iterable[str]) -> list[str]:
    """Locks this process down for good, and tells by what.

    It can still read the folders and files `readable`, and the libraries of the system.

    To be called before a second thread begins: Landlock holds the thread that asks for it, and those it begins.
    """
    if sys.platform != "linux" or platform.machine() != "x86_64":
        return []
    system = ctypes.CDLL(None, use_errno=True)
    if system.prctl(_NO_NEW_PRIVS, 1, 0, 0, 0):
        return []
    done = {LANDLOCK: _restrict_files(system, readable), SECCOMP: _install(system, _filter(os.getpid()))}
    return [name for name, is_done in done.items() if is_done]


def go_offline() -> bool:
    """Keeps this process, and every program that it becomes or begins, off the network for good; says whether it does.

    Sockets within this computer stay, and nothing else is kept from it.
    """
    if sys.platform != "linux" or platform.machine() != "x86_64":
        return False
    system = ctypes.CDLL(None, use_errno=True)
    return system.prctl(_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 and _install(system, _offline_filter())


def _restrict_files(system: ctypes.CDLL, readable: Iterable[str]) -> bool:
    version = system.syscall(_CREATE_RULESET, None, 0, _GET_VERSION)
    if version < 1:
        return False
    rights = (1 << _FILE_RIGHTS[max(known for known in _FILE_RIGHTS if known <= version)]) - 1
    network, scopes = _ALL_NETWORK * (version >= _NETWORK_FROM), _ALL_SCOPES * (version >= _SCOPES_FROM)
    handled = struct.pack("QQQ", rights, network, scopes)
    ruleset = system.syscall(_CREATE_RULESET, handled, len(handled), 0)
    if ruleset < 0:
        return False
    for path in (*readable, *_SHARED_LIBRARIES):
        try:
            beneath = os.open(path, os.O_PATH | os.O_CLOEXEC)
        except OSError:
            continue  # what is not there is not needed
        allowed = _READ_FILE | _READ_FOLDER if os.path.isdir(path) else _READ_FILE
        system.syscall(_ADD_RULE, ruleset, _UNDER_PATH, struct.pack("=Qi", allowed, beneath), 0)
        os.close(beneath)
    done = system.syscall(_RESTRICT_SELF, ruleset, 0) == 0
    os.close(ruleset)
    return bool(done)


def _install(system: ctypes.CDLL, filter_: Iterable[bytes]) -> bool:
    steps = b"".join(filter_)
    program = struct.pack("HP", len(steps) // 8, ctypes.addressof(kept := ctypes.create_string_buffer(steps)))
    done = system.syscall(_SECCOMP, _SET_FILTER, _ALL_THREADS, program) == 0
    del kept
    return bool(done)


def _filter(process: int) -> Iterable[bytes]:
    """The steps of the filter; a jump skips so many steps where it holds, and so many where not."""
    allow, refuse = _step(_ANSWER, _ALLOW), _step(_ANSWER, _FAIL | errno.EPERM)
    yield from _HEAD
    for number in _HARMLESS.values():
        yield from (_step(_EQUAL, number, 0, 1), allow)
    for number, argument, commands in (
        (_FCNTL, 1, _FCNTL_COMMANDS),
        (_IOCTL, 1, _IOCTL_COMMANDS),
        (_TGKILL, 0, (process,)),
    ):
        tests = [step for command in commands for step in (_step(_EQUAL, command, 0, 1), allow)]
        yield _step(_EQUAL, number, 0, len(tests) + 2)
        yield from (_argument(argument), *tests, refuse)
    yield from (_step(_EQUAL, _OPENAT, 0, 4), _argument(2), _step(_ANY_BIT, _WRITING, 0, 1), refuse, allow)
    yield from (_step(_EQUAL, _CLONE, 0, 4), _argument(0), _step(_ANY_BIT, _NEW_THREAD, 0, 1), allow, refuse)
    yield _step(_ANSWER, _FAIL | errno.ENOSYS)


def _offline_filter() -> Iterable[bytes]:
    """The steps of a filter that leaves everything but sockets of a network, and what could make them unseen."""
    yield from _HEAD
    yield from (_step(_AT_LEAST, _X32, 0, 1), _step(_ANSWER, _KILL))
    yield from (_step(_EQUAL, _IO_URING_SETUP, 0, 1), _step(_ANSWER, _FAIL | errno.ENOSYS))
    yield from (_step(_EQUAL, _SOCKET, 1), _step(_ANSWER, _ALLOW), _argument(0))
    yield from (_step(_EQUAL, _AF_UNIX, 1), _step(_ANSWER, _FAIL | errno.EACCES), _step(_ANSWER, _ALLOW))


def _argument(index: int) -> bytes:
    """Loads the lower half of an argument of the call: flags, commands and process numbers have no upper one."""
    return _step(_LOAD, _ARGUMENTS + 8 * index)


def _step(code: int, value: int, where_true: int = 0, where_not: int = 0) -> bytes:
    return struct.pack("HBBI", code, where_true, where_not, value)


_HEAD = (
    _step(_LOAD, _ARCHITECTURE),
    _step(_EQUAL, _X86_64, 1),
    _step(_ANSWER, _KILL),
    _step(_LOAD, _NUMBER),
)
"""Every filter begins so: whoever calls as another machine would is ended."""
