"""All that is to be recorded of the demo article goes in by keys, and is read back in the report without loss."""

import html
import re

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QLabel

from factcheck.domain.records.claim import Outcome, Relation
from factcheck.domain.records.claim_relation import RelationKind
from factcheck.domain.records.evidence import SourceStatus, Terms
from factcheck.domain.records.verdict import Reason, Verdict
from factcheck.resources import seed
from factcheck.services.importing import Reading
from factcheck.ui.dialogs.source_sheet import SourceSheet
from tests.journeys.test_keeping_and_handing_out import choosing


class Writer:
    """A person who records what the method asks for, by keys and typing."""

    def __init__(self, checker):
        self.checker = checker
        self.press, self.type = checker.press, checker.type

    def sentence(self, words, *keys):
        """Goes to a sentence and does something with it."""
        self.checker.put_caret(words)
        self.press("S", *keys)

    def mark(self, words, *keys):
        """Selects words and does something with them."""
        self.checker.select(words)
        self.press(*keys)

    def evidence(self, *fields):
        """Records evidence: source, quotation, where."""
        self.press("E")
        for at, words in enumerate(fields):
            self.press(*["Tab"] * (at > 0))
            self.type(words)
            self.checker.window.frame.activateWindow()  # which nobody gives back when the list of sources closes
        self.press("Ctrl+Return")

    def search(self, source, sought, where):
        """Records a search that found nothing, and then what was looked for."""
        self.press("E")
        self.type(source)
        self.press("Tab", "Tab")
        self.type(where)
        self.press("Tab", "Right", "Right", "Right", "Shift+Tab", "Shift+Tab")
        self.type(sought)
        self.press("Ctrl+Return")

    def judge(self, key, reason="", *before):
        """Decides and judges; the beginning of a reason is enough."""
        self.press(*before, key)
        if reason:
            self.type(reason)
            self.press("Return")

    def relate(self, kind, other, why=""):
        """Says how the current claim stands to another one."""
        self.press("Shift+Y")
        self.type(other)
        self.press("Shift+Tab", *["Right"] * list(RelationKind).index(kind), "Tab", "Return")
        self.type(why)
        self.press("Return")


@pytest.fixture
def writer(open_window, desk_path):
    """A person before the demo article, nothing marked yet."""
    person = open_window(desk_path)
    with Reading() as reading:
        draft = reading.read_file(seed("beijing-was-aware.md"))
    person.window.current.show_article(person.window.session.desk.articles.add(draft))
    return Writer(person)


READ_BACK = (
    # who said what, what is so, and what hangs on what
    "hire Chinese fighters was known to officials in Beijing Rests on 1: nothing else is known of it.",
    "1a Unverified: the speaker gave no evidence",
    "A basis of 1a: nothing else is known of it.",
    "Looked, found nothing: Kyiv, 9 April , all of it",
    "looked for “he gave none”",
    "“I do not say that they approved”",
    # a number with its qualifier, by two sources of one origin
    "are in Russian service on its soil Unverified: only secondary sources ¶6, sentence 2",
    "“155 names” Origins of the sources: 2 sources, 2 of one origin",
    "4a Unverified: only secondary sources · In the copy: fine as written",
    "5 Unverified: evidence exists, we have not seen it",
    # denials
    "6 denies 6a: drawing China into its war.",
    "Denied by Dmitry Peskov (6): drawing China into its war.",
    "7 denies something, not stated what.",
    "8 Unverified: speaker too vague",
    # conflict, two pieces, two bodies
    "10 Disputed: conflicts with 9",
    "Conflicts with 10: one of the two has to be qualified.",
    "¶15, sentence 2; ¶15, sentence 2 (these words too)",
    "according to American officials",
    "according to South Korean officials",
    # a slip, an opinion, what is no claim, what readers take
    "“built their weapons” → “build their weapons”",
    "No verdict needed: opinion Rests on 9.",
    "“More in our guide to the war” – said by Mara Lind",
    "14 China takes part in the war Unverified: no source given in no words of the article · implication",
    # sources as they were agreed to be described, and what became of one
    "an official who was on the call ( not for attribution )",
    "since it was judged, “Arms survey” was recorded as retracted",
)


def in_report(writer, tmp_path, monkeypatch, qtbot):
    """The words of the report for editor and lawyer, made by keys."""
    choosing(monkeypatch, tmp_path / "report.html")
    opened = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: (opened.append(url.toLocalFile()), True)[1])
    writer.press("Ctrl+Shift+E", "Return")
    qtbot.waitUntil(lambda: bool(opened))
    text = (tmp_path / "report.html").read_text(encoding="utf-8")
    text = re.sub(r"(?s)<(style|svg|title)\b.*?</\1>", " ", text)
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", text)).replace("\u00ad", "").split())


