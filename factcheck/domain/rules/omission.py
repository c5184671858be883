"""The words of a claim that its statement leaves out, so that a verdict on the statement does not judge them."""

import re
from collections import Counter
from collections.abc import Iterator
from difflib import SequenceMatcher
from functools import lru_cache
from itertools import groupby
from operator import itemgetter

from factcheck.domain.records.claim import Claim

_WORD = re.compile(r"[^\W_]+(?:[’'.,-][^\W_]+)*")
_REMEMBERED = 1024
"""How many answers are kept, since rows of a list ask again each time they are painted."""
_SMALL = re.compile(
    r"a|an|the|and|but|or|nor|so|yet|however|meanwhile|then|also|too|still|that|this|which|who|whose|he|she|it|they|his"
    r"|her|its|their|according|of|to|in|on|at|by|for|from|with|as|is|are|was|were|be|been|has|have|had",
    re.IGNORECASE,
)


def omitted_words(claim: Claim) -> tuple[str, ...]:
    """The stretches of its words that neither the statement of a claim nor a claim beneath it has, in their order."""
    if claim.restated is None:
        return ()
    return omitted(claim.claimed_words, claim.restated, f"{claim.speaker} {claim.verb}", claim.taken_up)


@lru_cache(maxsize=_REMEMBERED)
def omitted(words: str, statement: str, told: str = "", taken_up: tuple[str, ...] = ()) -> tuple[str, ...]:
    """The stretches of `words` that a statement made of them leaves out; it may have those that are `told` besides.

    What is `taken_up` elsewhere is not left out. None where it says it in words of its own: what it covers only a
    person can tell. Small words alone are nothing.
    """
    ours, theirs = _words(words), _words(statement)
    if not set(theirs) <= {*ours, *_words(told)}:
        return ()
    is_said = list(_said(ours, theirs))
    for other in taken_up:
        left = [at for at, is_there in enumerate(is_said) if not is_there]
        for at, is_there in zip(left, _said([ours[at] for at in left], _words(other)), strict=True):
            is_said[at] = is_there
    stretches = groupby(zip(_content_words(words), is_said, strict=True), key=itemgetter(1))
    left_out = [[found for found, _ in some] for is_there, some in stretches if not is_there]
    return tuple(words[some[0].start() : some[-1].end()] for some in left_out)


def _words(text: str) -> list[str]:
    return [found[0].casefold() for found in _content_words(text)]


def _content_words(text: str) -> list[re.Match[str]]:
    return [found for found in _WORD.finditer(text) if _SMALL.fullmatch(found[0]) is None]


def _said(ours: list[str], theirs: list[str]) -> Iterator[bool]:
    """For each word whether the statement has it, as often as it has it, in its order first."""
    blocks = SequenceMatcher(None, ours, theirs, autojunk=False).get_matching_blocks()
    matched = {at for block in blocks for at in range(block.a, block.a + block.size)}
    rest = Counter(theirs) - Counter(ours[at] for at in matched)
    for at, word in enumerate(ours):
        is_said = at in matched or rest[word] > 0
        rest[word] -= at not in matched
        yield is_said
