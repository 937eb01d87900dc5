# Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Programs of Python on the simulated accelerator: the bits of the CPU, and reports."""

import json
import shutil
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict, replace
from pathlib import Path

import numpy as np
import pytest

import lns
from lns.accelerator import Accelerator, Configuration, Report, Simulation
from lns.accelerator.report import contraction_phases
from lns.toolchain import find_tool

# What the second contraction multiplies, the host quantizes: its scale is dynamic.
NETWORK = """
func.func @network(%x: tensor<20x150xf32>, %w: tensor<150x40xf32>, %b: tensor<40xf32>,
                   %v: tensor<40x10xf32>) -> tensor<20x10xf32> {
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<20x40xf32>
  %z = linalg.fill ins(%zero : f32) outs(%e : tensor<20x40xf32>) -> tensor<20x40xf32>
  %h = linalg.matmul {lns.name = "fc1"}
                     ins(%x, %w : tensor<20x150xf32>, tensor<150x40xf32>)
                     outs(%z : tensor<20x40xf32>) -> tensor<20x40xf32>
  %r = linalg.generic {
      indexing_maps = [affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (j)>,
                       affine_map<(i, j) -> (i, j)>],
      iterator_types = ["parallel", "parallel"]}
      ins(%h, %b : tensor<20x40xf32>, tensor<40xf32>) outs(%e : tensor<20x40xf32>) {
  ^bb0(%p: f32, %q: f32, %o: f32):
    %s = arith.addf %p, %q : f32
    %m = arith.maximumf %s, %zero : f32
    linalg.yield %m : f32
  } -> tensor<20x40xf32>
  %f = tensor.empty() : tensor<20x10xf32>
  %u = linalg.fill ins(%zero : f32) outs(%f : tensor<20x10xf32>) -> tensor<20x10xf32>
  %y = linalg.matmul {lns.name = "fc2"}
                     ins(%r, %v : tensor<20x40xf32>, tensor<40x10xf32>)
                     outs(%u : tensor<20x10xf32>) -> tensor<20x10xf32>
  return %y : tensor<20x10xf32>
}
"""
MACS = {"fc1": 20 * 150 * 40, "fc2": 20 * 40 * 10}


def arrays(seed=0):
    random = np.random.default_rng(seed)
    shapes = [(20, 150), (150, 40), (40,), (40, 10)]
    return [random.standard_normal(shape).astype(np.float32) for shape in shapes]


@pytest.fixture(scope="module")
def build(compiler, cache):
    try:
        find_tool("libLNSSimulator.so")
    except lns.ToolError as error:
        pytest.skip(str(error).splitlines()[0])

    def build(backend="sim", datapath="pe", **options):
        return lns.compile_mlir(
            NETWORK,
            quantize=True,
            datapath=datapath,
            backend=backend,
            cache_dir=cache,
            **options,
        )

    return build


@pytest.fixture(scope="module")
def expected(build):
    return build("cpu")(*arrays())


@pytest.fixture(scope="module")
def report(build):
    program = build()
    program(*arrays())
    return program.simulator.report


# -- values -------------------------------------------------------------------


@pytest.mark.parametrize("values", ["region", "kernel"])
@pytest.mark.parametrize("order", ["program", "token"])
def test_results_have_the_bits_of_the_cpu(build, expected, values, order):
    program = build(simulation=Simulation(values=values, order=order))
    result = program(*arrays())
    assert result.tobytes() == expected.tobytes()
    total = program.simulator.report.total
    assert total.saturations == (0 if values == "region" else None)


def test_another_datapath_has_other_bits(build, expected):
    assert build("cpu", "float<high>")(*arrays()).tobytes() != expected.tobytes()


def test_saturations_are_counted(build):
    program = build(datapath="pe<headroom=0>")
    cpu = build("cpu", "pe<headroom=0>", count_events=True)
    x = [np.ones_like(array) for array in arrays()]
    assert program(*x).tobytes() == cpu(*x).tobytes()
    counted = sum(n for name, n in cpu.events.items() if "[P5]" in name)
    assert program.simulator.report.total.saturations == counted > 0


