#pragma once

// SIMD primitives that Swift cannot yet express well: arithmetic is written lane by lane there and put
// together again by the optimiser, which does not always see it; selects and reductions over
// comparison masks become branches per lane, `squareRoot()` on a vector becomes eight library calls, and a
// loop over Philox rounds is not unrolled. Everything is `always_inline` on eight 64-bit lanes, for
// every instruction set alike: the lane layout is part of what a seed means.
//
// No contraction to fused multiply-add, so that bits do not depend on `-march`; `portolan_nearly`
// is the one exception.

#pragma STDC FP_CONTRACT OFF

// Below AVX-512 the compiler warns that vectors are passed in another way than above it. Nothing
// here is ever passed: all of it is inlined.
#pragma clang diagnostic ignored "-Wpsabi"

#define PORTOLAN_INLINE static inline __attribute__((always_inline))

typedef double portolan_d8 __attribute__((ext_vector_type(8)));
typedef _Bool portolan_b8 __attribute__((ext_vector_type(8)));
typedef double portolan_d16 __attribute__((ext_vector_type(16)));
typedef unsigned long long portolan_u8 __attribute__((ext_vector_type(8)));

// MARK: - Arithmetic and selection

/// Says that a function reads and writes nothing: the caller may move what it works on.
#define PORTOLAN_PURE PORTOLAN_INLINE __attribute__((const))

PORTOLAN_PURE portolan_d8 portolan_add(portolan_d8 a, portolan_d8 b) { return a + b; }
PORTOLAN_PURE portolan_d8 portolan_subtract(portolan_d8 a, portolan_d8 b) { return a - b; }
PORTOLAN_PURE portolan_d8 portolan_multiply(portolan_d8 a, portolan_d8 b) { return a * b; }
PORTOLAN_PURE portolan_d8 portolan_divide(portolan_d8 a, portolan_d8 b) { return a / b; }
PORTOLAN_PURE portolan_d8 portolan_negate(portolan_d8 a) { return -a; }

/// The same number in each lane.
PORTOLAN_PURE portolan_d8 portolan_repeat(double x) { return (portolan_d8)x; }

/// a · b + c, rounded once where the processor can and twice where it cannot: only for numbers whose
/// last bits decide nothing, such as a place that is then checked.
PORTOLAN_PURE portolan_d8 portolan_nearly(portolan_d8 a, portolan_d8 b, portolan_d8 c) {
#ifdef __FMA__
  return __builtin_elementwise_fma(a, b, c);
#else
  return a * b + c;
#endif
}

/// The larger of each pair, a NaN giving way to a number.
PORTOLAN_PURE portolan_d8 portolan_larger(portolan_d8 a, portolan_d8 b) {
  return ((a > b) | (b != b)) ? a : b;
}

/// The smaller of each pair, a NaN giving way to a number.
PORTOLAN_PURE portolan_d8 portolan_smaller(portolan_d8 a, portolan_d8 b) {
  return ((a <= b) | (b != b)) ? a : b;
}

/// Square root of each lane, correctly rounded.
PORTOLAN_PURE portolan_d8 portolan_sqrt(portolan_d8 x) { return __builtin_elementwise_sqrt(x); }

/// `a < b ? x : y` by lane; a NaN compares false.
PORTOLAN_PURE portolan_d8 portolan_select_less(portolan_d8 a, portolan_d8 b, portolan_d8 x,
                                                 portolan_d8 y) {
  return a < b ? x : y;
}

/// 1 where `a < b`, else 0, added to `count`.
PORTOLAN_PURE portolan_d8 portolan_count_less(portolan_d8 count, portolan_d8 a, portolan_d8 b) {
  return a < b ? count + 1.0 : count;
}

/// Whether `a < b` holds in some lane.
PORTOLAN_PURE _Bool portolan_any_less(portolan_d8 a, portolan_d8 b) {
  return __builtin_reduce_or(a < b) != 0;
}

/// Bit i is set where `a < b` in lane i.
PORTOLAN_PURE unsigned portolan_mask_less(portolan_d8 a, portolan_d8 b) {
  return __builtin_bit_cast(unsigned char, __builtin_convertvector(a < b, portolan_b8));
}

