"""English, as the rules read it: nothing but words and patterns."""


def words(listed: str) -> frozenset[str]:
    """The words that are listed with blanks between them."""
    return frozenset(listed.split())


def rows(listed: str) -> list[str]:
    """The rows that are listed with commas between them."""
    return listed.split(", ")


def any_of(listed: str) -> str:
    """An expression for any of some listed words, by their first letters, which most others do not begin with."""
    rests: dict[str, list[str]] = {}
    for word in listed.split():
        rests.setdefault(word[0], []).append(word[1:])
    return "|".join(f"{first}(?:{'|'.join(some)})" for first, some in rests.items())
