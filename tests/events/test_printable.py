"""Titles that a paper could print: a sentence in, what is told of it and what must not be told out."""

from __future__ import annotations

import pytest

import timeline

TOLD = {
    "how somebody was found": (
        "The clerk, Ana Falk, was found shot dead in her car in July 2018.",
        ["The clerk, Ana Falk, was found shot dead in her car"],
        ["The clerk, Ana Falk, shot dead in her car"],
    ),
    "what somebody was found to have done": (
        "Ana Falk was found to have shot a guard in July 2018.",
        [],
        ["Ana Falk was shot"],
    ),
    "what no one undergoes": (
        "The treaty was denounced by the guilds, which had not been consulted, and lapsed in 1957.",
        ["The treaty lapsed"],
        ["The treaty was lapsed"],
    ),
    "what two verbs have done to somebody": (
        "Falk was tried and jailed in 1990.",
        ["Falk was jailed"],
        ["Falk jailed"],
    ),
    "whose remains, in a longer line": (
        "On Monday Chad's old guild of bakers in Lima said the council was studying the chance of moving its wells and "
        "mills to a third port, probably Kovno or Lund.",
        [
            "Chad's old guild of bakers in Lima said the council was studying the chance of moving its wells and mills",
        ],
        ["Chad's old guild of bakers in Lima said the council was studying the chance"],
    ),
    "what nothing is torn from, in a shorter line": (
        "On Monday the old guild of bakers sold its last two wells and mills to a firm near the port in the far north.",
        ["The old guild of bakers sold its last two wells and mills to a firm near the port"],
        [],
    ),
    "what a permission is for": (
        "The clerk said on Monday the court would revoke Falk's permission to stay in the land of the northern guilds.",
        [
            "The clerk said the court would revoke Falk's permission to stay in the land of the northern guilds",
        ],
        ["The clerk said the court would revoke Falk's permission"],
    ),
    "where something was told is no part of what was": (
        "Tina Falk said on Monday in an interview with The Lima Press at his hilltop villa that she hopes to recover "
        "the remains of Ana Holt.",
        ["Tina Falk said in an interview she hopes to recover the remains of Ana Holt"],
        ["Tina Falk said in an interview she hopes to recover the remains"],
    ),
    "two of the only several told of before": (
        "The clerk said that the guards involved would be questioned. Two of them fled on Monday.",
        ["Two of the guards fled"],
        ["Two of them fled"],
    ),
    "two of one of two kinds told of before": (
        "The guild sold boats and carts to monks. Two of them burned on Monday.",
        ["Two of them burned"],
        ["Two of the monks burned", "Two of the boats burned"],
    ),
    "a third of several by name": (
        "A third, Sergeant Peter Falk, was found dead on Monday.",
        ["Peter Falk was found dead"],
        ["A third was found dead"],
    ),
    "a third of something is nobody": (
        "A third of the guards, Falk said, fled on Monday.",
        ["A third of the guards fled"],
        ["Falk fled"],
    ),
    "a small word that only begins its sentence": (
        "Foreign investors sold bonds in Chad, a survey showed on Monday.",
        ["A survey showed foreign investors sold bonds in Chad"],
        ["A survey showed Foreign investors sold bonds in Chad"],
    ),
    "a name that begins its sentence": (
        "Turkish investors sold bonds in Chad, a survey showed on Monday.",
        ["A survey showed Turkish investors sold bonds in Chad"],
        ["A survey showed turkish investors sold bonds in Chad"],
    ),
    "what is next is planned": ("The next guild meeting is set for 3 October.", ["Next guild meeting"], []),
    "where nobody knows any more": (
        "Falk opened a school there on Monday.",
        ["Falk opened a school"],
        ["Falk opened a school there"],
    ),
    "where somebody lived": ("Falk lived there in 2020.", ["Falk lived there"], ["Falk lived"]),
    "whom a cost is no doer of": (
        "Falk spoke of the challenges of treating poor bakers.",
        ["Falk spoke of the challenges of treating poor bakers"],
        ["The challenges treated poor bakers"],
    ),
    "who does more besides": (
        "In addition to treating bakers, Falk taught monks.",
        ["Falk treated bakers", "Falk taught monks"],
        ["Addition treated bakers"],
    ),
    "who came to it": (
        "The guilds left Chad as a result of losing a vote.",
        ["The guilds lost a vote"],
        ["A result lost a vote"],
    ),
    "what is paid for": (
        "The guild gave Falk a boat in exchange for leaving the port.",
        ["The guild gave Falk a boat in exchange for leaving the port"],
        ["Exchange left the port", "The guild left the port"],
    ),
    "whose way it was": ("Chad's way of ending the war pleased Mali.", ["Chad ended the war"], ["Way ended the war"]),
    "what one has often done": (
        "Chad has a history of attacking ports.",
        ["Chad attacked ports"],
        ["A history attacked ports"],
    ),
    "what somebody is held for": (
        "Falk was arrested on suspicion of killing a monk.",
        ["Falk was arrested on suspicion of killing a monk", "Falk allegedly killed a monk"],
        ["Falk killed a monk", "Falk could kill a monk"],
    ),
    "what somebody is held for who has no name": (
        "He was arrested on suspicion of killing a monk.",
        ["He was arrested on suspicion of killing a monk"],
        ["He killed a monk", "He could kill a monk"],
    ),
    "what others do for somebody": (
        "Falk was taken to a clinic to treat a cut on his head.",
        ["Falk was taken to a clinic to treat a cut on his head"],
        ["Falk to treat a cut on his head"],
    ),
    "what somebody is sent for": (
        "Troops were sent to Chad to hold the port.",
        ["Troops to hold the port"],
        [],
    ),
    "what a law is for": (
        "The law was changed to allow trade with Chad.",
        ["The law was changed to allow trade with Chad"],
        ["The law to allow trade with Chad"],
    ),
    "what somebody is told to do": (
        "Guards told the monks to leave the port.",
        ["Guards told the monks to leave the port"],
        ["The monks left the port", "The monks to leave the port"],
    ),
    "a noun that says nothing more": (
        "Falk weighed the offer.",
        ["Falk weighed the offer"],
        ["The offer", "Offer"],
    ),
    "a meeting of no name": (
        "Falk fell ill at the annual meeting.",
        ["Falk fell ill at the annual meeting"],
        ["Annual meeting", "The annual meeting"],
    ),
    "what readers are told to look at": ("See it now: Norcar", [], ["Saw it"]),
    "what readers are told to write": (
        "Leave a comment and let us know.",
        [],
        ["Left a comment", "Let they know", "They knew"],
    ),
    "what all are to do together": (
        "Let's leave, taking the boats.",
        [],
        ["'s left", "They left", "Took the boats", "'s took the boats"],
    ),
    "what nobody should do": ("Don't run and hide.", [], ["Did not run", "Could hide", "Hid"]),
    "whom a guard let do it": ("A guard let the monks leave.", ["The monks left"], []),
    "a noun taken for a verb": (
        "She met a police officer and photographer Omar Falk.",
        [],
        ["Police officer photographered Omar Falk"],
    ),
    "what was fun": (
        "It was fun going to the port.",
        ["It was fun going to the port"],
        ["It went to the port"],
    ),
    "what is safe to say": (
        "It's safe to say Falk won.",
        ["It is safe to say Falk won", "Falk won"],
        ["It is to say Falk won"],
    ),
    "what was ready": ("It was ready to leave the port.", ["It was ready to leave the port"], []),
    "what nobody can do": ("Monks can't buy boats.", ["Monks cannot buy boats"], ["Monks did not buy boats"]),
    "who shot at a feast": (
        "A guard opened fire at an office party killing one monk.",
        ["A guard killed one monk"],
        ["An office party killed one monk"],
    ),
    "what a blast did": (
        "He fell ill in a blast killing two monks.",
        ["A blast killed two monks"],
        ["He killed two monks"],
    ),
    "who is seen in a clip": (
        "Falk shared a clip of his wife leaving the port.",
        ["His wife left the port"],
        ["A clip of his wife left the port"],
    ),
    "who is called on": (
        "The council called on all states to help in finding the boats.",
        ["All states could find the boats"],
        ["The council could find the boats"],
    ),
    "where somebody got": (
        "Falk shot a dog. He later made it to Lima.",
        ["He made it to Lima"],
        ["He made the dog to Lima", "Falk made the dog to Lima"],
    ),
    "what is no person": (
        "“There is smoke,” said the baker Omar Falk. “It makes you cough.”",
        [],
        ["The baker made you cough", "The baker Omar Falk made you cough"],
    ),
    "how much time was left": (
        "Falk scored a goal with 11 minutes to play.",
        ["Falk scored a goal"],
        ["Falk to play", "To play"],
    ),
    "what a question asks": (
        "Was he a traitor who sold boats?",
        [],
        ["A traitor sold boats"],
    ),
    "what a question knows": ("Did the king, who fled in May, return?", ["The king fled"], ["The king returned"]),
    "when a page was posted": (
        "Kenya shuts its border Posted on December 23, 2012, 4:42 PM EDT",
        ["Kenya shut its border"],
        ["Kenya was posted", "Its border was posted"],
    ),
    "what a court is told": (
        "Falk told a court that monks fled.",
        ["Falk told a court that monks fled", "Monks fled"],
        ["Monks fled a court"],
    ),
    "who says so at last": (
        'Falk told her, "You will leave me," the paper reported.',
        [],
        ["Falk told her that the paper reported"],
    ),
    "who was let go": (
        "A man was let go from his job.",
        ["A man was let go from his job"],
        ["A man went from his job"],
    ),
    "what is to come first": (
        "They will vote when parliament meets.",
        ["Parliament to meet", "They will vote"],
        ["Parliament met"],
    ),
    "what came first": ("They voted when parliament met.", ["Parliament met"], ["Parliament to meet"]),
    "which year ended": ("As the year comes to an end, it's time to leave.", [], ["It came to an end"]),
    "who was held among others": (
        "His sister was among those arrested.",
        ["His sister was among those arrested"],
        ["Those were arrested"],
    ),
    "whose article it is": (
        "Voters recalled the country's fourth election.",
        ["The country's fourth election"],
        ["Country's fourth election"],
    ),
    "who did it, said once": ("Falk left. Monks recalled Falk's raid.", [], ["Falk's raid by Falk"]),
    "what is used": (
        "The display is used to open all boats.",
        ["The display was used to open all boats"],
        ["The display opened all boats"],
    ),
    "what never seems to end": (
        "The war never seems to end.",
        ["The war did not seem to end"],
        ["The war is to end", "The war to end"],
    ),
    "what follows": (
        "Falk is a guard, meaning he could block any boat.",
        ["He could block any boat"],
        ["Falk meant he could block any boat"],
    ),
    "half a word": ("The guild re - signed Falk.", [], ["The guild red", "The guild red Falk"]),
    "what all can see": ("As you can see, Kenya won.", ["Kenya won"], ["You can see"]),
    "what one saw": ("As he noticed the boat, he left.", ["He noticed the boat"], []),
    "what was probable": (
        "Tests gave a high probability it came from the port.",
        ["It came from the port"],
        ["It came a high probability from the port"],
    ),
    "who is not to think so": (
        "Falk mentioned the port, so don't think you're safe.",
        ["Falk mentioned the port"],
        ["Falk did not think you're safe"],
    ),
    "what one looks forward to": (
        "Falk looks forward to taking the prize.",
        ["Falk looked forward to taking the prize"],
        ["Falk took the prize"],
    ),
    "what a headline signs": ("BREAKING: Chile signs pact", ["Chile signed pact"], ["Chile signs pacted"]),
    "who is sworn in": (
        "Falk was elected in May and sworn in the next month.",
        ["Falk was sworn in"],
        ["Falk was sworn"],
    ),
    "a shouted headline": (
        "MONK FALK ARRESTED ON SUSPICION OF ARSON",
        ["MONK FALK WAS ARRESTED ON SUSPICION OF ARSON"],
        ["MONK FALK was arrested ON SUSPICION OF ARSON"],
    ),
    "a headline of large words": (
        "Driver Charged In Fatal Lima Crash",
        ["Driver was charged in Fatal Lima Crash"],
        ["Driver was charged In Fatal Lima Crash"],
    ),
    "whose way it was, by a pronoun": (
        "The guild left. Its way of ending the war pleased Mali.",
        [],
        ["Its ended the war", "It ended the war"],
    ),
    "risks that one sees": (
        "Kenya weighed the risks Mali saw with the pact.",
        ["Mali saw the risks with the pact"],
        ["Mali saw with the pact"],
    ),
    "who did not leave either": (
        "Nor has Chad left the port.",
        ["Chad did not leave the port"],
        ["Chad left the port"],
    ),
    "what is likely": (
        "Slaughter is likely coming to Lima.",
        ["Slaughter is likely coming to Lima"],
        ["Slaughter is coming to Lima"],
    ),
    "who wrote then": (
        "At the time of writing the guild is reported to be ill.",
        [],
        ["The guild wrote"],
    ),
    "whose plan it was, by a pronoun": (
        "It confirmed their intent to attack the port.",
        ["They were to attack the port"],
        ["Their to attack the port", "They was to attack the port"],
    ),
    "whose offer it was": ("Falk weighed an offer by Mali.", ["Offer by Mali"], ["The offer"]),
}


@pytest.mark.parametrize(("text", "told", "refused"), TOLD.values(), ids=TOLD)
def test_what_a_paper_could_print(text: str, told: list[str], refused: list[str]) -> None:
    titles = [event.title for event in timeline.extract(timeline.read(text, "2024-03-08")).events]
    assert [title for title in told if title not in titles] == []
    assert [title for title in refused if title in titles] == []
