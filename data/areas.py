"""One area, one identity: which name belongs to which code, as far as files have said it."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from data.text import tidy

CODE = re.compile(r"(?:AM|BU|CR|GG|GM|JZ|LD|NL|PV|RE|RP|VR|WK)\d{2,8}")
NATIONAL: Mapping[str, str] = {
    "NL01": "Nederland", "LD01": "Noord-Nederland", "LD02": "Oost-Nederland", "LD03": "West-Nederland",
    "LD04": "Zuid-Nederland", "PV20": "Groningen (PV)", "PV21": "Fryslân", "PV22": "Drenthe", "PV23": "Overijssel",
    "PV24": "Flevoland", "PV25": "Gelderland", "PV26": "Utrecht (PV)", "PV27": "Noord-Holland",
    "PV28": "Zuid-Holland", "PV29": "Zeeland", "PV30": "Noord-Brabant", "PV31": "Limburg",
}  # fmt: skip
Pair = tuple[str, str]


def same(name: str) -> str:
    """What is compared of the name of an area; “Wijk 1.1” and “Wijk 11” are two."""
    return tidy(name).casefold().replace("’", "'").replace("`", "'")


def is_code(text: object) -> bool:
    return isinstance(text, str) and bool(CODE.fullmatch(text))


def one_to_one(pairs: Iterable[Pair]) -> list[Pair]:
    """The pairs of a code and the only name that it has; a code of several names is that of a larger area."""
    names: dict[str, dict[str, str]] = {}
    for code, name in dict.fromkeys(pairs):
        if is_code(code) and name and not is_code(name):
            names.setdefault(code, {}).setdefault(same(name), name)
    return [(code, next(iter(each.values()))) for code, each in names.items() if len(each) == 1]


def _ways(code: str, name: str) -> set[str]:
    """What an area may be called: without the code that tells it from another, and as the CBS says what it is."""
    return {name, name.removesuffix(f" ({code})"), f"{name} ({code[:2]})"}


@dataclass(frozen=True)
class Areas:
    """`kept` is the name under which each code came in before, `told` what else files call it.

    `spelled` gives the names that came in before, by how they are compared.
    """

    kept: Mapping[str, str] = field(default_factory=dict)
    told: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    spelled: Mapping[str, str] = field(default_factory=dict)

    def keeping(self, pairs: Iterable[Pair], names: Iterable[str] = ()) -> "Areas":
        """With pairs of code and name, and names alone, under which figures are kept."""
        kept = dict(one_to_one(pairs))
        spelled = {same(name): name for name in (*names, *kept.values()) if not is_code(name)}
        return replace(self, kept={**kept, **self.kept}, spelled={**spelled, **self.spelled})

    def telling(self, pairs: Iterable[Pair]) -> "Areas":
        """With pairs of code and name that a file says."""
        told = dict(self.told)
        for code, name in one_to_one(pairs):
            if name not in told.get(code, ()):
                told[code] = (*told.get(code, ()), name)
        return replace(self, told=told)

    @property
    def some_without_code(self) -> bool:
        """Whether figures are kept of an area of which only the name is known."""
        return not set(self.spelled.values()) <= set(self.kept.values())

    def label(self, code: str) -> str | None:
        """The one name of a code, with the code behind it where another area is called the same; None if unknown."""
        if known := self.kept.get(code) or NATIONAL.get(code):
            return known
        if code not in self.told:
            return None
        name = self.told[code][0]
        return f"{name} ({code})" if self._others(code, name) else self.spelled.get(same(name), name)

    def _others(self, code: str, name: str) -> bool:
        """Whether another area goes by this name."""
        plain = {each: [known] for each, known in {**NATIONAL, **self.kept}.items()}
        plain |= {each: names[:1] for each, names in self.told.items() if each not in plain}
        return any(same(name) in map(same, names) for each, names in plain.items() if each != code)

    def codes(self, name: str) -> list[str]:
        """The codes of the areas that go by this name."""
        every = {code: _ways(code, known) for code, known in {**NATIONAL, **self.kept}.items()}
        for code, names in self.told.items():
            every[code] = every.get(code, set()) | set(names)
        return sorted(code for code, names in every.items() if same(name) in map(same, names))

    def meant(self, name: str, code: str | None) -> str | None:
        """The area that a row is about: its name, or the text itself; None when more areas go by this name."""
        code = name if is_code(name) else code
        if code and (label := self.telling([(code, name)]).label(code)):
            return label
        exact = self.spelled.get(same(name), name)
        codes = self.codes(name) if not is_code(name) else []
        if len(codes) == 1:
            return self.label(codes[0])
        return None if codes else exact
