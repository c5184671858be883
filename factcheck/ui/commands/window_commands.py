"""What concerns the window itself: settings, zoom, palette, help, who is checking, where the keyboard is."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QWidget
from typing_extensions import override

from factcheck import __version__
from factcheck.domain.wording.joining import as_sentence, labelled
from factcheck.services.settings import Settings, Theme
from factcheck.translation import N_, _
from factcheck.ui.app.actions import Actions, Handlers
from factcheck.ui.app.desk_page import ARTICLE, CLAIM, LIST, DeskPage
from factcheck.ui.app.first_parts import set_type
from factcheck.ui.app.notices import NoticeBar
from factcheck.ui.app.start_page import WHO_CHECKS, name_fields
from factcheck.ui.article.view import ArticleView
from factcheck.ui.claims.filter_bar import ClaimFilterBar
from factcheck.ui.claims.list import ClaimList
from factcheck.ui.commands.base import Commands, WindowParts
from factcheck.ui.dialogs.search_list import SearchList, palette, shortcuts
from factcheck.ui.dialogs.settings_dialog import THEMES, SettingsDialog
from factcheck.ui.panel.claim_panel import ClaimPanel
from factcheck.ui.widgets.appearance import apply_palette, set_window_font
from factcheck.ui.widgets.dialog import show_dialog
from factcheck.ui.widgets.keys import has_keyboard
from factcheck.ui.widgets.labelled import named_widget
from factcheck.ui.widgets.zoom import STEP, zoomed


class WindowCommands(Commands):
    """What is chosen is kept in the settings."""

    def __init__(self, parts: WindowParts) -> None:
        super().__init__(parts)
        self._article = parts.article

    @override
    def handlers(self) -> Handlers:
        return {
            "settings": self.settings,
            "zoom_in": partial(self.zoom, STEP),
            "zoom_out": partial(self.zoom, -STEP),
            "article_larger": partial(self.zoom_article, STEP),
            "article_smaller": partial(self.zoom_article, -STEP),
            "zoom_reset": partial(self._choose_zoom, 100, 100),
            "dense_list": self.toggle_dense_list,
            "about": self.about,
            "palette": partial(self._offer_acts, palette),
            "shortcuts": partial(self._offer_acts, shortcuts),
            "cards": self.switch_cards,
            "claim_list": self.switch_list,
            **{f"theme_{theme.value}": partial(self.choose_theme, theme) for theme in Theme},
        }

    def settings(self) -> None:
        """Shows the settings."""
        dialog = SettingsDialog(self._window, self._session.settings)
        dialog.accepted.connect(lambda: self._session.choose(dialog.chosen()))
        show_dialog(dialog)

    def choose_theme(self, theme: Theme) -> None:
        """Takes other colours."""
        self._session.choose(replace(self._session.settings, theme=theme))
        self.said.emit(as_sentence(labelled(_("Theme"), THEMES[theme])))

    def toggle_dense_list(self) -> None:
        """Shows each claim of the list on one line, or its statement in full again."""
        settings = self._session.settings
        self._session.choose(replace(settings, dense_list=not settings.dense_list))
        full = _("Each claim of the list has up to two lines for its statement.")
        self.said.emit(full if settings.dense_list else _("Each claim of the list is on one line."))

    def apply(self, settings: Settings, percent: int) -> None:
        """Lets colours and type follow the settings; `percent` is how large the layout sets the type."""
        apply_palette(settings.theme)
        set_window_font(settings.window_font, settings.window_zoom)
        self.set_type(percent)
        self._article.cards.want(settings.cards)

    def set_type(self, percent: int) -> None:
        """Sets the article as settings and layout say; `percent` is the part of the layout."""
        set_type(self._article, self._session.settings, percent)

    def show_list(self) -> None:
        """Shows the list of claims again where it was put away."""
        if not self._session.settings.claim_list:
            self.switch_list()

    def switch_list(self) -> None:
        """Puts the list of claims beside the text, or away; the next start has it so, too."""
        settings = self._session.settings
        self._session.choose(replace(settings, claim_list=not settings.claim_list))
        away = _("The list of claims is put away.")
        self.said.emit(
            away if settings.claim_list else _("The list of claims stands beside the text where there is room.")
        )

    def switch_cards(self) -> None:
        """Puts each claim in words beside its words, or the lane alone; the next start has it so, too."""
        settings, were_there = self._session.settings, not self._article.cards.isHidden()
        self._session.choose(replace(settings, cards=not settings.cards))
        if not self._article.cards.isHidden():
            self.said.emit(_("The cards stand beside the text."))
        elif were_there:
            self.said.emit(_("The cards are put away."))
        elif settings.cards:
            self.said.emit(_("There is no room for cards here, and they stay away where there is some."))
        else:
            self.said.emit(_("There is no room for cards here: they come in a wider window, or beside smaller type."))

    def zoom(self, by: int) -> None:
        """Makes everything larger or smaller by so many percent."""
        settings = self._session.settings
        self._choose_zoom(zoomed(settings.window_zoom, by), settings.zoom)

    def zoom_article(self, by: int) -> None:
        """Makes the article alone larger or smaller by so many percent."""
        settings = self._session.settings
        self._choose_zoom(settings.window_zoom, zoomed(settings.zoom, by))

    def _choose_zoom(self, window: int, article: int) -> None:
        self._session.choose(replace(self._session.settings, window_zoom=window, zoom=article))
        at_all = article * window // 100
        self.said.emit(_("Everything {window} %, the article {article} %.", window=window, article=at_all))

    def name_person(self, name: str, initials: str) -> None:
        """Takes the name that stands behind every act from now on; an empty one changes nothing."""
        if not name.strip():
            return
        name, initials = name.strip(), initials.strip()
        self._session.choose(replace(self._session.settings, name=name, initials=initials))

    def ask_who(self) -> None:
        """Asks for a name in a bar that blocks nothing; Enter in an empty one leaves the question standing."""
        name, initials = name_fields("who")
        name.setFixedWidth(180)
        initials.setFixedWidth(70)

        def keep() -> None:
            self.name_person(name.text(), initials.text())

        self._notice.show_message(_(WHO_CHECKS), [(N_("Keep"), keep)])
        self._notice.add_widget(initials)
        self._notice.add_widget(name)
        for field in (name, initials):
            field.returnPressed.connect(keep)
        self._notice.take_keyboard()

    def _offer_acts(self, acts: Callable[[QWidget, Actions], SearchList]) -> None:
        """Shows what can be done; what is chosen is done."""
        dialog = acts(self._window, self._actions)
        dialog.chosen.connect(lambda name: self._actions[name].trigger() if name else None)
        show_dialog(dialog)

    def about(self) -> None:
        """Says what the program is."""
        box = named_widget(QMessageBox(self._window), "about")
        box.setWindowTitle(_("About Factcheck"))
        box.setText(f"Factcheck {__version__}")
        box.setInformativeText(
            _("An article beside the list of its claims. Works offline; contacts nobody unless you fetch a page.")
        )
        show_dialog(box)


@dataclass(frozen=True, slots=True)
class Panes:
    """Brings a pane where the layout hides it, and gives it the keyboard; a bar is one while it says something."""

    window: WindowCommands
    page: DeskPage
    article: ArticleView
    claims: ClaimList
    filter_bar: ClaimFilterBar
    panel: ClaimPanel
    start: QWidget
    bars: Sequence[NoticeBar]

    def handlers(self) -> Handlers:
        """What the actions of the menus do here, by the name of the action."""
        return {
            "filter": self.focus_filter,
            "pane_article": partial(self.focus, ARTICLE),
            "pane_list": partial(self.focus, LIST),
            "pane_claim": partial(self.focus, CLAIM),
            "next_pane": partial(self.step, 1),
            "previous_pane": partial(self.step, -1),
        }

    def focus(self, pane: int) -> None:
        """Goes to a pane, which is shown again where it was put away."""
        if pane == LIST:
            self.window.show_list()
        self.page.bring(pane)
        if pane == CLAIM:
            self.panel.focus_statement()
        else:
            (self.article, self.claims)[pane].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def step(self, by: int) -> None:
        """Goes to the next or the previous pane, bars among them."""
        panes: list[Callable[[], object]] = [self.start.setFocus]
        if self.page.isVisible():
            has_claim = bool(self.panel.claim_id) or self.panel.article_page.is_used
            panes = [partial(self.focus, pane) for pane in (ARTICLE, LIST, CLAIM)[: 2 + has_claim]]
        bars = [bar for bar in self.bars if not bar.isHidden()]
        here = next((len(panes) + at for at, bar in enumerate(bars) if has_keyboard(bar)), self._here())
        panes += [bar.take_keyboard for bar in bars]
        panes[(here + by) % len(panes)]()

    def focus_filter(self) -> None:
        """Goes to the field that narrows the list."""
        self.window.show_list()
        self.page.bring(LIST)
        self.filter_bar.focus_words()

    def _here(self) -> int:
        if not self.page.isVisible():
            return 0
        return CLAIM if has_keyboard(self.panel) else LIST if has_keyboard(self.claims) else ARTICLE
