"""What people wrote of an article, told from what programs put there: headline, writer, day, pictures; styles."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from factcheck.domain.records.article_draft import Piece, headed
from factcheck.domain.records.proof import BlockKind
from factcheck.domain.text.canonical import one_line
from factcheck.translation import _

LONGEST_HEADLINE = 120
_MOST_BEFORE = 2

_DAY = re.compile(r"(\d{4}-\d\d-\d\d)(?:[T ]|\Z)")

# What programs write where nobody gave a name.
_NOBODY = frozenset(
    {"", "admin", "administrator", "author", "microsoft office user", "owner", "python-docx", "unknown", "user"}
    | {"windows user", "un-named"}
)
_KINDS = {
    "title": BlockKind.HEADLINE,
    "subtitle": BlockKind.STANDFIRST,
    "caption": BlockKind.CAPTION,
    **dict.fromkeys(("quote", "intensequote", "quotation", "quotations", "blocktext"), BlockKind.QUOTATION),
    **dict.fromkeys(("blockquote", "blockquotation"), BlockKind.QUOTATION),
}


@dataclass(frozen=True, slots=True)
class Properties:
    """What an office file says about itself, empty where it says nothing."""

    title: str = ""
    byline: str = ""
    day: str = ""
    language: str = ""


def writer(*names: str) -> str:
    """The first of the names a file gives that is a person's, or an empty string."""
    return next((one for name in names if (one := one_line(name)).casefold() not in _NOBODY), "")


def day_of(moment: str) -> str:
    """The day of a moment in ISO 8601, or an empty string where it is none."""
    found = _DAY.match(moment)
    return found[1] if found else ""


def taken_from_properties(byline: str = "", language: str = "") -> str:
    """Which of the fields come from the properties of the file and not from its text, or an empty string."""
    if byline and language:
        return _("Byline, language taken from the file’s properties")
    if byline:
        return _("Byline taken from the file’s properties")
    return _("Language taken from the file’s properties") if language else ""


def headline_of(pieces: Iterable[Piece]) -> str:
    """The headline among `pieces` on one line, or an empty string."""
    return next((one_line(piece.text) for piece in pieces if piece.kind is BlockKind.HEADLINE), "")


def standfirst_of(pieces: Iterable[Piece]) -> str:
    """The standfirst among `pieces` on one line, or an empty string."""
    return next((one_line(piece.text) for piece in pieces if piece.kind is BlockKind.STANDFIRST), "")


def with_headline(
    pieces: list[Piece], headline: str, standfirst: str, demoted: BlockKind = BlockKind.HEADING
) -> list[Piece]:
    """`pieces` with the headline and standfirst that were given, unless the text has them already.

    A headline found in the text that is not the one given becomes a block of the kind `demoted`.
    """
    if headline and headline_of(pieces) != one_line(headline):
        level = 1 if demoted is BlockKind.HEADING else 0
        lower = (replace(one, kind=demoted, level=level) if one.kind is BlockKind.HEADLINE else one for one in pieces)
        return headed(lower, headline, standfirst)
    at = next((at for at, piece in enumerate(pieces) if piece.kind is BlockKind.HEADLINE), -1)
    return pieces[: at + 1] + headed(pieces[at + 1 :], "", standfirst)


def with_one_headline(pieces: Sequence[Piece], title: str = "") -> list[Piece]:
    """`pieces` with at most one headline and one standfirst; further titles and subtitles are headings.

    `title` is what the file calls itself; a paragraph on top that says the same is the headline.
    """
    headline = _headline(pieces, title)
    standfirst = next((at for at, piece in enumerate(pieces) if piece.kind is BlockKind.STANDFIRST), -1)
    made: list[Piece] = []
    for at, piece in enumerate(pieces):
        if at == headline:
            piece = replace(piece, kind=BlockKind.HEADLINE, level=0)
        elif piece.kind is BlockKind.HEADLINE:
            piece = replace(piece, kind=BlockKind.HEADING, level=1)
        elif piece.kind is BlockKind.STANDFIRST and at != standfirst:
            piece = replace(piece, kind=BlockKind.HEADING, level=2)
        made.append(piece)
    return made


def _headline(pieces: Sequence[Piece], title: str) -> int:
    """The place of what is set as a title, else of a heading of the first level or the title near the top, else -1."""
    for at, piece in enumerate(pieces):
        if piece.kind is BlockKind.HEADLINE:
            return at
    for at, piece in enumerate(pieces[: _MOST_BEFORE + 1]):
        if piece.kind is BlockKind.HEADING and piece.level == 1:
            return at
        if title and piece.kind is BlockKind.PARAGRAPH and one_line(piece.text).casefold() == title.casefold():
            return at
        if len(piece.text) > LONGEST_HEADLINE:
            break
    return -1


