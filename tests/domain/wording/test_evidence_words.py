"""What a piece of evidence quotes, in which language and by whom translated, and what it does not say."""

from dataclasses import replace

import pytest

from factcheck.domain.records.evidence import EvidenceDraft, SourceKind, Stance
from factcheck.domain.wording.evidence_words import accessed_words, lacking_words, quote_words, translation_words
from tests.claim_samples import a_piece

PIECE = replace(a_piece("e1", Stance.SUPPORTS), quote="halb")
DRAFT = EvidenceDraft("Register")


def test_words_of_a_source_are_quoted_and_those_of_a_search_were_looked_for():
    assert quote_words(PIECE) == "“halb”"
    assert quote_words(replace(PIECE, stance=Stance.SEARCHED)) == "looked for “halb”"
    assert quote_words(replace(PIECE, quote="", stance=Stance.SEARCHED)) == ""


def test_when_a_source_was_seen_is_told_alike_of_every_sort():
    page = replace(PIECE, accessed="2026-11-29")
    person = replace(page, source=replace(page.source, kind=SourceKind.PERSON))
    assert {accessed_words(one) for one in (page, person)} == {"seen 29 November 2026"}
    assert accessed_words(PIECE) == ""


@pytest.mark.parametrize(
    ("language", "translation", "translator", "words"),
    [
        ("", "", "", ""),
        ("German", "", "", "original in German"),
        ("German", "half", "", "original in German; translation: “half”"),
        ("German", "half", "Wen Ito", "original in German; translated by Wen Ito: “half”"),
        ("", "half", "Wen Ito", "translated by Wen Ito: “half”"),
        ("", "", "Wen Ito", "translated by Wen Ito"),
    ],
)
def test_a_translation_names_the_language_and_who_made_it(language, translation, translator, words):
    piece = replace(PIECE, language=language, translation=translation, translator=translator)
    assert translation_words(piece) == words


@pytest.mark.parametrize(
    ("known", "words"),
    [
        ({}, "not said where in it"),
        ({"locator": " "}, "not said where in it"),
        ({"locator": "page 2"}, ""),
        ({"kind": SourceKind.REPORTERS_NOTE}, ""),
        ({"stance": Stance.SEARCHED}, "not said what was looked for"),
        ({"stance": Stance.SEARCHED, "quote": "Ito"}, ""),
        ({"stance": Stance.SEARCHED, "note": "Read it all"}, ""),
    ],
)
def test_what_evidence_is_recorded_without_is_said(known, words):
    assert lacking_words(replace(DRAFT, **known)) == words
