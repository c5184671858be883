"""Raised, lowered and struck-out words of OpenDocument texts."""

from tests.importers.odt_samples import anchored, comment, end, par, read, set_as, style

STYLES = (
    style("Up", 'style:text-position="super 58%"')
    + style("Down", 'style:text-position="-33% 58%"')
    + style("Flat", 'style:text-position="0% 100%"')
    + style("Struck", 'style:text-line-through-style="solid"')
    + style("Kept", 'style:text-line-through-style="none"')
)


def span(name: str, inside: str) -> str:
    return f'<text:span text:style-name="{name}">{inside}</text:span>'


def test_raised_and_lowered_figures_never_run_into_those_before_them():
    body = par(f"155{span('Up', '1')} men, H{span('Down', '2')}O, the 1{span('Up', 'st')}")
    assert read(body, STYLES).text == "155¹ men, H₂O, the 1st"


def test_a_span_inside_may_go_back_to_the_line():
    assert read(par(f"a{span('Up', '1' + span('Flat', '2'))}"), STYLES).text == "a¹2"


def test_anchors_stay_in_their_place():
    draft = read(par(f"{comment('x', 'c')}155{span('Up', '1')} men{end('c')} more"), STYLES)
    assert anchored(draft) == [("x", "155¹ men")]


def test_struck_out_words_are_kept_and_said():
    draft = read(par(f"a {span('Struck', '155')} {span('Kept', '160')}"), STYLES)
    assert (draft.text, set_as(draft)) == ("a 155 160", [("struck", "155")])
    assert draft.noticed == ("1 piece of struck-out text kept, shown struck",)
