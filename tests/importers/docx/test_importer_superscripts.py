"""Raised, lowered and struck-out words of Word files."""

from tests.importers.word_drafts import style
from tests.word_samples import comment, end, par, quotes, read, run, start


def raised(words: str, how: str = "superscript") -> str:
    return run(words, f'<w:vertAlign w:val="{how}"/>')


def test_raised_and_lowered_figures_never_run_into_those_before_them():
    body = par(run("155") + raised("1") + run(" men, H") + raised("2", "subscript") + run("O"))
    assert read(body).text == "155¹ men, H₂O"


def test_raised_letters_stay_letters():
    assert read(par(run("the 1") + raised("st") + run(" M") + raised("lle"))).text == "the 1st Mlle"


def test_a_style_may_raise_and_a_run_may_take_that_back():
    styles = style("Note", "x", '<w:rPr><w:vertAlign w:val="superscript"/></w:rPr>', "character")
    named = '<w:rStyle w:val="Note"/>'
    body = par(run("a") + run("1", named) + run("2", f'{named}<w:vertAlign w:val="baseline"/>'))
    assert read(body, styles=styles).text == "a¹2"


def test_a_shift_raises_but_a_nudge_does_not():
    body = par(run("a") + run("1", '<w:position w:val="6"/>') + run("2", '<w:position w:val="-2"/>'))
    assert read(body).text == "a¹2"


def test_anchors_and_styles_stay_in_their_place():
    body = par(run("155") + start(1) + raised("1") + run(" men", "<w:b/>") + end(1))
    draft = read(body, comments=comment(1, "x"))
    assert draft.text[draft.styles[0].start : draft.styles[0].end] == " men"
    assert quotes(draft) == [("x", "¹ men")]


def test_the_sign_of_a_note_stays_as_it_is_written():
    sign = '<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr>'
    sign += '<w:footnoteReference w:id="2" w:customMarkFollows="1"/>'
    notes = f'<w:footnote w:id="2">{par("Gauge")}</w:footnote>'
    draft = read(par(f"{run('River')}{sign}<w:t>1</w:t></w:r>"), footnotes=notes)
    assert (draft.text, draft.blocks[1].label) == ("River\nGauge", "1")


def test_struck_out_words_are_kept_and_said():
    runs = [("a ", ""), ("155", "<w:strike/>"), ("160", ""), ("2", "<w:dstrike/>"), ("3", '<w:strike w:val="0"/>')]
    draft = read(par("".join(run(words, look) for words, look in runs)))
    assert [(one.kind.value, one.start, one.end) for one in draft.styles] == [("struck", 2, 5), ("struck", 8, 9)]
    assert (draft.text, draft.noticed) == ("a 15516023", ("2 pieces of struck-out text kept, shown struck",))
