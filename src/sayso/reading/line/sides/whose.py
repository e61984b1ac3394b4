"""Sources that a relative clause names: "the guild, whose members say …" is told as "members of the guild"."""

from __future__ import annotations

from sayso.model.attribution import Part
from sayso.model.mention import Kind, Level
from sayso.reading.attribution.words import words_of
from sayso.reading.draft import Draft
from sayso.reading.line.capital import without_capital
from sayso.reading.line.sides.names import Known, shown, with_article


def whose(source: Part, mentions: Known, draft: Draft) -> str | None:
    """The source with its owner's name, or nothing where it has none of the kind or the owner is not known."""
    words = words_of(draft.doc)
    i = words.at.get(source.start)
    if i is None or words.lower[i] != "whose":
        return None
    own = [m for m in mentions.values() if source.start <= m.start and m.end <= source.end]
    named = next((m for m in own if m.level is Level.NAMED and m.kind is Kind.PERSON), None)
    if named is not None:
        return shown(named, mentions.named)
    owner = next((words.head[j] for j in words.path(i) if words.label[j] == "acl:relcl"), None)
    if owner is None:
        return None
    at = words.start[owner]
    found = [m for m in mentions.values() if m.start <= at < m.end and m.level is not Level.PRONOUN]
    if not found:
        return None
    mention = max(found, key=lambda m: (m.level is Level.NAMED, m.end - m.start, m.id))
    several = words.tag[words.head[i]] in ("NNS", "NNPS")
    rest = " ".join(source.text.split()[1:])
    name = with_article(shown(mention, mentions.named), mentions)
    if mention.level is not Level.NAMED:
        name = without_capital(name)
    return f"{'' if several else 'the '}{rest} of {name}"
