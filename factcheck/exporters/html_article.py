"""One article as the templates of the web page see it: ids, marked words, groups of blocks, the picture."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from html import escape

from factcheck.domain.records.claim import Claim
from factcheck.domain.records.ids import ClaimId
from factcheck.domain.records.proof import BlockKind
from factcheck.domain.records.verdict import Status
from factcheck.domain.rules.marked_article import MarkedBlock, MarkedPassage
from factcheck.domain.rules.progress import must_be_judged
from factcheck.domain.rules.report import ReportedArticle
from factcheck.domain.wording.labels import STATUS_IN_SENTENCE
from factcheck.exporters.marked_text import MarkTags, annotated, underline_levels, visible
from factcheck.exporters.outline import Outline, outlined
from factcheck.translation import _, current_language

PICTURED = (Status.SUPPORTED, Status.DISPUTED, Status.UNVERIFIED, Status.STALE, Status.NOT_CHECKED)
_NOT_IN_AN_ID = re.compile("[^0-9A-Za-z]+")
_LANGUAGE = re.compile("[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*")


@dataclass(frozen=True, slots=True)
class Share:
    """A stretch of a bar in the picture of the verdicts; in per cent."""

    status: Status
    count: int
    start: float
    width: float


@dataclass(frozen=True, slots=True)
class Bar:
    """The verdicts of some claims side by side."""

    label: str
    total: int
    shares: tuple[Share, ...]


@dataclass(frozen=True, slots=True)
class BlockGroup:
    """Blocks beside which the notes of one of them stand; without notes there is no such block."""

    before: tuple[MarkedBlock, ...]
    noted: MarkedBlock | None
    after: tuple[MarkedBlock, ...]


class HtmlArticle:
    """One article as the template sees it: the outline, and how its claims are named in the page."""

    def __init__(self, reported: ReportedArticle, at: int, of: int) -> None:
        self.reported = reported
        self.outline: Outline = outlined(reported)
        self.key = f"a{at}-" if of > 1 else ""
        self._levels = underline_levels(one for block in self.outline.blocks for one in block.begun)

    @property
    def foreign_language(self) -> str:
        """The language of the article as a page may declare it, empty for that of the page and for what is none."""
        given, ours = self.reported.article.language, current_language().partition("_")[0]
        return given if _LANGUAGE.fullmatch(given) and not given.lower().startswith(ours) else ""

    @cached_property
    def bars(self) -> list[Bar]:
        """Judged claims about who said what, those about what is so, and those still to be judged, on one scale.

        Of a claim that nobody has judged it is not known yet which of the two it is about.
        """
        claims = [claim for claim in self.reported.claims if claim.status is not Status.NOT_NEEDED]
        judged = [claim for claim in claims if not must_be_judged(claim)]
        said = [claim for claim in judged if claim.is_speech]
        so = [claim for claim in judged if not claim.is_speech]
        waiting = list(filter(must_be_judged, claims))
        groups = {_("Who said what"): said, _("What is so"): so, _("To be judged"): waiting}
        longest = max(1, *map(len, groups.values()))
        return [_bar(label, group, longest) for label, group in groups.items() if group]

    @cached_property
    def counts(self) -> Counter[Status]:
        """How many claims stand how."""
        return Counter(claim.status for claim in self.reported.claims)

    def name(self, claim: Claim) -> str:
        """The number of a claim as part of an id."""
        return f"{self.key}{_NOT_IN_AN_ID.sub('-', claim.number)}"

    def words_name(self, claim: Claim) -> str:
        """The id of the first passage of a claim, or of the claim where it stands nowhere."""
        return f"{'words' if claim.id in self._marked else 'claim'}-{self.name(claim)}"

    @cached_property
    def _marked(self) -> set[ClaimId]:
        """The claims that stand in the article."""
        return {one.claim.id for block in self.outline.blocks for one in block.begun}

    @property
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

    def _tags(self, one: MarkedPassage) -> MarkTags:
        number, name, status = escape(visible(one.claim.number)), self.name(one.claim), one.claim.status
        level = self._levels.get(one.passage.id)
        look = f"s-{status.value} {'no-line' if level is None else f'line-{level}'}"
        own = f"words-{name}-{one.at + 1}" if one.at else f"words-{name}"
        said = escape(
            _("claim {number}, {status}: ", number=visible(one.claim.number), status=STATUS_IN_SENTENCE[status])
        )
        return MarkTags(
            begins=f'<mark class="{look}" id="{own}"><span class="unseen" dir="ltr">{said}</span>',
            goes_on=f'<mark class="{look}">',
            number=f'<sup><a href="#note-{name}" dir="ltr" class="ref">{number}</a></sup>',
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


def _bar(label: str, claims: Sequence[Claim], longest: int) -> Bar:
    counts = Counter(claim.status for claim in claims)
    shares: list[Share] = []
    start = 0.0
    for status in PICTURED:
        if counts[status]:
            width = 100 * counts[status] / longest
            shares.append(Share(status, counts[status], round(start, 3), round(width, 3)))
            start += width
    return Bar(label, len(claims), tuple(shares))
