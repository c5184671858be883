"""Edits as data: what a line may say, and what is refused in it."""

import inspect
import json
import re
from pathlib import Path

import pytest

from factcheck.domain.errors import (
    ArticleAmbiguousError,
    BadFieldError,
    FieldError,
    LoneSurrogateError,
    MissingFieldError,
    RefusedFieldError,
    UnknownChoiceError,
    UnknownFieldError,
)
from factcheck.domain.records.claim import Claim, Outcome, Passage, PassageRole
from factcheck.domain.records.claim_relation import RelationKind
from factcheck.domain.records.evidence import Directness, Source, Stance
from factcheck.domain.records.ids import SourceId
from factcheck.domain.records.operation import Operation
from factcheck.domain.records.proposed_wording import ProposedWording
from factcheck.domain.records.question import Question
from factcheck.domain.wording.error_sentence import sentence
from factcheck.domain.wording.labels import OUTCOME
from factcheck.services.edits.captures import KeptFile
from factcheck.services.edits.claims import Judged, SplitClaim
from factcheck.services.edits.fields import fields_of
from factcheck.services.edits.line import EDITS, Edit, apply_edit, known_fields
from factcheck.services.edits.sources import FilledSource
from factcheck.services.edits.words import article_in, claim_in
from tests.desk_samples import claim_at, desk_in_memory, draft

VERBS_BY_OP = [(op, verb) for op, verbs in EDITS.items() for verb in verbs]
VERBS = [pytest.param(op, verb, id=verb.__name__) for op, verb in VERBS_BY_OP]
CHOICES = dict.fromkeys((one.name, one.choices) for _, verb in VERBS_BY_OP for one in fields_of(verb) if one.choices)


@pytest.fixture
def desk(clock):
    desk = desk_in_memory("Mara Lind", clock)
    claim_at(desk, desk.articles.add(draft(headline="Bridge")), "red")
    yield desk
    desk.close()


def test_a_claim_is_named_by_number_text_or_id(desk):
    (claim,) = desk.claims.of(desk.articles.only())
    for wanted in (1, "1", claim.id):
        assert apply_edit(desk, {"op": "note", "claim": wanted, "note": "x"}).id == claim.id
    for wanted in (True, 1.0, [1]):
        with pytest.raises(BadFieldError):
            apply_edit(desk, {"op": "note", "claim": wanted, "note": "x"})


def test_a_number_needs_an_article_where_there_are_several_an_id_does_not(desk):
    (claim,) = desk.claims.of(desk.articles.only())
    desk.articles.add(draft("Nothing is marked here.", headline="Ferry"))
    with pytest.raises(ArticleAmbiguousError) as refused:
        claim_in(desk, "1", None)
    assert (refused.value.wanted, refused.value.count) == ("claim 1", 2)
    assert claim_in(desk, "1", "bri") == claim_in(desk, claim.id, None) == claim.id
    with pytest.raises(ArticleAmbiguousError):
        article_in(desk, None)


def test_a_parent_says_which_article_is_meant(desk):
    (parent,) = desk.claims.of(desk.articles.only())
    desk.articles.add(draft("Nothing is marked here.", headline="Ferry"))
    made = apply_edit(desk, {"op": "claim", "quote": "the mayor", "parent": parent.id})
    assert (made.article_id, made.parent_id) == (parent.article_id, parent.id)


def test_a_line_may_be_signed_by_somebody_else(desk):
    apply_edit(desk, {"op": "note", "claim": 1, "note": "x", "who": "Ada Boateng"})
    apply_edit(desk, {"op": "note", "claim": 1, "note": "y"})
    assert [draft.who for draft in desk.history.all(last=2)] == ["Ada Boateng", "Mara Lind"]


def test_who_signs_is_the_same_again_after_a_line_that_fails(desk):
    with pytest.raises(RefusedFieldError):
        apply_edit(desk, {"op": "remove", "claim": 1, "passage": "no such", "who": "Ada Boateng"})
    assert desk.unit_of_work.who == "Mara Lind"


@pytest.mark.parametrize(
    ("edit", "field", "called"),
    [
        ({"op": "undo"}, "operation", "operation"),
        ({"op": "redo"}, "operation", "operation"),
        ({"op": "decide", "decision": "kept"}, "wording", "proposed wording"),
        ({"op": "remove"}, "evidence", "evidence"),
        ({"op": "remove"}, "denial", "denial"),
        ({"op": "annotation", "does": "claim"}, "annotation", "annotation"),
        ({"op": "remove", "claim": 1}, "passage", "passage"),
    ],
)
def test_an_id_that_never_was_names_its_field_and_is_not_called_gone(desk, edit, field, called):
    with pytest.raises(RefusedFieldError) as refused:
        apply_edit(desk, edit | {field: "never-was"})
    assert (refused.value.field, sentence(refused.value)) == (field, f"There is no such {called}.")


