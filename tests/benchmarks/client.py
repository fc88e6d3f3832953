"""A browser tab as the server knows it: a websocket on which addresses are asked for, without drawing anything."""

import asyncio
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from urllib.parse import parse_qs, urlsplit

from streamlit.proto.Alert_pb2 import Alert
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.asyncio.client import ClientConnection, connect

PATIENCE = 60
DONE = {ForwardMsg.FINISHED_SUCCESSFULLY, ForwardMsg.FINISHED_WITH_COMPILE_ERROR}
REMEMBERED = 2
CHOICES = ("selectbox", "multiselect", "button_group")


@dataclass(frozen=True)
class Answer:
    """What the server sent for one address, and how long that took."""

    address: str
    seconds: float
    messages: list[ForwardMsg]

    @property
    def faults(self) -> list[str]:
        """What a viewer should not have got."""
        return [fault for message in self.messages for fault in _faults(message)]

    @property
    def offered(self) -> dict[str, list[str]]:
        """The parameters of the address that the page lets one choose, each with what there is to choose."""
        elements = [message.delta.new_element for message in self.messages]
        choices = [getattr(each, kind) for each in elements for kind in CHOICES if each.HasField(kind)]
        return {choice.query_param_key: _options(choice) for choice in choices if choice.query_param_key}

    @property
    def astray(self) -> list[str]:
        """Whether this is the page of another round than was asked for: no text on it names that round."""
        asked = parse_qs(urlsplit(self.address).query).get("ronde", [""])[0]
        elements = [message.delta.new_element for message in self.messages]
        told = " ".join(each.markdown.body + each.heading.body for each in elements)
        return [] if asked in told else [f"{self.address}: geen tekst noemt {asked}"]


@dataclass
class Tab:
    """One tab: the pages that it knows, and the large messages that it need not get again."""

    socket: ClientConnection
    pages: dict[str, str] = field(default_factory=dict)
    kept: dict[str, int] = field(default_factory=dict)
    asked: int = 0
    patience: float = PATIENCE

    async def open(self, address: str) -> Answer:
        """Go to an address, as the back button does, and wait until the server has finished the page."""
        request = BackMsg()
        request.rerun_script.is_history_navigation = True
        return await self.again(address, request)

    async def again(self, address: str, request: BackMsg) -> Answer:
        """The page of an address once more, with what the request says that was done on it."""
        self.asked += 1
        since = time.perf_counter()
        async with asyncio.timeout(self.patience):
            await self.socket.send(self._addressed(address, request).SerializeToString())
            messages = [message async for message in self._until_done()]
        return Answer(address, time.perf_counter() - since, messages)

    async def _until_done(self) -> AsyncIterator[ForwardMsg]:
        while True:
            message = ForwardMsg.FromString(await self.socket.recv())
            self._remember(message)
            yield message
            if message.HasField("script_finished") and message.script_finished in DONE:
                return

    def _addressed(self, address: str, request: BackMsg) -> BackMsg:
        parts, state = urlsplit(address), request.rerun_script
        state.query_string, state.page_name = parts.query, parts.path.strip("/")
        state.page_script_hash = self.pages.get(state.page_name, "")
        self.kept = {key: run for key, run in self.kept.items() if self.asked - run <= REMEMBERED}
        state.cached_message_hashes.extend(self.kept)
        return request

    def _remember(self, message: ForwardMsg) -> None:
        """What a browser remembers: where the pages are, and for a while the messages that are large."""
        if message.HasField("navigation"):
            self.pages = {page.url_pathname: page.page_script_hash for page in message.navigation.app_pages}
        if message.metadata.cacheable or message.ref_hash:
            self.kept[message.ref_hash or message.hash] = self.asked


@asynccontextmanager
async def tab(stream: str) -> AsyncIterator[Tab]:
    """A new tab; like a browser it takes messages of any size, compressed where the server can."""
    async with connect(stream, max_size=None, subprotocols=["streamlit"]) as socket:
        yield Tab(socket)


def _faults(message: ForwardMsg) -> list[str]:
    element = message.delta.new_element
    if element.HasField("exception"):
        return [element.exception.message]
    if element.HasField("alert") and element.alert.format == Alert.ERROR:
        return [element.alert.body]
    failed = message.HasField("script_finished") and message.script_finished == ForwardMsg.FINISHED_WITH_COMPILE_ERROR
    return ["de pagina draait niet of is er niet"] if failed or message.HasField("page_not_found") else []


def _options(choice: object) -> list[str]:
    return [getattr(option, "content", option) for option in choice.options]
