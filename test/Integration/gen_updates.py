# Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Writes the tests of weight updates in this folder: `python gen_updates.py`.

The rules [M2, M3, M5] one element at a time: f32 by NumPy, one rounding an operation,
everything else by integers and mpmath.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import mpmath
import numpy as np
from oracle import (
    Format,
    code_constant,
    f32_constant,
    f32_text,
    header,
    integer_constant,
    inverse,
    round_half_even,
    shape_text,
)

HERE = Path(__file__).parent
f32 = np.float32
Rng = np.random.Generator
Shape = tuple[int, ...]
STORED = [Format(bits, 2 ** (bits - 5)) for bits in range(16, 9, -1)]  # Q_U [N7]
F8 = Format(8, 8)
SEED, STEP, BASE = 0x123456789ABCDEF0, 77, 2**35 + 5


@dataclass
class Tensor:
    """An operand or a result of an update."""

    value: np.ndarray
    fmt: Format | str  # the format of codes, "f32" or "bf16" (words)

    @property
    def type(self) -> str:
        element = self.fmt if isinstance(self.fmt, str) else self.fmt.type
        return shape_text(self.value.shape, element)

    def constant(self, name: str) -> str:
        if self.fmt == "f32":
            return f32_constant(name, self.value)
        if self.fmt != "bf16":
            return code_constant(name, self.value, self.fmt)
        words = shape_text(self.value.shape, "i16")
        return (
            integer_constant(f"{name}w", self.value, "i16")
            + f"  {name} = arith.bitcast {name}w : {words} to {self.type}\n"
        )

    def check(self, name: str, expected: np.ndarray) -> str:
        """That the value `name` of this type is `expected`, bit by bit."""
        plain = name.replace("#", "_")
        if self.fmt == "f32":
            words = shape_text(self.value.shape, "i32")
            text = f"  {plain}b = arith.bitcast {name} : {self.type} to {words}\n"
            bits = expected.astype(f32).view(np.uint32).astype(np.int64)
            text += integer_constant(f"{plain}e", bits, "i32")
        else:
            storage = "i16" if self.fmt == "bf16" else self.fmt.storage
            words = shape_text(self.value.shape, storage)
            op = "arith" if self.fmt == "bf16" else "lns"
            text = f"  {plain}b = {op}.bitcast {name} : {self.type} to {words}\n"
            text += integer_constant(f"{plain}e", expected, storage)
        return text + f"  check.expect_eq {plain}b, {plain}e : {words}\n"


@dataclass
class Case:
    """One call of an update: its text, its operands and what must come out."""

    name: str
    op: str  # the text of the op, up to its result types
    scalars: dict[str, np.float32]
    inputs: dict[str, Tensor]
    inits: dict[str, Tensor]
    expected: list[np.ndarray]
    stochastic: bool = False

    def text(self) -> str:
        names = [*self.scalars, *self.inputs, *self.inits]
        types = ["f32"] * len(self.scalars)
        types += [t.type for t in [*self.inputs.values(), *self.inits.values()]]
        if self.stochastic:
            names += ["%seed", "%step", "%base"]
            types += ["i64", "i32", "i64"]
        results = [t.type for t in self.inits.values()]
        joined = ", ".join(results)
        arguments = ", ".join(f"{n}: {t}" for n, t in zip(names, types, strict=True))
        values = ", ".join(
            f"%r#{i}" if len(results) > 1 else "%r" for i in range(len(results))
        )
        count = f":{len(results)}" if len(results) > 1 else ""
        text = f"func.func private @{self.name}({arguments})\n"
        text += f"    -> ({joined}) attributes {{no_inline}} {{\n"
        text += f"  %r{count} = {self.op} -> {joined}\n"
        text += f"  return {values} : {joined}\n}}\n"
        text += f"func.func @test_{self.name}() {{\n"
        for name, number in self.scalars.items():
            text += f"  {name} = arith.constant {f32_text(number)} : f32\n"
        for name, tensor in [*self.inputs.items(), *self.inits.items()]:
            text += tensor.constant(name)
        if self.stochastic:
            text += f"  %seed = arith.constant {SEED} : i64\n"
            text += f"  %step = arith.constant {STEP} : i32\n"
            text += f"  %base = arith.constant {BASE} : i64\n"
        text += f"  %r{count} = func.call @{self.name}({', '.join(names)})\n"
        text += f"    : ({', '.join(types)}) -> ({joined})\n"
        for i, (tensor, expected) in enumerate(
            zip(self.inits.values(), self.expected, strict=True)
        ):
            text += tensor.check(f"%r#{i}" if count else "%r", expected)
        return text + "  return\n}\n\n"