def test_a_verdict_of_null_takes_it_away(desk):
    apply_edit(desk, {"op": "verdict", "claim": 1, "verdict": "disputed"})
    made = apply_edit(desk, {"op": "verdict", "claim": 1, "verdict": None})
    assert made.claim.verdict is None
    with pytest.raises(MissingFieldError):
        apply_edit(desk, {"op": "verdict", "claim": 1})


@pytest.mark.parametrize("field", ["kind", "risk"])
def test_kind_and_risk_can_be_taken_away(desk, field):
    given = {"kind": "number", "risk": "legal"}[field]
    assert getattr(apply_edit(desk, {"op": field, "claim": 1, field: given}), field) == given
    assert getattr(apply_edit(desk, {"op": field, "claim": 1, field: "none"}), field) is None


@pytest.mark.parametrize("op", ["statement", "note", "kind", "risk", "speaker"])
def test_what_was_written_is_taken_away_with_null_or_nothing(desk, op):
    for nothing in (None, ""):
        given = {"kind": "number", "risk": "legal"}.get(op, "words")
        apply_edit(desk, {"op": op, "claim": 1, op: given})
        assert getattr(apply_edit(desk, {"op": op, "claim": 1, op: nothing}), op) in (None, "", "red")
    with pytest.raises(MissingFieldError):
        apply_edit(desk, {"op": op, "claim": 1})


def test_evidence_keeps_its_link_as_typed_and_supports_unless_it_says_otherwise(desk):
    url = "  JavaScript:alert(1) "
    made = apply_edit(desk, {"op": "evidence", "claim": 1, "title": "Plan", "url": url})
    assert (made.source.url, made.stance, made.directness) == (url, Stance.SUPPORTS, None)


@pytest.mark.parametrize("stance", ["searched", "looked and found nothing", "Looked, and found nothing"])
def test_a_search_that_found_nothing_is_evidence(desk, stance):
    made = apply_edit(desk, {"op": "evidence", "claim": 1, "note": "n", "stance": stance, "directness": "primary"})
    assert (made.stance, made.directness) == (Stance.SEARCHED, Directness.PRIMARY)


def test_a_quotation_has_its_language_and_its_translation_with_who_made_it(desk):
    said = {"quote": "halb", "language": "German", "translation": "half", "translator": "Wen Ito"}
    made = apply_edit(desk, {"op": "evidence", "claim": 1, "title": "Plan", **said})
    assert {name: getattr(made, name) for name in said} == said


def test_evidence_is_of_the_source_that_is_named_also_where_several_are_called_so(desk):
    first, second = (desk.sources.add(Source(SourceId(""), "Plan", url)) for url in ("https://a.example", ""))
    made = [apply_edit(desk, {"op": "evidence", "claim": 1, "source": one.id}) for one in (first, second, second)]
    assert [one.source.id for one in made] == [first.id, second.id, second.id]
    assert len(desk.sources.all()) == 2


@pytest.mark.parametrize(
    ("given", "field", "words"),
    [
        ({"source": "s-99"}, "source", "There is no such source."),
        ({"source": "Plan", "title": "Plan"}, "title", '"title" must be left out where "source" is given.'),
        ({"source": "Plan", "url": "https://a.example"}, "url", '"url" must be left out where "source" is given.'),
    ],
)
def test_evidence_of_a_source_that_is_not_there_or_is_named_twice_is_refused(desk, given, field, words):
    desk.sources.add(Source(SourceId(""), "Plan"))
    with pytest.raises(FieldError) as refused:
        apply_edit(desk, {"op": "evidence", "claim": 1, **given})
    assert (refused.value.field, sentence(refused.value)) == (field, words)
    assert len(desk.sources.all()) == 1


def test_evidence_without_a_word_is_refused(desk):
    with pytest.raises(BadFieldError, match='neither "url", "quote" nor "note"'):
        apply_edit(desk, {"op": "evidence", "claim": 1, "title": " ", "locator": "p. 3"})


