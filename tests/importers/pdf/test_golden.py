"""Pages typeset from known text come back word for word, in order."""

from textwrap import wrap

import pytest

from factcheck.domain.records.proof import BlockKind
from tests.importers.pdf.typesetting import FAMILIES, MONO, ROMAN, SERIF, Setting, paragraphs, sentence, typeset
from tests.importers.pdf_drafts import blocks, read, texts

HEBREW = (
    "הגשר החדש בעיר ייפתח באפריל, אמר ראש העיר ביום שני.",
    "העבודות נמשכו תשע שנים ועלו 38 מיליון שקל, לפי העירייה.",
    "התושבים אומרים שלא נשאלו לדעתם על הגשר ועל הכביש.",
)
ARABIC = (
    "قال رئيس البلدية إن إصلاح الجسر سيكلف مليون يورو ويستمر حتى الربيع.",
    "واشتكى سكان الحي الشرقي من الطريق الطويل، ولم يسأل أحد عن التقرير.",
    "نشر التقرير الذي كتبه المهندس قبل عام في المدينة القديمة قرب النهر.",
)


@pytest.mark.parametrize("family", FAMILIES)
@pytest.mark.parametrize("gutter", [5, 7, 10, 18])
@pytest.mark.parametrize("columns", [1, 2, 3])
def test_columns_are_read_one_after_the_other(family, columns, gutter):
    given = paragraphs(12)
    setting = Setting(family, columns, gutter, size=7 if family == MONO else 8, justify=family != MONO)
    assert texts(read(typeset(setting.markup + "\n\n".join(given)))) == given


@pytest.mark.parametrize("family", [SERIF, ROMAN])
@pytest.mark.parametrize("gutter", [5, 6, 8])
@pytest.mark.parametrize("columns", [2, 3])
@pytest.mark.parametrize(
    ("wide", "justify"), [(6.5, False), (7.5, False), (9, False), (7.5, True), (10, True), (14, True)]
)
def test_columns_of_few_letters_are_read_one_after_the_other(family, columns, gutter, wide, justify):
    given = paragraphs(6)
    width = 100 + columns * 9 * wide + (columns - 1) * gutter
    setting = Setting(family, columns, gutter, justify=justify, width=width)
    assert read(typeset(setting.markup + "\n\n".join(given))).text.split() == " ".join(given).split()


@pytest.mark.parametrize("family", [SERIF, ROMAN])
@pytest.mark.parametrize(("gutter", "size", "sure"), [(5, 7, True), (5, 9, True), (6, 10, True), (5, 10, False)])
@pytest.mark.parametrize("columns", [2, 3])
def test_columns_of_lines_that_are_written_over_all_of_them_are_in_order_or_in_doubt(
    columns, gutter, size, sure, family
):
    lines = wrap(" ".join(sentence(at) for at in range(20 * columns)), 56)
    high = len(lines) // columns
    cells = ", ".join(f"[{lines[at + high * one]} #fill]" for at in range(high) for one in range(columns))
    widths = f"({(24 if family == SERIF else 25.6) * size}pt,) * {columns}"
    grid = f"#grid(columns: {widths}, column-gutter: {gutter}pt, row-gutter: {0.3 * size}pt, {cells})"
    fill = "#let fill = linebreak(justify: true)\n#set par(first-line-indent: 0pt)\n"
    draft = read(typeset(Setting(family, size=size, width=1_000).markup + fill + grid))
    in_order = draft.text.split() == " ".join(lines[: high * columns]).split()
    assert in_order or (not sure and any("the order of the lines is doubtful" in one for one in draft.noticed))


@pytest.mark.parametrize("gutter", [5, 8])
@pytest.mark.parametrize("columns", [2, 3])
def test_where_short_lines_look_like_cells_the_page_says_that_their_order_is_doubtful(columns, gutter):
    setting = Setting(SERIF, columns, gutter, justify=False, width=100 + columns * 63 + (columns - 1) * gutter)
    given = [" ".join(HEBREW) for _ in range(2 * columns)]
    draft = read(typeset(setting.markup + '#set text(lang: "he", dir: rtl)\n' + "\n\n".join(given)))
    in_order = draft.text.split() == " ".join(given).split()
    assert in_order or any("the order of the lines is doubtful" in one for one in draft.noticed)


