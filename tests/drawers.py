"""The drawers of a page: what is in them is made when somebody opens them."""

from streamlit.testing.v1 import AppTest
from streamlit.testing.v1.element_tree import Block


def open_drawers(page: AppTest) -> AppTest:
    """The page after a click on every drawer that is closed."""
    for each in drawers(page):
        page.session_state[drawer_key(each)] = True
    return page.run()


def drawers(page: AppTest) -> list[Block]:
    """The drawers and the floating ones that the server knows to be open or closed."""
    return [each for each in (*page.expander, *page.get("popover")) if drawer_key(each)]


def drawer_key(each: Block) -> str:
    """The key by which the page calls a drawer; empty when only the browser knows whether it is open."""
    proto = each.proto if hasattr(each.proto, "id") else each.proto.popover
    return proto.id.split("-", 2)[-1]