def test_results_go_into_arrays_that_exist_and_handles_run_in_threads(build, expected):
    program = build()
    out = np.empty((20, 10), np.float32)
    program(*arrays(), out=[out])
    assert out.tobytes() == expected.tobytes()
    handles = [program.handle() for _ in range(4)]
    with ThreadPoolExecutor(4) as threads:
        for result in threads.map(lambda handle: handle(*arrays()), handles):
            assert result.tobytes() == expected.tobytes()
    assert program.simulator.report.total.runs == 2 * 5


def test_two_programs_of_one_library_count_for_themselves(build):
    first, second = build(), build()
    assert first.library.path == second.library.path
    with ThreadPoolExecutor(2) as threads:
        list(threads.map(lambda p: p(*arrays()), [first, second, first]))
    runs = [program.simulator.report.total.runs for program in (first, second)]
    assert runs == [4, 2]


def test_a_saved_program_has_a_simulator(build, expected, tmp_path):
    build().save(tmp_path / "model.so")
    program = lns.load(tmp_path / "model.so", simulation=Simulation(values="kernel"))
    assert program(*arrays()).tobytes() == expected.tobytes()
    assert [p.layer for p in program.simulator.report.programs] == ["fc1", "fc2"]


# -- reports --------------------------------------------------------------------


def test_cycles_of_every_unit_add_up(report):
    for counts in (report.total, *report.programs):
        assert set(counts.units) == {"load", "mac", "post", "store"}
        for unit in counts.units.values():
            assert unit.ops > 0
            assert unit.busy + sum(unit.stalls.values()) == counts.cycles


def test_the_total_is_the_sum_of_the_programs(report):
    total, programs = report.total, report.programs
    assert {p.name: p.macs for p in programs} == MACS
    assert all(p.symbol and p.phase == "forward" for p in programs)
    for name in ("runs", "macs", "cycles", "saturations", "vectors", "elements"):
        assert getattr(total, name) == sum(getattr(p, name) for p in programs)
    for memory, moved in total.traffic.items():
        assert moved.read == sum(p.traffic[memory].read for p in programs)
        assert moved.written == sum(p.traffic[memory].written for p in programs)
    for counts in (total, *programs):
        parts = sum(counts.energy.parts.values())
        assert counts.energy.femtojoules == pytest.approx(parts)
        per_mac = counts.energy.femtojoules / 1000 / counts.macs
        assert counts.energy.picojoules_per_mac == pytest.approx(per_mac)


def test_utilization_and_seconds_follow_from_the_configuration(report):
    for program in report.programs:
        configuration = program.accelerator
        assert configuration == Configuration()  # the compiler's defaults
        used = program.macs / (configuration.peak * program.cycles)
        assert program.utilization == pytest.approx(used)
        seconds = program.cycles / (configuration.clock_mhz * 1e6)
        assert program.seconds == pytest.approx(seconds)
        assert 0 < program.macs_per_cycle <= program.roof


def test_a_program_says_how_it_is_mapped(report):
    first = report.programs[0]
    assert first.mapping.in_buffer_a in ("lhs", "rhs")
    assert first.mapping.dataflow in ("output_stationary", "local_a_stationary")
    assert first.mapping.depth % first.accelerator.vector == 0
    assert set(first.mapping.slots) == {"buffer_a", "buffer_b", "collector", "output"}
    assert first.mapping.estimated_cycles == pytest.approx(first.cycles, rel=0.1)


def test_a_report_says_what_stays_on_the_host_and_where_energies_come_from(report):
    assert any(op.op == "lns.quantize" for op in report.host)
    assert all(op.reason for op in report.host)
    assert report.energy_table.lines
    assert all(line.source for line in report.energy_table.lines)
    assert not report.timing_only
    assert report.total_seconds >= report.simulator_seconds > 0


def test_calls_are_summed_until_the_reset(build, report):
    program = build()
    for _ in range(3):
        program(*arrays())
    total = program.simulator.report.total
    assert total.runs == 3 * report.total.runs
    assert total.cycles == 3 * report.total.cycles
    program.simulator.reset()
    assert program.simulator.report.total.cycles == 0
    assert program.simulator.report.programs == ()
    program(*arrays())
    assert program.simulator.report.total == report.total