@pytest.mark.parametrize("gutter", [5, 7, 10])
@pytest.mark.parametrize(("long", "short"), [((6, 4), (1, 1)), ((1, 4), (1, 4)), ((1, 4), (1, 2))])
def test_a_column_of_a_few_lines_beside_another_one_is_a_column(long, short, gutter):
    first, last = paragraphs(*long), paragraphs(*short)
    rules = Setting(columns=2, gutter=gutter, size=10).markup + "#set page(width: 500pt, height: 800pt)\n"
    broken = "\n\n".join([*first, "#colbreak()", *last])
    assert read(typeset(rules + broken)).text.split() == " ".join(first + last).split()


@pytest.mark.parametrize(("family", "loosest"), [(SERIF, 250), (ROMAN, 200), (MONO, 110)])
@pytest.mark.parametrize("columns", [1, 2])
def test_justified_lines_are_read_word_for_word_tight_and_loose(family, loosest, columns):
    given = paragraphs(6)
    for spacing in (60, 80, loosest):
        setting = Setting(family, columns, spacing=spacing)
        assert texts(read(typeset(setting.markup + "\n\n".join(given)))) == given


@pytest.mark.parametrize("family", FAMILIES)
@pytest.mark.parametrize(("style", "blank"), [("normal", 0.15), ("normal", 0.3), ("italic", 0.3), ("italic", 0.5)])
def test_words_that_only_a_gap_parts_are_words(family, blank, style):
    given = [sentence(number) for number in range(8)]
    rules = f'#show " ": h({blank}em)\n#set text(style: "{style}")\n'
    draft = read(typeset(Setting(family, justify=False).markup + rules + "\n\n".join(given)))
    assert draft.text.split() == " ".join(given).split()


@pytest.mark.parametrize("tracking", [0.05, 0.1, 0.2])
def test_letters_set_wide_are_words_still(tracking):
    given = [sentence(number) for number in range(4)]
    rules = f"#set text(tracking: {tracking}em)\n"
    draft = read(typeset(Setting(justify=False, size=7).markup + rules + "\n\n".join(given)))
    assert draft.text.split() == " ".join(given).split()


@pytest.mark.parametrize("family", [SERIF, ROMAN])
def test_divided_words_are_joined(family):
    given = paragraphs(8)
    setting = Setting(family, columns=3, gutter=7)
    assert texts(read(typeset(setting.markup + "#set text(hyphenate: true)\n" + "\n\n".join(given)))) == given


@pytest.mark.parametrize("drawn", ["true", "false"])
@pytest.mark.parametrize("columns", [1, 2])
def test_footnotes_stand_behind_the_text_and_are_called_in_it(columns, drawn):
    given = paragraphs(4)
    notes = ["The office said so in April.", "Half of the fleet was off the cliff."]
    noted = [text + f"#footnote[{note}]" for text, note in zip(given, notes, strict=False)] + given[2:]
    rules = f"#set super(typographic: {drawn})\n"
    draft = read(typeset(Setting(columns=columns).markup + rules + "\n\n".join(noted)))
    assert texts(draft) == given + notes
    assert [kind for kind, _ in blocks(draft)][4:] == [BlockKind.NOTE] * 2


def test_running_heads_and_page_numbers_are_left_out():
    given = paragraphs(24)
    heads = '#set page(header: [The Fjord Courier #h(1fr) 7 April], numbering: "1 of 1")\n'
    draft = read(typeset(Setting(columns=2).markup + heads + "\n\n".join(given)))
    assert texts(draft) == given
    assert any("The Fjord Courier" in one for one in draft.noticed)


@pytest.mark.parametrize("stroke", ["none", "0.5pt"])
def test_rows_of_a_table_are_lines_of_cells(stroke):
    rows = [[f"Town {number}", f"{number} offices", f"{100 * number} affluent people"] for number in range(1, 7)]
    cells = ", ".join(f"[{cell}]" for row in rows for cell in row)
    before, after = paragraphs(2)
    table = f"#table(columns: 3, stroke: {stroke}, {cells})"
    draft = read(typeset(Setting().markup + f"{before}\n\n{table}\n\n{after}"))
    assert texts(draft) == [before, *(" | ".join(row) for row in rows), after]


