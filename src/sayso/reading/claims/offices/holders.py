"""Of whom a noun is said: titles before names, appositions, copulas, "as", roles given by election."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from sayso.model.claim import Status
from sayso.model.mention import Kind, Level
from sayso.reading.claims.cast import Cast
from sayso.reading.claims.grammar.arguments import Arguments
from sayso.reading.claims.grammar.tree import Tree
from sayso.reading.claims.lexicon import titles, words
from sayso.reading.claims.offices.another import of_another
from sayso.reading.claims.offices.by_name import only_by_name
from sayso.reading.claims.standing.status import has_end, has_ended

_ONCE = frozenset({"once", "formerly", "previously", "originally"})
_GONE = words("holders_gone")  # Somebody lives no more.
_DEATHS = words("holders_deaths")
#: What hangs on a noun and says nothing of what sort it is: its subject, a comma before it.
_OUTSIDE = frozenset({"punct", "nsubj", "nsubj:pass", "csubj"})
_MERELY = frozenset({"little", "no"})
_BODIES = frozenset({Kind.ORGANISATION, Kind.EVENT, Kind.GROUP})  # "The Tern Forum" may be either.
_CALLED = frozenset({"as", "alias", "aka", "a.k.a", "a.k.a.", "nicknamed", "dubbed", "codenamed"})
_OWNING = frozenset({"'s", "’s", "'", "’"})
_OPEN = frozenset({"will", "would", "may", "might", "could", "should", "can", "must", "to", "shall"}) | {"do", "does"}
_OPEN |= {"did"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Holder:
    """The word of somebody or something that a noun describes, the state's status, and the word that carries stance."""

    token: int
    status: Status
    anchor: int


