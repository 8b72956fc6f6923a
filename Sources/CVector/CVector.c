// Header-only: see include/CVector.h.
