"""Whether a body may be what a noun says: "the army" is no front, "the news agency" no gas company."""

from __future__ import annotations

from sayso.model.mention import Level
from sayso.reading.mentions.chains.clusters import Clusters

_NEWS = frozenset({"news", "press", "wire"})
#: Nouns whose work, told by a noun before them, the name must tell too.
_OF_A_WORK = frozenset({"agency", "institution", "body"})
#: Of these a body in capitals may be one: "FEDRA … the agency".
_OF_CAPITALS = frozenset({"agency", "institution"})
#: What no name of an agency has in it.
_OF_OTHERS = frozenset(
    {"university", "college", "school", "academy", "party", "bank", "court", "club", "hospital", "front"}
)
_OF_OTHERS |= {"army", "union", "movement", "congress", "league", "airlines", "company", "corporation"}


def fitting(clusters: Clusters, i: int, j: int) -> bool:
    """Whether a named body may be what a definite description says, as far as its name tells."""
    words, other = clusters.words, clusters.mentions[j]
    lemma = clusters.sheet.lemma[clusters.mentions[i].root]
    parts = {*other.text.casefold().replace("-", " ").split(), *clusters.facts(j).nouns}
    if lemma in _OF_A_WORK and not _of_its_work(clusters, i, parts):
        return False
    ends = words.fits.get(lemma)
    if ends is None or lemma in clusters.facts(j).nouns:
        return True
    capitals = lemma in _OF_CAPITALS and other.text.isupper() and " " not in other.text
    capitals = capitals and not _of_another_work(clusters, j)
    named = lemma == "agency" and bool(parts & words.fits["news_agencies"])
    last = other.text.casefold().split()[-1]
    return capitals or named or last in ends or (lemma == "agency" and last.endswith(("press", "news")))


def _of_another_work(clusters: Clusters, j: int) -> bool:
    """Whether the whole name of a body in capitals says what else it is: "the Tern University (TU)" is no agency."""
    names = (m.text for k, m in enumerate(clusters.mentions) if m.level is Level.NAMED and clusters.same(k, j))
    return any(_OF_OTHERS & set(name.casefold().split()) for name in names)


def _of_its_work(clusters: Clusters, i: int, parts: set[str]) -> bool:
    """Whether the nouns before a description's noun are told of the body: the "news" of "the state news agency"."""
    sheet, fits = clusters.sheet, clusters.words.fits
    before = (c for c in sheet.children[clusters.mentions[i].root] if sheet.dep[c] == "compound")
    works = {sheet.words[c].lower() for c in before if sheet.words[c].islower()} - fits["anybody_s"]
    if works & _NEWS:
        works -= _NEWS
        told = parts & (fits["news"] | fits["news_agencies"])
        if not told and not any(p.endswith(("press", "news")) for p in parts):
            return False
    return works <= parts