def test_a_report_as_text_and_from_a_file(build, report, tmp_path):
    program = build()
    program(*arrays())
    text = program.simulator.report_text()
    assert "fc1" in text and f"{report.total.cycles:,}" in text
    path = tmp_path / "report.json"
    path.write_text(program.simulator.report_json())
    read = Report.read(path)
    assert read.total == report.total
    assert [p.phase for p in read.programs] == ["", ""]


def test_traces_have_every_op(build, tmp_path):
    program = build(simulation=Simulation(trace=True))
    program(*arrays())
    path = tmp_path / "trace.json"
    program.simulator.trace(path)
    events = json.loads(path.read_text())["traceEvents"]
    ops = sum(unit.ops for unit in program.simulator.report.total.units.values())
    assert len([event for event in events if event["ph"] == "X"]) >= ops


def test_phases_of_contractions_follow_from_their_operands():
    def entry(name, *roles):
        return {"name": name, "operands": [{"role": role} for role in roles]}

    phases = contraction_phases(
        [
            entry("fc", "activation", "weight"),
            entry("fc.2", "error", "weight"),
            entry("fc.3", "error", "activation"),
            entry("scores", "activation", "activation"),
            entry("scores.2", "error", "activation"),
            entry("layer.7", "activation", "weight"),
            {"name": "elsewhere"},
        ]
    )
    assert phases == {
        "fc": ("fc", "forward"),
        "fc.2": ("fc", "input gradient"),
        "fc.3": ("fc", "weight gradient"),
        "scores": ("scores", "forward"),
        "scores.2": ("scores", "input gradient"),
        "layer.7": ("layer.7", "forward"),
    }


# -- without values ---------------------------------------------------------------


def test_timing_counts_what_a_call_counts(report, cache):
    timed = lns.accelerator.timing_mlir(NETWORK, cache_dir=cache)
    assert timed.timing_only and timed.total.saturations is None
    for found, wanted in zip(timed.programs, report.programs, strict=True):
        assert replace(found, saturations=0) == wanted


def test_timing_of_another_accelerator_takes_another_time(report, cache):
    small = Configuration(lanes=8, vector=16, dram_bytes=16)
    timed = lns.accelerator.timing_mlir(
        NETWORK, datapath="pe<vector=16>", accelerator=small, cache_dir=cache
    )
    assert timed.programs[0].accelerator == small
    assert timed.total.cycles > report.total.cycles
    assert timed.total.macs == report.total.macs


def test_timing_without_programs_says_what_to_do(build, cache):
    with pytest.raises(lns.SimulatorError, match=r"pass datapath='pe'.*fc1: \[D5\]"):
        lns.accelerator.timing_mlir(NETWORK, datapath="exact", cache_dir=cache)
    narrow = Configuration(vector=16)
    with pytest.raises(lns.SimulatorError, match=r"numbers of the configuration.*fc1"):
        lns.accelerator.timing_mlir(NETWORK, accelerator=narrow, cache_dir=cache)


# -- accelerators -------------------------------------------------------------------


def test_accelerators_change_cycles_and_no_bit(build, expected, report, tmp_path):
    path = tmp_path / "small.json"
    path.write_text('{"lanes": 16, "buffer_b": 4096}')
    cycles = {report.total.cycles}
    for accelerator in (
        path,
        Configuration(lanes=8),
        Accelerator(dataflow="output_stationary"),
        Accelerator(overlap=False),
    ):
        program = build(accelerator=accelerator)
        assert program(*arrays()).tobytes() == expected.tobytes()
        cycles.add(program.simulator.report.total.cycles)
        if accelerator is path:
            assert program.simulator.report.programs[0].accelerator == Configuration(
                lanes=16, buffer_b=4096
            )
    assert len(cycles) > 3


def test_a_changed_file_is_another_accelerator(build, tmp_path):
    path = tmp_path / "accelerator.json"
    for lanes in (4, 8):
        path.write_text(json.dumps({**asdict(Configuration()), "lanes": lanes}))
        program = build(accelerator=str(path))
        program(*arrays())
        assert program.simulator.report.programs[0].accelerator.lanes == lanes


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('{"lane": 3}', "unknown number 'lane'; known are lanes"),
        ('{"lanes": 1.5}', "lanes is 1.5, no whole number"),
        ('{"lanes": true}', "lanes is True"),
        ("[1]", "no JSON object"),
        ("{", "no JSON"),
    ],
)
def test_configurations_that_are_wrong_are_refused(build, tmp_path, text, message):
    path = tmp_path / "wrong.json"
    path.write_text(text)
    with pytest.raises(lns.SimulatorError, match=message) as error:
        build(accelerator=path)
    assert str(path) in str(error.value)


