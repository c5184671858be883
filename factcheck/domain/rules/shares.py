"""Finds percentages of one whole that do not make a hundred, within one sentence."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from factcheck.domain.records.inconsistency import Inconsistency, InconsistencyKind
from factcheck.domain.rules.arithmetic import unfitting
from factcheck.domain.rules.numbers import Quantity
from factcheck.domain.text.patterns import NEVER
from factcheck.domain.text.span import Span

_HUNDRED = Decimal(100)
_FEWEST, _NEAR = 3, 20


@dataclass(frozen=True, slots=True)
class Shares:
    """How a language tells that percentages are those of one whole.

    `rest` leads in the last. Of answers to one question some say `yes`, some nothing but `no`, and some are `without`
    an answer; what a share is of goes on to what `divides`, and holds nothing of other `groups`. Of `votes` each
    `rival` after the first has a share, the last of which is `alone`. Behind `vague` words a number is only near.
    """

    rest: re.Pattern[str] = NEVER
    yes: re.Pattern[str] = NEVER
    no: re.Pattern[str] = NEVER
    without: re.Pattern[str] = NEVER
    divides: re.Pattern[str] = NEVER
    groups: re.Pattern[str] = NEVER
    votes: re.Pattern[str] = NEVER
    rival: re.Pattern[str] = NEVER
    alone: re.Pattern[str] = NEVER
    vague: re.Pattern[str] = NEVER

    def errors(self, text: str, sentence: Span, numbers: Sequence[Quantity]) -> Iterator[Inconsistency]:
        """Percentages that do not fit, of the numbers of a sentence in order, which are no others.

        Those with the rest make a hundred; answers and votes make no more, for not all of them have to be told.
        """
        if len(numbers) < 2 or not all(one.is_percent and one.value is not None for one in numbers):
            return
        over = sum((one.value or Decimal(0) for one in numbers), -_HUNDRED)
        if abs(over) <= sum((one.last for one in numbers), Decimal(0)) / 2 or self._is_any_vague(text, numbers):
            return
        has_rest = self.rest.search(text, numbers[-2].span.end, numbers[-1].span.start) is not None
        if has_rest or (over > 0 and len(numbers) >= _FEWEST and self._are_of_one(text, sentence, numbers)):
            yield unfitting(InconsistencyKind.WHOLE, numbers[0].span, numbers[-1].span, over + _HUNDRED)

    def _is_any_vague(self, text: str, numbers: Sequence[Quantity]) -> bool:
        starts = [one.span.start for one in numbers]
        return any(self.vague.search(text, max(0, start - _NEAR), start) for start in starts)

    def _are_of_one(self, text: str, sentence: Span, numbers: Sequence[Quantity]) -> bool:
        """Whether shares are those of answers to one question, or of votes in one election."""
        ends = [*(one.span.start for one in numbers[1:]), sentence.end]
        behind = [text[one.span.end : end] for one, end in zip(numbers, ends, strict=True)]
        return self._are_answers(behind) or self._are_votes(behind)

    def _are_answers(self, behind: Sequence[str]) -> bool:
        told = [self.divides.split(one, maxsplit=1)[0] for one in behind]
        return (
            any(map(self.yes.search, told))
            and any(map(self.no.fullmatch, told))
            and any(map(self.without.search, told))
            and not any(map(self.groups.search, told[1:]))
        )

    def _are_votes(self, behind: Sequence[str]) -> bool:
        return (
            self.votes.match(behind[0]) is not None
            and all(map(self.rival.fullmatch, behind[:-1]))
            and self.alone.match(behind[-1]) is not None
        )