@pytest.mark.parametrize(
    "edit",
    [
        {"op": "\udc00"},
        {"op": "claim", "quote": "\udc00"},
        {"op": "claim", "quote": "red", "article": "\udc00"},
        {"op": "note", "claim": "\udc00", "note": "x"},
        {"op": "note", "claim": 1, "note": "\udc00"},
        {"op": "note", "claim": 1, "note": "x", "who": "\udc00"},
        {"op": "remove", "evidence": "\udc00"},
    ],
)
def test_half_a_character_is_refused_wherever_it_stands(desk, edit):
    with pytest.raises(LoneSurrogateError):
        apply_edit(desk, edit)
    assert len(desk.history.all()) == 2


@pytest.mark.parametrize("outcome", Outcome)
def test_every_outcome_is_known_by_its_value_and_by_its_words(desk, outcome):
    for word in (outcome.value, OUTCOME[outcome], OUTCOME[outcome].capitalize()):
        made = apply_edit(desk, {"op": "outcome", "claim": 1, "outcome": word})
        assert isinstance(made, Claim)
        assert made.outcome is outcome
        assert made.verdict is None


@pytest.mark.parametrize("word", ["none", "", None])
def test_none_takes_an_outcome_away(desk, word):
    apply_edit(desk, {"op": "outcome", "claim": 1, "outcome": "fine"})
    made = apply_edit(desk, {"op": "outcome", "claim": 1, "outcome": word})
    assert isinstance(made, Claim)
    assert made.outcome is None


def test_an_outcome_must_be_given_and_known(desk):
    with pytest.raises(MissingFieldError):
        apply_edit(desk, {"op": "outcome", "claim": 1})
    with pytest.raises(UnknownChoiceError) as refused:
        apply_edit(desk, {"op": "outcome", "claim": 1, "outcome": "stet"})
    assert refused.value.choices == ("fine", "change", "editor", "none")


@pytest.mark.parametrize("word", ["completes", "these words too"])
def test_a_passage_can_complete_its_claim(desk, word):
    passage = apply_edit(desk, {"op": "passage", "claim": 1, "quote": "512 metres", "role": word})
    assert isinstance(passage, Passage)
    assert passage in desk.claims.get(passage.claim_id).passages
    assert passage.role is PassageRole.COMPLETES


def test_a_role_nobody_knows_is_refused(desk):
    with pytest.raises(UnknownChoiceError):
        apply_edit(desk, {"op": "passage", "claim": 1, "quote": "512 metres", "role": "contradicts"})


def test_a_denial_points_at_a_claim_at_nothing_stated_or_at_words(desk):
    claim_at(desk, desk.articles.only(), "512")
    denial = apply_edit(desk, {"op": "denial", "claim": 1, "target": 2, "scope": "its length"})
    assert (denial.target_number, denial.scope) == ("2", "its length")
    assert apply_edit(desk, {"op": "denial", "claim": 1, "target": None}).target_id is None
    made = {"op": "denial", "claim": 1, "quote": "It cost 9 million", "statement": "It was dear", "scope": "dear"}
    assert apply_edit(desk, made).target_number == "1a"
    assert apply_edit(desk, {"op": "remove", "denial": denial.id}) == denial
    assert len(desk.claims.get(denial.claim_id).denials) == 2


def test_a_denial_names_a_claim_of_another_article_by_its_number_there(desk):
    here, other = desk.articles.only(), desk.articles.add(draft(headline="Answer"))
    there = [claim_at(desk, other, words) for words in ("512", "red")]
    line = {"op": "denial", "article": here, "claim": 1, "target": 2, "target_article": "Answer"}
    made = apply_edit(desk, line)
    assert (made.target_id, made.target_article) == (there[1].id, "Answer")
    for wrong, field in (({"target": 9}, "target"), ({"target_article": "Nothing"}, "target_article")):
        with pytest.raises(RefusedFieldError) as refused:
            apply_edit(desk, line | wrong)
        assert refused.value.field == field
    with pytest.raises(UnknownFieldError):
        apply_edit(desk, {"op": "relate", "claim": 1, "kind": "restates", "target": 2, "target_article": "Answer"})


def test_a_relation_stands_between_two_claims_and_may_be_removed(desk):
    claim_at(desk, desk.articles.only(), "512")
    made = apply_edit(desk, {"op": "relate", "claim": 1, "kind": "rests_on", "target": 2, "note": "its length"})
    assert (made.kind, made.target_number, made.note) == (RelationKind.RESTS_ON, "2", "its length")
    apply_edit(desk, {"op": "remove", "relation": made.id})
    assert desk.claims.get(made.claim_id).relations == ()


