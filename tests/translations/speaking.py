"""The languages that nobody speaks, made of the messages that are found in the source."""

import pytest
from PySide6.QtCore import Qt, QTranslator
from typing_extensions import override

from factcheck import places
from factcheck.translation import use_language
from tests.translations.catalogues import extracted, write_compiled
from tests.translations.pseudo import ACCENTED, MIRRORED, pseudo, pseudo_catalogue


@pytest.fixture(scope="session")
def messages():
    """Every message of the program."""
    return extracted()


@pytest.fixture(scope="session")
def pseudo_catalogues(messages):
    """The catalogues of both languages."""
    return {code: pseudo_catalogue(messages, code) for code in (ACCENTED, MIRRORED)}


@pytest.fixture(scope="session")
def pseudo_folder(pseudo_catalogues, tmp_path_factory):
    """A folder with both languages compiled, which takes long."""
    folder = tmp_path_factory.mktemp("translations")
    for code, catalogue in pseudo_catalogues.items():
        write_compiled(catalogue, code, folder)
    return folder


@pytest.fixture
def made_up(pseudo_folder, home, monkeypatch):
    """Puts both languages where the program looks for those that somebody tries out.

    This process reads them in one place, so that it reads each of them once; others find a link to it.
    """
    home.mkdir(exist_ok=True)
    (home / "translations").symlink_to(pseudo_folder)
    monkeypatch.setattr(places, "translations", lambda: pseudo_folder)


@pytest.fixture
def accented(made_up):
    """Speaks the accented language, whose every sentence stands in brackets."""
    use_language(ACCENTED)


@pytest.fixture
def mirrored(made_up):
    """Speaks the language that runs from right to left."""
    use_language(MIRRORED)


class AccentedQt(QTranslator):
    """Qt's own words in the accented language."""

    @override
    def translate(self, context, sourceText, disambiguation=None, n=-1):
        return pseudo(sourceText)

    @override
    def isEmpty(self):
        return False


@pytest.fixture
def mirrored_window(mirrored, qapp):
    """Speaks the language that runs from right to left, and lets windows run so."""
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    yield qapp
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


@pytest.fixture
def accented_window(accented, qapp):
    """Speaks the accented language in the buttons of Qt, too."""
    translator = AccentedQt(qapp)
    qapp.installTranslator(translator)
    yield qapp
    qapp.removeTranslator(translator)
