"""Words with their passages marked."""

import re
from html import unescape

from hypothesis import given
from hypothesis import strategies as st

from factcheck.domain.records.proof import Style, StyleKind
from factcheck.domain.text.segments import Mark
from factcheck.domain.text.span import Span
from factcheck.exporters.marked_text import LEVELS, MarkTags, annotated, follows, underline_levels, visible

TEXT = "The river rose by two metres"


def tags(key: str) -> MarkTags:
    return MarkTags(f"<mark id={key}>", f"<mark {key}>", f"<sup>{key}</sup>")


def written(*marks: tuple[int, int, str], styles: tuple[Style, ...] = (), within: Span | None = None) -> str:
    some = [Mark(Span(start, end), key) for start, end, key in marks]
    return annotated(TEXT, within or Span(0, len(TEXT)), styles, some, tags)


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
    assert written((0, 14, "a"), within=Span(0, 9)) == "<mark id=a>The river</mark>"
    assert written((0, 14, "a"), within=Span(10, 28)) == "<mark a>rose</mark><sup>a</sup> by two metres"


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


def a_mark(start: int, end: int, key: str = "") -> Mark[str]:
    return Mark(Span(start, end), key)


def test_the_longest_underline_lies_lowest():
    outer, inner, middle = a_mark(0, 30), a_mark(5, 10), a_mark(2, 20)
    assert underline_levels([outer, inner, middle]) == {inner: 0, middle: 1, outer: 2}


def test_passages_that_do_not_overlap_share_a_level():
    assert set(underline_levels([a_mark(0, 5), a_mark(5, 9), a_mark(20, 30)]).values()) == {0}


def test_a_fourth_passage_on_the_same_words_has_no_line():
    assert len(underline_levels([a_mark(0, 9, str(at)) for at in range(4)])) == LEVELS


@given(spans=st.lists(st.tuples(st.integers(0, 40), st.integers(1, 15)), max_size=15))
def test_underlines_never_lie_on_each_other(spans):
    marks = [a_mark(start, start + length, str(at)) for at, (start, length) in enumerate(spans)]
    levels = underline_levels(marks)
    for one in levels:
        for other in levels:
            if one is not other and one.span.overlaps(other.span):
                assert levels[one] != levels[other]
                if len(one.span) < len(other.span):
                    assert levels[one] < levels[other]


def test_control_characters_become_their_pictures():
    assert visible("a\0b\x1b\x7f\x9f\r\n\t") == "a␀b␛␡\ufffd␍\n\t"


def test_everything_else_stays():
    assert visible("é \u00a0\u200d\u202e😀\u2028") == "é \u00a0\u200d\u202e😀\u2028"


@given(st.text())
def test_the_length_never_changes(text):
    assert len(visible(text)) == len(text)
