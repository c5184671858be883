/* Records what a process does to files under a folder, or lets one of its calls fail: loaded before the system's library.
 *
 * Each record is a head of six numbers (what, number of the file, offset, and the sizes of what follows), then a path,
 * a second path and bytes. `disk_calls` turns it on, by whoever loads the library once more.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <unistd.h>

enum { OPEN = 1, READ = 2, WRITE = 4, TRUNCATE = 8, SYNC = 16, RENAME = 32, UNLINK = 64, MKDIR = 128, CREATE = 256 };

static char folder[PATH_MAX];
static int record_to = -1, error_given, goes_on, kinds;
static long calls, fails_at;

void disk_calls(const char *where, int record, int which, long at, int error, int from_then_on)
{
    strncpy(folder, where, sizeof folder - 1);
    record_to = record, kinds = which, fails_at = at, error_given = error, goes_on = from_then_on, calls = 0;
}

static void note(char what, uint64_t number, uint64_t offset, const char *path, const char *to, const void *bytes, size_t size)
{
    uint64_t head[6] = {what, number, offset, strlen(path), strlen(to), size};
    struct iovec parts[4] = {{head, sizeof head}, {(void *)path, head[3]}, {(void *)to, head[4]}, {(void *)bytes, size}};
    if (record_to >= 0)
        syscall(SYS_writev, record_to, parts, 4);
}

static int is_watched(const char *path)
{
    size_t size = strlen(folder);
    return size && !strncmp(path, folder, size) && (path[size] == '/' || !path[size]);
}

/* The path of a name that a call was given, which may stand behind a folder that is open. */
static const char *whole(int at, const char *path, char *made)
{
    char link[64];
    ssize_t size;
    if (path[0] == '/')
        return path;
    if (at == AT_FDCWD)
        return getcwd(made, PATH_MAX / 2) ? strncat(strcat(made, "/"), path, PATH_MAX / 2 - 2) : path;
    snprintf(link, sizeof link, "/proc/self/fd/%d", at);
    size = readlink(link, made, PATH_MAX / 2);
    made[size < 0 ? 0 : size] = 0;
    return strncat(strcat(made, "/"), path, PATH_MAX / 2 - 2);
}

static int of_file(int file, char *path)
{
    char link[64];
    ssize_t size;
    if (!folder[0])
        return 0;
    snprintf(link, sizeof link, "/proc/self/fd/%d", file);
    size = readlink(link, path, PATH_MAX - 1);
    path[size < 0 ? 0 : size] = 0;
    return is_watched(path);
}

/* Whether this call is one that is to fail. */
static int fails(int kind, const char *name, const char *path)
{
    if (!(kinds & kind))
        return 0;
    calls++;
    if (!fails_at || calls < fails_at || (calls > fails_at && !goes_on))
        return 0;
    note('F', calls, 0, name, path, "", 0);
    errno = error_given;
    return 1;
}

#define SYSTEMS(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

static int opened(int at, const char *given, int flags, mode_t mode)
{
    static __typeof__(&openat) real;
    char made[PATH_MAX];
    struct stat found;
    const char *path = whole(at, given, made);
    int was_there, file;
    if (!real)
        real = SYSTEMS(openat);
    if (!is_watched(path))
        return real(at, given, flags, mode);
    was_there = !(flags & O_CREAT) || !fstatat(AT_FDCWD, path, &found, 0);
    if (fails(OPEN | (was_there ? 0 : CREATE), "open", path))
        return -1;
    file = real(at, given, flags, mode);
    if (file >= 0 && record_to >= 0 && !fstat(file, &found)) {
        if (!was_there)
            note('C', found.st_ino, 0, path, "", "", 0);
        else if (flags & O_TRUNC)
            note('T', found.st_ino, 0, path, "", "", 0);
    }
    return file;
}

#define OPENS(name, given, at, path)                          \
    int name given                                            \
    {                                                         \
        mode_t mode = 0;                                      \
        va_list more;                                         \
        va_start(more, flags);                                \
        if (flags & (O_CREAT | O_TMPFILE))                    \
            mode = va_arg(more, mode_t);                      \
        va_end(more);                                         \
        return opened(at, path, flags, mode);                 \
    }
OPENS(open, (const char *path, int flags, ...), AT_FDCWD, path)
OPENS(open64, (const char *path, int flags, ...), AT_FDCWD, path)
OPENS(openat, (int at, const char *path, int flags, ...), at, path)
OPENS(openat64, (int at, const char *path, int flags, ...), at, path)

static void wrote(int file, const void *bytes, ssize_t size, off_t offset)
{
    struct stat found;
    int before = errno;
    if (size > 0 && record_to >= 0 && !fstat(file, &found))
        note('W', found.st_ino, offset, "", "", bytes, size);
    errno = before;
}

