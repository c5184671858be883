"""Sayings whose words stand before or behind a comma: according to; as she noted; in his view."""

from collections.abc import Iterator

from factcheck.domain.rules.saying_parts import SayingParts, Sign
from factcheck.domain.rules.saying_tokens import Stretch

_NEAR = 8
"""How many words “in” stands before the noun of “in the mayor’s view”, at most."""


class SayingAsides(SayingParts):
    """Finds those whom an aside tells of, and what is said before it, or behind it where it comes first."""

    def asides(self) -> Iterator[Sign]:
        """The sayings that asides tell, to be taken one after the other."""
        leads = {*self.rules.according[:1], *self.rules.as_, *self.rules.in_}
        places = [at for at, word in enumerate(self.low[:-2]) if word in leads and not self.quoted[at]]
        for read in (self._according, self._as_told, self._opinion):
            yield from filter(None, map(read, places))

    def _around(self, start: int, end: int, source: Stretch | None, cue: Stretch, by_verb: bool = True) -> Sign | None:
        """What is said around an aside from `start` to `end`; None where there is nothing, or nobody says it."""
        if self._is_first(start):
            content = end + 1, self.content_end(min(end + 1, self.size))
        else:
            content = self.content_begin(start), self.without_comma(start)
        is_said = source is not None and self.names(source) and content[0] < content[1]
        return Sign(source, cue, (content,), by_verb=by_verb) if is_said else None

    def _is_first(self, at: int) -> bool:
        return at == 0 or self.stops(at - 1)

    def _according(self, at: int) -> Sign | None:
        behind = at + len(self.rules.according)
        if behind >= self.size or tuple(self.low[at:behind]) != self.rules.according:
            return None
        end = self._according_end(behind) if self._is_first(at) else behind
        return self._around(at, end, (behind, end) if end > behind else self.object(behind), (at, behind))

    def _according_end(self, start: int) -> int:
        """Where the comma stands behind whom it is according to, and behind what explains them."""
        end = self.next_comma(start)
        further = self.next_comma(end + 1)
        explains = self.is_sign(further, ",") and self.explains((end + 1, further))
        return further if explains else end

    def _as_told(self, at: int) -> Sign | None:
        """What stands before or behind “as the mayor noted”."""
        if not self.has(at, self.rules.as_) or not (self._is_first(at) or self.is_behind_comma(at)):
            return None
        end = self.next_comma(at)
        verb = next((one for one in range(at + 2, end) if self.has(one, self.cues.plain) and self.is_cue(one)), None)
        start = self.group_start(verb) if verb is not None else at
        source = self.subject(start) if start > at else None
        if verb is None or source is None or source[0] != at + 1:
            return None
        return self._around(at, end, source, (start, self.cue_end(verb)))

    def _opinion(self, at: int) -> Sign | None:
        """What is so in somebody’s view, or in the view of somebody."""
        if not self.has(at, self.rules.in_) or not (self._is_first(at) or self.is_behind_comma(at)):
            return None
        nouns = (one for one in range(at + 2, min(at + _NEAR, self.size)) if self.has(one, self.cues.opinions))
        noun = next(nouns, None)
        if noun is None:
            return None
        if self.has(noun + 1, self.rules.of):
            source = self.object(noun + 2)
            return self._around(at, source[1] if source else noun, source, (at, noun + 2), by_verb=False)
        is_owned = self.has(noun - 1, self.rules.owners) or self.rules.owned.search(self.low[noun - 1])
        is_aside = is_owned and (self.is_sign(noun + 1, ",") or self.stops(noun + 1))
        return self._around(at, noun + 1, (at + 1, noun), (noun, noun + 1), by_verb=False) if is_aside else None
