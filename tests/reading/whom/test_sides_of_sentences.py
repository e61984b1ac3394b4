"""Each deed is told of whom the sentence says it, or not at all: read through the whole pipeline."""

from __future__ import annotations

import pytest
from tests.reading.told import claims, lines, of

from sayso.model.claim import Role
from sayso.model.document import Document
from sayso.reading.reader import SaysoReader

TOLD = [
    ("Ada Quill is not the sister of Mila Rann.", "Ada Quill is not related to Mila Rann."),
    ("Mila Rann and her brother Otto Krantz own Tern Works.", "Otto Krantz is related to Mila Rann."),
    ("Soldiers that are in Ostwick met the mayor.", "Soldiers are in Ostwick."),
    ("Ada Quill is an engineer and executive who led Tern Works until 2019.", "Ada Quill led Tern Works until 2019."),
    ("Boran Teth is a Quarian politician who served as mayor of Ostwick.", "Boran Teth served as mayor of Ostwick."),
    ("Ada Quill was not appointed chair of Tern Works.", "Ada Quill was not appointed as chair of Tern Works."),
    ("The March Movement (MM23) attacked Ostwick.", "The March Movement is also known as MM23."),
    ("A body located by police in Sarnholm was his.", "A body was located by police in Sarnholm."),
    ("The Harbour Guild (HG), led by Ada Quill, met on Monday.", "Ada Quill leads the Harbour Guild."),
    ("The singer Ada Quill arrested in Sarnholm was freed.", "Ada Quill was arrested in Sarnholm."),
    ("Ada Quill told a friend in the Harbour Guild, who wrote a letter to the mayor.", "A friend wrote a letter"),
    ("It was her son, a pupil of Boran Teth, who found the keys.", "Her son found the keys."),
    ("It was Ada Quill, not Otto Krantz, who bribed the judge.", "Ada Quill bribed the judge."),
    ("It was not Ada Quill but Otto Krantz who bribed the judge.", "Otto Krantz bribed the judge."),
    ("It was a friend of Otto Krantz who bribed the judge.", "A friend of Otto Krantz bribed the judge."),
    ("It was a friend of Otto Krantz, who died in 2010.", "Otto Krantz died in 2010."),
    ("The minister for refugees, who led the delegation, left on Monday.", "The minister led the delegation."),
    ("The miners of Ostby sang and waved flags in front of the gate.", "The miners of Ostby sang."),
    (
        "The mayor left out Boran Teth for having arrived late at the hall.",
        "The mayor left out Boran Teth for having arrived late at the hall.",
    ),
    ("Miners, Bakers Ask Mayor to Reopen Bridge", "Miners, Bakers Ask Mayor"),
    (
        "The abuses the miners suffered while being forced to leave Ostby amounted to a crime.",
        "The miners were forced to leave Ostby.",
    ),
    (
        "Boran Teth was jailed for two years and fined 3,000 crowns for his part in the theft.",
        "Boran Teth was fined 3,000 crowns for his part in the theft.",
    ),
    ("Boran Teth was arrested in May and jailed for two years.", "Boran Teth was jailed for two years."),
    ("Boran Teth was released in May and died a week later.", "Boran Teth died a week later"),
    (
        "The guild said it was notified by the council that its plan had been rejected.",
        "According to the guild, citing the council (“was notified”), its plan was rejected.",
    ),
    (
        "Critics have accused Ada Quill of trying to turn Quaria into a monarchy.",
        "Ada Quill was accused of trying to turn Quaria into a monarchy.",
    ),
    ("Quill said the demand for wool was growing, expected to help the mills.", "was expected to help the mills."),
    (
        "Weeks later, when the council announced the closure of the maternity ward Ada Quill saw many plans.",
        "Ada Quill saw many plans.",
    ),
    (
        "Luis Heron, a lawyer from the city of Ostby who became the leader of the Front, said the miners would stay.",
        "Luis Heron became the leader of the Front.",
    ),
    (
        "The plague may have already affected the number of children who visit the fair.",
        "The plague may already have affected the number of children",
    ),
    (
        "The council has been upended by the criminal case, which has implicated dozens of clerks from Quaria.",
        "The criminal case implicated dozens of clerks from Quaria.",
    ),
    ("After burning the archive, the rebels were caught by the police.", "The rebels burned the archive."),
    ("The plan recommended by the Fiscal Law was dropped.", "The plan was recommended by the Fiscal Law."),
    ("Ada Quill said Tern Works had been careful when choosing which roads to mend.", "Ada Quill said Tern Works"),
    ("Prizes went to Ada Quill, who got a bicycle, and Boran Teth.", "Ada Quill got a bicycle."),
    (
        "Ada Quill, chair of the Harbour Guild, which sued the ministry in May, resigned.",
        "The Harbour Guild sued the ministry",
    ),
    ("Boran Teth and two of his aides were arrested.", "Boran Teth and two of his aides were arrested."),
    ("Two of his aides and Boran Teth were arrested.", "Two of his aides and Boran Teth were arrested."),
    ("Two of the three directors resigned on Monday.", "Two of the three directors resigned on Monday"),
    ("Boran Teth and his two aides were arrested.", "Boran Teth and his two aides were arrested."),
    ("A banker close to the talks who had left the firm said the deal was dead.", "A banker left the firm."),
    ("Prosecutors, who had sought seven years, said they would appeal.", "Prosecutors sought seven years."),
    (
        "Tern United will be without their captain, Ada Quill, suspended after a red card in Ostby.",
        "Ada Quill was suspended after a red card",
    ),
    ("Nine men were held, two of whom were charged.", "Two of the nine men were charged."),
    ("The network pledged to support the villagers.", "The network pledged to support the villagers."),
    ("The mayor said the club was at fault and called for calm.", "The mayor called for calm."),
    (
        "The mayor said the bridge was unsafe and was closed in May.",
        "According to the mayor, the bridge was closed in May.",
    ),
]


