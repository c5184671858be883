"""Ten claims of the demo article, marked and judged: how many keys beside typing."""

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
