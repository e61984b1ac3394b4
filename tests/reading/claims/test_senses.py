"""Which sense of a verb is meant: what it is done to, who does it and what stands behind it tell."""

from __future__ import annotations

import pytest

from sayso.model.document import Document
from sayso.reading.reader import SaysoReader


def told(text: str) -> set[str]:
    document = Document(id="sha256:1", name="n", media_type="text/plain", text=text, language="en")
    (reading,) = SaysoReader().read([document])
    return {c.predicate for c in reading.claims if not c.doubted}


@pytest.mark.parametrize(
    ("text", "predicate"),
    [
        ("Ada Quill shot a film in Quaria.", "attacked"),
        ("Ada Quill holds 30% of the voting rights in Tern Works.", "organised"),
        ("Ada Quill holds shares through a nominee.", "organised"),
        ("Boran Teth struck gold in May.", "attacked"),
        ("Boran Teth was booked for cheating Mila Rann.", "rented"),
        ("Ada Quill booked Mila Rann for the festival.", "charged"),
        ("Boran Teth was produced before a local court.", "made"),
        ("Boran Teth was named as accused number one in the FIR.", "appointed"),
        ("The film bombed at the box office in May.", "attacked"),
        ("Fans bombarded Ada Quill with questions.", "attacked"),
        ("Inflation hit Quaria hard.", "attacked"),
        ("Sarnholm was hit by a storm.", "attacked"),
        ("Quaria beat Morvia 3-1 in Sarnholm.", "attacked"),
        ("Boran Teth was eliminated in the first round.", "killed"),
        ("Ada Quill took life easy.", "died"),
        ("Ada Quill is dying to meet Boran Teth.", "died"),
        ("Boran Teth lost the battle for the port.", "died"),
        ("Boran Teth burned bridges with the party.", "destroyed"),
        ("Boran Teth smashed the record.", "destroyed"),
        ("Police dragged Boran Teth from the hall.", "kidnapped"),
        ("The ministry greeted the plan with caution.", "hosted"),
        ("Ada Quill entertained doubts about the plan.", "hosted"),
        ("The bishop married Ada Quill and Boran Teth.", "married"),
        ("Ada Quill married the two ideas.", "married"),
        ("Boran Teth escaped injury in a crash.", "fled"),
        ("Ada Quill arrived at a decision.", "travelled_to"),
        ("Boran Teth entered politics in 1999.", "travelled_to"),
        ("Boran Teth left the door open.", "left"),
        ("Nurses attended Boran Teth.", "attended"),
        ("Boran Teth addressed the problem.", "addressed"),
        ("The university admitted 300 students.", "admitted"),
        ("The speech fired up the crowd.", "dismissed"),
        ("Ada Quill slammed the door.", "condemned"),
        ("The show appeals to children.", "demanded"),
        ("Ada Quill hailed a taxi.", "praised"),
        ("Quaria raked in 187 million crowns.", "attacked"),
        ("The cup, which Quaria won, and the final group were held behind closed doors in Sarnholm.", "arrested"),
        ("Polio paralysed 1,000 children a day.", "stopped"),
        ("The photos taken on Sunday by a guard show two towers.", "took"),
        ("Cars shared the road with cyclists.", "published"),
        ("Quill circulated drugs in Quaria.", "published"),
        ("Quaria will see less rain this week.", "found"),
        ("The love felt for Quill extends far beyond that ward.", "changed"),
        ("The council asked the cabinet to continue as a caretaker government.", "opened"),
        ("A rebel was killed in an encounter with police in Sarnholm.", "met"),
    ],
)
def test_a_word_in_another_sense_tells_no_such_deed(text: str, predicate: str) -> None:
    assert predicate not in told(text)


@pytest.mark.parametrize(
    ("text", "predicate"),
    [
        ("Gunmen raked the bus with gunfire.", "attacked"),
        ("The strike paralysed the port.", "stopped"),
        ("The shooting paralysed Ada Quill.", "injured"),
        ("Ada Quill shared a photo of the gate.", "published"),
        ("Police saw two men near the gate.", "found"),
        ("The talks continued in Sarnholm.", "opened"),
        ("Ada Quill had an encounter with Boran Teth in Sarnholm.", "met"),
        ("Boran Teth brought the sale to a halt.", "ended"),
    ],
)
def test_beside_another_sense_the_word_keeps_its_own(text: str, predicate: str) -> None:
    assert predicate in told(text)