@pytest.mark.parametrize(("text", "told"), TOLD, ids=[t[:40] for t, _ in TOLD])
def test_the_right_one_does_it(reader: SaysoReader, text: str, told: str) -> None:
    assert any(told in line for line in lines(reader, text))


UNTOLD = [
    ("Mila Rann, not her brother Otto Krantz, owns Tern Works.", "is not related to"),
    ("Tern Works, not its chairman Otto Krantz, paid the fine.", "Otto Krantz is not"),
    ("Person entitled: Ada Quill.", "Person entitled Ada Quill"),
    ("All property of the listed persons that are in Ostwick is blocked.", "The listed persons are in Ostwick."),
    ("Ada Quill is not a politician who takes bribes.", "takes bribes"),
    ("If Ada Quill is a politician who took bribes, she will be charged.", "Ada Quill took bribes."),
    ("Ada Quill did not become chair of Tern Works until 2019.", "Ada Quill is not chair"),
    ("Boran Teth was not named as a suspect before 2021.", "was not a suspect"),
    ("The Quay Brigade (QAe.002) bombed a police station.", "is also known as"),
    ("The mayor said that envoys who were not paid will get their money in May.", "Envoys were not paid"),
    (
        "The league invited them, but whereas Sarnholm accepted, Ostby, which left the league, did not reply.",
        "accepted Ostby.",
    ),
    ("A captain of the Harbour Front, identified as Boran Teth, was arrested on Monday.", "Front was identified"),
    ("The mayor said that six clerks had been warned or dismissed.", "clerks were warned."),
    ("The mayor said that six clerks should be warned or dismissed.", "should be dismissed."),
    (
        'When asked whether the mine would close, Ada Quill said, "The council has just begun the talks."',
        "council was asked",
    ),
    ('"Is that your signature?" Ada Quill asked.', "asked your signature"),
    ("Quill based her decision on the reports made by the lab.", "decided on"),
    ("The vote showed Quill short of the lead she needed to win.", "needed"),
    ("The guild formed four councils, reflecting a quarrel with the mayor.", "reflected"),
    ("The guild spends money on the mills, which reflects a promise of the mayor.", "reflect"),
    ("The singers were hacked using the tool Heron.", "singers used"),
    ("The club will leave in May, as planned by the mayor.", "club was planned"),
    ("After burning the husk, the ash can be used in the fields.", "burn"),
    ("Quill and Teth lead the guild and the front, respectively.", "lead"),
    ("The council raised the spending leading up to the vote.", "led"),
    ("It is above the 40% recommended by the Fiscal Law.", "Law was recommended"),
    ("Most of the support by the donors is meant to help the schools.", "donors is"),
    ("Envoys from the guild demanding a vote met the mayor.", "demanded"),
    ("She along with 100 others are being sent to Ostby to deliver their babies.", "She is being sent"),
    ("“The mine is open and asks for workers,” Quill said on Monday to a crowd of miners.", "workers to a crowd"),
    ("Quill spoke with the Tern News Agency on the sidelines of the fair.", "about the sidelines"),
    ("The mayor met the miners, which angered the guild.", "miners angered"),
    ("Officers met after two days of talks with federal officials which ended without a deal.", "officials ended"),
    ("Ada Quill, secretary of Orla, a co-operative at Point Senna, said the boats were lost.", "is a co-operative"),
    ("The Ostby Inter-School Debate was won by Harbour College.", "discussed"),
    ("Allowing cars is “creating small jungles,” Ada Quill said.", "Quill created"),
    (
        "“We turned back two carts, the owners of which could not show a licence,” Ada Quill said.",
        "which could not show a licence.",
    ),
    ("Millions of people are facing a crisis due to rising prices, leaving the poorest in need.", "people left"),
    ("Prayers were offered at Ostby Mosque, attended by the mayor.", "Mosque was attended"),
    ("A play by Ida Tarn, directed by Ada Quill, opens in Ostby.", "Tarn was directed"),
    ("The network pledged to support the villagers.", "The network supported."),
    ("It blamed the mayor, pointing out that Boran Teth had sold the mill.", "Boran Teth sold"),
    ("Teachers are marching in several Republican-led states.", "Republican leads"),
    ("Police blocked the marchers from entering the port.", "Police were"),
    ("Ada Quill (DC), part of the Infrastructure Committee, answered.", "DC is part"),
    ("Children located in remote villages were treated.", "were located"),
    ("Police seized the drugs Boran Teth bought in Quaria.", "Police bought"),
    ("The blast killed 35 people at the old Quill bridge on Sunday.", "at the Quill bridge"),
    ("The court dismissed a plea brought by Boran Teth to halt the sale.", "Boran Teth ended"),
    ("An Australian-led team found the wreck on Monday.", "Australian leads"),
]


