"""Rows that no Factcheck writes so."""

from dataclasses import replace

import pytest

from factcheck.domain.records.annotation import AnnotationDraft, AnnotationKind
from factcheck.domain.records.article_draft import ArticleDraft
from factcheck.domain.records.integrity import MOST, damaged_rows
from factcheck.domain.records.kinds import KINDS
from factcheck.domain.records.proof import Block, BlockKind, Style, StyleKind
from factcheck.domain.records.proposed_wording import WordingDraft
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
        (Block(P, 0, 10), Block(P, 11, 16)),
        (Block(P, 0, 11), Block(P, 11, 16)),
        (Block(P, 0, 11), Block(P, 13, 16)),
        (Block(P, 12, 16), Block(P, 0, 11)),
        (Block(P, 0, 5), Block(P, 6, 11), Block(P, 12, 16)),
        (Block(P, 0, 11), Block(P, 12, 11), Block(P, 12, 16)),
    ],
)
def test_blocks_are_the_text_one_after_the_other(case, blocks):
    assert damage_in(replace(case, proof=replace(case.proof, blocks=blocks))) == [RowDamage.BLOCKS]


@pytest.mark.parametrize(
    "odd",
    [
        {"start": 12.0},
        {"end": 16.0},
        {"level": 1.0},
        {"level": -1},
        {"level": MOST + 1},
        {"page": "1"},
        {"page": -1},
        {"page": MOST + 1},
        {"label": ["1"]},
        {"rtl": []},
    ],
)
def test_what_a_block_says_is_what_an_importer_can_say(case, odd):
    first, last = case.proof.blocks
    blocks = first, replace(last, **odd)
    assert damage_in(replace(case, proof=replace(case.proof, blocks=blocks))) == [RowDamage.BLOCKS]


def test_a_paragraph_may_hold_line_ends(case):
    whole = replace(case.proof, blocks=(Block(P, 0, len(case.proof.text), MOST, "•", MOST),))
    assert damage_in(replace(case, proof=whole)) == []


@pytest.mark.parametrize(
    ("start", "end", "target"),
    [(-1, 3, ""), (3, 2, ""), (0, 17, ""), (0, 3.0, ""), (0.0, 3, ""), (0.0, 3.0, ""), (0, 3, None)],
)
def test_styles_lie_in_the_text(case, start, end, target):
    styles = (Style(StyleKind.LINK, start, end, target),)
    assert damage_in(replace(case, proof=replace(case.proof, styles=styles))) == [RowDamage.STYLES]


def test_what_is_pinned_lies_in_the_text_of_the_article(desk):
    span = Span(0, 10)
    comment = AnnotationDraft(AnnotationKind.COMMENT, "Is it?", span)
    article = desk.articles.add(replace(draft("One is red."), annotations=(comment,)))
    desk.claims.add(article, span)
    desk.wordings.add(article, span, WordingDraft("One is blue"))
    desk.exemptions.add(article, span)
    case = desk.case(article)
    pinned = [(kind.entity, one) for kind in KINDS if kind.is_pinned for one in case.records[kind.entity]]
    assert len(pinned) == 4
    just, short = (replace(case.proof, text="One is red"[:end], blocks=(Block(P, 0, end),)) for end in (10, 9))
    assert damage_in(replace(case, proof=just)) == []
    cases = {
        RowDamage.OUTSIDE: replace(case, proof=short),
        RowDamage.OTHER_TEXT: replace(case, proof=replace(case.proof, id="other"), proofs=()),
    }
    for damage, damaged in cases.items():
        found = [(one.table, one.row, one.damage) for one in damaged_rows(damaged)]
        assert found == [(*where, damage) for where in pinned]
    assert damage_in(replace(case, proof=replace(case.proof, id="other"))) == []  # pinned to an earlier proof


def beneath(case, *parents):
    """The damage in a case whose claims have those parents, by their places."""
    claims = case.claims_by_number()
    above = (None if at is None else claims[at].id for at in parents)
    made = [replace(one, parent_id=parent) for one, parent in zip(claims, above, strict=True)]
    return damage_in(replace(case, claims=SharedDict({one.id: one for one in made})))


def test_no_claim_is_beneath_itself(desk, case):
    assert beneath(case, 0, None) == [RowDamage.CIRCLE]
    assert beneath(case, 1, 0) == [RowDamage.CIRCLE]
    assert beneath(case, 1, None) == []


def test_of_each_circle_one_claim_is_said(desk, case):
    for _ in range(4):
        claim_at(desk, case.article.id, "One")
    case = desk.case(case.article.id)
    assert beneath(case, 1, 2, 3, 2, 0, None) == [RowDamage.CIRCLE]
    assert beneath(case, 1, 0, 3, 2, 3, 1) == [RowDamage.CIRCLE] * 2
    assert beneath(case, 1, 2, 3, 4, 5, None) == []


def test_the_number_of_a_claim_is_there_and_short(case):
    one, two = case.claims_by_number()
    for number in ("", "1" * 101):
        assert damage_in(case.with_claims([replace(one, number=number)])) == [RowDamage.NUMBER]
    assert damage_in(case.with_claims([replace(one, number="1" * 100)])) == []
    for more, damage in ((100, []), (101, [RowDamage.NUMBER])):
        below = replace(two, parent_id=one.id, number=one.number + "a" * more)
        assert damage_in(case.with_claims([below])) == damage


def test_claims_and_lists_may_be_as_deep_as_somebody_makes_them(desk):
    blocks = (Block(P, 0, 4), Block(BlockKind.LIST_ITEM, 5, 9, MOST, "•"))
    article = desk.articles.add(ArticleDraft("One.\nTwo.", blocks))
    claim = desk.claims.add(article, Span(0, 4))
    for level in range(120):
        claim = desk.claims.add(article, Span(0, 4), f"Statement {level}.", claim.id)
    assert len(claim.number) > 100
    assert desk.check_integrity() == []
