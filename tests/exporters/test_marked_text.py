"""Words with their passages marked."""

import re
from html import unescape
from itertools import permutations

from hypothesis import given
from hypothesis import strategies as st

from factcheck.domain.records.proof import Style, StyleKind
from factcheck.domain.rules.marked_article import MarkedPassage, marked_article
from factcheck.exporters.marked_text import LEVELS, MarkTags, annotated, follows, underline_levels, visible
from tests.claim_samples import a_claim
from tests.proof_samples import a_proof

TEXT = "The river rose by two metres"


def tags(one: MarkedPassage) -> MarkTags:
    number = one.claim.number
    return MarkTags(f"<mark id={number}>", f"<mark {number}>", f"<sup>{number}</sup>")


def written(*marks: tuple[int, int, str], styles: tuple[Style, ...] = (), lines: str = TEXT, block: int = 0) -> str:
    """A block of `lines` with passages from where to where, of claims by their numbers."""
    claims = [a_claim(number, at=start, length=end - start) for start, end, number in marks]
    runs = marked_article(a_proof(*lines.split("\n"), styles=styles), claims)[block].runs
    return annotated(lines, runs, tags)


def test_a_passage_inside_another_is_an_element_inside_another():
    assert written((0, 14, "a"), (4, 9, "b")) == (
        "<mark id=a>The <mark id=b>river</mark><sup>b</sup> rose</mark><sup>a</sup> by two metres"
    )


def test_passages_that_cross_end_and_go_on():
    assert written((0, 9, "a"), (4, 14, "b")) == (
        "<mark id=a>The <mark id=b>river</mark></mark><sup>a</sup><mark b> rose</mark><sup>b</sup> by two metres"
    )


def test_the_numbers_of_passages_that_end_together_stand_outermost_first():
    assert written((0, 9, "a"), (4, 9, "b")).endswith("</mark></mark><sup>a</sup><sup>b</sup> rose by two metres")


def test_passages_of_the_same_words_are_both_marked():
    assert written((4, 9, "a"), (4, 9, "b")) == (
        "The <mark id=a><mark id=b>river</mark></mark><sup>a</sup><sup>b</sup> rose by two metres"
    )


def test_a_passage_that_crosses_a_block_has_its_number_where_it_ends():
    lines = "The river\nrose by two metres"
    assert written((0, 14, "a"), lines=lines) == "<mark id=a>The river</mark>"
    assert written((0, 14, "a"), lines=lines, block=1) == "<mark a>rose</mark><sup>a</sup> by two metres"


def test_styles_lie_inside_the_marks():
    bold = Style(StyleKind.BOLD, 4, 14)
    link = Style(StyleKind.LINK, 10, 14, "https://example.org/?a&b")
    assert written((0, 9, "a"), styles=(bold, link)) == (
        "<mark id=a>The <strong>river</strong></mark><sup>a</sup><strong> </strong>"
        '<a href="https://example.org/?a&amp;b" rel="noreferrer"><strong>rose</strong></a> by two metres'
    )


def test_links_that_nobody_should_follow_are_words():
    assert "<a" not in written(styles=(Style(StyleKind.LINK, 0, 3, "javascript:x"),))
    assert not follows("https://example.org/ x")
    assert follows(" https://example.org/ ")


SPANS = st.tuples(st.integers(0, 27), st.integers(1, 12)).map(lambda pair: (pair[0], min(28, sum(pair))))


@given(spans=st.lists(SPANS, max_size=12))
def test_elements_nest_and_the_words_stay_whatever_the_passages(spans):
    markup = written(*((start, end, str(at)) for at, (start, end) in enumerate(spans)))
    assert unescape(re.sub(r"<sup>.*?</sup>|<[^>]*>", "", markup)) == TEXT
    assert markup.count("<mark") == markup.count("</mark>")
    assert sorted(re.findall(r"id=(\d+)", markup)) == sorted(re.findall(r"<sup>(\d+)", markup))


def test_struck_out_words_are_struck_out():
    assert written(styles=(Style(StyleKind.STRUCK, 4, 9),)) == "The <s>river</s> rose by two metres"


def passages(*spans: tuple[int, int]) -> list[MarkedPassage]:
    claims = [a_claim(str(at), at=start, length=end - start) for at, (start, end) in enumerate(spans)]
    return [MarkedPassage(claim, claim.passages[0], 0) for claim in claims]


def test_the_longest_underline_lies_lowest():
    assert underline_levels(passages((0, 30), (5, 10), (2, 20))) == {"p0": 2, "p1": 0, "p2": 1}


def test_passages_that_do_not_overlap_share_a_level():
    assert set(underline_levels(passages((0, 5), (5, 9), (20, 30))).values()) == {0}


def test_a_fourth_passage_on_the_same_words_has_no_line():
    assert len(underline_levels(passages(*[(0, 9)] * 4))) == LEVELS


@given(spans=st.lists(st.tuples(st.integers(0, 40), st.integers(1, 15)), max_size=15))
def test_underlines_never_lie_on_each_other(spans):
    some = passages(*((start, start + length) for start, length in spans))
    levels = underline_levels(some)
    lined = [one for one in some if one.passage.id in levels]
    for one, other in permutations(lined, 2):
        if one.span.overlaps(other.span):
            upper, lower = levels[one.passage.id], levels[other.passage.id]
            assert upper != lower
            assert upper < lower or len(one.span) >= len(other.span)


def test_control_characters_become_their_pictures():
    assert visible("a\0b\x1b\x7f\x9f\r\n\t") == "a␀b␛␡\ufffd␍\n\t"


def test_everything_else_stays():
    assert visible("é \u00a0\u200d\u202e😀\u2028") == "é \u00a0\u200d\u202e😀\u2028"


@given(st.text())
def test_the_length_never_changes(text):
    assert len(visible(text)) == len(text)
