"""The words of a claim that its statement leaves out, so that a verdict on the statement does not judge them."""

import re
from collections import Counter
from collections.abc import Iterator
from difflib import SequenceMatcher
from functools import lru_cache
from itertools import groupby
from operator import itemgetter

from factcheck.domain.records.claim import Claim
from factcheck.domain.rules.languages import language_of

_WORD = re.compile(r"[^\W_]+(?:[’'.,-][^\W_]+)*")
_REMEMBERED = 1024
"""How many answers are kept, since rows of a list ask again each time they are painted."""


def omitted_words(claim: Claim) -> tuple[str, ...]:
    """The stretches of its words that neither the statement of a claim nor a claim beneath it has, in their order."""
    if claim.restated is None:
        return ()
    told = f"{claim.speaker} {claim.verb}"
    return omitted(claim.claimed_words, claim.restated, told, claim.taken_up, claim.language)


@lru_cache(maxsize=_REMEMBERED)
def omitted(
    words: str, statement: str, told: str = "", taken_up: tuple[str, ...] = (), language: str = ""
) -> tuple[str, ...]:
    """The stretches of `words` that a statement made of them leaves out; it may have those that are `told` besides.

    What is `taken_up` elsewhere is not left out. None where it says it in words of its own: what it covers only a
    person can tell. Small words of the language alone are nothing; of one that the rules do not know nothing is told.
    """
    small = language_of(language).small_words
    if small is None:
        return ()
    ours, theirs = _words(words, small), _words(statement, small)
    if not set(theirs) <= {*ours, *_words(told, small)}:
        return ()
    is_said = list(_said(ours, theirs))
    for other in taken_up:
        left = [at for at, is_there in enumerate(is_said) if not is_there]
        for at, is_there in zip(left, _said([ours[at] for at in left], _words(other, small)), strict=True):
            is_said[at] = is_there
    stretches = groupby(zip(_content_words(words, small), is_said, strict=True), key=itemgetter(1))
    left_out = [[found for found, _ in some] for is_there, some in stretches if not is_there]
    return tuple(words[some[0].start() : some[-1].end()] for some in left_out)


def _words(text: str, small: re.Pattern[str]) -> list[str]:
    return [found[0].casefold() for found in _content_words(text, small)]


def _content_words(text: str, small: re.Pattern[str]) -> list[re.Match[str]]:
    return [found for found in _WORD.finditer(text) if small.fullmatch(found[0]) is None]


def _said(ours: list[str], theirs: list[str]) -> Iterator[bool]:
    """For each word whether the statement has it, as often as it has it, in its order first."""
    blocks = SequenceMatcher(None, ours, theirs, autojunk=False).get_matching_blocks()
    matched = {at for block in blocks for at in range(block.a, block.a + block.size)}
    rest = Counter(theirs) - Counter(ours[at] for at in matched)
    for at, word in enumerate(ours):
        is_said = at in matched or rest[word] > 0
        rest[word] -= at not in matched
        yield is_said
