"""The table of kinds: what a desk records; reading, writing, moving on, removal, search and checks follow from it."""

from collections.abc import Mapping
from operator import attrgetter
from typing import Any

from factcheck.domain.records.annotation import Annotation
from factcheck.domain.records.article import Article
from factcheck.domain.records.capture import Capture
from factcheck.domain.records.claim import PROPOSABLE, Claim, Passage
from factcheck.domain.records.claim_relation import ClaimRelation
from factcheck.domain.records.denial import Denial
from factcheck.domain.records.evidence import Evidence, Level, Source
from factcheck.domain.records.exemption import Exemption
from factcheck.domain.records.operation import Entity, Person
from factcheck.domain.records.proof import Proof
from factcheck.domain.records.proposed_wording import ProposedWording
from factcheck.domain.records.question import Question
from factcheck.domain.records.record_kind import Lookup, RecordKind, ReportPlace
from factcheck.domain.records.search_hit import NOTE, REASON, SPEAKER


def _without_unset(made: list[Any]) -> None:
    """Leaves out of a claim what nobody has given, whatever is stored."""
    for name in made[_UNSET]:
        at, none = _PROPOSABLE[name]
        made[at] = none


PERSON = RecordKind(Entity("person"), Person, ("name",))
CAPTURE = RecordKind(
    Entity("capture"),
    Capture,
    ("name", "address", "final_address"),
    left_out=frozenset({"media_type", "sha256", "at", "place"}),
    erasable_by=("name", "final_address", "address"),
)
ARTICLE = RecordKind(
    Entity("article"),
    Article,
    ("name",),
    stored_in={"is_held": "legal", "is_closed": "closed"},
    erasable_by=("name",),
)
PROOF = RecordKind(Entity("proof"), Proof, ("text",))
SOURCE = RecordKind(
    Entity("source"),
    Source,
    ("title", "url"),
    stored_in={"level": "confidentiality", "origin": "origin_group"},
    erasable_by=("title", "url"),
)
CLAIM = RecordKind(
    Entity("claim"),
    Claim,
    ("restated",),
    stored_in={"basis": "judged_basis"},
    looked_up={"judged_by": Lookup.PERSON},
    follows=frozenset(
        (
            "passages",
            "language",
            "absent",
            "evidence",
            "denials",
            "denied_by",
            "relations",
            "asked",
            "unanswered",
            "undecided_wordings",
            "awaited_wordings",
            "taken_up",
            "is_in_part",
            "withheld",
        ),
    ),
    searched={
        "claim": ("restated",),
        SPEAKER: ("speaker",),
        NOTE: ("note",),
        REASON: ("reason",),
    },
    finish=_without_unset,
)
PASSAGE = RecordKind(
    Entity("passage"),
    Passage,
    ("quote",),
    list_name="passages",
    order=attrgetter("position"),
    not_in_json=frozenset({"claim_id"}),
)
EVIDENCE = RecordKind(
    Entity("evidence"),
    Evidence,
    ("quote", "note"),
    list_name="evidence",
    stored_in={"source": "source_id", "link_level": "level"},
    looked_up={"source": Lookup.SOURCE},
    order=attrgetter("position"),
    searched={
        "evidence": (
            *("source.title", "source.url", "source.author", "source.publisher", "source.archive_url"),
            *("source.described_as", "source.also_called", "source.origin_group", "source.terms_by"),
            "source.status_said_in",
            *("quote", "translation", "translator", "locator", "note"),
        )
    },
    left_out=frozenset({"quote", "locator", "note", "language", "translation", "translator"}),
    not_in_json=frozenset({"claim_id", "statement"}),
)
DENIAL = RecordKind(
    Entity("denial"),
    Denial,
    ("scope",),
    list_name="denials",
    stored_in={
        **dict.fromkeys(("number", "speaker", "article"), "claim_id"),
        **dict.fromkeys(("target_number", "target_article"), "target_id"),
    },
    looked_up={
        "number": Lookup.NUMBER,
        "speaker": Lookup.SPEAKER,
        "article": Lookup.ARTICLE,
        "target_number": Lookup.NUMBER,
        "target_article": Lookup.ARTICLE,
    },
    order=attrgetter("position", "id"),
    searched={"denial": ("scope",)},
    left_out=frozenset({"speaker"}),
    not_in_json=frozenset({"claim_id", "number", "speaker", "article"}),
    null_at_first=frozenset({"target_number", "target_article"}),
)
RELATION = RecordKind(
    Entity("relation"),
    ClaimRelation,
    ("note",),
    list_name="relations",
    stored_in={"number": "claim_id", "target_number": "target_id"},
    looked_up={"number": Lookup.NUMBER, "target_number": Lookup.NUMBER},
    order=attrgetter("position", "id"),
    searched={"relation": ("note",)},
    not_in_json=frozenset({"claim_id", "number"}),
)
QUESTION = RecordKind(
    Entity("question"),
    Question,
    ("words", "answer", "answered_by"),
    list_name="questions",
    looked_up={"asked_by": Lookup.PERSON},
    order=attrgetter("number"),
    searched={"question": ("words", "options", "answer", "answered_by", "result")},
    left_out=frozenset({"options", "answered_by"}),
    in_report=ReportPlace.INQUIRIES,
    null_at_first=frozenset({"level", "answer", "answered_by", "answered_at"}),
    erasable_by=("words", "answered_by"),
)
WORDING = RecordKind(
    Entity("wording"),
    ProposedWording,
    ("quote",),
    list_name="wordings",
    looked_up={"proposed_by": Lookup.PERSON, "decided_by": Lookup.PERSON},
    order=attrgetter("span.start", "position"),
    word="proposed wording",
    searched={"wording": ("quote", "proposed", "why")},
    left_out=frozenset({"why"}),
    in_report=ReportPlace.DECISIONS,
    null_at_first=frozenset({"level", "decided_by", "decided_at"}),
)
EXEMPTION = RecordKind(
    Entity("exemption"),
    Exemption,
    ("quote",),
    list_name="exemptions",
    looked_up={"marked_by": Lookup.PERSON},
    order=attrgetter("span.start", "position"),
    goes_with_claim=False,
    in_report=ReportPlace.SET_ASIDE,
)
ANNOTATION = RecordKind(
    Entity("annotation"),
    Annotation,
    ("body",),
    list_name="annotations",
    stored_in={"thread": "thread_id"},
    order=lambda one: (one.span.start, -one.span.end, one.position),
    goes_with_claim=False,
    searched={"annotation": ("body", "author")},
    left_out=frozenset({"body", "author", "at"}),
    in_report=ReportPlace.ATTACHED,
    level=Level.CHECKERS,
    erasable_by=("author", "body"),
)

