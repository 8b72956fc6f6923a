// GLPK behind calls that cannot abort the process. See README.md for conventions and traps.
//
// Indices are 0-based, infinite bounds are +-INFINITY. Every pointer is borrowed for the call.
#pragma once

#ifdef __cplusplus
extern "C" {
#endif

// A GLPK problem bound to the thread environment in which it was created.
typedef struct solver_problem solver_problem;

// What became of a guarded call. Anything but SOLVER_DONE (and SOLVER_FOREIGN, which touches
// nothing) has freed the thread's GLPK environment with every problem in it.
enum solver_outcome {
  SOLVER_DONE = 0,     // the call returned; look at its result
  SOLVER_FAILED = 1,   // GLPK reported an error; solver_message() has its text
  SOLVER_STOPPED = 2,  // the caller's should_stop answered non-zero
  SOLVER_DEADLINE = 3, // the deadline passed
  SOLVER_FOREIGN = 4,  // the problem belongs to another thread or to a freed environment
};

// When to give up. should_stop may be null; deadline is on solver_clock(), INFINITY for none.
// should_stop is called from GLPK's progress lines and must return: it must not call this library.
typedef struct {
  int (*should_stop)(void *context);
  void *context;
  double deadline;
} solver_control;

// A whole problem in compressed columns. integer may be null.
typedef struct {
  int rows;
  int columns;
  int maximize;
  double objective_constant;
  const double *objective;
  const double *column_lower;
  const double *column_upper;
  const unsigned char *integer;
  const double *row_lower;
  const double *row_upper;
  const int *column_start; // columns + 1 offsets
  const int *row_index;
  const double *value;
} solver_columns;

enum solver_start { SOLVER_KEEP_BASIS, SOLVER_STANDARD_BASIS, SOLVER_ADVANCED_BASIS };

typedef struct {
  int start;           // enum solver_start
  int dual;            // non-zero: dual simplex, primal if it fails
  int scale;           // non-zero: rescale first
  int presolve;        // non-zero: GLPK's LP presolver; ignores the basis
  int iteration_limit; // INT_MAX for none
} solver_simplex_options;

typedef struct {
  int cuts;            // non-zero: Gomory, mixed-integer rounding, cover and clique cuts
  int presolve;        // non-zero: GLPK's MIP presolver
  int heuristics;      // non-zero: feasibility pump and simple rounding
  double relative_gap; // stop at |best - bound| <= relative_gap * |best|
} solver_integer_options;

// GLPK's statuses and the return codes that are told apart, so that callers need not see glpk.h;
// solve.c asserts that the numbers are the same.
enum solver_status {
  SOLVER_UNDEFINED = 1,
  SOLVER_FEASIBLE = 2,
  SOLVER_INFEASIBLE = 4,
  SOLVER_OPTIMAL = 5,
  SOLVER_UNBOUNDED = 6,
};

enum solver_code {
  SOLVER_FINISHED = 0x00,
  SOLVER_ITERATION_LIMIT = 0x08,
  SOLVER_TIME_LIMIT = 0x09,
  SOLVER_NO_FEASIBLE_POINT = 0x0A,
  SOLVER_TERMINATED = 0x0D,
  SOLVER_GAP_CLOSED = 0x0E,
};

typedef struct {
  int return_code; // enum solver_code, or another of GLPK's GLP_E...
  int status;      // enum solver_status
  int iterations;  // simplex iterations since the problem was created
  double objective;
  double bound;    // integer solve only: best bound proved; NAN when none
} solver_result;

// The message of the last failed call on this thread, or "".
const char *solver_message(void);
// Monotonic seconds.
double solver_clock(void);
// GLPK's version ("5.0") and its thread model ("_Thread_local"; "none" if not reentrant).
const char *solver_version(void);
const char *solver_thread_model(void);
// Problems alive in this thread's environment.
int solver_live_problems(void);

int solver_create(const solver_columns *columns, solver_problem **problem);
// Deletes a problem; the thread's last one also frees its GLPK environment.
void solver_delete(solver_problem *problem);

int solver_set_row_bounds(solver_problem *problem, int count, const int *rows, const double *lower,
                          const double *upper);
int solver_set_column_bounds(solver_problem *problem, int count, const int *columns,
                             const double *lower, const double *upper);
int solver_set_objective(solver_problem *problem, int count, const int *columns,
                         const double *coefficients);
// Appends rows given by compressed rows: count + 1 offsets into column_index and value.
int solver_add_rows(solver_problem *problem, int count, const double *lower, const double *upper,
                    const int *row_start, const int *column_index, const double *value);
int solver_delete_rows(solver_problem *problem, int count, const int *rows);

int solver_simplex(solver_problem *problem, const solver_simplex_options *options,
                   const solver_control *control, solver_result *result);
// Needs an optimal LP basis unless presolve is on.
int solver_integer(solver_problem *problem, const solver_integer_options *options,
                   const solver_control *control, solver_result *result);

// Each output may be null.
int solver_read_basic(solver_problem *problem, double *column_value, double *column_dual,
                      double *row_value, double *row_dual);
int solver_read_integer(solver_problem *problem, double *column_value);
// GLPK's statuses GLP_BS ... GLP_NS, one byte each.
int solver_read_basis(solver_problem *problem, unsigned char *rows, unsigned char *columns);
int solver_write_basis(solver_problem *problem, const unsigned char *rows,
                       const unsigned char *columns);

#ifdef __cplusplus
}
#endif
