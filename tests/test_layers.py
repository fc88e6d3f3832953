"""The house: what may know what, and what stands where."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conftest import ROOT

ROOMS = {"app": 3, "pages": 2, "queries": 1, "data": 0}
VISIBLE = {"app.py", "pages", "data", "queries", "tests", "requirements.txt", "README.md"}
FILES = [
    ROOT / "app.py",
    *sorted(path for room in ("pages", "queries", "data") for path in (ROOT / room).rglob("*.py")),
]
SQL_OF_THE_STORE = sorted((ROOT / "data/sql").rglob("*.sql"))
SQL = re.compile(
    r"\s*(with\s+\w+\s+as\s*\(|select\s|insert\s+into\s|update\s+\w+\s+set\s|delete\s+from\s|attach\s"
    r"|copy\s+\w+\s+(to|from)\s|(create|drop|alter)\s+(or\s+replace\s+)?(table|view|schema)\s)",
    re.IGNORECASE,
)


def is_sql(text: str) -> bool:
    """Whether a text begins as SQL does: in small letters or in capitals, for “Select all” is a sentence."""
    words = text.split(maxsplit=1)
    return bool(SQL.match(text)) and (words[0].islower() or words[0].isupper())


def place(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def imported(path: Path) -> Iterator[str]:
    """Every module that a file imports, wherever in it."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{place(path)}: a relative import hides its direction"
            yield node.module or ""


def texts(path: Path) -> Iterator[str]:
    """Every text in a file that is not a docstring; of an f-string what is fixed."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    spoken = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.JoinedStr):
            yield "".join(part.value if isinstance(part, ast.Constant) else "x" for part in node.values)
        elif isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in spoken:
            yield node.value


def called(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            yield node.func.attr


def test_the_rooms_are_all_looked_into():
    assert {place(path).split("/")[0].removesuffix(".py") for path in FILES} == ROOMS.keys()
    assert len(FILES) > 40


@pytest.mark.parametrize("path", FILES, ids=place)
def test_a_room_knows_only_itself_and_the_rooms_below_it(path):
    own = ROOMS[place(path).split("/")[0].removesuffix(".py")]
    known = {module.split(".")[0] for module in imported(path)} & {*ROOMS, "tests"}

    assert {room for room in known if ROOMS.get(room, 9) > own} == set()


@pytest.mark.parametrize("path", FILES, ids=place)
def test_streamlit_stands_in_the_app_the_pages_and_their_parts_only(path):
    may = re.fullmatch(r"app\.py|pages/\w+\.py|pages/parts/\w+\.py", place(path))

    assert may or "streamlit" not in {module.split(".")[0] for module in imported(path)}


@pytest.mark.parametrize("path", FILES, ids=place)
def test_duckdb_stands_in_the_store_only(path):
    assert place(path) == "data/store.py" or "duckdb" not in {module.split(".")[0] for module in imported(path)}


@pytest.mark.parametrize("path", FILES, ids=place)
def test_sql_stands_in_sql_files_and_in_the_store_only(path):
    assert place(path) == "data/store.py" or [text for text in texts(path) if is_sql(text)] == []


@pytest.mark.parametrize("path", FILES, ids=place)
def test_questions_are_asked_in_one_place(path):
    may = {"data/store.py": {"execute", "ask"}, "queries/asking.py": {"ask"}, "data/publishing.py": {"ask"}}

    asks = {name for name in called(path) if name in ("execute", "executemany", "ask")}
    assert asks <= may.get(place(path), set())


@pytest.mark.parametrize("path", SQL_OF_THE_STORE, ids=lambda path: path.stem)
def test_what_the_store_asks_begins_with_the_question(path):
    first, *sql = path.read_text(encoding="utf-8").splitlines()

    assert re.fullmatch(r"-- [A-Z][^?]+\?", first)
    assert not re.findall(r"[A-Z]", re.sub(r"--.*|'[^']*'", "", "\n".join(sql)))


def test_what_the_store_asks_is_there_and_nothing_else_is():
    files = [path.relative_to(ROOT / "data/sql").with_suffix("").as_posix() for path in SQL_OF_THE_STORE]
    stored = [path for path in FILES if place(path).startswith("data/")]
    named = re.findall(r'\b(?:ask|change|sql_of|_mine)\(\s*"([\w/]+)"', "".join(map(Path.read_text, stored)))

    assert sorted(set(named)) == files


@pytest.mark.parametrize("path", FILES, ids=place)
def test_tables_leave_where_no_cell_begins_a_formula(path):
    may = {"pages/parts/numbers.py": {"to_csv"}, "queries/__main__.py": {"to_csv"}}.get(place(path), set())

    assert {name for name in called(path) if name in ("to_csv", "to_excel", "to_html", "writerow", "writerows")} <= may


@pytest.mark.parametrize("path", FILES, ids=place)
def test_a_module_says_what_it_is_in_one_sentence(path):
    said = ast.get_docstring(ast.parse(path.read_text(encoding="utf-8"))) or ""

    assert said.split("\n\n")[0].rstrip().endswith((".", "?")), "a module begins with one sentence"


@pytest.mark.parametrize(
    ("text", "yes"),
    [
        ("select a from b", True),
        ("  SELECT *\nfrom b", True),
        ("with x as (select 1) select 1", True),
        ("insert into t values (1)", True),
        ("create or replace view v as", True),
        ("copy t to 'x'", True),
        ("selecteer een ronde", False),
        ("Select all", False),
        ("with care", False),
        ("Kies een bestand", False),
    ],
)
def test_sql_is_known_when_it_is_seen(text, yes):
    assert is_sql(text) == yes


def test_exactly_seven_things_are_seen_at_the_top():
    assert {path.name for path in ROOT.iterdir() if not path.name.startswith(".")} == VISIBLE
