"""What Streamlit sends around our pages is Dutch, safe, legible, and still what we replaced it in."""

import asyncio
import gzip
import importlib
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
from starlette.applications import Starlette
from starlette.datastructures import Headers
from starlette.middleware import Middleware
from streamlit.file_util import get_static_dir
from streamlit.web.server.starlette.starlette_app import create_streamlit_middleware
from streamlit.web.server.starlette.starlette_static_routes import create_streamlit_static_assets_routes

from pages.parts import reach
from pages.parts.chrome import Dutch, SecurityHeaders, edition
from pages.parts.phrases import ENGLISH, EVERYWHERE, PHRASES, in_dutch, pattern

STATIC = Path(get_static_dir())
SCRIPTS = {file.name: file for file in (STATIC / "static" / "js").glob("*.js")}
ENTRY = next(name for name in SCRIPTS if re.fullmatch(r"index\.[\w-]{8}\.js", name))
THEME = tomllib.loads((Path(__file__).parents[1] / ".streamlit" / "config.toml").read_text(encoding="utf-8"))["theme"]
WHITE, PANEL = THEME["backgroundColor"], THEME["secondaryBackgroundColor"]


class Answer(NamedTuple):
    status: int
    headers: Headers
    body: bytes


def ask(path: str, method: str = "GET", **headers: str) -> Answer:
    """What a browser gets from Streamlit's own routes behind our middleware."""
    middleware = [Middleware(SecurityHeaders), Middleware(Dutch), *create_streamlit_middleware()]
    site = Starlette(routes=[reach.ROUTE, *create_streamlit_static_assets_routes("")], middleware=middleware)
    raw = [(name.replace("_", "-").encode(), value.encode()) for name, value in headers.items()]
    scope = {"type": "http", "method": method, "path": path, "headers": raw, "query_string": b"", "root_path": ""}
    scope["asgi"] = {"version": "3.0", "spec_version": "2.4"}
    sent: list[dict] = []

    async def receive() -> dict:
        return {"type": "http.request", "body": b"", "more_body": False}

    async def send(message: dict) -> None:
        sent.append(message)

    asyncio.run(site(scope, receive, send))
    body = b"".join(message.get("body", b"") for message in sent[1:])
    return Answer(sent[0]["status"], Headers(raw=sent[0]["headers"]), body)


def script(name: str) -> str:
    return f"/static/{edition()}/{name}"


def english(stem: str) -> dict[str, str]:
    return {name: file.read_text(encoding="utf-8") for name, file in SCRIPTS.items() if name.startswith(f"{stem}.")}


def fragments(stem: str) -> list[str]:
    return [phrase for phrase in PHRASES[stem] if "`" in phrase]


def occurrences(stem: str, text: str) -> Iterator[re.Match]:
    phrases = [phrase for phrase in PHRASES[stem] if "`" not in phrase]
    return pattern(*phrases).finditer(text) if phrases else iter(())


def luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    dark, light = sorted(luminance(colour) + 0.05 for colour in (one, other))
    return light / dark


def blended(colour: str, opacity: float, ground: str = WHITE) -> str:
    pairs = [(int(colour[at : at + 2], 16), int(ground[at : at + 2], 16)) for at in (1, 3, 5)]
    return "#" + "".join(f"{round(front * opacity + back * (1 - opacity)):02X}" for front, back in pairs)


@pytest.mark.parametrize("path", ["/", "/vragenlijst", "/index.html"])
@pytest.mark.parametrize("encoding", ["", "gzip, deflate, br"])
def test_every_page_says_that_it_is_dutch(path, encoding):
    answer = ask(path, accept_encoding=encoding)
    page = gzip.decompress(answer.body) if answer.headers.get("content-encoding") == "gzip" else answer.body

    assert b'<html lang="nl">' in page
    assert b"<title>Samenspel</title>" in page
    assert b"Samenspel werkt alleen als JavaScript aan staat." in page
    assert not re.search(rb"enable JavaScript|Streamlit app|/static/js/", page)
    assert ("content-encoding" in answer.headers) == bool(encoding)
    assert answer.headers["content-length"] == str(len(answer.body))


