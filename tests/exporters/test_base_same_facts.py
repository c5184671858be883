"""Every format of a report tells the same of each record of the demo desk, or it is said here why one does not."""

import csv
import io
import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from html import unescape
from html.parser import HTMLParser
from typing import Any

import pytest

from factcheck.domain.records.claim import ClaimKind
from factcheck.domain.records.evidence import Stance
from factcheck.domain.records.exemption import Exemption
from factcheck.domain.records.kinds import (
    ANNOTATION,
    CLAIM,
    DENIAL,
    EVIDENCE,
    EXEMPTION,
    KINDS,
    PASSAGE,
    QUESTION,
    RELATION,
    SOURCE,
    WORDING,
)
from factcheck.domain.records.proposed_wording import Decision, ProposedWording
from factcheck.domain.records.question import Question
from factcheck.domain.records.verdict import Reason, Verdict
from factcheck.domain.rules.report import denials_against
from factcheck.domain.text.canonical import one_line
from factcheck.domain.wording import labels
from factcheck.domain.wording.bearing_words import caveat_words
from factcheck.domain.wording.claim_words import (
    judged_text,
    outcome_words,
    overtaken_in_sentence,
    reason_or_none,
    verdict_in_sentence,
    waits_besides,
)
from factcheck.domain.wording.denial_words import denial_line, denied_by_words
from factcheck.domain.wording.query_words import question_line
from factcheck.domain.wording.relation_words import relation_words
from factcheck.domain.wording.source_words import source_marks
from factcheck.domain.wording.stored_words import shown
from factcheck.domain.wording.timestamps import utc_timestamp, written_date
from factcheck.exporters import csv as csv_format
from factcheck.exporters.base import FORMATS
from factcheck.exporters.outline import outlined
from factcheck.services.demo import fill
from factcheck.ui.article.print_notes import note_words
from tests.claim_samples import pieces
from tests.desk_samples import desk_in_memory
from tests.report_samples import a_claim, a_report, a_reported, an_evidence

FORMAT = {one.ending: one.write for one in FORMATS}
TABLE = ".csv"
Told = Mapping[str, Callable[[Any], str]]


def _label(messages, name) -> Callable[[Any], str]:
    return lambda record: messages[getattr(record, name)] if getattr(record, name) else ""


def _itself(*names: str) -> dict[str, Callable[[Any], str]]:
    return {name: lambda record, name=name: str(getattr(record, name) or "") for name in names}


def _who(*names: str) -> dict[str, Callable[[Any], str]]:
    return {name: lambda record, name=name: labels.person_words(getattr(record, name)) for name in names}


