"""One pass over the words: every statement that the vocabulary knows, as a sketch."""

from __future__ import annotations

from collections.abc import Iterator

from sayso.model.claim import Role, Status
from sayso.model.mention import Kind, Level, Mention
from sayso.reading.claims.cast import Cast
from sayso.reading.claims.grammar.arguments import Arguments, Slots
from sayso.reading.claims.grammar.tree import Tree
from sayso.reading.claims.offices.roles import Roles
from sayso.reading.claims.settings.setting import Setting, Settings
from sayso.reading.claims.sketch import Sketch
from sayso.reading.claims.stating.aliases import Alias, Aliases
from sayso.reading.claims.stating.filling import Filled, fill
from sayso.reading.claims.stating.hit import Hit
from sayso.reading.claims.stating.hits import Finder
from sayso.reading.claims.stating.including import of_included, with_included
from sayso.reading.claims.stating.occasions import occasion
from sayso.reading.claims.stating.unnamed import Unnamed
from sayso.reading.vocabulary import Vocabulary
from sayso.reading.vocabulary.pattern import Form

#: "Asked not to be named", "declined to be identified": how reports keep a source's name back.
_NAMING = frozenset({"name", "identify", "quote"})
#: Verbs whose object is a topic and not said to be so.
_TALKING = frozenset({"discuss", "debate", "mull", "explore", "envisage"})
#: Who may be somewhere, and the words for being there; the most words from "was" to the place.
_BEINGS = frozenset({Kind.PERSON, Kind.ORGANISATION, Kind.GROUP})
_AT = frozenset({"in", "at", "inside"})
_NEAR = 6
#: Deeds whose object word is what they are done to: the "troops" of "sent troops", the "ban" of "lifted the ban".
_OWN_THINGS = frozenset({"deployed", "withdrew", "ended", "voted", "organised"})
_CALLING = frozenset({"call", "dub", "term", "define", "compare"})
#: Verbs that "dead" only goes on: "shot dead".
_TO_DEATH = frozenset({"shoot", "stab", "bomb", "beat", "leave"})
_REFUSING = frozenset({"decline", "refuse"})
_KEEPING = frozenset({"ask", "want", "wish", "request", "prefer"}) | _REFUSING


