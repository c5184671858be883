"""Tells whether the statement of a claim says a number, a name or a date, in whatever form it writes it."""

import unicodedata
from collections.abc import Iterator
from decimal import Decimal
from typing import TYPE_CHECKING

from factcheck.domain.errors import NotADateError
from factcheck.domain.rules.dates import read_date
from factcheck.domain.rules.facts import Fact, FactKind
from factcheck.domain.text.patterns import pattern
from factcheck.domain.text.span import Span

if TYPE_CHECKING:
    from factcheck.domain.rules.language import Language

_WORD = pattern(r"[^\W_]+(?:[’'‑.-][^\W_]+)*")
_DOTTED = pattern(r"\b(?:[^\W\d_]\.){2,}")


class Statements:
    """What statements say, each read once. Relative dates are those of an article of this date (ISO 8601, or empty)."""

    def __init__(self, language: "Language", article_date: str) -> None:
        self._facts = language.facts
        self._relative = language.relative_dates
        self._article_date = article_date
        self._read: dict[str, tuple[set[Decimal], set[str]]] = {}

    def holds(self, statement: str, fact: Fact, text: str) -> bool:
        """Whether a statement says a fact of `text`: a number by value, a name by its last word, a date by parts."""
        held_values, held_words = self._held(statement)
        words = fact.span.of(text)
        if fact.kind is FactKind.NUMBER:
            values = self._values(words)
            return values <= held_values if values else set(self._plain(words)) <= held_words
        if fact.kind is FactKind.NAME:
            last = list(self._plain(words))[-1]
            return last in held_words or last.rpartition("-")[2] in held_words
        return self._parts(words) <= held_words or self._meant(words) <= held_words

    def _held(self, statement: str) -> tuple[set[Decimal], set[str]]:
        """The values of the numbers of a statement, and its words, each in one form."""
        if statement not in self._read:
            dates = self._facts.dates(statement, Span(0, len(statement))) if statement else []
            words = {part for date in dates for part in self._parts(date.of(statement))}
            words |= {part for word in self._plain(statement) for part in (word, *word.split("-"))}
            self._read[statement] = self._values(statement), words
        return self._read[statement]

    def _values(self, words: str) -> set[Decimal]:
        if not words:
            return set()
        found = self._facts.numbers.within(words, Span(0, len(words)))
        return {one.value for one in found if one.value is not None}

    def _parts(self, words: str) -> set[str]:
        """The day, the month, the year and what else a date tells."""
        try:
            day = read_date(words)
        except NotADateError:
            return set(self._plain(words))
        return _day_and_month(day.day, day.month) | {str(day.year)}

    def _meant(self, words: str) -> set[str]:
        """The parts of the day that a relative date means; where it means none, what no statement holds."""
        day = self._relative.meant(words, self._article_date)
        return _day_and_month(day.day, day.month) if day is not None else {""}

    def _plain(self, text: str) -> Iterator[str]:
        """The words of a text as they are compared: without capitals, dots of abbreviations, and endings."""
        text = unicodedata.normalize("NFC", text.casefold())
        text = self._facts.endings.sub("", _DOTTED.sub(lambda found: found[0].replace(".", ""), text))
        words = (one[0].replace("‑", "-") for one in _WORD.finditer(text))
        return (self._facts.same_words.get(word, word) for word in words)


def _day_and_month(day: int, month: int) -> set[str]:
    return {str(day), f"month {month}"}
