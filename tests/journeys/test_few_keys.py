"""Ten claims of the demo article, marked and judged and handed out: how many keys beside typing."""

import pytest
from PySide6.QtGui import QDesktopServices

from factcheck.domain.records.article_draft import ArticleDraft, Piece, assembled, headed
from factcheck.domain.records.claim import Outcome, Relation
from factcheck.domain.records.evidence import Directness
from factcheck.domain.records.proof import BlockKind
from factcheck.domain.records.verdict import Reason, Verdict
from factcheck.resources import seed
from factcheck.services.importing import Reading
from tests.journeys.test_keeping_and_handing_out import choosing

MOST_EACH = 8
MOST_OF_ALL = 70


class Counted:
    """Presses keys and counts them."""

    def __init__(self, checker):
        self.checker = checker
        self.keys = 0

    def press(self, *keys):
        """Presses keys, each of which counts."""
        self.keys += len(keys)
        self.checker.press(*keys)

    def click(self, words):
        """Clicks before words of the article, which counts like a key."""
        self.keys += 1
        self.checker.put_caret(words)

    def say(self, *typed):
        """Types into one field after the other, and records the evidence."""
        for at, words in enumerate(typed):
            self.press(*["Tab"] * (at > 0))
            self.checker.type(words)
        self.press("Ctrl+Return")

    def give(self, *keys, reason):
        """Decides and judges by keys, with a reason of which the first words are enough."""
        self.press(*keys)
        self.checker.type(reason)
        self.press("Return")


def told_by(desk, article_id):
    """All that was recorded of the claims of an article: what it is, how it was judged, why, and by what."""
    return {
        one.number: (
            one.relation,
            one.verdict,
            one.reason,
            one.outcome,
            [(each.source.title, each.quote, each.locator, each.directness) for each in one.evidence],
        )
        for one in desk.claims.of(article_id)
    }


@pytest.mark.english("it types the beginning of a reason in English")
def test_the_whole_story_of_ten_claims_takes_at_most_seventy_keys(open_window, desk_path, tmp_path, monkeypatch, qtbot):
    checker = open_window(desk_path)
    desk = checker.window.session.desk
    with Reading() as reading:
        draft = reading.read_file(seed("beijing-was-aware.md"))
    article_id = desk.articles.add(draft)
    checker.window.current.show_article(article_id)
    counted = Counted(checker)
    counted.click("China’s Foreign Ministry")
    counted.press("S", "T", "Return", "S", "E")
    counted.say("Briefing of 10 April", "irresponsible", "2:10")
    counted.click("Dmitry Peskov, who")
    counted.press("S", "Y", "Ctrl+Return")
    counted.click("On Wednesday Zelenskyy")
    counted.press("S", "T", "Return")
    counted.click("Moscow’s drive")
    counted.press("S", "T", "Return", "S", "S", "E")
    checker.type("Kyiv, 9 April")
    counted.press("Alt+P", "Tab")
    counted.say("he gave none", "14:05")
    counted.press("1", "E", "Return")
    counted.say("wrong", "0:40")
    counted.press("1")
    counted.give("L", "3", reason="the speaker gave no")
    counted.press("E")
    checker.type("Brief")
    counted.press("Return")
    counted.say("no such knowledge", "3:00")
    counted.press("1")
    counted.give("F", "3", reason="no source")
    counted.press("1", "E")
    checker.type("Kyiv")
    counted.press("Return")
    counted.say("at least 155", "12:30")
    counted.press("1", "E")
    counted.say("Documents shown", "155 names", "page 1")
    counted.give("F", "3", reason="only sec")
    counted.press("E")
    checker.type("Kyiv")
    counted.press("Return")
    counted.say("was known", "13:00")
    counted.press("1")
    counted.give("H", "2", reason="more certain")
    assert checker.said.startswith("Claim 5a, “Moscow’s drive to hire Chinese fighters…”, disputed")
    choosing(monkeypatch, tmp_path / "report.html")
    opened = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: (opened.append(url.fileName()), True)[1])
    counted.press("Ctrl+Shift+E", "Return")
    counted.keys += 1  # Enter in the dialog of the system, which proposes the name
    qtbot.waitUntil(lambda: bool(opened))
    briefing, kyiv = "Briefing of 10 April", "Kyiv, 9 April"
    supported = (Verdict.SUPPORTED, None, None)
    assert told_by(desk, article_id) == {
        "1": (None, *supported, [(briefing, "no such knowledge", "3:00", None)]),
        "1a": (Relation.DENIED, Verdict.UNVERIFIED, Reason.NO_SOURCE_GIVEN, Outcome.FINE, []),
        "2": (None, *supported, [(briefing, "irresponsible", "2:10", None)]),
        "3": (None, *supported, [(kyiv, "wrong", "0:40", None)]),
        "3a": (Relation.DENIED, Verdict.UNVERIFIED, Reason.THE_SPEAKER_GAVE_NO_EVIDENCE, Outcome.EDITOR, []),
        "4": (None, *supported, [(kyiv, "at least 155", "12:30", None)]),
        "4a": (
            Relation.CONTENT,
            Verdict.UNVERIFIED,
            Reason.ONLY_SECONDARY_SOURCES,
            Outcome.FINE,
            [("Documents shown", "155 names", "page 1", None)],
        ),
        "5": (None, *supported, [(kyiv, "was known", "13:00", None)]),
        "5a": (Relation.CONTENT, Verdict.DISPUTED, Reason.MORE_CERTAIN_THAN_THE_EVIDENCE, Outcome.CHANGE, []),
        "6": (None, *supported, [(kyiv, "he gave none", "14:05", Directness.PRIMARY)]),
    }
    assert opened == ["report.html"]
    assert counted.keys <= MOST_OF_ALL


