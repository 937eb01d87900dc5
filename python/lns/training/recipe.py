# Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""What decides a training run beside model, data and seed."""

from __future__ import annotations

import fnmatch
import json
import math
import re
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, fields, replace
from typing import Any

from ..errors import FormatError
from ..format import SCALE_KINDS, Format
from ..policy import SCALES, FormatLike, as_role_format, datapath_text, format_option

OPTIMIZERS = ("madam", "sgd", "adamw", "mul", "signmul")
VALUE_OPTIMIZERS = ("adam", "adamw", "sgd")
VALUE_RULES = tuple(f"value_{name}" for name in VALUE_OPTIMIZERS)
RULES = (*OPTIMIZERS, *VALUE_RULES, "frozen")
ALIASES = {"adam": "value_adam"}  # there is no other Adam: stored codes have adamw
EXPONENT_RULES = ("madam", "mul", "signmul")  # [M3]: a zero stays zero
SCHEDULES = ("cosine", "constant")
ROUNDINGS = ("auto", "nearest", "stochastic", "nearest_twice")
OPERAND_ROUNDINGS = ("nearest", "stochastic")
UNDERFLOWS = ("zero", "min")
SECOND_MOMENTS = ("f32", "bf16", "lns8")
ROLES = ("weight", "activation", "error", "gradient")
WILDCARDS = re.compile(r"[*?\[\]{}\\]")
# Below this many steps of the stored exponent for the largest step of a weight whose
# |n| is 1, too many updates would round to nothing.
SMALLEST_NEAREST_STEP = 16.0


