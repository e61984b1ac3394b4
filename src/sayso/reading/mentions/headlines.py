"""Names in title-case headlines, where every word has a capital: the text below them tells which are names."""

from __future__ import annotations

from sayso.reading.mentions.sheet import Sheet

Stretch = tuple[int, int, str]


def headline_names(sheet: Sheet, stretches: list[Stretch]) -> list[Stretch]:
    """The stretches, those in headlines cut to names that the text below has too.

    One with ordinary words in it ("Harbour League Talks Collapse") and no such name inside is dropped; one
    whose words stand nowhere in lower case is left as it is.
    """
    if not sheet.headlines:
        return stretches
    inside = [s for s in stretches if sheet.in_headline(sheet.token_at(s[0]))]
    if not inside:
        return stretches
    above = frozenset(inside)
    below = {sheet.text[s[0] : s[1]]: s[2] for s in stretches if s not in above}
    ordinary = {w for i, w in enumerate(sheet.words) if w.islower() and not sheet.in_headline(i)}
    kept = [s for s in stretches if s not in above]
    for stretch in inside:
        kept += _cut(sheet, stretch, below, ordinary)
    return sorted(kept)


def _cut(sheet: Sheet, stretch: Stretch, below: dict[str, str], ordinary: set[str]) -> list[Stretch]:
    start, end, _ = stretch
    name = sheet.text[start:end]
    tokens = sheet.tokens_in(start, end)
    plain = [i for i in tokens if sheet.words[i].lower() in ordinary and len(sheet.words[i]) > 3]
    if name in below or len(tokens) == 1 or not plain:
        return [stretch]
    found = []
    at = start
    for i in tokens:
        if sheet.start[i] < at:
            continue
        stops = [j for j in tokens if j >= i and sheet.text[sheet.start[i] : sheet.end[j]] in below]
        if stops:
            at = sheet.end[stops[-1]]
            found.append((sheet.start[i], at, below[sheet.text[sheet.start[i] : at]]))
    return found
