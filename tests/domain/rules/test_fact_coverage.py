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
from factcheck.domain.records.proof import BlockKind
from factcheck.domain.records.verdict import Verdict
from factcheck.domain.rules.fact_coverage import FactCount, Marking, marked_facts, set_aside_in, unmarked_in
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
    found = marked_facts(proof, ARTICLE, claims, marks)
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
    assert of_words(QUOTE, a_claim("1", SAID, **known)) == ("not_marked", ())


def test_a_quotation_is_marked_by_claims_about_most_of_what_it_says():
    assert of_words(QUOTE, a_claim("1", "found 155 loads of grain")) == ("open", ("c1",))
    assert of_words(QUOTE, a_claim("1", "155 loads of")) == ("not_marked", ())
    both = a_claim("1", "We have found"), a_claim("2", "155 loads of")
    assert of_words(QUOTE, *both) == ("open", ("c1", "c2"))


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
    count = FactCount(PROOF, ARTICLE, marks, claims, SpanIndex())
    assert count.counts[FactKind.NUMBER, Marking.NOT_MARKED] == 2
    marks.add(Mark(span, claim.id))
    claims[claim.id] = claim
    assert count.counts[FactKind.NUMBER, Marking.OPEN] == 0
    count.recount([span])
    assert (count.counts[FactKind.NUMBER, Marking.OPEN], count.counts[FactKind.NUMBER, Marking.NOT_MARKED]) == (1, 1)
    claims[claim.id] = a_claim("1", "155 loads of grain", verdict=Verdict.SUPPORTED)
    count.recount([span])
    found = marked_facts(PROOF, ARTICLE, claims.values())
    assert count.counts == Counter((one.fact.kind, one.marking) for one in found)
    assert count.counts[FactKind.NUMBER, Marking.JUDGED] == 1


def test_blocks_that_were_not_looked_at_yet_or_changed_since_are_told():
    claim = a_claim("1", "155 loads")
    marks = SpanIndex(Mark(one.span, claim.id) for one in claim.passages)
    count = FactCount(PROOF, ARTICLE, marks, {claim.id: claim}, SpanIndex())
    assert count.missing == [0, 1, 2]
    count.within(1)
    assert count.missing == [0, 2]
    assert count.counts
    assert count.missing == []
    count.recount([claim.passages[0].span])
    assert count.missing == [PROOF.block_index(claim.passages[0].span.start)]


def test_of_a_case_what_is_not_marked_is_counted_without_what_was_set_aside_in_its_proof(desk):
    article = desk.articles.add(draft("It cost 155 crowns and 9 days.", headline="Bridge"))
    assert unmarked_in(desk.case(article)) == {"number": 2}
    made = desk.exemptions.add(article, desk.claims.place(article, "9 days"))
    case = desk.case(article)
    assert set_aside_in(case) == [Mark(made.span, made.id)]
    assert unmarked_in(case) == {"number": 1}


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
    found = marked_facts(proof, ARTICLE, [claim])
    assert all(bool(one.by) is (one.marking is Marking.OPEN) for one in found)
    assert {one.marking for one in found} <= {Marking.OPEN, Marking.NOT_MARKED}
