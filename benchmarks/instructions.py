#!/usr/bin/env python3
"""Instructions by room of one `portolan run`, counted by Valgrind: not a matter of load.

    MARCH=x86-64-v3 make build
    benchmarks/instructions.py [--program FILE] [--paths N]

Valgrind 3.19 knows no AVX-512, hence the portable build, and cannot read Swift's debug information,
hence a copy without it (`strip` of binutils). One thread, one plan (`stay`), the default
scenario. A function's instructions belong to the module of its name; what the compiler has inlined
counts for the room that it was inlined into. Two sizes are counted, so that the last column is the
work of one more future. Counts differ a little from run to run, because Swift seeds its hash tables
anew. Needs valgrind and binutils; Python's standard library only.
"""

import argparse
import collections
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
SCENARIO = HERE.parent / "scenarios" / "shenzhen-electronics"
MODULE = re.compile(r"^\$s(?:Sa|s|S)?(\d+)(\w+)")
ROOMS = [
    "Kernels", "LinearProgramming", "Commerce", "LandedCost", "Artifacts", "ScenarioIO",
    "Economics", "Forecasting", "Simulation", "Planning", "Policies", "Evaluation", "Reporting",
    "Portolan", "PortolanCLI",
]


def room_of(function):
    """The first module in a mangled name that is one of ours."""
    match = MODULE.match(function)
    if match:
        name = match[2][: int(match[1])]
        if name in ROOMS:
            return name
    return "libraries"


def count(program, paths):
    """Instructions by room of a run."""
    with tempfile.TemporaryDirectory() as folder:
        output = Path(folder) / "callgrind"
        command = ["valgrind", "--tool=callgrind", f"--callgrind-out-file={output}", program, "run",
                   SCENARIO, "--plan", "stay", "--paths", paths, "--threads", 1, "--quiet",
                   "--output", Path(folder) / "run"]
        environment = {**os.environ, "OPENBLAS_CORETYPE": "Haswell"}
        done = subprocess.run([str(part) for part in command], env=environment,
                              capture_output=True, text=True)
        if done.returncode != 0:
            sys.exit(done.stderr[-2000:])
        return read(output)


def read(path):
    """Sums a callgrind file's own costs; lines after `calls=` are those of the called."""
    rooms = collections.Counter()
    names = {}
    room, is_call = "libraries", False
    for line in path.read_text().splitlines():
        if line.startswith("fn="):
            number, _, name = line[3:].partition(" ")
            room = names.setdefault(number, room_of(name))
        elif line.startswith("cfn="):
            number, _, name = line[4:].partition(" ")
            if name:
                names.setdefault(number, room_of(name))
        elif line.startswith("calls="):
            is_call = True
        elif line[:1].isdigit() or line[:1] in "+-*":
            if not is_call:
                # A position, then the cost; a cost of nothing is left out.
                rooms[room] += sum(map(int, line.split()[1:]))
            is_call = False
    return rooms


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--program", default=HERE.parent / ".build" / "release" / "portolan")
    parser.add_argument("--paths", type=int, default=64)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        program = Path(folder) / "portolan"
        subprocess.run(["strip", "--strip-debug", "-o", program, arguments.program], check=True)
        few = count(program, arguments.paths)
        many = count(program, 2 * arguments.paths)
    print(f"{'room':18}{'M at ' + str(arguments.paths):>12}{'M per 1,000 more':>20}")
    for room, total in few.most_common():
        more = (many[room] - total) * 1000 / arguments.paths
        print(f"{room:18}{total / 1e6:12.1f}{more / 1e6:20.1f}")
    more = (many.total() - few.total()) * 1000 / arguments.paths
    print(f"{'all':18}{few.total() / 1e6:12.1f}{more / 1e6:20.1f}")


if __name__ == "__main__":
    main()
