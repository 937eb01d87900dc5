# Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""The test runner and set-up: nothing that went wrong may look like success."""

import importlib.util
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


def load(name):
    spec = importlib.util.spec_from_file_location(name, ROOT / f"scripts/{name}.py")
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    spec.loader.exec_module(module)
    return module


run_tests = load("run_tests")


def case(name, result="COMPLETED", failures=None):
    test = {"name": name, "classname": "S", "status": "RUN", "result": result}
    return test | ({"failures": failures} if failures else {})


def fake_binary(folder, report=None, output="", status=0):
    """A program that behaves like a GoogleTest binary."""
    binary = folder / "FakeTests"
    lines = ["#!/bin/sh", f"printf '{output}'"]
    if report is not None:
        (folder / "report").write_text(json.dumps(report))
        lines += [
            'for a in "$@"; do case $a in --gtest_output=json:*)',
            f"cp {folder}/report ${{a#--gtest_output=json:}};; esac; done",
        ]
    binary.write_text("\n".join([*lines, f"exit {status}"]) + "\n")
    binary.chmod(0o755)
    return binary


def counts(tally):
    return tally.passed, tally.failed, tally.skipped


def run_binary(folder, limit=30.0, **what):
    results = folder / "results"
    results.mkdir()
    binary = fake_binary(folder, **what)
    return run_tests.run_unit_binary(binary, results, False, limit)


def test_unit_counts_each_case(tmp_path):
    cases = [case("a"), case("b", failures=[{"failure": "1 is not 2"}])]
    report = {"testsuites": [{"testsuite": [*cases, case("c", result="SKIPPED")]}]}
    tally = run_binary(tmp_path, report=report, status=1)
    assert counts(tally) == (1, 1, 1)
    assert "--gtest_filter=S.b" in tally.problems[0]
    assert "1 is not 2" in tally.problems[0]


def test_unit_filtered_cases_do_not_count(tmp_path):
    hidden = case("SlowOne", result="SUPPRESSED") | {"status": "NOTRUN"}
    report = {"testsuites": [{"testsuite": [case("a"), hidden]}]}
    assert counts(run_binary(tmp_path, report=report)) == (1, 0, 0)


def test_unit_crash_is_a_failure_and_names_the_test(tmp_path):
    output = r"[ RUN      ] S.a\n[       OK ] S.a (0 ms)\n[ RUN      ] S.b\n"
    tally = run_binary(tmp_path, output=output, status=139)
    assert counts(tally) == (1, 1, 0)
    assert "in S.b" in tally.problems[0]


@pytest.mark.parametrize("status", [0, 1])
def test_unit_empty_run_is_a_failure(tmp_path, status):
    assert counts(run_binary(tmp_path, report={"testsuites": []}, status=status)) == (
        0,
        1,
        0,
    )


def test_unit_bad_status_without_a_failed_case_is_a_failure(tmp_path):
    report = {"testsuites": [{"testsuite": [case("a")]}]}
    assert counts(run_binary(tmp_path, report=report, status=3)) == (1, 1, 0)


def test_unit_missing_binary_is_a_failure(tmp_path):
    tally = run_tests.run_unit_binary(tmp_path / "Absent", tmp_path, False, 30.0)
    assert counts(tally) == (0, 1, 0)


def test_a_suite_that_hangs_is_ended(tmp_path):
    status, _ = run_tests.run(["sleep", "60"], 0.3)
    assert status is None
    tally = run_tests.Tally(passed=1)
    tally.close("unit", None, 0.3)
    assert counts(tally) == (1, 1, 0)


def test_no_unit_tests_at_all_is_a_failure(tmp_path):
    (tmp_path / "test").mkdir()
    (tmp_path / "test/unittests.txt").write_text("\n")
    assert counts(run_tests.run_unit(tmp_path, tmp_path, False, 30.0)) == (0, 1, 0)


def test_lit_that_does_not_start_is_a_failure(tmp_path, monkeypatch):
    monkeypatch.setenv("LNS_LIT", "/bin/false")
    assert counts(run_tests.run_lit(tmp_path, tmp_path, False, 30.0)) == (0, 1, 0)


