"""What the command line says of a delivered file, to a machine and to a person."""

import json
from collections.abc import Sequence
from itertools import zip_longest

from data.delivery import Delivery


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


def report(delivery: Delivery, published: bool, as_machine: bool, counts: Sequence[str | None] = ()) -> None:
    """Print what a file holds: for a machine as one line of JSON, or as a person reads it."""
    if as_machine:
        print(json.dumps(as_json(delivery, published), ensure_ascii=False), flush=True)
        return
    print(f"{delivery.bestand}: {delivery.problem or ('gepubliceerd' if published else 'niet gepubliceerd')}")
    for note in delivery.notes:
        print(f"  {note}")
    for sheet, told in zip_longest(delivery.sheets, counts):
        print(
            f"  {sheet.dataset or 'niet herkend'} ({sheet.blad or 'csv'}): {sheet.gelezen} gelezen, "
            f"{sheet.geaccepteerd} geaccepteerd, {sheet.afgekeurd} afgekeurd, {sheet.genegeerd} genegeerd"
        )
        if told:
            print(f"    {told}")
        for finding in sheet.bevindingen:
            print(f"    {finding.ernst}: {finding}")