# --- Inputs -----------------------------------------------------------------


def weights(rng: Rng, shape: Shape, fmt: Format) -> np.ndarray:
    fields = rng.integers(1, fmt.top + 1, size=shape)
    fields.flat[:4] = [0, 1, fmt.top, fmt.top]
    signs = rng.integers(0, 2, size=shape) * (fields > 0)
    return fields + signs * 2 ** (fmt.bits - 1)


def gradients(rng: Rng, shape: Shape) -> np.ndarray:
    """Over many magnitudes; five are not finite, overflow when squared, or zero."""
    values = rng.normal(size=shape) * np.exp2(rng.uniform(-20, 4, size=shape))
    gradient = values.astype(f32)
    gradient.flat[4:9] = [np.nan, np.inf, -np.inf, 1e30, 0.0]
    return gradient


def moments(rng: Rng, gradient: np.ndarray) -> np.ndarray:
    with np.errstate(all="ignore"):
        moment = (gradient**2 * rng.uniform(0, 2, size=gradient.shape)).astype(f32)
    moment.flat[:4] = 0.0
    moment.flat[4:10] = [1.0, 1.0, 2.0, 1.0, 0.0, 0.0]
    return moment


def philox(counter: list[int], key: list[int]) -> list[int]:
    """Philox4x32-10 as its paper has it, on integers."""
    for _ in range(10):
        high0, low0 = divmod(0xD2511F53 * counter[0], 2**32)
        high1, low1 = divmod(0xCD9E8D57 * counter[2], 2**32)
        counter = [high1 ^ counter[1] ^ key[0], low1, high0 ^ counter[3] ^ key[1], low0]
        key = [(key[0] + 0x9E3779B9) % 2**32, (key[1] + 0xBB67AE85) % 2**32]
    return counter


