"""The marked article, which print, web page and Markdown draw, also without notes that are withheld."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from factcheck.domain.records.article_draft import Piece
from factcheck.domain.records.ids import ProofId
from factcheck.domain.records.proof import BlockKind, Style, StyleKind
from factcheck.domain.rules.marked_article import marked_article, passages_in, without_notes
from factcheck.domain.text.span import Span
from tests.proof_samples import a_proof
from tests.record_samples import NEW
from tests.report_samples import CLAIMS, a_claim, a_paged_report
from tests.report_samples import a_proof as the_story

STORY = the_story()


def numbers(claims):
    return [claim.number for claim in claims]


def claim_of(text, number, *quotes):
    """A claim that stands where each of the words first occurs in the text of a story made up by `a_proof`."""
    claim = a_claim(number, *quotes, text=text)
    return replace(claim, passages=tuple(replace(one, proof_id=ProofId("proof")) for one in claim.passages))


def test_a_claim_is_noted_where_it_first_stands_and_named_where_it_stands_again():
    noted = [(numbers(one.claims), numbers(one.again)) for one in marked_article(STORY, CLAIMS) if one.begun]
    assert noted == [(["1"], []), (["1a", "2", "10"], ["1"]), (["3"], []), (["4"], []), (["5"], [])]


def test_claims_that_stand_again_are_named_in_the_order_of_the_words_there():
    text = "One, two.\nTwo again, one again."
    claims = [claim_of(text, "1", "One", "one again"), claim_of(text, "2", "two", "Two again")]
    assert numbers(marked_article(a_proof(*text.split("\n")), claims)[1].again) == ["2", "1"]


def test_a_claim_that_stands_twice_in_a_block_is_told_once_with_all_its_words_there():
    text = "The river rose, and the river fell.\nLater the river froze."
    claim = claim_of(text, "1", "the river fell", "The river rose", "the river froze")
    first, second = marked_article(a_proof(*text.split("\n")), [claim])
    assert (numbers(first.claims), numbers(first.again)) == (["1"], [])
    assert first.words_of(claim) == "The river rose … the river fell"
    assert (second.claims, numbers(second.again)) == ([], ["1"])


def test_words_are_cut_at_the_edges_of_styles_and_passages():
    text = "The river rose by two metres"
    styles = (Style(StyleKind.BOLD, 4, 28), Style(StyleKind.ITALIC, 4, 9))
    (block,) = marked_article(a_proof(text, styles=styles), [claim_of(text, "1", "river rose")])
    runs = [(run.span.of(text), [one.kind for one in run.styles], len(run.passages)) for run in block.runs]
    bold, italic = StyleKind.BOLD, StyleKind.ITALIC
    assert runs == [("The ", [], 0), ("river", [bold, italic], 1), (" rose", [bold], 1), (" by two metres", [bold], 0)]


def test_styles_and_passages_that_go_over_two_blocks_lie_on_both():
    text = "The river\nrose by two metres"
    blocks = marked_article(a_proof(*text.split("\n"), styles=(Style(StyleKind.STRUCK, 4, 14),)), [])
    assert [[run.span.of(text) for run in one.runs if run.styles] for one in blocks] == [["river"], ["rose"]]
    claim = claim_of(text, "1", "river\nrose")
    first, second = marked_article(a_proof(*text.split("\n")), [claim])
    assert [run.span.of(text) for one in (first, second) for run in one.runs if run.passages] == ["river", "rose"]
    assert (numbers(first.claims), second.begun) == (["1"], ())


def test_passages_of_another_proof_and_beyond_the_text_are_left_out():
    claim = a_claim("1", "Water")
    other = replace(claim.passages[0], proof_id=ProofId("other"))
    assert passages_in(STORY, replace(claim, passages=(other,))) == []
    assert passages_in(replace(STORY, text=STORY.text[:3]), claim) == []
    assert passages_in(STORY, claim) == [*claim.passages]


def test_passages_are_told_in_the_order_of_the_text():
    claim = a_claim("1", "She was calm", "Water")
    assert [passage.quote for passage in passages_in(STORY, claim)] == ["Water", "She was calm"]


def test_an_empty_block_holds_no_words():
    first, second = marked_article(a_proof("", "Words"), [])
    assert (first.runs, len(second.runs)) == ((), 1)


def test_paragraphs_have_their_numbers_and_headings_none():
    proof = a_proof(Piece(BlockKind.HEADLINE, "Rain"), "It rained.", Piece(BlockKind.HEADING, "Later"), "It stopped.")
    assert [block.number for block in marked_article(proof)] == [None, 1, None, 2]


def test_a_page_is_told_at_the_block_that_begins_it():
    (reported,) = a_paged_report().articles
    assert [block.new_page for block in marked_article(reported.proof)] == [1, 0, 0, 0, 2, 0, 0, 0]
    assert {block.new_page for block in marked_article(STORY)} == {0}


def test_a_single_page_is_not_told():
    (reported,) = a_paged_report().articles
    blocks = tuple(replace(block, page=1) for block in reported.proof.blocks)
    assert {block.new_page for block in marked_article(replace(reported.proof, blocks=blocks))} == {0}


SPANS = st.tuples(st.integers(0, 40), st.integers(1, 12)).map(lambda pair: (pair[0], min(41, sum(pair))))


@given(spans=st.lists(SPANS.filter(lambda pair: pair[0] < pair[1]), max_size=8))
def test_the_runs_of_all_blocks_are_the_text(spans):
    text = "The river rose\nby two metres\non a Monday"
    styles = [Style(StyleKind.BOLD, start, end) for start, end in spans]
    blocks = marked_article(a_proof(*text.split("\n"), styles=styles), CLAIMS)
    assert "\n".join("".join(run.span.of(text) for run in one.runs) for one in blocks) == text


TEXT = "The river rose.\nTold by D. Okafor.\nThe bridge held."
SAID = "Reporter’s note, not quoted"


def test_nothing_withheld_leaves_everything_as_it_is():
    proof, claim = a_proof(*TEXT.split("\n")), claim_of(TEXT, "1", "river rose")
    assert without_notes(proof, [claim], frozenset()) == (proof, (claim,), ())


def test_what_stands_behind_a_note_moves_with_its_words():
    styles = (Style(StyleKind.LINK, 24, 33, "https://okafor.example"), Style(StyleKind.BOLD, 39, 45))
    claims = [claim_of(TEXT, "1", "river rose"), claim_of(TEXT, "2", "bridge held")]
    proof, moved, _none = without_notes(a_proof(*TEXT.split("\n"), styles=styles), claims, frozenset({1}))
    assert proof.text == f"The river rose.\n{SAID}\nThe bridge held."
    assert [proof.text[one.start : one.end] for one in proof.blocks] == proof.text.split("\n")
    assert [one.passages[0].span.of(proof.text) for one in moved] == ["river rose", "bridge held"]
    assert [proof.text[one.start : one.end] for one in proof.styles] == ["bridge"]


def test_a_passage_that_touches_a_note_stands_at_all_that_is_said_there_and_keeps_what_it_quotes():
    inside, across = claim_of(TEXT, "1", "D. Okafor"), claim_of(TEXT, "2", "rose.\nTold by")
    proof, moved, _none = without_notes(a_proof(*TEXT.split("\n")), [inside, across], frozenset({1}))
    assert [one.passages[0].span.of(proof.text) for one in moved] == [SAID, f"rose.\n{SAID}"]
    assert [one.statement for one in moved] == [inside.statement, across.statement]


def wording_for(words: str, proof):
    start = proof.text.index(words)
    return replace(NEW, proof_id=proof.id, span=Span(start, start + len(words)), quote=words)


def test_a_wording_lies_over_its_words_and_one_for_another_proof_nowhere():
    proof = a_proof(*TEXT.split("\n"))
    here = wording_for("river rose.\nTold by", proof)
    blocks = marked_article(proof, wordings=[here, replace(here, proof_id=ProofId("other"))])
    over = [run.span.of(proof.text) for block in blocks for run in block.runs if run.wordings == (here,)]
    assert over == ["river rose.", "Told by"]
    assert sum(len(run.wordings) for block in blocks for run in block.runs) == 2


def test_new_words_that_stand_there_already_are_not_struck_out_for_themselves():
    proof = a_proof(*TEXT.split("\n"))
    there = replace(wording_for("river rose", proof), proposed="river rose")
    assert not any(run.wordings for block in marked_article(proof, wordings=[there]) for run in block.runs)


def test_a_wording_behind_a_note_moves_with_its_words_and_one_for_words_of_the_note_goes():
    proof = a_proof(*TEXT.split("\n"))
    behind, inside = wording_for("bridge held", proof), wording_for("D. Okafor", proof)
    drawn, _claims, wordings = without_notes(proof, [], frozenset({1}), [behind, inside])
    assert [one.span.of(drawn.text) for one in wordings] == ["bridge held"]


def test_the_last_block_may_be_the_one_that_is_withheld():
    proof, *_none = without_notes(a_proof("Told by D. Okafor."), [], frozenset({0}))
    assert (proof.text, proof.block_at(3).end) == (SAID, len(SAID))
    assert Span(0, len(SAID)).of(proof.text) == SAID