def test_the_page_holds_no_script_that_its_own_policy_refuses():
    page = ask("/").body.decode()

    assert re.findall(r"<script(?![^>]* src=)", page) == []
    assert "unsafe-eval" not in ask("/").headers["content-security-policy"]


def test_every_page_brings_the_script_of_the_keyboard_and_it_is_served_as_one():
    asked = re.search(rb'<script type="module" src="\./(bereik\.js)">', ask("/overlegtafels").body)
    answer = ask(f"/{asked[1].decode()}")

    assert answer.status == 200
    assert answer.headers["content-type"].startswith("text/javascript")
    assert answer.headers["cache-control"] == "no-cache", "a new edition shows at once"
    assert "default-src 'self'" in answer.headers["content-security-policy"]
    assert b"Home" in answer.body


@pytest.mark.parametrize("path", ["/", "/favicon.png", "/vragenlijst/", "/static/x.css", script(ENTRY), script("x.js")])
def test_every_answer_carries_the_security_headers(path):
    headers = ask(path).headers

    assert "frame-ancestors 'self'" in headers["content-security-policy"]
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["x-frame-options"] == "SAMEORIGIN"
    assert headers["referrer-policy"] == "same-origin"
    assert "camera=()" in headers["permissions-policy"]


def test_an_english_copy_in_the_browser_is_not_called_up_to_date():
    english = ask("/favicon.png").headers["last-modified"]

    answer = ask("/", if_modified_since=english, if_none_match="*", range="bytes=0-9")

    assert answer.status == 200
    assert b'lang="nl"' in answer.body


@pytest.mark.parametrize("path", ["/", "/vragenlijst", script(ENTRY)])
@pytest.mark.parametrize("encoding", ["identity", "gzip", "gzip;q=0"])
def test_who_has_it_already_or_asks_for_the_headers_gets_no_body(path, encoding):
    whole = ask(path, accept_encoding=encoding)
    headers = ask(path, "HEAD", accept_encoding=encoding)
    known = ask(path, accept_encoding=encoding, if_none_match=f'W/{whole.headers["etag"]}, "iets"')

    assert (headers.status, headers.body) == (200, b"")
    assert headers.headers["content-length"] == whole.headers["content-length"]
    assert (known.status, known.body) == (304, b"")
    assert known.headers["etag"] == whole.headers["etag"]


def test_a_script_is_dutch_and_the_same_when_compressed():
    plain, packed = ask(script(ENTRY)), ask(script(ENTRY), accept_encoding="gzip, br")

    assert "`Ga naar de inhoud`" in plain.body.decode()
    assert gzip.decompress(packed.body) == plain.body
    assert len(packed.body) < len(plain.body) / 2
    assert packed.headers["vary"] == "Accept-Encoding"
    assert packed.headers["etag"] != plain.headers["etag"]
    assert "immutable" in plain.headers["cache-control"]
    assert plain.headers["content-type"].startswith("text/javascript")


def test_a_range_of_a_script_is_answered_with_all_of_it():
    assert ask(script(ENTRY), range="bytes=0-99").body == ask(script(ENTRY)).body


@pytest.mark.parametrize("name", ["geen.js", "..js", "../index.html", "%2e%2e.js"])
def test_a_script_that_does_not_exist_is_not_a_page(name):
    assert b"`" not in ask(script(name)).body


def test_what_is_no_page_and_no_script_passes_untouched():
    for path in ["favicon.png", "manifest.json", *(f"static/css/{file.name}" for file in STATIC.glob("static/css/*"))]:
        assert ask(f"/{path}").body == (STATIC / path).read_bytes()


