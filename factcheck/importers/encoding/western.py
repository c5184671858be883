"""Windows-1252: text that is likely in it, and stray bytes of it among UTF-8."""

import re

WESTERN = "cp1252"
_ACCENTED = "àâäáãåæçéèêëíìîïñóòôöõøœßúùûüýÿÀÂÄÁÃÅÆÇÉÈÊËÍÌÎÏÑÓÒÔÖÕØŒÚÙÛÜÝ"
_WESTERN_SIGNS = frozenset(_ACCENTED + "“”‘’„‚«»‹›–—…•·°§©®™€£¥†‡¡¿ªº½¼¾²³±×÷µ\xa0\xad")
_LETTER = f"[A-Za-z{_ACCENTED}]"
# Signs inside words are letters of another encoding, such as å, ä and ö of DOS code page 850.
_NOT_WESTERN = re.compile(
    rf"[{_ACCENTED}]{{3}}|{_LETTER}[¡¿£¥]|[²³ªº£¥½¼¾]{_LETTER}|{_LETTER}[‚„“”†‡‹›«»•°§©®™±¶÷¢¤¦¬]+[a-z{_ACCENTED}]"
)
# Hungarian in Windows-1250, as Windows-1252 would read it.
_TILDE = re.compile("[õÕ]")
_HUNGARIAN = frozenset("áéíóöõúüûÁÉÍÓÖÕÚÜÛ„”“’»«–—…\xa0")
_STRAYS_AT_MOST = 20


def mostly_utf_8(data: bytes) -> str | None:
    """`data` as UTF-8 where only a few letters among many are something else; those are read as Windows-1252."""
    parts: list[str] = []
    at = strays = 0
    while at < len(data):
        try:
            parts.append(data[at:].decode("utf-8"))
            break
        except UnicodeDecodeError as error:
            strays += 1
            bad = data[at + error.start : at + error.end]
            letter = _western(bad)
            if letter is None or strays > _STRAYS_AT_MOST:
                return None
            parts += [data[at : at + error.start].decode("utf-8"), letter]
            at += error.end
    text = "".join(parts)
    return text if sum(character > "\x7f" for character in text) >= 10 * strays else None


def reads_as_western(text: str) -> bool:
    """Whether text decoded as Windows-1252 looks like a western language: a guess better than statistics."""
    foreign = [character for character in text if character > "\x7f"]
    if len(foreign) > max(2, len(text) // 4) or not _WESTERN_SIGNS.issuperset(foreign):
        return False
    return not _NOT_WESTERN.search(text) and not (_TILDE.search(text) and _HUNGARIAN.issuperset(foreign))


def _western(data: bytes) -> str | None:
    try:
        return data.decode(WESTERN)
    except UnicodeDecodeError:
        return None
