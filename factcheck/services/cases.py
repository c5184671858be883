"""The cases of a desk: each is read once, and moved on by every change that is made here."""

from collections.abc import Collection, Iterable
from contextlib import suppress
from dataclasses import replace
from typing import TypeVar, cast

from factcheck.domain.errors import NoSuchArticleError, NoSuchClaimError, NoSuchRecordError
from factcheck.domain.records.case import Case, by_number
from factcheck.domain.records.case_changes import moved_on
from factcheck.domain.records.claim import Claim
from factcheck.domain.records.ids import ArticleId, ClaimId
from factcheck.domain.records.kinds import ARTICLE, CLAIM, KIND_OF
from factcheck.domain.records.operation import Changed
from factcheck.domain.records.verdict import Status
from factcheck.store.protocol import Store

R = TypeVar("R")
MOST_KEPT = 4
"""So many cases stay in memory: the article in the window, and those that a script goes to and fro between."""


class Cases:
    """Gives the case of an article as it stands, also within a batch.

    What is kept is changed as a whole, since another thread may write while this one asks.
    """

    def __init__(self, store: Store) -> None:
        self._store = store
        self._kept: dict[ArticleId, Case] = {}
        self._articles: list[ArticleId] | None = None

    def articles(self) -> list[ArticleId]:
        """The articles that are not removed, in the order they were brought in."""
        if self._articles is None:
            self._articles = list(self._store.articles.names())
        return self._articles

    def of(self, article_id: ArticleId) -> Case:
        """The case of an article, a removed one too; raises NoSuchArticleError."""
        case = self._kept.get(article_id) or self._load(article_id)
        if next(reversed(self._kept), None) != article_id:
            others = [(one, kept) for one, kept in self._kept.items() if one != article_id]
            self._kept = dict([*others[1 - MOST_KEPT :], (article_id, case)])
        return case

    def once(self, article_id: ArticleId) -> Case:
        """The same, for whoever goes through all articles: a case that was not kept is not kept for it."""
        return self._kept.get(article_id) or self._load(article_id)

    def here(self, article_id: ArticleId) -> Case:
        """The case of an article that is not removed; raises NoSuchArticleError."""
        case = self.of(article_id)
        if case.is_removed:
            raise NoSuchArticleError(article_id)
        return case

    def of_claim(self, claim_id: ClaimId) -> Case:
        """The case that a claim belongs to; raises NoSuchClaimError."""
        for case in reversed(self._kept.values()):
            if claim_id in case.claims:
                return case
        article_id = self._store.cases.holding(CLAIM, claim_id)
        if article_id is None:
            raise NoSuchClaimError(claim_id)
        return self.of(article_id)

    def record(self, kind: type[R], record_id: str) -> R:
        """One record of a kind, in whatever article; raises NoSuchRecordError."""
        table = KIND_OF[kind]
        for case in reversed(self._kept.values()):
            found = case.records[table.entity].get(record_id)
            if found is not None and (found.claim_id is None or found.claim_id in case.claims):
                return cast("R", found)  # as the article reads it whose claim it hangs on
        article_id = self._store.cases.holding(table, record_id)
        if article_id is None:
            raise NoSuchRecordError(table.called)
        return self.of(article_id).record(kind, record_id)

    def claim(self, claim_id: ClaimId) -> Claim:
        """One claim; raises NoSuchClaimError."""
        return self.of_claim(claim_id).claim(claim_id)

    def claim_in(self, article_id: ArticleId, claim_id: ClaimId) -> Claim:
        """One claim of an article; raises NoSuchClaimError, also for one of another article."""
        claim = self.claim(claim_id)
        if claim.article_id != article_id:
            raise NoSuchClaimError(claim.number)
        return claim

    def some(self, ids: Collection[str]) -> list[Claim]:
        """The claims of these ids that there are, each once, by number."""
        found: dict[str, Claim] = {}
        for claim_id in dict.fromkeys(map(ClaimId, ids)):
            with suppress(NoSuchClaimError):
                found[claim_id] = self.claim(claim_id)
        return by_number(found.values())

    def move_on(self, changed: Changed) -> None:
        """Moves on the cases that a change concerns; what cannot be moved on is read anew when it is asked for."""
        kept: dict[ArticleId, Case] = {}
        if ARTICLE.entity in changed.entities:
            self._articles = None
        try:
            for article_id, case in self._kept.items():
                moved = moved_on(case, changed.rows, changed.ids)
                if moved is not None:
                    touched = (moved.claims.get(ClaimId(one.id)) for one in changed.rows if one.entity == CLAIM.entity)
                    kept[article_id] = self._with_who_judged(moved, filter(None, touched))
        finally:
            self._kept = kept  # so that none is left behind where something fails

    def _load(self, article_id: ArticleId) -> Case:
        """People and sources are those of the whole desk, which any case that is kept knows."""
        case = self._store.cases.load(article_id, next(iter(self._kept.values()), None))
        return self._with_who_judged(case, case.claims.values())

    def _with_who_judged(self, case: Case, claims: Iterable[Claim]) -> Case:
        """The case with who said of some claims that they need no verdict, and when, as long as they need none.

        The history tells it where the claim does not, as in files of earlier programs.
        """
        return case.with_claims(filter(None, map(self._told, claims)))

    def _told(self, claim: Claim) -> Claim | None:
        """A claim with who said that it needs no verdict; None where there is nothing to add or to leave out."""
        if claim.status is Status.NOT_CHECKED and claim.judged_at:
            return replace(claim, judged_by="", judged_at="", judged_words="", judged_statement=None)
        if claim.status is not Status.NOT_NEEDED or claim.judged_at:
            return None
        said = self._store.operations.kind_given(claim.id)
        return replace(claim, judged_by=said.who, judged_at=said.at) if said else None

    def forget(self) -> None:
        """Has every case read anew."""
        self._kept.clear()
        self._articles = None
