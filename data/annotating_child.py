"""The program that opens a sender's workbook with openpyxl under limits: remarks and file in, marked file out.

On stdin a line of JSON and then the file. Nothing on stdout means that the workbook is too big.
"""

import io
import json
import sys
import zipfile

from data.annotating import mark_own
from data.reading_child import limit
from data.remark import Remark

NOTE = (
    "Plaatjes, grafieken, macro's en sommige keuzelijsten kunnen in deze kopie ontbreken; uw eigen bestand is niet "
    "veranderd. "
    "Formules zijn uitgerekend zodra u de kopie in Excel opent en opslaat."
)


def cells(content: bytes) -> int:
    """How many cells the sheets hold."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        parts = [name for name in archive.namelist() if name.startswith("xl/worksheets/") and name.endswith(".xml")]
        return sum(xml.count(b"<c ") + xml.count(b"<x:c ") for xml in map(archive.read, parts))


def answer(told: bytes, content: bytes) -> bytes:
    """The marked workbook, or nothing when there are more cells than may be."""
    job = json.loads(told)
    remarks = [Remark(**each | {"cel": each["cel"] and tuple(each["cel"])}) for each in job["remarks"]]
    return b"" if cells(content) > job["most"] else mark_own(content, job["last_rows"], remarks, NOTE)


if __name__ == "__main__":
    limit()
    sys.stdout.buffer.write(answer(sys.stdin.buffer.readline(), sys.stdin.buffer.read()))
