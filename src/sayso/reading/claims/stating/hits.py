"""Where the text states something: patterns that fit a word of the parse."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, cached_property

from sayso.model.claim import Role
from sayso.reading.claims.grammar.arguments import Arguments, Slots
from sayso.reading.claims.grammar.tree import Tree
from sayso.reading.claims.lexicon import words
from sayso.reading.claims.stating.hit import Hit
from sayso.reading.claims.stating.laid_to import laid_to
from sayso.reading.claims.stating.lemmas import bases_by_form
from sayso.reading.claims.stating.occasions import coming_about
from sayso.reading.claims.stating.own_words import CUTTING, OwnWords, compounded
from sayso.reading.vocabulary import Pattern, Vocabulary
from sayso.reading.vocabulary.pattern import ANY_VERB, Form

_REMOTE_WORDS = words("hits_remote_words")
_REMOTE_WAYS = frozenset({"via", "by", "through", "over"})
_REMOTE_ADVERBS = frozenset({"remotely", "virtually", "online"})
#: Prepositions that a parser may hang on the object although they are the verb's: "discussed the border with".
_LENT = frozenset({"with", "against", "to", "from", "alongside", "beside", "along_with"})
_PREFIXES = frozenset({"re", "co", "over", "under", "out", "mis", "majority", "part", "wholly", "jointly"})
#: What armed strikes do, and no strike of workers.
_ARMED = words("hits_armed")
_FIRED = words("hits_fired")


class Finder:
    """Patterns that fit, word by word; the narrowest of each word first."""

    def __init__(self, tree: Tree, arguments: Arguments, vocabulary: Vocabulary) -> None:
        self.tree = tree
        self.arguments = arguments
        self.vocabulary = vocabulary
        self._verbs = vocabulary.patterns(Form.VERB)
        self._nouns = vocabulary.patterns(Form.NOUN)
        self._beings = vocabulary.patterns(Form.BEING)
        self._forms = _forms(vocabulary)
        self.words = OwnWords(tree, arguments, self._base, self._verbs)
        self._possible: dict[tuple[Form, str], list[Pattern]] = {}

    def at_verb(self, i: int, form: Form = Form.VERB) -> list[Hit]:
        """What a verb may state; with ``Form.BESIDE`` what it states beside that."""
        if self._is_name(i) or self._in_compound(i):
            return []
        found = []
        for pattern in self._possible_at(self._base(i), form):
            tokens = self.words.of(pattern, i)
            if tokens is not None and _fits(pattern, slots := self._verb_slots(pattern, i, tokens)):
                found.append(Hit(pattern=pattern, anchor=i, tokens=tokens, slots=slots))
        fitting = list(filter(self._done_by_such, found))
        if not any(map(self._is_remote, fitting)):
            return fitting
        if self._remote(i):
            return sorted(fitting, key=lambda h: not self._is_remote(h))
        return [h for h in fitting if not self._is_remote(h)]

    def _possible_at(self, base: str, form: Form) -> list[Pattern]:
        """The patterns of a base whose further words are printed somewhere in the text: of ten that is one."""
        found = self._possible.get((form, base))
        if found is None:
            patterns = self.vocabulary.patterns(form).get(base, ())
            found = self._possible[form, base] = [p for p in patterns if self._is_printed(p)]
        return found

    def _is_printed(self, pattern: Pattern) -> bool:
        particle, thing = pattern.particle, pattern.object
        there = particle is None or particle.partition("_")[0] in self._printed
        return there and (thing is None or thing.rpartition("_")[2].rpartition("-")[2] in self._printed)

    @cached_property
    def _printed(self) -> set[str]:
        """The words of the text, as printed, without a plural "s", as bases, and what they stand for."""
        words, stands_for = self.tree.words, map(self.tree.stands_for, range(len(self.tree)))
        return {*words, *(word.removesuffix("s") for word in words), *self.tree.lemma, *stands_for}

    def at_any_verb(self, i: int) -> list[Hit]:
        """What a verb states by the patterns that any verb fits."""
        if self._is_name(i) or self._in_compound(i) or self.words.lost_particle(i):
            return []
        found = (
            Hit(pattern=p, anchor=i, tokens=(i,), slots=self._verb_slots(p, i, (i,)))
            for p in self._verbs.get(ANY_VERB, ())
        )
        return self._with_slots(list(found))

    def patterns_of(self, i: int) -> list[Pattern]:
        """The patterns that a verb's base has, whether they fit here or not."""
        return self._verbs.get(self._base(i), [])

    def _is_name(self, i: int) -> bool:
        """Whether capitals inside the word give it away for a name, in a text that is not all capitals."""
        word = self.tree.doc[i].text
        opens = self.tree.sent[i] == i or not self.tree.doc[i - 1].is_alpha
        titled = self.tree.tag[i] == "VBG" and word[:1].isupper() and not opens and self._capital(i + 1)
        odd = word[1:] != word[1:].lower() or titled
        return odd and any(self.tree.doc[j].text.islower() for j in range(max(0, i - 3), min(len(self.tree), i + 4)))

    def _in_compound(self, i: int) -> bool:
        """Whether a participle is the end of a compound: the "received" of "ill-received"."""
        joined = self.tree.tag[i] in ("VBN", "VBD", "VBG") and self.tree.hyphenated(i)
        return joined and self.tree.pos[i - 2] != "PROPN" and self.tree.lower[i - 2] not in _PREFIXES

    def _capital(self, i: int) -> bool:
        return i < len(self.tree) and self.tree.doc[i].text[:1].isupper()

    def _verb_slots(self, pattern: Pattern, i: int, tokens: tuple[int, ...]) -> Slots:
        """The verb's slots, and the phrases that hang on an object or object word ("restored ties with")."""
        slots = self.arguments.slots(i)
        things = (
            [t for t in tokens if t != i and self.tree.pos[t] in ("NOUN", "ADV", "ADJ", "SYM")]
            if pattern.object
            else slots.get("obj", [])[-1:]
        )
        lent: Slots = {}
        if pattern.particle in CUTTING and "obj" not in slots and any(self.tree.dep[t] == "case" for t in tokens):
            lent["obj"] = slots.get(pattern.particle, [])
        if pattern.particle is not None:  # "Over to" is "to" behind "handed over".
            for way in ("to", "from"):
                if (fused := slots.get(f"{pattern.particle}_{way}")) and way not in slots:
                    lent[way] = fused
        for thing in things:
            for name, fillers in self.arguments.noun_slots(thing).items():
                # "The change to the rule was discussed", "an envoy to Naz was named", "a man with a knife was shot",
                # "a clerk from Tern was robbed".
                lent_else = pattern.lemma == ANY_VERB or thing in self.tree.people
                changed = name == "from" or (name == "to" and lent_else)
                borne = name == "with" and not pattern.object and pattern.takes(name, Role.INSTRUMENT)
                apart = thing < i and (changed or borne)
                wanted = pattern.slot(name) is not None
                own = name not in slots or (bool(pattern.object) and wanted)  # "Sold shares in the firm in March".
                if own and not apart and (pattern.object or (name in _LENT and wanted)):
                    lent[name] = fillers
        return {**slots, **lent} if lent else slots

    def _base(self, i: int) -> str:
        """The verb's base: the tagger's lemma, or what its form gives where that is no verb of the vocabulary."""
        lemma = self.tree.lemma[i]
        return lemma if lemma in self._verbs else self._forms.get(self.tree.lower[i], lemma)

    def says(self, pattern: Pattern, i: int, slots: Slots) -> bool:
        """Whether an adjective has what its pattern needs: "due in court", "a warrant is out for"."""
        placed = pattern.object is None or self.words.thing(pattern.object, i) is not None
        return bool(placed and self._with_slots([Hit(pattern=pattern, anchor=i, tokens=(i,), slots=slots)]))

    def _with_slots(self, hits: list[Hit]) -> list[Hit]:
        return [h for h in hits if _fits(h.pattern, h.slots) and self._done_by_such(h)]

    def _done_by_such(self, hit: Hit) -> bool:
        """Whether the subject is one of the nouns that are asked for: "kidnappers hold it", "the tanker Quay Star"."""
        doers = hit.pattern.doers
        if not doers:
            return True
        named = [t for t in hit.slots.get("subj", ()) if self.tree.pos[t] == "PROPN"]
        before = [c for t in named for c in self.tree.with_dep(t, "compound", "nmod:desc") if self.tree.doc[c].is_lower]
        return any(self.tree.lemma[t] in doers for t in (*hit.slots.get("subj", ()), *before))

    def _is_remote(self, hit: Hit) -> bool:
        return self.vocabulary.entries[hit.pattern.predicate].remote

    def _remote(self, i: int) -> bool:
        slots = self.arguments.slots(i)
        linked = (t for way in _REMOTE_WAYS for t in slots.get(way, ()))
        if any(self.tree.lemma[t] in _REMOTE_WORDS for t in linked):
            return True
        return any(self.tree.lower[c] in _REMOTE_ADVERBS for c in self.tree.with_dep(i, "advmod"))

    # ---- nouns

    def at_noun(self, i: int) -> list[Hit]:
        """What a noun may state, alone or carried by a light verb."""
        return self._with_slots([self._noun_hit(pattern, i) for pattern in self._of_noun(i)])

    def _of_noun(self, i: int) -> list[Pattern]:
        patterns = self._nouns.get(self.tree.lemma[i], ())
        return [p for p in patterns if p.object is None or compounded(self.tree, p.object, i)]

    def at_occasion(self, i: int) -> Pattern | None:
        """What occasion a noun names: an "air strike" is none of workers, nor is one that killed somebody."""
        patterns = self.vocabulary.patterns(Form.OCCASION).get(self.tree.lemma[i], ())
        found = next((p for p in patterns if p.object is None or compounded(self.tree, p.object, i)), None)
        strike = found is not None and found.lemma == "strike" and found.object is None
        if self.tree.lemma[i] == "fire" and any(
            self.tree.lemma[c] in _FIRED for c in self.tree.with_dep(i, "compound", "amod")
        ):
            return None  # "Was killed by sniper fire": nothing burned.
        return None if strike and self.tree.lemma[self.tree.head[i]] in _ARMED else found

    def at_being(self, i: int) -> list[Hit]:
        """What a noun behind "to be" may state: "is in charge of", "is behind the raid", "is the victim of a theft"."""
        tree = self.tree
        patterns = self._beings.get(tree.lemma[i], ()) if tree.with_dep(i, "cop") else ()
        found = []
        for pattern in patterns:
            case = next(
                (c for c in tree.children[i] if tree.dep[c] == "case" and tree.lower[c] == pattern.particle), None
            )
            if case is not None and case < i:
                slots = {**self.arguments.noun_slots(i), "subj": self.arguments.surface(i)}
                found.append(Hit(pattern=pattern, anchor=i, tokens=(case, i), slots=slots))
        found = found or list(laid_to(tree, self.arguments, self._of_noun(i), i))
        return self._with_slots(found)

    def _noun_hit(self, pattern: Pattern, i: int) -> Hit:
        slots = dict(self.arguments.noun_slots(i))
        verb = self._carrier(pattern, i)
        if verb is None:
            slots.pop("subj", None)
            return Hit(pattern=pattern, anchor=i, tokens=(i,), slots=slots)
        for name, tokens in self.arguments.slots(verb).items():
            if name != "obj" and not (name == "subj" and ("between" in slots or self.tree.dep[i] == "nsubj")):
                slots[name] = [*slots.get(name, []), *tokens]
        own = (i,) if self.tree.dep[i] == "nsubj" else tuple(sorted((verb, i)))  # "Clashes" say what broke out.
        return Hit(pattern=pattern, anchor=verb, tokens=own, slots=slots, light=verb)

    def coming_about(self, i: int, *, ends: bool) -> int | None:
        """The verb that only says that a noun's happening came about."""
        return coming_about(self.tree, i, self._name(self.tree.head[i]), ends=ends)

    def _carrier(self, pattern: Pattern, i: int) -> int | None:
        """The light verb that the noun is the object of, or that follows it in a participle ("talks held in")."""
        head = self.tree.head[i]
        if (verb := self.coming_about(i, ends=not self._mutual(pattern))) is not None:
            return verb
        verbs = [head] if self.tree.dep[i] in ("obj", "nsubj:pass") else []
        verbs += [c for c in self.tree.with_dep(i, "acl") if self.tree.tag[c] == "VBN"]
        return next((v for v in verbs if self._name(v) in pattern.lights), None)

    def _mutual(self, pattern: Pattern) -> bool:
        return self.vocabulary.entries[pattern.predicate].predicate.mutual

    def _name(self, verb: int) -> str:
        particles = [self.tree.lower[c] for c in self.tree.children[verb] if self.tree.dep[c] == "compound:prt"]
        return "_".join([self._base(verb), *particles])

    def at_suffix(self, i: int) -> Iterator[tuple[Pattern, int, int]]:
        """What the end of a compound states: pattern, the word before the hyphen, the noun that it describes."""
        if not self.tree.hyphenated(i):
            return
        if self.tree.tag[i - 2] == "JJ" and self.tree.lower[i] in ("led", "run"):
            return  # "Republican-led states", "an Australian-led hunt": an adjective is nobody.
        for pattern in self.vocabulary.patterns(Form.SUFFIX).get(self.tree.lower[i], ()):
            noun = i
            while (
                self.tree.head[noun] > i
                and self.tree.pos[noun] in ("VERB", "ADJ", "NOUN", "PROPN", "ADV")
                and noun <= i
            ):
                noun = self.tree.head[noun]
            if noun != i:
                yield pattern, i - 2, noun


@cache
def _forms(vocabulary: Vocabulary) -> dict[str, str]:
    return bases_by_form(vocabulary.patterns(Form.VERB))


def _fits(pattern: Pattern, slots: Slots) -> bool:
    """Whether what the pattern needs is there and what it excludes is not: of one object it makes no two."""
    needed = [s.name for s in pattern.slots if s.required]
    for name in needed:
        if name not in slots:
            return False
    one = "iobj" in needed and "obj" in needed and slots["obj"] == slots["iobj"]
    return not one and pattern.without.isdisjoint(slots)
