"""What a person can do with articles, which come with captures and annotations."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from factcheck.domain.errors import (
    ArticleAmbiguousError,
    HeldAlreadyError,
    LoneSurrogateError,
    NoArticleYetError,
    NoReasonError,
    NoSuchArticleError,
    NotADateError,
    NotHeldError,
)
from factcheck.domain.file_errors import DamagedDeskError, EmptyTextError
from factcheck.domain.records.annotation import Annotation, AnnotationDraft
from factcheck.domain.records.article import ABOUT, Article
from factcheck.domain.records.capture import Capture, CaptureDraft, sha256_of
from factcheck.domain.records.ids import AnnotationId, ArticleId, CaptureId, ProofId
from factcheck.domain.records.operation import HOLD, LIFT, Operation
from factcheck.domain.records.proof import Proof, fingerprint
from factcheck.domain.records.proposed_wording import ProposedWording
from factcheck.domain.records.question import Question
from factcheck.domain.rules.coverage import coverage_of
from factcheck.domain.rules.first_levels import first_level_of_file
from factcheck.domain.rules.merging import Read, merged
from factcheck.domain.rules.progress import ArticleSummary, DamagedArticle, progress_of
from factcheck.domain.text.anchor import Anchor, anchored
from factcheck.domain.text.canonical import lone_surrogates, one_line, shortened
from factcheck.domain.wording.joining import quoted
from factcheck.services.unit_of_work import DeskPart, NewId, UnitOfWork
from factcheck.services.web_address import web_address
from factcheck.store.operation_writer import OperationWriter
from factcheck.translation import _, pgettext

if TYPE_CHECKING:
    from factcheck.domain.records.article_draft import ArticleDraft


def check_text(draft: "ArticleDraft") -> None:
    """Raises EmptyTextError where a draft holds no words, LoneSurrogateError where it holds half a character."""
    if lone_surrogates(draft.text):
        raise LoneSurrogateError("text")
    if not draft.text.strip():
        raise EmptyTextError(draft.headline or draft.origin or _("The article"))


def anchored_annotations(
    proof: Proof, drafts: Sequence[AnnotationDraft], new_id: NewId
) -> list[tuple[Annotation, Anchor]]:
    """Annotations of a proof with their anchors, those that begin a thread before those that answer them.

    Each has the place in its file as position. Raises OutsideTextError or SplitGraphemeError.
    """
    ids = [AnnotationId(new_id()) for _ in drafts]
    found = []
    for at, draft in enumerate(drafts):
        first, anchor = _first(drafts, at), anchored(proof.text, draft.span)
        made = Annotation(
            id=ids[at],
            article_id=proof.article_id,
            proof_id=proof.id,
            kind=draft.kind,
            body=draft.body,
            author=draft.author,
            at=draft.at,
            span=anchor.span,
            quote=anchor.quote,
            thread=ids[first] if first != at else None,
            resolved=draft.resolved,
            position=at + 1,
        )
        found.append((made, anchor))
    return sorted(found, key=lambda one: one[0].thread is not None)


def proof_of(article_id: ArticleId, draft: "ArticleDraft", number: int, unit: UnitOfWork) -> Proof:
    """The proof of this number that a draft becomes."""
    return Proof(
        id=ProofId(unit.new_id()),
        article_id=article_id,
        number=number,
        text=draft.text,
        sha256=fingerprint(draft.text),
        blocks=draft.blocks,
        styles=draft.styles,
        origin=draft.origin,
        made_at=unit.now(),
        capture_id=CaptureId(unit.new_id()) if draft.capture is not None else None,
    )


def write_proof(writer: OperationWriter, proof: Proof, capture: CaptureDraft | None) -> None:
    """Inserts a proof with the capture that it was read from."""
    if capture is not None and proof.capture_id is not None:
        write_capture(writer, proof.capture_id, capture)
    writer.add(proof, words=proof.words)


def write_capture(writer: OperationWriter, capture_id: CaptureId, draft: CaptureDraft) -> None:
    """Inserts a capture; its bytes are kept beside the record."""
    made = Capture(
        id=capture_id,
        address=draft.address,
        final_address=draft.final_address,
        media_type=draft.media_type,
        at=draft.at,
        sha256=sha256_of(draft.data),
        size=len(draft.data),
        level=first_level_of_file(draft),
    )
    writer.keep(made.sha256, made.size, [draft.data])
    writer.add(made)


def _first(drafts: Sequence[AnnotationDraft], number: int) -> int:
    """The number of the annotation that begins the thread; the one itself where the file names none there is."""
    seen = {number}
    at = number
    while (answered := drafts[at].answers) is not None and 0 <= answered < len(drafts):
        if answered in seen:
            return number
        seen.add(answered)
        at = answered
    return at


class Articles(DeskPart):
    """The articles of a desk; removing one can be undone."""

    def __init__(self, unit: UnitOfWork) -> None:
        super().__init__(unit)
        self._table = unit.store.articles
        self.names, self.captures = unit.store.articles.names, unit.store.captures.of_article

    def all(self) -> list[ArticleSummary]:
        """Every article with its progress and what nobody has marked, in the order they were brought in.

        Those that are damaged are left out.
        """
        return [one for one in self.listed() if isinstance(one, ArticleSummary)]

    def listed(self) -> Iterator[ArticleSummary | DamagedArticle]:
        """The same, and in their places those that are damaged."""
        for article_id, name in self._table.names().items():
            try:
                case = self._cases.once(article_id)
            except DamagedDeskError as error:
                yield DamagedArticle(article_id, name, error)
                continue
            claims = case.claims.values()
            progress = progress_of(claims, case.all(Question), case.all(ProposedWording))
            yield ArticleSummary(case.article, case.proof.number, progress, coverage_of(case.proof, claims))

    def ids(self) -> list[ArticleId]:
        """The articles by id, without reading their claims."""
        return list(self._cases.articles())

    def get(self, article_id: ArticleId) -> Article:
        """One article; raises NoSuchArticleError, also if it was removed."""
        return self._cases.here(article_id).article

    def proof(self, article_id: ArticleId) -> Proof:
        """The current proof of an article, the one with the highest number; raises as `get` does."""
        return self._cases.here(article_id).proof

    def fetched_from(self, address: str) -> ArticleId | None:
        """The last article of which a proof was fetched from this address, as `web_address` gives it."""
        for one in reversed(self._cases.articles()):
            if any(address in (web_address(found.address), found.final_address) for found in self.captures(one)):
                return one
        return None

    def named(self, wanted: str) -> ArticleId:
        """The article of this id, or the one whose headline begins so (upper and lower case are the same).

        Raises NoSuchArticleError or ArticleAmbiguousError.
        """
        names = self._table.names()
        exact = [one for one, name in names.items() if wanted in (one, name)]
        begins = [one for one, name in names.items() if name.casefold().startswith(wanted.casefold())]
        found = exact if len(exact) == 1 else begins
        if not found:
            raise NoSuchArticleError(wanted)
        if len(found) > 1:
            raise ArticleAmbiguousError(quoted(wanted), len(found))
        return found[0]

    def only(self) -> ArticleId:
        """The one article of the desk; raises NoArticleYetError, or ArticleAmbiguousError where there are several."""
        ids = self._cases.articles()
        if not ids:
            raise NoArticleYetError
        if len(ids) > 1:
            raise ArticleAmbiguousError(pgettext("2 articles fit …", "here"), len(ids))
        return ids[0]

    def add(self, draft: "ArticleDraft") -> ArticleId:
        """Takes an article in with its first proof, its annotations, and the capture it was read from.

        Raises EmptyTextError where there are no words, LoneSurrogateError where half a character is.
        """
        from factcheck.domain.rules.dates import check_iso  # articles are read before one is added

        check_text(draft)
        article_id = ArticleId(self._unit.new_id())
        name = one_line(draft.headline) or shortened(draft.text.lstrip().split("\n", 1)[0])
        about = {field: getattr(draft, field) for field in ABOUT} | {"deadline": _deadline(draft.deadline)}
        check_iso(draft.date)
        proof = proof_of(article_id, draft, 1, self._unit)
        annotations = anchored_annotations(proof, draft.annotations, self._unit.new_id)
        with self._unit.operation("article.add", {"article": shortened(name, 60)}, article_id) as writer:
            position = self._table.next_position()
            writer.add(Article(article_id, name, **about), position=position, removed=0)
            write_proof(writer, proof, draft.capture)
            for annotation, anchor in annotations:
                writer.add(annotation, **anchor.context)
        return article_id

    def describe(self, article: Article, seen: Read[Article] | None = None) -> None:
        """Writes what is known about an article (name in lists, byline, dates); its text stays as it is.

        `seen` is what whoever changed it had read; raises EditConflictError as `EvidenceRecords.edit` does, or
        NotADateError for a date or a deadline that was changed and is none.
        """
        from factcheck.domain.rules.dates import check_iso  # articles are read before one is described
        from factcheck.domain.rules.deadline import check_deadline

        before = self.get(article.id)
        article = merged(seen, Read(before, before.rev), article)
        known = {field: getattr(article, field) for field in ("name", *ABOUT)}
        changed = {name: shortened(words, 60) for name, words in known.items() if words != getattr(before, name)}
        facts: dict[str, Any] = {"article": shortened(before.name, 60), "changed": changed}
        if article.date != before.date:
            check_iso(article.date)
        if article.deadline != before.deadline:
            check_deadline(article.deadline)
        if before != article and replace(before, name=article.name) == article:
            facts = {"article": shortened(before.name, 40), "renamed": shortened(article.name, 40)}
        with self._unit.operation("article.describe", facts, article.id) as writer:
            writer.change(article, **known)

    def remove(self, article_id: ArticleId) -> None:
        """Takes an article with its claims off the desk; its rows stay, so that undo is whole and quick."""
        article = self.get(article_id)
        with self._unit.operation("article.remove", {"article": shortened(article.name, 60)}, article_id) as writer:
            writer.change(article, removed=1)

    def set_closed(self, article_id: ArticleId, is_closed: bool) -> Article:
        """Closes an article, so that a search from elsewhere does not show it, or opens it again; gives it as it is."""
        article = self.get(article_id)
        if article.is_closed is not is_closed:
            kind = "article.close" if is_closed else "article.open"
            with self._unit.operation(kind, {"article": shortened(article.name, 60)}, article_id) as writer:
                writer.change(article, is_closed=is_closed)
        return self.get(article_id)

    def hold(self, article_id: ArticleId, reason: str) -> None:
        """Puts an article under legal hold: nothing of it is erased until the hold is lifted; undo leaves both alone.

        Raises NoNameError, NoReasonError or HeldAlreadyError.
        """
        article = self.get(article_id)
        if article.is_held:
            raise HeldAlreadyError(article.name)
        self._set_hold(article, HOLD, reason)

    def lift(self, article_id: ArticleId, reason: str) -> None:
        """Lifts the legal hold of an article; raises NoNameError, NoReasonError or NotHeldError."""
        article = self.get(article_id)
        if not article.is_held:
            raise NotHeldError(article.name)
        self._set_hold(article, LIFT, reason)

    def held_by(self, article_id: ArticleId) -> Operation | None:
        """The act by which an article came under the legal hold that it is under."""
        if not self.get(article_id).is_held:
            return None
        return next((one for one in reversed(self._unit.store.operations.all(article_id)) if one.kind == HOLD), None)

    def _set_hold(self, article: Article, kind: str, reason: str) -> None:
        if not reason.strip():
            raise NoReasonError
        facts = {"article": shortened(article.name, 60), "reason": self._unit.accounted_for(reason)}
        with self._unit.operation(kind, facts, article.id) as writer:
            writer.change(article, is_held=kind == HOLD)


def _deadline(given: str) -> str:
    """A deadline that a file names, as a moment; one that cannot be read for certain stays as it stands."""
    from factcheck.domain.rules.deadline import read_deadline  # articles are read before one is added

    try:
        return read_deadline(given) if given else ""
    except NotADateError:
        return given
