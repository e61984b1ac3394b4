"""A saved web page: body by trafilatura, the rest by what the page says of itself.

The order of trust is JSON-LD (schema.org NewsArticle), then meta tags (Open Graph, Dublin Core and their like), then
microdata, then what a reader sees.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any
from urllib.parse import urljoin

from lxml import etree
from lxml import html as lxml_html

from sayso.intake.bylines import read_byline, read_credits
from sayso.intake.dates import read_printed, read_stamp
from sayso.intake.formats.chats import read_history
from sayso.intake.mastheads import is_date, is_issue
from sayso.intake.ours import AUTHOR, no_report
from sayso.intake.pages.blocks import blocks
from sayso.intake.pages.body import read_body
from sayso.intake.pages.jsonld import Article, Review, read_articles, read_reviews
from sayso.intake.pages.markup import sanitise
from sayso.intake.pages.publishers import publisher_shown, without_end
from sayso.intake.parsed import Parsed
from sayso.model.gap import Gap

_TOP = 40
"""So many blocks from the top the day of an issue may stand: a menu may come first."""
_NAME = re.compile(r"[^\W\d_]")
_SITE_TAIL = re.compile(r"\s+(?:[|•·–—]|-)\s+([^|•·–—]{2,40})$")


def read_page(source: str, *, url: str | None = None) -> Parsed:
    """The report in a page; a page without a body gives a failed gap."""
    from sayso.intake.parsed import failed

    tree, depth_gap = _tree(source)
    if tree is None:
        return failed("the page has no HTML that can be read; save it again, or save its text")
    meta = _Meta(tree)
    if (meta.first("generator") or "").startswith(f"{AUTHOR} "):
        return no_report()
    if (chat := read_history(tree)) is not None:
        return replace(chat, markup=sanitise(tree))
    article = read_articles(tree)
    text, left_out = read_body(tree, source)
    if not text.strip():
        return failed("the page has no article text (a menu, a login wall or a script?); save the article itself")
    text += "".join(_checked(review) for review in read_reviews(tree))
    address = _url(tree, article, meta) or url
    site = _publisher(article, meta) or publisher_shown(tree, address)
    return Parsed(
        text=text,
        headline=_headline(tree, article, meta, site),
        publisher=site,
        authors=_authors(tree, article, meta),
        published=_published(tree, article, meta),
        url=address,
        credits=read_credits(text),
        links=_links(tree, url),
        markup=sanitise(tree),
        gaps=(*((depth_gap,) if depth_gap is not None else ()), *left_out),
    )


def _checked(review: Review) -> str:
    """What a page's data say of a claim that it checks, below its text: the claim, whose it is, the verdict."""
    whose = f"Claimed by: {review.claimant}\n" if review.claimant else ""
    return f"\n\nClaim: {review.claim}\n{whose}Verdict: {review.verdict}"


_LAYOUT = re.compile(r"</?(?:div|span|section|center|font|b|i|u|em|strong|table|tbody|tr|td)\b[^>]*>", re.IGNORECASE)


def _tree(source: str) -> tuple[Any, Gap | None]:
    """The page's tree; of one nested deeper than the parser goes, without the tags that only lay it out."""
    tree, lost = _parsed(source)
    if not lost:
        return tree, None
    flat, still = _parsed(_LAYOUT.sub(" ", source))
    words = "some text was dropped" if still else "its layout was flattened to keep the text"
    return flat, Gap(start=0, end=0, reason=f"tags nested too deep: {words}")


