"""What OpenDocument texts hold beside their words: changes, hidden text, images."""

from factcheck.domain.records.proof import BlockKind
from tests.importers.media_drafts import media_of
from tests.importers.odt_samples import (
    kinds,
    par,
    read,
    style,
    texts,
)


def test_insertions_are_in_and_deletions_out_and_both_are_counted():
    changes = (
        '<text:tracked-changes><text:changed-region text:id="c1"><text:insertion/></text:changed-region>'
        f'<text:changed-region text:id="c2"><text:deletion>{par("gone")}</text:deletion></text:changed-region>'
        '<text:changed-region text:id="c3"><text:format-change/></text:changed-region></text:tracked-changes>'
    )
    marked = '<text:change-start text:change-id="c1"/>really <text:change-end text:change-id="c1"/>'
    body = f'It {marked}rose<text:change text:change-id="c2"/>.'
    draft = read(changes + par(body))
    assert draft.text == "It really rose."
    assert draft.noticed == ("2 tracked changes: shown as accepted",)


def test_hidden_words_sections_and_paragraphs_are_left_out_and_said():
    styles = style("T1", 'text:display="none"') + style("P1", 'text:display="none"', "paragraph")
    body = (
        par('Seen.<text:span text:style-name="T1"> Not seen.</text:span>')
        + par("Gone too", "P1")
        + f'<text:section text:display="none">{par("nor this")}</text:section>'
        + par('<text:hidden-paragraph text:is-hidden="true"/>and this')
        + par('End<text:hidden-text text:is-hidden="true"> x</text:hidden-text>.')
    )
    draft = read(body, styles)
    assert texts(draft) == ["Seen.", "End."]
    assert draft.noticed == ("5 pieces of hidden text left out",)


def test_a_table_of_contents_is_left_out_and_said():
    index = f"<text:table-of-content><text:index-body>{par('Rivers 1')}</text:index-body></text:table-of-content>"
    draft = read(index + par("Text."))
    assert (draft.text, draft.noticed) == ("Text.", ("1 table of contents or index left out",))


def test_headers_and_footers_are_left_out_and_said_where_they_hold_words():
    inside = "<style:master-page><style:header>{}</style:header></style:master-page>"
    page = f"<office:master-styles>{inside}</office:master-styles>"
    assert read(par("Text."), more=page.format(par("Draft 2"))).noticed == ("Page headers left out",)
    assert read(par("Text."), more=page.format(par("1"))).noticed == ()


def frame(inside: str) -> str:
    return f"<draw:frame>\n{inside}\n</draw:frame>"


IMAGE = '<draw:image xlink:href="Pictures/a.png"/>'


def test_a_text_box_is_read_once_behind_its_paragraph():
    box = frame(f"<draw:text-box>{par('Boxed')}</draw:text-box>{IMAGE}")
    assert texts(read(par(f"be{box}fore") + par("after"))) == ["before", "Boxed", "after"]


def test_words_in_a_shape_are_read():
    assert texts(read(par(f"a<draw:custom-shape>{par('Shaped')}</draw:custom-shape>"))) == ["a", "Shaped"]


def test_an_image_is_replaced_by_its_caption():
    words = f"{frame(IMAGE)}Figure <text:sequence>1</text:sequence>: the river"
    draft = read(frame(f"<draw:text-box>{par(words)}</draw:text-box>"))
    assert (texts(draft), kinds(draft)) == (["Figure 1: the river"], [BlockKind.CAPTION])
    assert draft.noticed == ("1 image replaced by its caption",)


def test_an_image_above_its_caption_is_replaced_by_it():
    assert read(par(frame(IMAGE)) + par("The river", "Caption")).noticed == ("1 image replaced by its caption",)


def test_an_image_below_its_caption_is_replaced_by_it():
    draft = read(par("The river", "Caption") + par(frame(IMAGE + "<svg:desc>Water</svg:desc>")))
    assert (draft.text, draft.noticed) == ("The river", ("1 image replaced by its caption",))
    assert media_of(draft) == [("The river", "picture")]


def test_an_image_is_replaced_by_what_is_said_about_it():
    draft = read(par("Text.") + par(frame(IMAGE + "<svg:desc>A river</svg:desc>")))
    assert (texts(draft), kinds(draft)[1]) == (["Text.", "A river"], BlockKind.CAPTION)
    assert draft.noticed == ("1 image replaced by its description",)


def test_an_image_that_nothing_is_said_about_is_said_to_be_left_out():
    draft = read(par("Text." + frame(IMAGE)) + par(frame(IMAGE)) + par("End."))
    assert (draft.noticed, media_of(draft)) == (("2 images left out",), [("Text.", "picture picture")])


def test_an_embedded_object_is_said_to_be_left_out():
    assert read(par("Text." + frame(f'<draw:object xlink:href="./Object 1"/>{IMAGE}'))).noticed == (
        "1 embedded object left out",
    )


def test_a_description_that_no_person_wrote_is_no_caption():
    described = frame(IMAGE + "<svg:title>IMG_1234.jpg</svg:title><svg:desc>May be an image of text</svg:desc>")
    draft = read(par("Text.") + par(described))
    assert (draft.text, draft.noticed) == ("Text.", ("1 image left out",))
