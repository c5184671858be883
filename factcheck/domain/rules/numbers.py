"""Numbers as they stand in a text, in figures of every script and in the words of a language, with their values."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Final

from factcheck.domain.text.patterns import pattern
from factcheck.domain.text.span import Span

_SPACES = "\u00a0\u2009\u202f "
_ARABIC = {ord("٫"): ".", ord("٬"): ","}
"""The signs before a fraction and between thousands that Arabic figures have of their own."""
_THOUSANDS = "|".join(rf"(?:{re.escape(one)}\d{{3}})+" for one in f",.٬’'{_SPACES}")
FIGURE: Final = rf"\d{{1,3}}(?:{_THOUSANDS})(?!\d)(?:[.,٫]\d+)?|\d+(?:[.,٫]\d+)*(?:\s?[½⅓⅔¼¾⅛])?|[½⅓⅔¼¾⅛]"
"""A number in figures, with signs between its thousands or before its fraction."""
_CODES = "USD|EUR|GBP|CHF|NOK|SEK|DKK|PLN|CZK|HUF|JPY|CNY|INR|RUB|UAH|CAD|AUD|NZD|ZAR|BRL"
CURRENCY: Final = rf"(?:\b(?:US|A|C|NZ|HK)\$|\b(?:{_CODES})\s|[$€£¥₹₽₴₩₺])\s?"
_PERCENT = r"\s?[%٪％]"
_UNIT = "(?:[A-Za-z]{1,3}(?![A-Za-z]))?"
_PLAIN = pattern(rf"(?P<currency>{CURRENCY})?(?:(?P<figure>{FIGURE}){_UNIT})(?P<percent>{_PERCENT})?")
_NAMED = pattern(r"(?:[A-Za-zÀ-ɏ]|[A-Z][^\W_]*[-‑])\Z")
_SEPARATOR = pattern(rf"[,.’'{_SPACES}](?=\d{{3}}(?!\d))")
_FRACTIONS = {"½": "0.5", "⅓": "0.3333", "⅔": "0.6667", "¼": "0.25", "¾": "0.75", "⅛": "0.125"}
_LONGEST_NAME = 30
_LARGEST, _MOST_PLACES = Decimal(10**15), 9  # beyond are codes and noise, of which no sum is right


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number with its currency, scale and percent sign.

    `value` is None where words tell no exact one (“dozens”), and beyond what anybody counts.
    `step` is by how much it may have been rounded: that of its last figure which is not zero. `last` is the size of its
    last figure: a million of 60 million.
    """

    span: Span
    value: Decimal | None
    is_percent: bool = False
    step: Decimal = Decimal(1)
    last: Decimal = Decimal(1)


@dataclass(frozen=True, slots=True)
class Numbers:
    """How a language writes numbers beside figures.

    `found` has the groups `figure`, `scale` and `percent`, or `words` and `spelled_percent`; `decimal` stands before a
    fraction. The words of a number are added up: `values` of small ones, `scales` multiply what stands before them,
    `fillers` add nothing, and others leave it unknown. Figures are multiplied by `figure_scales`, with a currency by
    `money_scales` too.
    """

    found: re.Pattern[str] = _PLAIN
    decimal: str = ""
    values: Mapping[str, Decimal] = field(default_factory=dict)
    scales: Mapping[str, Decimal] = field(default_factory=dict)
    figure_scales: Mapping[str, Decimal] = field(default_factory=dict)
    money_scales: Mapping[str, Decimal] = field(default_factory=dict)
    fillers: frozenset[str] = frozenset()

    def within(self, text: str, span: Span) -> Iterator[Quantity]:
        """The numbers in the words at `span`, in order; figures of names such as F-16 are none."""
        for one in self.found.finditer(text, span.start, span.end):
            if _NAMED.search(text, max(span.start, one.start() - _LONGEST_NAME), one.start()) is None:
                yield self._read(one)

    def _read(self, one: re.Match[str]) -> Quantity:
        parts = one.groupdict()
        span, is_percent = Span(*one.span()), bool(parts["percent"] or parts.get("spelled_percent"))
        if parts["figure"] is None:
            value, places, scale = self._spelled(parts["words"]), 0, Decimal(1)
        else:
            (value, places), scale = self._figures(parts["figure"]), self._scale_of(parts)
        if value is None or value >= _LARGEST:
            return Quantity(span, None, is_percent)
        last = Decimal(1).scaleb(-places) * scale
        return Quantity(span, value * scale, is_percent, _step_of(value, places) * scale, last)

    def _scale_of(self, parts: Mapping[str, str]) -> Decimal:
        scale = (parts.get("scale") or "").strip().casefold().strip("-")
        known = self.money_scales.get(scale) if parts["currency"] else None
        return known or self.figure_scales.get(scale, Decimal(1))

    def _figures(self, figure: str) -> tuple[Decimal, int]:
        """The value of figures, and how many of them are behind the point."""
        fraction = Decimal(_FRACTIONS.get(figure[-1], 0))
        whole = figure.translate(_ARABIC).rstrip("".join(_FRACTIONS)).strip()
        digits = "".join(str(int(one)) if one.isdecimal() else one for one in whole)
        if self.decimal:
            whole, point, behind = digits.rpartition(self.decimal)
            digits = f"{re.sub(r'[^0-9]', '', whole)}.{behind}" if point else digits
        else:
            digits = _SEPARATOR.sub("", digits)
        kept = re.sub(r"[^0-9.]", "", digits.replace(",", "" if self.decimal else "."))
        whole, _point, behind = kept.partition(".")
        behind = behind.replace(".", "")[:_MOST_PLACES]
        value = Decimal(f"{whole or 0}.{behind or 0}")
        return value + fraction if fraction else value, len(behind)

    def _spelled(self, words: str) -> Decimal | None:
        total = part = Decimal(0)
        for word in re.findall(r"[^\W_]+", words.casefold()):
            if word in self.scales:
                part = (part or Decimal(1)) * self.scales[word]
                if self.scales[word] >= 1000:
                    total, part = total + part, Decimal(0)
            elif word in self.values:
                value = self.values[word]
                part = part * value if 0 < value < 1 and part else part + value
            elif word not in self.fillers:
                return None
        return total + part


def _step_of(value: Decimal, places: int) -> Decimal:
    """The size of the last figure that is not zero, so that 1,200 may be anything between 1,150 and 1,250."""
    if places or (value and value % 1):
        return Decimal(1).scaleb(-places or -2)
    whole = f"{value:f}".partition(".")[0] if value else ""
    return Decimal(1).scaleb(len(whole) - len(whole.rstrip("0")))
