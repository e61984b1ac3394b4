"""How the sides of a claim are named in its line: by their own words, or by the name of whom they stand for."""

from __future__ import annotations

import re
from calendar import day_name, month_name
from collections.abc import Mapping
from functools import cached_property
from types import MappingProxyType
from typing import TYPE_CHECKING

from sayso.model.claim import Claim, Role
from sayso.model.mention import Kind, Level, Mention
from sayso.reading.draft import Draft
from sayso.reading.line.capital import without_capital
from sayso.reading.line.clause import Sides, listed
from sayso.reading.line.phrases import balanced, to_each
from sayso.reading.line.sides.articles import always_articled, articled, loose, nations
from sayso.reading.line.sides.called import called
from sayso.reading.line.sides.name import Name
from sayso.reading.line.sides.nouns import nouns_of
from sayso.reading.line.sides.offices import link, local, of_a_nation, practises
from sayso.reading.line.sides.remainder import QUANTITIES
from sayso.reading.line.sides.speakers import either_speaker
from sayso.reading.line.sides.standing import described, owned, speaking
from sayso.reading.line.stated import head_offset, tokens_at
from sayso.reading.mentions.lexicon import lexicon

if TYPE_CHECKING:
    from spacy.tokens import Token

ARTICLES = ("The ", "A ", "An ", "His ", "Her ", "Its ", "Their ", "This ", "That ", "These ", "Those ", "My ", "Our ")
#: What stands before a noun that is joined to a name only by what the sentence says of it.
_ONE = frozenset({"a", "an", "A", "An"})
_LONGEST_TAIL = 12
_DASHES = frozenset({"-", "–", "—", "--"})
_DAYS = frozenset((*day_name, *month_name))
#: "Quaria-based": a name that only says something of the thing.
_COMPOUND = re.compile(r"(?:[A-Z]\w* )*[A-Z]\w*-[a-z]\w*")
#: Words that cannot end a noun's phrase where it is cut.
_OPEN_ENDS = frozenset({"ADP", "DET", "CCONJ", "ADJ", "SCONJ", "PART"})
_OPEN_TAGS = frozenset({"PRP", "PRP$", "WDT", "WP", "WRB", "EX", "RB", "WP$"})
#: Prepositions that tie a phrase to the noun before it rather than to the verb.
_NOUN_LINKS = frozenset({"with", "between", "of", "against", "about"})
_LOWERED = frozenset(
    {"we", "they", "he", "she", "it", "you", "us", "our", "their", "his", "her", "its", "them", "your"}
)
VENUE_LAST = ("happened", "addressed", "met")
OBJECTS = {"he": "him", "she": "her", "they": "them", "we": "us", "i": "me", "who": "whom"}
_SUBJECTS = {
    "him": "he",
    "her": "she",
    "them": "they",
    "us": "we",
    "me": "I",
    "whom": "who",
    "his": "he",
    "their": "they",
    "our": "we",
    "its": "it",
    "my": "I",
}
_SPEAKING = frozenset({"i", "me", "we", "us"})
_ADDRESSED = frozenset({"you", "your", "yours"})
_OWNING = frozenset({"my", "our", "mine", "ours"})
#: Pronouns that a name may stand for as it is.
_ALONE = frozenset({"he", "she", "it", "him", "who"})
_PLURALS = frozenset({"they", "them", "their", "our", "we", "us", "you", "these", "those"})


