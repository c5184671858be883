"""The small English words that a statement may leave out."""

import re

from factcheck.domain.text.patterns import pattern

SMALL_WORDS = pattern(
    r"a|an|the|and|but|or|nor|so|yet|however|meanwhile|then|also|too|still|that|this|which|who|whose|he|she|it|they|his"
    r"|her|its|their|according|of|to|in|on|at|by|for|from|with|as|is|are|was|were|be|been|has|have|had",
    re.IGNORECASE,
)
