"""Facts of texts made up for tests, as pairs of a kind and the words."""

from factcheck.domain.rules.facts import FactFinder
from factcheck.domain.rules.languages import language_of
from tests.proof_samples import a_proof


def facts(*blocks, language="en"):
    proof = a_proof(*blocks)
    finder = FactFinder(proof, language_of(language).facts)
    return [(one.kind.value, one.span.of(proof.text)) for block in proof.blocks for one in finder.within(block)]


def of_kind(kind, *blocks, language="en"):
    return [words for is_kind, words in facts(*blocks, language=language) if is_kind == kind]
