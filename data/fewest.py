"""How many people a figure about them is at least, in words."""

from data.privacy import FEWEST_PEOPLE

WORDS = dict(enumerate(("vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf"), FEWEST_PEOPLE))


def fewer_than(fewest: int) -> str:
    """“minder dan vijf mensen”."""
    return f"minder dan {WORDS.get(fewest, fewest)} mensen"