def style_key(name: str) -> str:
    """The name of a style without blanks, hyphens and capitals: "Block Text" is "blocktext"."""
    return "".join(name.casefold().replace("-", " ").split())


def block_of_styles(labels: Iterable[str], heading: int, is_caption: bool, list_level: int) -> tuple[BlockKind, int]:
    """The kind and level of a paragraph by what its styles are called, its level as a heading and in lists."""
    named = {kind_of_style(label) for label in labels}
    for kind in (BlockKind.STANDFIRST, BlockKind.HEADLINE):
        if kind in named:
            return kind, 0
    if heading:
        return BlockKind.HEADING, heading
    if is_caption or BlockKind.CAPTION in named:
        return BlockKind.CAPTION, 0
    if list_level:
        return BlockKind.LIST_ITEM, list_level
    return (BlockKind.QUOTATION, 1) if BlockKind.QUOTATION in named else (BlockKind.PARAGRAPH, 0)


def kind_of_style(name: str) -> BlockKind | None:
    """The kind of block that a style of this name makes, or None where the name tells nothing."""
    return _KINDS.get(style_key(name))


# What Word and PowerPoint add to a description that they made, in the languages of their menus.
_MADE = re.compile(
    r"(?:(?:description )?(?:was )?automatically generated(?: description)?|generated automatically"
    r"|automatisch (?:generierte|erstellte) (?:beschreibung|\w+)|beschreibung automatisch generiert"
    r"|description générée automatiquement|descripción generada automáticamente"
    r"|descrizione generata automaticamente|descrição gerada automaticamente"
    r"|automatisch gegenereerde beschrijving|beschrijving automatisch gegenereerd"
    r"|automatiskt genererad beskrivning|automatisk (?:genereret|generert) beskrivelse"
    r"|beskrivelse (?:genereret|generert) automatisk|opis wygenerowany automatycznie"
    r"|popis byl vytvořen automaticky|автоматически созданное описание|otomatik olarak oluşturul\w+"
    r"|描述已自动生成|自動產生的描述|自動的に生成された説明|자동 생성된 설명)"
    r"|\bai[- ]generated content may be incorrect|ki-generierte inhalte können fehlerhaft sein"
    r"|contenu généré par l.ia peut être incorrect|contenido generado por ia puede ser incorrecto"
    r"|contenuto generato dall.ia potrebbe non essere corretto|conteúdo gerado por ia pode estar incorreto"
    r"|door ai gegenereerde inhoud is mogelijk onjuist|wygenerowana przez ai może być niepoprawna"
    r"|ai-genererat innehåll kan vara felaktigt|ai-genereret indhold kan være ukorrekt"
    r"|созданное искусственным интеллектом,? может быть неверным|ai\s*生成的内容可能不正确",
    re.IGNORECASE,
)
# What social networks write where nobody described a picture.
_GUESSED = re.compile(r"(?:may be an image of|image may contain|no photo description available)\b", re.IGNORECASE)
_FILE = re.compile(r"[^\n]*\.(?:jpe?g|png|gif|webp|avif|heic|tiff?|bmp|svg|emf|wmf)(?:\?\S*)?", re.IGNORECASE)
# What cameras, telephones and office programs call their pictures, and names made of digits alone.
_NUMBERED = re.compile(
    r"(?:(?:img|dsc[fn]?|pxl|mvi|dji|gopr|image|picture|photo|bild|grafik|graphic|imagen?|screen ?shot|whatsapp image"
    r"|bildschirmfoto|capture d.écran|captura de pantalla|schermata|schermafbeelding|skärmavbild)[ _.-]*)?"
    r"[\d _.-]*(?:(?:at|um|om|à|alle|a las|kl\.?) [\d _.:-]*)?\d(?:\s[ap]m)?"
    r"|[0-9a-f]{4,}(?:-[0-9a-f]{4,})+|[0-9a-f]{16,}",
    re.IGNORECASE,
)

_NOTHING = frozenset({"image", "img", "dsc", "photo", "picture", "logo", "icon", "placeholder", "avatar"})


def written_description(text: str) -> str:
    """`text` without blanks around it, or an empty string where a program made it or it is the name of a file."""
    words = text.strip()
    is_name = words.lower() in _NOTHING or _FILE.fullmatch(words) or _NUMBERED.fullmatch(words)
    return "" if is_name or _MADE.search(words) or _GUESSED.match(words) else words
