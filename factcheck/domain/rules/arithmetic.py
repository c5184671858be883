"""Finds sums and percentages that are not what the numbers beside them give, within one sentence."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from factcheck.domain.records.inconsistency import Inconsistency, InconsistencyKind
from factcheck.domain.rules.numbers import Quantity
from factcheck.domain.text.patterns import NEVER
from factcheck.domain.text.span import Span

_EXACT = Decimal(1000)  # below, what is counted is not rounded
_VAGUE = Decimal(3)
_MOST_PARTS, _NEAR = 12, 40
_HUNDRED = Decimal(100)


@dataclass(frozen=True, slots=True)
class Arithmetic:
    """How a language adds up and tells shares.

    `member` and `whole` are nouns behind a number, of a part of some people and of all. `joins` stands between parts,
    `joins_last` before the last, `total_behind` and `total_before` between them and the whole, and `goes_on` behind
    parts that are not the last. `of` stands between a part and its whole, `from_` before what was, `to` before what
    is, `more` between that and by how much it changed; `share` between those and the percentage. A whole with
    `all_before` it may have a list of its parts behind what `lists`, up to what `closes`. Behind `vague` words a number
    is only near.
    """

    member: re.Pattern[str] = NEVER
    whole: re.Pattern[str] = NEVER
    joins: re.Pattern[str] = NEVER
    joins_last: re.Pattern[str] = NEVER
    total_before: re.Pattern[str] = NEVER
    total_behind: re.Pattern[str] = NEVER
    goes_on: re.Pattern[str] = NEVER
    all_before: re.Pattern[str] = NEVER
    lists: re.Pattern[str] = NEVER
    closes: re.Pattern[str] = NEVER
    of: re.Pattern[str] = NEVER
    share: re.Pattern[str] = NEVER
    from_: re.Pattern[str] = NEVER
    to: re.Pattern[str] = NEVER
    more: re.Pattern[str] = NEVER
    vague: re.Pattern[str] = NEVER

    def errors(self, text: str, sentence: Span, numbers: Sequence[Quantity]) -> Iterator[Inconsistency]:
        """What does not add up in a sentence, of its numbers in order."""
        known = [one for one in numbers if one.value is not None]
        yield from self._sums(text, sentence, known)
        for first, second, third in zip(known, known[1:], known[2:], strict=False):
            for told, one, other in ((third, first, second), (first, second, third)):
                if told.is_percent and not one.is_percent and not other.is_percent:
                    yield from self._shares(text, told, one, other)
                    yield from self._changes(text, sentence, told, one, other)

    def _sums(self, text: str, sentence: Span, numbers: Sequence[Quantity]) -> Iterator[Inconsistency]:
        """Three men and two women, six people; six people: three men and two women."""
        at = 0
        while at < len(numbers):
            parts, end = self._parts(text, sentence, numbers[at : at + _MOST_PARTS])
            if len(parts) < 2:
                at += 1
                continue
            whole = self._whole(text, sentence, numbers, at, at + len(parts), parts[0].span.start, end)
            added = sum((one.value or Decimal(0) for one in parts), Decimal(0))
            if whole is not None and whole[0] != added:
                span = Span(parts[0].span.start, end)
                yield unfitting(InconsistencyKind.SUM, span, whole[1], added)
            at += len(parts)

    def _parts(self, text: str, sentence: Span, numbers: Sequence[Quantity]) -> tuple[list[Quantity], int]:
        """The parts that begin with the first of some numbers, and where they end; none where no last one is told."""
        parts: list[Quantity] = []
        end, is_last = 0, False
        for one in numbers:
            member = self.member.match(text, one.span.end, sentence.end)
            between = text[end : one.span.start] if parts else ""
            is_last = bool(parts) and self.joins_last.fullmatch(between) is not None
            if member is None or one.is_percent or (parts and not is_last and not self.joins.fullmatch(between)):
                break
            parts.append(one)
            end = member.end()
            if is_last:
                break
        return (parts, end) if is_last and self.goes_on.match(text, end) is None else ([], end)

    def _whole(
        self, text: str, sentence: Span, numbers: Sequence[Quantity], first: int, behind: int, start: int, end: int
    ) -> tuple[Decimal, Span] | None:
        """The number of all, which stands directly before the parts or behind them, with where it stands.

        Before parts it is none where further ones stand behind these.
        """
        is_all = not any(self.member.match(text, one.span.end, sentence.end) for one in numbers[behind:])
        if first > 0 and is_all:
            before = numbers[first - 1]
            noun = self.whole.match(text, before.span.end, sentence.end)
            if noun and self._leads(text, before, (noun.end(), start), end) and not self._is_vague(text, before):
                return (before.value or Decimal(0)), Span(before.span.start, noun.end())
        if behind < len(numbers):
            after = numbers[behind]
            noun = self.whole.match(text, after.span.end, sentence.end)
            if noun and self.total_behind.fullmatch(text, end, after.span.start):
                return (after.value or Decimal(0)), Span(after.span.start, noun.end())
        return None

    def _leads(self, text: str, whole: Quantity, between: tuple[int, int], end: int) -> bool:
        """Whether a number is that of all that stands behind it up to an end, by the words between."""
        if self.total_before.fullmatch(text, *between):
            return True
        is_all = self.all_before.search(text, max(0, whole.span.start - _NEAR), whole.span.start)
        return bool(is_all and self.lists.fullmatch(text, *between) and self.closes.match(text, end))

    def _shares(self, text: str, share: Quantity, part: Quantity, whole: Quantity) -> Iterator[Inconsistency]:
        """40 of 80 seats, or 50 per cent; 50 per cent (40 of 80)."""
        span = Span(part.span.start, whole.span.end)
        before, after = sorted((share.span, span))
        is_told = self.of.fullmatch(text, part.span.end, whole.span.start) is not None
        if whole.value and is_told and self.share.fullmatch(text, before.end, after.start):
            (least, most), (low, high) = _range(whole), _range(part)
            bounds, right = (low / most, high / least), (part.value or Decimal(0)) / whole.value
            yield from self._unless_fitting(text, InconsistencyKind.SHARE, share, span, bounds, right)

    def _changes(
        self, text: str, sentence: Span, change: Quantity, was: Quantity, is_now: Quantity
    ) -> Iterator[Inconsistency]:
        """From 200 to 250, 25 per cent more; by 25 per cent from 200 to 250."""
        is_first = change.span < was.span
        begins = change.span.end if is_first else max(sentence.start, was.span.start - 6)
        if (
            was.value
            and self.from_.fullmatch(text, begins, was.span.start)
            and self.to.fullmatch(text, was.span.end, is_now.span.start)
            and (is_first or self.more.fullmatch(text, is_now.span.end, change.span.start))
        ):
            (least, most), (low, high) = _range(was), _range(is_now)
            ends = low / most - 1, high / least - 1
            by = sorted(map(abs, ends))
            bounds = (by[0] if ends[0] * ends[1] > 0 else Decimal(0), by[1])
            span, right = Span(was.span.start, is_now.span.end), abs((is_now.value or Decimal(0)) / was.value - 1)
            yield from self._unless_fitting(text, InconsistencyKind.CHANGE, change, span, bounds, right)

    def _unless_fitting(
        self,
        text: str,
        kind: InconsistencyKind,
        told: Quantity,
        others: Span,
        bounds: tuple[Decimal, Decimal],
        right: Decimal,
    ) -> Iterator[Inconsistency]:
        """A finding, unless a percentage is within bounds, as far as it may be rounded; bounds are parts of one."""
        value = told.value or Decimal(0)
        slack = _VAGUE if self._is_vague(text, told) else told.last
        if not bounds[0] * _HUNDRED - slack <= value <= bounds[1] * _HUNDRED + slack:
            yield unfitting(kind, others, told.span, round(right * _HUNDRED, 1))

    def _is_vague(self, text: str, number: Quantity) -> bool:
        return self.vague.search(text, max(0, number.span.start - 20), number.span.start) is not None


def _range(number: Quantity) -> tuple[Decimal, Decimal]:
    """Between what a number lies that may be rounded."""
    value = number.value or Decimal(0)
    half = number.step / 2 if value >= _EXACT or value % 1 else Decimal(0)
    return value - half, value + half


def unfitting(kind: InconsistencyKind, told: Span, other: Span, fitting: Decimal) -> Inconsistency:
    """What does not fit, in the order of the text, with the number that would."""
    first, second = sorted((told, other))
    return Inconsistency(kind, (first, second), f"{fitting.normalize():f}")
