#include "CSolverShim.h"
