"""A file handed in as a browser does it: where to put it is asked on the websocket, and the page told it is there."""

import asyncio
import urllib.request
from http.cookies import SimpleCookie
from urllib.parse import urljoin

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.Common_pb2 import FileURLs
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

from tests.benchmarks.client import Answer, Tab

PAGE, TOKEN = "/aanleveren", "_streamlit_xsrf"
AROUND = (
    b'--edge\r\nContent-Disposition: form-data; name="file"; filename="%s"\r\n'
    b"Content-Type: application/octet-stream\r\n\r\n%s\r\n--edge--\r\n"
)


async def hand_in(tab: Tab, site: str, name: str, content: bytes) -> Answer:
    """Open the page Aanleveren, hand in one file, and wait until the page has said everything about it."""
    opened = await tab.open(PAGE)
    place = await _place(tab, _session(opened), name)
    await asyncio.to_thread(_put, urljoin(site, place.upload_url), name, content)
    return await tab.again(PAGE, _told(opened, place, name, len(content)))


def _session(opened: Answer) -> str:
    sessions = [each.new_session.initialize.session_id for each in opened.messages if each.HasField("new_session")]
    return sessions[-1]


async def _place(tab: Tab, session: str, name: str) -> FileURLs:
    request = BackMsg()
    request.file_urls_request.session_id, request.file_urls_request.request_id = session, name
    request.file_urls_request.file_names.append(name)
    await tab.socket.send(request.SerializeToString())
    while True:
        message = ForwardMsg.FromString(await tab.socket.recv())
        if message.HasField("file_urls_response"):
            return message.file_urls_response.file_urls[0]


def _put(address: str, name: str, content: bytes) -> None:
    with urllib.request.urlopen(urljoin(address, "/_stcore/health")) as health:
        token = SimpleCookie(health.headers["Set-Cookie"])[TOKEN].value
    headers = {
        "Content-Type": "multipart/form-data; boundary=edge",
        "Cookie": f"{TOKEN}={token}",
        "X-Xsrftoken": token,
    }
    request = urllib.request.Request(address, AROUND % (name.encode(), content), headers, method="PUT")
    urllib.request.urlopen(request).close()


def _told(opened: Answer, place: FileURLs, name: str, size: int) -> BackMsg:
    """What the uploader holds, as the page is told of it."""
    elements = [message.delta.new_element for message in opened.messages]
    request = BackMsg()
    state = request.rerun_script.widget_states.widgets.add()
    state.id = next(each.file_uploader.id for each in elements if each.HasField("file_uploader"))
    held = state.file_uploader_state_value.uploaded_file_info.add()
    held.name, held.size, held.file_id = name, size, place.file_id
    held.file_urls.CopyFrom(place)
    return request
