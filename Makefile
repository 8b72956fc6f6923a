# Portolan: `make run` does the main job, `make test` runs every test. Both use one release build.

MARCH ?= native
SCENARIO ?= scenarios/shenzhen-electronics
PATHS ?= 2000
FLAGS = -c release -Xcc -march=$(MARCH) -Xswiftc -cross-module-optimization -Xswiftc -enable-testing
SUDO = $(shell [ "$$(id -u)" = 0 ] || echo sudo)
PACKAGES = libglpk-dev libopenblas-dev libopenblas-pthread-dev libsodium-dev zlib1g-dev pkg-config
BIN = .build/release/portolan

.PHONY: run test bench build packages swift lint format docs clean

run: build
	@$(BIN) run $(SCENARIO) --paths $(PATHS)

test: packages swift
	swift test $(FLAGS) --disable-testable-imports

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
	swift package --allow-writing-to-directory .build/docs generate-documentation \
	  --target Portolan --output-path .build/docs

clean:
	rm -rf .build