KINDS = (PASSAGE, EVIDENCE, DENIAL, RELATION, QUESTION, WORDING, EXEMPTION, ANNOTATION)
"""The kinds of records that hang on claims or are pinned to words."""
LISTED = tuple(kind for kind in KINDS if kind.in_report is not ReportPlace.CLAIMS)
"""The kinds that have a list of their own, in a report and by a verb."""

KIND_OF: Mapping[type, RecordKind] = {
    kind.type: kind for kind in (PERSON, CAPTURE, ARTICLE, PROOF, SOURCE, CLAIM, *KINDS)
}
"""All kinds by what their records are."""
KIND_NAMED: Mapping[str, RecordKind] = {kind.entity: kind for kind in KIND_OF.values()}
"""All kinds by the names of their tables."""

POINTERS = tuple(dict.fromkeys(column for kind in KINDS for column in kind.claims))
"""All columns by which a record points at a claim."""
NUMBERED = (CLAIM, *(kind for kind in KINDS if kind.has_number))
"""The kinds whose records have a number that people say, counted in each article; that of a claim in the one above."""

_PLACES = {one.name: at for at, one in enumerate(CLAIM.fields)}
_UNSET = _PLACES["unset"]
_PROPOSABLE = {name: (_PLACES[name], "" if name in ("speaker", "verb") else None) for name in PROPOSABLE}