@pytest.mark.parametrize("scope", [{"type": "websocket", "path": "/_stcore/stream"}, {"type": "lifespan"}])
def test_other_traffic_than_http_passes_as_it_is(scope):
    passed = []

    async def inside(*arguments: object) -> None:
        passed.extend(arguments)

    asyncio.run(SecurityHeaders(Dutch(inside))(scope, receive := object(), send := object()))

    assert [id(argument) for argument in passed] == [id(scope), id(receive), id(send)]


@pytest.mark.parametrize("stem", PHRASES)
def test_every_phrase_is_still_in_the_scripts_of_this_streamlit(stem):
    scripts = "\n".join(english(stem).values())
    found = {text[0] for text in occurrences(stem, scripts)}
    found |= {phrase for phrase in fragments(stem) if phrase in scripts}

    assert sorted(set(PHRASES[stem]) - found) == []


def test_what_is_replaced_everywhere_is_still_there():
    scripts = "\n".join(file.read_text(encoding="utf-8") for file in SCRIPTS.values())

    assert [words for words in EVERYWHERE if words not in scripts] == []


@pytest.mark.parametrize("stem", PHRASES)
def test_no_phrase_is_also_a_name_that_the_script_compares(stem):
    for script_text in english(stem).values():
        around = [script_text[text.start() - 6 : text.end() + 5] for text in occurrences(stem, script_text)]
        assert [piece for piece in around if re.search(r"(case |[=!]==)`|`[=!]==", piece)] == []


@pytest.mark.parametrize("stem", PHRASES)
def test_the_dutch_leaves_the_marks_of_the_script_in_place(stem):
    for name, text in english(stem).items():
        dutch = in_dutch(text, name)
        assert dutch.count("`") % 2 == text.count("`") % 2
        assert dutch.count("\n") == text.count("\n")
        assert "navigator.language" not in dutch
    plain = [words for phrase, words in PHRASES[stem].items() if "`" not in phrase]
    assert not [words for words in plain if re.search(r"[`\\]|\$\{", words)]


def test_the_list_of_english_words_holds_what_people_would_see():
    assert {"Choose options", "Skip to main content", "Download as CSV", "per file", "Page not found"} <= set(ENGLISH)


@pytest.mark.parametrize("ground", [WHITE, PANEL])
def test_text_stands_out_from_its_ground(ground):
    names = [name for name in THEME if name.endswith("TextColor")] + ["textColor", "linkColor", "primaryColor"]
    faded = blended(THEME["textColor"], 0.75, ground)

    assert {name: contrast(THEME[name], ground) for name in names if contrast(THEME[name], ground) < 4.5} == {}
    assert contrast(faded, ground) >= 4.5


@pytest.mark.parametrize("colour", ["red", "orange", "yellow", "blue", "green", "violet", "gray"])
def test_a_coloured_message_stands_out_from_its_tint(colour):
    assert contrast(THEME[f"{colour}TextColor"], blended(THEME[f"{colour}Color"], 0.1)) >= 4.5


@pytest.mark.parametrize("ground", [WHITE, PANEL])
def test_figures_and_fields_stand_out_from_their_ground(ground):
    colours = [*THEME["chartCategoricalColors"], THEME["borderColor"], THEME["primaryColor"]]

    assert [colour for colour in colours if contrast(colour, ground) < 3] == []


def test_a_ramp_of_colours_runs_one_way_from_light_to_dark():
    ramp = [luminance(colour) for colour in THEME["chartSequentialColors"]]
    turn = [luminance(colour) for colour in THEME["chartDivergingColors"]]

    assert ramp == sorted(ramp, reverse=True)
    assert turn == sorted(turn[:5]) + sorted(turn[5:], reverse=True)
    assert len(ramp) == len(turn) == 10


def test_the_charts_and_the_theme_share_their_colours():
    theme = importlib.import_module("pages.charts.theme")

    assert THEME["chartCategoricalColors"] == list(theme.CATEGORICAL)
