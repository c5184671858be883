"""Which facts are under claims that say them."""

from collections import Counter
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.domain.records.article import Article
from factcheck.domain.records.article_draft import Piece
from factcheck.domain.records.claim import PROPOSABLE, ClaimKind, Relation
from factcheck.domain.records.ids import ArticleId, ProofId
from factcheck.domain.records.proof import BlockKind, MediaKind
from factcheck.domain.records.verdict import Verdict
from factcheck.domain.rules.coverage import Coverage
from factcheck.domain.rules.fact_coverage import (
    FactCount,
    Marking,
    fact_count,
    facts_in,
    set_aside_in,
    unmarked_of,
)
from factcheck.domain.rules.facts import FactKind
from factcheck.domain.text.canonical import canonical_text
from factcheck.domain.text.span import Mark, SpanIndex
from tests.desk_samples import draft
from tests.proof_samples import a_proof as proof_of
from tests.proof_samples import words_of
from tests.report_samples import PROOF_ID
from tests.report_samples import a_claim as claim_on

SAID = "On Wednesday Ada Low told reporters: “We have found 155 loads of grain.”"
BLOCKS = (Piece(BlockKind.HEADLINE, "Low finds 155 loads"), SAID, Piece(BlockKind.CAPTION, "The port in 2024."))
PROOF = proof_of(*BLOCKS, proof_id=PROOF_ID)
ARTICLE = Article(ArticleId("article"), "Low finds 155 loads", date="2025-04-10")
QUOTE = "“We have found 155 loads of grain.”"


def a_claim(number, *quotes, **known):
    return claim_on(number, *quotes, text=PROOF.text, **known)


def marking(*claims, aside=(), proof=PROOF):
    marks = [Mark(words_of(proof, words), who) for words, who in aside]
    found = fact_count(proof, ARTICLE, claims, marks).facts
    return {(one.fact.span.of(proof.text), one.fact.span.start): (one.marking.value, one.by) for one in found}


def of_words(words, *claims, **known):
    last = max(key for key in marking(*claims, **known) if key[0] == words)
    return marking(*claims, **known)[last]


def test_facts_of_headline_text_and_caption_are_not_marked_without_claims():
    found = marking()
    assert [words for words, _ in found] == ["Low", "155", "Wednesday", "Ada Low", QUOTE, "155", "2024"]
    assert set(found.values()) == {("not_marked", ())}


def test_a_fact_is_marked_where_the_statement_of_a_claim_on_it_says_it():
    claim = a_claim("1", SAID)
    assert of_words("155", claim) == ("open", ("c1",))
    assert of_words("155", replace(claim, restated="Ada Low found loads of grain.")) == ("not_marked", ())
    assert of_words("Ada Low", replace(claim, restated="Low found grain.")) == ("open", ("c1",))
    assert of_words("Wednesday", replace(claim, restated="Low spoke on 9 April 2025.")) == ("open", ("c1",))


def test_a_claim_elsewhere_that_says_the_same_marks_nothing():
    assert of_words("155", a_claim("1", "Low finds 155 loads"))[0] == "not_marked"


def test_a_saying_and_what_was_said_both_count_for_what_each_says():
    saying = a_claim("1", SAID, restated="Ada Low said so on Wednesday.", verb="told")
    content = a_claim("1a", "We have found 155 loads of grain", relation=Relation.CONTENT)
    assert of_words("Ada Low", saying, content)[1] == ("c1",)
    assert of_words("155", saying, content)[1] == ("c1a",)


@pytest.mark.parametrize("known", [{"verb": "told"}, {"kind": ClaimKind.QUOTATION}, {"unset": PROPOSABLE}])
def test_a_claim_that_she_said_it_does_not_mark_a_quotation(known):
    """Also while that is only proposed, so that a verdict, which keeps it, changes nothing here."""
    assert of_words(QUOTE, a_claim("1", SAID, **known)) == ("not_marked", ("c1",))


def test_a_content_that_tells_who_said_it_does_not_mark_a_quotation_either():
    saying = a_claim("1", SAID, verb="told")
    each = a_claim("1a", SAID, verb="told", speaker="Ada Low", relation=Relation.CONTENT)
    assert of_words(QUOTE, saying, each) == ("not_marked", ("c1", "c1a"))


def test_a_quotation_is_marked_by_claims_about_most_of_what_it_says():
    assert of_words(QUOTE, a_claim("1", "found 155 loads of grain")) == ("open", ("c1",))
    assert of_words(QUOTE, a_claim("1", "155 loads of")) == ("not_marked", ())
    both = a_claim("1", "We have found"), a_claim("2", "155 loads of")
    assert of_words(QUOTE, *both) == ("open", ("c1", "c2"))


