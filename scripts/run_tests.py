#!/usr/bin/env python3
# Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Runs the test suites of a build tree and sums their results in one line.

Three suites: ``unit`` (GoogleTest binaries), ``lit`` (IR and tools) and ``python``
(pytest). A suite that crashes, runs past its time, or runs no test at all counts
as one failure, so that an empty run never looks like a good one. The last line is
``N passed, N failed, N skipped``; the exit status is 1 unless nothing failed.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import signal
import subprocess
import sys
import time
import xml.etree.ElementTree as ElementTree
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
LLVM_BIN = Path("/usr/lib/llvm-22/bin")
SUITES = ("unit", "lit", "python")
LIT_PASSED = {"PASS", "XFAIL", "FLAKYPASS"}
LIT_SKIPPED = {"UNSUPPORTED", "SKIPPED"}
LIT_NOT_CHOSEN = {"EXCLUDED"}


@dataclass
class Tally:
    """What came out of a suite; ``problems`` are lines to show at the end."""

    passed: int = 0
    failed: int = 0
    skipped: int = 0
    problems: list[str] = field(default_factory=list)
    reasons: Counter[str] = field(default_factory=Counter)

    def fail(self, problem: str) -> None:
        """Counts one failure and says what it was."""
        self.failed += 1
        self.problems.append(problem)

    def skip(self, reason: str) -> None:
        """Counts one test that could not run here, and why."""
        self.skipped += 1
        self.reasons[reason] += 1

    def add(self, other: Tally) -> None:
        """Adds another tally to this one."""
        self.passed += other.passed
        self.failed += other.failed
        self.skipped += other.skipped
        self.problems += other.problems
        self.reasons += other.reasons

    def close(self, suite: str, status: int | None, limit: float) -> None:
        """Turns a bad exit status without a failed test, or no test, into a failure."""
        if status is None:
            self.fail(f"{suite}: ended after its {limit:.0f} s")
        elif status != 0 and not self.failed:
            self.fail(
                f"{suite}: ended with status {status} but reported no failed test"
            )
        elif self.passed + self.failed + self.skipped == 0:
            self.fail(f"{suite}: ran no test")


def run(
    command: list[str], limit: float, capture: bool = False
) -> tuple[int | None, str]:
    """Runs a command in a process group; the status is None when time ran out."""
    process = subprocess.Popen(
        command,
        cwd=ROOT,
        stdout=subprocess.PIPE if capture else None,
        stderr=subprocess.STDOUT if capture else None,
        text=True,
        errors="replace",
        start_new_session=True,
    )
    try:
        output, _ = process.communicate(timeout=limit)
        return process.returncode, output or ""
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)
        output, _ = process.communicate()
        return None, output or ""


def run_unit_binary(binary: Path, results: Path, slow: bool, limit: float) -> Tally:
    """Runs one GoogleTest binary and reads its JSON report."""
    tally = Tally()
    report = results / f"{binary.name}.json"
    report.unlink(missing_ok=True)
    if not binary.exists():
        tally.fail(f"unit: {binary.name} was not built")
        return tally
    command = [str(binary), f"--gtest_output=json:{report}", "--gtest_brief=0"]
    if not slow:
        command.append("--gtest_filter=-*Slow*")
    status, output = run(command, limit, capture=True)
    if report.exists():
        for suite in json.loads(report.read_text())["testsuites"]:
            for test in suite["testsuite"]:
                name = f"{test['classname']}.{test['name']}"
                if test.get("failures"):
                    message = test["failures"][0]["failure"]
                    tally.fail(f"{binary} --gtest_filter={name}\n{indent(message)}")
                elif test["result"] == "SKIPPED":
                    tally.skip(f"unit: {name}")
                elif test["status"] == "RUN":
                    tally.passed += 1
    else:  # A crash leaves no report: count what finished, blame what had begun.
        tally.passed = output.count("[       OK ]")
        begun = re.findall(r"\[ RUN      \] (\S+)", output)
        last = begun[-1] if begun else "the start"
        tally.fail(f"{binary} crashed (status {status}) in {last}\n{indent(output)}")
    tally.close(f"unit: {binary.name}", status, limit)
    return tally


def run_unit(build: Path, results: Path, slow: bool, limit: float) -> Tally:
    """Runs every unit test binary that the build files name."""
    binaries = [
        Path(line) for line in (build / "test/unittests.txt").read_text().split()
    ]
    # As test/lit.cfg.py says why.
    os.environ.setdefault("ASAN_OPTIONS", "allow_user_poisoning=0")
    total = Tally()
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        jobs = [pool.submit(run_unit_binary, b, results, slow, limit) for b in binaries]
        for job in jobs:
            total.add(job.result())
    if not binaries:
        total.fail("unit: the build has no unit tests")
    return total


