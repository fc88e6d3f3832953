"""How a figure is computed, told to people."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Rule:
    """`regel` in plain Dutch; `formule` in signs that everybody can type.

    `vraag` is the question whose SQL computes it, `bron` says where the method comes from.
    """

    regel: str
    formule: str | None = None
    vraag: str | None = None
    bron: str | None = None
