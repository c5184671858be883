"""What is typed into the text of an article becomes a draft with the shape that it had."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.domain.records.article_draft import Piece
from factcheck.domain.records.proof import BlockKind, MediaKind, Style, StyleKind, is_tiled
from factcheck.domain.records.proposed_wording import Decision, ProposedWording, WordingDraft
from factcheck.domain.rules.correction import (
    corrected_draft,
    paragraphs_of,
    put_in_wordings,
    replacements,
    struck_words,
)
from tests.desk_samples import claim_at, draft
from tests.proof_samples import a_proof

BOLD = Style(StyleKind.BOLD, 0, 3)
PROOF = a_proof(
    Piece(BlockKind.HEADLINE, "The bridge is opened", styles=(BOLD,)),
    Piece(BlockKind.PARAGRAPH, "Old words stand here in a first line.\nAnd in a second one.", page=2),
    Piece(BlockKind.LIST_ITEM, "One thing", level=1, label="•"),
    Piece(
        BlockKind.LIST_ITEM, "Another thing", level=1, label="•", styles=(Style(StyleKind.LINK, 8, 13, "https://a.b"),)
    ),
)
TEXT = "The bridge is 512 metres long. It cost 9 million crowns.\nThe bridge is red, and 40 people work on it."
LINES = st.lists(st.text("ab \n😀", max_size=6), max_size=6)


def corrected(at, *words):
    paragraphs = paragraphs_of(PROOF)
    paragraphs[at : at + 1] = words
    return corrected_draft(PROOF, paragraphs)


def shape(made):
    return [(one.kind, one.label, made.text[one.start : one.end]) for one in made.blocks]


def test_untouched_paragraphs_make_the_same_text_blocks_and_styles():
    made = corrected_draft(PROOF, paragraphs_of(PROOF))
    assert (made.text, made.blocks, made.styles) == (PROOF.text, PROOF.blocks, PROOF.styles)


@given(LINES)
def test_whatever_is_typed_makes_blocks_that_are_all_of_the_text(lines):
    made = corrected_draft(PROOF, lines)
    assert is_tiled(made.text, made.blocks) or not made.blocks
    assert all(0 <= one.start < one.end <= len(made.text) for one in made.styles)


def test_a_paragraph_with_other_words_stays_what_it_is_and_keeps_the_styles_that_it_has_still():
    made = corrected(3, "A second thing")
    assert shape(made)[3] == (BlockKind.LIST_ITEM, "•", "A second thing")
    (link,) = (one for one in made.styles if one.kind is StyleKind.LINK)
    assert made.text[link.start : link.end] == "thing"


def test_words_that_are_struck_through_are_told_where_they_stand_by_now():
    struck = Style(StyleKind.STRUCK, 4, 10)
    proof = a_proof(
        Piece(BlockKind.PARAGRAPH, "Last"), Piece(BlockKind.PARAGRAPH, "The 80,000 79,412", styles=(struck,))
    )
    paragraphs = ["", "Last year", "The 80,000 79,412 fell"]
    (found,) = struck_words(proof, paragraphs)
    assert found.of("\n".join(paragraphs)) == "80,000"


LINKED = a_proof(
    Piece(
        BlockKind.PARAGRAPH,
        "Kyiv named 155 people, the mayor of Aldermouth said on Monday.",
        styles=(Style(StyleKind.LINK, 11, 21, "https://a.b"), Style(StyleKind.ITALIC, 27, 46)),
    )
)


@pytest.mark.parametrize(
    ("words", "kept"),
    [
        ("Kiev named 155 people, a mayor of Aldermouth said on Tuesday.", ["155 people", "mayor of Aldermouth"]),
        ("Kyiv named 151 people, the mayor of Alder said on Monday.", ["151 people", "mayor of Alder"]),
        (
            "Kyiv named 155 other people, the mayor of old Aldermouth said.",
            ["155 other people", "mayor of old Aldermouth"],
        ),
        ("Kyiv named about 155 people or so, the mayor said on Monday.", ["155 people", "mayor"]),
        ("Kyiv named two prisoners, the mayor of Aldermouth said on Monday.", ["two prisoners", "mayor of Aldermouth"]),
        ("Kyiv named 155 people, and a king of Aldermouth said on Monday.", ["155 people", "of Aldermouth"]),
        ("Kyiv named, the mayor of Aldermouth said on Monday.", ["mayor of Aldermouth"]),
        ("Nobody knew.", []),
    ],
)
def test_a_style_stays_on_words_that_are_there_still_and_on_what_stands_in_place_of_them_or_between(words, kept):
    made = corrected_draft(LINKED, [words])
    assert [made.text[one.start : one.end] for one in made.styles] == kept
    assert [one.target for one in made.styles if one.kind is StyleKind.LINK] == ["https://a.b"] * (len(kept) > 1)


def test_what_stands_beside_a_paragraph_stays_there():
    picture = (MediaKind.PICTURE,)
    proof = a_proof("One.", Piece(BlockKind.CAPTION, "The pier.", media=picture))
    for words in (["One.", "The pier."], ["One.", "The old pier."], ["One.", "Two.", "The pier."]):
        assert corrected_draft(proof, words).blocks[-1].media == picture


def test_a_new_line_makes_a_new_paragraph_and_empty_ones_are_left_out():
    made = corrected(0, "", "The bridge is opened", "And was paid for", " ")
    assert shape(made)[:2] == [
        (BlockKind.HEADLINE, "", "The bridge is opened"),
        (BlockKind.PARAGRAPH, "", "And was paid for"),
    ]
    assert len(made.blocks) == 5


def test_a_new_paragraph_before_one_with_other_words_does_not_take_its_kind():
    made = corrected(0, "Something else entirely", "The bridge is opened today")
    assert [one.kind for one in made.blocks[:2]] == [BlockKind.PARAGRAPH, BlockKind.HEADLINE]


def test_a_paragraph_that_is_gone_takes_nothing_with_it():
    before = shape(corrected_draft(PROOF, paragraphs_of(PROOF)))
    assert shape(corrected(2)) == [*before[:2], before[3]]


@pytest.fixture
def article(desk):
    return desk.articles.add(draft(TEXT))


def accepted(desk, article, words, proposed, claim=None):
    span = desk.claims.place(article, words, 1)
    made = desk.wordings.add(article, span, WordingDraft(proposed), claim.id if claim is not None else None)
    return desk.wordings.decide(made.id, Decision.ACCEPTED)


def put_in(desk, article, paragraphs=None):
    """The paragraphs with all accepted wordings that can be put in."""
    case = desk.case(article)
    paragraphs = paragraphs or paragraphs_of(case.proof)
    text = "\n".join(paragraphs)
    wordings = [one for kind in case.records.values() for one in kind.values() if hasattr(one, "proposed")]
    for span, words in replacements(case.proof, paragraphs, wordings, "en"):
        text = text[: span.start] + words + text[span.end :]
    return text.split("\n")


def use(desk, article, paragraphs):
    new = corrected_draft(desk.case(article).proof, paragraphs)
    review = desk.proofs.review(article, new)
    desk.proofs.use(review, new, put_in_wordings(review))


def test_a_wording_that_is_put_in_is_awaited_no_more_and_its_claim_stands_on_the_new_words(desk, article):
    claim = claim_at(desk, article, "The bridge is 512 metres long")
    wording = accepted(desk, article, "512", "521", claim)
    assert desk.claims.get(claim.id).awaited_wordings
    use(desk, article, put_in(desk, article))
    case = desk.case(article)
    assert case.proof.text == TEXT.replace("512", "521")
    assert not desk.record(ProposedWording, wording.id).is_awaited_in(case.proof)
    now = desk.claims.get(claim.id)
    assert (now.words, now.awaited_wordings) == ("The bridge is 521 metres long", ())
    assert (desk.proofs.pending(article), desk.proofs.left(article)) == (None, 0)
    use(desk, article, TEXT.split("\n"))
    assert desk.claims.get(claim.id).awaited_wordings


def test_all_that_were_accepted_are_put_in_at_once_where_their_words_still_stand(desk, article):
    for words, proposed in (("512", "521"), ("9 million crowns", "8 million crowns"), ("and 40 people work on it", "")):
        accepted(desk, article, words, proposed)
    typed = TEXT.replace("It cost 9 million", "It took 9 million").replace("The bridge is red", "It is red").split("\n")
    assert put_in(desk, article, typed) == [
        "The bridge is 521 metres long. It took 8 million crowns.",
        "It is red,.",
    ]


def test_a_wording_whose_words_are_others_by_now_is_left_out(desk, article):
    accepted(desk, article, "512", "521")
    typed = TEXT.replace("512", "600").split("\n")
    assert put_in(desk, article, typed) == typed


def test_words_that_an_accepted_wording_takes_out_are_cut(desk, article):
    wording = accepted(desk, article, "It cost 9 million crowns.", "")
    use(desk, article, put_in(desk, article))
    assert desk.case(article).proof.text == TEXT.replace(" It cost 9 million crowns.", "")
    assert not desk.record(ProposedWording, wording.id).is_awaited_in(desk.case(article).proof)
    assert desk.proofs.pending(article) is None


def test_other_words_stay_to_be_placed_by_people(desk, article):
    claim = claim_at(desk, article, "40 people")
    use(desk, article, TEXT.replace("40", "45").split("\n"))
    assert desk.claims.get(claim.id).unplaced
