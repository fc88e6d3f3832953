"""The command line for scheduled deliveries: `python -m data controleer|laad|leveringen|herstel|sjabloon`."""

import argparse
import json
import signal
import sys
from collections.abc import Iterable, Mapping, Sequence
from itertools import zip_longest
from pathlib import Path

from data.annotated import write_back
from data.delivery import Delivery, check_file
from data.known import Known
from data.koppeling import Koppeling, from_json
from data.opening import open_store
from data.own import leave_out_own
from data.privacy import masked
from data.problem import Problem
from data.proposing import propose
from data.reading import read
from data.repeated import beforehand
from data.store import Store, where
from data.template import template

BY_DEFAULT = "opdrachtregel"  # never the name of whoever is signed in
ALL_GOOD, FAULTS, REFUSED = 0, 1, 2


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
            run=_deliver,
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


def _deliver(arguments: argparse.Namespace) -> int:
    """Check, and for `laad` publish, each file in turn; a later file may refer to an earlier one."""
    try:
        store, fill, agreed = open_store(), _filled(arguments.vul), _agreed(arguments.koppeling)
    except Problem as problem:
        return _refuse_all(arguments, problem)
    known, worst = store.known().agreeing(agreed), ALL_GOOD
    if arguments.toon_koppeling:
        return _propose(arguments.bestanden, known, fill)
    for path in arguments.bestanden:
        delivery = _checked(path, known, fill)
        counts, delivery = beforehand(store, delivery)
        published = arguments.publish and _publish(store, delivery, arguments)
        _report(delivery, published, arguments.json, [] if arguments.publish else counts)
        _give_back(path, delivery, arguments)
        known = store.known().agreeing(agreed) if arguments.publish else _also_known(known, delivery)
        worst = max(worst, REFUSED if delivery.problem else FAULTS if delivery.faulty else ALL_GOOD)
    return worst


def _refuse_all(arguments: argparse.Namespace, problem: Problem) -> int:
    for path in arguments.bestanden:
        _report(Delivery(path.name, "", leesbaar=False, problem=str(problem)), False, arguments.json)
    return REFUSED


def _agreed(path: Path | None) -> list[Koppeling]:
    """What the sender says that the headings mean."""
    try:
        return from_json(path.read_text(encoding="utf-8-sig")) if path else []
    except (OSError, UnicodeDecodeError) as error:
        raise Problem(f"“{path.name}” is niet te lezen. Geef een koppeling als JSON-bestand.") from error


def _propose(paths: list[Path], known: Known, fill: Mapping[str, object]) -> int:
    """Print the proposed koppeling of every sheet of the files, as a list that `--koppeling` takes."""
    files = [(path.name, leave_out_own(path.name, read(path.name, content(path)))[0]) for path in paths]
    proposals = [each for name, sheets in files for each in propose(name, sheets, known, fill)]
    print(json.dumps([each.as_dict() for each in proposals], ensure_ascii=False, indent=2))
    return ALL_GOOD


def _also_known(known: Known, delivery: Delivery) -> Known:
    """A check alone goes on as if the earlier files had been published."""
    for sheet in delivery.sheets:
        known = known.and_also(sheet.dataset or "", sheet.rows)
    return known


def _checked(path: Path, known: Known, fill: Mapping[str, object]) -> Delivery:
    try:
        return check_file(path.name, content(path), known, fill)
    except Problem as problem:
        return Delivery(path.name, "", leesbaar=False, problem=str(problem))


def content(path: Path) -> bytes:
    """The bytes of a file; raises Problem when it cannot be opened."""
    try:
        return path.read_bytes()
    except OSError as error:
        raise Problem(
            f"“{path.name}” is niet te openen. Controleer of het bestand bestaat en of u het mag lezen."
        ) from error


def _filled(pairs: Iterable[str]) -> dict[str, object]:
    fill = {}
    for pair in pairs:
        name, equals, value = pair.partition("=")
        if not equals or not value:
            raise Problem(f"“--vul {masked(pair)}” moet de vorm kolom=waarde hebben, zoals --vul ronde=2026-K2.")
        fill[name.strip()] = value.strip()
    return fill


def _publish(store: Store, delivery: Delivery, arguments: argparse.Namespace) -> bool:
    if delivery.problem or (delivery.faulty and not arguments.alleen_goede_rijen) or not delivery.accepted:
        return False
    return bool(store.publish(delivery, arguments.door))


def as_json(delivery: Delivery, published: bool) -> dict[str, object]:
    """What is reported of one file, in the agreed form."""
    return {
        "bestand": delivery.bestand,
        "leesbaar": delivery.leesbaar,
        "gepubliceerd": published,
        "probleem": delivery.problem,
        "leveringen": [
            {
                "dataset": sheet.dataset,
                "blad": sheet.blad,
                "rijen": {
                    "gelezen": sheet.gelezen,
                    "geaccepteerd": sheet.geaccepteerd,
                    "afgekeurd": sheet.afgekeurd,
                    "genegeerd": sheet.genegeerd,
                },
                "bevindingen": [finding.as_dict() for finding in sheet.bevindingen],
            }
            for sheet in delivery.sheets
        ],
    }


def _report(delivery: Delivery, published: bool, as_machine: bool, counts: Sequence[str | None] = ()) -> None:
    if as_machine:
        print(json.dumps(as_json(delivery, published), ensure_ascii=False), flush=True)
        return
    print(f"{delivery.bestand}: {delivery.problem or ('gepubliceerd' if published else 'niet gepubliceerd')}")
    for sheet, told in zip_longest(delivery.sheets, counts):
        print(
            f"  {sheet.dataset or 'niet herkend'} ({sheet.blad or 'csv'}): {sheet.gelezen} gelezen, "
            f"{sheet.geaccepteerd} geaccepteerd, {sheet.afgekeurd} afgekeurd, {sheet.genegeerd} genegeerd"
        )
        if told:
            print(f"    {told}")
        for finding in sheet.bevindingen:
            print(f"    {finding.ernst}: {finding}")


def _give_back(path: Path, delivery: Delivery, arguments: argparse.Namespace) -> None:
    """The workbook with the findings, when it was asked for and there are any."""
    if arguments.terug and delivery.findings:
        written = write_back(arguments.terug, path.name, path.read_bytes(), delivery)
        if not arguments.json:
            print(f"  De bevindingen staan in {written.name}.")


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
