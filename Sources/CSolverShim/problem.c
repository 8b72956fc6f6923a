// Building, editing and reading problems. Scratch memory lies in each call's arguments and is
// freed after the guard, because a jump skips whatever the body would still have done.
#include "guard.h"
#include <math.h>
#include <stdlib.h>

static int bound_type(double lower, double upper) {
  if (isinf(lower)) return isinf(upper) ? GLP_FR : GLP_UP;
  if (isinf(upper)) return GLP_LO;
  return lower == upper ? GLP_FX : GLP_DB; // GLPK asserts on GLP_DB with equal bounds
}

// One compressed vector copied to GLPK's 1-based scratch; returns its length.
static int gather(const int *index, const double *value, int from, int to, int *indices,
                  double *values) {
  for (int k = from; k < to; k++) {
    indices[k - from + 1] = index[k] + 1;
    values[k - from + 1] = value[k];
  }
  return to - from;
}

static size_t longest(const int *start, int count) {
  int most = 0;
  for (int k = 0; k < count; k++) {
    if (start[k + 1] - start[k] > most) most = start[k + 1] - start[k];
  }
  return (size_t)most;
}

// MARK: create and delete

typedef struct {
  const solver_columns *source;
  glp_prob *handle;
  int *indices;
  double *values;
} creation;

static void create_column(creation *c, int j) {
  const solver_columns *s = c->source;
  double lower = s->column_lower[j], upper = s->column_upper[j];
  glp_set_col_bnds(c->handle, j + 1, bound_type(lower, upper), lower, upper);
  glp_set_obj_coef(c->handle, j + 1, s->objective[j]);
  if (s->integer != NULL && s->integer[j]) glp_set_col_kind(c->handle, j + 1, GLP_IV);
  int count = gather(s->row_index, s->value, s->column_start[j], s->column_start[j + 1],
                     c->indices, c->values);
  glp_set_mat_col(c->handle, j + 1, count, c->indices, c->values);
}

static void create_body(void *arguments) {
  creation *c = arguments;
  const solver_columns *s = c->source;
  c->handle = glp_create_prob();
  glp_set_obj_dir(c->handle, s->maximize ? GLP_MAX : GLP_MIN);
  glp_set_obj_coef(c->handle, 0, s->objective_constant);
  if (s->rows > 0) glp_add_rows(c->handle, s->rows); // GLPK refuses to add none
  if (s->columns > 0) glp_add_cols(c->handle, s->columns);
  for (int i = 0; i < s->rows; i++) {
    double lower = s->row_lower[i], upper = s->row_upper[i];
    glp_set_row_bnds(c->handle, i + 1, bound_type(lower, upper), lower, upper);
  }
  for (int j = 0; j < s->columns; j++) create_column(c, j);
}

int solver_create(const solver_columns *columns, solver_problem **problem) {
  size_t length = longest(columns->column_start, columns->columns) + 1;
  creation c = {columns, NULL, malloc(length * sizeof(int)), malloc(length * sizeof(double))};
  *problem = malloc(sizeof **problem);
  int outcome = SOLVER_FAILED;
  if (c.indices != NULL && c.values != NULL && *problem != NULL) {
    outcome = solver_guarded(NULL, 0, create_body, &c);
  }
  if (outcome == SOLVER_DONE) {
    (*problem)->handle = c.handle;
    (*problem)->environment = solver_environment_enter();
  } else {
    free(*problem);
    *problem = NULL;
  }
  free(c.indices);
  free(c.values);
  return outcome;
}

static void delete_body(void *arguments) { glp_delete_prob(arguments); }

void solver_delete(solver_problem *problem) {
  if (solver_is_native(problem) &&
      solver_guarded(NULL, 0, delete_body, problem->handle) == SOLVER_DONE) {
    solver_environment_leave();
  }
  free(problem); // a foreign handle went, or will go, with its own environment
}

// MARK: edit

typedef struct {
  glp_prob *handle;
  int count;
  const int *index;
  const double *lower;
  const double *upper;
} edit;

static void row_bounds_body(void *arguments) {
  edit *e = arguments;
  for (int k = 0; k < e->count; k++) {
    glp_set_row_bnds(e->handle, e->index[k] + 1, bound_type(e->lower[k], e->upper[k]),
                     e->lower[k], e->upper[k]);
  }
}

static void column_bounds_body(void *arguments) {
  edit *e = arguments;
  for (int k = 0; k < e->count; k++) {
    glp_set_col_bnds(e->handle, e->index[k] + 1, bound_type(e->lower[k], e->upper[k]),
                     e->lower[k], e->upper[k]);
  }
}

static void objective_body(void *arguments) {
  edit *e = arguments;
  for (int k = 0; k < e->count; k++) {
    glp_set_obj_coef(e->handle, e->index[k] + 1, e->lower[k]);
  }
}

static int run_edit(solver_problem *problem, solver_body body, int count, const int *index,
                    const double *lower, const double *upper) {
  if (!solver_is_native(problem)) return SOLVER_FOREIGN;
  edit e = {problem->handle, count, index, lower, upper};
  return solver_guarded(NULL, 0, body, &e);
}

int solver_set_row_bounds(solver_problem *problem, int count, const int *rows, const double *lower,
                          const double *upper) {
  return run_edit(problem, row_bounds_body, count, rows, lower, upper);
}

int solver_set_column_bounds(solver_problem *problem, int count, const int *columns,
                             const double *lower, const double *upper) {
  return run_edit(problem, column_bounds_body, count, columns, lower, upper);
}

int solver_set_objective(solver_problem *problem, int count, const int *columns,
                         const double *coefficients) {
  return run_edit(problem, objective_body, count, columns, coefficients, NULL);
}

// MARK: rows