class Known(dict[str, Mention]):
    """The mentions of a draft by id, with the chains that have a name somewhere and those names."""

    #: Pronouns that speak and were given to another than who spoke last: the line leaves them as they are.
    doubtful: frozenset[str] = frozenset()
    #: Names that the report prints with "the".
    articled: frozenset[str] = frozenset()
    #: Pronouns of whom no name is told → the noun that stands for them.
    nouns: Mapping[str, str] = MappingProxyType({})

    @classmethod
    def of(cls, draft: Draft) -> Known:
        """Those of the draft."""
        known = cls((m.id, m) for m in draft.mentions)
        known.doubtful = either_speaker(draft, known)
        known.nouns = nouns_of(known, draft.doc)
        known.articled = articled(draft.mentions, tokens_at(draft.doc))
        return known

    @cached_property
    def named(self) -> frozenset[str]:
        """The chains that have a name."""
        return frozenset(m.chain for m in self.values() if m.level is Level.NAMED)

    @cached_property
    def names(self) -> dict[str, str]:
        """Chain to its name."""
        return {m.chain: " ".join(m.name.split()) for m in self.values() if m.level is Level.NAMED and m.name}

    @cached_property
    def owners(self) -> dict[int, Mention]:
        """Where a pronoun of an owner who has a name stands → its mention."""
        return {m.start: m for m in self.values() if m.level is Level.PRONOUN and m.chain in self.named}

    @cached_property
    def edges(self) -> tuple[frozenset[int], frozenset[int]]:
        """Where a name starts, and where one ends."""
        named = [m for m in self.values() if m.level is Level.NAMED]
        return frozenset(m.start for m in named), frozenset(m.end for m in named)

    @cached_property
    def pronouns(self) -> dict[int, str]:
        """Where a pronoun stands → how whom it stands for is named as a subject."""
        singles = (m for m in self.values() if m.level is Level.PRONOUN and m.start == head_offset(m))
        told = {m.start: shown(m, self.named, plain=m.id in self.doubtful) for m in singles if m.text.lower() in _ALONE}
        return {start: name for start, name in told.items() if name.lower() not in _LOWERED}


def named_sides(claim: Claim, mentions: Known, draft: Draft) -> Sides:
    names: dict[Role, list[Name]] = {}
    named, members = mentions.named, mentions.names
    heads = tokens_at(draft.doc)
    voices = speaking(claim, mentions, draft)
    for side in claim.participants:
        if claim.where == side.mention and side.role is Role.VENUE and claim.predicate in VENUE_LAST:
            continue
        mention = mentions[side.mention]
        head = heads.get(head_offset(mention))
        own = _within_line(
            _without(claim, shown(mention, named, members, plain=mention.id in mentions.doubtful)), mention, heads
        )
        own = _owned(_unbroken(own, mention, draft.document.text, mentions), mention, mentions)
        own = owned(own, mention, claim, mentions, draft)
        base = _counted(mention, head, own)
        if claim.predicate != "also_known_as" or base in mentions.articled:
            base = with_article(base, mentions)
        text = base + _tail(mention, claim, mentions, draft)
        office = claim.predicate == "holds_role" and side.role is Role.GROUP
        text += local(head, mention, claim) if office else ""
        lower = text.lower() if mention.level is Level.PRONOUN else ""
        if mention.chain not in voices and mention.id not in mentions.doubtful:
            text = mentions.nouns.get(mention.id) or described(mention, head, named) or text
        text = balanced(text)
        name = Name(
            either=head is not None and any(c.lower_ in ("or", "nor") and c.dep_ == "cc" for c in head.children),
            mention=mention.id,
            called=called(mention, head, text),
            pronoun=mention.level is Level.PRONOUN and mention.start == head_offset(mention),
            text=OBJECTS.get(text.lower() if lower else "", text),
            subject=_SUBJECTS.get(text.lower() if lower else "", text),
            adjective=(head is not None and head.pos_ == "ADJ")
            or (office and (practises(head, mention, claim) or of_a_nation(head, mention, claim))),
            link=link(head, claim) if office else "",
            plural=bool(mention.members) or lower in _PLURALS or _several(head, mention),
        )
        names.setdefault(side.role, []).append(name)
    return Sides(names=names, loose=claim.predicate == "holds_role" and loose(claim, draft.doc))


def with_article(name: str, mentions: Known) -> str:
    """A name with the "the" that the report gives it."""
    return f"the {name}" if name in mentions.articled or name in always_articled() else name


def _owned(text: str, mention: Mention, mentions: Known) -> str:
    """ "Whose husband" with the name of whose he is: "Rania Haddad's husband"."""
    if not text.lower().startswith("whose "):
        return text
    whose = (m for m in mentions.values() if m.start == mention.start and m.text.lower() == "whose")
    name = next((" ".join(m.name.split()) for m in whose), "")
    name = without_capital(name) if name.startswith(ARTICLES) else name
    return f"{name}{'’' if name.endswith('s') else '’s'} {text[6:]}" if name else text


