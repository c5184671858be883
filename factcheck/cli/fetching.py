"""Fetches a page of the web into a desk; an open desk is made sure of before the site sees a visit."""

import os
from argparse import Namespace
from contextlib import closing

from factcheck.cli.desks import making, writing
from factcheck.cli.json_shapes import annotation_answer, article_answer, capture_answer
from factcheck.cli.output import Answer, warn
from factcheck.cli.replies import say_object
from factcheck.cli.tables import article_lines
from factcheck.domain.errors import FactcheckError
from factcheck.domain.records.draft import Draft, ReadOptions
from factcheck.domain.rules.progress import ArticleSummary
from factcheck.domain.wording.draft_notes import draft_notes
from factcheck.services.desk import Desk

Imported = tuple[ArticleSummary, Answer]


def fetch_article(arguments: Namespace) -> int:
    """Fetches the address and takes the article in; the exit code. A desk that would be empty is not left."""
    if os.path.exists(arguments.desk):
        with closing(writing(arguments)) as desk:
            draft = _fetched(arguments)
            summary, answer = _added(desk, draft)
    else:
        draft = _fetched(arguments)
        summary, answer = _in_new_desk(arguments, draft)
    for noticed in draft_notes(draft):
        warn(noticed)
    say_object(arguments, answer, article_lines([summary]))
    return 0


def _fetched(arguments: Namespace) -> Draft:
    from factcheck.services.fetching import fetch, read_capture
    from factcheck.services.importing import Reading

    capture = fetch(arguments.address)
    with Reading() as reading:
        return read_capture(capture, reading.read_bytes, ReadOptions(whole_page=arguments.whole_page))


def _in_new_desk(arguments: Namespace, draft: Draft) -> Imported:
    desk = making(arguments)
    try:
        with closing(desk):
            return _added(desk, draft)
    except FactcheckError:
        desk.path.unlink(missing_ok=True)
        raise


def _added(desk: Desk, draft: Draft) -> Imported:
    article_id = desk.articles.add(draft)
    summary = next(one for one in desk.articles.all() if one.article.id == article_id)
    (capture,) = desk.articles.captures(article_id)
    return summary, {
        **article_answer(summary),
        "noticed": list(draft_notes(draft)),
        "annotations": [annotation_answer(one) for one in desk.annotations.of(article_id)],
        "capture": capture_answer(article_id, capture),
    }