def test_a_saying_that_is_only_proposed_by_its_kind_marks_no_quotation_either():
    text = "“We paid every bill,” she told reporters."
    proof = proof_of(text, proof_id=PROOF_ID)
    (quotation,) = fact_count(proof, ARTICLE, [claim_on("1", text, text=text, unset=PROPOSABLE)]).facts
    assert (quotation.marking, quotation.by) == (Marking.NOT_MARKED, ("c1",))


def test_of_a_quotation_that_is_not_marked_it_is_told_which_claims_say_only_that_it_was_said():
    saying = a_claim("1", SAID, verb="told")
    assert of_words(QUOTE, saying, a_claim("2", "155 loads of")) == ("not_marked", ("c1",))
    assert of_words(QUOTE, a_claim("1", "We have", verb="told")) == ("not_marked", ())
    assert of_words(QUOTE, saying, a_claim("2", "found 155 loads of grain")) == ("open", ("c2",))


PICTURED = proof_of(
    "The mayor opened the bridge.",
    Piece(BlockKind.CAPTION, "The bridge at night.", media=(MediaKind.PICTURE,)),
    Piece(BlockKind.PARAGRAPH, "It is long. It is new.", media=(MediaKind.CHART, MediaKind.CHART, MediaKind.EMBEDDED)),
    proof_id=PROOF_ID,
)


def media_of(*claims, aside=(), beside=()):
    marks, placed = ([Mark(words_of(PICTURED, one), "Mara Lind") for one in words] for words in (aside, beside))
    found = fact_count(PICTURED, ARTICLE, claims, marks, placed).facts
    return [(one.fact.kind.value, one.fact.place, one.marking.value, one.by) for one in found]


def test_what_the_text_lacks_is_a_fact_that_is_not_marked_where_it_stands():
    caption, end = PICTURED.text.index("The bridge at"), len(PICTURED.text)
    assert media_of() == [
        ("picture", caption, "not_marked", ()),
        ("chart", end, "not_marked", ()),
        ("chart", end, "not_marked", ()),
        ("embedded", end, "not_marked", ()),
    ]


def test_a_picture_is_marked_or_set_aside_with_most_of_its_caption():
    judged = claim_on("1", "bridge at night", text=PICTURED.text, verdict=Verdict.SUPPORTED)
    assert media_of(judged)[0][2:] == ("judged", ("c1",))
    assert media_of(claim_on("1", "bridge", text=PICTURED.text))[0][2] == "not_marked"
    assert media_of(aside=["The bridge at night."])[0][2:] == ("set_aside", ("Mara Lind",))


def test_what_no_words_stand_for_stays_listed_whatever_is_marked():
    whole = claim_on("1", "It is long. It is new.", text=PICTURED.text, verdict=Verdict.SUPPORTED)
    assert [one[2] for one in media_of(whole, aside=["It is long. It is new."])[1:]] == ["not_marked"] * 3


def test_what_no_words_stand_for_is_set_aside_beside_its_paragraph_alone_and_sets_no_word_aside():
    assert [one[2:] for one in media_of(beside=["It is long. It is new."])] == [
        ("not_marked", ()),
        *[("set_aside", ("Mara Lind",))] * 3,
    ]
    assert bare(fact_count(PICTURED, ARTICLE, [], (), [Mark(words_of(PICTURED, "It is new."), "e")])) == bare(
        fact_count(PICTURED, ARTICLE, [])
    )


def bare(count):
    return [one.of(PICTURED.text) for one in count.sentences]


def test_sentences_are_bare_that_no_claim_touches_and_in_which_nobody_set_anything_aside():
    aside = [Mark(words_of(PICTURED, "new"), "e")]
    count = fact_count(PICTURED, ARTICLE, [claim_on("1", "mayor", text=PICTURED.text)], aside)
    assert bare(count) == ["The bridge at night.", "It is long."]
    found = count.with_sentences(Coverage(words=9))
    assert (found.unmarked_sentences, found.sentences, found.words) == (2, 4, 9)


def test_sentences_are_looked_at_again_where_something_changed():
    claim, marks, claims = claim_on("1", "mayor", text=PICTURED.text), SpanIndex(), {}
    count = FactCount(PICTURED, ARTICLE, marks, claims, SpanIndex(), SpanIndex())
    assert len(bare(count)) == 4
    marks.add(Mark(claim.main.span, claim.id))
    claims[claim.id] = claim
    count.recount([claim.main.span])
    assert "The mayor opened the bridge." not in bare(count)


def test_a_paragraph_that_is_too_long_to_be_split_is_one_sentence():
    proof = proof_of("It is so. " * 2500, proof_id=PROOF_ID)
    assert fact_count(proof, ARTICLE, []).with_sentences(Coverage()).sentences == 1