class Holders:
    """Finds who a describing noun is said of."""

    def __init__(self, tree: Tree, arguments: Arguments, cast: Cast) -> None:
        self.tree = tree
        self.arguments = arguments
        self.cast = cast

    def _until_before(self, j: int, start: int) -> bool:
        """ ", until recently chief of the Front": up to then, and no more."""
        tree = self.tree
        opened = tree.lower[j] in ("until", "till") and tree.lower[j - 1] in (",", "(")
        return opened and "," not in tree.lower[j:start]

    def of(self, noun: int) -> list[Holder]:
        """The holders of a noun, each once."""
        found: dict[int, Holder] = {}
        if (bearer := self._behind_its_body(noun)) is not None:
            return [Holder(token=bearer, status=self.status(noun), anchor=noun)]
        for holder in (
            *self._titled(noun),
            *self._apposed(noun),
            *self._copular(noun),
            *self._given(noun),
            *self._once(noun),
            *self._one_of(noun),
            *self._reversed(noun),
            *self._beside(noun),
            *self._mere(noun),
        ):
            found.setdefault(holder.token, holder)
        if not found and self.tree.dep[noun] == "conj" and not self._named_after(noun):
            for holder in self.of(self.tree.head[noun]):
                if self._descriptive(noun) and not of_another(self.tree, noun, holder.token):
                    found.setdefault(holder.token, replace(holder, status=self._status_in_list(noun, holder)))
        return list(found.values())

    def _behind_its_body(self, noun: int) -> int | None:
        """Whom a title is of, right behind its body: "Quill, secretary of the Guild Boran Teth"."""
        tree, first = self.tree, noun + 2
        if noun + 2 >= len(tree) or tree.lower[noun + 1] not in ("of", "for") or tree.lower[noun] not in titles().nouns:
            return None
        first += tree.lower[first] == "the"
        named = self.cast.between(tree.start[first], tree.start[first] + 120) if first < len(tree) else []
        named = [m for m in named if m.level is Level.NAMED]
        body = next((m for m in named if m.start == tree.start[first] and m.kind in _BODIES), None)
        name = next((m for m in named if body and m.start == body.end + 1 and m.kind is Kind.PERSON), None)
        if body is None or name is None or tree.doc.text[body.end] != " ":
            return None
        return tree.at.get(name.start if name.head is None else name.head)

    def _one_of(self, noun: int) -> Iterator[Holder]:
        """ "Quill, one of the founders of the Front,"."""
        tree, one = self.tree, self.tree.head[noun]
        counted = tree.dep[noun].startswith("nmod") and tree.case(noun) == "of" and tree.lower[one] == "one"
        if counted and tree.dep[one] == "appos":
            yield Holder(token=tree.head[one], status=self.status(noun), anchor=noun)
        elif counted and tree.with_dep(one, "cop"):
            past = any(tree.lower[c] in ("was", "were") for c in tree.with_dep(one, "cop"))
            then = Status.ENDED if self._was_until(one) else Status.UNSPECIFIED
            status = then if past and self.status(noun) is Status.HOLDS else self.status(noun)
            for subject in self.arguments.surface(one):
                yield Holder(token=subject, status=status, anchor=one)

    def _reversed(self, noun: int) -> Iterator[Holder]:
        """ "The owner is Quill", "whose owner is Teth's brother, Ada Quill", "its directors are Quill and Teth"."""
        tree, being = self.tree, self.tree.head[noun]
        copula = {tree.lower[c] for c in tree.with_dep(being, "cop") if noun < c < being}
        name = self._name_of(being)
        mention = self.cast.headed(name) if copula and tree.dep[noun] == "nsubj" else None
        if mention is None or mention.level is not Level.NAMED or not self._descriptive(noun):
            return
        status = self.status(noun)
        past = status is Status.HOLDS and not copula & {"is", "'s", "’s", "are"}
        for each in tree.conjuncts(name) if tree.tag[noun] == "NNS" else [name]:
            yield Holder(token=each, status=Status.UNSPECIFIED if past else status, anchor=being)

    def _status_in_list(self, noun: int, holder: Holder) -> Status:
        """ "Chair and a former judge": a "former" of its own, or, without an article, that of the first."""
        if self.status(noun) is Status.ENDED:
            return Status.ENDED
        apart = holder.status is Status.ENDED and bool(self.tree.with_dep(noun, "det", "advmod"))
        return Status.HOLDS if apart else holder.status

    def _named_after(self, noun: int) -> bool:
        """Whether a title in a list has a name of its own behind it: "Quill and the chief of the guild, Boran Teth"."""
        tree = self.tree
        commas = [i for i in range(noun, min(noun + 12, len(tree) - 1)) if tree.lower[i] == ","]
        after = self.cast.between(tree.start[commas[0] + 1], tree.end[commas[0] + 1] + 60) if commas else []
        return bool(commas) and any(m.start == tree.start[commas[0] + 1] and m.kind is Kind.PERSON for m in after)

    def _descriptive(self, noun: int) -> bool:
        mention = self.cast.headed(noun)
        return mention is None or mention.level is not Level.NAMED

    def _titled(self, noun: int) -> Iterator[Holder]:
        """ "Commander Ada Quill", whichever of the two the parse takes for the head."""
        tree = self.tree
        below = [c for c in tree.with_dep(noun, "flat", "appos", "compound", "nmod") if c > noun and not tree.case(c)]
        above = [tree.head[noun]] if tree.dep[noun] in ("compound", "flat", "nmod:desc", "appos", "nmod") else []
        for name in [*below, *(a for a in above if a > noun)]:
            if self._person(name, noun):
                yield Holder(token=name, status=self.status(noun), anchor=noun)

    def _person(self, name: int, noun: int) -> bool:
        mention = self.cast.headed(name)
        if mention is None or mention.kind is not Kind.PERSON or mention.level is not Level.NAMED:
            return False
        if mention.start <= self.tree.start[noun] < mention.end and self.tree.lower[noun - 1] in _CALLED:
            return False  # "Known as Commander Heron" is no commander by that.
        between = self.tree.lower[noun + 1 : name]
        if "of" in between and self.tree.pos[name - 1] == "NOUN":
            return False  # "The chief of the insurer Helm Re" is not called so.
        return not any(w in (",", "(", "and", "or", ";", "—", "–", ":") for w in between)

    def _apposed(self, noun: int) -> Iterator[Holder]:
        """ "Ada Quill, chief of the Front," and "the Front's chief, Ada Quill,"."""
        tree = self.tree
        if tree.dep[noun] == "appos" and self._descriptive(noun) and not self._listed(noun):
            yield Holder(token=tree.head[noun], status=self.status(noun), anchor=noun)
        for c in tree.with_dep(noun, "appos"):
            mention = self.cast.headed(c)
            if mention is not None and mention.level is Level.NAMED and self._descriptive(noun):
                if self._has_its_own(noun, c):
                    continue
                yield Holder(token=c, status=self.status(noun), anchor=noun)

    def _has_its_own(self, noun: int, name: int) -> bool:
        """Whether a title has a name right behind it, and the other is the next of a list: "clerk Quill, Teth"."""
        if noun + 1 >= len(self.tree) or "," not in self.tree.lower[noun:name]:
            return False
        near, other = self.cast.named_at(noun + 1), self.cast.headed(name)
        person = near is not None and near.kind is Kind.PERSON and near.start == self.tree.start[noun + 1]
        return person and near is not None and other is not None and near.chain != other.chain

    def _beside(self, noun: int) -> Iterator[Holder]:
        """The name before the comma before a describing noun, however the noun was parsed: "Quill, mastermind of"."""
        tree = self.tree
        if (
            tree.dep[noun].startswith("nsubj")
            or self._listed(noun)
            or tree.tag[noun] in ("NNS", "NNPS")
            or self._owns(noun)
            or (noun + 1 < len(tree) and tree.pos[noun + 1] == "PROPN")
        ):
            return
        first = noun
        while first > 0 and noun - first < 5 and tree.pos[first - 1] in ("DET", "ADJ", "NOUN", "PROPN", "PART"):
            first -= 1
        named = tree.before_comma(first)
        mention = self.cast.headed(named) if named is not None else None
        if mention is None or mention.level is not Level.NAMED or named is None:
            return
        if self._descriptive(noun) and noun not in tree.path(named):
            yield Holder(token=named, status=self.status(noun), anchor=noun)

    def _owns(self, noun: int) -> bool:
        """Whether a title is only whose: "Quill, the mayor's brother," is no mayor."""
        return self.tree.dep[noun] == "nmod:poss" and "".join(self.tree.lower[noun + 1 : noun + 2]) in _OWNING

    def _listed(self, noun: int) -> bool:
        """Whether a title goes on a list of titles, or has a name of its own: "Quill, the minister of works Teth"."""
        tree = self.tree
        again = any(tree.lemma[j] == tree.lemma[noun] for j in range(tree.sent[noun], noun - 1))
        below = (self.cast.headed(i) for i in tree.subtree(noun) if i > noun and not self._titled_apart(i, noun))
        own = any(
            m is not None
            and m.kind is Kind.PERSON
            and m.level is Level.NAMED
            and "," not in tree.doc.text[tree.end[noun] : m.start]
            for m in below
        )
        return again or own

    def _titled_apart(self, i: int, noun: int) -> bool:
        """Whether a name has a title of its own in the phrase of a noun: "brother of the rebel leader Boran Teth"."""
        if i != noun and self.tree.case(i):
            return True
        over = self.tree.path(i)[1:]
        inner = over[: over.index(noun)] if noun in over else []
        return any(self.tree.lower[j] in titles().nouns or self.tree.case(j) == "of" for j in inner) and not (
            self.tree.lower[noun] in titles().nouns and not any(self.tree.lower[j] in titles().nouns for j in inner)
        )

    def _copular(self, noun: int) -> Iterator[Holder]:
        """ "Ada Quill is the chief", "Quill, who is chief"."""
        tree = self.tree
        copulas = tree.with_dep(noun, "cop")
        if not copulas or tree.case(noun) or not self._descriptive(noun):
            return
        status = Status.ENDED if self._no_longer(noun) or self._left_off(noun) else self.status(noun)
        now = any(tree.lower[c] in ("has", "have") for c in tree.with_dep(noun, "aux")) and self._lasting(noun)
        if status is Status.HOLDS and not now and any(tree.lower[c] in ("was", "were", "been", "be") for c in copulas):
            status = Status.ENDED if self._was_until(noun) else Status.UNSPECIFIED
            if self._now_thought(noun):
                status = Status.HOLDS
        for subject in self.arguments.surface(noun):
            yield Holder(token=self._name_of(subject), status=status, anchor=noun)

    def _name_of(self, subject: int) -> int:
        """The name beside a noun that says of what sort it is: "a travel firm in Ostby, Kestrel Tours, is"."""
        tree = self.tree
        new = any(tree.lower[c] in ("a", "an") for c in tree.with_dep(subject, "det"))
        new = new or any(tree.dep[c] == "nmod:poss" for c in tree.children[subject])  # "Teth's brother, Ada Quill".
        new = new and tree.pos[subject] == "NOUN"
        beside = [c for c in tree.with_dep(subject, "appos") if c > subject and tree.pos[c] == "PROPN"] if new else []
        mentions = [(c, self.cast.headed(c)) for c in beside]
        return next((c for c, m in mentions if m is not None and m.level is Level.NAMED), subject)

    def _mere(self, noun: int) -> Iterator[Holder]:
        """ "Is little more than a front", "regards it as no more than an arm": the noun is said of it all the same."""
        tree, more = self.tree, self.tree.head[noun]
        said = {tree.lower[c] for c in tree.children[more] if c < more}
        if tree.case(noun) == "than" and tree.lower[more] == "more" and said & _MERELY:
            yield from (*self._copular(more), *self._given(more))

    def _no_longer(self, noun: int) -> bool:
        """ "Is no longer a member"."""
        longer = [c for c in self.tree.with_dep(noun, "advmod") if self.tree.lower[c] == "longer"]
        return any(self.tree.lower[x] == "no" for c in longer for x in self.tree.children[c])

    def _left_off(self, noun: int) -> bool:
        """ "Used to be a judge", "ceased to be a member"."""
        over = self.tree.head[noun]
        ended = self.tree.lower[over] == "used" or self.tree.lemma[over] in ("cease", "stop")
        return ended and self.tree.dep[noun] in ("xcomp", "ccomp", "advcl")

    def _lasting(self, noun: int) -> bool:
        """ "Has been chief since 2012"."""
        return any(self.tree.case(c) in ("since", "for") for c in self.tree.with_dep(noun, "obl", "nmod"))

    def _was_until(self, noun: int) -> bool:
        """ "Was a member until his arrest", "was chief from 2012 to 2016", "was once a spokesman"."""
        tree = self.tree
        past = any(tree.lower[c] in ("was", "were", "been") for c in tree.with_dep(noun, "cop"))
        adverbs = {tree.lower[c] for c in tree.with_dep(noun, "advmod")}
        return past and (bool(adverbs & _ONCE) or has_end(tree, noun))

    def _now_thought(self, noun: int) -> bool:
        """ "Is believed to be the chief", "appears to be": the thinking is of now, so is what is thought."""
        tree, over = self.tree, self.tree.head[noun]
        seems = tree.tag[over] in ("VBZ", "VBP") and tree.lemma[over] in ("appear", "seem")
        now = seems or {tree.lower[c] for c in tree.with_dep(over, "aux")} & {"is", "are"}
        to_be = any(tree.lower[c] == "be" for c in tree.with_dep(noun, "cop"))
        return to_be and tree.dep[noun] == "xcomp" and tree.is_verb(over) and bool(now)

    def _given(self, noun: int) -> Iterator[Holder]:
        """ "serves as chief", "was elected president", "became mayor", "stepped down as chief"."""
        tree, verb = self.tree, self.tree.head[noun]
        label = tree.dep[noun].partition(":")[0]
        if not tree.is_verb(verb) or not (label == "xcomp" or (label in ("obl", "obj") and tree.case(noun) == "as")):
            return
        slots, status = self.arguments.slots(verb), self.status(noun)
        subjects, objects = slots.get("subj", []), slots.get("obj", [])
        names = self._names(verb)
        if names & titles().opinion_verbs and only_by_name(tree, verb, noun):
            return
        if names & titles().handover_verbs and not self._done(verb):
            if any(self.tree.lower[c] in ("will", "to") for c in tree.with_dep(verb, "aux", "mark")):
                yield from self._each(subjects, noun, verb, Status.UNSPECIFIED)
            return
        if names & titles().handover_verbs:
            yield from self._each(subjects, noun, verb, Status.UNSPECIFIED if status is Status.HOLDS else status)
            yield from self._each(objects, noun, verb, Status.ENDED)
            return
        if names & (titles().leaving_verbs | titles().ousting_verbs):
            if tree.case(noun) == "as" and self._done(verb):
                left = subjects if names & titles().leaving_verbs else objects
                yield from self._each(left, noun, verb, Status.ENDED)
            return
        past = (tree.tag[verb] == "VBD" or names & titles().object_verbs) and not names & titles().opinion_verbs
        status = Status.UNSPECIFIED if status is Status.HOLDS and past else status
        had = tree.tag[verb] == "VBN" and any(tree.lower[c] == "had" for c in tree.with_dep(verb, "aux"))
        if (status is Status.UNSPECIFIED or had) and has_end(tree, verb):
            status = Status.ENDED  # "Had served as treasurer until 2003".
        if "take_over" in names and self._done(verb):
            yield from self._each(slots.get("from", []), noun, verb, Status.ENDED)
        if names & titles().subject_verbs:
            yield from self._each(subjects or self.arguments.surface(noun), noun, verb, status)
        elif names & (titles().object_verbs | titles().opinion_verbs):
            yield from self._each(objects, noun, verb, status)

    def _each(self, tokens: list[int], noun: int, verb: int, status: Status) -> Iterator[Holder]:
        for token in tokens:
            if token != noun:
                yield Holder(token=token, status=status, anchor=verb)

    def _names(self, verb: int) -> frozenset[str]:
        """The verb, alone and with its particle: "swore" and "swore in"."""
        tree = self.tree
        particles = [tree.lower[c] for c in tree.with_dep(verb, "compound") if c > verb]
        return frozenset({tree.lemma[verb], "_".join([tree.lemma[verb], *particles])})

    def _done(self, verb: int) -> bool:
        """Whether a verb tells what happened: no plan, wish or call, which leaves everybody where he is."""
        tree = self.tree
        helpers = {tree.lower[c] for c in tree.with_dep(verb, "aux")}
        perfect = bool(helpers & {"has", "have", "had", "was", "were", "been"}) or not helpers
        open_ = helpers & _OPEN or any(tree.lower[c] in ("not", "never", "n't") for c in tree.with_dep(verb, "advmod"))
        return tree.tag[verb] in ("VBD", "VBN", "VBZ") and perfect and not open_

    def _once(self, noun: int) -> Iterator[Holder]:
        """ "Once a spokesman for the rebels, Ada Quill is …": the subject of the sentence that follows."""
        tree, over = self.tree, self.tree.head[noun]
        before = {tree.lower[c] for c in tree.children[noun] if c < noun and tree.dep[c] in ("case", "mark", "advmod")}
        if not before & _ONCE or tree.with_dep(noun, "cop") or not noun < over:
            return
        last = tree.subtree(noun)[-1]
        if tree.lower[last] == "," or tree.lower[last + 1 : last + 2] == [","]:
            for subject in self.arguments.surface(over):
                if subject > noun:
                    yield Holder(token=subject, status=Status.ENDED, anchor=noun)

    def status(self, noun: int) -> Status:
        """Ended for "former", "ex-", "then-"; otherwise it holds."""
        before = [c for c in self.tree.children[noun] if c < noun and self.tree.dep[c] not in _OUTSIDE]
        said = {self.tree.lower[j] for c in before for j in (c, *self.tree.children[c])}
        start = min([*before, noun])
        if self.tree.dep[noun] in ("compound", "flat", "nmod:desc"):
            said |= {self.tree.lower[c] for c in self.tree.children[self.tree.head[noun]] if c < noun}
        if start > 1 and self.tree.lower[start - 1] == "-":
            said.add(self.tree.lower[start - 2])
        said |= {"ex"} & {"ex" for j in range(max(1, start - 4), start) if self._until_before(j, start)}
        said |= {f"{self.tree.lower[c - 2]}-{self.tree.lower[c]}" for c in (*before, start) if self.tree.hyphenated(c)}
        opens = self.tree.subtree(noun)[0]
        near = (*before, *range(max(opens - 1, self.tree.sent[noun]), opens))
        # "Once captain Quill had scored" is no captain of once.
        once = any(self.tree.lower[c] in _ONCE and self.tree.dep[c] != "mark" for c in near)
        over = self.tree.dep[noun] == "appos" and (has_ended(self.tree, noun) or self._until_behind(noun))
        if once or over or said & titles().past or self._at_the_time(noun):
            return Status.ENDED
        return Status.UNSPECIFIED if said & _GONE or self._before_another(noun) else Status.HOLDS

    def _until_behind(self, noun: int) -> bool:
        """ ", chief of the Front until she was sacked in May,": before the next comma, whatever it was hung on."""
        tree, end = self.tree, min(len(self.tree), noun + 14)
        stop = next((j for j in range(noun + 1, end) if tree.lower[j] in (",", ";", ")", ".")), noun)
        marks = [j for j in range(noun + 1, stop) if tree.lower[j] in ("until", "till")]
        to_come = any({"end", "next"} & set(tree.lower[j:stop]) for j in marks[:1])
        return bool(marks) and not to_come and tree.tag[marks[0] + 1] != "CD"

    def _at_the_time(self, noun: int) -> bool:
        """ "Norland's president at the time": he was so then."""
        times = (c for c in self.tree.with_dep(noun, "nmod", "obl") if self.tree.lower[c] == "time" and c > noun)
        return any(self.tree.case(c) == "at" for c in times)

    def _before_another(self, noun: int) -> bool:
        """ "Her predecessor, President Boran Teth": he was so before her."""
        over = [self.tree.head[noun], self.tree.head[self.tree.head[noun]]]
        before = any(self.tree.lemma[j] == "predecessor" and j < noun for j in over)
        return before or any(self._bereft(j) for j in (noun, self.tree.head[noun]))

    def _bereft(self, i: int) -> bool:
        """ "The murder of journalist Ada Quill", "parted ways with head coach Boran Teth"."""
        over, case = self.tree.head[i], self.tree.case(i)
        owned = self.tree.dep[i] == "nmod:poss"
        dead = (case == "of" or owned) and self.tree.lemma[over] in _DEATHS
        return dead or (case == "with" and self.tree.lemma[over] == "part")
