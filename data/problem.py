"""The one error that a person can mend."""


class Problem(Exception):
    """Something the reader can mend: says where, what was found, what it must be and what to do, in Dutch."""