TOLD: dict[str, Told] = {
    CLAIM.entity: {
        **_itself("number", "statement", "speaker", "verb", "note", "judged_at"),
        "verdict": lambda claim: (
            verdict_in_sentence(claim) if claim.is_stale else labels.STATUS_IN_SENTENCE[claim.status]
        ),
        "reason": reason_or_none,
        "kind": _label(labels.KIND, "kind"),
        "risk": _label(labels.RISK, "risk"),
        "outcome": outcome_words,
        "waits": waits_besides,
        "overtaken": overtaken_in_sentence,
        "caveat": caveat_words,
        "judged_words": lambda claim: judged_text(claim) if claim.was_other_when_judged else "",
        **_who("judged_by"),
    },
    EVIDENCE.entity: {
        **_itself("quote", "locator", "note", "accessed", "language", "translation", "translator"),
        "stance": _label(labels.STANCE, "stance"),
        "directness": _label(labels.DIRECTNESS_IN_SENTENCE, "directness"),
    },
    SOURCE.entity: {
        **_itself("title", "url"),
        **dict.fromkeys(("terms", "status", "status_date", "status_said_in"), source_marks),
    },
    DENIAL.entity: _itself("scope"),
    RELATION.entity: _itself("note"),
    QUESTION.entity: _itself("number", "words", "options", "answer", "answered_by", "result") | _who("asked_by"),
    WORDING.entity: {
        **_itself("quote", "proposed", "why"),
        "severity": _label(labels.SEVERITY, "severity"),
        "decision": lambda one: labels.DECISION_IN_SENTENCE[one.decision] if one.decision else labels.UNDECIDED,
        **_who("proposed_by", "decided_by"),
    },
    EXEMPTION.entity: _itself("quote", "marked_at") | _who("marked_by"),
}
"""What each format tells of the fields of a record, and of what follows from them."""
ONLY_IN_THE_TABLE: dict[str, Told] = {
    QUESTION.entity: _itself("asked_at", "answered_at"),
    WORDING.entity: _itself("proposed_at", "decided_at"),
}
"""When somebody asked, answered, proposed or decided, which would make a line of two: programs sort by it."""
IN_NO_REPORT = {
    CLAIM.entity: {
        "id", "article_id", "rev",  # name the row to programs
        "parent_id",  # told by the number: 12a is beneath 12
        "restated",  # told as the statement
        "relation",  # told by who denies it
        "judged_sentence",  # told as what was judged
        "judged_statement",  # told with the words that were judged
        "basis",  # told by what overtook the verdict
        "unset",  # proposals are no facts
        "level",  # decides whether it is told at all
    },
    EVIDENCE.entity: {
        "id", "claim_id", "position", "rev", "source", "link_level",
        "statement",  # told with the caveat of the claim, where that has another one by now
    },
    SOURCE.entity: {
        "id",
        "kind", "level",  # decide whether it is told at all
        "rev",
        "author", "publisher", "date", "archive_url",  # told in the list of sources
        "origin",  # counted, and told to checkers
        "terms_by", "terms_date", "described_as",  # of the agreement, which is told to checkers alone
        "also_called",  # looked for, never told
    },
    DENIAL.entity: {
        "id", "claim_id", "position", "rev", "number", "speaker", "target_id", "target_number",
        "article", "target_article",  # told with the numbers
    },
    RELATION.entity: {"id", "claim_id", "position", "rev", "number", "kind", "target_id", "target_number"},
    QUESTION.entity: {"id", "article_id", "claim_id", "rev", "level"},
    WORDING.entity: {
        "id", "article_id", "proof_id", "claim_id", "position", "rev", "span", "level",
        "cut_in",  # what was cut is left out
    },
    EXEMPTION.entity: {
        "id", "article_id", "proof_id", "position", "rev", "span",
        "cut_in",  # what was cut is left out
    },
}  # fmt: skip
PRINTED = ("verdict", "reason", "outcome", "waits", "overtaken", "caveat")
"""What the margin of the print tells of a claim: all else would not fit beside the words.

It tells no reason of a stale verdict, since the words that it judged are not there either.
"""


def plain(words: str) -> str:
    return one_line(words).casefold()


class Entries(HTMLParser):
    """The words of each list item of a page, with the addresses it leads to; by its id where it has one."""

    def __init__(self, markup: str) -> None:
        super().__init__(convert_charrefs=True)
        self.items: list[tuple[str, list[str]]] = []
        self._open: list[tuple[str, list[str]]] = []
        self.feed(markup)

    def handle_starttag(self, tag, attrs):
        known = dict(attrs)
        if tag == "li":
            self._open.append((known.get("id") or "", []))
            self.items.append(self._open[-1])
        for _name, words in self._open:
            words.append(
                f" {known.get('href', '')} " if tag in ("a", "p", "br", "li", "ul", "blockquote", "bdi") else ""
            )

    def handle_endtag(self, tag):
        if tag == "li":
            self._open.pop()

    def handle_data(self, data):
        for _name, words in self._open:
            words.append(data)


def html_entries(page: bytes) -> Iterator[tuple[str, str]]:
    for name, words in Entries(page.decode()).items:
        of_claim = re.fullmatch(r"(?:claim|note|change)-(.+)", name)
        yield (of_claim[1] if of_claim else ""), "".join(words)
        if name.startswith("change-"):  # which tells the wordings of the claim
            yield "", "".join(words)


def markdown_entries(page: bytes) -> Iterator[tuple[str, str]]:
    text = re.sub(r"\\([^\n])", r"\1", page.decode()).replace("](<", " ")
    lines = [line.removeprefix("> ") for line in text.split("\n")]
    for at, line in enumerate(lines):
        if not (found := re.match(r"( *)- (?:\*\*(\w+)\*\* )?", line)):
            continue
        inside = len(found[1]) + 2
        end = at + 1
        while end < len(lines) and lines[end].startswith(" " * inside):
            end += 1
        yield found[2] or "", "\n".join(lines[at:end])
        if "New words: " in "".join(lines[at:end]):  # which tells the wordings of the claim
            yield "", "\n".join(lines[at:end])