@pytest.mark.parametrize(
    ("text", "predicate"),
    [
        ("Boran Teth shot a guard in Sarnholm.", "attacked"),
        ("A missile hit a hospital in Sarnholm.", "attacked"),
        ("Police beat Boran Teth in a cell.", "attacked"),
        ("Robbers waylaid a trader in Sarnholm.", "attacked"),
        ("Troops neutralised twelve militants in Sarnholm.", "killed"),
        ("Gunmen shot down a guard in Sarnholm.", "killed"),
        ("Rebels shot down a plane near Sarnholm.", "destroyed"),
        ("Boran Teth lost his fight with cancer.", "died"),
        ("Boran Teth left for his heavenly abode on Monday.", "died"),
        ("Ada Quill wed Boran Teth in Sarnholm in 2010.", "married"),
        ("Boran Teth went on the run in May.", "fled"),
        ("Boran Teth was admitted to hospital in Sarnholm.", "moved"),
        ("Boran Teth called on the High Commissioner of Morvia on Monday.", "visited"),
        ("Ada Quill called on Boran Teth to resign.", "demanded"),
        ("Quaria beat Morvia 3-1 in Sarnholm.", "won"),
        ("Governor Ada Quill attacked the opposition over its record on housing.", "condemned"),
        ("Villagers gheraoed the minister in Sarnholm.", "protested"),
        ("Ada Quill entered the room.", "travelled_to"),
    ],
)
def test_the_same_words_tell_the_deed_where_they_mean_it(text: str, predicate: str) -> None:
    assert predicate in told(text)


def test_a_picture_is_hung_and_a_man_hanged() -> None:
    texts = ("The gallery hung the picture in May.", "Quaria hanged two men in May.")
    documents = [Document(id=f"sha256:{i}", name="n", media_type="text/plain", text=t) for i, t in enumerate(texts)]
    lines = [c.line for r in SaysoReader().read(documents) for c in r.claims]
    assert lines == list(texts)


@pytest.mark.parametrize(
    ("text", "predicate"),
    [
        ("Mila Rann commissioned a market in Ostby.", "opened"),
        ("A school bus overturned near Ostby on Friday.", "crashed"),
        ("The car rammed into a tree near Ostby.", "crashed"),
        ("A fuel tanker exploded in Ostby.", "crashed"),
        ("A bomb exploded in Ostby.", "attacked"),
        ("The committee submitted its report to the governor.", "published"),
        ("Ada Quill directed the film.", "made"),
        ("The governor directed the reopening of the schools.", "ordered"),
        ("Boran Teth was installed as chancellor of Tern University.", "appointed"),
        ("The chief of Ostby was dethroned.", "dismissed"),
        ("The High Court stayed the transfer of the clerk.", "ended"),
        ("The curfew was lifted on Monday.", "ended"),
        ("The clinic has run out of drugs.", "lost"),
        ("The nurse tested positive for the virus.", "suffered"),
        ("She was pronounced dead on arrival at the hospital.", "died"),
        ("Nurses embarked on a strike on Monday.", "protested"),
        ("Two held for stealing temple idols", "arrested"),
        ("A leopard attacked two villagers in Ostby.", "attacked"),
        ("Hunters killed two rhinos in Tarn Park.", "did"),
        ("Tern United will face Quay Rovers in the final.", "competed"),
        ("Ada Quill set a new national record.", "won"),
        ("Ada Quill apologised to Boran Teth.", "said"),
        ("The school was closed indefinitely.", "ended"),
        ("Three nurses were infected with the virus.", "suffered"),
        ("The actor was nominated for best supporting actor.", "nominated"),
    ],
)
def test_a_plain_word_has_its_sense(text: str, predicate: str) -> None:
    assert predicate in told(text)


@pytest.mark.parametrize(
    ("text", "predicate"),
    [
        ("The ministry commissioned a study of the river.", "opened"),
        ("The court overturned the ruling.", "crashed"),
        ("Prices fell into a slump.", "crashed"),
        ("Ada Quill directs the Quay Institute.", "made"),
        ("The council installed cameras.", "appointed"),
        ("Boran Teth collapsed at a rally.", "died"),
        ("Ada Quill stayed the night in Ostby.", "ended"),
        ("The committee submitted its report to the governor.", "accepted"),
        ("She ran out of the house.", "lost"),
        ("The bridge fell, leaving residents stranded.", "suffered"),
        ("Mila Rann sent condolences to the family of Boran Teth.", "moved"),
        ("The club held a dinner for raising funds.", "arrested"),
        ("Tern Works faces a strike.", "competed"),
        ("The ministry set a target of 5 per cent.", "moved"),
        ("The body was flown home on Friday.", "used"),
        ("The newspaper was closed in May.", "ended"),
    ],
)
def test_another_sense_of_a_plain_word_is_left_out(text: str, predicate: str) -> None:
    assert predicate not in told(text)