@dataclass(frozen=True)
class Recipe:
    """[M1-M6] Formats, optimizer and schedule of a training run.

    Each role of a contraction's operand has a format: ``weight``, ``activation``,
    ``error`` (the gradient that comes in from behind) and ``gradient`` (that goes into
    the update of a weight); None leaves it in f32 [M6]. Weights are stored in
    ``storage`` [M1] and updated by ``optimizer``; biases, gains and embeddings stay in
    f32 and take ``value_optimizer`` [M4].

    ``eta`` is the largest rate of the stored weights, in base-2 exponent units for
    madam, mul and signmul [M3]; ``value_eta`` that of f32 parameters, and of codes that
    ``rules`` give to sgd or adamw beside one of these three. Both rise in ``warmup``
    steps and then fall by ``schedule`` to ``final_fraction`` of themselves.
    ``rounding`` of the update is ``auto``: nearest where ``eta * storage.gamma`` is at
    least 16, stochastic below.

    ``rules`` maps patterns of parameter names to a rule: ``{"head.*": "value_adam"}``;
    a plain name counts first, then the longest pattern. Rules are madam, sgd, adamw,
    mul, signmul (stored codes), value_adam (or adam), value_adamw, value_sgd (f32) and
    frozen.

    >>> Recipe().rounding_of_update
    'nearest'
    >>> Recipe(storage=Format(10, 32)).rounding_of_update
    'stochastic'
    """

    name: str = "lns-madam-8"
    optimizer: str = "madam"
    value_optimizer: str = "adam"
    storage: Format = field(default_factory=lambda: Format(16, 2048))
    weight: Format | None = field(default_factory=lambda: Format(8, 8))
    activation: Format | None = field(default_factory=lambda: Format(8, 8))
    error: Format | None = field(default_factory=lambda: Format(8, 8))
    gradient: Format | None = field(default_factory=lambda: Format(8, 8))
    weight_scale: str = "tensor"
    activation_scale: str = "tensor"
    error_scale: str = "tensor"
    gradient_scale: str = "tensor"
    scale_kind: str = "absmax"
    datapath: str = "float<high>"
    rounding: str = "auto"
    error_rounding: str = "nearest"
    gradient_rounding: str = "nearest"
    gradient_underflow: str = "zero"
    eta: float = 2.0**-4
    value_eta: float = 1e-3
    schedule: str = "cosine"
    warmup: int = 50
    final_fraction: float = 0.0
    p_scale: float = 8.0
    beta: float = 0.999
    g_bound: float = 10.0
    second_moment: str = "f32"
    momentum: float = 0.9
    weight_decay: float = 0.0
    rules: Mapping[str, str] = field(default_factory=dict, hash=False)

    def __post_init__(self) -> None:
        self._set_format("storage", self.storage)
        for role in ROLES:
            value = getattr(self, role)
            if value is not None:
                self._set_format(role, value)
            _choose(f"{role}_scale", getattr(self, f"{role}_scale"), SCALES, "N5")
        _one_of("optimizer", self.optimizer, OPTIMIZERS, "M5")
        _one_of("value_optimizer", self.value_optimizer, VALUE_OPTIMIZERS, "M4")
        _one_of("scale_kind", self.scale_kind, SCALE_KINDS, "Q5")
        _one_of("rounding", self.rounding, ROUNDINGS, "M3")
        _one_of("error_rounding", self.error_rounding, OPERAND_ROUNDINGS, "Q4")
        _one_of("gradient_rounding", self.gradient_rounding, OPERAND_ROUNDINGS, "Q4")
        _one_of("gradient_underflow", self.gradient_underflow, UNDERFLOWS, "Q3")
        _one_of("schedule", self.schedule, SCHEDULES, "M3")
        _one_of("second_moment", self.second_moment, SECOND_MOMENTS, "M2")
        if self.rounding == "nearest_twice" and self.optimizer != "madam":
            raise FormatError(
                f"[M3] nearest_twice is a rounding of madam, not of {self.optimizer}: "
                "choose nearest or stochastic"
            )
        if self.second_moment != "f32" and self.optimizer != "madam":
            raise FormatError(
                f"[M2] only madam stores its second moment in {self.second_moment}; "
                f"{self.optimizer} takes f32"
            )
        _number("eta", self.eta, 0.0, math.inf, "M3")
        _number("value_eta", self.value_eta, 0.0, math.inf, "M4")
        _number("p_scale", self.p_scale, 0.0, math.inf, "M1", above=True)
        _number("beta", self.beta, 0.0, 1.0, "M2", below=True)
        _number("g_bound", self.g_bound, 0.0, math.inf, "M2", above=True)
        _number("momentum", self.momentum, 0.0, 1.0, "M5", below=True)
        _number("weight_decay", self.weight_decay, 0.0, math.inf, "M5")
        _number("final_fraction", self.final_fraction, 0.0, 1.0, "M3")
        if isinstance(self.warmup, bool) or not isinstance(self.warmup, int):
            raise FormatError(
                f"[M3] warmup is a number of steps, an integer, got {self.warmup!r}"
            )
        if self.warmup < 0:
            raise FormatError(f"[M3] warmup is at least 0 steps, got {self.warmup}")
        self._check_text()
        datapath_text(self.datapath)
        rules = {name: ALIASES.get(rule, rule) for name, rule in self.rules.items()}
        object.__setattr__(self, "rules", rules)
        for pattern, rule in rules.items():
            _one_of(f"the rule of {pattern!r}", rule, RULES, "M4")

    def _set_format(self, role: str, value: FormatLike) -> None:
        object.__setattr__(self, role, as_role_format(role, value))

    def _check_text(self) -> None:
        if not isinstance(self.name, str) or not self.name:
            raise FormatError(f"the name of a recipe is a text, got {self.name!r}")

    # -- presets and variants --------------------------------------------------

    @staticmethod
    def preset(name: str, **changes: Any) -> Recipe:
        """The recipe called ``name``, with some fields changed."""
        if name not in PRESETS:
            raise FormatError(
                f"no recipe is called {name!r}; there are {', '.join(PRESETS)}"
            )
        _check_fields(changes)
        return Recipe(**{"name": name, **PRESETS[name], **changes})

    def with_changes(self, **changes: Any) -> Recipe:
        """This recipe with some fields changed."""
        _check_fields(changes)
        return replace(self, **changes)

    # -- what it means ---------------------------------------------------------

    @property
    def rounding_of_update(self) -> str:
        """[M3] Nearest, stochastic or nearest_twice; ``auto`` is decided here."""
        if self.rounding != "auto":
            return self.rounding
        if self.optimizer not in EXPONENT_RULES:
            return "nearest"
        step = self.eta * self.storage.gamma
        return "nearest" if step >= SMALLEST_NEAREST_STEP else "stochastic"

    @property
    def quantized(self) -> bool:
        """Whether any operand of a contraction is in a logarithmic format."""
        return any(getattr(self, role) is not None for role in ROLES)

    def rule_for(self, name: str) -> str | None:
        """The rule that a pattern gives to the parameter ``name``, or None."""
        if name in self.rules:
            return self.rules[name]
        for pattern in sorted(self.rules, key=len, reverse=True):
            if fnmatch.fnmatchcase(name, pattern):
                return self.rules[pattern]
        return None

    def check_rules(self, names: list[str]) -> None:
        """Refuse a pattern that matches no parameter: it is a misspelt name."""
        for pattern in self.rules:
            if not any(n == pattern or fnmatch.fnmatchcase(n, pattern) for n in names):
                raise FormatError(
                    f"[M4] the rule for {pattern!r} matches none of the parameters "
                    + ", ".join(names)
                )

    def to_options(self, rules: Mapping[str, str] | None = None) -> str:
        """The option string of the pass ``lns-build-training-step``.

        ``rules`` are those of single parameters, by name, in the place of patterns.
        """
        if rules is not None:  # no name is a pattern: JAX writes brackets
            rules = {WILDCARDS.sub(r"\\\g<0>", name): r for name, r in rules.items()}
        options = {
            "optimizer": self.optimizer,
            "value-optimizer": self.value_optimizer,
            "storage-format": format_option(self.storage),
        }
        for role in ROLES:
            options[f"{role}-format"] = format_option(getattr(self, role))
            options[f"{role}-scale"] = getattr(self, f"{role}_scale")
        options |= {
            "scale-kind": self.scale_kind,
            # A space would end the option: pe<vector = 16, entries = 4>.
            "datapath": "".join(self.datapath.split()),
            "rounding": self.rounding_of_update,
            "error-rounding": self.error_rounding,
            "gradient-rounding": self.gradient_rounding,
            "gradient-underflow": self.gradient_underflow,
            "second-moment": self.second_moment,
            "beta": _decimal(self.beta),
            "g-bound": _decimal(self.g_bound),
        }
        text = " ".join(f"{key}={value}" for key, value in options.items())
        entries = self.rules if rules is None else rules
        if entries:
            listed = (f"{_quoted(n)} = {_quoted(r)}" for n, r in entries.items())
            text += f" rules={{{', '.join(listed)}}}"
        return text

    # -- as text ---------------------------------------------------------------

    def to_dict(self) -> dict[str, Any]:
        """Plain values that ``from_dict`` takes, for JSON."""
        values = asdict(self)
        for role in ("storage", *ROLES):
            if values[role] is not None:
                values[role] = [values[role][k] for k in ("bits", "gamma", "bias")]
        return values

    @staticmethod
    def from_dict(values: Mapping[str, Any]) -> Recipe:
        """The recipe that ``to_dict`` wrote."""
        _check_fields(values)
        return Recipe(
            **{k: tuple(v) if isinstance(v, list) else v for k, v in values.items()}
        )

    def differences(self, other: Recipe) -> list[str]:
        """The fields in which two recipes differ, with both values; names are free."""
        return [
            f"{entry.name} is {getattr(self, entry.name)!r} and not "
            f"{getattr(other, entry.name)!r}"
            for entry in fields(self)
            if entry.name != "name"
            and getattr(self, entry.name) != getattr(other, entry.name)
        ]


