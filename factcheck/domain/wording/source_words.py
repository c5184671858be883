"""What people read of a source: its fields, what is agreed with it, what became of it, and what was done to it."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from factcheck.domain.records.evidence import Level, Source, SourceKind, SourceStatus, Terms
from factcheck.domain.rules.source_terms import Disclosure, origins_of
from factcheck.domain.text.canonical import capitalised, one_line, shortened
from factcheck.domain.wording.joining import and_list, as_sentence, clauses, comma_list, labelled, quoted, with_remark
from factcheck.domain.wording.labels import LEVEL
from factcheck.domain.wording.timestamps import written_date
from factcheck.translation import N_, NC_, Messages, _, counted, if_any

SOURCE_KIND: Messages[SourceKind] = Messages(
    {
        SourceKind.PERSON: NC_("kind of source", "person"),
        SourceKind.DOCUMENT: NC_("kind of source", "document"),
        SourceKind.WEB_PAGE: NC_("kind of source", "web page"),
        SourceKind.DATA_SET: NC_("kind of source", "data set"),
        SourceKind.RECORDING: NC_("kind of source", "recording"),
        SourceKind.OBSERVATION: NC_("kind of source", "own observation"),
        SourceKind.REPORTERS_NOTE: NC_("kind of source", "reporter’s note"),
    },
    "kind of source",
)
_MOST_NAMED = 3
TERMS: Messages[Terms] = Messages(
    {
        Terms.ON_THE_RECORD: NC_("terms agreed with a source", "on the record"),
        Terms.NOT_FOR_ATTRIBUTION: NC_("terms agreed with a source", "not for attribution"),
        Terms.BACKGROUND: NC_("terms agreed with a source", "background"),
        Terms.OFF_THE_RECORD: NC_("terms agreed with a source", "off the record"),
    },
    "terms agreed with a source",
)
SOURCE_STATUS: Messages[SourceStatus] = Messages(
    {
        SourceStatus.CORRECTED: NC_("state of a source", "corrected"),
        SourceStatus.RETRACTED: NC_("state of a source", "retracted"),
        SourceStatus.GONE: NC_("state of a source", "gone"),
    },
    "state of a source",
)
SOURCE_FIELD: Messages[str] = Messages(
    {
        "title": N_("title or code name"),
        "url": N_("link"),
        "kind": N_("kind"),
        "level": N_("who may read it"),
        "author": N_("author or name"),
        "publisher": N_("publisher"),
        "date": N_("date of publication"),
        "archive_url": N_("link to the archive"),
        "origin": N_("origin"),
        "terms": N_("terms"),
        "terms_by": N_("agreed by"),
        "terms_date": N_("agreed on"),
        "described_as": N_("described as"),
        "also_called": N_("also called"),
        "status": N_("state"),
        "status_date": N_("since"),
        "status_said_in": N_("said in"),
    }
)


def published_words(date: str) -> str:
    """A date of publication as people read it: a year, a month and year, or a day."""
    return written_date(date) if len(date) == len("2026-11-28") else date


def terms_words(source: Source) -> str:
    """What was agreed: “not for attribution: ‘an official’ (agreed by Ada, 3 May 2026)”; empty where nothing was."""
    if source.terms is None:
        return ""
    described = _("to be described as “{words}”", words=one_line(source.described_as)) if source.described_as else ""
    when = written_date(source.terms_date)
    agreed = _("agreed by {who}", who=one_line(source.terms_by)) if source.terms_by else _("agreed") if when else ""
    return with_remark(comma_list([TERMS[source.terms], described]), comma_list([agreed, when]))


def agreement_words(source: Source) -> str:
    """What a report tells checkers alone of a source: all that was agreed with it, and the origin it rests on."""
    origin = labelled(SOURCE_FIELD["origin"], one_line(source.origin)) if source.origin else ""
    return clauses([terms_words(source), origin])


def status_words(source: Source) -> str:
    """What became of it, since when and where that is said; empty where it is as it was."""
    if source.status is None:
        return ""
    said = _("said in {place}", place=one_line(source.status_said_in)) if source.status_said_in else ""
    return comma_list([SOURCE_STATUS[source.status], written_date(source.status_date), said])


def source_marks(source: Source) -> str:
    """What is to be known before somebody relies on a source: its terms where they are narrow, and its state."""
    return comma_list([_narrow_terms(source), status_words(source)])


def short_marks(source: Source) -> str:
    """The same in a column, without when and where its state is said."""
    return comma_list([SOURCE_STATUS[source.status] if source.status is not None else "", _narrow_terms(source)])


def _narrow_terms(source: Source) -> str:
    return TERMS[source.terms] if source.terms not in (None, Terms.ON_THE_RECORD) else ""


_BECAME: Messages[SourceStatus] = Messages(
    {
        SourceStatus.CORRECTED: N_("“{source}” was recorded as corrected"),
        SourceStatus.RETRACTED: N_("“{source}” was recorded as retracted"),
        SourceStatus.GONE: N_("“{source}” was recorded as gone"),
    }
)
_ONE_BECAME: Messages[SourceStatus] = Messages(
    {
        SourceStatus.CORRECTED: N_("a source it rested on was recorded as corrected"),
        SourceStatus.RETRACTED: N_("a source it rested on was recorded as retracted"),
        SourceStatus.GONE: N_("a source it rested on was recorded as gone"),
    }
)


def source_became_words(source: Source) -> str:
    """What was recorded of a source since a claim was judged, as it is said within a sentence, by its name if it has.

    It may have been retracted before: that is told by the date of its state.
    """
    status = source.status or SourceStatus.GONE
    return _BECAME.filled(status, source=shortened(one_line(source.name), 50)) if source.name else _ONE_BECAME[status]


def disclosed_words(found: Sequence[Disclosure]) -> str:
    """Which words say more of a source than was agreed, and what was, as it is said within a sentence; else empty."""
    return clauses(map(_disclosed, found))


def disclosed_sentence(one: Disclosure) -> str:
    """The same of one of them, as a sentence."""
    return as_sentence(capitalised(_disclosed(one)))


def partly_named_sentence(source: Source) -> str:
    """That a source is called by the name of another one that is not to be named, as a sentence."""
    return _(
        "“{source}” leaves without the name of a source that is not to be named: does the rest tell who that is?",
        source=shortened(one_line(source.name), 50),
    )


def _disclosed(one: Disclosure) -> str:
    terms = TERMS[one.source.terms or Terms.ON_THE_RECORD]
    words = one_line(one.words)
    if not one.source.described_as:
        return _("the copy says “{words}”, and what the source told is {terms}", words=words, terms=terms)
    agreed = one_line(one.source.described_as)
    return _("the copy says “{words}”, agreed was “{agreed}”, {terms}", words=words, agreed=agreed, terms=terms)


def independence_words(sources: Sequence[Source]) -> str:
    """Of how many origins several sources are, as it is recorded: “3 sources, 2 of one origin, 1 not recorded”."""
    if len(sources) < 2:
        return ""
    origins = origins_of(sources)
    several = [count for count in origins.groups if count > 1]
    alone = len(origins.groups) - len(several)
    told = [
        _("{count} of one origin", count=count) if at == 0 else _("{count} of another origin", count=count)
        for at, count in enumerate(several)
    ]
    if alone:
        told.append(
            counted("{count} of [another origin|other origins]", alone)
            if several
            else counted("{count} of [one origin|different origins]", alone)
        )
    if origins.unknown:
        told.append(_("{count} not recorded", count=origins.unknown) if told else _("no origin recorded"))
    return comma_list([counted("{count} [source|sources]", origins.sources), *told])


def about_words(source: Source) -> str:
    """Who made it, where it appeared and when, in a line."""
    return comma_list(map(one_line, (source.author, source.publisher, published_words(source.date))))


def use_words(numbers: Sequence[str]) -> str:
    """How many claims rest on a source."""
    return counted("{count} [claim|claims]", len(numbers)) if numbers else _("unused")


def there_already_words(sources: Sequence[Source]) -> str:
    """Which sources of a file are there already, the first three by name; empty where none is."""
    named = [quoted(shortened(one_line(one.name), 50)) for one in sources[:_MOST_NAMED]]
    if further := len(sources) - len(named):
        named.append(counted("{count} [other|others]", further))
    return if_any("{sources} [was|were] there already", len(sources), sources=and_list(named))


def value_words(name: str, value: str) -> str:
    """What stands in a field of a source, as it is stored, in words."""
    return _VALUES.get(name, one_line)(value) if value else _("none")


_VALUES: Mapping[str, Callable[[str], str]] = {
    "kind": lambda value: SOURCE_KIND[SourceKind(value)],
    "terms": lambda value: TERMS[Terms(value)],
    "status": lambda value: SOURCE_STATUS[SourceStatus(value)],
    "level": lambda value: LEVEL[Level(value)],
    "date": published_words,
    "terms_date": written_date,
    "status_date": written_date,
}


def _edited(facts: Mapping[str, Any]) -> str:
    done = _("Source “{source}” changed", source=facts["source"])
    changed: dict[str, str] = dict(facts["changed"])
    level = changed.pop("level", "")
    told = levelled_words(SOURCE_FIELD["level"], Level(level), facts.get("lowered", False)) if level else ""
    return clauses(
        [done, told, *(labelled(SOURCE_FIELD[name], value_words(name, value)) for name, value in changed.items())]
    )


def levelled_words(what: str, level: Level, is_lowered: bool) -> str:
    """From whom on something may be read now, and whether that was lowered."""
    words = LEVEL[level]
    return _("{what}: level lowered, {level}", what=what, level=words) if is_lowered else labelled(what, words)


def _merged(facts: Mapping[str, Any]) -> str:
    if not facts["evidence"]:
        return _("Source “{source}” merged into “{into}”", source=facts["source"], into=facts["into"])
    return counted(
        "Source “{source}” merged into “{into}”, with {count} [piece|pieces] of evidence",
        facts["evidence"],
        source=facts["source"],
        into=facts["into"],
    )


def _united(facts: Mapping[str, Any]) -> str:
    named = {name: facts[name] for name in ("source", "origin")}
    if facts.get("count", 1) == 1:  # no number where it was recorded by an earlier version
        return _("Sources “{source}” and “{other}” are of one origin: {origin}", other=facts["other"], **named)
    return counted(
        "Source “{source}” and {count} other [source|sources] are of one origin: {origin}", facts["count"], **named
    )


def _removed(facts: Mapping[str, Any]) -> str:
    if facts["count"] == 1:
        return _("Source “{source}” removed", source=facts["source"])
    return counted("{count} [source|sources] removed", facts["count"])


SOURCE_OPERATIONS: Mapping[str, str | Callable[[Mapping[str, Any]], str]] = {
    "source.add": N_("Source “{source}” added"),
    "source.edit": _edited,
    "source.merge": _merged,
    "source.unite": _united,
    "source.remove": _removed,
    "source.import": lambda facts: counted(
        "{count} [source|sources] brought in from {file}", facts["count"], file=facts["file"]
    ),
}
"""The sentences of operations on sources."""
