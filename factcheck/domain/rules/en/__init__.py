"""English, as the rules read it: nothing but words and patterns."""

ACCORDING_TO = "according to"
"""What stands for a verb of saying, and before the speaker."""


def words(listed: str) -> frozenset[str]:
    """The words that are listed with blanks between them."""
    return frozenset(listed.split())