def _unbroken(text: str, mention: Mention, whole: str, mentions: Known) -> str:
    """The words with the rest of a hyphened name that a mention cuts: "Ormond-Teth", not "Ormond".

    A small letter beside the hyphen makes no name: "Quaria-based" says something of Quaria.
    """
    starts, ends = mentions.edges
    if mention.kind in (Kind.PLACE, Kind.GROUP) or mention.end + 1 in starts or mention.start - 1 in ends:
        return text  # "Quaria-Ostby", "the Front-Brigade pact": the two are told apart.
    if text != " ".join(mention.text.split()) and text[1:] != " ".join(mention.text.split())[1:]:
        return text
    after = re.match(r"[-–][^\W_]+", whole[mention.end : mention.end + 30])
    before = re.search(r"[^\W_]+[-–]?$", whole[max(0, mention.start - 30) : mention.start])
    after = after if after is not None and after.group()[1].isupper() else None
    before = before if before is not None and before.group()[0].isupper() else None
    joined = before is not None and (before.group().endswith(("-", "–")) or text[:1] in "-–")
    return (before.group() if joined and before is not None else "") + text + (after.group() if after else "")


def _several(head: Token | None, mention: Mention) -> bool:
    """Whether a side takes a plural verb: a plural noun or people, not a body whose name looks like one."""
    if head is None:
        return False
    people = head.lower_ in ("police", "people") or (mention.kind is Kind.GROUP and head.lower_.endswith("s"))
    people = people or (head.pos_ == "NUM" and head.lower_ not in ("one", "1"))
    # "The injured were taken home"; of "the deceased" only its verb tells whether it is one.
    fated = head.tag_ in ("JJ", "VBN") and head.lower_ in ("injured", "wounded", "dead", "missing", "bereaved")
    people = people or (fated and mention.level is Level.NOMINAL)
    body = mention.kind is Kind.ORGANISATION and mention.level is Level.NAMED
    return (
        people or (head.tag_ == "NNS" and not body) or (head.tag_ == "NNPS" and mention.kind is not Kind.ORGANISATION)
    )


def _within_line(text: str, mention: Mention, heads: Mapping[int, Token]) -> str:
    """The words as they stand inside a line: without the capital that only the start of a sentence gave them."""
    first = heads.get(mention.start)
    quoted = first is not None and first.i > 0 and first.nbor(-1).is_quote
    opens = first is not None and (first.is_sent_start or quoted) and first.pos_ != "PROPN" and text[1:2].islower()
    pronoun = mention.level is Level.PRONOUN and text.lower() in _LOWERED
    opens = opens and mention.level is not Level.NAMED and text == mention.text and not _nations(first)
    return without_capital(text) if opens or pronoun else text


def _nations(first: Token | None) -> bool:
    """Whether a word is the adjective of a nation or continent, which keeps its capital: "African leaders"."""
    return first is not None and first.pos_ == "ADJ" and first.text in nations()


def _counted(mention: Mention, head: Token | None, text: str) -> str:
    """ "Two Quarians", "Quill and two of her aides": the number before them, which is no part of their mention."""
    if head is not None and (some := _some_of(head, mention)) and text.startswith(mention.text):
        return f"{some} {text}"
    if head is None or mention.level is not Level.NAMED or head.tag_ not in ("NNPS", "NNS") or text != mention.text:
        return text
    before = [c for c in head.children if c.dep_ == "nummod" and c.i < head.i and c.idx < mention.start]
    return f"{before[0].text.lower()} {text}" if before else text


def _some_of(head: Token, mention: Mention) -> str:
    """ "Two of" before whom only some are told of in a list: a subject that stands alone is printed with its count."""
    count, of = head.head, next((c for c in head.children if c.dep_ == "case"), None)
    first = count.dep_.startswith("nsubj") and any(c.dep_ == "conj" for c in count.children)
    several = (first or count.dep_ == "conj") and (count.pos_ == "NUM" or count.lemma_.lower() in QUANTITIES)
    if of is None or of.lower_ != "of" or not head.dep_.startswith("nmod") or not several:
        return ""
    own = (t.i for t in count.lefts if t.dep_ not in ("cc", "punct", "case"))
    words = head.doc[min(own, default=count.i) : of.i + 1]
    near = of.idx + 3 == mention.start and len(words) < 6
    return f"{words.text[:1].lower()}{' '.join(words.text.split())[1:]}" if near else ""


