"""What this installation serves: which coalition, and in which file its data is kept."""

import os
from pathlib import Path

DEFAULT = Path(__file__).parent / "opslag" / "samenspel.duckdb"


def coalitie() -> str:
    """The coalition this installation serves; it comes from the server, never from the address."""
    return os.environ.get("SAMENSPEL_COALITIE", "coalitie")


def where() -> Path:
    """The file that holds the store."""
    return Path(os.environ.get("SAMENSPEL_OPSLAG") or DEFAULT)