def test_a_claim_is_split_as_the_line_says_and_refused_where_nothing_is_read(desk):
    claim_at(desk, desk.articles.only(), "the mayor said")
    by_hand = {"op": "split", "claim": 2, "speaker": "The mayor", "verb": "said", "statement": "The bridge is red."}
    split = apply_edit(desk, by_hand)
    assert (split.claim.speaker, split.claim.verb) == ("The mayor", "said")
    assert [(one.number, one.statement) for one in split.made] == [("2a", "The bridge is red.")]
    for again in (by_hand, {"op": "split", "claim": 1}):
        with pytest.raises(BadFieldError):
            apply_edit(desk, again)
    assert len(desk.claims.of(split.claim.article_id)) == 3


def test_a_claim_is_split_as_rules_read_it_and_then_for_each_of_several_speakers(desk):
    text = "US and South Korean officials say that North Korea has sent ammunition."
    claim_at(desk, desk.articles.add(draft(text, headline="Allies")), text)
    line = {"op": "split", "claim": 1, "article": "Allies"}
    first = apply_edit(desk, line)
    assert (first.claim.verb, [one.statement for one in first.made]) == ("say", ["North Korea has sent ammunition"])
    further = apply_edit(desk, line).made
    assert [one.statement.split(" say")[0] for one in further] == ["US officials", "South Korean officials"]


@pytest.mark.parametrize("who", ["The minister and the mayor", "US and South Korean officials"])
def test_a_denial_of_what_several_said_is_none_of_that_each_of_them_said_so(desk, who):
    article = desk.articles.add(draft(f"{who} said the dam held. The port denied it.", headline="The dam"))
    claim, denier = (claim_at(desk, article, words) for words in (f"{who} said the dam held", "The port denied it"))
    line = {"op": "split", "claim": claim.number, "article": "The dam"}
    apply_edit(desk, line)
    desk.denials.add(denier.id, claim.id, "the dam held")
    assert len(apply_edit(desk, line).made) == 2
    assert [one.target_number for one in desk.claims.get(denier.id).denials] == [claim.number]


def test_the_next_saying_of_a_claim_that_is_split_becomes_one_beside_it(desk):
    text = "The port says the dam held, while two engineers say it broke."
    claim_at(desk, desk.articles.add(draft(text, headline="The dam")), text)
    line = {"op": "split", "claim": 1, "article": "The dam"}
    apply_edit(desk, line)
    further = apply_edit(desk, line)
    assert [(one.number, one.statement, one.parent_id, one.relation) for one in further.made] == [
        ("2", "Two engineers say it broke", None, None)
    ]
    assert (further.claim.statement, further.claim.words) == ("The port says the dam held",) * 2
    with pytest.raises(BadFieldError):
        apply_edit(desk, line)


def test_a_denial_says_what_it_denies(desk):
    with pytest.raises(MissingFieldError):
        apply_edit(desk, {"op": "denial", "claim": 1, "scope": "its length"})


def test_a_question_is_asked_and_answered_by_its_number(desk):
    asked = apply_edit(desk, {"op": "question", "claim": 1, "words": "Which red?", "options": "Dark?"})
    assert (asked.number, asked.options, asked.claim_id) == (1, "Dark?", claim_in(desk, "1", None))
    answered = apply_edit(desk, {"op": "answer", "question": 1, "answer": "Dark red.", "result": "added"})
    assert (answered.answer, answered.result) == ("Dark red.", "added")
    assert apply_edit(desk, {"op": "question", "words": "Who wrote this?"}).claim_id is None
    apply_edit(desk, {"op": "remove", "question": asked.id})
    with pytest.raises(RefusedFieldError):
        apply_edit(desk, {"op": "answer", "question": 1, "answer": "No."})


def test_a_wording_is_proposed_and_decided_about(desk):
    line = {"op": "wording", "quote": "is red", "proposed": "is dark red", "severity": "imprecise", "why": "seen"}
    made = apply_edit(desk, line)
    assert (made.quote, made.severity.value, made.claim_id) == ("is red", "imprecise", None)
    decided = apply_edit(desk, {"op": "decide", "wording": made.id, "decision": "stet"})
    assert decided.decision.value == "stet"
    assert apply_edit(desk, {"op": "decide", "wording": made.id, "decision": "none"}).waits
    apply_edit(desk, {"op": "remove", "wording": made.id})
    assert desk.case(desk.articles.only()).all(ProposedWording) == []


