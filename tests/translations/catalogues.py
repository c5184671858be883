"""Catalogues of the messages of the program: found in its source, brought up to date, compiled, looked through."""

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from string import Formatter

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import DEFAULT_KEYWORDS, extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

from factcheck.translation import DOMAIN, forms

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "resources" / "translations"
BY_NUMBER = ("counted", "if_any", "NP_", "notice", "left_out")
KEYWORDS = DEFAULT_KEYWORDS | {"NC_": ((1, "c"), 2)} | dict.fromkeys(BY_NUMBER, (1, 1))
SOURCES = {"factcheck": [("**.py", "python")], "resources/report": [("**.html", "jinja2")]}
NOTE = "Translators:"


def extracted() -> Catalog:
    """All messages of the program, with the places where they stand."""
    catalog = Catalog(project="Factcheck", copyright_holder="The Factcheck developers", fuzzy=False)
    for folder, methods in SOURCES.items():
        found = extract_from_dir(
            ROOT / folder, methods, keywords=KEYWORDS, comment_tags=[NOTE], strip_comment_tags=True
        )
        for name, line, words, comments, context in found:
            words = forms(words[0]) if isinstance(words, tuple) else words
            catalog.add(words, None, [(f"{folder}/{name}", line)], auto_comments=comments, context=context)
    return catalog


def source_of(language: str, folder: Path = FOLDER) -> Path:
    """Where translators write."""
    return folder / language / "LC_MESSAGES" / f"{DOMAIN}.po"


def languages(folder: Path = FOLDER) -> list[str]:
    """The languages that translators have begun."""
    return sorted(path.parents[1].name for path in folder.glob(f"*/LC_MESSAGES/{DOMAIN}.po"))


def read(language: str, folder: Path = FOLDER) -> Catalog:
    """The catalogue of a language as translators left it; an empty one where it is not begun."""
    path = source_of(language, folder)
    if not path.exists():
        return Catalog(locale=language, project="Factcheck", fuzzy=False)
    with path.open("rb") as file:
        return read_po(file, locale=language)


def update(language: str, messages: Catalog, folder: Path = FOLDER) -> Path:
    """Brings the catalogue of a language up to the messages; what resembles an old one is marked fuzzy."""
    catalog = read(language, folder)
    catalog.update(messages, update_header_comment=True)
    path = source_of(language, folder)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(as_text(catalog))
    return path


def as_text(catalog: Catalog) -> bytes:
    """A catalogue as translators read it, without line numbers, which change with every edit."""
    file = BytesIO()
    write_po(file, catalog, width=120, include_lineno=False, sort_by_file=True, ignore_obsolete=True)
    return file.getvalue()


def compiled(catalog: Catalog) -> bytes:
    """A catalogue as the program reads it."""
    file = BytesIO()
    write_mo(file, catalog)
    return file.getvalue()


def write_compiled(catalog: Catalog, language: str, folder: Path = FOLDER) -> Path:
    """Puts a catalogue where the program looks for it."""
    path = source_of(language, folder).with_suffix(".mo")
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(compiled(catalog))
    return path


def each_form(message: Message) -> list[tuple[str, str]]:
    """Each form of a translation beside the English one that it stands for."""
    if not message.pluralizable:
        return [(message.id, message.string)]
    one, many = message.id
    return [(one if at == 0 and len(message.string) > 1 else many, said) for at, said in enumerate(message.string)]


def missing(catalog: Catalog) -> Iterator[Message]:
    """The messages that have no translation, or one that nobody has looked at since the English changed."""
    for message in catalog:
        if message.id and (message.fuzzy or not all(said for _english, said in each_form(message))):
            yield message


def misfits(catalog: Catalog) -> Iterator[tuple[Message, str]]:
    """The translations whose placeholders are not those of the English sentence; a plural may leave the number out.

    Babel looks over those that argparse fills, by signs of per cent.
    """
    for message in catalog:
        if message.id and message.string and any(message.check(catalog)):
            yield message, str(message.string)
        for english, said in each_form(message) if message.id and not message.fuzzy else []:
            if said and placeholders(said) | _optional(message) != placeholders(english) | _optional(message):
                yield message, said


def _optional(message: Message) -> set[str]:
    return {"count"} if message.pluralizable else set()


def placeholders(words: str) -> set[str]:
    """The names in braces; words in which a brace stands alone have the one that fits nothing."""
    try:
        return {name for _text, name, _spec, _how in Formatter().parse(words) if name is not None}
    except ValueError:
        return {"?"}
