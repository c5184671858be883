"""Headline and standfirst in front of an article."""

import pytest

from factcheck.domain.records.article_draft import Piece
from factcheck.domain.records.proof import BlockKind
from factcheck.importers.shared.metadata import (
    day_of,
    headline_of,
    kind_of_style,
    standfirst_of,
    taken_from_properties,
    with_headline,
    with_one_headline,
    writer,
    written_description,
)

BODY = [
    Piece(BlockKind.PARAGRAPH, "World"),
    Piece(BlockKind.HEADLINE, "Head\nline"),
    Piece(BlockKind.PARAGRAPH, "Text"),
]


def kinds(pieces):
    return [(piece.kind, piece.text) for piece in pieces]


def test_the_headline_of_a_text_is_told_on_one_line():
    assert headline_of(BODY) == "Head line"
    assert headline_of(BODY[:1]) == ""


def test_a_headline_that_is_there_already_stays_where_it_stands():
    assert with_headline(BODY, "Head line", "") == BODY


def test_another_headline_comes_first_and_the_one_found_is_a_heading():
    pieces = with_headline(BODY, "Other", "Stand")
    assert kinds(pieces)[:2] == [(BlockKind.HEADLINE, "Other"), (BlockKind.STANDFIRST, "Stand")]
    assert (pieces[3].kind, pieces[3].level) == (BlockKind.HEADING, 1)


def test_a_standfirst_stands_behind_the_headline():
    assert kinds(with_headline(BODY, "", "Stand"))[2] == (BlockKind.STANDFIRST, "Stand")


def test_the_standfirst_of_a_text_is_told_on_one_line():
    assert standfirst_of([*BODY, Piece(BlockKind.STANDFIRST, "Stand\nfirst")]) == "Stand first"


def test_names_that_programs_write_are_no_writer():
    assert writer("", "Microsoft Office User", " Ada  L. ", "Bob") == "Ada L."
    assert writer("python-docx") == ""


def test_the_day_of_a_moment_is_told_where_there_is_one():
    assert [day_of(given) for given in ("2025-04-03", "2025-04-03T12:50:00Z", "2025-04", "April")] == [
        "2025-04-03",
        "2025-04-03",
        "",
        "",
    ]


def test_what_comes_from_the_properties_of_the_file_is_said():
    assert taken_from_properties("Ada Low", "fr") == "Byline, language taken from the file’s properties"
    assert taken_from_properties(language="fr") == "Language taken from the file’s properties"
    assert taken_from_properties() == ""


KIND = BlockKind


def kinds_with_one_headline(*pieces: Piece) -> list[BlockKind]:
    return [piece.kind for piece in with_one_headline(pieces)]


def heading(level: int = 1) -> Piece:
    return Piece(KIND.HEADING, "Rivers", level)


def test_the_first_title_is_the_headline_and_others_are_headings():
    title = Piece(KIND.HEADLINE, "Rivers")
    assert kinds_with_one_headline(heading(), title, title) == [KIND.HEADING, KIND.HEADLINE, KIND.HEADING]


def test_one_of_many_big_headings_is_the_headline_only_near_the_beginning():
    short, long = Piece(KIND.PARAGRAPH, "Weather"), Piece(KIND.PARAGRAPH, "words " * 50)
    assert kinds_with_one_headline(short, heading(), heading()) == [KIND.PARAGRAPH, KIND.HEADLINE, KIND.HEADING]
    assert kinds_with_one_headline(long, heading(), heading()) == [KIND.PARAGRAPH, KIND.HEADING, KIND.HEADING]


def test_smaller_headings_are_no_headline():
    assert kinds_with_one_headline(heading(2)) == [KIND.HEADING]


def test_further_subtitles_are_headings():
    subtitle = Piece(KIND.STANDFIRST, "Water")
    assert kinds_with_one_headline(subtitle, subtitle) == [KIND.STANDFIRST, KIND.HEADING]


def test_a_paragraph_on_top_that_says_what_the_file_is_called_is_the_headline():
    plain = Piece(KIND.PARAGRAPH, "Rivers  rise")
    assert [piece.kind for piece in with_one_headline([plain, plain], "rivers rise")] == [KIND.HEADLINE, KIND.PARAGRAPH]


def test_a_big_heading_far_down_is_no_headline():
    assert kinds_with_one_headline(*[Piece(KIND.PARAGRAPH, "words")] * 3, heading())[-1] == KIND.HEADING


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Title", "headline"),
        ("subtitle", "standfirst"),
        ("Intense Quote", "quotation"),
        ("IntenseQuote", "quotation"),
        ("block-text", "quotation"),
        ("Quotations", "quotation"),
        ("Caption", "caption"),
        ("Body Text", None),
    ],
)
def test_the_usual_names_are_known_however_they_are_spelt(name, kind):
    assert kind_of_style(name) == kind


@pytest.mark.parametrize(
    "text",
    [
        "A picture containing text\n\nDescription automatically generated",
        "A person standing on a bridge\n\nDescription automatically generated with medium confidence",
        "A red bridge\n\nAI-generated content may be incorrect.",
        "Ein Bild, das Text enthält.\n\nAutomatisch generierte Beschreibung",
        "Une image contenant texte\n\nDescription générée automatiquement",
        "Изображение выглядит как текст\n\nАвтоматически созданное описание",
        "Obsah obrázku text\n\nPopis byl vytvořen automaticky",
        "Uma imagem contendo texto\n\nO conteúdo gerado por IA pode estar incorreto.",
        "Afbeelding met tekst\n\nDoor AI gegenereerde inhoud is mogelijk onjuist.",
        "Obraz zawierający tekst\n\nZawartość wygenerowana przez AI może być niepoprawna.",
        "En bild som visar text\n\nAI-genererat innehåll kan vara felaktigt.",
        "Et billede, der indeholder tekst\n\nAI-genereret indhold kan være ukorrekt.",
        "Изображение выглядит как текст\n\nСодержимое, созданное искусственным интеллектом, может быть неверным.",
        "图示\n\nAI 生成的内容可能不正确。",
        "May be an image of 2 people and text",
        "No photo description available.",
    ],
)
def test_a_description_that_a_program_made_is_none(text):
    assert written_description(text) == ""


@pytest.mark.parametrize(
    "text",
    [
        *("IMG_1234.jpg", "DSC00123", "bridge at night.PNG", "C:\\Photos\\a.jpeg", "https://a.example/x.webp?w=300"),
        *(
            "Screenshot 2025-04-10 at 09.12.33",
            "Bildschirmfoto 2025-04-10 um 09.12.33",
            "Screen Shot 2020-01-02 at 3.04 PM",
        ),
        *("image1", "Picture 3", "20250409_101530", "6f9619ff-8b86-d011-b42d-00c04fc964ff"),
    ],
)
def test_the_name_of_a_file_is_no_description(text):
    assert written_description(text) == ""


@pytest.mark.parametrize(
    "text",
    [
        *(
            "The bridge at night",
            "Figure 3: prices since 2019",
            "Picture: Ada Low",
            "2025 budget",
            "Image of the year",
            "Photo at dawn",
        ),
        *("The automatically opened gate", "logo.png is the file they sent", "café"),
    ],
)
def test_words_of_a_person_stay(text):
    assert written_description(f" {text}\n") == text
