"""Marks of a claim's sides: what kind of mention fills each role, how far off it stands and by what it is tied."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from sayso.model.claim import Claim
from sayso.model.mention import Level, Mention
from sayso.reading.claims.grammar.tree import Tree
from sayso.reading.doubt.steps import step
from sayso.reading.draft import Draft

#: How far back another of the same kind may be whom a pronoun means, in characters.
_NEAR = 300


def of_sides(claim: Claim, draft: Draft, tree: Tree, i: int) -> Iterator[str]:
    """The roles that are filled, and of each what fills it first."""
    mentions = draft.by_id
    roles: dict[str, list[Mention]] = {}
    for side in claim.participants:
        if side.mention in mentions:
            roles.setdefault(side.role.value, []).append(mentions[side.mention])
    yield f"roles={'+'.join(sorted(roles))}"
    if "agent" not in roles:
        yield "no agent"
        yield f"no agent,{tree.tag[i]}"
    if not any(m.level is Level.NAMED for filling in roles.values() for m in filling):
        yield "nobody named"
    for role, filling in roles.items():
        names = (*_of_mention(filling[0], draft, tree, i), *(["several"] if len(filling) > 1 else []))
        yield from (f"{role}:{name}" for name in names)


def _of_mention(mention: Mention, draft: Draft, tree: Tree, i: int) -> Iterator[str]:
    yield mention.level.value
    yield mention.kind.value
    yield f"{mention.level.value},{tree.tag[i]}"
    inside = tree.between(mention.start, mention.end)
    head = next((j for j in inside if tree.head[j] not in inside or tree.head[j] == j), None)
    if head is None:
        return
    yield from _of_place(head, tree, i)
    if mention.level is Level.PRONOUN:
        yield mention.text.lower()
        yield "pronoun named" if _is_named(mention) else "pronoun bare"
        yield f"rivals{step(len(_rivals(mention, draft)), (1, 2, 3))}"
        yield from _of_antecedent(mention, draft, tree, i)
    elif mention.level is Level.NOMINAL:
        yield "noun named" if _is_named(mention) else "noun bare"
        yield "lemma=name" if tree.pos[head] == "PROPN" else f"lemma={tree.lemma[head]}"


def _of_place(head: int, tree: Tree, i: int) -> Iterator[str]:
    side = "-" if head < i else "+"
    apart = tree.sent[head] != tree.sent[i]
    yield "away" if apart else f"{side}{step(abs(head - i), (2, 4, 8, 15))}"
    yield f"dep={tree.dep[head]}"
    yield f"{'own' if tree.head[head] == i else 'lent'},{tree.dep[i]}"
    yield f"sure{step(tree.sure[head], (0.5, 0.7, 0.9))}"
    between = range(min(head, i) + 1, max(head, i))
    yield f"nouns between{step(sum(tree.pos[j] in ('NOUN', 'PROPN') for j in between), (1, 2, 4))}"
    yield f"verbs between{step(sum(tree.pos[j] == 'VERB' for j in between), (1, 2, 3))}"


def _of_antecedent(mention: Mention, draft: Draft, tree: Tree, i: int) -> Iterator[str]:
    """Where the last name of whom a pronoun stands for is: in which sentence before, and as what."""
    earlier = [m for m in draft.mentions if m.chain == mention.chain and m.start < mention.start]
    named = next((m for m in reversed(earlier) if m.level is not Level.PRONOUN), None)
    if named is None:
        yield "meant:nobody"
        return
    at = bisect_left(tree.start, named.start)
    sentences = len({tree.sent[k] for k in range(at, i)}) - 1
    yield f"meant:{step(sentences, (1, 2, 3))}"
    inside = tree.between(named.start, named.end)
    head = next((j for j in inside if tree.head[j] not in inside or tree.head[j] == j), None)
    if head is not None:
        yield f"meant:{step(sentences, (1, 2))},{tree.dep[head]}"


def _is_named(mention: Mention) -> bool:
    """Whether another name than its own words is known of whom it stands for."""
    return mention.name[:1].isupper() and mention.name.lower() != mention.text.lower()


def _rivals(mention: Mention, draft: Draft) -> set[str]:
    """The chains of others of its kind named a little before."""
    near = (m for m in draft.mentions if mention.start - _NEAR < m.start < mention.start)
    return {m.chain for m in near if m.level is Level.NAMED and m.kind is mention.kind} - {mention.chain}