def shown(
    mention: Mention,
    named: frozenset[str] = frozenset(),
    members: Mapping[str, str] | None = None,
    *,
    plain: bool = False,
) -> str:
    """How a mention is named in a line: in its own words, or by the name of its chain, where that has one.

    ``members`` maps chains to their names: "the two groups" whose members all have one is printed by their names.
    """
    if members and len(mention.members) > 1 and mention.level is not Level.NAMED:
        names = [members[m] for m in mention.members if m in members]
        if len(names) == len(mention.members):
            return listed(names)
    own = mention.level is Level.NAMED or (mention.chain not in named and not _voiced(mention))
    # "The city" may be another than the one named before, and a name adds nothing where it is not.
    # "The Quarian army" has a name among its words, and is not to be called by another's; "is a Quarian firm".
    called = _COMPOUND.sub("", mention.text).split()
    own = own or any(w[:1].isupper() and not (called[0] in _ONE and _of_a_land(w)) for w in called[1:])
    own = own or plain or (mention.level is Level.NOMINAL and mention.kind in (Kind.PLACE, Kind.FACILITY))
    # "They" who are some people of a nation are not called by its adjective.
    people = mention.level is Level.PRONOUN and mention.kind in (Kind.GROUP, Kind.PLACE)
    body = mention.kind is Kind.ORGANISATION and mention.level is Level.PRONOUN
    people = people or (body and mention.text.lower() in ("they", "them", "their"))
    spoken = mention.level is Level.PRONOUN and mention.name.lower() in _ADDRESSED
    name = mention.text if own or people or spoken else mention.name or mention.text
    name = " ".join(name.split())
    if _voiced(mention) and name.lower().startswith(("a ", "an ")):
        name = "the " + name.partition(" ")[2]
    return without_capital(name) if name.startswith(ARTICLES) else name


def _of_a_land(word: str) -> bool:
    """Whether a word only says of which country something is: "a Dutch firm", "a Seychelles company"."""
    return word in nations() or word in lexicon().countries


def _voiced(mention: Mention) -> bool:
    """Whether "I" or "we" has been found to be who is quoted: in a line it would be nobody's."""
    word = mention.text.lower()
    return word in _SPEAKING and mention.level is Level.PRONOUN and mention.name.lower() not in _SPEAKING | _OWNING


def _without(claim: Claim, text: str) -> str:
    """A side without the compound that states the claim: "Quaria-based groups" are based in Quaria.

    A name of several words goes whole: "the Orra Al Tern-based lender".
    """
    compound = f"{claim.trigger.text} "
    if "-" not in compound:
        return text
    return re.sub(rf"(?:\b(?!(?:The|An?) )[A-Z][\w’']* )*(?<![\w-]){re.escape(compound)}", "", text, count=1)


def _tail(mention: Mention, claim: Claim, mentions: Known, draft: Draft) -> str:
    """The phrases that belong to a noun which only stands as a side of this claim: "links" + "with the Front"."""
    head = tokens_at(draft.doc).get(head_offset(mention))
    if head is None or (mention.level is not Level.NOMINAL and claim.predicate != "also_known_as"):
        return ""
    if not mention.id.startswith("n"):
        return _of_name(head, mention) if claim.predicate == "also_known_as" else _against(head, mention)
    return _tail_of_noun(head, claim, mentions)