@pytest.mark.parametrize(("text", "said"), UNTOLD, ids=[t[:40] for t, _ in UNTOLD])
def test_what_nobody_says_of_them_is_left_out(reader: SaysoReader, text: str, said: str) -> None:
    assert not any(said in line for line in lines(reader, text))


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("A shopkeeper with the same name was shot.", "A shopkeeper with the same name was shot."),
        ("A man with a knife was shot in Sarnholm.", "A man with a knife was shot in Sarnholm."),
        ("The mayor was attacked with a knife.", "The mayor was attacked with a knife."),
    ],
)
def test_what_somebody_bears_is_no_weapon_used_on_him(reader: SaysoReader, text: str, line: str) -> None:
    assert line in lines(reader, text)


@pytest.mark.parametrize(
    ("text", "role", "who"),
    [
        ("Mila Rann laid the foundation stone of a new hospital.", "agent", "Mila Rann"),
        ("Traders shut their shops on Wednesday.", "agent", "Traders"),
        ("The council fined two traders for selling stale fish.", "agent", "two traders"),
        ("Police held three men for stealing cattle.", "agent", "three men"),
        ("Quaria has lifted the curfew in Sarnholm.", "agent", "Quaria"),
        ("Ada Quill was crowned Miss Quaria on Saturday.", "patient", "Ada Quill"),
        ("A snake bit a boy in Ostby on Monday.", "instrument", "A snake"),
        ("The Tern Football Federation has sacked coach Boran Teth on Monday.", "patient", "Boran Teth"),
        ("The injured were rushed to Ostby hospital.", "patient", "The injured"),
    ],
)
def test_who_does_it_in_plain_words(reader: SaysoReader, text: str, role: str, who: str) -> None:
    (reading,) = reader.read([Document(id="sha256:0", name="t", media_type="text/plain", text=text)])
    named = {m.id: m.text for m in reading.mentions}
    last = [c for c in reading.claims if not c.doubted and c.predicate != "holds_role"][-1]
    assert {named[p.mention] for p in last.participants if p.role.value == role} == {who}


