"""Short texts: English full of foreign names is read, and no other language is taken for it."""

import pytest

from sayso.intake.languages import language_of


@pytest.mark.parametrize(
    "text",
    [
        "Commander Mika Orlov met Dana Reza in Lowport on Monday.",
        "Harbour Front leader Mika Orlov met Dana Reza on Monday.",
        "Foreign Minister Haruka Tominori will visit Hanoi, Jakarta and Dili from Sunday.",
        "Omani poet Zuwaida al-Karbani won 50,000 rials for the first of her books.",
        "Pingtang mango growers get South Korean buyers before the season",
        "The café owner René Dufaût met José Martín-Okoye in Corvale on 2 April 2025, «La Voile» reported.",
        "Pedro Sánchez y María Jesús Montero met with Íñigo Errejón in Málaga.",
        "Håkan Ångström of Malmö and Zoë Brontë met Łukasz Żółć in Reykjavík.",
        "Łukasz Żółć denied any wrongdoing, Gazeta Wyborcza reported.",
    ],
)
def test_a_short_english_sentence_is_english(text: str) -> None:
    assert language_of(text) == "en"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("nl", "De minister heeft dinsdag in Lowport met Mika Orlov gesproken."),
        ("de", "Der Minister traf am Dienstag Mika Orlov in der Stadt Lowport."),
        ("fr", "Le ministre a rencontré Mika Orlov mardi à Lowport."),
        ("es", "El ministro se reunió el martes con Mika Orlov en Lowport."),
        ("pt", "Prefeito de Tern nega acusações de Dana Reza na terça-feira"),
        ("tl", "Nakipagkita ang kalihim kay Mika Orlov sa Lowport noong Martes."),
        ("af", "Die minister het Dinsdag vir Mika Orlov in Lowport ontmoet."),
        ("fr", "La ministre belge Éléonore Dufaût arrive à Corvale."),
        ("sw", "Waziri wa mambo ya nje alikutana na Mika Orlov mjini Lowport siku ya Jumanne."),
        ("is", "Forsætisráðherra hitti Mika Orlov í Lowport á þriðjudag."),
        ("nl", "Stad Antwerpen ontslaat topman na fraude in haven Lowport"),
        ("da", "Statsministeren sagde tirsdag, at regeringen ikke ville mødes med Mika Orlov."),
        ("pcm", "Di minister don meet Mika Orlov for Lowport on Tuesday, im tok say e no go resign."),
    ],
)
def test_a_short_sentence_of_another_language_is_not(language: str, text: str) -> None:
    assert language_of(text) == language


def test_a_few_words_are_of_no_rare_language() -> None:
    assert language_of("Li minisse a rescontré Mika Orlov a Lowport mårdi.") in {"fr", "it", "pt", "ro", "ht"}
