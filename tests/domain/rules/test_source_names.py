"""How a source is named, where a text has such a name, and the text without it."""

from dataclasses import replace

import pytest

from factcheck.domain.records.evidence import Source, SourceKind, Terms
from factcheck.domain.records.ids import SourceId
from factcheck.domain.rules.source_names import named_in, without_names

HERON = Source(
    SourceId("s1"),
    "Heron",
    kind=SourceKind.PERSON,
    author="Maria Lund",
    terms=Terms.NOT_FOR_ATTRIBUTION,
    described_as="an official",
)


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("MARIA  LUND called, and so did Ms. Lund’s office", "[w] called, and so did Ms. [w]’s office"),
        ("Heron, or heron, an official; Lundgren and a lund", "[w], or [w], an official; Lundgren and a lund"),
        ("see https://lund.example/a.", "see [w]."),
        ("", ""),
    ],
)
def test_words_are_told_without_the_names_and_links_of_a_source(words, told):
    assert without_names(replace(HERON, url="https://lund.example/a"), words, "[w]") == told


@pytest.mark.parametrize(
    ("source", "words", "told"),
    [
        (Source(SourceId("s"), "Bo Li"), "Li and Bo, who live in a boat", "[w] and [w], who live in a boat"),
        (Source(SourceId("s"), "José Núñez"), "Jose told us of Nu\u0301n\u0303ez, NUNEZ", "[w] told us of [w], [w]"),
        (Source(SourceId("s"), "Jorgen Sorensen"), "Ask Sørensen", "Ask [w]"),
        (Source(SourceId("s"), "محمد علي"), "قال علي ذلك", "قال [w] ذلك"),
        (
            Source(SourceId("s"), "Ada Low"),
            "ada.low@port.example or #AdaLow, low tide",
            "[w]@port.example or #[w], low tide",
        ),
        (
            Source(SourceId("s"), "Ada Low"),
            "https://a.example/low/2 or office@low.example or low-notes.pdf, low/2. a low tide",
            "https://a.example/[w]/2 or office@[w].example or [w]-notes.pdf, low/2. a low tide",
        ),
        (
            Source(SourceId("s"), "Heron", author="Petra Umlauf", kind=SourceKind.RECORDING),
            "Umlauf, 00:01",
            "[w], 00:01",
        ),
        (
            Source(SourceId("s"), "Anna van der Berg"),
            "Van der Berg, A. van der Berg, Mrs Berg and van der Berg, Anna on a berg, van der berg",
            "[w], [w], Mrs [w] and [w] on a berg, van der berg",
        ),
        (Source(SourceId("s"), "Inês d’Avila"), "D'Avila, d’Avila or Avila", "[w], [w] or [w]"),
        (Source(SourceId("s"), "Omar O'Neill"), "Ask O’Neill, O'NEILL", "Ask [w], [w]"),
        (
            Source(SourceId("s"), "Maria Lund, minister (by phone)", kind=SourceKind.PERSON),
            "MARIA LUND, a minister, by phone; Lund, Maria",
            "[w], a minister, by phone; [w]",
        ),
        (
            Source(SourceId("s"), "Dr. Anna Berg"),
            "Dr Low and Mrs Low asked Dr Anna Berg, Anna Berg, DR. BERG, A. Berg, Dr Anna and Prof Berg",
            "Dr Low and Mrs Low asked [w], [w], [w], [w], [w] and Prof [w]",
        ),
        (Source(SourceId("s"), "Berg, Prof Dr Anna"), "A Dr met Prof. Dr. Berg", "A Dr met [w]"),
        (Source(SourceId("s"), "Anna Berg, Dr", author="Eva Miss"), "Dr Low, Dr Berg, Miss", "Dr Low, [w], [w]"),
        (Source(SourceId("s"), "Dr Ada Low", also_called="Dr"), "Ask Dr Low", "Ask [w] [w]"),
        (Source(SourceId("s"), "Ada Low", also_called="the minister"), "The minister; a minister", "[w]; a minister"),
    ],
)
def test_a_name_is_taken_out_however_people_write_it(source, words, told):
    assert without_names(source, words, "[w]") == told


def test_a_title_alone_is_the_name_of_nobody_in_another_article():
    berg = Source(SourceId("s"), "Dr Anna Berg", kind=SourceKind.PERSON)
    words = "Dr Low, Dr Berg, D. Berg, Anna Berg and Dr. Anna Berg"
    assert without_names(berg, words, "[w]", is_of_article=False) == "Dr Low, Dr Berg, D. Berg, [w] and [w]"


def test_words_without_a_name_are_left_letter_by_letter():
    assert without_names(HERON, "a cafe\u0301", "[w]") == "a cafe\u0301"


def test_a_name_in_a_script_without_blanks_is_found_between_other_letters():
    assert without_names(Source(SourceId("s"), "王毅"), "听王毅说。", "[w]") == "听[w]说。"


def test_what_is_no_person_is_taken_out_as_a_whole_and_the_agreed_words_stay():
    minutes = Source(SourceId("s"), "Minutes of a clerk, Harbour", kind=SourceKind.DOCUMENT, described_as="a clerk")
    words = "Minutes of a clerk, Harbour: a clerk at the Harbour"
    assert without_names(minutes, words, "[w]") == "[w]: a clerk at the Harbour"


@pytest.mark.parametrize(
    "words",
    ["Lund, Maria", "M. Lund", "maria.lund@port.example", "call-maria-lund.mp3", "MARIA LUND", "Masha", "Mrs L"],
)
@pytest.mark.parametrize("author", ["Maria Lund", "Maria Lund, minister", "Lund, Maria (Harbour)"])
def test_of_a_source_of_another_article_whole_names_go_in_whatever_form(words, author):
    lund = replace(HERON, also_called="Masha; Mrs L", author=author)
    assert "Lund" not in without_names(lund, words, "[w]", is_of_article=False)
    assert "[w]" in without_names(lund, words, "[w]", is_of_article=False)


@pytest.mark.parametrize("words", ["Ms. Lund of the port", "a heron", "Maria Berg", "masha"])
def test_of_a_source_of_another_article_a_part_of_a_name_stays_and_so_does_another_word(words):
    assert without_names(replace(HERON, also_called="Masha"), words, "[w]", is_of_article=False) == words


def test_what_else_a_source_is_called_is_its_name():
    masha = replace(HERON, also_called=" Masha ;; Mrs L; ")
    assert without_names(masha, "Masha, Mrs L and a masha", "[w]") == "[w], [w] and a masha"
    assert [words for words, _span in named_in(masha, "Masha was there.")] == ["Masha"]
