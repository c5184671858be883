"""Ten claims of the demo article, marked and judged: how many keys beside typing."""

from factcheck.domain.records.article_draft import ArticleDraft, Piece, assembled, headed
from factcheck.domain.records.claim import Relation
from factcheck.domain.records.proof import BlockKind
from factcheck.resources import seed
from factcheck.services.importing import Reading

MOST_EACH = 8


class Counted:
    """Presses keys and counts them."""

    def __init__(self, checker):
        self.checker = checker
        self.keys = 0

    def press(self, *keys):
        """Presses keys, each of which counts."""
        self.keys += len(keys)
        self.checker.press(*keys)


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