def test_ten_claims_take_at_most_eight_keys_each(open_window, desk_path):
    checker = open_window(desk_path)
    desk = checker.window.session.desk
    with Reading() as reading:
        draft = reading.read_file(seed("beijing-was-aware.md"))
    checker.window.current.show_article(desk.articles.add(draft))
    counted = Counted(checker)
    checker.put_caret("China’s Foreign Ministry")
    for _ in range(10):
        counted.press("S", "Return", "Return")
    assert len(checker.claims) == 10
    counted.press("Ctrl+J")
    checker.type("1")
    counted.press("Return")
    for number in range(10):
        counted.press("E")
        if number == 0:
            checker.type("The record of the day")
            counted.press("Tab")
        else:
            counted.press("Return")
        checker.type("its words")
        counted.press("Tab")
        checker.type(f"page {number + 1}")
        counted.press("Ctrl+Return", "1")
    judged = [(claim.number, claim.verdict, claim.evidence_count, claim.reason) for claim in checker.claims]
    assert judged == [(str(number), "supported", 1, None) for number in range(1, 11)]
    assert counted.keys <= MOST_EACH * 10 + 2


ATTRIBUTED = (
    "The port has dismissed remarks made by Councillor Tom Low in which he claimed the board knows that grain is sold.",
    "At a hearing in Bergen, harbour spokeswoman Ann Reed called the letter “an idle tale”.",
    "The words of the port were echoed by the ministry, whose minister Kari Dahl told reporters it was “wrong” of Low"
    " to suggest Norway was drawing Bergen into the trade.",
    "The letters come after Low said on Wednesday that the town had papers on at least 155 loads.",
    "After the hearing, Low said the board in Oslo was aware of the sale, but gave no proof of it.",
)


def test_ten_claims_of_five_attributions_take_thirty_keys_to_mark(open_window, desk_path):
    checker = open_window(desk_path)
    pieces = [Piece(BlockKind.PARAGRAPH, words) for words in ATTRIBUTED]
    article = assembled(
        headed(pieces, "Grain", ""), ArticleDraft("", (), headline="Grain", date="2025-04-10", language="en")
    )
    checker.window.current.show_article(checker.window.session.desk.articles.add(article))
    counted = Counted(checker)
    keys = (
        ("The port", "S Return Return T Return J T Return"),
        ("At a hearing", "S Return Return"),
        ("The words", "S Return Return Y Return Return"),
        ("The letters", "S Return Return T Return"),
        ("After the hearing", "S Return Return T Return"),
    )
    for words, pressed in keys:
        checker.put_caret(words)
        counted.press(*pressed.split())
    told = {claim.number: (claim.speaker, claim.statement) for claim in checker.claims}
    assert told["1"] == ("The port", "The port has dismissed remarks made by Councillor Tom Low")
    assert {one.number: one.relation for one in checker.claims if one.parent_id} == {
        "1a": Relation.DENIED,
        "1a1": Relation.CONTENT,
        "3a": Relation.DENIED,
        "4a": Relation.CONTENT,
        "5a": Relation.CONTENT,
    }
    assert told["1a"][1] == "Councillor Tom Low claimed the board knows that grain is sold"
    assert told["1a1"] == ("", "The board knows that grain is sold")
    assert told["3a"][1] == "Low suggested Norway was drawing Bergen into the trade"
    assert told["4a"][1] == "The town had papers on at least 155 loads"
    told_by_low = "After the hearing, Low said the board in Oslo was aware of the sale, but gave no proof of it"
    assert told["5"] == ("Low", told_by_low)
    assert told["5a"][1] == "The board in Oslo was aware of the sale"
    assert len(told) == 10
    assert counted.keys <= 30


def test_each_clause_of_a_long_sentence_takes_four_keys_behind_the_one_before(open_window, desk_path):
    checker = open_window(desk_path)
    with Reading() as reading:
        draft = reading.read_file(seed("beijing-was-aware.md"))
    checker.window.current.show_article(checker.window.session.desk.articles.add(draft))
    checker.put_caret("Journalists saw lists")
    for _clause in range(3):
        checker.press("S", "S", "Return", "Return")
    assert [one.words for one in checker.claims] == [
        "Journalists saw lists of the supposed recruits",
        "with passport numbers",
        "names and other personal data, the date",
    ]
