"""How words, clauses and sentences stand beside each other: “a, b and c”, “a (b)”, “a; b”."""

from collections.abc import Iterable, Sequence

from factcheck.translation import pgettext

_STOPS = (".", "!", "?", "…")
_CLOSING_MARKS = "”’»"


def comma_list(words: Iterable[str]) -> str:
    """Words one after the other: “a, b, c”; empty ones are left out."""
    told = [*filter(None, words)]
    return pgettext("between the parts of a list", ", ").join(told) if len(told) > 1 else "".join(told)


def and_list(words: Sequence[str]) -> str:
    """Words that all hold: “a, b and c”."""
    if len(words) < 2:
        return "".join(words)
    return pgettext("list", "{first} and {last}", first=comma_list(words[:-1]), last=words[-1])


def clauses(words: Iterable[str]) -> str:
    """Statements in one line: “a; b”; empty ones are left out."""
    told = [*filter(None, words)]
    return pgettext("between statements in one line", "; ").join(told) if len(told) > 1 else "".join(told)


def sentences(words: Iterable[str]) -> str:
    """Sentences one after the other; empty ones are left out."""
    told = [*filter(None, words)]
    return pgettext("between sentences", " ").join(told) if len(told) > 1 else "".join(told)


def statements(words: Iterable[str]) -> str:
    """Statements one after the other, a full stop between two that have none: “a. b? c”; empty ones are left out."""
    told = ""
    for one in filter(None, words):
        stop = pgettext("between statements of which the last has no full stop", ". ")
        told = sentences([told, one]) if not told or _is_ended(told) else stop.join((told, one))
    return told


def as_sentence(words: str) -> str:
    """Words as a sentence of their own, with its full stop, which words that somebody ended have already.

    Those of a quotation may have it inside of its marks.
    """
    return words if _is_ended(words) else pgettext("end of a sentence", "{words}.", words=words)


def _is_ended(words: str) -> bool:
    return words.rstrip(_CLOSING_MARKS).endswith(_STOPS)


def with_remark(words: str, remark: str) -> str:
    """Words with a remark in brackets behind them, where there is one."""
    return pgettext("remark", "{words} ({remark})", words=words, remark=remark) if remark else words


def labelled(label: str, words: str) -> str:
    """Words behind what they are: “verdict: supported”."""
    return pgettext("label", "{label}: {words}", label=label, words=words)


def quoted(words: str) -> str:
    """Somebody's own words in quotation marks, which words that have them already keep alone."""
    before, _words, after = pgettext("quotation", "“{words}”", words="\0").partition("\0")
    is_one = words[:1] == before and words[-1:] == after and not {before, after} & set(words[1:-1])
    return words if is_one else f"{before}{words}{after}"


def within_quotation(words: str) -> str:
    """Words that will stand in quotation marks, with single ones in place of their own."""
    return words.replace("“", "‘").replace("”", "’")


def number(value: int) -> str:
    """A whole number with a sign between thousands: “12,000”."""
    return f"{value:,}".replace(",", pgettext("between the thousands of a number", ","))