def test_a_day_is_understood_in_the_forms_of_people(desk):
    edit = {"op": "evidence", "claim": 1, "title": "Plan", "accessed": "10 April 2025"}
    assert apply_edit(desk, edit).accessed == "2025-04-10"


def test_a_day_that_may_be_two_is_refused_with_both(desk):
    with pytest.raises(BadFieldError) as refused:
        apply_edit(desk, {"op": "evidence", "claim": 1, "title": "Plan", "accessed": "10/04/2025"})
    assert "it may be 10 April 2025 or 4 October 2025" in refused.value.why


def steps(desk, edit):
    """How much the database works for an edit, in its own steps."""
    counted = []
    desk.unit_of_work.store.file.db.set_progress_handler(lambda: counted.append(1), 10)
    apply_edit(desk, edit)
    desk.unit_of_work.store.file.db.set_progress_handler(None, 0)
    return len(counted)


@pytest.mark.parametrize(
    "edit",
    [
        {"op": "evidence", "title": "Plan", "accessed": "2024-11-25"},
        {"op": "question", "words": "Which red?"},
    ],
    ids=lambda edit: edit["op"],
)
def test_a_line_costs_the_same_however_much_is_recorded_of_its_claim(desk, edit):
    of_claim = {**edit, "claim": 1}
    apply_edit(desk, of_claim)
    first = steps(desk, of_claim)
    for _ in range(300):
        apply_edit(desk, of_claim)
    assert steps(desk, of_claim) < 1.2 * first


GUIDE = Path(__file__).parents[3] / "docs" / "guide.md"


def names(found: list[str]) -> str:
    return ", ".join(f"`{name}`" for name in found)


def row(op: str, verb: Edit) -> str:
    needs = [field.name for field in fields_of(verb) if field.is_needed]
    may_have = [name for name in known_fields(verb) if name not in (*needs, "who")]
    made = inspect.signature(verb).return_annotation
    answer = f"`{re.sub(r'^(Proposed|Claim(?=.))', '', made.__name__).lower()}`"
    others = {Operation: "the operation", Judged: "`claim` and `kept`", SplitClaim: "`claim` and `made`"}
    others |= {FilledSource: "`source` and `filled`", KeptFile: "`capture`, `has_words` and `near_copy`"}
    answers = others.get(made, answer)
    return f"| `{op}` | {names(needs)} | {names(may_have)} | {answers} |".replace("  ", " ").replace("  ", " ")


@pytest.mark.parametrize(("op", "verb"), VERBS)
def test_the_guide_says_what_every_op_needs_may_have_and_answers(op, verb):
    assert row(op, verb) in GUIDE.read_text(encoding="utf-8").splitlines()


def test_the_guide_lists_no_other_op():
    lines = GUIDE.read_text(encoding="utf-8").splitlines()
    rows = [line for line in lines if re.match(r"\| `[a-z]+` \|", line) and line.count("|") == 5]
    assert len(rows) == len(VERBS)


def test_the_guide_has_an_example_of_how_a_script_records_how_we_know():
    lines = GUIDE.read_text(encoding="utf-8").splitlines()
    examples = [json.loads(line) for line in lines if line.startswith('    {"op"')]
    assert {one["op"] for one in examples} >= {"evidence", "split", "relate", "source", "capture", "level"}
    for one in examples:
        assert any(one.keys() <= {"op", *known_fields(verb)} for verb in EDITS[one["op"]])


@pytest.mark.parametrize(("op", "verb"), VERBS)
def test_every_line_may_say_who_acts(op, verb):
    assert known_fields(verb)[-1] == "who"


@pytest.mark.parametrize(("field", "choices"), CHOICES)
def test_the_guide_lists_every_choice_of_a_field(field, choices):
    lists = re.findall(rf"`{field}`: ([^`]*)", GUIDE.read_text(encoding="utf-8"))
    assert [] in [[one.value for one in choices if not re.search(rf"\b{one.value}\b", some)] for some in lists]


@pytest.mark.parametrize("op", ["statement", "speaker"])
def test_blanks_are_no_statement_and_no_speaker(desk, op):
    assert getattr(apply_edit(desk, {"op": op, "claim": 1, op: "  "}), op) in ("", "red")