class Scan:
    """Reads the sketches of one tree."""

    def __init__(
        self, tree: Tree, arguments: Arguments, cast: Cast, vocabulary: Vocabulary, settings: Settings
    ) -> None:
        self.tree = tree
        self.settings = settings
        self.arguments = arguments
        self.cast = cast
        self.vocabulary = vocabulary
        self.finder = Finder(tree, arguments, vocabulary)
        self.roles = Roles(tree, arguments, cast, vocabulary)
        self.aliases = Aliases(tree, arguments)
        self.unnamed = Unnamed(tree, arguments, self.finder, vocabulary)
        self._adjectives = vocabulary.patterns(Form.ADJECTIVE)
        self._taken: set[int] = set()

    def sketches(self) -> Iterator[Sketch]:
        """All sketches, in the order of the text.

        Nouns are read first, so that a verb that only carries one states nothing itself.
        """
        found: list[Sketch] = []
        for i, pos in enumerate(self.tree.pos):
            if pos in ("NOUN", "PROPN") or self.tree.tag[i] == "NNP" or i in self.roles.printed:
                found.extend(self._at_noun(i))
        for i, pos in enumerate(self.tree.pos):
            if pos in ("VERB", "AUX") and self.tree.is_verb(i) and not self._modifies(i):
                found.extend(self._at_verb(i))
            elif pos == "ADJ" or (pos in ("ADV", "ADP") and self.tree.with_dep(i, "cop")):
                found.extend(self._at_adjective(i))
            found.extend(self._at_suffix(i) if self.tree.hyphenated(i) else ())
            found.extend(self._at_place(i) if self.tree.children[i] else ())
        return iter(sorted(found, key=lambda s: (s.tokens[0], s.anchor, s.predicate)))

    def _modifies(self, i: int) -> bool:
        """Whether a participle only modifies: "expanding ties", "points to expanding ties"."""
        tree = self.tree
        own = tree.dep[i] == "amod" or (tree.tag[i] == "VBG" and i > 0 and tree.lower[i - 1] == "to")
        return own or self._in_general(i)

    def _in_general(self, i: int) -> bool:
        """Whether a verb is only judged: "demonstrating is no crime", "too big to fall"."""
        tree = self.tree
        while tree.dep[i] == "conj" and tree.tag[i] == "VBG" and tree.head[i] != i:
            i = tree.head[i]
        marks = {tree.lower[c] for c in tree.with_dep(i, "mark", "case", "advmod")}
        over = tree.head[i]
        if "to" in marks and tree.pos[over] == "ADJ" and any(tree.lower[c] == "too" for c in tree.children[over]):
            return True
        if tree.lemma[i] == "come" and "when" in marks and any(tree.lower[c] == "it" for c in tree.children[i]):
            return True
        if tree.dep[i] != "csubj":
            return False
        judged = tree.tag[i] in ("VB", "VBN") and tree.pos[tree.head[i]] == "ADJ"
        gerund = tree.tag[i] == "VBG" and not tree.with_dep(i, "nsubj", "nmod")
        return gerund or (judged and any(tree.lower[c] == "to" for c in tree.with_dep(i, "mark")))

    def _at_noun(self, i: int) -> Iterator[Sketch]:
        yield from self._told_names(self.aliases.copular(i))
        if (being := self._first(self.finder.at_being(i))) is not None:
            yield being
            return
        if self.tree.pos[i] == "NOUN" and not self._qualifies(i):
            sketch = self._first(self.finder.at_noun(i)) or occasion(self.tree, self.settings, self.finder, i)
            if sketch is not None:
                self._taken.update((*sketch.tokens, sketch.anchor))
                if not self._only_talked_of(i):
                    yield sketch
        for said in self.roles.at(i):
            yield Sketch(
                predicate=said.predicate,
                anchor=said.anchor,
                tokens=(said.noun,),
                filled=said.filled,
                status=said.status if self.vocabulary[said.predicate].kind == "state" else None,
                title=said.title,
                noun=said.anchor == said.noun and not self.tree.with_dep(said.noun, "cop"),
            )

    def _at_verb(self, i: int) -> Iterator[Sketch]:
        if i in self._taken or self._keeps_name_back(i) or self._only_named(i):
            return
        named = list(self._other_names(i))
        if not named and self.tree.lower[i] == "born" and any(self.aliases.at(i)):
            return  # "Born Ida Heron": a name, and no birth of another.
        sketch = None if named else self._first(with_included(self.tree, i, self.finder.at_verb(i)))
        if sketch is None and not named and self.unnamed.tells(i):
            sketch = self.any_deed(i)
        yield from named if sketch is None else [sketch] if self.unnamed.holds(sketch) else []
        beside = None if sketch is None else self._first(self.finder.at_verb(i, Form.BESIDE))
        yield from filter(None, (beside, self._first(of_included(self.tree, i, self.finder.at_verb))))

    def any_deed(self, verb: int) -> Sketch | None:
        """A deed that the vocabulary has no word for; None where it has no side that is anybody or anything."""
        return self._first(self.finder.at_any_verb(verb))

    def _other_names(self, verb: int) -> Iterator[Sketch]:
        """Another name of somebody, where the vocabulary has a predicate for it."""
        yield from self._told_names(self.aliases.at(verb))

    def _told_names(self, aliases: Iterator[Alias]) -> Iterator[Sketch]:
        for alias in aliases if "also_known_as" in self.vocabulary else ():
            filled = Filled()
            bearer, name = self.cast.find(alias.bearer), self.cast.find(alias.name)
            certain = bearer is not None and (bearer.level is Level.NAMED or alias.itself)
            if bearer is None or name is None or not certain or (bearer.kind, name.kind) == (Kind.GROUP, Kind.PERSON):
                continue  # "A Quarian known as the Heron": no people has that name.
            if bearer.id != name.id:  # The two may well be one chain.
                filled.sides = [(Role.AGENT, bearer, alias.bearer), (Role.PATIENT, name, alias.name)]
                tokens, status = (alias.anchor,), alias.status
                yield Sketch(
                    predicate="also_known_as", anchor=alias.anchor, tokens=tokens, filled=filled, status=status
                )

    def _only_named(self, i: int) -> bool:
        """Whether a gerund that nobody does only names a deed: "a place for watching birds"."""
        tree = self.tree
        bare = tree.tag[i] == "VBG" and not tree.with_dep(i, "aux") and tree.head[i] != i
        given = tree.lower[i] == "given" and not tree.with_dep(i, "aux") and tree.lower[i + 1 : i + 2] == ["that"]
        return given or (bare and "subj" not in self.arguments.slots(i))

    def _keeps_name_back(self, i: int) -> bool:
        """Whether a verb only says that a source keeps its name back: "asked not to be named"."""
        tree = self.tree
        asking = i if tree.lemma[i] in _KEEPING else tree.head[i]
        if tree.lemma[asking] not in _KEEPING:
            return False
        naming = [v for v in tree.with_dep(asking, "xcomp", "ccomp", "advcl") if tree.lemma[v] in _NAMING]
        passive = [v for v in naming if tree.tag[v] == "VBN" and tree.with_dep(v, "aux")]
        no = any(tree.lower[c] in ("not", "n't") for v in (asking, *passive) for c in tree.children[v])
        return i in (asking, *passive) and bool(passive) and (no or tree.lemma[asking] in _REFUSING)

    def _first(self, hits: list[Hit]) -> Sketch | None:
        """The first that fits; of two as narrow as one another, the one that takes the first of the objects too."""
        spare: tuple[int, Sketch] | None = None
        for hit in hits:
            if spare is not None and hit.pattern.weight < spare[0]:
                break
            sketch = self._sketch(hit)
            if sketch is None or (spare is not None and self._left_over(hit, sketch)):
                continue
            if not self._left_over(hit, sketch):
                return sketch
            spare = (hit.pattern.weight, sketch)
        return None if spare is None else spare[1]

    def _left_over(self, hit: Hit, sketch: Sketch) -> bool:
        """Whether the first of a verb's objects is somebody whom the pattern can't take."""
        if hit.noun or len(hit.slots.get("obj", ())) < 2:
            return False
        mention = self.cast.find(hit.slots["obj"][0])
        return mention is not None and all(m.chain != mention.chain for _, m, _ in sketch.filled.sides)

    def _sketch(self, hit: Hit) -> Sketch | None:
        entry = self.vocabulary.entries[hit.pattern.predicate]
        slots = self._without_own_name(hit) if hit.noun else self._without_own_words(hit)
        undergone = self._given_openly(hit) and (hit.noun or (hit.light is None and self._undergone(hit.anchor)))
        filled = fill(hit.pattern, slots, entry, self.cast, undergone=undergone)
        unsaid = filled is not None and entry.speech and not filled.of(Role.AGENT) and self._unspoken(hit)
        told = filled is not None and not self._doers_own(hit, filled) and not self._says_little(hit, filled)
        told = told and filled is not None and not (hit.noun and self._in_the_abstract(hit, filled))
        told = told and filled is not None and not (hit.noun and self._on_nobody(hit, filled))
        if filled is not None and filled.sides and not unsaid and told:
            nouns = tuple(t for t in hit.tokens if self.tree.pos[t] in ("NOUN", "ADJ"))
            ahead = hit.anchor if hit.pattern.predicate in _OWN_THINGS else 0  # "The ban, which was lifted".
            return Sketch(
                predicate=hit.pattern.predicate,
                anchor=hit.anchor,
                tokens=tuple(t for t in hit.tokens if hit.noun or t >= ahead),
                filled=filled,
                nouns=nouns,
                noun=hit.noun,
            )
        return None

    def _undergone(self, verb: int) -> bool:
        """Whether a passive tells of a deed: "was cooked" and "is being cooked", not "is cooked in leaves"."""
        tree = self.tree
        helpers = {tree.lower[c] for c in tree.with_dep(verb, "aux", "cop")}
        habit = bool(helpers & {"is", "are", "'s", "'re"}) and not helpers & {"being", "been"}
        return self.arguments.passive(verb) and tree.tag[verb] == "VBN" and not habit

    def _given_openly(self, hit: Hit) -> bool:
        """Whether nobody is given anything, or a plain passive says so of its own subject: "he was refused bail"."""
        if "iobj" not in hit.slots:
            return True
        slot, tree = hit.pattern.slot("iobj"), self.tree
        own = (
            any(tree.dep[c] == "nsubj:pass" for c in tree.children[hit.anchor]) and tree.dep[hit.anchor] != "acl:relcl"
        )
        return own and not hit.noun and slot is not None and slot.required

    def _says_little(self, hit: Hit, filled: Filled) -> bool:
        """Whether a noun of a deed has a doer and nothing it was done to: "Quaria's ban", "their support"."""
        entry = self.vocabulary.entries[hit.pattern.predicate]
        roles = {role for role, _, _ in filled.sides}
        open_to = {Role.PATIENT, Role.TOPIC} & {Role(r) for r in entry.predicate.roles}
        little = hit.noun and roles == {Role.AGENT} and Role.PATIENT in open_to and not entry.predicate.mutual
        return little and self.settings.own(hit.anchor, hit.pattern.predicate) == Setting()

    def _in_the_abstract(self, hit: Hit, filled: Filled) -> bool:
        """Whether a noun without a doer speaks of such deeds at large: "the sale of drugs" and not "of the drugs"."""
        dated = self.settings.own(hit.anchor, hit.pattern.predicate).when is not None
        if filled.of(Role.AGENT) or hit.slots.get("poss") or dated:
            return False
        if any(t in hit.slots.get("compound", ()) for _, _, t in filled.sides):
            return not self._definite(hit.anchor)  # "The embassy bombing" is as certain as its own article.
        return all(not self._definite(token) for _, _, token in filled.sides)

    def _on_nobody(self, hit: Hit, filled: Filled) -> bool:
        """Whether what a deed must be "on" is no side of it: "the strike by drivers on Tuesday" attacked nobody."""
        on = hit.pattern.slot("on")
        filling = {token for _, _, token in filled.sides}
        return on is not None and on.required and not filling & set(hit.slots.get("on", ()))

    def _definite(self, i: int) -> bool:
        """Whether a noun is a name, counted, or said to be a certain one."""
        tree = self.tree
        if tree.pos[i] in ("PROPN", "PRON", "NUM") or tree.tag[i] == "NN":
            return tree.tag[i] != "NN" or bool(tree.with_dep(i, "det", "nmod:poss", "nummod", "compound"))
        mention = self.cast.find(i)
        named = mention is not None and mention.level is Level.NAMED
        return (
            named
            or bool(tree.with_dep(i, "det", "nummod"))
            or any(tree.dep[c] == "nmod:poss" for c in tree.children[i])
        )

    def _qualifies(self, i: int) -> bool:
        """Whether a noun only qualifies the next: the "approval" of "approval rating"."""
        tree = self.tree
        return tree.dep[i] == "compound" and tree.head[i] == i + 1 and tree.pos[i + 1] == "NOUN"

    def _doers_own(self, hit: Hit, filled: Filled) -> bool:
        """Whether a possessor is taken for who suffered what he did: "the premier's appointments"."""
        if not hit.noun or self.tree.tag[hit.anchor] not in ("NNS", "NNPS"):
            return False
        owners = {t for t in hit.slots.get("poss", ()) if self.tree.tag[t] in ("NN", "NNP", "PRP$")}
        one = len(hit.slots.get("poss", ())) == 1
        return one and any(role is Role.PATIENT and t in owners for role, _, t in filled.sides)

    def _only_talked_of(self, noun: int) -> bool:
        """Whether a happening is the topic of talks and no more: "to discuss expanding cooperation"."""
        tree, i = self.tree, noun
        for _ in range(2):
            head, label = tree.head[i], tree.dep[i]
            if head == i or label not in ("obj", "xcomp", "ccomp", "compound"):
                return False
            if tree.lemma[head] in _TALKING:
                return True
            if tree.tag[head] != "VBG":
                return False
            i = head
        return False

    def _unspoken(self, hit: Hit) -> bool:
        """Whether speech that nobody is said to utter is none: somebody else's, or a name ("a fair called Tide")."""
        return "subj" in hit.slots or self.tree.lemma[hit.anchor] in _CALLING

    def _without_own_words(self, hit: Hit) -> Slots:
        """The slots of a verb without its own object word: the "hostage" of "held hostage" is nobody more."""
        if hit.pattern.object is None or hit.pattern.form is not Form.VERB or hit.pattern.predicate in _OWN_THINGS:
            return hit.slots
        kept = {name: [t for t in tokens if t not in hit.tokens] for name, tokens in hit.slots.items()}
        return {name: tokens for name, tokens in kept.items() if tokens}

    def _without_own_name(self, hit: Hit) -> Slots:
        """The slots of a noun without fillers that name it: in "Police raid charity" the noun is no side of itself."""
        start = self.tree.start[hit.anchor]
        kept: Slots = {}
        for name, tokens in hit.slots.items():
            mentions = ((t, self.cast.find(t)) for t in tokens)
            fitting = [t for t, m in mentions if m is None or not m.start <= start < m.end]
            if fitting:
                kept[name] = fitting
        return kept

    def _at_adjective(self, i: int) -> Iterator[Sketch]:
        patterns = self._adjectives.get(self.tree.lemma[i], ())
        if not patterns or self.tree.lemma[self.tree.head[i]] in _TO_DEATH:
            return
        slots = dict(self.arguments.slots(i))
        if "subj" not in slots and (bearer := self._bearer(i)) is not None:
            slots["subj"] = [bearer]
        for pattern in (p for p in patterns if self.finder.says(p, i, slots)):
            filled = fill(pattern, slots, self.vocabulary.entries[pattern.predicate], self.cast)
            if filled is not None:
                yield Sketch(predicate=pattern.predicate, anchor=i, tokens=(i,), filled=filled)
                return

    def _bearer(self, i: int) -> int | None:
        """Whom an adjective behind its noun is said of: "Quill, a lawyer close to the Front", "units loyal to Teth"."""
        tree, noun = self.tree, self.tree.head[i]
        if tree.dep[i] not in ("amod", "acl") or noun > i or tree.pos[noun] not in ("NOUN", "PROPN"):
            return None
        if tree.dep[noun] == "appos" and self.cast.find(tree.head[noun]) is not None:
            return tree.head[noun]
        subjects = self.arguments.surface(noun) if tree.with_dep(noun, "cop") else []
        bearer = subjects[0] if subjects else noun
        mention = self.cast.find(bearer)
        return bearer if mention is not None and mention.kind in _BEINGS else None  # "A house close to the bank".

    def _at_place(self, i: int) -> Iterator[Sketch]:
        """ "Quill was in Sarnholm"."""
        tree = self.tree
        copula = [c for c in tree.with_dep(i, "cop") if c < i]
        place = self.cast.find(i) if copula and tree.case(i) in _AT and "was_in" in self.vocabulary else None
        if place is None or not self.settings.is_place(place):
            return
        entry, filled = self.vocabulary.entries["was_in"], Filled()
        for token in self.arguments.surface(i):
            mention = self.cast.find(token)
            if mention is not None and mention.kind in _BEINGS and entry.takes(Role.AGENT, mention.kind):
                filled.add(Role.AGENT, mention, token)
        if filled.sides:
            filled.add(Role.VENUE, place, i)
            first = copula[-1] if i - copula[-1] < _NEAR else i
            yield Sketch(predicate="was_in", anchor=i, tokens=(first, i) if first < i else (i,), filled=filled)

    def _at_suffix(self, i: int) -> Iterator[Sketch]:
        for pattern, before, noun in self.finder.at_suffix(i):
            name = self.cast.ending.get(self.tree.end[before])
            thing = self.cast.find(noun)
            filled = Filled()
            entry = self.vocabulary.entries[pattern.predicate]
            for side, mention, token in (("name", name, before), ("noun", thing, noun)):
                slot = pattern.slot(side)
                self._put(filled, () if slot is None else slot.roles, mention, token, pattern.predicate)
            if len(filled.sides) == 2 and not any(not filled.of(r) for r in entry.needs):
                state = entry.predicate.kind == "state"
                yield Sketch(
                    predicate=pattern.predicate,
                    anchor=i,
                    tokens=(before, i),
                    filled=filled,
                    noun=True,
                    compound=True,
                    status=Status.HOLDS if state else Status.HAPPENED,
                )
                return

    def _put(
        self, filled: Filled, roles: tuple[Role, ...], mention: Mention | None, token: int, predicate: str
    ) -> None:
        entry = self.vocabulary.entries[predicate]
        if mention is None:
            return
        role = next((r for r in roles if entry.takes(r, mention.kind)), None)
        if role is not None:
            filled.add(role, mention, token)
