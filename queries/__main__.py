"""The command line: `python -m queries` lists the questions, `python -m queries NAME name=value …` asks one."""

import argparse
import signal
import sys

import pandas as pd

from data.opening import open_store
from data.plain import FORMULA_STARTS
from data.problem import Problem
from queries.catalogue import QUESTIONS, answer, parameters, sql_of


def main(words: list[str] | None = None) -> int:
    """Print the table that the screen shows; the exit status is 2 when the question cannot be asked."""
    arguments = _parser().parse_args(words)
    if not arguments.vraag:
        print("\n".join(_listed(name) for name in QUESTIONS))
        return 0
    try:
        chosen = dict(_pair(text) for text in arguments.parameters)
        table = answer(open_store(), arguments.vraag, chosen)
    except Problem as problem:
        print(problem, file=sys.stderr)
        return 2
    if arguments.json:
        print(table.to_json(orient="records", date_format="iso", force_ascii=False))
    elif arguments.csv:
        print(table.map(_no_formula).to_csv(index=False), end="")
    else:
        print(_as_text(table))
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m queries", description="Vraag een cijfer van Samenspel op.")
    parser.add_argument("vraag", nargs="?", metavar="VRAAG")
    parser.add_argument("parameters", nargs="*", metavar="naam=waarde")
    form = parser.add_mutually_exclusive_group()
    form.add_argument("--json", action="store_true")
    form.add_argument("--csv", action="store_true")
    return parser


def _pair(text: str) -> tuple[str, str]:
    name, equals, value = text.partition("=")
    if not equals:
        raise Problem(f"“{text}” moet de vorm naam=waarde hebben, zoals ronde=2026-K2.")
    return name, value


def _no_formula(cell: object) -> object:
    """A text that a spreadsheet program would take for a formula, as a text."""
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(FORMULA_STARTS) else cell


def _as_text(table: pd.DataFrame) -> str:
    """The table as columns; what is hidden is blank (`na_rep` leaves out the types that know <NA>)."""
    shown = table.to_string(index=False, na_rep="").replace("<NA>", "    ")
    return "Er zijn geen rijen." if table.empty else shown


def _listed(name: str) -> str:
    question = sql_of(name).splitlines()[0].removeprefix("-- ")
    return f"{name:20}{', '.join(parameters(name)):42}{question}"


if __name__ == "__main__":
    if hasattr(signal, "SIGPIPE"):  # `| head` has read enough
        signal.signal(signal.SIGPIPE, signal.SIG_DFL)
    sys.exit(main())
