// All but one function live in include/CVector.h. This one needs a GNU extension, which Swift's Glibc
// module does not show.
#define _GNU_SOURCE
#include "CVector.h"

#include <sched.h>

int portolan_available_cores(void) {
  cpu_set_t set;
  if (sched_getaffinity(0, sizeof set, &set) != 0) return 1;
  int count = CPU_COUNT(&set);
  return count > 0 ? count : 1;
}