F32: dict[str, Any] = dict.fromkeys(ROLES, None) | {"rules": {}}
PRESETS: dict[str, dict[str, Any]] = {
    "lns-madam-8": {},
    # The paper's and its authors' optimizer: it learns slower, in f32 as well.
    "paper": {
        "eta": 2.0**-7,
        "p_scale": 3.0,
        "schedule": "constant",
        "warmup": 0,
        "rounding": "nearest",
    },
    "f32-adam": F32 | {"value_eta": 3e-3, "rules": {"*": "value_adam"}},
    "f32-sgd": F32
    | {
        "value_optimizer": "sgd",
        "value_eta": 0.1,
        "momentum": 0.9,
        "rules": {"*": "value_sgd"},
    },
}


def as_recipe(value: Recipe | str | None) -> Recipe:
    """A recipe, the name of a preset, or None for the default."""
    if isinstance(value, Recipe):
        return value
    if value is None:
        return Recipe()
    if isinstance(value, str):
        return Recipe.preset(value)
    raise FormatError(
        f"recipe= is an lns.Recipe or the name of one ({', '.join(PRESETS)}), got "
        f"{value!r}"
    )


def _check_fields(values: Mapping[str, Any]) -> None:
    known = [entry.name for entry in fields(Recipe)]
    for key in values:
        if key not in known:
            raise FormatError(
                f"a recipe has no field {key!r}; it has {', '.join(known)}"
            )


def _decimal(value: float) -> str:
    """A decimal number with a point, as MLIR's options read it."""
    text = repr(float(value))
    return text if "inf" not in text else "3.4028235e38"


def _quoted(name: str) -> str:
    return json.dumps(name)


def _one_of(what: str, value: Any, known: tuple[str, ...], rule: str) -> None:
    if value not in known:
        raise FormatError(
            f"[{rule}] {what} is one of {', '.join(known)}, got {value!r}"
        )


def _choose(what: str, value: Any, pattern: re.Pattern[str], rule: str) -> None:
    if not isinstance(value, str) or not pattern.fullmatch(value):
        raise FormatError(
            f"[{rule}] {what} is one of tensor, channel, row, block<32>, got {value!r}"
        )


def _number(
    what: str,
    value: Any,
    low: float,
    high: float,
    rule: str,
    above: bool = False,
    below: bool = False,
) -> None:
    """Refuse what is no finite number from ``low`` to ``high``."""
    legal = (
        isinstance(value, int | float)
        and not isinstance(value, bool)
        and math.isfinite(value)
        and low <= value <= high
        and not (above and value == low)
        and not (below and value == high)
    )
    if legal:
        return
    bounds = f"above {low:g}" if above else f"at least {low:g}"
    if high != math.inf:
        bounds += f" and {'below' if below else 'at most'} {high:g}"
    raise FormatError(f"[{rule}] {what} is a number {bounds}, got {value!r}")