def csv_entries(page: bytes) -> Iterator[tuple[str, str]]:
    for row in csv.DictReader(io.StringIO(page.decode("utf-8-sig"), newline="")):
        cells = " | ".join(cell.removeprefix("'") for cell in row.values())
        yield row["number"], cells
        if row["row"] in ("question", "wording", "exemption"):
            yield "", cells


READ = {".html": html_entries, ".md": markdown_entries, ".csv": csv_entries}


@pytest.fixture(scope="module")
def reported():
    """What a report may tell of each article of the demo desk."""
    desk = desk_in_memory()
    fill(desk)
    reports = [desk.reports.gather(one.article.id) for one in desk.articles.all()]
    yield [(report, report.articles[0]) for report in (*reports, a_report(NOT_IN_THE_DEMO))]
    desk.close()


NOT_IN_THE_DEMO = a_reported(
    (
        a_claim("1", "calm", verdict=Verdict.DISPUTED, reason=Reason.NUMBER_DIFFERS, judged_words="angry", asked=1),
        a_claim("2", "She", kind=ClaimKind.OPINION, evidence=pieces(Stance.SUPPORTS, Stance.CONTRADICTS)),
        a_claim("3", "left", verdict=Verdict.UNVERIFIED, asked=1, unanswered=1, undecided_wordings=1),
    ),
    (an_evidence("2", quote="Nobody was calm", note="Read twice", locator="page 2"),),
)
"""A stale verdict with a reason, an opinion with evidence, and a claim that waits for an answer and a decision."""


def entries(report, ending) -> dict[str, str]:
    """The words that a format has of each claim, by its number; by nothing those of everything else in lists."""
    found = defaultdict(str)
    for number, words in READ[ending](FORMAT[ending](report)):
        found[number] += " ¦ " + plain(words)
    return found


def whole(report, ending) -> str:
    """The words of a format, with the addresses it leads to."""
    page = FORMAT[ending](report).decode("utf-8-sig")
    if ending == ".html":
        page = unescape(re.sub('<a [^>]*href="([^#"][^"]*)"[^>]*>', r" \1 ", page))
        page = re.sub("<[^>]*>", "", page)
    return plain(re.sub(r"\\([^\n])", r"\1", page))


def in_format(ending: str, name: str, words: str) -> str:
    """How a format writes a fact: moments and days are for programs in the table, for people in all others."""
    if ending != TABLE and name in ("judged_at", "marked_at", "accessed"):
        return written_date(words) if name == "accessed" else utc_timestamp(words)
    return words


def facts(entity: str, record: object) -> Iterator[tuple[str, str]]:
    yield from ((name, told(record)) for name, told in TOLD[entity].items())


def claim_facts(one, claim) -> Iterator[tuple[str, str]]:
    yield from facts(CLAIM.entity, claim)
    for denial in claim.denials:
        yield from facts(DENIAL.entity, denial)
        yield "denial", denial_line(denial, one.stated(denial.target_id))
    for relation in claim.relations:
        yield "relation", relation_words(relation, claim.id)[1:]
        yield from facts(RELATION.entity, relation)
    for denial in denials_against(one)[claim.id]:
        yield "denied by", denied_by_words(denial, one.stated(denial.claim_id))
    for evidence in map(shown, claim.evidence):
        yield from facts(EVIDENCE.entity, evidence)
        yield from facts(SOURCE.entity, evidence.source)


@pytest.mark.parametrize("ending", FORMAT)
def test_every_format_tells_every_fact_of_a_claim_and_of_what_hangs_on_it(ending, reported):
    lacking = []
    for report, one in reported:
        found = entries(report, ending)
        for claim in one.claims:
            told = ((name, plain(in_format(ending, name, words))) for name, words in claim_facts(one, claim))
            lacking += [(claim.number, name, words) for name, words in told if words not in found[claim.number]]
    assert lacking == []


@pytest.mark.parametrize("ending", FORMAT)
@pytest.mark.parametrize(
    ("kind", "first"),
    [(QUESTION, "words"), (WORDING, "proposed"), (EXEMPTION, "quote")],
    ids=lambda one: getattr(one, "entity", one),
)
def test_every_format_tells_every_fact_of_what_has_a_list_of_its_own(ending, kind, first, reported):
    told = TOLD[kind.entity] | (ONLY_IN_THE_TABLE.get(kind.entity, {}) if ending == TABLE else {})
    lacking = []
    for report, one in reported:
        lines = entries(report, ending)[""].split(" ¦ ")
        numbers = {claim.id: claim.number for claim in one.claims}
        for record in one.of(kind.type):
            words = {name: plain(in_format(ending, name, fact(record))) for name, fact in told.items()}
            words["claim"] = numbers.get(record.claim_id, "")
            of_it = [line for line in lines if plain(getattr(record, first)) in line]  # several may be withheld
            lacks = [[(line, name) for name, some in words.items() if some not in line] for line in of_it]
            lacking += min(lacks, key=len)
    assert lacking == []


