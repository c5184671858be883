"""Which blocks of a web page belong to its article, given the words of it that somebody found."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from factcheck.domain.records.proof import BlockKind
from factcheck.importers.html.page import Page, PageBlock

_LONG = 25
_PROSE = 80
_MOST = 0.8
_WIDEST_GAP = 12
_REACH = 3
_SENTENCE = re.compile(r"[.!?…。！？؟।:;][\"'”’»“)\]]*\Z")


def chosen_blocks(page: Page, text: str) -> list[PageBlock]:
    """The blocks of `page` whose words stand in `text`, and what belongs with them, in the order of the page."""
    choice = _Choice([_key(block.piece.text) for block in page.blocks], page, text)
    return [page.blocks[at] for at in choice.kept()]


def _key(text: str) -> str:
    """The letters and digits of a text, whatever stands between them."""
    return "".join(sign for sign in unicodedata.normalize("NFKC", text).casefold() if sign.isalnum())


@dataclass(slots=True)
class _Choice:
    """Finds the words that were extracted among the blocks of a page, and what belongs with them."""

    keys: Sequence[str]
    page: Page
    text: str

    def kept(self) -> list[int]:
        """The indexes of the blocks to keep."""
        lines = {_key(line) for line in self.text.split("\n")}
        whole = _key(self.text)
        sure = [at for at, key in enumerate(self.keys) if len(key) >= _LONG and key in whole and self._may_be(at)]
        sure = sure or [at for at, key in enumerate(self.keys) if key and key in lines and self._may_be(at)]
        if not sure:
            return []
        sure = self._with_ends(sure, whole)
        teasers = self._teasers(sure)
        sure = [at for at in sure if self.page.blocks[at].article not in teasers]
        homes = self._homes(sure)
        headline = self._headline(sure[0])
        near = self._between([*headline, *sure])
        near |= {at for at, block in enumerate(self.page.blocks) if block.container in homes}
        near |= self._in_trunk(sure, headline)
        within = range(max(0, sure[0] - _REACH), min(len(self.keys), sure[-1] + _REACH + 1))
        chosen = set(sure) | {at for at in within if self.keys[at] and self.keys[at] in lines}
        near |= chosen
        return self._with_prose(chosen, [at for at in near if self.page.blocks[at].article not in teasers], homes)

    def _with_ends(self, sure: Sequence[int], whole: str) -> list[int]:
        """`sure` with the prose around it that was found by half: whoever looked took a word more or less for seen."""
        before = range(max(0, sure[0] - _WIDEST_GAP), sure[0])
        after = range(sure[-1] + 1, min(len(self.keys), sure[-1] + 1 + _WIDEST_GAP))
        return sorted(
            {*sure, *(at for at in (*before, *after) if self._is_half(self.keys[at], whole) and self._may_be(at))}
        )

    def _is_half(self, key: str, whole: str) -> bool:
        half = len(key) // 2
        return len(key) >= _PROSE and (key[:half] in whole or key[half:] in whole)

    def _may_be(self, at: int) -> bool:
        return not self.page.blocks[at].in_menu

    def _teasers(self, sure: Sequence[int]) -> set[int]:
        """The elements called article that hold little of `sure` beside one part that holds most of it."""
        size: Counter[int] = Counter()
        for at in sure:
            size[self.page.blocks[at].article] += len(self.keys[at])
        _, most = size.most_common(1)[0]
        if 2 * most < size.total():
            return set()
        return {article for article in size if article and size[article] < most // 5}

    def _homes(self, sure: Sequence[int]) -> set[int]:
        """The elements that hold several blocks chosen which are no links."""
        count = Counter(self.page.blocks[at].container for at in sure if not _is_link(self.page.blocks[at]))
        return {container for container in count if count[container] > 1}

    def _in_trunk(self, sure: Sequence[int], headline: Sequence[int]) -> set[int]:
        """What stands from the headline to the last block chosen, in the smallest element that holds most of them."""
        blocks = self.page.blocks
        inside = self._inside(self._trunk(sure, headline))
        places = [at for at in (*headline, *sure) if blocks[at].container in inside]
        return {at for at in range(places[0], places[-1]) if blocks[at].container in inside}

    def _trunk(self, sure: Sequence[int], headline: Sequence[int]) -> int:
        """The smallest element that holds most of the letters chosen, and the headline."""
        around, blocks = self.page.around, self.page.blocks
        size, titles = [0] * len(around), [0] * len(around)
        for at in sure:
            size[blocks[at].container] += len(self.keys[at])
        for at in headline:
            titles[blocks[at].container] += 1
        most = _MOST * sum(size)
        for container in range(len(around) - 1, 0, -1):
            if size[container] >= most and titles[container] == len(headline):
                return container
            size[around[container]] += size[container]
            titles[around[container]] += titles[container]
        return 0

    def _inside(self, container: int) -> set[int]:
        """An element and those inside it, which all come after it."""
        inside = {container}
        for one in range(container + 1, len(self.page.around)):
            if self.page.around[one] in inside:
                inside.add(one)
        return inside

    def _headline(self, first: int) -> list[int]:
        """The last big heading before the first block chosen, if it is the page's title."""
        title = _key(self.page.about("og:title", "twitter:title") or self.page.title)
        for at in range(first - 1, -1, -1):
            piece = self.page.blocks[at].piece
            if piece.kind is BlockKind.HEADING and piece.level == 1 and self._may_be(at):
                return [at] if self.keys[at] in title or title in self.keys[at] else []
        return []

    def _between(self, places: Sequence[int]) -> set[int]:
        """What stands between two blocks that are near each other."""
        near = set(places)
        for before, after in pairwise(places):
            if sum(bool(self.keys[at]) for at in range(before, after)) <= _WIDEST_GAP:
                near.update(range(before, after))
        return near

    def _with_prose(self, chosen: set[int], near: Iterable[int], homes: set[int]) -> list[int]:
        """The blocks chosen, and those near them that are no teasers, signs or buttons; a heading needs a text."""
        kept: list[int] = []
        goes_on = False
        for at in sorted(near, reverse=True):
            block = self.page.blocks[at]
            if _is_link(block):
                keeps = block.container in homes and (at in chosen or _is_entry(block))
            elif block.piece.kind is BlockKind.HEADING:
                keeps = goes_on or block.piece.level == 1
            else:
                keeps = at in chosen or _belongs(block)
            if keeps and not block.in_menu:
                kept.append(at)
            goes_on = goes_on if block.medium else keeps
        return kept[::-1]


def _belongs(block: PageBlock) -> bool:
    """Whether a block near the article is part of it rather than something set between its paragraphs."""
    piece = block.piece
    if block.medium or block.is_standfirst or piece.kind is not BlockKind.PARAGRAPH:
        return True
    is_sentence = len(piece.text.split()) > 1 and bool(_SENTENCE.search(piece.text))
    return is_sentence or _is_entry(block) or len(piece.text) >= _PROSE


def _is_entry(block: PageBlock) -> bool:
    """Whether a block is an entry of a list or a row of a table."""
    return block.piece.kind is BlockKind.LIST_ITEM or " | " in block.piece.text


def _is_link(block: PageBlock) -> bool:
    """Whether nearly all of a block is a link to somewhere else."""
    is_title = block.piece.kind is BlockKind.HEADING and block.piece.level == 1
    return bool(block.piece.text) and block.linked >= 0.8 * len(block.piece.text) and not is_title