typedef struct {
  glp_prob *handle;
  int count;
  const double *lower;
  const double *upper;
  const int *row_start;
  const int *column_index;
  const double *value;
  int *indices;
  double *values;
} addition;

static void add_rows_body(void *arguments) {
  addition *a = arguments;
  int first = glp_add_rows(a->handle, a->count);
  for (int k = 0; k < a->count; k++) {
    glp_set_row_bnds(a->handle, first + k, bound_type(a->lower[k], a->upper[k]), a->lower[k],
                     a->upper[k]);
    int count = gather(a->column_index, a->value, a->row_start[k], a->row_start[k + 1],
                       a->indices, a->values);
    glp_set_mat_row(a->handle, first + k, count, a->indices, a->values);
  }
}

int solver_add_rows(solver_problem *problem, int count, const double *lower, const double *upper,
                    const int *row_start, const int *column_index, const double *value) {
  if (!solver_is_native(problem)) return SOLVER_FOREIGN;
  if (count == 0) return SOLVER_DONE;
  size_t length = longest(row_start, count) + 1;
  addition a = {problem->handle, count,        lower, upper,
                row_start,       column_index, value, malloc(length * sizeof(int)),
                malloc(length * sizeof(double))};
  int outcome = SOLVER_FAILED;
  if (a.indices != NULL && a.values != NULL) outcome = solver_guarded(NULL, 0, add_rows_body, &a);
  free(a.indices);
  free(a.values);
  return outcome;
}

typedef struct {
  glp_prob *handle;
  int count;
  int *numbers; // 1-based, as glp_del_rows wants them
} deletion;

static void delete_rows_body(void *arguments) {
  deletion *d = arguments;
  glp_del_rows(d->handle, d->count, d->numbers);
}

int solver_delete_rows(solver_problem *problem, int count, const int *rows) {
  if (!solver_is_native(problem)) return SOLVER_FOREIGN;
  if (count == 0) return SOLVER_DONE;
  deletion d = {problem->handle, count, malloc(((size_t)count + 1) * sizeof(int))};
  if (d.numbers == NULL) return SOLVER_FAILED;
  for (int k = 0; k < count; k++) d.numbers[k + 1] = rows[k] + 1;
  int outcome = solver_guarded(NULL, 0, delete_rows_body, &d);
  free(d.numbers);
  return outcome;
}

// MARK: read and basis

typedef struct {
  glp_prob *handle;
  double *column_value;
  double *column_dual;
  double *row_value;
  double *row_dual;
} reading;

static void read_basic_body(void *arguments) {
  reading *r = arguments;
  int rows = glp_get_num_rows(r->handle), columns = glp_get_num_cols(r->handle);
  for (int i = 0; i < rows; i++) {
    if (r->row_value != NULL) r->row_value[i] = glp_get_row_prim(r->handle, i + 1);
    if (r->row_dual != NULL) r->row_dual[i] = glp_get_row_dual(r->handle, i + 1);
  }
  for (int j = 0; j < columns; j++) {
    if (r->column_value != NULL) r->column_value[j] = glp_get_col_prim(r->handle, j + 1);
    if (r->column_dual != NULL) r->column_dual[j] = glp_get_col_dual(r->handle, j + 1);
  }
}

int solver_read_basic(solver_problem *problem, double *column_value, double *column_dual,
                      double *row_value, double *row_dual) {
  if (!solver_is_native(problem)) return SOLVER_FOREIGN;
  reading r = {problem->handle, column_value, column_dual, row_value, row_dual};
  return solver_guarded(NULL, 0, read_basic_body, &r);
}

static void read_integer_body(void *arguments) {
  reading *r = arguments;
  int columns = glp_get_num_cols(r->handle);
  for (int j = 0; j < columns; j++) r->column_value[j] = glp_mip_col_val(r->handle, j + 1);
}

int solver_read_integer(solver_problem *problem, double *column_value) {
  if (!solver_is_native(problem)) return SOLVER_FOREIGN;
  reading r = {problem->handle, column_value, NULL, NULL, NULL};
  return solver_guarded(NULL, 0, read_integer_body, &r);
}

typedef struct {
  glp_prob *handle;
  unsigned char *rows;
  unsigned char *columns;
} statuses;

static void read_basis_body(void *arguments) {
  statuses *s = arguments;
  int rows = glp_get_num_rows(s->handle), columns = glp_get_num_cols(s->handle);
  for (int i = 0; i < rows; i++) s->rows[i] = (unsigned char)glp_get_row_stat(s->handle, i + 1);
  for (int j = 0; j < columns; j++) {
    s->columns[j] = (unsigned char)glp_get_col_stat(s->handle, j + 1);
  }
}

int solver_read_basis(solver_problem *problem, unsigned char *rows, unsigned char *columns) {
  if (!solver_is_native(problem)) return SOLVER_FOREIGN;
  statuses s = {problem->handle, rows, columns};
  return solver_guarded(NULL, 0, read_basis_body, &s);
}

static void write_basis_body(void *arguments) {
  statuses *s = arguments;
  int rows = glp_get_num_rows(s->handle), columns = glp_get_num_cols(s->handle);
  for (int i = 0; i < rows; i++) glp_set_row_stat(s->handle, i + 1, s->rows[i]);
  for (int j = 0; j < columns; j++) glp_set_col_stat(s->handle, j + 1, s->columns[j]);
}

int solver_write_basis(solver_problem *problem, const unsigned char *rows,
                       const unsigned char *columns) {
  if (!solver_is_native(problem)) return SOLVER_FOREIGN;
  statuses s = {problem->handle, (unsigned char *)rows, (unsigned char *)columns};
  return solver_guarded(NULL, 0, write_basis_body, &s);
}
