"""Whether a description fits a name by the sort it says: "the union" a union, "the group" no ministry."""

from __future__ import annotations

import re

from sayso.model.mention import Kind, Level
from sayso.reading.mentions.chains.clusters import Clusters
from sayso.reading.mentions.chains.fitting import fitting
from sayso.reading.mentions.chains.same_names import head_word
from sayso.reading.mentions.nominals import aged

SORTS = {
    "party": ("party", "league", "congress", "front"),
    "company": (
        "inc",
        "ltd",
        "corp",
        "corporation",
        "company",
        "limited",
        "co",
        "llc",
        "holdings",
        "industries",
        "motors",
    ),
    "firm": ("inc", "ltd", "corp", "partners", "associates", "llc"),
    "university": ("university",),
    "school": ("school", "academy"),
    "institute": ("institute",),
    "newspaper": ("times", "post", "herald", "tribune", "gazette", "news"),
    "court": ("court", "tribunal"),
    "ministry": ("ministry",),
}
#: "NGOs", "MPs": capitals that are many, and no one body.
SEVERAL = re.compile(r"[A-Z]{2,}s")
OF_STATE = frozenset({"court", "tribunal", "ministry", "government", "parliament", "police", "senate", "cabinet"})
BODY = frozenset(["organisation", "organization", "body", "agency", "institution"])
_WHICHEVER = frozenset(["ruling", "governing", "opposition", "incumbent"])
_BY_ITS_WORK = frozenset(
    ["religious", "catholic", "christian", "protestant", "orthodox", "evangelical", "buddhist", "hindu", "jewish"]
) | {"medical", "environmental", "financial", "sporting", "academic", "educational", "scientific", "cultural"}
_BY_ITS_WORK |= {"central", "commercial", "supreme", "constitutional"}  # "Quay Bank's licence … the central bank".
_OFFICES = frozenset({"department", "office", "directorate", "secretariat", "embassy", "bank", "agency"})
_COUNTRY = frozenset(["country", "nation", "state"])
_TOWN = frozenset(["city", "town", "village", "capital"])
_FORCES = frozenset(["army", "navy", "police", "military", "militia", "force", "troop", "guard", "gang", "brigade"])
_FORCES |= {"battalion", "cartel", "cell", "faction", "wing"}


def of_another_sort(clusters: Clusters, i: int, j: int) -> bool:
    """Whether a body's description says what its name does not: "the police organisation" is no news agency.

    Which party rules, no name tells.
    """
    sheet, other = clusters.sheet, clusters.mentions[j]
    if clusters.mentions[i].kind is not Kind.ORGANISATION or other.level is not Level.NAMED:
        return False
    beside = {c for c in sheet.children[clusters.mentions[i].root] if sheet.dep[c] in ("compound", "amod")}
    known = {*other.text.casefold().split(), *clusters.facts(j).nouns}
    sorts = {sheet.words[c].lower() for c in beside if sheet.words[c].lower() in _WHICHEVER | _BY_ITS_WORK}
    armed = clusters.words.armed | _FORCES
    sorts |= {sheet.lemma[c] for c in beside if sheet.dep[c] == "compound" and sheet.lemma[c] in armed}
    return not sorts <= known


def any_sort(clusters: Clusters, i: int, j: int) -> bool:
    """Either: a generic noun ("the organisation") says so little that only nearness tells."""
    return known_noun(clusters, i, j) or of_its_sort(clusters, i, j)


def known_noun(clusters: Clusters, i: int, j: int) -> bool:
    """The same noun was used of it: "a commander … the commander"; or is the last word of its name."""
    sheet = clusters.sheet
    lemma = sheet.lemma[clusters.mentions[i].root]
    if number(clusters, i) != number(clusters, j):
        return False
    if lemma in clusters.facts(j).nouns:
        return True
    other = clusters.mentions[j]
    return other.level is Level.NAMED and other.kind is not Kind.PERSON and head_word(other.text).casefold() == lemma


def number(clusters: Clusters, i: int) -> str:
    """Whether a mention is "one" or a "plural", by its noun."""
    mention = clusters.mentions[i]
    if mention.level is Level.NOMINAL and clusters.sheet.tag[mention.root] in ("NNS", "NNPS"):
        return "plural"
    return "one"


def of_its_sort(clusters: Clusters, i: int, j: int) -> bool:
    """A generic noun for a named thing: "the group" for a militia, "the country" for a country."""
    sheet, words = clusters.sheet, clusters.words
    lemma = sheet.lemma[clusters.mentions[i].root]
    other = clusters.mentions[j]
    if other.level is not Level.NAMED or number(clusters, i) == "plural" or SEVERAL.fullmatch(other.text):
        return False
    if lemma in _COUNTRY:
        return other.text in words.countries
    if lemma in _TOWN:
        return other.kind is Kind.PLACE and other.text not in words.countries and " " not in other.text
    if other.kind is Kind.ORGANISATION and lemma in words.armed | BODY:
        last = other.text.split()[-1].casefold()
        if lemma in _FORCES and not (last in words.armed or other.text.split()[-1] in words.group_heads):
            return False  # "The Herald said that the army": a paper has none.
        if not fitting(clusters, i, j) or (lemma in words.armed and _of_state(other.text)):
            return False
        known = words.noun_kind(last) is not None and last not in words.armed | BODY
        return not known and not clusters.facts(j).nouns & {"party", "company", "university", "newspaper", "court"}
    if other.kind is Kind.ORGANISATION:
        return _headed_so(other.text, lemma)
    if other.kind is Kind.PERSON and lemma == "old":
        root = clusters.mentions[i].root
        return aged(sheet, root) and sheet.child(root, "obl", "nmod") is None
    return other.kind is Kind.PERSON and lemma in ("man", "woman") and _gender_known(clusters, i, j)


def _of_state(name: str) -> bool:
    """Whether a name is of a body of the state that no "group" is: "the Ministry of Home Affairs"."""
    return head_word(name).casefold() in OF_STATE | _OFFICES


def _headed_so(name: str, lemma: str) -> bool:
    parts = name.casefold().split()
    return parts[-1] in SORTS.get(lemma, ()) or parts[0] in SORTS.get(lemma, ())


def _gender_known(clusters: Clusters, i: int, j: int) -> bool:
    return clusters.facts(i).gender == clusters.facts(j).gender


def generic(clusters: Clusters, i: int) -> bool:
    """Whether a mention says no more than that it is a land, a town, a body or somebody armed."""
    lemma = clusters.sheet.lemma[clusters.mentions[i].root]
    return lemma in _COUNTRY | _TOWN | BODY or lemma in clusters.words.armed
