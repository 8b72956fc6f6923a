// Header-only: see include/CVector.h. SwiftPM wants one source file in a C target.
#include "CVector.h"
