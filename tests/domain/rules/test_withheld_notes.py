"""The article without notes that are withheld: where everything else stands then."""

from factcheck.domain.records.proof import Style, StyleKind
from factcheck.domain.rules.withheld_notes import without_notes
from factcheck.domain.text.span import Span
from tests.domain.rules.test_marked_article import claim_of
from tests.proof_samples import a_proof

TEXT = "The river rose.\nTold by D. Okafor.\nThe bridge held."
SAID = "Reporter’s note, not quoted"


def test_nothing_withheld_leaves_everything_as_it_is():
    proof, claim = a_proof(*TEXT.split("\n")), claim_of(TEXT, "1", "river rose")
    assert without_notes(proof, [claim], frozenset()) == (proof, (claim,))


def test_what_stands_behind_a_note_moves_with_its_words():
    styles = (Style(StyleKind.LINK, 24, 33, "https://okafor.example"), Style(StyleKind.BOLD, 39, 45))
    claims = [claim_of(TEXT, "1", "river rose"), claim_of(TEXT, "2", "bridge held")]
    proof, moved = without_notes(a_proof(*TEXT.split("\n"), styles=styles), claims, frozenset({1}))
    assert proof.text == f"The river rose.\n{SAID}\nThe bridge held."
    assert [proof.text[one.start : one.end] for one in proof.blocks] == proof.text.split("\n")
    assert [one.passages[0].span.of(proof.text) for one in moved] == ["river rose", "bridge held"]
    assert [proof.text[one.start : one.end] for one in proof.styles] == ["bridge"]


def test_a_passage_that_touches_a_note_stands_at_all_that_is_said_there_and_keeps_what_it_quotes():
    inside, across = claim_of(TEXT, "1", "D. Okafor"), claim_of(TEXT, "2", "rose.\nTold by")
    proof, moved = without_notes(a_proof(*TEXT.split("\n")), [inside, across], frozenset({1}))
    assert [one.passages[0].span.of(proof.text) for one in moved] == [SAID, f"rose.\n{SAID}"]
    assert [one.statement for one in moved] == [inside.statement, across.statement]


def test_the_last_block_may_be_the_one_that_is_withheld():
    proof, _ = without_notes(a_proof("Told by D. Okafor."), [], frozenset({0}))
    assert (proof.text, proof.block_at(3).end) == (SAID, len(SAID))
    assert Span(0, len(SAID)).of(proof.text) == SAID
