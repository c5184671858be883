"""Tables of web pages, row by row."""

from tests.importers.page_drafts import words


def test_the_paragraphs_of_a_cell_stay_in_their_row():
    assert words("<table><tr><td><p>Kyiv<p>(north)<td>155<td>14") == ["Kyiv (north) | 155 | 14"]


def test_the_rows_of_a_table_in_a_cell_stay_in_the_row_around_it():
    inner = "<table><tr><td>2023<td>155<tr><td>2024<td>14</table>"
    assert words(f"<table><tr><td>Kyiv<td>{inner}</table>") == ["Kyiv | 2023 | 155; 2024 | 14"]


def test_a_label_is_repeated_in_the_rows_it_reaches_down_to():
    page = "<table><tr><td rowspan=2>Odesa<td>1<td>2<tr><td>3<td>4<tr><td>Lviv<td>5<td>6"
    assert words(page) == ["Odesa | 1 | 2", "Odesa | 3 | 4", "Lviv | 5 | 6"]


def test_a_label_in_the_middle_keeps_its_column():
    page = "<table><tr><td>a<td>b<td rowspan=3>c<tr><td colspan=2>d<tr><td>e<td>f"
    assert words(page) == ["a | b | c", "d | c", "e | f | c"]


def test_no_label_reaches_beyond_its_group_of_rows():
    page = "<table><tbody><tr><td rowspan=0>a<td>1<tr><td>2</tbody><tbody><tr><td>b<td>3"
    assert words(page) == ["a | 1", "a | 2", "b | 3"]


def test_an_article_laid_out_in_a_table_stays_in_blocks():
    story = "".join(f"<p>Sentence {number}.</p>" for number in range(4))
    page = f"<table><tr><td rowspan=2>menu<td>{story}<tr><td>{story}"
    assert words(page) == ["menu", *(f"Sentence {number}." for number in range(4))] + [
        f"Sentence {number}." for number in range(4)
    ]


def test_labels_are_not_repeated_without_end():
    row = "".join(f"<td rowspan=9999>{'x' * 100}" for _ in range(50))
    page = f"<table><tr>{row}" + "<tr><td>a<td>b" * 3_000
    assert sum(map(len, words(page))) < 600_000