def _tail_of_noun(head: Token, claim: Claim, mentions: Known) -> str:
    doc, last = head.doc, head.i
    for child in head.children:
        side = child.left_edge.lower_ == "by" and child.idx in {
            head_offset(mentions[p.mention]) for p in claim.participants
        }
        if side:
            continue  # Who did it is told as who did it.
        if child.dep_.startswith(("nmod", "nummod")) and child.i > head.i and child.left_edge.i == last + 1:
            last = child.right_edge.i
    if last == head.i:
        last = _phrase_after(head, claim, mentions)
    words: list[Token] = []
    whole = last - head.i <= _LONGEST_TAIL and all(
        w.dep_ == "conj" or w.dep_ not in ("acl:relcl", "appos", "parataxis") for w in doc[head.i + 1 : last + 1]
    )
    for word in doc[head.i + 1 : last + 1]:
        if _ends_tail(word) and not (whole and word.text == ","):
            break
        words.append(word)
    while words and not to_each(words[-1]) and _is_open_end(words[-1]):
        words.pop()
    aside = bool(words) and words[0].text in _DASHES and bool(words[0].whitespace_)
    if not words or len(words) > _LONGEST_TAIL or aside:
        return ""  # "The officers – one was pulled from his car – complained".
    text = " ".join(doc[words[0].i : words[-1].i + 1].text.split())
    if text.startswith("between ") and " and " not in text:
        return ""
    close = words[0].idx == head.idx + len(head)  # "US$3.6 billion"
    return text if close or text.startswith(",") else f" {text}"


def _is_open_end(word: Token) -> bool:
    return word.pos_ in _OPEN_ENDS or word.tag_ in _OPEN_TAGS or word.text == ","


def _of_name(head: Token, mention: Mention) -> str:
    """ "Of song" of "the Homer of song", "from Space" of "Ostby from Space": without it the name is another's."""
    parts = [c for c in head.children if c.dep_ == "nmod" and c.i > head.i]
    parts += [c for c in head.head.children if c.dep_ == "obl" and c.i > head.i and _in_title(c)]
    part = next((c for c in parts if c.left_edge.lower_ == "of" or _in_title(c)), None)
    close = part is not None and part.left_edge.i > 0 and mention.end == part.left_edge.idx - 1
    if part is None or not close or not part.left_edge.text.isalpha() or any(_ends_tail(t) for t in part.subtree):
        return ""  # "Chhota s/o Karim Vell": whose son he is, is no part of it.
    return " " + " ".join(head.doc[part.left_edge.i : part.right_edge.i + 1].text.split())


def _in_title(part: Token) -> bool:
    """Whether a phrase behind a name is in capitals as a title is: "from Space", "to the Sea"."""
    words = list(part.subtree)
    capitals = all(t.text[:1].isupper() for t in words[1:] if t.dep_ not in ("det", "case", "cc"))
    timed = part.ent_type_ in ("DATE", "TIME") or part.text in _DAYS or words[0].lower_ == "as"
    return len(words) > 1 and words[0].dep_ == "case" and words[0].i + 1 == words[1].i and capitals and not timed


def _against(head: Token, mention: Mention) -> str:
    """ "Similar operations" + "against Quaria": whom a deed is aimed at is told with it."""
    ends = mention.end == head.idx + len(head)
    aimed = (c for c in head.children if c.dep_ == "nmod" and c.left_edge.i == head.i + 1)
    target = next((c for c in aimed if c.left_edge.lower_ == "against"), None) if ends else None
    if target is None or any(_ends_tail(t) for t in target.subtree):
        return ""
    return " " + " ".join(head.doc[target.left_edge.i : target.right_edge.i + 1].text.split())


def _phrase_after(head: Token, claim: Claim, mentions: Known) -> int:
    """Where the phrase right after a noun ends that a parser hung on the verb: "acknowledged links" + "with Hamra".

    The noun itself where what follows is a side of the claim, which stands on its own, or no such phrase.
    """
    if head.i + 1 >= len(head.doc):
        return head.i
    case = head.nbor()
    sides = {head_offset(mentions[p.mention]) for p in claim.participants}
    noun = case.head
    if case.dep_ != "case" or case.text.lower() not in _NOUN_LINKS or noun.i < case.i or noun.idx in sides:
        return head.i
    return noun.right_edge.i


def _ends_tail(word: Token) -> bool:
    """Whether a noun's phrase is cut here: at a mark, and at a verb that is no part of a compound."""
    joined = word.i > 0 and word.nbor(-1).text == "-"
    return (word.pos_ == "PUNCT" and word.text != "-") or (word.pos_ == "VERB" and not joined)