@pytest.mark.english("it types the beginnings of reasons and reads the sentences of a report in English")
def test_the_story_goes_in_by_keys_and_is_read_back_in_the_report(writer, tmp_path, monkeypatch, qtbot):
    checker = writer.checker
    # what was said, what is claimed by it, and what the speaker did not do
    writer.sentence("Moscow’s drive", "T", "Return")
    writer.evidence("Kyiv, 9 April", "was known to officials in Beijing", "13:00")
    writer.judge("1")
    writer.press("J")
    writer.judge("3", "the speaker gave no", "L")
    writer.relate(RelationKind.RESTS_ON, "1", "nothing else is known of it")
    writer.sentence("He offered nothing", "S")
    writer.search("Kyiv, 9 April", "he gave none", "all of it")
    writer.judge("1")
    writer.mark("nor did he go so far as to claim that their government had approved")
    writer.evidence("Kyiv, 9 April", "I do not say that they approved", "14:10")
    writer.judge("1")
    # a number with its qualifier, and a day that is counted from another
    writer.sentence("On Wednesday Zelenskyy", "T", "Return")
    writer.evidence("Kyiv, 9 April", "at least 155", "12:30")
    writer.evidence("Lists shown in Kyiv", "155 names", "page 1")
    writer.judge("1")
    assert checker.current == "4a"
    writer.evidence("Lists shown in Kyiv", "155 names", "page 1")
    writer.judge("3", "only sec", "F")
    writer.sentence("A day earlier", "Return", "Return")
    assert "“A day earlier” means Tue 8 April 2025" in checker.find("claim_place", QLabel).accessibleName()
    writer.judge("3", "evidence exists", "F")
    # denials: of words that nobody said, and of nothing that is said
    writer.sentence("Dmitry Peskov, who", "Y", "Ctrl+Return")
    writer.evidence("Kremlin call", "wrong", "0:40")
    writer.judge("1")
    writer.judge("3", "no source", "J", "H")
    writer.mark("so Zelenskyy is wrong", "Y", "Ctrl+Return")
    writer.judge("3", "cannot be")
    writer.sentence("It is not thought")
    writer.judge("3", "speaker too")
    writer.press("L")
    # two claims of one article in conflict, one claim in two pieces, one saying of two bodies
    writer.sentence("Russia has had firm", "Return", "Return")
    backing = checker.current
    writer.sentence("Beijing has nevertheless", "Return", "Return")
    writer.relate(RelationKind.CONFLICTS, backing, "one of the two has to be qualified")
    writer.judge("2", "conflicts", "H")
    writer.mark("Russian arms makers draw heavily on parts from China to built their weapons", "Return", "Return")
    writer.mark("and so do their Ukrainian rivals", "Shift+T")
    writer.evidence("Arms survey", "both sides", "page 12")
    writer.judge("1")
    writer.sentence("According to American", "T", "Return")
    writer.press("T", "Return")
    # what is no claim, a slip, an opinion that rests on facts, and what readers take from it all
    writer.mark("built their weapons", "W")
    writer.type("build their weapons")
    writer.press("Return", "Ctrl+Return")
    writer.mark("More in our guide to the war", "X")
    writer.sentence("The war has thus become", "Return", "Return")
    writer.relate(RelationKind.RESTS_ON, backing)
    writer.judge("4")
    writer.press("Ctrl+Alt+I")
    writer.type("China takes part in the war")
    writer.press("Return")
    writer.judge("3", "no source", "H")
    # how we know: one origin for two sources, one that is not for attribution, one that was taken back
    writer.press("Ctrl+Shift+S")
    (sheet,) = checker.window.frame.findChildren(SourceSheet)
    for title, field, words in (
        ("Kyiv, 9 April", "origin", "Office of the president"),
        ("Lists shown in Kyiv", "origin", "Office of the president"),
        ("Kremlin call", "described_as", "an official who was on the call"),
    ):
        (item,) = sheet.table.findItems(title, Qt.MatchFlag.MatchStartsWith)
        sheet.table.setCurrentItem(item)
        sheet.form.lines[field].setFocus()
        checker.press("Ctrl+A")
        checker.type(words)
        checker.press("Return")
        if field == "described_as":
            sheet.form.boxes["terms"].chosen.emit(Terms.NOT_FOR_ATTRIBUTION)
    (item,) = sheet.table.findItems("Arms survey", Qt.MatchFlag.MatchStartsWith)
    sheet.table.setCurrentItem(item)
    sheet.form.boxes["status"].chosen.emit(SourceStatus.RETRACTED)
    sheet.leave()
    QApplication.processEvents()

    told = {one.number: (one.relation, one.verdict, one.reason, one.outcome) for one in checker.claims}
    assert told == {
        "1": (None, Verdict.SUPPORTED, None, None),
        "1a": (Relation.CONTENT, Verdict.UNVERIFIED, Reason.THE_SPEAKER_GAVE_NO_EVIDENCE, Outcome.EDITOR),
        "2": (None, Verdict.SUPPORTED, None, None),
        "3": (None, Verdict.SUPPORTED, None, None),
        "4": (None, Verdict.SUPPORTED, None, None),
        "4a": (Relation.CONTENT, Verdict.UNVERIFIED, Reason.ONLY_SECONDARY_SOURCES, Outcome.FINE),
        "5": (None, Verdict.UNVERIFIED, Reason.EVIDENCE_EXISTS_NOT_SEEN, Outcome.FINE),
        "6": (None, Verdict.SUPPORTED, None, None),
        "6a": (Relation.DENIED, Verdict.UNVERIFIED, Reason.NO_SOURCE_GIVEN, Outcome.CHANGE),
        "7": (None, Verdict.UNVERIFIED, Reason.CANNOT_BE_KNOWN, None),
        "8": (None, Verdict.UNVERIFIED, Reason.SPEAKER_TOO_VAGUE, Outcome.EDITOR),
        "9": (None, None, None, None),
        "10": (None, Verdict.DISPUTED, Reason.CONFLICTS_WITH_ANOTHER_CLAIM, Outcome.CHANGE),
        "11": (None, Verdict.SUPPORTED, None, None),
        "12": (None, None, None, None),
        "12a": (Relation.CONTENT, None, None, None),
        "12b": (Relation.CONTENT, None, None, None),
        "12c": (Relation.CONTENT, None, None, None),
        "13": (None, None, None, None),
        "14": (None, Verdict.UNVERIFIED, Reason.NO_SOURCE_GIVEN, Outcome.CHANGE),
    }
    words = in_report(writer, tmp_path, monkeypatch, qtbot)
    for part in READ_BACK:
        assert part in words
