"""The verb about coverage: the facts of an article that no claim says, and what in it does not fit."""

from argparse import Namespace
from collections import Counter
from collections.abc import Iterator

from factcheck.cli.desks import articles_meant, of_each, reading
from factcheck.cli.output import Answer, print_json, print_json_list, print_line
from factcheck.cli.tables import aligned, print_lines, where
from factcheck.domain.records.case import Case
from factcheck.domain.records.exemption import Exemption
from factcheck.domain.records.ids import ClaimId
from factcheck.domain.rules.consistency import inconsistencies
from factcheck.domain.rules.coverage import coverage_of
from factcheck.domain.rules.fact_coverage import MarkedFact, Marking, facts_in, set_aside_in
from factcheck.domain.rules.source_terms import disclosures_in
from factcheck.domain.text.canonical import one_line, shortened
from factcheck.domain.text.span import Span
from factcheck.domain.wording.consistency_words import inconsistency_words
from factcheck.domain.wording.coverage_words import (
    FACT_KIND,
    fact_words,
    facts_words,
    not_marked_words,
    only_said_words,
    sentences_words,
)
from factcheck.domain.wording.joining import with_remark
from factcheck.domain.wording.progress_words import coverage_words
from factcheck.domain.wording.source_words import disclosed_sentence
from factcheck.translation import _


class _Covered:
    """An article with its words, facts, sentences and what does not fit; `bare_words` nobody marked or set aside.

    `disclosed` are words that say more of a source than was agreed.
    """

    def __init__(self, case: Case) -> None:
        claims, count = list(case.claims.values()), facts_in(case)
        self.case = case
        self.coverage = count.with_sentences(coverage_of(case.proof, claims))
        self.bare_words = coverage_of(case.proof, claims, set_aside_in(case)).unmarked_words
        self.facts, self.bare_sentences = count.facts, count.sentences
        self.findings = inconsistencies(case.proof, case.article)
        self.disclosed = disclosures_in(case)

    @property
    def unexplained(self) -> list[MarkedFact]:
        """The facts that no claim says, and that nobody set aside."""
        return [one for one in self.facts if one.marking is Marking.NOT_MARKED]

    @property
    def set_aside(self) -> list[MarkedFact]:
        """The facts that somebody set aside and no claim says."""
        return [one for one in self.facts if one.marking is Marking.SET_ASIDE]

    def numbers_of(self, fact: MarkedFact) -> list[str]:
        """Which claims on a quotation that is not marked say only that it was said, by number."""
        return [self.case.claims[ClaimId(one)].number for one in fact.by]

    def people_of(self, fact: MarkedFact) -> list[str]:
        """Who set a fact aside, by name."""
        return sorted({self.case.record(Exemption, one).marked_by for one in fact.by})


def tell_coverage(arguments: Namespace) -> int:
    """Tells of the article that is named, or of each; the exit code is 1 where one cannot be read."""
    with reading(arguments) as desk:
        meant = articles_meant(desk, arguments)
        found, code = of_each(meant, lambda one: _Covered(desk.case(one)))
    if arguments.json:
        answers = [_answer(one) for one in found.values()]
        if len(meant) == 1:
            print_json(answers[0])
        else:
            print_json_list(answers)
        return code
    for one in found.values():
        if len(found) > 1:
            print_line(one.case.article.name)
        print_lines(_lines(one))
    return code


def _answer(covered: _Covered) -> Answer:
    case, words = covered.case, covered.coverage.words
    text = case.proof.text
    markings = Counter(one.marking for one in covered.facts)
    return {
        "article": case.article.id,
        "headline": case.article.name,
        "proof": case.proof.number,
        "words": words,
        "covered_words": words - covered.bare_words,
        "facts": {marking.value: markings[marking] for marking in Marking},
        "unexplained": [{**_fact(one, text), "only_said_in": covered.numbers_of(one)} for one in covered.unexplained],
        "set_aside": [{**_fact(one, text), "by": covered.people_of(one)} for one in covered.set_aside],
        "sentences": covered.coverage.sentences,
        "unmarked_sentences": [_place(one, text) for one in covered.bare_sentences],
        "findings": [
            {
                "kind": one.kind.value,
                "words": inconsistency_words(one, text),
                "places": [_place(span, text) for span in one.spans],
            }
            for one in covered.findings
        ]
        + [
            {"kind": "terms", "words": disclosed_sentence(one), "places": [_place(one.span, text)]}
            for one in covered.disclosed
            if one.span is not None
        ],
    }


def _fact(marked: MarkedFact, text: str) -> Answer:
    fact = marked.fact
    if fact.is_beside:
        return {"kind": fact.kind.value, "text": "", "start": fact.place, "end": fact.place}
    return {"kind": fact.kind.value, **_place(fact.span, text)}


def _place(span: Span, text: str) -> Answer:
    return {"text": span.of(text), "start": span.start, "end": span.end}


def _lines(covered: _Covered) -> Iterator[str]:
    """What is not marked in counts, a line for each fact that is not, and for each sentence, then what does not fit."""
    proof = covered.case.proof
    bare = covered.unexplained
    counts = (
        coverage_words(covered.coverage),
        sentences_words(covered.coverage),
        facts_words(Counter(one.marking for one in covered.facts)),
        not_marked_words(Counter(one.fact.kind for one in bare)),
    )
    yield from filter(None, counts)
    rows = [
        (
            where(proof, one.fact.span.start),
            FACT_KIND[one.fact.kind],
            with_remark(fact_words(one.fact, proof.text), only_said_words(covered.numbers_of(one))),
        )
        for one in bare
    ]
    rows += [
        (where(proof, one.start), _("sentence"), shortened(one_line(one.of(proof.text))))
        for one in covered.bare_sentences
    ]
    yield from aligned(rows, shrinks=2) if rows else ()
    yield from (inconsistency_words(one, proof.text) for one in covered.findings)
    yield from map(disclosed_sentence, covered.disclosed)