def test_the_compiler_checks_the_numbers(build):
    with pytest.raises(lns.ToolError, match="lanes"):
        build(accelerator=Configuration(lanes=0))


def test_options_that_are_wrong_are_refused(build, tmp_path):
    table = tmp_path / "table.csv"
    table.write_text("nonsense\n")
    for message, options in (
        ('"order".*"program" or "token"', {"simulation": Simulation(order="time")}),
        ('"values".*"region" or "kernel"', {"simulation": Simulation(values="cpu")}),
        ("table.csv", {"simulation": Simulation(energy_table=table)}),
        ("cannot be read", {"simulation": Simulation(energy_table=tmp_path / "no")}),
        ("cannot read", {"accelerator": tmp_path / "no.json"}),
        ("path of a JSON file, got a dict", {"accelerator": {"lanes": 8}}),
        ("of backend='sim', not of 'cpu'", {"backend": "cpu", "accelerator": "x"}),
        ("not of 'cpu'", {"backend": "cpu", "simulation": Simulation()}),
    ):
        with pytest.raises(lns.SimulatorError, match=message):
            build(**options)
    with pytest.raises(lns.SimulatorError, match="dataflow is one of auto"):
        Accelerator(dataflow="weight_stationary")


def test_what_is_not_pe_says_what_to_do(build):
    with pytest.raises(lns.SimulatorError, match=r"pass datapath='pe'.*fc1: \[D5\]"):
        build(datapath="float<high>")


def test_programs_of_the_cpu_have_no_simulator(build, tmp_path):
    program = build("cpu")
    with pytest.raises(lns.SimulatorError, match="backend='sim'"):
        _ = program.simulator
    program.save(tmp_path / "model.so")
    with pytest.raises(lns.SimulatorError, match="compile it with backend='sim'"):
        lns.load(tmp_path / "model.so", simulation=Simulation())


def test_a_trace_needs_its_option(build, tmp_path):
    with pytest.raises(lns.SimulatorError, match=r"Simulation\(trace=True\)"):
        build().simulator.trace(tmp_path / "trace.json")


def test_a_missing_library_is_named(build, tmp_path):
    build().save(tmp_path / "model.so")
    package = tmp_path / "lns"  # no source tree, and so no build tree, is around it
    source = Path(lns.__file__).parent
    shutil.copytree(
        source, package, ignore=shutil.ignore_patterns("bin", "__pycache__")
    )
    script = "import lns, sys\ntry:\n  lns.load(sys.argv[1])\n"
    script += "except lns.ToolError as error:\n  print(error)\n"
    done = subprocess.run(
        [sys.executable, "-c", script, str(tmp_path / "model.so")],
        env={"PYTHONPATH": str(tmp_path)},
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=True,
    )
    assert "libLNSSimulator.so is in none of these folders" in done.stdout
    assert "LNS_BIN" in done.stdout


@pytest.mark.parametrize("text", ["{", "[]", '{"programs": []}', "null"])
def test_what_is_no_report_is_refused(text, tmp_path):
    path = tmp_path / "report.json"
    path.write_text(text)
    with pytest.raises(lns.SimulatorError, match=r"report\.json is no report"):
        Report.read(path)
    with pytest.raises(lns.SimulatorError, match="cannot read"):
        Report.read(tmp_path / "none.json")


# -- networks of PyTorch ------------------------------------------------------------


def test_the_cnn_of_the_demo_has_the_logits_of_the_cpu(build, cache):
    torch = pytest.importorskip("torch")
    from lns.models import CNN, seeded

    model = seeded(CNN).eval()
    images = torch.rand(4, 1, 28, 28, generator=torch.Generator().manual_seed(0))
    options = {"datapath": "pe", "cache_dir": cache}
    wanted = lns.compile(model, (images,), **options)(images)
    program = lns.compile(model, (images,), backend="sim", **options)
    found = program(images)
    assert found.numpy().tobytes() == wanted.numpy().tobytes()
    report = program.simulator.report
    assert [p.layer for p in report.programs] == ["conv1", "conv2", "conv3", "fc"]
    timed = lns.accelerator.timing(model, (images,), cache_dir=cache)
    assert timed.total == replace(report.total, saturations=None)