def bits_of(i: int, stream: int) -> int:
    """U of element i [Q4]."""
    index = BASE + i
    counter = [index // 8 % 2**32, index // 8 // 2**32, STEP, stream]
    word = philox(counter, [SEED % 2**32, SEED // 2**32])[index // 2 % 4]
    return word // 2**16 if index % 2 else word % 2**16


def encode_stochastic(
    fmt: Format, x: np.float32, scale: np.float32, random: int
) -> int:
    """[Q4], policy min. L is off by 2^-21 (f32) or 2^-40 at most: the random bits of
    these tests are such that no value that L may have changes the code."""
    nearest = fmt.encode(x, inverse(scale), "min")
    with np.errstate(all="ignore"):
        y = np.abs(f32(x)) * inverse(scale)
    if y == 0 or not np.isfinite(y):
        return nearest
    exact = 65536 * fmt.gamma * mpmath.log(mpmath.mpf(float(y)), 2)
    error = mpmath.mpf(65536 * fmt.gamma) / 2 ** (21 if fmt.gamma <= 32 else 40)
    ks = {(int(mpmath.floor(exact + e)) + random) >> 16 for e in (-error, error)}
    if len(ks) > 1:
        raise ValueError(f"the code of {x} depends on L: choose another SEED")
    return fmt.clamp(-1 if np.signbit(x) else 1, ks.pop(), "min")


def step_of(x: np.float32, random: int | None) -> int:
    """k of x, before its clamp to 2M, far inside 2^20 [M3]."""
    exact = mpmath.mpf(0 if np.isnan(x) else float(np.clip(x, -(2.0**20), 2.0**20)))
    if random is None:
        return round_half_even(exact)
    return (int(mpmath.floor(exact * 65536)) + random) >> 16


def move(code: int, k: int, fmt: Format) -> int:
    """The code after a step of the exponent [M3]."""
    k = min(max(k, -2 * fmt.top), 2 * fmt.top)
    sign, m = fmt.sign(code), fmt.field(code)
    return fmt.join(sign, min(max(m - sign * k, 1), fmt.top)) if sign else 0


def store(
    w: np.float32,
    after: np.float32,
    code: int,
    scale: np.float32,
    fmt: Format,
    random: int | None,
) -> int:
    """The code of a new value; a value that stays keeps its code [M5]."""
    if after == w:
        return code
    if random is None:
        return fmt.encode(after, inverse(scale), "min")
    return encode_stochastic(fmt, after, scale, random)


def finite(*values: np.float32) -> bool:
    return all(np.isfinite(v) for v in values)


def tail(rounding: str, stochastic: bool, attributes: list[str], stream: int) -> str:
    text = f"\n    rounding({rounding})"
    if stochastic:
        text += " random(%seed, %step, %base)"
        attributes = [*attributes, f"stream = {stream} : i32"]
    if attributes:
        text += f" {{{', '.join(attributes)}}}"
    return text


# --- Madam ------------------------------------------------------------------


class Moment:
    """How a second moment is stored [M2]."""

    def __init__(self, kind: Format | str, change: float = 1.0) -> None:
        self.kind = kind
        self.scale = f32(3.7)
        self.new_scale = f32(3.7 * change)

    def load(self, word: int | np.float32) -> np.float32:
        if self.kind == "f32":
            return f32(word)
        if self.kind == "bf16":
            return np.uint32(int(word) << 16).view(f32)
        return f32(self.kind.decode(int(word)) * self.scale)

    def initial(self, values: np.ndarray) -> np.ndarray:
        if self.kind == "f32":
            return values
        if self.kind == "bf16":
            return (values.view(np.uint32) >> 16).astype(np.int64)
        codes = [self.kind.encode(v, inverse(self.scale), "min") for v in values.flat]
        return np.array(codes).reshape(values.shape)

    def store(
        self,
        word: int | np.float32,
        v: np.float32,
        new: np.float32,
        counts: bool,
        random: int,
    ) -> int | np.float32:
        if self.kind == "f32":
            return new if counts else v
        if self.kind == "bf16":
            bits = int(f32(new).view(np.uint32))
            return min((bits + random) >> 16, 0x7F7F) if counts else word
        if not counts and self.scale == self.new_scale:
            return word
        value = new if counts else v
        return encode_stochastic(self.kind, value, self.new_scale, random)


def madam(
    label: str,
    fmt: Format,
    rounding: str,
    eta: float,
    moment: Moment | None = None,
    shape: Shape = (45,),
) -> str:
    """[M2, M3]; the weight draws from stream 9, the moment from 2^31 + 9."""
    rng = np.random.default_rng(len(label) * 31 + fmt.bits)
    moment = moment or Moment("f32")
    codes, gradient = weights(rng, shape, fmt), gradients(rng, shape)
    stored = moment.initial(moments(rng, gradient))
    beta, bound = f32(0.999), f32(10.0)
    correction = f32(1.0 - float(beta) ** 3)
    new_codes, new_stored = codes.copy(), stored.copy()
    with np.errstate(all="ignore"):
        kappa = f32(f32(eta) * f32(fmt.gamma))
        for i, index in enumerate(np.ndindex(shape)):
            g, v_old = gradient[index], moment.load(stored[index])
            square = f32(g * g)
            v = f32(f32(beta * v_old) + f32(f32(f32(1) - beta) * square))
            counts = finite(square, v)
            new_stored[index] = moment.store(
                stored[index], v_old, v, counts, bits_of(i, 2**31 + 9)
            )
            if not counts:
                continue
            n = f32(0)
            if v != 0:
                n = f32(g / f32(np.sqrt(f32(v / correction))))
                n = min(max(n, -bound), bound)
            if rounding == "nearest_twice":
                n = f32(np.rint(n))
            random = bits_of(i, 9) if rounding == "stochastic" else None
            new_codes[index] = move(
                int(codes[index]), step_of(f32(kappa * n), random), fmt
            )
    inits = {"%w": Tensor(codes, fmt), "%v": Tensor(stored, moment.kind)}
    scalars = {"%eta": f32(eta), "%c": correction}
    g_type, types = shape_text(shape, "f32"), ", ".join(t.type for t in inits.values())
    op = f"lns.madam_update ins(%g, %eta, %c : {g_type}, f32, f32)\n"
    op += f"    outs(%w, %v : {types})"
    if isinstance(moment.kind, Format):
        scalars |= {"%s0": moment.scale, "%s1": moment.new_scale}
        op += " moment_scale(%s0, %s1)"
    draws = rounding == "stochastic" or moment.kind != "f32"
    op += tail(rounding, draws, [], 9)
    return Case(
        f"madam_{label}",
        op,
        scalars,
        {"%g": Tensor(gradient, "f32")},
        inits,
        [new_codes, new_stored],
        draws,
    ).text()


# --- SGD, AdamW -------------------------------------------------------------

SCALES: dict[str, tuple[str, Callable[[Shape], Shape]]] = {
    "tensor": ("affine_map<(d0, d1) -> ()>", lambda index: ()),
    "row": ("affine_map<(d0, d1) -> (d0)>", lambda index: (index[0],)),
    "block": (
        "affine_map<(d0, d1) -> (d0, d1 floordiv 4)>",
        lambda index: (index[0], index[1] // 4),
    ),
}
SHAPE = (5, 9)


def scales(rng: Rng, group: str) -> np.ndarray:
    shape = {"tensor": (), "row": (5,), "block": (5, 3)}[group]
    return np.exp2(rng.uniform(-3, 3, size=shape)).astype(f32)


def sgd(
    label: str, fmt: Format, rounding: str, momentum: bool, group: str = "tensor"
) -> str:
    """[M5]; stream 10."""
    rng = np.random.default_rng(len(label) * 37 + fmt.bits)
    codes, gradient = weights(rng, SHAPE, fmt), gradients(rng, SHAPE)
    scale = scales(rng, group)
    velocity = rng.normal(size=SHAPE).astype(f32)
    velocity.flat[10] = np.inf
    eta, mu = f32(0.07), f32(0.9)
    new_codes, new_velocity = codes.copy(), velocity.copy()
    with np.errstate(all="ignore"):
        for i, index in enumerate(np.ndindex(SHAPE)):
            s, code = scale[SCALES[group][1](index)], int(codes[index])
            w = f32(fmt.decode(code) * s)
            u = gradient[index]
            if momentum:
                u = f32(f32(mu * velocity[index]) + u)
            after = f32(w - f32(eta * u))
            if not finite(gradient[index], u, after):
                continue
            new_velocity[index] = u
            random = bits_of(i, 10) if rounding == "stochastic" else None
            new_codes[index] = store(w, after, code, s, fmt, random)
    w_type, f_type = shape_text(SHAPE, fmt.type), shape_text(SHAPE, "f32")
    s_type = shape_text(scale.shape, "f32")
    op = (
        f"lns.sgd_update ins(%g, %eta : {f_type}, f32)\n    outs(%w : {w_type})"
        f" scale(%s : {s_type})"
    )
    scalars, inits = {"%eta": eta}, {"%w": Tensor(codes, fmt)}
    expected = [new_codes]
    if momentum:
        op += f" momentum(%mu, %u : f32, {f_type})"
        scalars["%mu"] = mu
        inits["%u"] = Tensor(velocity, "f32")
        expected.append(new_velocity)
    op += tail(
        rounding, rounding == "stochastic", [f"scale_map = {SCALES[group][0]}"], 10
    )
    inputs = {"%g": Tensor(gradient, "f32"), "%s": Tensor(scale, "f32")}
    return Case(
        f"sgd_{label}",
        op,
        scalars,
        inits=inits,
        inputs=inputs,
        expected=expected,
        stochastic=rounding == "stochastic",
    ).text()


def adamw(
    label: str, fmt: Format, rounding: str, decay: float, group: str = "tensor"
) -> str:
    """[M5]; stream 11."""
    rng = np.random.default_rng(len(label) * 41 + fmt.bits)
    codes, gradient = weights(rng, SHAPE, fmt), gradients(rng, SHAPE)
    scale, v = scales(rng, group), moments(rng, gradient)
    m = (gradient * rng.uniform(0, 1, size=SHAPE)).astype(f32)
    m.flat[4:9] = 0.5
    v.flat[11] = np.inf
    m.flat[12] = np.nan
    one, b1, b2, epsilon = f32(1), f32(0.9), f32(0.999), f32(1e-8)
    eta, weight_decay = f32(0.01), f32(decay)
    c1, c2 = f32(1 - float(b1) ** 3), f32(1 - float(b2) ** 3)
    new_codes, new_m, new_v = codes.copy(), m.copy(), v.copy()
    with np.errstate(all="ignore"):
        factor = f32(one - f32(eta * weight_decay))
        for i, index in enumerate(np.ndindex(SHAPE)):
            s, code, g = (
                scale[SCALES[group][1](index)],
                int(codes[index]),
                gradient[index],
            )
            w = f32(fmt.decode(code) * s)
            square = f32(g * g)
            first = f32(f32(b1 * m[index]) + f32(f32(one - b1) * g))
            second = f32(f32(b2 * v[index]) + f32(f32(one - b2) * square))
            root = f32(np.sqrt(f32(second / c2)))
            q = f32(f32(first / c1) / f32(root + epsilon))
            after = f32(f32(w * factor) - f32(eta * q))
            if not finite(g, square, first, second, after):
                continue
            new_m[index], new_v[index] = first, second
            random = bits_of(i, 11) if rounding == "stochastic" else None
            new_codes[index] = store(w, after, code, s, fmt, random)
    w_type, f_type = shape_text(SHAPE, fmt.type), shape_text(SHAPE, "f32")
    op = (
        f"lns.adamw_update\n"
        f"    ins(%g, %eta, %decay, %c1, %c2 : {f_type}, f32, f32, f32, f32)\n"
        f"    outs(%w, %m, %v : {w_type}, {f_type}, {f_type})"
        f" scale(%s : {shape_text(scale.shape, 'f32')})"
    )
    op += tail(
        rounding, rounding == "stochastic", [f"scale_map = {SCALES[group][0]}"], 11
    )
    scalars = {"%eta": eta, "%decay": weight_decay, "%c1": c1, "%c2": c2}
    inputs = {"%g": Tensor(gradient, "f32"), "%s": Tensor(scale, "f32")}
    inits = {"%w": Tensor(codes, fmt), "%m": Tensor(m, "f32"), "%v": Tensor(v, "f32")}
    return Case(
        f"adamw_{label}",
        op,
        scalars,
        inputs,
        inits,
        [new_codes, new_m, new_v],
        rounding == "stochastic",
    ).text()


# --- MUL, signMUL -----------------------------------------------------------


def exponent(rule: str, label: str, fmt: Format, rounding: str, eta: float) -> str:
    """[M5]; stream 12."""
    rng = np.random.default_rng(len(label) * 43 + fmt.bits)
    codes, gradient = weights(rng, SHAPE, fmt), gradients(rng, SHAPE)
    gradient.flat[9] = -0.0
    new_codes = codes.copy()
    with np.errstate(all="ignore"):
        kappa = f32(f32(eta) * f32(fmt.gamma))
        for i, index in enumerate(np.ndindex(SHAPE)):
            g = gradient[index]
            if not finite(g):
                continue
            random = bits_of(i, 12) if rounding == "stochastic" else None
            if rule == "mul":
                x = f32(kappa * g)
                k = step_of(x, random)
            else:
                k = step_of(kappa, random) * int(np.sign(g))
            new_codes[index] = move(int(codes[index]), k, fmt)
    w_type, f_type = shape_text(SHAPE, fmt.type), shape_text(SHAPE, "f32")
    op = f"lns.{rule}_update ins(%g, %eta : {f_type}, f32)\n    outs(%w : {w_type})"
    op += tail(rounding, rounding == "stochastic", [], 12)
    return Case(
        f"{rule}_{label}",
        op,
        {"%eta": f32(eta)},
        {"%g": Tensor(gradient, "f32")},
        {"%w": Tensor(codes, fmt)},
        [new_codes],
        rounding == "stochastic",
    ).text()


def label_of(fmt: Format, *words: str) -> str:
    return "_".join([*words, str(fmt.bits), str(fmt.gamma)])


def write(name: str, purpose: str, cases: list[str]) -> None:
    top = header(purpose, "gen_updates.py", every_target=True)
    (HERE / f"{name}.mlir").write_text(top + "".join(cases).rstrip() + "\n")


def main() -> None:
    formats = [*STORED, F8]
    write(
        "madam_update",
        "One step of Madam, with gradients that are not finite [M2, M3].",
        [
            *(
                madam(label_of(f, r), f, r, 2.0**-4)
                for f in formats
                for r in ("nearest", "nearest_twice", "stochastic")
            ),
            madam("large_steps", STORED[0], "nearest", 64.0),
            madam("large_stochastic", STORED[0], "stochastic", -64.0),
            madam("infinite", STORED[0], "stochastic", np.inf),
            madam("rows", STORED[0], "stochastic", 2.0**-9, shape=(3, 5, 7)),
        ],
    )
    write(
        "madam_moments",
        "Second moments in bf16 and LNS8, rounded stochastically [M2].",
        [
            madam("bf16", STORED[0], "nearest", 2.0**-4, Moment("bf16")),
            madam("bf16_stochastic", STORED[6], "stochastic", 2.0**-4, Moment("bf16")),
            *(
                madam(label_of(f, "codes"), STORED[2], "stochastic", 2.0**-4, Moment(f))
                for f in (F8, Format(8, 4), Format(8, 32), Format(8, 64))
            ),
            madam("new_scale", STORED[0], "nearest", 2.0**-4, Moment(F8, 1.3)),
            madam(
                "rows_of_codes",
                STORED[6],
                "stochastic",
                2.0**-6,
                Moment(F8, 0.5),
                (4, 11),
            ),
        ],
    )
    write(
        "sgd_update",
        "One step of SGD, with and without momentum [M5].",
        [
            *(
                sgd(label_of(f, r), f, r, momentum=False)
                for f in formats
                for r in ("nearest", "stochastic")
            ),
            *(
                sgd(label_of(f, r, "momentum"), f, r, momentum=True)
                for f in formats[::3]
                for r in ("nearest", "stochastic")
            ),
            sgd("rows", STORED[6], "nearest", True, "row"),
            sgd("blocks", Format(8, 8, 60), "stochastic", True, "block"),
        ],
    )
    write(
        "adamw_update",
        "One step of AdamW [M5].",
        [
            *(
                adamw(label_of(f, r), f, r, 0.1)
                for f in formats
                for r in ("nearest", "stochastic")
            ),
            adamw("no_decay", STORED[0], "nearest", 0.0, "row"),
            adamw("blocks", Format(8, 8, 60), "stochastic", 0.1, "block"),
        ],
    )
    for rule, name in (("mul", "MUL"), ("signmul", "signMUL")):
        write(
            f"{rule}_update",
            f"One step of {name} [M5].",
            [
                *(
                    exponent(rule, label_of(f, r), f, r, 0.03)
                    for f in formats
                    for r in ("nearest", "stochastic")
                ),
                exponent(rule, "large_steps", STORED[0], "nearest", 1e30),
                exponent(rule, "backwards", STORED[0], "stochastic", -3.0),
            ],
        )


if __name__ == "__main__":
    main()
