"""README.md can be believed: its commands are the ones that run, and what it names exists."""

import importlib.util
import os
import re

import pytest

from data.__main__ import main as data_command
from data.installation import DEFAULT, coalitie, where
from queries.__main__ import main as queries_command
from tests.conftest import ROOT

README = (ROOT / "README.md").read_text(encoding="utf-8")
COMMANDS = re.findall(r"^    (.*\S)", README, re.MULTILINE)
RUN = "python3 -m venv .venv && .venv/bin/pip install -r requirements.txt && .venv/bin/streamlit run app.py"
SETTING = re.compile(r"\bSAMENSPEL_[A-Z]+\b")
OURS = ("data", "queries", "tests.benchmarks")


def code_of(*folders: str) -> str:
    files = [path for folder in folders for path in sorted((ROOT / folder).rglob("*.py"))]
    return "\n".join(path.read_text(encoding="utf-8") for path in [ROOT / "app.py", *files])


def section(title: str) -> str:
    return README.split(f"## {title}\n")[1].split("\n## ")[0]


def test_one_line_sets_up_and_runs():
    assert RUN in COMMANDS
    assert RUN in section("Run")


def test_one_line_sets_up_and_tests_and_the_server_runs_the_same():
    (command,) = re.findall(r"^    (.*)", section("Test"), re.MULTILINE)
    run = (ROOT / ".ci" / "run").read_text(encoding="utf-8").splitlines()

    assert command in run
    for part in ("apt-get install -y chromium", "requirements.txt", "tests/requirements.txt", "python -m pytest"):
        assert part in command


def test_the_server_runs_nothing_but_the_command_and_stops_at_the_first_failure():
    path = ROOT / ".ci" / "run"
    lines = path.read_text(encoding="utf-8").splitlines()

    assert os.access(path, os.X_OK)
    assert "set -euo pipefail" in lines
    assert lines[-1] in COMMANDS


def test_readme_is_read_in_a_few_minutes():
    assert len(README.splitlines()) <= 120


def test_every_picture_exists():
    pictures = [ROOT / name for name in re.findall(r"!\[[^]]+\]\(([^)]+)\)", README)]

    assert pictures
    assert [path.name for path in pictures if not path.is_file()] == []
    assert all(path.read_bytes().startswith(b"\x89PNG") for path in pictures)


def test_every_setting_is_explained_and_read():
    assert set(SETTING.findall(section("Bring in data"))) == set(SETTING.findall(code_of("data", "queries", "pages")))


def test_the_settings_have_the_defaults_that_are_told(monkeypatch):
    for name in ("SAMENSPEL_OPSLAG", "SAMENSPEL_COALITIE"):
        monkeypatch.delenv(name, raising=False)
    told = dict(re.findall(r"^\| `(SAMENSPEL_\w+)` \|.*\| `(.*)` \|$", README, re.MULTILINE))

    assert told == {"SAMENSPEL_OPSLAG": DEFAULT.relative_to(ROOT).as_posix(), "SAMENSPEL_COALITIE": coalitie()}
    assert where() == DEFAULT


def test_every_module_that_is_run_exists():
    modules = set(re.findall(r"python -m ([\w.]+)", README)) - {"venv", "pytest"}

    assert modules == set(OURS)
    for module in modules:
        assert importlib.util.find_spec(f"{module}.__main__")


@pytest.mark.parametrize("line", [line for line in COMMANDS if "-m data " in line], ids=lambda line: line.split()[3])
def test_every_command_about_data_exists_with_its_options(line, capsys):
    command, *rest = line.split("#")[0].split("-m data ")[1].split()

    with pytest.raises(SystemExit) as stopped:
        data_command([command, "--help"])

    assert stopped.value.code == 0
    told = capsys.readouterr().out
    assert [option for option in rest if option.startswith("--") and option not in told] == []


def test_the_options_in_the_text_exist(capsys):
    with pytest.raises(SystemExit):
        data_command(["laad", "--help"])
    assert "--alleen-goede-rijen" in capsys.readouterr().out


def test_the_questions_are_listed_as_told(capsys):
    assert queries_command([]) == 0
    assert "temperatuur" in capsys.readouterr().out


def named_paths() -> list[str]:
    """What README calls by its path in this project; a path with a <placeholder> by the folder before it."""
    paths = re.findall(r"`(\w+(?:/[^`]*|\.(?:py|txt|md)))`", README)
    return sorted({name.split("<")[0] for name in paths} - {DEFAULT.relative_to(ROOT).as_posix()})


@pytest.mark.parametrize("name", named_paths())
def test_every_path_exists(name):
    assert (ROOT / name).exists()


def test_paths_are_found_in_readme():
    assert {"app.py", "pages/menu.py", "data/sql/tabellen.sql", "data/contracts/", "queries/"} <= set(named_paths())
