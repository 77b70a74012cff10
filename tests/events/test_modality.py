"""Whether the text says that it happened."""

from __future__ import annotations

import pytest

from timeline.events.candidate import find_candidates
from timeline.events.modality import modality
from timeline.language import read
from timeline.model import Article

SAID = {
    "actual": {
        "Chad annulled the election of May 2021.": "election",
        "Rebels attacked the town.": "attacked",
        "Rebels have attacked the town.": "attacked",
        "The envoy managed to free the hostages.": "managed",
        "The town was attacked by rebels.": "attacked",
        "Their attack killed nine soldiers.": "attack",
        "They shared power until he left the coalition.": "left",
        "A torpedo sank the ship; the North denied that it had fired it.": "sank",
        "Peru asked for help after the attack.": "attack",
        "The envoy, who denies it, avoided arrest after fleeing to Lima.": "fleeing",
        "The lira fell to close at 9.4.": "close",
        "The ship was lost by the failure of a pump.": "failure",
        "Kenya insisted that the talks failed.": "failed",
        "Ghana was able to export gas.": "export",
        "The mill cut its dividend due to the loss.": "loss",
        "Chirac was the first leader to resign.": "resign",
        "Banda was convicted of taking bribes.": "taking",
        "Rebels kept shelling the camp.": "shelling",
        "The bank is trying to sell itself under an agreement with Chad.": "agreement",
        "It took until May for the court to free him.": "free",
        "The minister was the first to visit the island.": "visit",
        "Holt became the only judge to sign the ruling.": "sign",
        "Holt, the first judge to sign the ruling, left.": "sign",
    },
    "planned": {
        "Chad postponed the election of May 2021.": "election",
        "Chad cancelled the vote of May 2021.": "vote",
        "The army will attack the town.": "attack",
        "The presidents are to meet in Oslo.": "meet",
        "The summit is scheduled to open in Oslo.": "open",
        "The ministers agreed to reopen the border.": "reopen",
        "The treaty was due to expire.": "expire",
        "The bank will sell itself under a planned agreement.": "agreement",
        "Holt was the judge to sign the ruling.": "sign",
        "The queen is due to open the bridge and to dine there.": "dine",
        "Erdogan said that Putin would visit Ankara.": "visit",
        "The vote is due in May.": "vote",
        "The corps was ready to land.": "land",
        "The vote, scheduled for May, was cancelled.": "vote",
        "The envoy will focus on opening the port.": "opening",
    },
    "hypothetical": {
        "The army might attack the town.": "attack",
        "It was the first attempt to end the war.": "end",
        "Chirac would be the first leader to resign.": "resign",
        "The army was accused of shelling a camp.": "shelling",
        "Prosecutors charged Banda with taking bribes.": "taking",
        "Prosecutors have yet to charge anyone.": "charge",
        "Egypt might end up blowing up the dam.": "blowing",
        "If the army attacks, the talks will end.": "attacks",
        "Poland urged Hungary to ratify the treaty.": "ratify",
        "The president could dissolve parliament.": "dissolve",
        "If the talks fail, the army will attack.": "attack",
        "Erdogan said that Putin would visit Ankara if the war ended.": "visit",
        "Rumours that the king had fled were false.": "fled",
        "Ministers hope that the rebels left.": "left",
        "Were it to join, the club would fail.": "join",
        "Egypt adopted a text demanding that Sudan halt the siege.": "halt",
        "Voters demanded that Chile change its charter.": "change",
        "Peru proposed that the border be opened.": "opened",
        "The troops were not ready to fight.": "fight",
        "Ghana may be able to export gas.": "export",
        "Egypt chose Siemens to build the line.": "build",
        "They will share power until he leaves the coalition.": "leaves",
        "Holt is likely the first judge to sign the ruling.": "sign",
        "They agreed on banning the drug.": "banning",
        "The talks on opening the port failed.": "opening",
        "Holt, likely the first judge to sign the ruling, left.": "sign",
        "Holt backed the first attempt to end the war.": "end",
    },
    "denied": {
        "The army did not attack the town.": "attack",
        "No minister has visited the island.": "visited",
        "The rebels never signed the accord.": "signed",
        "The company refused to pay the ransom.": "pay",
        "He left without signing the accord.": "signing",
        "The envoy refrained from signing the accord.": "signing",
        "Rebels did not succeed in taking the town.": "taking",
        "The ministers were unable to sign a pact.": "sign",
        "Neither the envoy nor his aide signed the pact.": "signed",
        "The rebels were not able to cross the river.": "cross",
        "Sudan denied that its troops crossed the river.": "crossed",
    },
}


@pytest.mark.parametrize(
    ("text", "trigger", "expected"),
    [(text, trigger, kind) for kind, rows in SAID.items() for text, trigger in rows.items()],
    ids=[text for rows in SAID.values() for text in rows],
)
def test_modality(text: str, trigger: str, expected: str) -> None:
    found = {each.trigger.of(text): each.token for each in find_candidates(read(Article("a", text)))}
    assert modality(found[trigger]) == expected
