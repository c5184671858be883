"""Brings articles into a desk: files are read before it is opened or made, pages fetched when it is sure to be open."""

import os
from argparse import Namespace
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from factcheck import places
from factcheck.cli.desks import writing
from factcheck.cli.json_shapes import article_answer, capture_answer, record_answer
from factcheck.cli.output import Answer, print_json_list, warn
from factcheck.cli.tables import article_lines, print_lines, print_object
from factcheck.domain.errors import FactcheckError, LoneSurrogateError
from factcheck.domain.file_errors import EmptyTextError, GoneDeskError, NotLeftOutError
from factcheck.domain.records.annotation import AnnotationDraft
from factcheck.domain.records.article_draft import ArticleDraft, ReadOptions
from factcheck.domain.records.ids import ArticleId
from factcheck.domain.rules.draft_difference import block_words, blocks_left_out, titles_first, with_blocks
from factcheck.domain.rules.progress import ArticleSummary
from factcheck.domain.text.canonical import one_line, shortened
from factcheck.domain.wording.error_sentence import sentence
from factcheck.domain.wording.file_error_words import draft_notices
from factcheck.domain.wording.joining import labelled, quoted
from factcheck.services.desk import Desk
from factcheck.services.settings import load
from factcheck.translation import _

_SHORT, _MOST_TOLD = 40, 12

Source = tuple[str, ArticleDraft]
Imported = tuple[ArticleSummary, Source]
Fetched = tuple[ArticleSummary, Answer]


def read_options(arguments: Namespace) -> ReadOptions:
    """How files are to be read, as the arguments of a verb say."""
    agreed = arguments.libreoffice or load(places.settings_file()).libreoffice
    return ReadOptions(arguments.whole_page, arguments.encoding, arguments.password, arguments.mend, libreoffice=agreed)


def import_articles(arguments: Namespace) -> int:
    """Imports the files that can be read and says why the others cannot; the exit code."""
    sources = _read(arguments.articles, read_options(arguments), arguments.add)
    imported: list[Imported] = []
    if sources:
        with _desk_with_articles(arguments) as desk:
            imported = list(_told(desk, _added(desk, sources)))
    if arguments.json:
        print_json_list([_answer(*one) for one in imported])
    elif imported:
        print_lines(article_lines([summary for summary, _ in imported]))
    return 0 if len(imported) == len(arguments.articles) else 1


def _read(names: Sequence[str], options: ReadOptions, wanted: Sequence[str]) -> list[Source]:
    from factcheck.services.importing import Reading

    sources: list[Source] = []
    with Reading() as reading:
        for name in names:
            try:
                draft = reading.read_file(Path(name), options)
                if wanted:
                    whole = reading.read_file(Path(name), replace(options, whole_page=True))
                    draft = _with_pieces(Path(name).name, draft, whole, wanted)
            except FactcheckError as error:
                warn(sentence(error))
                continue
            sources.append((name, draft))
            for noticed in draft_notices(draft):
                warn(labelled(Path(name).name, noticed))
    return sources


def _with_pieces(name: str, draft: ArticleDraft, whole: ArticleDraft, wanted: Sequence[str]) -> ArticleDraft:
    """The article with what the page has more, as far as it begins with the words wanted; raises NotLeftOutError."""
    texts = {at: block_words(whole, at) for at in titles_first(whole, blocks_left_out(whole, draft))}
    added: set[int] = set()
    for words in map(one_line, wanted):
        found = [at for at, text in texts.items() if text.casefold().startswith(words.casefold())]
        if not found or not words:
            known = tuple(quoted(shortened(text, _SHORT)) for text in list(texts.values())[:_MOST_TOLD])
            raise NotLeftOutError(name, words, known or (_("nothing"),))
        added.update(found)
    return with_blocks(draft, whole, added)


@contextmanager
def _desk_with_articles(arguments: Namespace) -> Iterator[Desk]:
    """The desk, made where it is not there; one that was made for it goes again if nothing came in."""
    is_new = not os.path.exists(arguments.desk)
    desk: Desk | None = None
    try:
        with writing(arguments, is_new) as desk:
            try:
                yield desk
            finally:
                was_made, is_new = is_new, False  # it stays where what is in it cannot be read
                is_new = was_made and not desk.articles.ids()
    except GoneDeskError:
        is_new = False  # whatever has its name now was not made here
        raise
    finally:
        if is_new and desk is not None:
            desk.path.unlink(missing_ok=True)


def _added(desk: Desk, sources: Sequence[Source]) -> list[tuple[ArticleId, Source]]:
    added: list[tuple[ArticleId, Source]] = []
    with desk.unit_of_work.batch():
        for name, draft in sources:
            try:
                added.append((desk.articles.add(draft), (name, draft)))
            except (EmptyTextError, LoneSurrogateError) as error:
                warn(sentence(error))
    return added


def _told(desk: Desk, added: Sequence[tuple[ArticleId, Source]]) -> Iterator[Imported]:
    """What came in, as it stands in the desk; of what the disk does not give back a line says so."""
    summaries = {one.article.id: one for one in desk.articles.all()}
    for article_id, (name, draft) in added:
        if article_id in summaries:
            yield summaries[article_id], (name, draft)
        else:
            warn(_("{name}: taken in, but it cannot be read back just now", name=name))


def _answer(summary: ArticleSummary, source: Source) -> Answer:
    name, draft = source
    annotations = [_annotation(one, draft.text) for one in draft.annotations]
    return {
        **article_answer(summary),
        "file": name,
        "noticed": list(draft_notices(draft)),
        "file_date": draft.file_date,
        "annotations": annotations,
    }


def _annotation(annotation: AnnotationDraft, text: str) -> Answer:
    return {
        "kind": annotation.kind.value,
        "author": annotation.author,
        "at": annotation.at,
        "body": annotation.body,
        "quote": annotation.span.of(text),
        "start": annotation.span.start,
        "end": annotation.span.end,
    }


def fetch_article(arguments: Namespace) -> int:
    """Fetches the address and takes the article in; the exit code. A desk that would be empty is not left."""
    draft = _fetched(arguments) if not os.path.exists(arguments.desk) else None
    with _desk_with_articles(arguments) as desk:
        draft = draft or _fetched(arguments)
        summary, answer = _added_page(desk, draft)
    for noticed in draft_notices(draft):
        warn(noticed)
    print_object(arguments, answer, article_lines([summary]))
    return 0


def _fetched(arguments: Namespace) -> ArticleDraft:
    from factcheck.services.fetching import fetch, read_capture
    from factcheck.services.importing import Reading

    capture = fetch(arguments.address, private=arguments.private)
    with Reading() as reading:
        return read_capture(capture, reading.read_bytes, ReadOptions(whole_page=arguments.whole_page))


def _added_page(desk: Desk, draft: ArticleDraft) -> Fetched:
    article_id = desk.articles.add(draft)
    summary = next(one for one in desk.articles.all() if one.article.id == article_id)
    (capture,) = desk.articles.captures(article_id)
    return summary, {
        **article_answer(summary),
        "noticed": list(draft_notices(draft)),
        "annotations": [record_answer(one) for one in desk.annotations.of(article_id)],
        "capture": capture_answer(article_id, capture),
    }
