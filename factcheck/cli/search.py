"""The verb that finds words anywhere in a desk."""

from argparse import Namespace

from factcheck.cli.desks import decoded_argument, reading
from factcheck.cli.output import print_json_list, print_line
from factcheck.cli.tables import aligned, print_lines
from factcheck.domain.records.ids import ArticleId
from factcheck.domain.records.search_hit import Searched, excerpt, runs_with
from factcheck.domain.text.span import Span
from factcheck.domain.wording.record_words import FOUND, FOUND_ON_CLAIM
from factcheck.translation import _

Found = tuple[Searched, Span, list[Span]]
"""Words in which something was found: the run of them that is told, and the places in it."""


def tell_found(arguments: Namespace) -> int:
    """Tells every place of words, by article; those of an article that is closed only where it is named."""
    wanted = decoded_argument("words", " ".join(arguments.words))
    with reading(arguments) as desk:
        article = desk.articles.named(arguments.article) if arguments.article is not None else None
        found: list[Found] = [
            (searched, *run)
            for searched in desk.search.holding(wanted, article)
            if article is None or searched.article_id == article
            for run in runs_with(searched, wanted)
        ]
    if arguments.json:
        print_json_list([_answer(*one) for one in found])
        return 0
    by_article: dict[ArticleId, list[Found]] = {}
    for one in found:
        by_article.setdefault(one[0].article_id, []).append(one)
    for some in by_article.values():
        print_line(some[0][0].article or _("Sources"))
        print_lines(aligned([(_where(one), excerpt(one.words, spans[0])) for one, _run, spans in some], shrinks=1))
    return 0


def _where(found_in: Searched) -> str:
    words = FOUND_ON_CLAIM if found_in.number else FOUND
    return words.filled(found_in.field, number=found_in.number)


def _answer(searched: Searched, run: Span, spans: list[Span]) -> dict[str, object]:
    return {
        "article": searched.article_id or None,
        "kind": searched.field,
        "id": searched.id,
        "number": searched.number or None,
        "text": run.of(searched.words),
        "hits": [[one.start - run.start, one.end - run.start] for one in spans],
    }
