"""Colours of the window: one set of tokens for light, one for dark, chosen by the palette in force."""

from dataclasses import dataclass

from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QWidget

from factcheck.domain.records.verdict import Status


@dataclass(frozen=True, slots=True)
class Tokens:
    """Every colour we add to the native palette; contrast is given in docs/architecture.md."""

    dark: bool
    page: str
    panel: str
    selected: str
    text: str
    dim: str
    focus: str
    rule: str
    found: str
    found_edge: str
    selection: str
    selection_text: str
    hint: str
    foreground: dict[Status, str]
    tint: dict[Status, str]


LIGHT = Tokens(
    dark=False,
    page="#FFFFFF",
    panel="#F4F4F2",
    selected="#DCE8FB",
    text="#1A1A1A",
    dim="#595959",
    focus="#0B57D0",
    rule="#D9D9D6",
    found="#FFE9A8",
    found_edge="#8A6500",
    selection="#9CC0F5",
    selection_text="#1A1A1A",
    hint="#6B6B6B",
    foreground={
        Status.SUPPORTED: "#00604F",
        Status.DISPUTED: "#A33A00",
        Status.UNVERIFIED: "#6A3D9A",
        Status.STALE: "#636363",
        Status.NOT_CHECKED: "#636363",
        Status.NOT_NEEDED: "#595959",
    },
    tint={Status.SUPPORTED: "#DDF1EC", Status.DISPUTED: "#FBE6DA", Status.UNVERIFIED: "#ECE4F5"},
)

DARK = Tokens(
    dark=True,
    page="#1C1C1E",
    panel="#262628",
    selected="#243B5E",
    text="#E8E8E6",
    dim="#A8A8A8",
    focus="#8AB4F8",
    rule="#3C3C3F",
    found="#443A10",
    found_edge="#D6B13A",
    selection="#345F9C",
    selection_text="#FFFFFF",
    hint="#9C9C9C",
    foreground={
        Status.SUPPORTED: "#4FC3A9",
        Status.DISPUTED: "#FF9D66",
        Status.UNVERIFIED: "#C3A6F0",
        Status.STALE: "#A8A8A8",
        Status.NOT_CHECKED: "#A8A8A8",
        Status.NOT_NEEDED: "#A8A8A8",
    },
    tint={Status.SUPPORTED: "#12382F", Status.DISPUTED: "#4A2410", Status.UNVERIFIED: "#35254A"},
)

CONTRAST = Tokens(
    dark=True,
    page="#000000",
    panel="#000000",
    selected="#003C8F",
    text="#FFFFFF",
    dim="#FFFFFF",
    focus="#FFD400",
    rule="#FFFFFF",
    found="#5A4A00",
    found_edge="#00FFFF",
    selection="#FFFFFF",
    selection_text="#000000",
    hint="#B8B8B8",
    foreground=dict.fromkeys(Status, "#FFFFFF"),
    tint={},
)


MOST_FOUND = 1024
_FOUND: dict[int, Tokens] = {}


def tokens_of(drawn: QWidget | QPalette) -> Tokens:
    """The tokens that fit a palette, or that of a widget; each is looked at once, for all that is painted asks."""
    palette = drawn if isinstance(drawn, QPalette) else drawn.palette()
    key = palette.cacheKey()  # another one as soon as a colour of it is another
    if key not in _FOUND:
        if len(_FOUND) == MOST_FOUND:
            _FOUND.clear()
        lightness = palette.color(QPalette.ColorRole.Base).lightness()
        _FOUND[key] = CONTRAST if lightness == 0 else DARK if lightness < 128 else LIGHT
    return _FOUND[key]


def palette_of(tokens: Tokens) -> QPalette:
    """A whole palette in our colours, for platforms that do not follow light and dark themselves."""
    role = QPalette.ColorRole
    colours = {
        role.Window: tokens.panel,
        role.Base: tokens.page,
        role.AlternateBase: tokens.panel,
        role.Button: tokens.panel,
        role.ToolTipBase: tokens.page,
        role.WindowText: tokens.text,
        role.Text: tokens.text,
        role.ButtonText: tokens.text,
        role.ToolTipText: tokens.text,
        role.BrightText: tokens.text,
        role.PlaceholderText: tokens.hint,
        role.Highlight: tokens.selected,
        role.HighlightedText: tokens.text,
        role.Link: tokens.focus,
        role.LinkVisited: tokens.focus,
        role.Accent: tokens.focus,
        role.Light: tokens.page,
        role.Midlight: tokens.rule,
        role.Mid: tokens.rule,
        role.Dark: tokens.dim,
    }
    palette = QPalette()
    for which, colour in colours.items():
        palette.setColor(which, QColor(colour))
    for which in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, which, QColor(tokens.hint))
    palette.setColor(QPalette.ColorGroup.Disabled, role.Base, QColor(tokens.panel))
    return palette


def text_palette_of(tokens: Tokens) -> QPalette:
    """The palette of text and of fields, in which selected words stand out from the page and from marks."""
    palette = palette_of(tokens)
    palette.setColor(QPalette.ColorRole.Highlight, QColor(tokens.selection))
    palette.setColor(QPalette.ColorRole.HighlightedText, QColor(tokens.selection_text))
    return palette


def box_palette_of(tokens: Tokens) -> QPalette:
    """The palette of radio buttons and check boxes: Fusion outlines them in a darker shade of Window alone."""
    palette = palette_of(tokens)
    outline = QColor(tokens.dim)
    palette.setColor(QPalette.ColorRole.Window, outline.lighter(150) if tokens.dark else outline)
    if tokens.dark:
        palette.setColor(QPalette.ColorRole.Highlight, QColor(tokens.focus))  # the outline where the keyboard is
    return palette
