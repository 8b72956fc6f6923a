#pragma once
// Glibc's module shows Swift neither renameat2 (a GNU extension) nor syscall (variadic).
#include <errno.h>
#include <fcntl.h>
#include <sys/syscall.h>
#include <unistd.h>

/// Lets two files or folders change places in one step: rename(2) cannot put a folder in the place
/// of one that is not empty. Answers 0, or the number of the error.
static inline int portolan_exchange(const char *one, const char *other) {
  const unsigned exchange = 2;  // RENAME_EXCHANGE of linux/fs.h
  return syscall(SYS_renameat2, AT_FDCWD, one, AT_FDCWD, other, exchange) == 0 ? 0 : errno;
}
