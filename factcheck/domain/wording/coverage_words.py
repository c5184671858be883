"""The words about the facts of an article, and how many of them no claim says."""

from collections.abc import Mapping, Sequence

from factcheck.domain.rules.coverage import Coverage
from factcheck.domain.rules.fact_coverage import MarkedFact, Marking
from factcheck.domain.rules.facts import Fact, FactKind
from factcheck.domain.text.canonical import one_line, shortened
from factcheck.domain.wording.joining import and_list, as_sentence, clauses, comma_list, labelled, within_quotation
from factcheck.translation import NC_, NP_, Messages, _, counted, if_any

_LONGEST, _BESIDE = 120, 40  # letters of a fact, and of the words beside it

FACT_KIND: Messages[FactKind] = Messages(
    {
        FactKind.NUMBER: NC_("kind of fact", "number"),
        FactKind.NAME: NC_("kind of fact", "name"),
        FactKind.DATE: NC_("kind of fact", "date"),
        FactKind.QUOTATION: NC_("kind of fact", "quotation"),
        FactKind.PICTURE: NC_("kind of fact", "picture"),
        FactKind.CHART: NC_("kind of fact", "chart or drawing"),
        FactKind.EMBEDDED: NC_("kind of fact", "embedded object"),
    },
    "kind of fact",
)
FACTS_COUNTED: Messages[FactKind] = Messages(
    {
        FactKind.NUMBER: NP_("{count} [number|numbers]"),
        FactKind.NAME: NP_("{count} [name|names]"),
        FactKind.DATE: NP_("{count} [date|dates]"),
        FactKind.QUOTATION: NP_("what {count} [quotation says|quotations say]"),
        FactKind.PICTURE: NP_("{count} [picture|pictures]"),
        FactKind.CHART: NP_("{count} [chart or drawing|charts or drawings]"),
        FactKind.EMBEDDED: NP_("{count} embedded [object|objects]"),
    }
)
"""Facts that are not marked; of a quotation the words may be marked as said: what is not marked is what it says."""


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
    """The same without its full stop: “Not marked: 3 numbers, what 1 quotation says”."""
    told = comma_list(FACTS_COUNTED.by_number(kind, counts[kind]) for kind in FactKind if counts.get(kind))
    return labelled(_("Not marked"), told) if told else ""


def sentences_words(coverage: Coverage) -> str:
    """How many sentences nobody has touched, as a sentence; empty where somebody touched each."""
    return if_any(
        "{count} of {sentences} sentences [is|are] neither under a claim nor set aside.",
        coverage.unmarked_sentences,
        sentences=coverage.sentences,
    )


def fact_words(fact: Fact, text: str) -> str:
    """The words of a fact; of what no words stand for those that it stands beside."""
    if not fact.is_beside:
        return shortened(one_line(fact.span.of(text)), _LONGEST)
    begin = max(text.rfind("\n", 0, fact.span.end) + 1, fact.span.end - _BESIDE)
    words = text[begin : fact.span.end]
    if begin and text[begin - 1] != "\n":
        words = "…" + (words.partition(" ")[2] or words)
    return _("beside “{words}”", words=within_quotation(words))


def what_words(marked: MarkedFact, numbers: Sequence[str]) -> str:
    """What sort of fact it is, and which claims on a quotation, by number, say only that it was said."""
    return clauses([FACT_KIND[marked.fact.kind], only_said_words(numbers)])


def silent_words(numbers: Sequence[str]) -> str:
    """Which claims stand on the words of a fact and do not say it, by number; empty for none."""
    return if_any(
        "[claim|claims] {numbers} on these words [does|do] not say it", len(numbers), numbers=and_list(numbers)
    )


def only_said_words(numbers: Sequence[str]) -> str:
    """Which claims say of a quotation only that it was said, by number; empty for none."""
    return if_any("[claim|claims] {numbers} [says|say] only that it was said", len(numbers), numbers=and_list(numbers))
