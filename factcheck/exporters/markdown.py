"""The report as Markdown: the same order as the web page, any text in it literal."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from factcheck.domain.records.claim import Claim
from factcheck.domain.records.evidence import Evidence, Source
from factcheck.domain.records.proof import BlockKind, StyleKind
from factcheck.domain.records.verdict import Status
from factcheck.domain.rules.claim_tree import DOUBTFUL, Branch, Tree
from factcheck.domain.rules.marked_article import MarkedBlock, Run
from factcheck.domain.rules.report import Report, ReportedArticle
from factcheck.domain.text.canonical import one_line
from factcheck.domain.wording.bearing_words import caveat_words
from factcheck.domain.wording.claim_words import (
    judged_by_words,
    judged_text,
    of_other_words,
    outcome_line,
    question_words,
    reason_or_none,
    unsettled_words,
    verdict_words,
)
from factcheck.domain.wording.joining import comma_list, labelled, quoted, with_remark
from factcheck.domain.wording.labels import DIRECTNESS_IN_SENTENCE, STANCE, person_words
from factcheck.domain.wording.record_words import RecordList
from factcheck.domain.wording.stored_words import source_name
from factcheck.domain.wording.timestamps import utc_timestamp, written_date
from factcheck.exporters.marked_text import follows, visible
from factcheck.exporters.outline import TITLE, Outline, outlined
from factcheck.translation import _, counted

SIGNS = {
    Status.SUPPORTED: "✓",
    Status.DISPUTED: "≠",
    Status.UNVERIFIED: "?",
    Status.NOT_NEEDED: "–",
    Status.NOT_CHECKED: "○",
    Status.STALE: "↻",
}
_ALWAYS = re.compile(r"([\\`*_\[\]<>|~&$^])")
_HARD_BREAK = "\\\n"
_AT_LINE_START = re.compile(r"^(\s*)(?:([#+\-=>:])|(\d{1,9})([.)])(?=\s|$))", re.MULTILINE)


def write_markdown(report: Report) -> bytes:
    """The report in UTF-8."""
    lines = [f"# {literal(_(TITLE))}", ""]
    for reported in report.articles:
        lines += _article(outlined(reported))
    if not report.articles:
        lines += [literal(_("There is no article in this file.")), ""]
    made_by = _("made by {who}", who=literal(person_words(report.made_by)))
    lines += ["---", "", " · ".join([literal(report.program), made_by, literal(utc_timestamp(report.made_at))])]
    for reported in report.articles:
        lines += ["", _hash(reported, len(report.articles) > 1)]
    return ("\n".join(lines) + "\n").encode("utf-8", "replace")


def _hash(reported: ReportedArticle, is_one_of_many: bool) -> str:
    number, digest = reported.proof.number, f"`{reported.proof.sha256}`"
    if not is_one_of_many:
        return _("SHA-256 of the text of proof {number}: {digest}", number=number, digest=digest)
    name = literal(one_line(reported.article.name))
    return _("SHA-256 of the text of proof {number} of “{name}”: {digest}", number=number, name=name, digest=digest)


def literal(text: str) -> str:
    """`text` so that Markdown prints it as it is; line ends become hard breaks."""
    return _in_lines(_escaped(text))


def _escaped(text: str) -> str:
    return _ALWAYS.sub(r"\\\1", visible(text).replace("\t", " "))


def _in_lines(escaped: str) -> str:
    """Escaped text whose lines begin with no character of Markdown, with hard breaks between them."""
    escaped = escaped.strip(" \n")
    escaped = _AT_LINE_START.sub(_escaped_start, escaped)
    return _HARD_BREAK.join(line.strip(" ") for line in escaped.split("\n"))


def _escaped_start(found: re.Match[str]) -> str:
    if found[2]:
        return f"{found[1]}\\{found[2]}"
    return f"{found[1]}{found[3]}\\{found[4]}"


def _article(outline: Outline) -> Iterator[str]:
    article, proof = outline.reported.article, outline.reported.proof
    yield from (f"## {literal(one_line(article.name))}", "")
    known = (article.byline, article.outlet, article.section, written_date(article.date), article.url)
    yield from (
        " · ".join([_("Proof {number}", number=proof.number), *(literal(one_line(one)) for one in known if one)]),
        "",
    )
    for sentence in outline.sentences:
        yield from (literal(sentence), "")
    yield from _section(outline, _("Must change"), outline.change)
    for one in outline.ahead:
        yield from _list(one)
    yield from _section(outline, _("Still open"), outline.open)
    if outline.doubtful:
        yield from (_heading(_("Disputed and unverified")), "")
        for tree in outline.doubtful:
            yield from _tree(outline, tree)
        yield ""
    yield from (_heading(_("The article with notes")), "")
    for block in outline.blocks:
        yield from _block(outline, block)
    for title, claims in ((_("Supported"), outline.supported), (_("No verdict needed"), outline.not_needed)):
        yield from _section(outline, title, claims)
    for one in outline.behind:
        yield from _list(one)
    yield from _sources(outline)


def _heading(title: str) -> str:
    return f"### {literal(title)}"


def _list(records: RecordList) -> Iterator[str]:
    yield from (_heading(records.title), "", *(f"- {literal(one_line(line))}" for line in records.lines), "")


def _section(outline: Outline, title: str, claims: Sequence[Claim]) -> Iterator[str]:
    if not claims:
        return
    yield from (_heading(title), "")
    for claim in claims:
        yield from _claim(outline, claim, "")
    yield ""


def _tree(outline: Outline, tree: Tree) -> Iterator[str]:
    for branch in tree:
        indent = "  " * branch.depth
        if branch.claim.status in DOUBTFUL:
            yield from _claim(outline, branch.claim, indent, _question(branch, tree))
        else:
            yield f"{indent}- {_head(branch.claim, _question(branch, tree))}. {_statement(outline, branch.claim)}"


def _question(branch: Branch, tree: Tree) -> str:
    return "" if len(tree) == 1 else f"{question_words(branch.claim)} "


def _head(claim: Claim, question: str = "") -> str:
    words = f"**{literal(claim.number)}** {SIGNS[claim.status]} {question}{literal(verdict_words(claim))}"
    caveat = caveat_words(claim)
    return with_remark(words, caveat)


def _statement(outline: Outline, claim: Claim) -> str:
    return literal(one_line(outline.statement(claim)))


def _claim(outline: Outline, claim: Claim, indent: str, question: str = "") -> Iterator[str]:
    yield f"{indent}- {_head(claim, question)}. {_statement(outline, claim)}"
    inner = indent + "  "
    yield f"{inner}- {' · '.join(map(literal, outline.about(claim)))}"
    if claim.outcome is not None:
        yield f"{inner}- {outcome_line(claim)}"
    if unsettled := unsettled_words(claim):
        yield f"{inner}- {unsettled}"
    for line in outline.denials(claim):
        yield f"{inner}- {literal(one_line(line))}"
    if claim.note:
        note = _("Note: {note}", note=_inside(claim.note, inner))
        yield f"{inner}- {note}"
    for evidence in outline.evidence(claim):
        yield f"{inner}- {_evidence(evidence, inner)}"
    if judged_by := judged_by_words(claim):
        told = [one_line(judged_by), utc_timestamp(claim.judged_at), one_line(of_other_words(claim))]
        yield f"{inner}- {literal(comma_list(told))}"
    if claim.status is Status.STALE:
        judged = _("Judged when it said: “{words}”", words=_inside(judged_text(claim), inner))
        yield f"{inner}- {with_remark(judged, literal(one_line(reason_or_none(claim))))}"


def _inside(text: str, indent: str) -> str:
    """Literal text whose further lines stay inside a list item."""
    return literal(text.strip()).replace("\n", f"\n{indent}  ")


def _evidence(evidence: Evidence, indent: str) -> str:
    parts = [labelled(STANCE[evidence.stance], _source(evidence.source))]
    if evidence.locator:
        parts.append(literal(one_line(evidence.locator)))
    if evidence.directness:
        parts.append(DIRECTNESS_IN_SENTENCE[evidence.directness])
    if evidence.accessed:
        parts.append(_("seen {date}", date=literal(written_date(evidence.accessed))))
    line = comma_list(parts)
    if evidence.quote:
        line = labelled(line, quoted(_inside(evidence.quote, indent)))
    return with_remark(line, _inside(evidence.note, indent))


def _source(source: Source) -> str:
    return _link(source_name(source), source.url)


def _link(title: str, url: str) -> str:
    words = literal(one_line(title))
    if not follows(url):
        return f"{words} ({literal(one_line(url))})" if url and url != title else words
    address = re.sub(r"([<>\\])", lambda character: f"%{ord(character[1]):02X}", url.strip())
    return f"[{words}](<{address}>)"


def _words(text: str, runs: Sequence[Run]) -> str:
    """The words of `runs`, literal but for the stretches that are struck out."""
    parts = []
    for struck, some in groupby(runs, key=_is_struck):
        words = "".join(run.span.of(text) for run in some)
        parts.append(_struck_out(words) if struck else _escaped(words))
    return _in_lines("".join(parts))


def _is_struck(run: Run) -> bool:
    return any(style.kind is StyleKind.STRUCK for style in run.styles)


def _struck_out(words: str) -> str:
    """Literal text struck out; blanks at its ends are not, which Markdown forbids."""
    struck = words.strip()
    before, _, after = words.partition(struck) if struck else (words, "", "")
    return "".join((_escaped(before), f"~~{_escaped(struck)}~~" if struck else "", _escaped(after)))


def _block(outline: Outline, block: MarkedBlock) -> Iterator[str]:
    words = _words(outline.text, block.runs)
    kind, level = block.block.kind, max(1, block.block.level)
    count = f"¶{block.number} " if block.number else ""
    if block.new_page:
        page = _("Page {number}", number=block.new_page)
        yield from (f"*{page}*", "")
    if block.block.rtl:
        yield from ('<div dir="rtl">', "")
    if kind in (BlockKind.HEADLINE, BlockKind.HEADING):
        yield f"**{words.replace(_HARD_BREAK, ' ')}**"
    elif kind is BlockKind.QUOTATION:
        inset = "> " * min(level, 4)
        yield inset + f"{count}{words}".replace("\n", f"\n{inset}")
    elif kind is BlockKind.LIST_ITEM:
        yield f"{count}{literal(block.block.label)} {words}"
    elif kind is BlockKind.NOTE and block.block.label:
        note = _("Note {label}: {words}", label=literal(block.block.label), words=words)
        yield f"{count}{note}"
    else:
        yield f"{count}{words}"
    yield ""
    if block.block.rtl:
        yield from ("</div>", "")
    yield from _notes(block)


def _notes(block: MarkedBlock) -> Iterator[str]:
    lines: Sequence[str] = [
        *(f"> - {' · '.join(_note(block, claim))}" for claim in block.claims),
        *(f"> - {_again(claim)}" for claim in block.again),
    ]
    if lines:
        yield from (*lines, "")


def _note(block: MarkedBlock, claim: Claim) -> Iterator[str]:
    yield _head(claim)
    if unsettled := unsettled_words(claim):
        yield unsettled
    yield literal(one_line(block.words_of(claim)))


def _again(claim: Claim) -> str:
    number = f"**{literal(claim.number)}** {SIGNS[claim.status]}"
    return _("{number} stands here too", number=number)


def _sources(outline: Outline) -> Iterator[str]:
    if not outline.sources:
        return
    yield from (_heading(_("Sources")), "")
    for used in outline.sources:
        yield f"- {_source(used.source)} · {_claims(used.claims)}"
    yield ""


def _claims(claims: Sequence[Claim]) -> str:
    numbers = comma_list(literal(claim.number) for claim in claims)
    return counted("[claim|claims] {numbers}", len(claims), numbers=numbers)
