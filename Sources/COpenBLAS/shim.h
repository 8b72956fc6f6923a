#pragma once
#include <stddef.h>
#include <cblas.h>

// Debian's libopenblas carries LAPACK's Fortran symbols but no LAPACKE, so the routines in use are
// declared here. Integers are 32 bits; the last argument is gfortran's hidden string length.
void dpotrf_(const char *uplo, const int *n, double *a, const int *lda, int *info, size_t uplo_len);
void dpotrs_(const char *uplo, const int *n, const int *nrhs, const double *a, const int *lda,
             double *b, const int *ldb, int *info, size_t uplo_len);
void dsyev_(const char *jobz, const char *uplo, const int *n, double *a, const int *lda, double *w,
            double *work, const int *lwork, int *info, size_t jobz_len, size_t uplo_len);

// Ends the threads that the library made when it was loaded, which spin while they wait for work: half of
// a short command's processor time. The builds that make threads have the function, others do not.
int blas_thread_shutdown_(void) __attribute__((weak));
static inline void portolan_end_threads(void) {
  if (blas_thread_shutdown_) blas_thread_shutdown_();
}
