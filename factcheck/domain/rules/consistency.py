"""Looks an article over for what does not fit: spellings, values of a quantity, weekdays, sums, percentages."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from factcheck.domain.records.article import Article
from factcheck.domain.records.inconsistency import Inconsistency, InconsistencyKind
from factcheck.domain.records.proof import UNNUMBERED, Block, Proof
from factcheck.domain.rules.facts import Fact, FactFinder, FactKind
from factcheck.domain.rules.language import Language
from factcheck.domain.rules.languages import language_of
from factcheck.domain.rules.numbers import Quantity
from factcheck.domain.rules.sentences import LONGEST_BLOCK, sentences_of
from factcheck.domain.text.span import Span

_STEM = 6  # letters: one less makes Austria and Australia one


def inconsistencies(proof: Proof, article: Article) -> list[Inconsistency]:
    """What in a proof does not fit something else in it, in order; in a language that the rules do not know nothing."""
    language = language_of(article.language)
    finder = FactFinder(proof, language.facts)
    facts = {block: finder.within(block) for block in proof.blocks}
    names = [one.span for some in facts.values() for one in some if one.kind is FactKind.NAME]
    found = list(language.spellings.variants(proof.text, names))
    told, everywhere = [], []
    for block, some in facts.items():
        for weekday, date, day in language.weekday_dates.wrong(proof.text, block.start, block.end, article.date):
            found.append(Inconsistency(InconsistencyKind.WEEKDAY, (weekday, date), day.isoformat()))
        for sentence, own in _by_sentence(proof, block, article.language, some):
            numbers = _numbers(proof.text, sentence, own, language)
            for rules in (language.arithmetic, language.amounts, language.shares):
                found += rules.errors(proof.text, sentence, numbers)
            about = _named(proof.text, own)
            everywhere.append((sentence, numbers, [one.span for one in own if one.kind is FactKind.NAME], about))
            if block.kind not in UNNUMBERED:
                told.append((sentence, numbers, about))
    found += language.quantities.conflicts(proof.text, told)
    single = language.single_values.conflicts(proof.text, everywhere, language.amounts)
    found += [one for one in single if one not in found]
    return sorted(found, key=lambda one: one.spans)


def _by_sentence(
    proof: Proof, block: Block, language: str, facts: Sequence[Fact]
) -> Iterator[tuple[Span, Sequence[Fact]]]:
    """The sentences of a block with the facts that begin in each; none of a block that no newsroom writes."""
    if block.end - block.start > LONGEST_BLOCK:
        return
    starts = [fact.span.start for fact in facts]
    for sentence in sentences_of(proof, block, language):
        yield sentence, facts[bisect_left(starts, sentence.start) : bisect_left(starts, sentence.end)]


def _numbers(text: str, sentence: Span, facts: Sequence[Fact], language: Language) -> list[Quantity]:
    """The numbers of a sentence; a date holds none."""
    own = {one.span for one in facts if one.kind is FactKind.NUMBER}
    return [one for one in language.facts.numbers.within(text, sentence) if one.span in own]


def _named(text: str, facts: Sequence[Fact]) -> frozenset[str]:
    """What the facts of a sentence name: how the last words of names begin (Russia and Russian alike), and dates."""
    naming = (one.span.of(text) for one in facts if one.kind in (FactKind.NAME, FactKind.DATE))
    return frozenset(words.split()[-1][:_STEM] for words in naming)
