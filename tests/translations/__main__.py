"""Commands for translators: `python -m tests.translations extract | update LANG | compile | missing | pseudo`."""

import sys
from collections.abc import Callable

from factcheck import places
from tests.translations import catalogues
from tests.translations.catalogues import extracted, misfits, missing, read, update, write_compiled
from tests.translations.pseudo import ACCENTED, MIRRORED, pseudo_catalogue


def extract() -> int:
    """Prints the messages of the program as a template (.pot)."""
    sys.stdout.buffer.write(catalogues.as_text(extracted()))
    return 0


def bring_up_to_date(language: str) -> int:
    """Brings the catalogue of a language up to the program, or begins it."""
    path = update(language, extracted())
    print(f"{path}: {len(list(missing(read(language))))} messages wait for a translation")
    return 0


def compile_all() -> int:
    """Compiles every language but those with a placeholder that the English sentence does not have."""
    code = 0
    for language in catalogues.languages():
        catalog = read(language)
        wrong = list(misfits(catalog))
        for message, said in wrong:
            print(f"{language}: “{said}” does not hold the placeholders of “{message.id}”", file=sys.stderr)
        if wrong:
            code = 1
        else:
            print(write_compiled(catalog, language))
    return code


def tell_missing() -> int:
    """Prints what each language lacks."""
    messages, lacking = extracted(), 0
    for language in catalogues.languages():
        catalog = read(language)
        catalog.update(messages)
        for message in missing(catalog):
            lacking += 1
            print(f"{language}: {message.id}")
    print(f"{len(messages)} messages in {len(catalogues.languages())} languages, {lacking} without a translation")
    return 1 if lacking else 0


def make_pseudo() -> int:
    """Puts both languages that nobody speaks where this person's Factcheck finds them."""
    messages = extracted()
    for language in (ACCENTED, MIRRORED):
        print(write_compiled(pseudo_catalogue(messages, language), language, places.translations()))
    return 0


COMMANDS: dict[str, Callable[..., int]] = {
    "extract": extract,
    "update": bring_up_to_date,
    "compile": compile_all,
    "missing": tell_missing,
    "pseudo": make_pseudo,
}


def main(words: list[str]) -> int:
    """Does one command."""
    command = COMMANDS.get(words[0]) if words else None
    if command is None or len(words) != 1 + (command is bring_up_to_date):
        print(__doc__, file=sys.stderr)
        return 2
    return command(*words[1:])


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
