// The two solves. Both leave GLPK's return code for the caller to judge; limits that GLPK itself
// respects (tm_lim) are preferred to the jump, since they leave the problem alive.
#include "guard.h"
#include <limits.h>
#include <math.h>

_Static_assert((int)SOLVER_UNDEFINED == GLP_UNDEF && (int)SOLVER_FEASIBLE == GLP_FEAS &&
                   (int)SOLVER_INFEASIBLE == GLP_NOFEAS && (int)SOLVER_OPTIMAL == GLP_OPT &&
                   (int)SOLVER_UNBOUNDED == GLP_UNBND,
               "solver_status repeats GLPK's numbers");
_Static_assert((int)SOLVER_ITERATION_LIMIT == GLP_EITLIM && (int)SOLVER_TIME_LIMIT == GLP_ETMLIM &&
                   (int)SOLVER_NO_FEASIBLE_POINT == GLP_ENOPFS &&
                   (int)SOLVER_TERMINATED == GLP_ESTOP && (int)SOLVER_GAP_CLOSED == GLP_EMIPGAP,
               "solver_code repeats GLPK's numbers");

enum { PROGRESS_MILLISECONDS = 50 }; // how often GLPK reaches the terminal hook
static const double INTEGER_PATIENCE = 0.2;

// Milliseconds left for GLPK's own time limit; INT_MAX means none.
static int milliseconds_left(const solver_control *control) {
  if (control == NULL || isinf(control->deadline)) return INT_MAX;
  double left = 1000 * (control->deadline - solver_clock());
  if (left <= 0) return 0;
  return left < INT_MAX ? (int)left : INT_MAX;
}

// MARK: simplex

typedef struct {
  glp_prob *handle;
  const solver_simplex_options *options;
  const solver_control *control;
  solver_result *result;
} simplex_call;

static void choose_start(const simplex_call *c) {
  if (c->options->scale) glp_scale_prob(c->handle, GLP_SF_AUTO);
  if (c->options->start == SOLVER_STANDARD_BASIS) glp_std_basis(c->handle);
  if (c->options->start == SOLVER_ADVANCED_BASIS) glp_adv_basis(c->handle, 0);
}

static void simplex_body(void *arguments) {
  simplex_call *c = arguments;
  glp_smcp parameters;
  glp_init_smcp(&parameters);
  parameters.msg_lev = c->control != NULL ? GLP_MSG_ON : GLP_MSG_OFF;
  parameters.out_frq = PROGRESS_MILLISECONDS;
  parameters.meth = c->options->dual ? GLP_DUALP : GLP_PRIMAL;
  parameters.presolve = c->options->presolve ? GLP_ON : GLP_OFF;
  parameters.it_lim = c->options->iteration_limit;
  parameters.tm_lim = milliseconds_left(c->control);
  choose_start(c);
  c->result->return_code = glp_simplex(c->handle, &parameters);
  c->result->status = glp_get_status(c->handle);
  c->result->iterations = glp_get_it_cnt(c->handle);
  c->result->objective = glp_get_obj_val(c->handle);
  c->result->bound = NAN;
}

int solver_simplex(solver_problem *problem, const solver_simplex_options *options,
                   const solver_control *control, solver_result *result) {
  if (!solver_is_native(problem)) return SOLVER_FOREIGN;
  simplex_call c = {problem->handle, options, control, result};
  return solver_guarded(control, 0, simplex_body, &c);
}

// MARK: branch and bound

typedef struct {
  glp_prob *handle;
  const solver_integer_options *options;
  const solver_control *control;
  solver_result *result;
} integer_call;

static void note_bound(glp_tree *tree, solver_result *result) {
  int best = glp_ios_best_node(tree);
  if (best != 0) result->bound = glp_ios_node_bound(tree, best);
}

// Called at every node. Terminating here, unlike a jump, keeps the incumbent.
static void on_node(glp_tree *tree, void *info) {
  integer_call *c = info;
  int stop = solver_wants_stop(c->control) != SOLVER_DONE;
  // The search for the best node is linear in the open nodes: once per node, as GLPK does itself.
  if (stop || glp_ios_reason(tree) == GLP_IPREPRO) note_bound(tree, c->result);
  if (stop) glp_ios_terminate(tree);
}

static void set_integer_parameters(const integer_call *c, glp_iocp *parameters) {
  int cuts = c->options->cuts ? GLP_ON : GLP_OFF;
  int heuristics = c->options->heuristics ? GLP_ON : GLP_OFF;
  glp_init_iocp(parameters);
  parameters->msg_lev = c->control != NULL ? GLP_MSG_ON : GLP_MSG_OFF;
  parameters->out_frq = PROGRESS_MILLISECONDS;
  parameters->tm_lim = milliseconds_left(c->control);
  parameters->mip_gap = c->options->relative_gap;
  parameters->presolve = c->options->presolve ? GLP_ON : GLP_OFF;
  parameters->gmi_cuts = cuts;
  parameters->mir_cuts = cuts;
  parameters->cov_cuts = cuts;
  parameters->clq_cuts = cuts;
  parameters->fp_heur = heuristics;
  parameters->sr_heur = heuristics;
}

static void integer_body(void *arguments) {
  integer_call *c = arguments;
  glp_iocp parameters;
  set_integer_parameters(c, &parameters);
  parameters.cb_func = on_node;
  parameters.cb_info = c;
  c->result->bound = NAN;
  c->result->return_code = glp_intopt(c->handle, &parameters);
  c->result->status = glp_mip_status(c->handle);
  c->result->iterations = glp_get_it_cnt(c->handle);
  c->result->objective = glp_mip_obj_val(c->handle);
}

int solver_integer(solver_problem *problem, const solver_integer_options *options,
                   const solver_control *control, solver_result *result) {
  if (!solver_is_native(problem)) return SOLVER_FOREIGN;
  integer_call c = {problem->handle, options, control, result};
  return solver_guarded(control, INTEGER_PATIENCE, integer_body, &c);
}