def run_lit(build: Path, results: Path, slow: bool, limit: float) -> Tally:
    """Runs lit over the test tree and reads its JSON report."""
    tally = Tally()
    report = results / "lit.json"
    report.unlink(missing_ok=True)
    lit = os.environ.get("LNS_LIT", str(LLVM_BIN / "lit"))
    command = [
        lit,
        "-sv",
        "--no-progress-bar",
        f"--output={report}",
        f"--param=slow={int(slow)}",
    ]
    status, _ = run([*command, str(build / "test")], limit)
    if report.exists():
        for test in json.loads(report.read_text())["tests"]:
            name = test["name"].split(" :: ", 1)[-1]
            if test["code"] in LIT_PASSED:
                tally.passed += 1
            elif test["code"] in LIT_SKIPPED:
                reason = test["output"].strip() or "skipped"
                needs = re.search(r"unavailable features: (.*)", reason)
                tally.skip(f"lit: needs {needs[1]}" if needs else f"{name}: {reason}")
            elif test["code"] not in LIT_NOT_CHOSEN:
                tally.fail(f"{lit} -v {build}/test --filter={name}")
    tally.close("lit", status, limit)
    if not tally.failed:
        check_coverage(tally, report)
    return tally


def skip_reason(skipped: ElementTree.Element) -> str:
    """Why pytest skipped: of a whole file the reason stands in the text."""
    reason = re.search(r"Skipped: (.*?)['\"]\)?$", skipped.text or "")
    message = skipped.get("message", "")
    return reason[1] if message == "collection skipped" and reason else message


def check_coverage(tally: Tally, report: Path) -> None:
    """One more test: what docs/coverage.md claims, these tests have covered."""
    command = [sys.executable, str(ROOT / "scripts/coverage.py"), "--check"]
    status, output = run([*command, f"--report={report}"], 60.0, capture=True)
    if status == 0:
        tally.passed += 1
    else:
        tally.fail(f"docs/coverage.md: scripts/coverage.py --write\n{indent(output)}")


def run_python(build: Path, results: Path, slow: bool, limit: float) -> Tally:
    """Runs pytest over test/Python and reads its JUnit report."""
    tally = Tally()
    report = results / "python.xml"
    report.unlink(missing_ok=True)
    os.environ["LNS_BIN"] = str(build / "bin")
    os.environ["LNS_CACHE_DIR"] = str(build / "test/cache")
    python = python_of_tree()
    command = [python, "-m", "pytest", "-q", "test/Python", f"--junitxml={report}"]
    if not slow:
        command += ["-m", "not slow"]
    status, _ = run(command, limit)
    if report.exists():
        for case in ElementTree.parse(report).iter("testcase"):
            name = (
                f"{case.get('classname', '').replace('.', '/')}.py::{case.get('name')}"
            )
            skipped = case.find("skipped")
            if case.find("failure") is not None or case.find("error") is not None:
                tally.fail(f"{python} -m pytest '{name}'")
            elif skipped is not None and skipped.get("type") != "pytest.xfail":
                tally.skip(f"python: {skip_reason(skipped)}")
            else:
                tally.passed += 1
    tally.close("python", status, limit)
    return tally


def python_of_tree() -> str:
    """The virtual environment's interpreter, or this one where there is none."""
    inside = ROOT / ".venv/bin/python"
    return str(inside) if inside.exists() else sys.executable


def indent(text: str, lines: int = 12) -> str:
    """The last lines of a message, indented."""
    return "\n".join("    " + line for line in text.strip().splitlines()[-lines:])


def main() -> int:
    """Runs the chosen suites; returns the exit status."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument(
        "suites", nargs="*", help="of unit, lit, python; all by default"
    )
    parser.add_argument("--build-dir", type=Path, default=ROOT / "build/dev")
    parser.add_argument("--slow", action="store_true", help="exhaustive tests as well")
    options = parser.parse_args()
    suites = options.suites or list(SUITES)
    unknown = [suite for suite in suites if suite not in SUITES]
    if unknown:
        parser.error(f"no suite '{unknown[0]}': choose from {', '.join(SUITES)}")
    build = options.build_dir.resolve()
    if not (build / "test/unittests.txt").exists():
        parser.error(f"{build} is not configured: run scripts/setup")
    results = build / "test-results"
    results.mkdir(exist_ok=True)
    # Several times what a suite takes alone on two cores, so that a loaded machine
    # is no failure.
    limit = 7200.0 if options.slow else 1500.0
    runners = {"unit": run_unit, "lit": run_lit, "python": run_python}
    total = Tally()
    for suite in suites:
        print(f"== {suite} tests", flush=True)
        start = time.monotonic()
        tally = runners[suite](build, results, options.slow, limit)
        counts = (
            f"{tally.passed} passed, {tally.failed} failed, {tally.skipped} skipped"
        )
        print(f"   {suite}: {counts} in {time.monotonic() - start:.0f} s", flush=True)
        total.add(tally)
    for reason, count in sorted(total.reasons.items()):
        print(f"skipped {count}: {reason}")
    for problem in total.problems:
        print(f"FAILED  {problem}")
    print(
        f"{total.passed} passed, {total.failed} failed, {total.skipped} skipped",
        flush=True,
    )
    return 1 if total.failed else 0


if __name__ == "__main__":
    sys.exit(main())