ssize_t write(int file, const void *bytes, size_t size)
{
    static __typeof__(&write) real;
    char path[PATH_MAX];
    ssize_t done;
    int is_ours = of_file(file, path);
    if (!real)
        real = SYSTEMS(write);
    if (is_ours && fails(WRITE, "write", path))
        return -1;
    done = real(file, bytes, size);
    if (is_ours)
        wrote(file, bytes, done, lseek(file, 0, SEEK_CUR) - done);
    else if (file == 1 && done > 0)
        note('A', 0, 0, "", "", bytes, done);
    return done;
}

#define WRITES_AT(name)                                                       \
    ssize_t name(int file, const void *bytes, size_t size, off_t offset)      \
    {                                                                         \
        static __typeof__(&name) real;                                        \
        char path[PATH_MAX];                                                  \
        ssize_t done;                                                         \
        int is_ours = of_file(file, path);                                    \
        if (!real)                                                            \
            real = SYSTEMS(name);                                             \
        if (is_ours && fails(WRITE, "write", path))                           \
            return -1;                                                        \
        done = real(file, bytes, size, offset);                               \
        if (is_ours)                                                          \
            wrote(file, bytes, done, offset);                                 \
        return done;                                                          \
    }
WRITES_AT(pwrite)
WRITES_AT(pwrite64)

#define ON_FILE(type, name, given, passed, kind, is_noted, what, number)      \
    type name given                                                           \
    {                                                                         \
        static __typeof__(&name) real;                                        \
        char path[PATH_MAX];                                                  \
        struct stat found;                                                    \
        type done;                                                            \
        int is_ours = of_file(file, path);                                    \
        if (!real)                                                            \
            real = SYSTEMS(name);                                             \
        if (is_ours && fails(kind, #name, path))                              \
            return -1;                                                        \
        done = real passed;                                                   \
        if (is_noted && is_ours && !done && record_to >= 0 && !fstat(file, &found)) \
            note(S_ISDIR(found.st_mode) ? 'D' : what, found.st_ino, number, path, "", "", 0); \
        return done;                                                          \
    }
ON_FILE(int, ftruncate, (int file, off_t size), (file, size), TRUNCATE, 1, 'T', size)
ON_FILE(int, ftruncate64, (int file, off_t size), (file, size), TRUNCATE, 1, 'T', size)
ON_FILE(int, fsync, (int file), (file), SYNC, 1, 'S', 0)
ON_FILE(int, fdatasync, (int file), (file), SYNC, 1, 'S', 0)
ON_FILE(ssize_t, read, (int file, void *bytes, size_t size), (file, bytes, size), READ, 0, 0, 0)
ON_FILE(ssize_t, pread, (int file, void *bytes, size_t size, off_t offset), (file, bytes, size, offset), READ, 0, 0, 0)
ON_FILE(ssize_t, pread64, (int file, void *bytes, size_t size, off_t offset), (file, bytes, size, offset), READ, 0, 0, 0)

#define ON_NAMES(name, given, passed, kind, path, to, what)                   \
    int name given                                                            \
    {                                                                         \
        static __typeof__(&name) real;                                        \
        char made[PATH_MAX], made_too[PATH_MAX];                              \
        int done;                                                             \
        const char *first = path, *second = to;                               \
        (void)made, (void)made_too;                                           \
        if (!real)                                                            \
            real = SYSTEMS(name);                                             \
        if (is_watched(first) && fails(kind, #name, first))                   \
            return -1;                                                        \
        done = real passed;                                                   \
        if (!done && is_watched(first))                                       \
            note(what, 0, 0, first, second, "", 0);                           \
        return done;                                                          \
    }
ON_NAMES(rename, (const char *old, const char *new), (old, new), RENAME,
         whole(AT_FDCWD, old, made), whole(AT_FDCWD, new, made_too), 'R')
ON_NAMES(unlink, (const char *path), (path), UNLINK, whole(AT_FDCWD, path, made), "", 'U')
ON_NAMES(unlinkat, (int at, const char *path, int flags), (at, path, flags), UNLINK, whole(at, path, made), "", 'U')
ON_NAMES(rmdir, (const char *path), (path), UNLINK, whole(AT_FDCWD, path, made), "", 'U')
ON_NAMES(mkdir, (const char *path, mode_t mode), (path, mode), MKDIR, whole(AT_FDCWD, path, made), "", 'M')

/* What would copy past what is recorded; whoever tries falls back on reading and writing. */
ssize_t sendfile(int out, int in, off_t *offset, size_t size) { errno = ENOSYS; return -1; }
ssize_t sendfile64(int out, int in, off_t *offset, size_t size) { errno = ENOSYS; return -1; }
ssize_t copy_file_range(int in, off_t *from, int out, off_t *to, size_t size, unsigned flags) { errno = ENOSYS; return -1; }
