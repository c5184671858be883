"""The sentences of a proof, and what they tell; positions are code points."""

from factcheck.domain.records.proof import Proof
from factcheck.domain.rules.languages import language_of
from factcheck.domain.rules.sentences import sentence_places
from factcheck.domain.text.alignment import Paragraphs, Stretch, token_places
from factcheck.domain.text.matching import alike
from factcheck.domain.text.patterns import pattern
from factcheck.domain.text.span import Span

_TELLING_SIGN = pattern(
    r"[\"“”„«»?%‰°−+±~≈<>≤≥=$€£¥₹]"
    r"|(?<![^\W_])['’‘‚](?=[^\W_])"  # one that opens a quotation, no apostrophe
    r"|(?<=\d)[.,٫٬:/](?=\d)|(?<![^\W_])[-‐‑–](?=[$€£¥₹]?\d)|(?:(?<=\d)|(?<=\d\s))[-‐‑–](?=\s?\d)"
)
"""Signs that change what is told: quotation marks, a question, and whatever belongs to a number."""


class ProofSentences:
    """The sentences of a proof, each block cut once, when it is first asked for."""

    def __init__(self, proof: Proof, language: str) -> None:
        self._proof, self._language = proof, language
        self._cut: dict[int, list[Stretch]] = {}
        self._speakers: dict[Span, str] = {}

    @property
    def paragraphs(self) -> Paragraphs:
        """The proof as it is compared with another one."""
        return Paragraphs(self._proof.text, [(block.start, block.end) for block in self._proof.blocks], self.of)

    def of(self, index: int) -> list[Stretch]:
        """The sentences of a block."""
        found = self._cut.get(index)
        if found is None:
            found = self._cut[index] = sentence_places(self._proof, self._proof.blocks[index], self._language)
        return found

    def around(self, span: Span) -> Span:
        """From the beginning of the sentence that words begin in to the end of the one they end in, else those."""
        here = self.touched(span)
        return Span(here[0][0], here[-1][1]) if here else span

    def touched(self, span: Span) -> list[Stretch]:
        """The sentences of which words are some."""
        start, end = span.start, span.end
        indexes = self._proof.indexes_in(span)
        return [one for index in indexes for one in self.of(index) if one[0] < end and start < one[1]]

    def told_beside(self, span: Span) -> list[str]:
        """The words and signs that tell something in the sentence that `span` stands in, without those at `span`.

        These are names, numbers with their signs and units, quotation marks, telling words.
        """
        text, rules, sentence = self._proof.text, language_of(self._language), self.around(span)
        units = rules.evidence.measures.units
        found: list[str] = []
        is_behind_one = False
        for start, end in token_places(text, sentence.start, sentence.end):
            if start < span.end and span.start < end:
                continue
            word, known = text[start:end], len(found)
            plain = alike(word).casefold()
            is_name = word[0].isupper() and not (rules.small_words and rules.small_words.fullmatch(plain))
            is_telling = rules.telling_words is None or plain in rules.telling_words
            is_sign = _TELLING_SIGN.match(text, start) is not None
            if is_telling or is_name or is_sign or any(map(str.isnumeric, plain)):
                found.append("-" if is_sign and word == "–" else plain)
            elif is_behind_one and plain in units:
                found.append(" ".join(map(str, units[plain])))
            is_behind_one = len(found) > known
        return found

    def speaker(self, span: Span) -> str:
        """Who says what is said in the sentence that `span` stands in, in small letters; empty of nobody."""
        sentence = self.around(span)
        if sentence not in self._speakers:
            said = language_of(self._language).attributions.found(self._proof.text, sentence)
            self._speakers[sentence] = said.speaker.casefold() if said is not None else ""
        return self._speakers[sentence]
