"""The words about the facts of an article, and how many of them no claim says."""

from collections.abc import Mapping

from factcheck.domain.rules.fact_coverage import Marking
from factcheck.domain.rules.facts import FactKind
from factcheck.domain.wording.joining import as_sentence, comma_list, labelled
from factcheck.translation import NC_, Messages, _, counted

FACT_KIND: Messages[FactKind] = Messages(
    {
        FactKind.NUMBER: NC_("kind of fact", "number"),
        FactKind.NAME: NC_("kind of fact", "name"),
        FactKind.DATE: NC_("kind of fact", "date"),
        FactKind.QUOTATION: NC_("kind of fact", "quotation"),
    },
    "kind of fact",
)


def facts_words(counts: Mapping[Marking, int]) -> str:
    """What became of the facts of an article, as a sentence: “48 facts: 20 judged, 8 open, 20 not marked.”."""
    told = {
        Marking.JUDGED: _("{count} judged", count=counts.get(Marking.JUDGED, 0)),
        Marking.OPEN: _("{count} open", count=counts.get(Marking.OPEN, 0)),
        Marking.SET_ASIDE: _("{count} set aside", count=counts.get(Marking.SET_ASIDE, 0)),
        Marking.NOT_MARKED: _("{count} not marked", count=counts.get(Marking.NOT_MARKED, 0)),
    }
    facts = counted("{count} [fact|facts]", sum(counts.values()))
    parts = comma_list(words for marking, words in told.items() if counts.get(marking))
    return as_sentence(labelled(facts, parts) if parts else facts)


def not_marked_words(counts: Mapping[str, int]) -> str:
    """How many facts of each kind no claim says, as a sentence; empty where each is marked."""
    told = unmarked_facts_words(counts)
    return as_sentence(told) if told else ""


def unmarked_facts_words(counts: Mapping[str, int]) -> str:
    """The same without its full stop: “Not marked: 3 numbers, 1 quotation”."""
    told = kinds_counted(counts)
    return labelled(_("Not marked"), told) if told else ""


def kinds_counted(counts: Mapping[str, int]) -> str:
    """How many facts there are of each kind: “3 numbers, 1 quotation”; empty where there are none."""
    return comma_list(facts_counted(kind, counts[kind]) for kind in FactKind if counts.get(kind))


def facts_counted(kind: FactKind, count: int) -> str:
    """Facts of one kind by number: “2 dates”."""
    match kind:
        case FactKind.NUMBER:
            return counted("{count} [number|numbers]", count)
        case FactKind.NAME:
            return counted("{count} [name|names]", count)
        case FactKind.DATE:
            return counted("{count} [date|dates]", count)
        case FactKind.QUOTATION:
            return counted("{count} [quotation|quotations]", count)
