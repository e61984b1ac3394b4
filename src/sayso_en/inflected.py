"""Bases of past forms and gerunds by their spelling: "bribed" is of "bribe", since of "brib" it were "bribbed".

The rules are those of Huddleston and Pullum, The Cambridge Grammar of the English Language (2002), chapter 18, § 5.2,
read backwards: a short stem doubles its last consonant or has lost an "e", and some endings no verb has without one.
"""

from __future__ import annotations

import re

_FORMS = """
arise arose arisen; awake awoke awoken; be was been; bear bore borne; beat - beaten; become became; befall befell
befallen; begin began begun; behold beheld; bend bent; beset beset; bet bet; bid bade bidden; bind bound; bite bit
bitten; bleed bled; blow blew blown; break broke broken; breed bred; bring brought; broadcast broadcast; build built;
burst burst; buy bought; cast cast; catch caught; choose chose chosen; cling clung; come came; cost cost; creep crept;
cut cut; deal dealt; dig dug; do did done; draw drew drawn; dream dreamt; drink drank drunk; drive drove driven; dwell
dwelt; eat ate eaten; fall fell fallen; feed fed; feel felt; fight fought; find found; grind ground; flee fled; fling
flung; fly flew flown; forbid forbade forbidden; forecast forecast; foresee foresaw foreseen; foretell foretold;
forget forgot forgotten; forgive forgave forgiven; forgo forwent forgone; forsake forsook forsaken; freeze froze
frozen; get got gotten; give gave given; go went gone; grow grew grown; hang hung; have had; hear heard; hide hid
hidden; hit hit; hold held; hurt hurt; keep kept; kneel knelt; know knew known; lay laid; lead led; lean leant; leap
leapt; learn learnt; leave left; lend lent; let let; light lit; lose lost; make made; mean meant; meet met; mislead
misled; mistake mistook mistaken; misunderstand misunderstood; offset offset; outbid outbid; outdo outdid outdone;
outgrow outgrew outgrown; outrun outran; overcome overcame; overhear overheard; override overrode overridden; overrun
overran; oversee oversaw overseen; oversleep overslept; overtake overtook overtaken; overthrow overthrew overthrown;
partake partook partaken; pay paid; plead pled; prove - proven; put put; quit quit; read read; rebuild rebuilt; recast
recast; redo redid redone; redraw redrew redrawn; remake remade; repay repaid; rerun reran; resell resold; reset
reset; retake retook retaken; rethink rethought; rewrite rewrote rewritten; ride rode ridden; ring rang rung; rise
rose risen; run ran; say said; see saw seen; seek sought; sell sold; send sent; set set; shake shook shaken; shear -
shorn; shine shone; shoot shot; show - shown; shrink shrank shrunk; shut shut; sing sang sung; sink sank sunk; sit
sat; slay slew slain; sleep slept; slide slid; sling slung; slit slit; sow - sown; speak spoke spoken; speed sped;
spell spelt; spend spent; spill spilt; spin spun; spit spat; split split; spoil spoilt; spread spread; spring sprang
sprung; stand stood; steal stole stolen; stick stuck; sting stung; stink stank stunk; stride strode; strike struck
stricken; string strung; strive strove striven; swear swore sworn; sweep swept; swell - swollen; swim swam swum; swing
swung; take took taken; teach taught; tear tore torn; tell told; think thought; throw threw thrown; thrust thrust;
tread trod trodden; undercut undercut; undergo underwent undergone; understand understood; undertake undertook
undertaken; underwrite underwrote underwritten; undo undid undone; unwind unwound; uphold upheld; upset upset; wake
woke woken; waylay waylaid; wear wore worn; weave wove woven; wed wed; weep wept; win won; wind wound; withdraw
withdrew withdrawn; withhold withheld; withstand withstood; wring wrung; write wrote written
"""


def _irregular(text: str) -> dict[str, str]:
    found: dict[str, str] = {}
    for entry in text.replace("\n", " ").split(";"):
        base, *forms = entry.split()
        found.update((form, base) for form in forms if form != "-")
    return found


