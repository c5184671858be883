"""The verbs that list what was recorded: each a call of the services, said as JSON or in lines."""

from argparse import Namespace
from contextlib import closing

from factcheck.cli import tables
from factcheck.cli.desks import articles_meant, numbers_of, open_to_read
from factcheck.cli.json_shapes import (
    capture_answer,
    operation_answer,
    record_answer,
)
from factcheck.cli.replies import print_list


def list_annotations(arguments: Namespace) -> int:
    """What the reporter attached."""
    with closing(open_to_read(arguments)) as desk:
        found = [one for article in articles_meant(desk, arguments) for one in desk.annotations.of(article)]
    answers = [record_answer(one) for one in found]
    return print_list(arguments, answers, tables.annotation_lines(found))


def list_captures(arguments: Namespace) -> int:
    """What was fetched of the web."""
    with closing(open_to_read(arguments)) as desk:
        articles = articles_meant(desk, arguments)
        found = [(article, capture) for article in articles for capture in desk.articles.captures(article)]
    answers = [capture_answer(article, capture) for article, capture in found]
    return print_list(arguments, answers, tables.capture_lines([capture for _, capture in found]))


def list_questions(arguments: Namespace) -> int:
    """The questions to the reporter."""
    with closing(open_to_read(arguments)) as desk:
        found = [one for article in articles_meant(desk, arguments) for one in desk.questions.of(article)]
        numbers = numbers_of(desk, found)
    answers = [record_answer(one) for one in found]
    return print_list(arguments, answers, tables.question_lines(found, numbers))


def list_wordings(arguments: Namespace) -> int:
    """The proposed wordings."""
    with closing(open_to_read(arguments)) as desk:
        found = [one for article in articles_meant(desk, arguments) for one in desk.wordings.of(article)]
        numbers = numbers_of(desk, found)
    answers = [record_answer(one) for one in found]
    return print_list(arguments, answers, tables.wording_lines(found, numbers))


def list_history(arguments: Namespace) -> int:
    """Who did what when."""
    with closing(open_to_read(arguments)) as desk:
        article = desk.articles.named(arguments.article) if arguments.article is not None else None
        operations = desk.history.all(article)
    answers = [operation_answer(one) for one in operations]
    return print_list(arguments, answers, tables.history_lines(operations))
