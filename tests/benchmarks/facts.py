"""How many facts of labelled news are found, and how long it takes: `python -m tests.benchmarks.facts [-v]`.

The texts were made up and labelled by hand: what is found and what is not was looked at while the rules were made for
`facts.tsv`, never for `facts_held_out.tsv`. A fact is found where one of its kind overlaps it.
"""

import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from factcheck.domain.records.article import Article
from factcheck.domain.records.article_draft import Piece
from factcheck.domain.records.ids import ArticleId
from factcheck.domain.records.proof import BlockKind, Proof
from factcheck.domain.rules.consistency import inconsistencies
from factcheck.domain.rules.fact_coverage import fact_count
from factcheck.domain.rules.facts import MEDIA, Fact, FactFinder, FactKind
from factcheck.domain.rules.languages import language_of
from factcheck.domain.text.canonical import word_count
from factcheck.domain.text.span import Span
from tests.benchmarks.timing import head, interleaved, row, several
from tests.proof_samples import a_proof

LABELLED = Path(__file__).parents[1] / "domain" / "rules"
KINDS = {"h": BlockKind.HEADLINE, "p": BlockKind.PARAGRAPH, "c": BlockKind.CAPTION}


@dataclass(frozen=True)
class Labelled:
    """An article whose facts somebody labelled."""

    proof: Proof
    facts: list[Fact]


def labelled(name: str) -> Iterator[Labelled]:
    """The articles of a file: a line a block (its kind, the text, `kind=words | …`), an empty line between two."""
    for article in (LABELLED / name).read_text(encoding="utf-8").strip().split("\n\n"):
        lines = [line.split("\t") for line in article.split("\n")]
        proof = a_proof(*(Piece(KINDS[kind], text) for kind, text, _ in lines))
        facts = []
        for block, (_, text, told) in zip(proof.blocks, lines, strict=True):
            at: Counter[str] = Counter()
            for kind, _, words in (one.partition("=") for one in filter(None, told.split(" | "))):
                start = text.index(words, at[kind])
                at[kind] = start + len(words)
                facts.append(Fact(FactKind(kind), Span(block.start + start, block.start + at[kind])))
        yield Labelled(proof, facts)


def compared(article: Labelled) -> Iterator[tuple[FactKind, str, str]]:
    """Each fact that was found, missed or is none: its kind, which of these, and its words."""
    finder = FactFinder(article.proof, language_of("en").facts)
    found = [fact for block in article.proof.blocks for fact in finder.within(block)]
    for fact in article.facts:
        is_found = any(one.kind is fact.kind and one.span.overlaps(fact.span) for one in found)
        yield fact.kind, "found" if is_found else "missed", fact.span.of(article.proof.text)
    for fact in found:
        if not any(one.kind is fact.kind and one.span.overlaps(fact.span) for one in article.facts):
            yield fact.kind, "none", fact.span.of(article.proof.text)


def rates(name: str) -> dict[FactKind, tuple[float, float, int]]:
    """Precision, recall and number of facts of each kind in a file."""
    counts = Counter((kind, what) for article in labelled(name) for kind, what, _ in compared(article))
    told = {}
    for kind in (one for one in FactKind if one not in MEDIA):
        found, missed, none = (counts[kind, what] for what in ("found", "missed", "none"))
        told[kind] = (found / max(1, found + none), found / max(1, found + missed), found + missed)
    return told


def main() -> None:
    """Prints precision and recall for each file, with `-v` what is missed and what is none, then the times."""
    for name in ("facts.tsv", "facts_held_out.tsv"):
        print(f"\n{name}: precision, recall, facts")
        for kind, (precision, recall, count) in rates(name).items():
            print(f"    {kind.value:12}{precision:8.3f}{recall:8.3f}{count:6}")
        if "-v" in sys.argv:
            wrong = (one for article in labelled(name) for one in compared(article) if one[1] != "found")
            print(*(f"    {what}: {kind.value} {words}" for kind, what, words in wrong), sep="\n")
    timed()


def timed() -> None:
    """Prints how long facts take, beside counting the words of the same blocks."""
    head("Facts (plain: counting the words)")
    lines = "\n".join(one.proof.text for one in labelled("facts.tsv")).split("\n")
    for times, size in ((1, "3 KB"), (32, "100 KB"), (320, "1 MB")):
        timed_of(a_proof(*lines * times), size)


def timed_of(proof: Proof, size: str) -> None:
    """Prints that of one text."""
    finder = FactFinder(proof, language_of("en").facts)
    article = Article(ArticleId("article"), "An article", date="2025-04-10")

    def facts() -> None:
        for block in proof.blocks:
            finder.within(block)

    def words() -> None:
        for block in proof.blocks:
            word_count(proof.text[block.start : block.end])

    found, counted = interleaved(facts, words, 5)
    count = len(proof.blocks)
    row(f"{size}: facts of a block", [one / count for one in found], [one / count for one in counted])
    row(f"{size}: coverage of all {count} blocks anew", several(lambda: fact_count(proof, article, []).facts, 3))
    row(f"{size}: what does not fit", several(lambda: inconsistencies(proof, article), 3))


if __name__ == "__main__":
    main()
