"""One line of the list of findings that goes back to the sender."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Remark:
    """A finding and the cell it is about: `cel` is row and column from 1, or None for the whole sheet."""

    ernst: str
    blad: str
    rij: int | None
    kolom: str | None
    gevonden: str | None
    moet: str
    cel: tuple[int, int] | None

    @property
    def sentence(self) -> str:
        """What stands in the note at the cell; it says in a word what the colour says."""
        found = f"“{self.gevonden}” " if self.gevonden is not None else ""
        return f"{self.ernst.capitalize()}: {found}{self.moet.rstrip('.')}."