#: Past forms that follow no rule, with their bases.
IRREGULAR = _irregular(_FORMS)
_LETTERS = "bcdfghjklmnpqrstvwxz"
#: A stem of one syllable with one vowel before one consonant: without an "e" it would have doubled that.
_SHORT = re.compile(rf"(?:[{_LETTERS}]|qu)*[aeiouy][bdfgklmnprtvz]")
#: Ends of longer stems that no verb has without an "e".
_LOSES_E = re.compile(
    r"(?:[bcdfgkpstz]l"  # embezzl, tumbl
    r"|[^aeiou][aeiou][gk]"  # envisag, provok
    r"|(?<![aeo])id|(?<![ao])ud|(?<![eo])ad|(?<!e)ed|(?<!o)od|(?:scr|br|mb|pr|cr)ib"  # collid, collud, blockad, conced
    r"|(?<![aeo])ul|(?<![aoe])il|(?:h|p|g)al|(?:ns|j|r)ol"  # overrul, compil, inhal, consol
    r"|[^o]ur|(?<![aeo])ir|(?:pl|gn|st|sc|d|l)or|(?:cl|p)ar|adher|rfer"  # censur, conspir, deplor, declar, adher
    r"|(?:con|inter|contra|super)ven|thron|(?:^|e|xylo|micro)phon"  # conven, dethron
    r"|(?<![aeou])in|(?<!u)um|(?:n|f)am|com"  # examin, assum, renam
    r"|(?<![ao])ut|(?<![eo])at|(?:[mv]|qu)ot|(?:inv|un|ign|inc|exc|rec|exped|nam|desp|wr)it|(?:pl|l|mp)et"  # unit
    r"|(?:ba|clo|loa|soo|brea|see|shea|wri|swa|tee)th|(?:lamb|^[wtph])ast|^elop"  # sooth, lambast
    r"|[lrd]g"  # merg, divulg
    r"|(?:ch|arr)ang|eng|(?:infr|imp|h|cr|b|fr)ing|(?:pl|exp|lo)ung)$"  # arrang, challeng, infring, plung
)
#: Ends of stems of any length that no verb has without an "e": deceiv, authoris, gaug.
_NEVER_ENDS = re.compile(r"(?:[vcu]|[^z]z|[^s]s|(?:ie|au|ou)g)$")
#: Longer stems with such an end, and no "e".
_KEEPS = re.compile(
    r"(?:appal|ballad|basin|bias|blur|bullet|cabin|candor|canvas|catalog|chorus|coffin|color|combat"
    r"|concur|control|council|debut|demur|devil|dialog|embed|focus|format|imbed|incur|lemur|limpid"
    r"|margin|marshal|method|murmur|occur|orchid|parlor|pellet|pencil|peril|period|pivot|recur|rosin"
    r"|sailor|salad|slur|spar|spur|stamped|sulfur|tailor|trumpet|vendor)$"
)
_VOWEL = re.compile(r"[aeiouy]+")


def base_of(word: str, xpos: str) -> str | None:
    """The base of a past form or gerund where its spelling decides it, else ``None``; ``xpos`` is the Penn tag."""
    if xpos in ("VBD", "VBN"):
        if word.endswith("eed"):
            return word[:-1]  # "Freed", "decreed".
        return IRREGULAR.get(word) or (_with_e(word[:-2]) if word.endswith("ed") else None)
    return _with_e(word[:-3]) if xpos == "VBG" and word.endswith("ing") else None


def _with_e(stem: str) -> str | None:
    """The stem with the "e" it has lost, if it surely has."""
    if len(stem) < 2 or not _VOWEL.search(stem):
        return None
    short = _SHORT.fullmatch(stem) is not None and (stem[0] not in "aeiou" or stem[-1] in "gkpd")
    long = len(_VOWEL.findall(stem)) > 1 or stem[-2:-1] not in "aeiou"
    lost = _NEVER_ENDS.search(stem) is not None or (long and _LOSES_E.search(stem) is not None)
    return stem + "e" if short or (lost and not _KEEPS.search(stem)) else None
