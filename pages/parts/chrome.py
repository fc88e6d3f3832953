"""What Streamlit sends around our pages: in Dutch, compressed, and with security headers."""

import gzip
import hashlib
import re
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

import streamlit
from starlette.concurrency import run_in_threadpool
from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send
from streamlit.file_util import get_static_dir

from pages.parts import reach
from pages.parts.phrases import EVERYWHERE, PHRASES, in_dutch

# No 'unsafe-eval': Streamlit draws Vega charts with its interpreter. Its styling does need inline styles.
SECURITY = {
    "content-security-policy": (
        "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; "
        "media-src 'self' blob:; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'self'"
    ),
    "x-content-type-options": "nosniff",
    "x-frame-options": "SAMEORIGIN",
    "referrer-policy": "same-origin",
    "permissions-policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=()",
}
# Streamlit hardly shows that its menu, its small buttons and its tick boxes have the keyboard; now seen (WCAG 2.4.7).
# A button that is a sentence of a list reads as one.
FOCUS = (
    b"<style>a:focus-visible, button:focus-visible, label:has(input:focus-visible) "
    b"{outline: 3px solid #0B6B74 !important; outline-offset: 2px}"
    b"[data-testid=stBaseButton-tertiary], [data-testid=stBaseButton-tertiary] * {text-align: left}</style></head>"
)
# The inline script only tells a crawler that the page is ready; the link points at an API that is off.
DOCUMENT = {
    rb'<html lang="en">': b'<html lang="nl">',
    rb"<title>.*?</title>": b"<title>Samenspel</title>",
    rb"(?s)<noscript>.*?</noscript>": b"<noscript>Samenspel werkt alleen als JavaScript aan staat.</noscript>",
    rb'(?s)<!--.*?-->|<script>.*?</script>|<link rel="service-desc".*?/>': b"",
    rb"</head>": reach.TAG + FOCUS,
}
SCRIPT = re.compile(r"/static/nl-\w+/([\w.-]+\.js)$")
NO_DOCUMENT = re.compile(r"/(static|_stcore|media|component)/")
ABOUT_STORED_COPIES = {b"accept-encoding", b"if-none-match", b"if-modified-since", b"range"}


class Body(NamedTuple):
    """What is sent, plain or compressed, and the headers that belong to it."""

    content: bytes
    headers: dict[str, str]


class SecurityHeaders:
    """Adds the security headers to every HTTP response."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        async def with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                MutableHeaders(scope=message).update(SECURITY)
            await send(message)

        await self.app(scope, receive, with_headers if scope["type"] == "http" else send)


class Dutch:
    """Serves Streamlit's page and scripts in Dutch, and leaves everything else as it is."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or scope["method"] not in {"GET", "HEAD"}:
            await self.app(scope, receive, send)
        elif name := SCRIPT.search(scope["path"]):
            found = await run_in_threadpool(script, name[1], takes_gzip(scope))
            response = answer(found, scope, "text/javascript") if found else Response(status_code=404)
            await response(scope, receive, send)
        elif NO_DOCUMENT.search(scope["path"]):
            await self.app(scope, receive, send)
        else:
            await self.page(scope, receive, send)

    async def page(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Our document where Streamlit answers with its own; asked afresh, as a stored copy may be English."""
        headers = [(name, value) for name, value in scope["headers"] if name not in ABOUT_STORED_COPIES]
        ours = False

        async def replaced(message: Message) -> None:
            nonlocal ours
            if message["type"] == "http.response.start" and is_document(message):
                ours = True
                await answer(document(takes_gzip(scope)), scope, "text/html")(scope, receive, send)
            elif not ours:
                await send(message)

        await self.app({**scope, "headers": headers}, receive, replaced)


def is_document(start: Message) -> bool:
    return start["status"] == 200 and Headers(scope=start).get("content-type", "").startswith("text/html")


def takes_gzip(scope: Scope) -> bool:
    offers = Headers(scope=scope).get("accept-encoding", "").replace(" ", "").lower().split(",")
    return any(offer.partition(";")[0] == "gzip" and not re.search(r";q=0(\.0*)?$", offer) for offer in offers)


def answer(found: Body, scope: Scope, media_type: str) -> Response:
    """All of it, or only the headers for who asks no more or has it already; a server may ignore a range."""
    stored = {tag.strip().removeprefix("W/") for tag in Headers(scope=scope).get("if-none-match", "").split(",")}
    if found.headers["etag"] in stored:
        kept = {name: value for name, value in found.headers.items() if not name.startswith("content-")}
        return Response(status_code=304, headers=kept)
    return Response(b"" if scope["method"] == "HEAD" else found.content, headers=found.headers, media_type=media_type)


@lru_cache
def edition() -> str:
    """A folder name that changes with the words, so that a browser may keep a script for ever."""
    words = repr((PHRASES, EVERYWHERE, streamlit.__version__)).encode()
    return f"nl-{hashlib.sha256(words).hexdigest()[:12]}"


@lru_cache(maxsize=1000)
def script(name: str, packed: bool) -> Body | None:
    """A script of Streamlit in Dutch, worked out once; None when there is no such script."""
    file = Path(get_static_dir(), "static", "js", name)
    if not file.is_file():
        return None
    text = in_dutch(file.read_text(encoding="utf-8"), name).encode()
    return body(text, packed, "public, immutable, max-age=31536000")


@lru_cache
def document(packed: bool) -> Body:
    """Streamlit's page in Dutch, which asks for the scripts in Dutch."""
    html = Path(get_static_dir(), "index.html").read_bytes()
    for english, dutch in DOCUMENT.items():
        html = re.sub(english, dutch, html)
    return body(html.replace(b"/static/js/", f"/static/{edition()}/".encode()), packed, "no-cache")


def body(content: bytes, packed: bool, keep: str) -> Body:
    content = gzip.compress(content, compresslevel=6, mtime=0) if packed else content
    headers = {
        "etag": f'"{hashlib.sha256(content).hexdigest()[:32]}"',
        "cache-control": keep,
        "vary": "Accept-Encoding",
        "content-length": str(len(content)),
    }
    return Body(content, headers | ({"content-encoding": "gzip"} if packed else {}))
