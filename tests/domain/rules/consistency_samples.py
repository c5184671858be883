"""What does not fit in texts made up for tests: its kind, the two places and what would fit."""

from factcheck.domain.records.article import Article
from factcheck.domain.records.ids import ArticleId
from factcheck.domain.rules.consistency import inconsistencies
from tests.proof_samples import a_proof


def found(*blocks, date="2025-04-10", language="en"):
    proof = a_proof(*blocks)
    article = Article(ArticleId("article"), "An article", date=date, language=language)
    return [
        (one.kind.value, *(span.of(proof.text) for span in one.spans), one.fitting)
        for one in inconsistencies(proof, article)
    ]
