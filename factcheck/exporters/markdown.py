"""The report as Markdown: the same as the web page, in the same order, any text in it literal."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from factcheck.domain.records.claim import Claim
from factcheck.domain.records.evidence import Evidence, Source
from factcheck.domain.records.operation import UNNAMED
from factcheck.domain.records.proof import BlockKind, StyleKind
from factcheck.domain.records.proposed_wording import ProposedWording
from factcheck.domain.records.verdict import Status
from factcheck.domain.rules.marked_article import MarkedBlock, Run
from factcheck.domain.rules.report import Report, Section
from factcheck.domain.text.canonical import one_line
from factcheck.domain.wording.bearing_words import caveat_words
from factcheck.domain.wording.capture_words import captured_file_words
from factcheck.domain.wording.claim_words import (
    judged_text,
    outcome_line,
    reason_or_none,
    unsettled_words,
    verdict_words,
)
from factcheck.domain.wording.evidence_words import accessed_words, quote_words, translation_words
from factcheck.domain.wording.joining import clauses, comma_list, labelled, with_remark
from factcheck.domain.wording.labels import DIRECTNESS_IN_SENTENCE, FOR_WHOM, STANCE
from factcheck.domain.wording.query_words import in_copy_words
from factcheck.domain.wording.record_words import RecordList
from factcheck.domain.wording.report_tiles import SECTION
from factcheck.domain.wording.source_words import about_words, source_marks
from factcheck.domain.wording.stored_words import source_name
from factcheck.domain.wording.timestamps import offset_timestamp, written_date
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
    lines = ["# " + literal(_(TITLE)), "", *_record(report)]
    outlines = [outlined(reported) for reported in report.articles]
    for at, outline in enumerate(outlines):
        lines += _article(outline, outlines[:at])
    if not outlines:
        lines += [literal(_("There is no article in this file.")), ""]
    return "\n".join(lines).encode("utf-8", "replace")


def _record(report: Report) -> Iterator[str]:
    """For whom the report is, who made it when, and of what record."""
    is_named = report.made_by not in ("", UNNAMED)
    made_by = _("made by {who}", who=literal(report.made_by)) if is_named else _("made without a name")
    made = (literal(offset_timestamp(report.made_at)), literal(report.program))
    yield from (" · ".join([FOR_WHOM[report.level], made_by, *made]), "")
    if report.record:
        yield from (_("Digest of the record: {digest}", digest=f"`{report.record}`"), "")


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


def _article(outline: Outline, before: Sequence[Outline]) -> Iterator[str]:
    article, proof = outline.reported.article, outline.reported.proof
    yield from (f"## {literal(one_line(article.name))}", "")
    known = (article.byline, article.outlet, article.section, written_date(article.date), article.url)
    yield from (
        " · ".join([_("Proof {number}", number=proof.number), *(literal(one_line(one)) for one in known if one)]),
        "",
    )
    lead, *further = map(literal, outline.sentences)
    yield from (f"**{lead}**", "")
    for tile in outline.tiles:
        yield f"- {_jump(tile.section, before)}: **{tile.count}** {literal(tile.words)}"
    yield ""
    for sentence in further:
        yield from (sentence, "")
    digest = _("SHA-256 of the text of proof {number}: {digest}", number=proof.number, digest=f"`{proof.sha256}`")
    yield from (digest, "", _heading(_("The article with notes")), "")
    for block in outline.blocks:
        yield from _block(outline, block)
    for section in outline.counts:
        yield from (_heading(SECTION[section]), "")
        if section is Section.WAITING:
            yield from _waiting(outline)
            continue
        for claim in outline.sections[section]:
            yield from _must_change(outline, claim) if section is Section.CHANGE else _row(outline, claim)
        yield ""
    for one in outline.behind:
        yield from _list(one, "###")
    yield from _sources(outline)


def _jump(section: Section, before: Sequence[Outline]) -> str:
    """A link to a section as forges name its heading, of which other articles have some before."""
    title, again = SECTION[section], sum(section in outline.counts for outline in before)
    name = re.sub(r"[^\w\- ]", "", title.lower()).replace(" ", "-")
    return f"[{literal(title)}](#{name}{f'-{again}' if again else ''})"


def _heading(title: str, level: str = "###") -> str:
    return f"{level} {literal(title)}"


def _list(records: RecordList, level: str) -> Iterator[str]:
    yield from (_heading(records.title, level), "", *(f"- {literal(one_line(line))}" for line in records.lines), "")


def _waiting(outline: Outline) -> Iterator[str]:
    claims = outline.sections[Section.WAITING]
    if claims:
        yield from (" ".join((_("To decide or to look at again:"), _numbers(claims))), "")
    if above := outline.waiting_above:
        yield from (" ".join((_("Wordings to decide about, under “Must change”:"), _numbers(above))), "")
    for one in outline.waiting:
        yield from _list(one, "####")


def _must_change(outline: Outline, claim: Claim) -> Iterator[str]:
    told = filter(None, (unsettled_words(claim), outline.where(claim)))
    yield f"- {' · '.join([_head(claim), *map(literal, told)])}"
    yield "  - " + labelled(_("The copy says"), literal(one_line(outline.printed(claim))))
    if claim.note:
        yield "  - " + labelled(_("Note"), _inside(claim.note))
    for evidence in outline.evidence(claim):
        yield "  - " + labelled(_("Evidence"), _evidence(evidence))
    for line in outline.new_words(claim):
        yield "  - " + labelled(_("New words"), literal(one_line(line)))


def _row(outline: Outline, claim: Claim) -> Iterator[str]:
    yield f"- {_sign(claim)} {literal(verdict_words(claim))}. {literal(one_line(outline.statement(claim)))}"
    about = filter(None, (*outline.about(claim), outline.evidence_in_note(claim)))
    yield f"  - {' · '.join(map(literal, about))}"
    if outline.is_told_in_row(claim):
        told = [caveat_words(claim), unsettled_words(claim), outcome_line(claim) if claim.outcome is not None else ""]
        yield from (f"  - {literal(one)}" for one in told if one)
        yield from _recorded(outline, claim)


def _recorded(outline: Outline, claim: Claim) -> Iterator[str]:
    """What is recorded of a claim, in lines beneath it."""
    for line in outline.to_others(claim):
        yield f"  - {literal(one_line(line))}"
    if claim.note:
        note = _("Note: {note}", note=_inside(claim.note))
        yield f"  - {note}"
    for evidence in outline.evidence(claim):
        files = (literal(captured_file_words(one)) for one in outline.captures(evidence))
        yield f"  - {with_remark(_evidence(evidence, is_brief=False), clauses(files))}"
    if independence := outline.independence(claim):
        yield "  - " + labelled(_("Origins of the sources"), independence)
    if claim.status is Status.STALE:
        judged = _("Judged when it said: “{words}”", words=_inside(judged_text(claim)))
        yield f"  - {with_remark(judged, literal(one_line(reason_or_none(claim))))}"


def _sign(claim: Claim) -> str:
    return f"**{literal(claim.number)}** {SIGNS[claim.status]}"


def _head(claim: Claim) -> str:
    return with_remark(f"{_sign(claim)} {literal(verdict_words(claim))}", literal(caveat_words(claim)))


def _inside(text: str) -> str:
    """Literal text whose further lines stay inside a list item."""
    return literal(text.strip()).replace("\n", "\n    ")


def _evidence(evidence: Evidence, is_brief: bool = True) -> str:
    parts = [labelled(STANCE[evidence.stance], _source(evidence.source, source_marks(evidence.source)))]
    if evidence.locator:
        parts.append(literal(one_line(evidence.locator)))
    if evidence.directness and not is_brief:
        parts.append(DIRECTNESS_IN_SENTENCE[evidence.directness])
    if evidence.accessed and not is_brief:
        parts.append(literal(accessed_words(evidence)))
    line = comma_list(parts)
    if evidence.quote:
        line = labelled(line, _inside(quote_words(evidence)))
    line = with_remark(line, _inside(translation_words(evidence)))
    return with_remark(line, _inside(evidence.note))


def _source(source: Source, marks: str) -> str:
    return with_remark(_link(source_name(source), source.url), literal(marks))


def _link(title: str, url: str) -> str:
    words = literal(one_line(title))
    if not follows(url):
        return f"{words} ({literal(one_line(url))})" if url and url != title else words
    address = re.sub(r"([<>\\])", lambda character: f"%{ord(character[1]):02X}", url.strip())
    return f"[{words}](<{address}>)"


def _words(text: str, runs: Sequence[Run]) -> str:
    """The words of `runs`, literal but for what is struck out or to be other words, which stand behind it."""
    parts = []
    for (is_struck, wordings), group in groupby(runs, key=lambda run: (_is_struck(run), run.wordings)):
        some = list(group)
        words = "".join(run.span.of(text) for run in some)
        parts.append(_struck_out(words) if is_struck or wordings else _escaped(words))
        parts += [_new_words(one) for one in wordings if one.span.end == some[-1].span.end]
    return _in_lines("".join(parts))


def _new_words(wording: ProposedWording) -> str:
    new = literal(one_line(wording.proposed))
    return f" **{new}** ({in_copy_words(wording)})" if new else f" ({in_copy_words(wording)})"


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
    yield from _notes(outline, block)


def _notes(outline: Outline, block: MarkedBlock) -> Iterator[str]:
    """The notes of a block; those that fold in one line, since their rows tell everything."""
    told, folded = outline.notes_of(block)
    lines = [line for claim in told for line in _note(outline, block, claim)]
    if folded:
        signs = " ".join(map(_sign, folded))
        supported = counted("supported, {count} [source|sources]", outline.sources_of(folded))
        lines.append(f"- {signs} {supported}")
    lines += ["- " + _("{number} stands here too", number=_sign(claim)) for claim in block.again]
    if lines:
        yield from (*(f"> {line}" for one in lines for line in one.split("\n")), "")


def _note(outline: Outline, block: MarkedBlock, claim: Claim) -> Iterator[str]:
    in_copy = outcome_line(claim) if claim.outcome is not None else ""
    told = [unsettled_words(claim), in_copy, one_line(block.words_of(claim))]
    yield f"- {' · '.join([_head(claim), *map(literal, filter(None, told))])}"
    yield from _recorded(outline, claim)


def _sources(outline: Outline) -> Iterator[str]:
    if not outline.sources:
        return
    yield from (_heading(_("Sources")), "")
    for used in outline.sources:
        numbers = counted("[claim|claims] {numbers}", len(used.claims), numbers=_numbers(used.claims))
        about = literal(clauses([about_words(used.source), outline.agreement(used.source)]))
        archived = _link(_("in an archive"), used.source.archive_url) if used.source.archive_url else ""
        name = _source(used.source, outline.marks(used.source))
        yield f"- {' · '.join(filter(None, (name, archived, about, numbers)))}"
    yield ""


def _numbers(claims: Sequence[Claim]) -> str:
    return comma_list(literal(claim.number) for claim in claims)
