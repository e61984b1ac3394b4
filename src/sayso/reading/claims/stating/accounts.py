"""Whose account money is paid into: "to an account at the Quay Bank held by Ada Quill", "into Quill's account"."""

from __future__ import annotations

from sayso.model.claim import Role
from sayso.reading.claims.grammar.tree import Tree

_ACCOUNTS = frozenset({"account", "wallet"})
_HOLDING = frozenset({"hold", "own", "open", "register", "maintain", "keep"})
_PAYING = frozenset({"paid", "lent", "funded", "supplied"})


def whose_account(token: int, predicate: str, roles: tuple[Role, ...], tree: Tree) -> int:
    """Its holder, for the account that somebody pays into; the word itself where that is no account or nobody's.

    Who only controls it is not said to hold it.
    """
    if predicate not in _PAYING or Role.RECIPIENT not in roles or tree.lemma[token] not in _ACCOUNTS:
        return token
    return next(iter(_holders(token, tree)), token)


def _holders(account: int, tree: Tree) -> list[int]:
    nouns = tree.with_dep(account, "nmod")
    found = [c for c in nouns if tree.dep[c] == "nmod:poss" or tree.case(c) == "of"]
    banks = [c for c in nouns if tree.case(c) in ("at", "with", "in")]
    for noun in (account, *banks):
        found += _in_whose_name(noun, tree)
        for verb in tree.with_dep(noun, "acl"):
            found += _by_whom(verb, tree)
    return found


def _by_whom(verb: int, tree: Tree) -> list[int]:
    """ "Held by Quill", "opened in the name of Quill", "belonging to Quill"."""
    if tree.lemma[verb] == "belong":
        return [c for c in tree.with_dep(verb, "obl") if tree.case(c) == "to"]
    if tree.tag[verb] != "VBN" or tree.lemma[verb] not in _HOLDING:
        return []
    named = _in_whose_name(verb, tree)
    return named or [c for c in tree.with_dep(verb, "obl") if tree.case(c) == "by"]


def _in_whose_name(word: int, tree: Tree) -> list[int]:
    names = [c for c in tree.with_dep(word, "nmod", "obl") if tree.lemma[c] == "name" and tree.case(c) == "in"]
    return [o for c in names for o in tree.with_dep(c, "nmod")]
