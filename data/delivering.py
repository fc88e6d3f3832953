"""Files handed over on the command line: checked, published when that was asked, and told about."""

import argparse
import json
from collections.abc import Iterable, Mapping
from pathlib import Path

from data.annotated import write_back
from data.delivery import Delivery, check_file
from data.filenames import public_name
from data.known import Known
from data.koppeling import Koppeling, from_json
from data.opening import open_store
from data.own import leave_out_own
from data.privacy import masked
from data.problem import Problem
from data.proposing import propose
from data.reading import read
from data.repeated import beforehand
from data.reporting import report
from data.store import Store
from data.wording import check_words

ALL_GOOD, FAULTS, REFUSED = 0, 1, 2


def deliver(arguments: argparse.Namespace) -> int:
    """Check, and for `laad` publish, each file in turn; a later file may refer to an earlier one."""
    try:
        store, fill, agreed = open_store(), _filled(arguments.vul), _agreed(arguments.koppeling)
        known, worst = store.known().agreeing(agreed), ALL_GOOD
        for koppeling in agreed:
            check_words(koppeling, known)
    except Problem as problem:
        return _refuse_all(arguments, problem)
    if arguments.toon_koppeling:
        return _propose(arguments.bestanden, known, fill)
    returned: set[str] = set()
    for path in arguments.bestanden:
        delivery = _checked(path, known, fill)
        counts, delivery = beforehand(store, delivery)
        published = arguments.publish and _publish(store, delivery, arguments)
        report(delivery, published, arguments.json, [] if arguments.publish else counts)
        _give_back(path, delivery, arguments, returned)
        known = store.known().agreeing(agreed) if arguments.publish else _also_known(known, delivery)
        worst = max(worst, REFUSED if delivery.problem else FAULTS if delivery.faulty else ALL_GOOD)
    return worst


def _refuse_all(arguments: argparse.Namespace, problem: Problem) -> int:
    for path in arguments.bestanden:
        report(Delivery(public_name(path.name), "", leesbaar=False, problem=str(problem)), False, arguments.json)
    return REFUSED


def _agreed(path: Path | None) -> list[Koppeling]:
    """What the sender says that the headings mean."""
    try:
        return from_json(path.read_text(encoding="utf-8-sig")) if path else []
    except (OSError, UnicodeDecodeError) as error:
        raise Problem(f"“{public_name(path.name)}” is niet te lezen. Geef een koppeling als JSON-bestand.") from error


def _propose(paths: list[Path], known: Known, fill: Mapping[str, object]) -> int:
    """Print the proposed koppeling of every sheet of the files, as a list that `--koppeling` takes."""
    proposals = []
    for path in paths:
        delivery = _checked(path, known, fill)
        if delivery.problem and not delivery.unrecognised:
            raise Problem(delivery.problem)
        name = public_name(path.name)
        sheets, _ = leave_out_own(name, read(name, _content(path)))
        proposals += propose(name, sheets, known, fill)
    print(json.dumps([each.as_dict() for each in proposals], ensure_ascii=False, indent=2))
    return ALL_GOOD


def _also_known(known: Known, delivery: Delivery) -> Known:
    """A check alone goes on as if the earlier files had been published."""
    for sheet in delivery.sheets:
        known = known.and_also(sheet.dataset or "", sheet.rows)
    return known


def _checked(path: Path, known: Known, fill: Mapping[str, object]) -> Delivery:
    try:
        return check_file(path.name, _content(path), known, fill)
    except Problem as problem:
        return Delivery(public_name(path.name), "", leesbaar=False, problem=str(problem))


def _content(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise Problem(
            f"“{public_name(path.name)}” is niet te openen. Controleer of het bestand bestaat en of u het mag lezen."
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


def _give_back(path: Path, delivery: Delivery, arguments: argparse.Namespace, returned: set[str]) -> None:
    """The workbook with the findings, when it was asked for and there are any; under a name not `returned` yet."""
    if arguments.terug and delivery.findings:
        written = write_back(arguments.terug, path.read_bytes(), delivery, returned)
        if not arguments.json:
            print(f"  De bevindingen staan in {written.name}.")