def test_the_print_tells_its_part_in_the_same_words(reported):
    for _report, one in reported:
        for claim in one.claims:
            printed = plain(note_words(claim))
            told = dict(facts(CLAIM.entity, claim))
            names = [name for name in PRINTED if name != "reason" or not claim.is_stale]
            assert [name for name in names if plain(told[name]) not in printed] == []
            assert [words for words in awaited(one, claim) if plain(words) not in printed] == []


def awaited(one, claim) -> list[str]:
    """The accepted words that the text does not have yet, from which the other formats have an entry of their own."""
    accepted = (some for some in one.of(ProposedWording) if some.decision is Decision.ACCEPTED)
    return [some.proposed for some in accepted if some.claim_id == claim.id and not some.stands_in(one.proof)]


def test_the_demo_desk_has_a_wording_to_be_printed(reported):
    assert any(awaited(one, claim) for _report, one in reported for claim in one.claims)


ABOUT = ("name", "byline", "outlet", "section", "date", "url")


def test_what_is_said_of_an_article_stands_in_page_and_markdown_and_the_table_has_its_name(reported):
    """A table has a row for each record: what is said of all of them together has no row."""
    for report, one in reported:
        about = [plain(written_date(getattr(one.article, name))) for name in ABOUT]
        outline = outlined(one)
        counted = [line for some in (*outline.waiting, *outline.behind) for line in some.lines]
        tiles = [tile.words for tile in outline.tiles]
        told = [*about, one.proof.sha256, *map(plain, (*outline.sentences, *tiles, *counted)), "made "]
        for ending in (".html", ".md"):
            page = whole(report, ending)
            assert [words for words in told if words not in page] == []
        assert plain(one.article.name) in whole(report, TABLE)


def test_every_kind_is_compared_but_passages_which_are_words_of_the_text_and_what_is_only_counted():
    assert TOLD.keys() == {one.entity for one in (CLAIM, SOURCE, *KINDS)} - {PASSAGE.entity, ANNOTATION.entity}


def test_a_kind_that_has_no_columns_yet_stands_in_the_table_in_the_words_of_the_other_formats(reported, monkeypatch):
    monkeypatch.setattr(csv_format, "_CELLS", {})
    asked = [(report, line) for report, one in reported for line in map(question_line, one.of(Question))]
    assert asked
    assert [line for report, line in asked if plain(line) not in whole(report, TABLE)] == []


@pytest.mark.parametrize(
    "kind", [CLAIM, EVIDENCE, SOURCE, DENIAL, RELATION, QUESTION, WORDING], ids=lambda one: one.entity
)
def test_a_field_is_told_in_every_format_or_it_is_said_why_not(kind):
    accounted = TOLD[kind.entity].keys() | ONLY_IN_THE_TABLE.get(kind.entity, {}).keys() | IN_NO_REPORT[kind.entity]
    assert {one.name for one in kind.fields} - accounted == set()


@pytest.mark.parametrize("entity", TOLD)
def test_the_demo_desk_has_what_is_compared(entity, reported):
    empty = set(TOLD[entity])
    for _report, one in reported:
        for record in records(entity, one):
            empty -= {name for name, words in facts(entity, record) if words}
    assert empty == set()


def records(entity: str, one) -> Iterator[object]:
    """The records of a kind in an article."""
    evidence = [shown(piece) for claim in one.claims for piece in claim.evidence]
    yield from {
        CLAIM.entity: one.claims,
        EVIDENCE.entity: evidence,
        SOURCE.entity: [piece.source for piece in evidence],
        DENIAL.entity: [denial for claim in one.claims for denial in claim.denials],
        RELATION.entity: [relation for claim in one.claims for relation in claim.relations],
        QUESTION.entity: one.of(Question),
        WORDING.entity: one.of(ProposedWording),
        EXEMPTION.entity: one.of(Exemption),
    }[entity]