def test_a_question_of_blanks_is_refused(desk):
    with pytest.raises(MissingFieldError) as refused:
        apply_edit(desk, {"op": "question", "words": "  "})
    assert (refused.value.field, desk.case(desk.articles.only()).all(Question)) == ("words", [])


@pytest.mark.parametrize("field", ["answered_by", "result"])
def test_who_answered_and_what_changes_go_only_with_an_answer(desk, field):
    apply_edit(desk, {"op": "question", "words": "Which red?"})
    with pytest.raises(BadFieldError) as refused:
        apply_edit(desk, {"op": "answer", "question": 1, "answer": None, field: "Bob"})
    assert refused.value.field == field


def test_an_answer_that_is_corrected_keeps_who_gave_it_and_what_changes(desk):
    apply_edit(desk, {"op": "question", "words": "Which red?"})
    line = {"op": "answer", "question": 1}
    apply_edit(desk, {**line, "answer": "Dark.", "answered_by": "Bob", "result": "Nothing"})
    made = apply_edit(desk, {**line, "answer": "Dark red."})
    assert (made.answer, made.answered_by, made.result) == ("Dark red.", "Bob", "Nothing")
    assert apply_edit(desk, {**line, "answer": "Red.", "answered_by": ""}).answered_by == ""
    gone = apply_edit(desk, {**line, "answer": None})
    assert (gone.answer, gone.answered_by, gone.result) == ("", "", "")


@pytest.mark.parametrize(
    ("edit", "field"),
    [
        ({"op": "denial", "claim": 1, "target": 1}, "target"),
        ({"op": "denial", "claim": 1, "quote": "red"}, "quote"),
        ({"op": "denial", "claim": 1, "quote": "the mayor", "statement": "red"}, "statement"),
        ({"op": "passage", "claim": 1, "quote": "red"}, "quote"),
        ({"op": "evidence", "claim": 1, "title": "Plan", "accessed": "2099-04-10"}, "accessed"),
        ({"op": "wording", "claim": 1, "quote": "the mayor", "proposed": "a mayor"}, "claim"),
    ],
)
def test_what_does_not_fit_is_refused_by_the_name_of_the_field(desk, edit, field):
    count = len(desk.history.all())
    with pytest.raises(RefusedFieldError) as refused:
        apply_edit(desk, edit)
    assert refused.value.field == field
    assert sentence(refused.value)
    assert len(desk.history.all()) == count


def test_the_only_passage_is_refused_by_the_name_of_the_field(desk):
    (claim,) = desk.claims.of(desk.articles.only())
    with pytest.raises(RefusedFieldError) as refused:
        apply_edit(desk, {"op": "remove", "claim": 1, "passage": claim.passages[0].id})
    assert refused.value.field == "passage"


def test_a_claim_goes_into_another_which_takes_what_the_line_says(desk):
    stays = claim_at(desk, desk.articles.only(), "is red")
    apply_edit(desk, {"op": "statement", "claim": 1, "statement": "It is crimson"})
    with pytest.raises(UnknownChoiceError) as refused:
        apply_edit(desk, {"op": "merge", "claim": 1, "into": 2, "taken": "statement, colour"})
    assert (refused.value.field, refused.value.given) == ("taken", "colour")
    merged = apply_edit(desk, {"op": "merge", "claim": 1, "into": 2, "taken": "statement"})
    assert (merged.id, merged.statement) == (stays.id, "It is crimson")
    assert [one.number for one in desk.claims.of(desk.articles.only())] == ["2"]


def test_words_of_a_claim_become_one_of_their_own(desk):
    claim = claim_at(desk, desk.articles.only(), "It cost 9 million crowns, the mayor said")
    line = {"op": "divide", "claim": claim.number, "quote": "the mayor said", "statement": "The mayor said so"}
    made = apply_edit(desk, line)
    assert (made.number, made.words, made.statement) == ("3", "the mayor said", "The mayor said so")
    assert desk.claims.get(claim.id).words == "It cost 9 million crowns"


def test_evidence_is_moved_and_copied(desk):
    other = claim_at(desk, desk.articles.only(), "512")
    evidence = apply_edit(desk, {"op": "evidence", "claim": 1, "title": "Plan"})
    assert apply_edit(desk, {"op": "move", "evidence": evidence.id, "claim": 2}).claim_id == other.id
    assert apply_edit(desk, {"op": "copy", "evidence": evidence.id, "claim": 1}).id != evidence.id
    assert [claim.evidence_count for claim in desk.claims.of(desk.articles.only())] == [1, 1]
