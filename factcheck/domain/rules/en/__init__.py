"""English, as the rules read it: nothing but words and patterns."""


def words(listed: str) -> frozenset[str]:
    """The words that are listed with blanks between them."""
    return frozenset(listed.split())