/// Bit i is set where `low <= x <= high` in lane i; never for NaN.
PORTOLAN_PURE unsigned portolan_mask_inside(portolan_d8 x, double low, double high) {
  return __builtin_bit_cast(unsigned char,
                            __builtin_convertvector((x >= low) & (x <= high), portolan_b8));
}

/// The least lane; what a NaN gives is not said.
PORTOLAN_PURE double portolan_least(portolan_d8 x) {
  portolan_d8 y = __builtin_shufflevector(x, x, 4, 5, 6, 7, 0, 1, 2, 3);
  x = x < y ? x : y;
  y = __builtin_shufflevector(x, x, 2, 3, 0, 1, 6, 7, 4, 5);
  x = x < y ? x : y;
  y = __builtin_shufflevector(x, x, 1, 0, 3, 2, 5, 4, 7, 6);
  x = x < y ? x : y;
  return x[0];
}

/// `x` in the lanes whose bit is set, else `y`.
PORTOLAN_PURE portolan_d8 portolan_select_mask(unsigned mask, portolan_d8 x, portolan_d8 y) {
  const portolan_u8 bits = {1, 2, 4, 8, 16, 32, 64, 128};
  return (bits & mask) != 0 ? x : y;
}

/// Whether `low <= x <= high` fails in some lane; it fails for NaN.
PORTOLAN_PURE _Bool portolan_any_outside(portolan_d8 x, double low, double high) {
  return __builtin_reduce_and((x >= low) & (x <= high)) == 0;
}

/// `low <= x <= high ? y : z` by lane; a NaN in `x` takes `z`.
PORTOLAN_PURE portolan_d8 portolan_select_inside(portolan_d8 x, double low, double high,
                                                   portolan_d8 y, portolan_d8 z) {
  return ((x >= low) & (x <= high)) ? y : z;
}

// MARK: - Bit patterns of doubles

/// The nearest integer, ties to even, for |x| < 2^51: adding 1.5 * 2^52 leaves no fraction bits.
PORTOLAN_PURE portolan_d8 portolan_nearest(portolan_d8 x) {
  const double magic = 6755399441055744.0;
  return (x + magic) - magic;
}

/// 2^n for integral n with -1022 <= n <= 1023, exact.
PORTOLAN_PURE portolan_d8 portolan_power_of_two(portolan_d8 n) {
  portolan_d8 shifted = n + 6755399441055744.0;
  return __builtin_bit_cast(portolan_d8, (__builtin_bit_cast(portolan_u8, shifted) + 1023) << 52);
}

/// The biased exponent field of positive numbers, as a double.
PORTOLAN_PURE portolan_d8 portolan_exponent_field(portolan_d8 x) {
  portolan_u8 field = __builtin_bit_cast(portolan_u8, x) >> 52;
  return __builtin_bit_cast(portolan_d8, field | 0x4330000000000000ull) - 4503599627370496.0;
}

/// The significand of positive normal numbers, in [1, 2).
PORTOLAN_PURE portolan_d8 portolan_significand(portolan_d8 x) {
  portolan_u8 bits = __builtin_bit_cast(portolan_u8, x) & 0x000fffffffffffffull;
  return __builtin_bit_cast(portolan_d8, bits | 0x3ff0000000000000ull);
}

// MARK: - Random words

/// Eight Philox blocks; every word sits in the low half of its 64-bit lane.
typedef struct {
  portolan_u8 w0, w1, w2, w3;
} portolan_philox8;

/// One round. Only the low halves matter, so the high halves are left dirty on purpose.
PORTOLAN_INLINE portolan_philox8 portolan_philox_round(portolan_philox8 c, unsigned k0,
                                                       unsigned k1) {
  const unsigned long long low = 0xffffffffull;
  portolan_u8 p0 = (c.w0 & low) * 0xD2511F53ull;
  portolan_u8 p1 = (c.w2 & low) * 0xCD9E8D57ull;
  portolan_philox8 next = {(p1 >> 32) ^ c.w1 ^ (unsigned long long)k0, p1,
                           (p0 >> 32) ^ c.w3 ^ (unsigned long long)k1, p0};
  return next;
}

