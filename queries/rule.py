"""How a figure is computed, told to people."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Rule:
    """`regel` in plain Dutch; `formule` in signs that everybody can type; `vraag`, the question whose SQL computes it; `bron` of the method."""

    regel: str
    formule: str | None = None
    vraag: str | None = None
    bron: str | None = None
