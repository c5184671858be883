"""Raised, lowered and struck-out words of RTF files."""

import pytest

from tests.importers.rtf_samples import anchored, read, set_as


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (r"155{\super 1} men", "155¹ men"),
        (r"H{\sub 2}O", "H₂O"),
        (r"10{\up6 6}", "10⁶"),
        (r"10{\up 6}", "10⁶"),
        (r"CO{\dn4 2}", "CO₂"),
        (r"a{\up1 2}", "a2"),
        (r"the 1{\super st}", "the 1st"),
        (r"\super 1\nosupersub 2\super 3\plain 4", "¹2³4"),
    ],
)
def test_raised_and_lowered_figures_never_run_into_those_before_them(body: str, text: str) -> None:
    assert read(body).text == text


def test_struck_out_words_are_kept_and_said() -> None:
    draft = read(r"a {\strike 155} {\striked1 160}\strike 1\strike0  men")
    assert set_as(draft) == [("struck", "155"), ("struck", "1601")]
    assert draft.noticed == ("2 pieces of struck-out text kept, shown struck",)


def test_a_comment_in_deleted_words_is_kept_and_said() -> None:
    draft = read(r"Kept {\deleted gone{\*\atnauthor V}\chatn{\*\annotation why?}} rest")
    assert anchored(draft) == [("why?", "Kept")]
    assert "1 comment belonged to deleted words, shown at the word before" in draft.noticed


def test_a_comment_whose_words_were_deleted_is_said() -> None:
    mark = r"{\*\atrfend 1}{\*\atnauthor V}\chatn{\*\annotation{\*\atnref 1}why?}"
    draft = read(rf"Kept {{\*\atrfstart 1}}{{\deleted gone}}{mark} rest")
    assert anchored(draft) == [("why?", "Kept")]
    assert "1 comment belonged to deleted words, shown at the word before" in draft.noticed