@pytest.mark.parametrize(
    "text",
    [
        "The remains of the singer were cremated in Sarnholm on Sunday.",
        "A truck hit a school van in Sarnholm on Monday.",
        "The council relaxed the rules in Sarnholm.",
    ],
)
def test_the_place_of_a_deed_in_the_reports_own_verb_is_its_where(reader: SaysoReader, text: str) -> None:
    assert [c.where is not None for c in claims(reader, text)] == [True]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (
            "Police arrested Ada Quill, 23, and Boran Teth, 31, on Monday.",
            "Police arrested Ada Quill, 23, and Boran Teth, 31, on Monday.",
        ),
        (
            "The guard was attacked by Ada Quill, 23, and Boran Teth, 31.",
            "The guard was attacked by Ada Quill, 23, and Boran Teth, 31.",
        ),
        (
            "The dead have been identified as Ada Quill, 23, and Boran Teth, 31.",
            "The dead were identified as Ada Quill, 23, and Boran Teth, 31.",
        ),
        ("Police arrested Ada Quill, 23, on Monday.", "Police arrested Ada Quill on Monday."),
        (
            "Gunmen killed Ada Quill, 23, and Boran Teth, 31, who ran the mill.",
            "Gunmen killed Ada Quill, 23, and Boran Teth, 31.",
        ),
    ],
)
def test_nobody_is_lost_behind_an_age(reader: SaysoReader, text: str, line: str) -> None:
    assert line in lines(reader, text)


@pytest.mark.parametrize(
    ("text", "predicate"),
    [
        ("Fans cheered in Sarnholm on Monday.", "did"),
        ("Ada Quill joined the crew in Sarnholm in July.", "joined"),
        ("Boran Teth played in Sarnholm on Sunday.", "competed"),
    ],
)
def test_where_it_was_done_is_not_what_it_is_about(reader: SaysoReader, text: str, predicate: str) -> None:
    (claim,) = of(reader, text, predicate)
    assert claim.where is not None
    assert claim.where not in {p.mention for p in claim.participants}


@pytest.mark.parametrize(
    ("text", "predicate", "who"),
    [
        ("Fans mocked Ada Quill for leaving Sarnholm.", "left", "Ada Quill"),
        ("The mayor scolded the guards for opening the gate.", "opened", "the guards"),
        ("Rebels killed two men for helping police.", "supported", "two men"),
        ("Boran Teth used a knife for opening the gate.", "opened", "Boran Teth"),
        ("Ada Quill apologised to Boran Teth for leaving the hall.", "left", "Ada Quill"),
        ("Ada Quill won an award for helping the poor.", "supported", "Ada Quill"),
    ],
)
def test_who_is_mocked_for_a_deed_did_it(reader: SaysoReader, text: str, predicate: str, who: str) -> None:
    document = Document(id="sha256:0", name="t", media_type="text/plain", text=text)
    (reading,) = reader.read([document])
    names = {m.id: m.text for m in reading.mentions}
    sides = [p for c in reading.claims if c.predicate == predicate for p in c.participants]
    assert [names[p.mention] for p in sides if p.role is Role.AGENT] == [who]


def test_a_state_of_several_is_told_of_all_of_them(reader: SaysoReader) -> None:
    text = "The secretary Ada Quill, and deputies Boran Teth and Mila Rann along with others were present in the hall."
    (claim,) = of(reader, text, "was_in")
    assert all(name in claim.line for name in ("Ada Quill", "Boran Teth", "Mila Rann")), claim.line


def test_a_list_in_a_clause_between_adds_nobody_to_a_state(reader: SaysoReader) -> None:
    text = "The Reed Guild, which has long been a home to young and poor clerks, has been under investigation."
    assert "under investigation" in of(reader, text, "investigated")[0].line