def _parsed(source: str) -> tuple[Any, bool]:
    parser = lxml_html.HTMLParser(huge_tree=True, encoding="utf-8")
    try:
        tree = lxml_html.document_fromstring(source.encode("utf-8", "replace"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        return None, False
    return tree, any("depth" in str(entry.message).lower() for entry in parser.error_log)


class _Meta:
    """The page's meta tags by lower-case name, first value first."""

    def __init__(self, tree: Any) -> None:
        self._values: dict[str, list[str]] = {}
        for tag in tree.iter("meta"):
            content = (tag.get("content") or "").strip()
            for attribute in ("property", "name", "itemprop"):
                key = (tag.get(attribute) or "").strip().lower()
                if key and content:
                    self._values.setdefault(key, []).append(content)

    def first(self, *names: str) -> str | None:
        """The first value of the first of the names that the page has."""
        return next((self._values[n][0] for n in names if n in self._values), None)

    def all(self, *names: str) -> list[str]:
        """Every value of the first of the names that the page has."""
        return next((self._values[n] for n in names if n in self._values), [])


def _headline(tree: Any, article: Article, meta: _Meta, site: str | None) -> str | None:
    """The headline as most of the page's statements have it: its data, its card, the heading that it shows.

    Where they are all at odds the data go first; of like ones that with the most words is taken, for markup eats
    spaces.
    """
    shown = [" ".join(h.text_content().split()) for h in tree.iter("h1")]
    stated = [t for t in (article.headline, meta.first("og:title", "twitter:title", "dc.title", "title")) if t]
    page = tree.findtext(".//title")
    told = [_without_site(" ".join(t.split()), site, shown) for t in (stated or ([page] if page else []))]
    if not told:
        return shown[0] if len(shown) == 1 else None
    votes: dict[str, list[str]] = {}
    for words in (*told, *shown[:1]):
        votes.setdefault(_letters(words), []).append(words)
    alike = max(votes.values(), key=len)
    return max(alike, key=lambda t: (len(t.split()), t in shown))


def _letters(title: str) -> str:
    """A title without its marks: two that differ in marks only are alike."""
    return re.sub(r"\W+", "", title).casefold()


def _without_site(title: str, site: str | None, shown: list[str]) -> str:
    """A title without the site's name behind it: that it is one is known, or the page shows the title without it."""
    if site is not None and (bare := without_end(title, site)) != title:
        return bare
    match = _SITE_TAIL.search(title)
    if match is None:
        return title
    tail = match.group(1).strip()
    known = site is not None and (tail.casefold() in site.casefold() or site.casefold() in tail.casefold())
    bare = title[: match.start()].strip()
    return bare if known or "|" in match.group(0) or bare in shown else title


def _publisher(article: Article, meta: _Meta) -> str | None:
    return article.publisher or meta.first("og:site_name", "application-name", "dc.publisher", "publisher")


def _authors(tree: Any, article: Article, meta: _Meta) -> tuple[str, ...]:
    """The people who wrote it; the publisher's own name is no author."""
    house = {n.casefold() for n in (article.publisher, meta.first("og:site_name", "application-name")) if n}
    house |= {n.casefold() for n in article.houses}
    marked = tree.xpath('//*[@itemprop="author"]//*[@itemprop="name"] | //a[@rel="author"]')
    stated = (
        article.authors,
        meta.all("author", "article:author", "parsely-author", "sailthru.author", "dc.creator", "byl"),
        [_words(n) for n in marked],
    )
    for names in stated:
        people = tuple(p for p in _people(names) if not _is_house(p, house))
        if people:
            return people
    for node in tree.xpath('//*[contains(@class, "byline") or contains(@class, "author")] | //p[position() < 4]')[:12]:
        people = read_byline(_words(node)[:160])
        if people:
            return people
    return _people(article.authors)


def _is_house(name: str, house: set[str]) -> bool:
    folded = name.casefold()
    return folded in house or any(len(h) > 3 and (folded in h or h in folded) for h in house)


def _words(node: Any) -> str:
    return " ".join(node.text_content().split())


_BY = re.compile(r"^(?:by|von|par|por|door|di|av)\s+", re.IGNORECASE)
_AND = re.compile(r"\s*(?:,|;|/|\|| and | & | und | og | och | et | y | i )\s*")


def _people(names: list[str] | tuple[str, ...]) -> tuple[str, ...]:
    found: list[str] = []
    for name in names:
        if "://" in name or "@" in name:
            continue
        bare = re.sub(r"\s*\([^)]*\)", "", _BY.sub("", name.strip()))
        for part in (p.strip() for p in _AND.split(bare)):
            if part and _NAME.match(part) and len(part) < 60:
                found.append(part)
    return tuple(dict.fromkeys(found))


def _published(tree: Any, article: Article, meta: _Meta) -> str | None:
    stamps = [
        article.published,
        meta.first(
            "article:published_time",
            "og:published_time",
            "datepublished",
            "date",
            "pubdate",
            "publishdate",
            "parsely-pub-date",
            "dc.date",
            "dc.date.issued",
            "dcterms.created",
            "sailthru.date",
            "publication_date",
            "cxenseparse:recs:publishtime",
            "last-modified",
        ),
        *(node.get("datetime") or node.get("content") for node in tree.xpath('//*[@itemprop="datePublished"]')),
        *(node.get("datetime") for node in tree.xpath("//time[@datetime]")[:1]),
    ]
    for stamp in stamps:
        if stamp and (read := read_stamp(stamp)):
            return read
    for node in tree.xpath("//h1/following::*[self::p or self::span or self::div or self::time][position() < 8]"):
        words = " ".join((node.text or "").split())
        if 6 <= len(words) <= 80 and not _is_told(node) and (read := read_printed(words)):
            return read
    return _issued(tree) or _above(tree)


def _is_told(node: Any) -> bool:
    """Whether a day stands in a sentence of the report: "It ends on 1 January 2030." dates no page."""
    paragraph = node if node.tag == "p" else next(node.iterancestors("p"), None)
    words = _words(paragraph) if paragraph is not None else " ".join((node.text or "").split())
    return len(words) > 160 or words.endswith((".", "!", "?", ".”", '."'))


def _issued(tree: Any) -> str | None:
    """The day of a numbered issue above the text: "Issue #87 | Sunday, March 2, 2025"."""
    top = [b.text for b in blocks(tree)[:_TOP] if not b.outside]
    return next((read_printed(line) for line in top if is_issue(line)), None)


def _above(tree: Any) -> str | None:
    """The day right above the heading, where a press release has its own."""
    above = tree.xpath("//h1[1]/preceding::*[self::p or self::span or self::div or self::time][position() < 8]")
    lines = (" ".join((node.text or "").split()) for node in above)
    return next((read for line in lines if is_date(line) and (read := read_printed(line))), None)


def _url(tree: Any, article: Article, meta: _Meta) -> str | None:
    links = tree.xpath('//link[@rel="canonical"]/@href')
    found = (links[0] if links else None) or meta.first("og:url") or article.url
    return found.strip() if found and found.strip().startswith(("http://", "https://")) else None


def _links(tree: Any, url: str | None) -> tuple[str, ...]:
    roots = tree.xpath("//article") or tree.xpath("//main") or [tree]
    found = (urljoin(url or "", (a.get("href") or "").strip()) for a in roots[0].iter("a"))
    return tuple(dict.fromkeys(link for link in found if link.startswith(("http://", "https://"))))[:200]
