"""Any text in any field comes back as it went in, but blanks alone; half a character is refused, nothing written."""

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from factcheck.domain.errors import LoneSurrogateError
from factcheck.domain.records.evidence import EvidenceDraft
from factcheck.domain.records.verdict import Judgement
from factcheck.services.opening import new_desk, open_desk
from tests.desk_samples import claim_at, desk_in_memory, draft, rows_of

HARD = [
    "a\x00b",
    "".join(map(chr, range(1, 32))) + "\x7f\x85\u2028\ufeff",
    "قال إن بكين كانت تعلم \u202e\u2066",
    "👩‍👩‍👧 𝔘𝔫𝔦 \U0010ffff \ufffe",
    "e\u0301 \u00e9 \u0600",
    "'; DROP TABLE claim; -- \" % _ \\",
    '{"a": null} \\ud83d',
    "   ",
    "x" * 100_000,
]
OF_BLANKS = {"statement": "red", "speaker": "", "verb": "", "reason": None}
FIELDS = [
    "statement",
    "note",
    "reason",
    "speaker",
    "verb",
    "byline",
    "name",
    "title",
    "url",
    "quote",
    "locator",
    "evidence note",
]


@pytest.fixture
def claim(desk):
    return claim_at(desk, desk.articles.add(draft()), "red")


def write(desk, claim, field, text):
    """Writes `text` into a field that people type into."""
    if field == "statement":
        desk.claims.restate(claim.id, text)
    elif field == "note":
        desk.claims.set_note(claim.id, text)
    elif field == "reason":
        desk.claims.judge([claim.id], Judgement.DISPUTED, text)
    elif field in ("speaker", "verb"):
        getattr(desk.claims, f"set_{field}")(claim.id, text)
    elif field in ("byline", "name"):
        desk.articles.describe(replace(desk.articles.get(claim.article_id), **{field: text}))
    else:
        known = {"title": "Records"} | {field.removeprefix("evidence "): text}
        desk.evidence.add([claim.id], EvidenceDraft(**known))


def read(desk, claim, field):
    """The same field as the desk holds it."""
    if field in ("byline", "name"):
        return getattr(desk.articles.get(claim.article_id), field)
    if field in ("statement", "note", "reason", "speaker", "verb"):
        return getattr(desk.claims.get(claim.id), field)
    (evidence,) = desk.claims.get(claim.id).evidence
    return getattr(evidence.source if field in ("title", "url") else evidence, field.removeprefix("evidence "))


@pytest.mark.parametrize("text", HARD, ids=lambda text: ascii(text)[:20])
@pytest.mark.parametrize("field", FIELDS)
def test_text_comes_back_as_it_went_in(desk, claim, field, text):
    write(desk, claim, field, text)
    assert read(desk, claim, field) == (text if text.strip() else OF_BLANKS.get(field, text))
    after = rows_of(desk)
    desk.history.undo()
    desk.history.redo()
    assert rows_of(desk) == after


@pytest.mark.parametrize("field", FIELDS)
def test_half_a_character_is_refused_and_nothing_written(desk, claim, field):
    before, operations = rows_of(desk), desk.history.all()
    for half in ("a\ud83d", "\udc00", "\udc80 name"):
        with pytest.raises(LoneSurrogateError):
            write(desk, claim, field, half)
    assert (rows_of(desk), desk.history.all()) == (before, operations)


@pytest.mark.parametrize("text", HARD[:-2], ids=lambda text: ascii(text)[:20])
def test_a_person_may_have_any_name(desk, claim, text):
    desk.sign_as(f"Mara {text} Lind")
    desk.claims.set_note(claim.id, "Seen.")
    assert desk.history.all()[-1].who == f"Mara {text} Lind"


@pytest.mark.parametrize("text", [*HARD[:-2], *HARD[-1:]], ids=lambda text: ascii(text)[:20])
def test_an_article_may_be_any_text_and_its_claims_any_words(desk_path, text):
    desk = new_desk(desk_path)
    article_id = desk.articles.add(draft(f"Before. {text} After."))
    made = claim_at(desk, article_id, f". {text} After")
    desk.close()
    desk = open_desk(desk_path)
    assert desk.claims.get(made.id) == made
    assert desk.articles.proof(article_id).text == f"Before. {text} After."
    assert desk.check_integrity() == []
    desk.close()


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text() | st.text(" \r\n\t", max_size=3), st.sampled_from(FIELDS))
def test_whatever_is_typed_comes_back(text, field):
    desk = desk_in_memory()
    claim = claim_at(desk, desk.articles.add(draft()), "red")
    write(desk, claim, field, text)
    assert read(desk, claim, field) == (text if text.strip() else OF_BLANKS.get(field, text))
    desk.close()