/// The uniform (2 k + 1) / 2^53 for the top 52 bits k of the 64 bits high:low.
/// 1 + k / 2^52 is built from its bits; subtracting 1 - 2^-53 is exact.
PORTOLAN_PURE portolan_d8 portolan_open_unit(portolan_u8 high, portolan_u8 low) {
  portolan_u8 k = ((high << 32) | (low & 0xffffffffull)) >> 12;
  return __builtin_bit_cast(portolan_d8, k | 0x3ff0000000000000ull) - 0x1.fffffffffffffp-1;
}

/// Two uniforms from each of the Philox 4x32-10 blocks (first .. first + 7, c1, c2, c3), in order.
/// One vector of sixteen, because Swift does not import a struct of two vectors.
PORTOLAN_PURE portolan_d16 portolan_uniforms(unsigned first, unsigned c1, unsigned c2,
                                               unsigned c3, unsigned k0, unsigned k1) {
  const portolan_u8 lanes = {0, 1, 2, 3, 4, 5, 6, 7};
  portolan_philox8 c = {lanes + first, c1, c2, c3};
#pragma clang loop unroll(full)
  for (int round = 0; round < 10; round++) {
    c = portolan_philox_round(c, k0, k1);
    k0 += 0x9E3779B9u;
    k1 += 0xBB67AE85u;
  }
  portolan_d8 even = portolan_open_unit(c.w0, c.w1), odd = portolan_open_unit(c.w2, c.w3);
  return __builtin_shufflevector(even, odd, 0, 8, 1, 9, 2, 10, 3, 11, 4, 12, 5, 13, 6, 14, 7, 15);
}

/// The first eight of sixteen lanes.
PORTOLAN_PURE portolan_d8 portolan_low_half(portolan_d16 x) {
  return __builtin_shufflevector(x, x, 0, 1, 2, 3, 4, 5, 6, 7);
}

/// The last eight of sixteen lanes.
PORTOLAN_PURE portolan_d8 portolan_high_half(portolan_d16 x) {
  return __builtin_shufflevector(x, x, 8, 9, 10, 11, 12, 13, 14, 15);
}

// MARK: - The processor

/// How many processors this process may use, by its affinity mask; at least 1.
int portolan_available_cores(void);

/// The widest named level that this translation unit was compiled for.
static inline const char *portolan_built_isa(void) {
#if defined(__AVX512F__) && defined(__AVX512BW__) && defined(__AVX512CD__) && \
    defined(__AVX512DQ__) && defined(__AVX512VL__)
  return "x86-64-v4";
#elif defined(__AVX2__) && defined(__FMA__) && defined(__BMI2__)
  return "x86-64-v3";
#elif defined(__SSE4_2__) && defined(__POPCNT__)
  return "x86-64-v2";
#elif defined(__x86_64__)
  return "x86-64";
#elif defined(__aarch64__)
  return "aarch64";
#else
  return "unknown";
#endif
}

/// Whether this processor runs what was built: the named level and, since `-march=native` goes
/// beyond the levels, the vector extensions that a compiler likes to use on its own.
static inline _Bool portolan_cpu_supports_build(void) {
#if defined(__x86_64__)
  __builtin_cpu_init();
#if defined(__AVX512F__) && defined(__AVX512VL__)
  if (!__builtin_cpu_supports("x86-64-v4")) return 0;
#elif defined(__AVX2__)
  if (!__builtin_cpu_supports("x86-64-v3")) return 0;
#elif defined(__SSE4_2__)
  if (!__builtin_cpu_supports("x86-64-v2")) return 0;
#endif
#ifdef __AVX512IFMA__
  if (!__builtin_cpu_supports("avx512ifma")) return 0;
#endif
#ifdef __AVX512VBMI__
  if (!__builtin_cpu_supports("avx512vbmi")) return 0;
#endif
#ifdef __AVX512VBMI2__
  if (!__builtin_cpu_supports("avx512vbmi2")) return 0;
#endif
#ifdef __AVX512FP16__
  if (!__builtin_cpu_supports("avx512fp16")) return 0;
#endif
#ifdef __AVX512VPOPCNTDQ__
  if (!__builtin_cpu_supports("avx512vpopcntdq")) return 0;
#endif
#ifdef __GFNI__
  if (!__builtin_cpu_supports("gfni")) return 0;
#endif
#endif
  return 1;
}
