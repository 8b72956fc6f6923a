# Portolan: `make run` does the main job, `make test` runs every test. Both use one release build.

MARCH ?= native
SCENARIO ?= scenarios/shenzhen-electronics
PATHS ?= 2000
SANITIZER ?= address thread
FLAGS = -c release -Xcc -march=$(MARCH) -Xswiftc -cross-module-optimization -Xswiftc -enable-testing
SUDO = $(shell [ "$$(id -u)" = 0 ] || echo sudo)
PACKAGES = libglpk-dev libopenblas-dev libopenblas-pthread-dev libsodium-dev zlib1g-dev pkg-config
BIN = .build/release/portolan

# Rooms are optimised, tests are not; reports need lines and no more of debug information.
# A failing test is not searched for a backtrace. OpenBLAS has one thread: its own locks cannot be seen.
SANITIZER_FLAGS = -Xcc -O2 -Xswiftc -gline-tables-only
SANITIZED = PORTOLAN_FAST_ROOMS=1 SWIFT_BACKTRACE=enable=no OPENBLAS_NUM_THREADS=1 \
  ASAN_OPTIONS=halt_on_error=1:detect_leaks=1 LSAN_OPTIONS=suppressions=.ci/leaks:print_suppressions=0 \
  TSAN_OPTIONS=halt_on_error=1:exitcode=66

.PHONY: run test sanitize bench build packages swift lint format docs clean

run: build
	@$(BIN) run $(SCENARIO) --paths $(PATHS)

test: packages swift
	swift test $(FLAGS) --disable-testable-imports

# The suite again, made to find misused memory and races. Left out are tests that hold seconds of a clock
# (MonsterTests) or bytes of a stack (deep stacks: the address sanitizer's frames are larger), those that run
# on large public sets what others run on small ones (PublishedAccuracyTests), and those that start the
# program many times (PortolanCLITests); for these one run with two threads stands in.
# XCTest, which holds no test of ours, leaks.
sanitize: $(addprefix sanitize-,$(SANITIZER))

sanitize-%: packages swift
	$(SANITIZED) swift test --sanitize $* --scratch-path .build-$* $(SANITIZER_FLAGS) --disable-xctest \
	  --skip PortolanCLITests --skip MonsterTests --skip workersHaveDeepStacks \
	  --skip PublishedAccuracyTests
	$(SANITIZED) .build-$*/debug/portolan run scenarios/shenzhen-electronics --plan stay --paths 1024 \
	  --threads 2 --quiet --output .build-$*/run

# Every room's benchmarks, a package of its own: its first build takes minutes. See benchmarks/README.md.
bench: packages swift
	cd benchmarks && swift package $(FLAGS) benchmark --no-progress --grouping metric

build: packages swift
	@swift build $(FLAGS) --product portolan

# Installs only what is missing, so that a second run needs neither network nor sudo.
packages:
	@missing=$$(for p in $(PACKAGES); do dpkg -s $$p >/dev/null 2>&1 || echo $$p; done); \
	if [ -n "$$missing" ]; then \
	  echo "Installing Debian packages: $$missing"; \
	  $(SUDO) apt-get update -qq && $(SUDO) apt-get install -y -qq --no-install-recommends $$missing; \
	fi

swift:
	@command -v swift >/dev/null || { \
	  echo "Swift 6 is not installed. This one command installs it:"; \
	  echo "  curl -O https://download.swift.org/swiftly/linux/swiftly-$$(uname -m).tar.gz && tar zxf swiftly-$$(uname -m).tar.gz && ./swiftly init --quiet-shell-followup && . ~/.local/share/swiftly/env.sh"; \
	  exit 1; }

lint:
	swift format lint --strict --recursive --parallel Package.swift Sources Tests

format:
	swift format --in-place --recursive --parallel Package.swift Sources Tests

docs:
	swift package $(FLAGS) --allow-writing-to-directory .build/docs generate-documentation \
	  --target Portolan --output-path .build/docs --warnings-as-errors

clean:
	rm -rf .build .build-*