def train(network, cache, backend, steps=2, **options):
    import torch

    from lns.models import seeded

    random = torch.Generator().manual_seed(0)
    x = torch.rand(4, 1, 28, 28, generator=random)
    y = torch.randint(10, (4,), generator=random)
    step = lns.TrainingStep(
        seeded(network),
        torch.nn.functional.cross_entropy,
        (x,),
        y,
        recipe=lns.Recipe(datapath="pe"),
        backend=backend,
        cache_dir=cache,
        **options,
    )
    return step, [step(x, y) for _ in range(steps)]


def check_training(network, layers, cache):
    step, results = train(network, cache, "sim")
    cpu, wanted = train(network, cache, "cpu")
    for found, expected in zip(results, wanted, strict=True):
        assert np.float32(found.loss).tobytes() == np.float32(expected.loss).tobytes()
        assert found.gradient_absmax == expected.gradient_absmax
        for name, output in found.outputs.items():
            assert output.tobytes() == expected.outputs[name].tobytes()
    for key, array in step.state.arrays.items():
        assert array.tobytes() == cpu.state.arrays[key].tobytes(), key
    programs = step.simulator.report.programs
    assert all(program.runs == 2 for program in programs)
    phases = {(program.layer, program.phase) for program in programs}
    first = layers[0]  # nothing is before it that its input's gradient would go to
    assert phases == {
        (layer, phase)
        for layer in layers
        for phase in ("forward", "input gradient", "weight gradient")
        if (layer, phase) != (first, "input gradient")
    }
    return step


def test_a_training_step_has_the_bits_of_the_cpu(build, cache):
    pytest.importorskip("torch")
    from lns.models import SmallCNN

    check_training(SmallCNN, ["conv1", "conv2", "fc"], cache)
    with pytest.raises(lns.SimulatorError, match="backend='sim'"):
        _ = train(SmallCNN, cache, "cpu", steps=0)[0].simulator


@pytest.mark.slow
def test_the_step_of_the_demos_cnn_has_the_bits_of_the_cpu(build, cache):
    torch = pytest.importorskip("torch")
    from lns.models import CNN, seeded

    step = check_training(CNN, ["conv1", "conv2", "conv3", "fc"], cache)
    timed = lns.accelerator.timing_step(
        seeded(CNN),
        torch.nn.functional.cross_entropy,
        (torch.zeros(4, 1, 28, 28),),
        torch.zeros(4, dtype=torch.int64),
        cache_dir=cache,
    )
    assert 2 * timed.total.cycles == step.simulator.report.total.cycles
    assert [p.phase for p in timed.programs] == [
        p.phase for p in step.simulator.report.programs
    ]


def test_a_loop_of_training_steps_runs_on_the_accelerator(build, cache):
    torch = pytest.importorskip("torch")
    x, y = torch.rand(8, 12), torch.randint(3, (8,))
    trained = lns.train(
        torch.nn.Sequential(torch.nn.Linear(12, 3)),
        torch.nn.functional.cross_entropy,
        (x, y),
        batch_size=4,
        recipe=lns.Recipe(datapath="pe"),
        backend="sim",
        accelerator=Configuration(lanes=4),
        progress=False,
        cache_dir=cache,
    )
    programs = trained.step.simulator.report.programs
    assert [p.runs for p in programs] == [2, 2]
    assert [p.phase for p in programs] == ["forward", "weight gradient"]
    assert programs[0].accelerator.lanes == 4


def test_a_recipe_that_is_not_pe_says_what_to_do(build, cache):
    torch = pytest.importorskip("torch")
    with pytest.raises(lns.SimulatorError, match="datapath='pe'"):
        lns.TrainingStep(
            torch.nn.Linear(12, 3),
            torch.nn.functional.cross_entropy,
            (torch.zeros(4, 12),),
            torch.zeros(4, dtype=torch.int64),
            backend="sim",
            cache_dir=cache,
        )
