"""Where a person was last in each file: the article and the claim, kept in the settings."""

from factcheck.domain.records.ids import ArticleId, ClaimId
from factcheck.ui.app.current import Current
from factcheck.ui.app.session import Session


def remember(session: Session, current: Current) -> None:
    """Writes down which article and claim of the open file are the current ones, and the file as a recent one."""
    if session.desk is not None and current.article is not None:
        session.settings.remember(session.desk.path)
        session.settings.places[str(session.desk.path)] = [current.article, current.claim or ""]


def first_article(session: Session, current: Current) -> ArticleId | None:
    """The article to show of the open file: the current one, else the last one, else the first."""
    if session.desk is None:
        return None
    ids = session.desk.articles.ids()
    wanted = (current.article, *_kept(session)[:1])
    return next((one for one in wanted if one in ids), ids[0] if ids else None)


def last_claim(session: Session) -> ClaimId | None:
    """The claim that was the current one when the file was open last."""
    kept = _kept(session)
    return ClaimId(kept[1]) if len(kept) > 1 and kept[1] else None


def _kept(session: Session) -> list[ArticleId]:
    places = session.settings.places.get(str(session.desk.path), []) if session.desk is not None else []
    return [ArticleId(one) for one in places]
