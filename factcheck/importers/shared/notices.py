"""What was noticed on reading a file, in words: fragments that begin with a number, without a full stop."""


def counted(count: int, one: str, several: str = "") -> str:
    """How many there are, "1 comment" or "7 comments"; an empty string for none."""
    if not count:
        return ""
    return f"1 {one}" if count == 1 else f"{count} {several or one + 's'}"


def left_out(count: int, one: str, several: str = "") -> str:
    """How many were left out, or an empty string."""
    return f"{counted(count, one, several)} left out" if count else ""


def kept_at_end(count: int, one: str) -> str:
    """How many notes stand behind the text, or an empty string."""
    return f"{counted(count, one)} kept at the end" if count else ""


def captioned(images: int) -> str:
    """How many images gave way to the words about them, or an empty string."""
    whose = "its caption" if images == 1 else "their captions"
    return f"{counted(images, 'image')} replaced by {whose}" if images else ""


def margins_left_out(headers: bool, footers: bool) -> str:
    """Which margins of the pages held words, or an empty string."""
    if headers and footers:
        return "Page headers and footers left out"
    if headers or footers:
        return f"Page {'headers' if headers else 'footers'} left out"
    return ""


def holds_letters(text: str) -> bool:
    """Whether a margin of a page holds more than the number of the page."""
    return any(sign.isalpha() for sign in text)


def halves_left_out(halves: int) -> str:
    """How many lone surrogates were dropped, or an empty string."""
    what = left_out(halves, "half of a character", "halves of characters")
    return what and f"{what}, because no file can keep them"


def said(*words: str) -> tuple[str, ...]:
    """Those of the fragments and sentences that say anything."""
    return tuple(one for one in words if one)
