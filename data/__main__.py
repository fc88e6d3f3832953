"""The command line for scheduled deliveries: `python -m data controleer|laad|leveringen|herstel|sjabloon`."""

import argparse
import json
import signal
import sys
from pathlib import Path

from data.delivering import ALL_GOOD, REFUSED, deliver
from data.installation import where
from data.opening import open_store
from data.problem import Problem
from data.store import Store
from data.template import template

BY_DEFAULT = "opdrachtregel"  # never the name of whoever is signed in


def main(words: list[str] | None = None) -> int:
    """Run one command; the exit status is 0 (all accepted), 1 (at least one fout) or 2 (refused)."""
    arguments = _parser().parse_args(words)
    try:
        return arguments.run(arguments)
    except Problem as problem:
        print(json.dumps({"probleem": str(problem)}, ensure_ascii=False) if _as_json(arguments) else problem)
        return REFUSED


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m data", description="Bestanden aanleveren aan Samenspel.")
    commands = parser.add_subparsers(required=True, metavar="OPDRACHT")
    for name, explanation in (("controleer", "alleen controleren"), ("laad", "controleren en publiceren")):
        command = commands.add_parser(name, help=explanation)
        command.add_argument("bestanden", nargs="+", type=Path, metavar="BESTAND")
        command.add_argument("--vul", action="append", default=[], metavar="kolom=waarde")
        command.add_argument("--json", action="store_true", help="een JSON-object per bestand, een per regel")
        command.add_argument(
            "--koppeling", type=Path, metavar="BESTAND.json", help="wat de koppen en woorden betekenen"
        )
        command.set_defaults(
            run=deliver,
            publish=name == "laad",
            door="",
            alleen_goede_rijen=False,
            toon_koppeling=False,
            terug=None,
        )
        if name == "controleer":
            command.add_argument("--toon-koppeling", action="store_true", help="druk de voorgestelde koppeling af")
            command.add_argument("--terug", type=Path, metavar="MAP", help="zet het bestand met de bevindingen hier")
    command.add_argument("--door", default=BY_DEFAULT, metavar="NAAM", help="wie aanlevert")
    command.add_argument("--alleen-goede-rijen", action="store_true", help="publiceer ook als er rijen zijn afgekeurd")
    listing = commands.add_parser("leveringen", help="wat er is aangeleverd")
    listing.add_argument("--json", action="store_true")
    listing.set_defaults(run=_list)
    undo = commands.add_parser("herstel", help="een levering terugdraaien")
    undo.add_argument("levering", type=int, metavar="LEVERING")
    undo.add_argument("--door", default=BY_DEFAULT, metavar="NAAM")
    undo.set_defaults(run=_undo)
    empty_form = commands.add_parser("sjabloon", help="het sjabloon met uitleg en keuzelijsten")
    empty_form.add_argument("uit", type=Path, metavar="UIT.xlsx")
    empty_form.add_argument("--gevuld", action="store_true", help="met de lijsten zoals ze nu tellen")
    empty_form.set_defaults(run=_template)
    return parser


def _as_json(arguments: argparse.Namespace) -> bool:
    return getattr(arguments, "json", False)


def _list(arguments: argparse.Namespace) -> int:
    listed = open_store().history()
    if arguments.json:
        print(listed.to_json(orient="records", date_format="iso", force_ascii=False))
    else:
        print(listed.to_string(index=False) if len(listed) else "Er is nog niets aangeleverd.")
    return ALL_GOOD


def _undo(arguments: argparse.Namespace) -> int:
    open_store().undo(arguments.levering, arguments.door)
    print(f"Levering {arguments.levering} is teruggedraaid. Oudere gegevens van hetzelfde tellen weer mee.")
    return ALL_GOOD


def _template(arguments: argparse.Namespace) -> int:
    store = open_store() if arguments.gevuld else _store_if_any()
    try:
        arguments.uit.write_bytes(template(store, arguments.gevuld))
    except OSError as error:
        raise Problem(
            f"“{arguments.uit}” is niet te schrijven. Kies een map die bestaat en waar u mag schrijven."
        ) from error
    print(f"Het sjabloon staat in {arguments.uit.name}.")
    return ALL_GOOD


def _store_if_any() -> Store | None:
    """The store for the names in the drop-downs; the empty template is there without them too."""
    try:
        return open_store() if where().exists() else None
    except Problem as problem:
        print(f"Zonder namen in de keuzelijsten: {problem}")
        return None


if __name__ == "__main__":
    if hasattr(signal, "SIGPIPE"):  # `| head` has read enough
        signal.signal(signal.SIGPIPE, signal.SIG_DFL)
    sys.exit(main())
