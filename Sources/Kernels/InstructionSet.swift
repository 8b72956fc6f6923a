internal import CVector

/// What the kernels were compiled for, and whether this processor has it.
///
/// Every target of a binary is built for one level, so this holds for all of them. A binary that
/// runs on a processor without its level dies of an illegal instruction somewhere in the middle;
/// the command line asks here first and says so in words.
public enum InstructionSet {
  /// The level of the build: `x86-64`, `x86-64-v2`, `x86-64-v3`, `x86-64-v4` or `aarch64`.
  public static var built: String { String(cString: portolan_built_isa()) }

  /// Whether this processor runs everything that the compiler was allowed to use.
  public static var isSupportedHere: Bool { portolan_cpu_supports_build() }
}
