"""One article as the templates of the web page see it: ids, marked words, languages, groups of blocks."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from html import escape

from factcheck.domain.records.claim import Claim
from factcheck.domain.records.ids import ClaimId
from factcheck.domain.records.proof import BlockKind
from factcheck.domain.rules.marked_article import MarkedBlock, MarkedPassage
from factcheck.domain.rules.report import ReportedArticle
from factcheck.domain.text.scripts import script_of
from factcheck.domain.wording.labels import STATUS_IN_SENTENCE
from factcheck.exporters.marked_text import MarkTags, annotated, underline_levels, visible
from factcheck.exporters.outline import Outline, outlined
from factcheck.translation import _

_NOT_IN_AN_ID = re.compile("[^0-9A-Za-z]+")
_LANGUAGE = re.compile("[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*")
_NUMBER = re.compile("\ue000([^\ue000\ue001]*)\ue001")


@dataclass(frozen=True, slots=True)
class BlockGroup:
    """Blocks beside which the notes of one of them stand; without notes there is no such block."""

    before: tuple[MarkedBlock, ...]
    noted: MarkedBlock | None
    after: tuple[MarkedBlock, ...]

    @property
    def rows(self) -> int:
        """How many rows the blocks take."""
        return len(self.before) + 1 + len(self.after)

    @property
    def row(self) -> int:
        """The row in which the notes begin, from 1."""
        return len(self.before) + 1


class HtmlArticle:
    """One article as the template sees it: the outline, and how its claims are named in the page."""

    def __init__(self, reported: ReportedArticle, at: int, of: int) -> None:
        self.reported = reported
        self.outline: Outline = outlined(reported, lambda number: f"\ue000{number}\ue001")
        self.key = f"a{at}-" if of > 1 else ""
        self._levels = underline_levels(one for block in self.outline.blocks for one in block.begun)

    @cached_property
    def language(self) -> str:
        """The language of the article as a page may declare it; empty, which says that it is not known, for none."""
        given = self.reported.article.language
        return given if _LANGUAGE.fullmatch(given) else ""

    def language_of(self, words: str) -> str:
        """The language of some words: that of the article, or of words in another script that script alone."""
        script = script_of(words)
        return f"und-{script}" if script and script != self._script else self.language

    @cached_property
    def _script(self) -> str:
        return script_of(self.reported.proof.text)

    def name(self, claim: Claim) -> str:
        """The number of a claim as part of an id."""
        return f"{self.key}{_NOT_IN_AN_ID.sub('-', claim.number)}"

    def words_name(self, claim: Claim) -> str:
        """The id of the first passage of a claim, or of the claim where it stands nowhere."""
        return f"{'words' if claim.id in self._marked else 'claim'}-{self.name(claim)}"

    def linked(self, sentence: str) -> str:
        """A first sentence as HTML, the numbers in it leading to the words of their claims."""
        from markupsafe import Markup

        return Markup(_NUMBER.sub(self._link, escape(visible(sentence))))

    def _link(self, found: re.Match[str]) -> str:
        claim = self._by_number.get(found[1])
        return f'<a class="number" href="#{self.words_name(claim)}">{found[1]}</a>' if claim else found[1]

    @cached_property
    def _by_number(self) -> dict[str, Claim]:
        return {escape(visible(claim.number)): claim for claim in self.reported.claims}

    @cached_property
    def _marked(self) -> set[ClaimId]:
        return {one.claim.id for block in self.outline.blocks for one in block.begun}

    def lighting(self) -> Iterator[str]:
        """The rules of style by which the words and the note of a claim light each other, within their group.

        A rule names its groups, since a browser would try each rule on each group, which takes seconds at a thousand.
        """
        for name in (self.name(claim) for claim in self.reported.claims if claim.id in self._marked):
            one = f".c-{name}"
            yield f".g-{name}:has({one}:is(:hover, :target, :focus-within)) {one} {{ background: var(--here) }}\n"

    def placing(self) -> Iterator[str]:
        """The rules of style by which notes begin beside their block, and what is longer is the last row alone."""
        for group in self.groups:
            if group.noted is None or group.rows == 1:
                continue
            yield f".rows-{group.rows} {{ grid-template-rows: repeat({group.rows - 1}, auto) 1fr }}\n"
            if group.row > 1:
                yield f".row-{group.row} {{ grid-row-start: {group.row} }}\n"

    def told_in(self, group: BlockGroup) -> str:
        """The classes of a group, which name the claims that are noted in it and how many rows it has."""
        if group.noted is None:
            return "group"
        names = [f"g-{self.name(claim)}" for claim in (*group.noted.claims, *group.noted.again)]
        return " ".join(["group", *names, *([f"rows-{group.rows}"] if group.rows > 1 else [])])

    @cached_property
    def groups(self) -> list[BlockGroup]:
        """The blocks of the article, cut so that notes may flow beside the blocks without notes that follow."""
        found: list[list[MarkedBlock]] = [[]]
        for block in self.outline.blocks:
            if block.begun and any(one.begun for one in found[-1]):
                found.append(_headings_at_the_end(found[-1]))
            found[-1].append(block)
        return [_group(blocks) for blocks in found if blocks]

    def words_of(self, one: MarkedBlock) -> str:
        """The words of a block as HTML, with its passages marked."""
        from markupsafe import Markup

        return Markup(annotated(self.outline.text, one.runs, self._tags))

    def plain_words_of(self, one: MarkedBlock) -> str:
        """The words of a block."""
        return "".join(run.span.of(self.outline.text) for run in one.runs)

    def _tags(self, one: MarkedPassage) -> MarkTags:
        number, name, status = escape(visible(one.claim.number)), self.name(one.claim), one.claim.status
        level = self._levels.get(one.passage.id)
        look = f"c-{name} s-{status.value} {'no-line' if level is None else f'line-{level}'}"
        own = f"words-{name}-{one.at + 1}" if one.at else f"words-{name}"
        said = escape(
            _("claim {number}, {status}: ", number=visible(one.claim.number), status=STATUS_IN_SENTENCE[status])
        )
        return MarkTags(
            begins=f'<mark class="{look}" id="{own}"><span class="unseen" dir="ltr">{said}</span>',
            goes_on=f'<mark class="{look}">',
            number=f'<sup class="c-{name}"><a href="#note-{name}" dir="ltr" class="ref">{number}</a></sup>',
        )


def _headings_at_the_end(blocks: list[MarkedBlock]) -> list[MarkedBlock]:
    """Takes the headings off the end of a group, since they belong to what follows."""
    taken: list[MarkedBlock] = []
    while blocks and not blocks[-1].begun and blocks[-1].block.kind is BlockKind.HEADING:
        taken.insert(0, blocks.pop())
    return taken


def _group(blocks: Sequence[MarkedBlock]) -> BlockGroup:
    at = next((at for at, block in enumerate(blocks) if block.begun), len(blocks))
    noted = blocks[at] if at < len(blocks) else None
    return BlockGroup(tuple(blocks[:at]), noted, tuple(blocks[at + 1 :]))
