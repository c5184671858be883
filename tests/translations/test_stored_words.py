"""Words that acts store in English, in the accented language."""

import pytest

from factcheck.domain.records.evidence import Evidence, EvidenceDraft, Level, SourceKind
from factcheck.domain.wording.operation_sentence import operation_sentence
from factcheck.domain.wording.stored_words import as_stored, shown, shown_draft, translated
from factcheck.exporters.base import export
from factcheck.translation import language
from tests.annotation_samples import annotated_draft
from tests.desk_samples import claim_at, draft
from tests.domain.wording.test_stored_words import OF_AN_ACT
from tests.translations.brackets import untranslated
from tests.translations.pseudo import ACCENTED

pytestmark = pytest.mark.usefixtures("made_up")
OWN = ("Ana Boateng", "Ana (desk)", "Mara Lind: Yes, see page 4.", "soon", "Interview 3 April, 12:40")


@pytest.mark.parametrize("words", OF_AN_ACT)
def test_what_an_act_wrote_is_translated_where_it_is_shown(words):
    with language(ACCENTED):
        assert untranslated(translated(words), OWN) == []


def test_what_a_person_wrote_is_shown_as_it_is():
    with language(ACCENTED):
        assert translated("Notes of the reporter") == "Notes of the reporter"
        assert shown_draft(EvidenceDraft("Reporter’s note", locator="footnote 2")).locator == "footnote 2"


def test_a_note_taken_over_is_translated_in_panel_and_history_and_stored_in_english(desk):
    article = desk.articles.add(annotated_draft())
    note = next(one for one in desk.annotations.of(article) if one.body.startswith("Interview"))
    claim = desk.annotations.make_claim(note.id)
    (made,) = desk.claims.get(claim.id).evidence
    desk.evidence.set_level(made.id, Level.EDITORS)
    with language(ACCENTED):
        told = shown(made)
        said = (told.source.title, told.locator, operation_sentence(desk.history.all()[-1]))
        assert [untranslated(words, OWN) for words in said] == [[]] * 3
        desk.evidence.edit(made.id, as_stored(shown_draft(made.draft), made.draft))
    assert desk.record(Evidence, made.id).source.title == "Reporter’s note (Ana Boateng)"


def test_a_table_tells_what_is_withheld_alike_whatever_is_spoken_where_it_is_gathered(desk):
    claim = claim_at(desk, desk.articles.add(draft()), "red")
    for kind in (None, SourceKind.REPORTERS_NOTE):
        desk.evidence.add([claim.id], EvidenceDraft("Held back", kind=kind, level=Level.CHECKERS))
    with language(ACCENTED):
        report = desk.reports.gather()
    table, page = (export(report, ending).decode() for ending in (".csv", ".html"))
    for words in ("Source for checkers only", "Reporter’s note, not released"):
        assert words in table
        assert words in page
