"""What a web page says about its article: title, byline, date, language, site; found only where the page says so."""

from factcheck.domain.records.draft import Draft
from factcheck.domain.records.evidence import is_link
from factcheck.domain.text.canonical import canonical_text, one_line
from factcheck.importers.html.linked_data import linked_data
from factcheck.importers.html.page import WebPage
from factcheck.importers.shared.metadata import day_of

_DATES = ("article:published_time", "datepublished", "date", "dc.date", "dc.date.issued", "pubdate", "parsely-pub-date")
_AUTHORS = ("author", "authors", "byl", "parsely-author", "dc.creator", "dcterms.creator", "article:author")


def page_facts(page: WebPage) -> Draft:
    """A draft without text that holds what the page says of itself."""
    data = linked_data(page.data)
    named = next((one for one in map(page.about, _AUTHORS) if one and not is_link(one)), "")
    date = page.about(*_DATES) or data.date
    addresses = (page.canonical, page.about("og:url"), data.url)
    return Draft(
        "",
        (),
        headline=one_line(page.about("og:title", "twitter:title") or data.headline or page.title),
        byline=canonical_text(named or data.byline),
        outlet=page.about("og:site_name", "application-name") or data.outlet,
        section=page.about("article:section") or data.section,
        url=next((one for one in addresses if is_link(one)), ""),
        date=day_of(date) or date,
        language=page.language or data.language or page.about("content-language", "og:locale").replace("_", "-"),
    )
