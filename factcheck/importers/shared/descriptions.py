"""Descriptions of pictures that a person wrote, told from those that programs put in their place."""

import re

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
