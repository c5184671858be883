"""Rows that no Factcheck writes so."""

from dataclasses import replace

import pytest

from factcheck.domain.records.article_draft import ArticleDraft
from factcheck.domain.records.integrity import damaged_rows
from factcheck.domain.records.proof import Block, BlockKind, Style, StyleKind
from factcheck.domain.records.record_kind import RowDamage
from factcheck.domain.records.shared_dict import SharedDict
from factcheck.domain.text.span import Span
from tests.desk_samples import claim_at, draft

P = BlockKind.PARAGRAPH


@pytest.fixture
def case(desk):
    article = desk.articles.add(draft("One is red.\nTwo."))
    claim_at(desk, article, "red")
    claim_at(desk, article, "Two")
    return desk.case(article)


def damage_in(case):
    return [one.damage for one in damaged_rows(case)]


def test_a_case_as_it_was_written_has_none(case):
    assert damage_in(case) == []


@pytest.mark.parametrize(
    "blocks",
    [
        (),
        (Block(P, 0, 11),),
        (Block(P, 0, 11), Block(P, 12, 15)),
        (Block(P, 0, 11), Block(P, 12, 17)),
        (Block(P, 0, 10), Block(P, 12, 16)),
        (Block(P, 12, 16), Block(P, 0, 11)),
        (Block(P, 0, 5), Block(P, 6, 11), Block(P, 12, 16)),
        (Block(P, 0, 11), Block(P, 12, 9), Block(P, 10, 16)),
        (Block(P, 0, 11), Block(P, 12.0, 16)),
        (Block(P, 0, 11, 10**9 + 1), Block(P, 12, 16)),
        (Block(P, 0, 11, -1), Block(P, 12, 16)),
        (Block(P, 0, 11, 0, "", 10**30), Block(P, 12, 16)),
        (Block(P, 0, 11, 0, ["1"]), Block(P, 12, 16)),
    ],
)
def test_blocks_are_the_text_one_after_the_other(case, blocks):
    assert damage_in(replace(case, proof=replace(case.proof, blocks=blocks))) == [RowDamage.BLOCKS]


def test_a_paragraph_may_hold_line_ends(case):
    whole = replace(case.proof, blocks=(Block(P, 0, len(case.proof.text)),))
    assert damage_in(replace(case, proof=whole)) == []


@pytest.mark.parametrize(("start", "end"), [(-1, 3), (3, 2), (0, 17), (0, "3")])
def test_styles_lie_in_the_text(case, start, end):
    styles = (Style(StyleKind.BOLD, start, end),)
    assert damage_in(replace(case, proof=replace(case.proof, styles=styles))) == [RowDamage.STYLES]


def test_passages_lie_in_the_text_of_the_article(case):
    shorter = replace(case.proof, text="One is red.", blocks=case.proof.blocks[:1])
    assert damage_in(replace(case, proof=shorter)) == [RowDamage.OUTSIDE]
    assert damage_in(replace(case, proof=replace(case.proof, id="other"))) == [RowDamage.OTHER_TEXT] * 2


def test_no_claim_is_beneath_itself(case):
    one, two = case.claims_by_number()
    around = SharedDict({one.id: replace(one, parent_id=two.id), two.id: replace(two, parent_id=one.id)})
    assert damage_in(replace(case, claims=around)) == [RowDamage.CIRCLE]


def test_the_number_of_a_claim_is_there_and_short(case):
    one, _two = case.claims_by_number()
    for number in ("", "1" * 101):
        assert damage_in(case.with_claims([replace(one, number=number)])) == [RowDamage.NUMBER]


def test_claims_and_lists_may_be_as_deep_as_somebody_makes_them(desk):
    blocks = (Block(P, 0, 4), Block(BlockKind.LIST_ITEM, 5, 9, 10**9, "•"))
    article = desk.articles.add(ArticleDraft("One.\nTwo.", blocks))
    claim = desk.claims.add(article, Span(0, 4))
    for level in range(120):
        claim = desk.claims.add(article, Span(0, 4), f"Statement {level}.", claim.id)
    assert len(claim.number) > 100
    assert desk.check_integrity() == []
