"""Two sentences, of which the second does something to somebody by a pronoun; whom its title names, out."""

from __future__ import annotations

import pytest

from timeline import extract, read

TITLED = {
    "A gunman fled into a church. Police shot him on Monday.": "Police shot the gunman",
    "The governor resigned in March. Rebels killed him in April.": "Rebels killed the governor",
    "The nurse fled in March. Soldiers caught her in April.": "Soldiers caught the nurse",
    "A gunman shot a guard. Police arrested him on Monday.": "Police arrested him",
    "The judge said a man had fled. Police shot him on Monday.": "Police shot him",
    "Gunmen fled into a church. Police shot him on Monday.": "Police shot him",
    "The convoy left in March. Rebels stopped him in April.": "Rebels stopped him",
    "The bishop wrote a letter in March; in April a court banned it.": "A court banned the letter",
    "The rouble held above its March 7, 2022 trough of 139.": "The rouble held",
    "Tuesday brought a curfew to Kyiv.": "A curfew",
    "A ruling brought a curfew to Kyiv.": "A ruling brought a curfew to Kyiv",
    "The nurse fled in March. His guards caught him in April.": "His guards caught him",
    "A poet fled in March. Guards beat her in April; the ministry denied it.": "Guards beat the poet",
    "A deacon led the appeal; bailiffs evicted him on Monday.": "Bailiffs evicted the deacon",
    "A judge freed a poet; guards beat him on Monday.": "Guards beat him",
    "The Czechs bought four guns in March. Prague sent them to a camp in April.": "Prague sent the four guns to a camp",
    "The Czechs beat four men in March. Prague sent them a bill in April.": "Prague sent them a bill",
    "Nuns ran a clinic. Shells hit it in April. Men rebuilt it on Monday.": "Men rebuilt the clinic",
    "Panama deepened the lake, but it silted up on Monday.": "The lake silted up",
    "Panama deepened the lake, but it apologised on Monday.": "Panama apologised",
    "Men lost to rivals at the Brussels tasting on Friday.": "Men lost to rivals at the Brussels tasting",
}


@pytest.mark.parametrize(("text", "title"), TITLED.items(), ids=TITLED)
def test_who_is_told_of_alone_is_named_again(text: str, title: str) -> None:
    assert title in [event.title for event in extract(read(text, published="2023-04-19")).events]
