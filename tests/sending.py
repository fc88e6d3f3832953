"""Everything that a browser gets for an address: the messages of a page, and the files that it offers."""

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass
from unittest import mock

import pandas as pd
import streamlit as st
from google.protobuf.message import Message
from streamlit.dataframe_util import convert_arrow_bytes_to_pandas_df
from streamlit.testing.v1 import AppTest
from streamlit.testing.v1.local_script_runner import LocalScriptRunner
from streamlit.util import calc_hash

from data.store import Store
from tests.conftest import ROOT
from tests.drawers import open_drawers
from tests.oracle import DERIVABLE, TOO_FEW

MENU = ROOT / "pages" / "menu.py"
COMPONENTS = "streamlit.components.v2.component_manager.BidiComponentManager.discover_and_register_components"
DECIMALS = r"-?\d+\.\d{4,}(?:e-?\d+)?"


@dataclass(frozen=True)
class Sent:
    """What a browser gets for one address: its messages, and the files that it may fetch from there."""

    messages: list[Message]
    files: list[bytes]

    @property
    def text(self) -> str:
        """All of it: sentences, charts with their rows, tables, tooltips, files."""
        told = [text for message in self.messages for text in _texts(message)]
        return "\n".join([*told, *(_read(file) for file in self.files)])


def sent(store: Store, address: str, **parameters: object) -> Sent:
    """The page at an address, for somebody who opens every drawer, and everything that can be downloaded from it."""
    messages, files = [], []
    forward = LocalScriptRunner.forward_msgs

    def heard(runner: LocalScriptRunner) -> list[Message]:
        messages.extend(forward(runner))
        return forward(runner)

    def offered(_label: str, data: object, *_: object, **__: object) -> bool:
        files.append(data)
        return False

    with (
        mock.patch("pages.parts.opslag.open_store", lambda: store),
        mock.patch(COMPONENTS, lambda *_, **__: None),
        mock.patch.object(LocalScriptRunner, "forward_msgs", heard),
        mock.patch.object(st, "download_button", offered),
    ):
        page = AppTest.from_file(MENU, default_timeout=60)
        page._page_hash = calc_hash(address) if address else ""
        for name, value in parameters.items():
            page.query_params[name] = value
        page.run()
        files.clear()  # those of the drawers are offered once they are open, the others again
        open_drawers(page)
        assert not page.exception and not page.error, [each.value for each in (*page.exception, *page.error)]
        written = [file() if callable(file) else file for file in files]
    return Sent(messages, written)


def _texts(message: Message) -> Iterator[str]:
    """Every text and number of a message; tables row by row."""
    for _, value in message.ListFields():
        many = value.values() if hasattr(value, "values") else value if hasattr(value, "append") else [value]
        for each in many:
            if isinstance(each, Message):
                yield from _texts(each)
            else:
                yield _read(each) if isinstance(each, bytes) else str(each)


def _read(content: bytes) -> str:
    """A table of Arrow, a workbook or a csv as text."""
    if content.startswith(b"PK"):
        return pd.read_excel(io.BytesIO(content), engine="calamine").to_json(
            orient="records", double_precision=15, force_ascii=False
        )
    if content.startswith(b"\xef\xbb\xbf"):
        return re.sub(r"(?<=\d),(?=\d)", ".", content.decode("utf-8-sig"))
    return _all_digits(convert_arrow_bytes_to_pandas_df(content))


def _all_digits(table: pd.DataFrame) -> str:
    return table.to_json(orient="split", double_precision=15, force_ascii=False, default_handler=str, date_format="iso")


def numbers(text: str) -> set[float]:
    """Every number with decimals, to six of them."""
    return {round(float(found), 6) for found in re.findall(DECIMALS, text)}


def settled(text: str) -> str:
    """The text without the noise in the last digits of a number, the names that follow from it, and why it is empty.

    Whether a group that stays hidden is too small itself or would give one away may be known.
    """
    calm = re.sub(DECIMALS, lambda found: f"{round(float(found[0]), 6) + 0:g}", text)
    return re.sub(rf"\b[0-9a-f]{{32}}\b|{TOO_FEW}|{DERIVABLE}", "…", calm)
