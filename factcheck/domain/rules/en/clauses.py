"""The English words that join clauses."""

import re

from factcheck.domain.rules.clauses import PUNCTUATION, Clauses
from factcheck.domain.text.patterns import pattern

_PREPOSITIONS = ("in", "of", "for", "to", "with", "by", "on", "at", "from", "under")
_CONNECTORS = (
    rf"(?:(?:{'|'.join(_PREPOSITIONS)})\s+)?(?:which|whom|whose)|that|who|where|when|while|whereas|although|though|because"
    r"|since|after|before|until|unless|if|but|as|and\s+(?:that|who|said|says|has|have|had|is|are|was|were)"
)

CLAUSES = Clauses(
    cuts=pattern(rf"{PUNCTUATION}|\s+(?=(?:{_CONNECTORS})\b)", re.IGNORECASE), prepositions=frozenset(_PREPOSITIONS)
)
