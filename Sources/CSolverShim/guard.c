// The one place with setjmp. GLPK ends in abort() on any error; the error hook below jumps out
// first. The jump crosses C frames only: Swift calls the shim, the shim calls GLPK, and the one
// callback into Swift (should_stop) has returned before any jump.
#define _POSIX_C_SOURCE 200809L
#include "guard.h"
#include <math.h>
#include <setjmp.h>
#include <stdatomic.h>
#include <string.h>
#include <time.h>

enum { MESSAGE_CAPACITY = 512 };

typedef struct {
  jmp_buf jump;
  const solver_control *control;
  double patience;
  double wanted_since; // clock when a stop was first wanted, 0 before
} frame;

static _Thread_local char message[MESSAGE_CAPACITY];
static _Thread_local unsigned long environment; // 0: none counted yet on this thread
static _Thread_local int live;
// Numbers are never reused, so that a problem of a freed or foreign environment is recognised.
static atomic_ulong environments;

const char *solver_message(void) { return message; }

int solver_live_problems(void) { return live; }

const char *solver_version(void) { return glp_version(); }

const char *solver_thread_model(void) {
  const char *model = glp_config("TLS");
  return model != NULL ? model : "none";
}

double solver_clock(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return (double)now.tv_sec + 1e-9 * (double)now.tv_nsec;
}

// Frees every problem of this thread: after a jump out of GLPK this is the only safe step.
static void abandon_environment(void) {
  glp_free_env();
  environment = 0;
  live = 0;
}

unsigned long solver_environment_enter(void) {
  if (environment == 0) environment = atomic_fetch_add(&environments, 1) + 1;
  live += 1;
  return environment;
}

// The last problem takes the environment with it, so that a thread that ends leaks nothing.
void solver_environment_leave(void) {
  live -= 1;
  if (live == 0) abandon_environment();
}

int solver_is_native(const solver_problem *problem) {
  return environment != 0 && problem->environment == environment;
}

int solver_wants_stop(const solver_control *control) {
  if (control == NULL) return SOLVER_DONE;
  if (control->should_stop != NULL && control->should_stop(control->context)) return SOLVER_STOPPED;
  return solver_clock() >= control->deadline ? SOLVER_DEADLINE : SOLVER_DONE;
}

static void on_error(void *info) { longjmp(((frame *)info)->jump, SOLVER_FAILED); }

static void stop_if_wanted(frame *current) {
  int reason = solver_wants_stop(current->control);
  if (reason == SOLVER_DONE) return;
  double now = solver_clock();
  if (current->wanted_since == 0) current->wanted_since = now;
  if (now - current->wanted_since >= current->patience) longjmp(current->jump, reason);
}

// Receives everything GLPK would print. glp_error prints even with the terminal off, which is how
// its text is caught; other lines are only the clock that cancellation is checked on.
static int on_terminal(void *info, const char *text) {
  if (glp_at_error()) {
    strncat(message, text, MESSAGE_CAPACITY - 1 - strlen(message));
  } else {
    stop_if_wanted(info);
  }
  return 1;
}

int solver_guarded(const solver_control *control, double patience, solver_body body,
                   void *arguments) {
  frame current = {.control = control, .patience = patience, .wanted_since = 0};
  message[0] = 0;
  glp_term_hook(on_terminal, &current);
  glp_error_hook(on_error, &current);
  glp_term_out(control != NULL ? GLP_ON : GLP_OFF);
  switch (setjmp(current.jump)) {
  case 0:
    body(arguments);
    glp_error_hook(NULL, NULL);
    glp_term_out(GLP_OFF);
    glp_term_hook(NULL, NULL);
    return SOLVER_DONE;
  case SOLVER_STOPPED:
    abandon_environment();
    return SOLVER_STOPPED;
  case SOLVER_DEADLINE:
    abandon_environment();
    return SOLVER_DEADLINE;
  default:
    abandon_environment();
    return SOLVER_FAILED;
  }
}
