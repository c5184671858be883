"""Reads articles and their proofs."""

import json

from factcheck.domain.errors import NoSuchArticleError
from factcheck.domain.records.article import Article
from factcheck.domain.records.ids import ArticleId, CaptureId, ProofId
from factcheck.domain.records.proof import Block, BlockKind, Proof, Style, StyleKind
from factcheck.domain.rules.progress import ArticleSummary, progress_of
from factcheck.store.claim_table import ClaimTable
from factcheck.store.desk_file import DeskFile, Values

_FIELDS = "id, name, byline, outlet, section, url, date, language, deadline"
_PROOF = "proof.id, article_id, number, text, sha256, blocks, styles, origin, made_at, capture_id"
_CURRENT_PROOF = """
    FROM proof JOIN article ON article.id = article_id
    WHERE article_id = ? AND NOT removed ORDER BY number DESC LIMIT 1
"""


class ArticleTable:
    """The articles of a desk that are not removed, in the order they were brought in."""

    def __init__(self, file: DeskFile) -> None:
        self._file = file
        self._claims = ClaimTable(file)
        self._last_proof: Proof | None = None

    def all(self) -> list[Article]:
        """Every article."""
        return self._file.every(_article, f"SELECT {_FIELDS} FROM article WHERE NOT removed ORDER BY position")

    def get(self, article_id: ArticleId) -> Article:
        """One article; raises NoSuchArticleError, also if it was removed."""
        found = self._file.first(_article, f"SELECT {_FIELDS} FROM article WHERE id = ? AND NOT removed", article_id)
        if found is None:
            raise NoSuchArticleError(article_id)
        return found

    def summaries(self) -> list[ArticleSummary]:
        """Every article with its current proof, words, and progress."""
        proofs = self._file.every(tuple, "SELECT article_id, max(number), words FROM proof GROUP BY article_id")
        current = {article_id: (number, words) for article_id, number, words in proofs}
        found = []
        for article in self.all():
            number, words = current.get(article.id, (0, 0))
            progress = progress_of(self._claims.of_article(article.id))
            found.append(ArticleSummary(article, number, words, progress.marked, progress))
        return found

    def proof(self, article_id: ArticleId) -> Proof:
        """The current proof of an article, the one with the highest number; raises NoSuchArticleError.

        Since a proof never changes, the last one read is remembered.
        """
        wanted = self._file.text(f"SELECT proof.id {_CURRENT_PROOF}", article_id)
        if self._last_proof is None or self._last_proof.id != wanted:
            self._last_proof = self._file.first(_proof, f"SELECT {_PROOF} {_CURRENT_PROOF}", article_id)
        if self._last_proof is None:
            raise NoSuchArticleError(article_id)
        return self._last_proof

    def next_position(self) -> int:
        """A place behind all articles, the removed ones too."""
        return self._file.number("SELECT max(position) + 1 FROM article") or 1


def blocks_json(proof: Proof) -> tuple[str, str]:
    """The blocks and styles of a proof as they are stored."""
    blocks = [
        [block.kind, block.start, block.end, block.level, block.label, block.page, block.rtl] for block in proof.blocks
    ]
    styles = [[style.kind, style.start, style.end, style.target] for style in proof.styles]
    return json.dumps(blocks, ensure_ascii=False), json.dumps(styles, ensure_ascii=False)


def _article(row: Values) -> Article:
    return Article(ArticleId(row[0]), *row[1:])


def _proof(row: Values) -> Proof:
    return Proof(
        id=ProofId(row[0]),
        article_id=ArticleId(row[1]),
        number=row[2],
        text=row[3],
        sha256=row[4],
        blocks=tuple(Block(BlockKind(kind), *rest) for kind, *rest in json.loads(row[5])),
        styles=tuple(Style(StyleKind(kind), *rest) for kind, *rest in json.loads(row[6])),
        origin=row[7],
        made_at=row[8],
        capture_id=CaptureId(row[9]) if row[9] else None,
    )
