// Private to the shim: how a body of GLPK calls is run without abort() or a foreign thread.
#pragma once

#include "CSolverShim.h"
#include <glpk.h>

struct solver_problem {
  glp_prob *handle;
  unsigned long environment; // number of the thread environment that owns handle
};

typedef void (*solver_body)(void *arguments);

// Runs body with GLPK's error and terminal hooks in place. control may be null: then nothing can
// stop the body. patience is for how many seconds after a stop is wanted the body may still end by
// itself (an integer solve does, and so keeps its incumbent).
int solver_guarded(const solver_control *control, double patience, solver_body body,
                   void *arguments);
// Non-zero when the problem was created in this thread's present environment.
int solver_is_native(const solver_problem *problem);
// SOLVER_STOPPED or SOLVER_DEADLINE when the caller wants to stop, else SOLVER_DONE.
int solver_wants_stop(const solver_control *control);
// Counts a problem in or out of the thread's environment.
unsigned long solver_environment_enter(void);
void solver_environment_leave(void);
