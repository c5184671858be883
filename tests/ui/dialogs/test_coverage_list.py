"""The list of what nobody has marked, of what does not fit, and of what was set aside."""

import pytest

from factcheck.domain.records.exemption import Exemption
from factcheck.domain.records.ids import ArticleId, ExemptionId, ProofId
from factcheck.domain.records.inconsistency import Inconsistency, InconsistencyKind
from factcheck.domain.rules.fact_coverage import MarkedFact, Marking
from factcheck.domain.rules.facts import Fact, FactKind
from factcheck.domain.text.span import Span
from factcheck.ui.dialogs.coverage_list import CoverageDialog
from tests.proof_samples import a_proof

PROOF = a_proof("It cost 155 crowns.", "Ada Low said: “At least 155.”")


def fact(kind, words, numbers=(), is_beside=False):
    start = PROOF.text.index(words)
    return MarkedFact(Fact(kind, Span(start, start + len(words)), is_beside), Marking.NOT_MARKED), numbers


FACTS = [fact(FactKind.NUMBER, "155"), fact(FactKind.NAME, "Ada Low")]
SENTENCES = [Span(0, len("It cost 155 crowns."))]


@pytest.fixture
def dialog(qtbot, qapp):
    made = CoverageDialog(None)
    qtbot.addWidget(made)
    return made


def cells(dialog):
    table = dialog.table
    return [tuple(table.item(row, column).text() for column in range(4)) for row in range(table.rowCount())]


def test_facts_are_numbered_and_what_was_set_aside_says_by_whom(dialog):
    aside = Exemption(
        ExemptionId("e"), ArticleId("a"), ProofId("p"), Span(0, 2), "It", "Mara Lind", "2025-04-10T09:00:00Z"
    )
    dialog.show_facts(PROOF, FACTS, SENTENCES, [aside])
    assert cells(dialog) == [
        ("155", "Number", "¶1", "1 of 2"),
        ("Ada Low", "Name", "¶2", "2 of 2"),
        ("It cost 155 crowns.", "Sentence", "¶1", "1 of 1"),
        ("It", "Nothing to check, Mara Lind", "¶1", ""),
    ]


def test_a_picture_says_where_it_stands_and_a_quotation_which_claims_say_only_that_it_was_said(dialog):
    picture = fact(FactKind.PICTURE, "crowns.", is_beside=True)
    dialog.show_facts(PROOF, [picture, fact(FactKind.QUOTATION, "“At least 155.”", ["7"])], [], [])
    assert [row[:2] for row in cells(dialog)] == [
        ("beside “It cost 155 crowns.”", "Picture"),
        ("“At least 155.”", "Quotation; claim 7 says only that it was said"),
    ]


def test_what_does_not_fit_comes_first_and_leads_to_its_first_words(dialog, qtbot):
    dialog.show_facts(PROOF, FACTS, SENTENCES, [])
    second = PROOF.text.index("At least 155")
    spans = FACTS[0][0].fact.span, Span(second, second + len("At least 155"))
    dialog.show_inconsistencies(PROOF, [Inconsistency(InconsistencyKind.LIMIT, spans)])
    assert cells(dialog)[0] == (
        "“155” and “At least 155” give one number with a limit and without.",
        "Does not fit",
        "¶1",
        "",
    )
    with qtbot.waitSignal(dialog.place_chosen) as chosen:
        dialog.field.returnPressed.emit()
    assert chosen.args == [spans[0], False]


def test_where_all_is_marked_and_fits_that_is_said(dialog):
    dialog.show_facts(PROOF, [], [], [])
    assert cells(dialog) == []
    assert "nothing was found that does not fit" in dialog.nothing_yet
