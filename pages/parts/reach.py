"""The keyboard route through a chart: a script that makes the marks reachable that can be clicked."""

from pathlib import Path

from starlette.requests import Request
from starlette.responses import FileResponse
from starlette.routing import Route

NAME = "bereik.js"
TAG = f'<script type="module" src="./{NAME}"></script>'.encode()


def _script(_: Request) -> FileResponse:
    about = {"cache-control": "no-cache"}  # a new edition shows at once
    return FileResponse(Path(__file__).with_name("reach.js"), media_type="text/javascript", headers=about)


ROUTE = Route(f"/{NAME}", _script)