def test_empty_cells_of_a_table_without_rules_stay_empty():
    rows = [["Area", "2019", "2020", "2021"], ["Deaths", "155", "151", "9"], ["Injured", "", "12", "7"]]
    rows += [["Missing", "3", "", "8"], ["Total", "158", "163", "24"]]
    table = f"#table(columns: 4, stroke: none, inset: 4pt, {', '.join(f'[{cell}]' for row in rows for cell in row)})"
    before, after = paragraphs(2)
    draft = read(typeset(Setting().markup + f"{before}\n\n{table}\n\n{after}"))
    assert texts(draft)[1:-1] == [" | ".join(row).replace(" |  | ", " | | ") for row in rows]


@pytest.mark.parametrize("stroke", ["none", "0.5pt"])
def test_loose_blanks_inside_of_a_cell_are_no_borders(stroke):
    rows = ["Who", "What was claimed", "What is so", "Mayor", "The bridge will cost no more than three million euros"]
    rows += ["It has cost 4.2 million so far, says the audit", "Council"]
    rows += ["Nobody was told of the cracks before spring", "The report of 2019 went to all of its members"]
    table = f"#table(columns: (60pt, 1fr, 1fr), stroke: {stroke}, {', '.join(f'[{cell}]' for cell in rows)})"
    draft = read(typeset(Setting(width=340).markup + table))
    assert all(one.count(" | ") <= 2 for one in texts(draft))
    assert "the cracks before | went to all of its" in texts(draft)


@pytest.mark.parametrize(("family", "size", "said"), [(SERIF, 9, HEBREW), (SERIF, 11, HEBREW), (MONO, 8, ARABIC)])
@pytest.mark.parametrize("gutter", [5, 6, 8, 12])
@pytest.mark.parametrize("columns", [1, 2])
@pytest.mark.parametrize("justify", [True, False])
def test_lines_from_right_to_left_are_read_in_order(columns, gutter, family, size, said, justify):
    given = [" ".join(said[(at + one) % 3] for one in range(3)) for at in range(5 * columns)]
    setting = Setting(family, columns, gutter, size=size, justify=justify)
    rules = "#set text(dir: rtl)\n"
    assert read(typeset(setting.markup + rules + "\n\n".join(given))).text.split() == " ".join(given).split()


@pytest.mark.parametrize(("columns", "spacing", "width"), [(1, 100, 200), (2, 250, 420)])
def test_loose_lines_from_right_to_left_are_no_rows_of_a_table(columns, spacing, width):
    given = [" ".join(ARABIC[(at + one) % 3] for one in range(3)) for at in range(6)]
    setting = Setting(MONO, columns, size=8, spacing=spacing, width=width)
    assert " | " not in read(typeset(setting.markup + "#set text(dir: rtl)\n" + "\n\n".join(given))).text


@pytest.mark.parametrize("family", FAMILIES)
@pytest.mark.parametrize("gutter", [5, 6])
@pytest.mark.parametrize("size", [9, 10, 11])
@pytest.mark.parametrize("columns", [2, 3])
def test_signs_that_hang_into_the_gutter_do_not_close_it(columns, size, gutter, family):
    given = paragraphs(14)
    setting = Setting(family, columns, gutter, size=size, width=100 + 180 * columns)
    rules = "#set text(hyphenate: true, overhang: true)\n"
    assert read(typeset(setting.markup + rules + "\n\n".join(given))).text.split() == " ".join(given).split()


@pytest.mark.parametrize(
    ("family", "given"),
    [
        (SERIF, "המחיר עלה ב-12.5% השנה, אמר ראש העיר."),
        (SERIF, "מחיר הגשר 4.2\\$ או 5€ או ₪38 לתושב."),
        (MONO, "ارتفع السعر 12.5% هذا العام."),
        (MONO, "كلف الجسر 4.2\\$ في 2025."),
    ],
)
def test_signs_beside_a_number_stand_where_they_do_in_a_line_from_right_to_left(family, given):
    assert texts(read(typeset(Setting(family).markup + "#set text(dir: rtl)\n" + given))) == [given.replace("\\", "")]