def test_what_stands_out_are_facts_and_the_sentences_without_one_each_once():
    count = fact_count(PROOF, ARTICLE, [])
    assert [[one.span.of(PROOF.text) for one in count.bright(index)] for index in (0, 2)] == [["Low", "155"], ["2024"]]
    shown = fact_count(PICTURED, ARTICLE, [])
    assert [(one.place, one.fact is not None) for one in shown.bright(2)] == [
        (PICTURED.text.index("It is long"), False),
        (PICTURED.text.index("It is new"), False),
        (len(PICTURED.text), True),
        (len(PICTURED.text), True),
    ]


def test_open_and_judged_claims_are_told_apart_and_one_that_is_open_decides():
    judged = a_claim("1", "155 loads of grain", verdict=Verdict.SUPPORTED)
    assert of_words("155", judged) == ("judged", ("c1",))
    assert of_words("155", judged, a_claim("2", "155 loads of")) == ("open", ("c1", "c2"))
    assert of_words("155", a_claim("1", "155 loads of", kind=ClaimKind.OPINION))[0] == "judged"


def test_what_was_set_aside_is_told_unless_a_claim_says_it():
    aside = [(SAID, "Mara Lind")]
    assert of_words("155", aside=aside) == ("set_aside", ("Mara Lind",))
    assert of_words(QUOTE, aside=aside) == ("set_aside", ("Mara Lind",))
    assert of_words("155", a_claim("1", "155 loads of grain"), aside=aside)[0] == "open"
    assert of_words(QUOTE, aside=[("155 loads of", "Mara Lind")])[0] == "not_marked"


def test_passages_of_another_proof_mark_nothing():
    assert of_words("155", a_claim("1", SAID), proof=replace(PROOF, id=ProofId("other")))[0] == "not_marked"


def test_only_where_something_changed_is_counted_again():
    claim = a_claim("1", "155 loads of grain")
    span = claim.main.span
    marks, claims = SpanIndex(), {}
    count = FactCount(PROOF, ARTICLE, marks, claims, SpanIndex(), SpanIndex())
    assert count.counts[FactKind.NUMBER, Marking.NOT_MARKED] == 2
    marks.add(Mark(span, claim.id))
    claims[claim.id] = claim
    assert count.counts[FactKind.NUMBER, Marking.OPEN] == 0
    count.recount([span])
    assert (count.counts[FactKind.NUMBER, Marking.OPEN], count.counts[FactKind.NUMBER, Marking.NOT_MARKED]) == (1, 1)
    claims[claim.id] = a_claim("1", "155 loads of grain", verdict=Verdict.SUPPORTED)
    count.recount([span])
    found = fact_count(PROOF, ARTICLE, claims.values()).facts
    assert count.counts == Counter((one.fact.kind, one.marking) for one in found)
    assert count.counts[FactKind.NUMBER, Marking.JUDGED] == 1


def test_blocks_that_were_not_looked_at_yet_or_changed_since_are_told():
    claim = a_claim("1", "155 loads")
    marks = SpanIndex(Mark(one.span, claim.id) for one in claim.passages)
    count = FactCount(PROOF, ARTICLE, marks, {claim.id: claim}, SpanIndex(), SpanIndex())
    assert count.missing == [0, 1, 2]
    count.within(1)
    assert count.missing == [0, 2]
    assert count.counts
    assert count.missing == []
    count.recount([claim.passages[0].span])
    assert count.missing == [PROOF.block_index(claim.passages[0].span.start)]


def test_of_a_case_what_is_not_marked_is_counted_without_what_was_set_aside_in_its_proof(desk):
    article = desk.articles.add(draft("It cost 155 crowns and 9 days.", headline="Bridge"))
    assert unmarked_of(facts_in(desk.case(article)).counts) == {"number": 2}
    made = desk.exemptions.add(article, desk.claims.place(article, "9 days"))
    case = desk.case(article)
    assert set_aside_in(case) == [Mark(made.span, made.id)]
    assert unmarked_of(facts_in(case).counts) == {"number": 1}


PIECES = st.sampled_from(
    [
        "155 ",
        "Ada Low ",
        "O’Brien’s ",
        "İstanbul ",
        "U.S. ",
        "“a b",
        "” ",
        "9 April ",
        "Wednesday ",
        "-",
        "’",
        "½",
        "e\u0301",
    ]
)
WORDS = st.lists(PIECES | st.text(max_size=2), min_size=1, max_size=20).map("".join).map(canonical_text)


@given(WORDS, WORDS)
def test_whatever_a_text_and_a_statement_hold_each_fact_became_something(text, statement):
    text = f"{text}."
    proof = proof_of(*text.split("\n"), proof_id=PROOF_ID)
    claim = claim_on("1", text, text=text, restated=statement, unset=PROPOSABLE)
    found = fact_count(proof, ARTICLE, [claim]).facts
    said = [one for one in found if one.fact.kind is FactKind.QUOTATION]
    assert all(bool(one.by) is (one.marking is Marking.OPEN) for one in found if one not in said)
    assert {one.marking for one in found} <= {Marking.OPEN, Marking.NOT_MARKED}