def test_lit_codes(tmp_path, monkeypatch):
    missing = "Test requires the following unavailable features: amx"
    codes = {"PASS": "", "XFAIL": "", "FAIL": "", "XPASS": "", "TIMEOUT": ""}
    codes |= {"UNRESOLVED": "", "UNSUPPORTED": missing, "EXCLUDED": ""}
    tests = [
        {"name": f"LNS :: {code}.mlir", "code": code, "output": output}
        for code, output in codes.items()
    ]
    lit = tmp_path / "lit"
    (tmp_path / "report").write_text(json.dumps({"tests": tests}))
    lit.write_text(f"#!/bin/sh\ncp {tmp_path}/report {tmp_path}/lit.json\nexit 1\n")
    lit.chmod(0o755)
    monkeypatch.setenv("LNS_LIT", str(lit))
    tally = run_tests.run_lit(tmp_path, tmp_path, False, 30.0)
    assert counts(tally) == (2, 4, 1)
    assert list(tally.reasons) == ["lit: needs amx"]


def test_the_last_line_is_the_sum(tmp_path):
    build = tmp_path / "build"
    (build / "test").mkdir(parents=True)
    report = {"testsuites": [{"testsuite": [case("a"), case("b")]}]}
    binary = fake_binary(tmp_path, report=report)
    (build / "test/unittests.txt").write_text(f"{binary}\n")
    command = [sys.executable, ROOT / "scripts/run_tests.py", "unit"]
    done = subprocess.run(
        [*command, "--build-dir", build], capture_output=True, text=True, check=False
    )
    assert done.stdout.splitlines()[-1] == "2 passed, 0 failed, 0 skipped"
    assert done.returncode == 0


def steps(folder, script):
    """Runs a piece of shell with the functions of scripts/steps.sh."""
    return subprocess.run(
        ["bash", "-euo", "pipefail", "-c", f"source {ROOT}/scripts/steps.sh; {script}"],
        capture_output=True,
        text=True,
        check=False,
        cwd=folder,
    )


def test_a_failing_step_says_which_why_and_what_to_do(tmp_path):
    script = (
        "step tools detail sh -c 'echo E: Unable to locate package clang-22; exit 7'"
    )
    done = steps(tmp_path, f"{script}; echo went on")
    assert done.returncode == 1
    assert "went on" not in done.stdout
    assert "FAILED at tools: status 7" in done.stderr
    assert "build/logs/tools.log" in done.stderr
    assert "security updates" in done.stderr


def test_a_good_step_shows_its_time(tmp_path):
    done = steps(tmp_path, "step tools detail true; echo went on")
    assert done.returncode == 0
    assert "done: detail" in done.stdout and "went on" in done.stdout


@pytest.mark.parametrize(
    ("log", "remedy"),
    [
        ("Temporary failure resolving", "network"),
        ("E: Could not get lock", "package manager"),
        ("No space left on device", "disk"),
        ("clang++: error: Killed", "LNS_JOBS=1"),
        ("something else", "Read the log"),
    ],
)
def test_remedies(tmp_path, log, remedy):
    (tmp_path / "log").write_text(log)
    assert remedy in steps(tmp_path, "remedy log").stdout


def test_setup_without_packages_and_root_lists_them(tmp_path):
    """A dpkg-query that knows nothing, and another user id."""
    fakes = {"dpkg-query": "exit 1", "id": "echo 1000"}
    for name, body in fakes.items():
        (tmp_path / name).write_text(f"#!/bin/sh\n{body}\n")
        (tmp_path / name).chmod(0o755)
    path = f"{tmp_path}:{os.environ['PATH']}"
    done = subprocess.run(
        [ROOT / "scripts/setup"],
        capture_output=True,
        text=True,
        check=False,
        env=os.environ | {"PATH": path},
    )
    assert done.returncode == 1
    assert "apt-get install" in done.stderr and "libmlir-22-dev" in done.stderr


def test_the_page_on_scales_has_the_table_that_its_script_prints():
    script = ROOT / "scripts" / "scale_snr.py"
    table = subprocess.run(
        [sys.executable, script], capture_output=True, text=True, check=True
    ).stdout
    page = (ROOT / "docs" / "scales.md").read_text()
    assert table in page
    assert table.replace("32.0", "32.1") not in page
