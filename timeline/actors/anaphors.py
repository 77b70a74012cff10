"""A pronoun in; by which row it is decided whom it likely stands for, and whom, out.

The rows are asked in order, and the first that knows an answer decides: nobody is a better answer than somebody else.

How to add one: an ``Anaphor`` in ``ROWS``, with sentences whose pronoun in braces it gives actors, or nobody, and
sentences like them that it leaves; the tests read both.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.actors.anaphor import Anaphor
from timeline.actors.near import (
    is_beside_one_like,
    is_beside_the_point,
    nearest,
    people_together,
    row_of,
    several_above,
)
from timeline.actors.nobody_meant import nearer_without_a_name, stands_for_nobody
from timeline.actors.owners_meant import own_subject, same_as_above, whose_is_the_object
from timeline.actors.people_meant import TOGETHER
from timeline.actors.pronouns import Ids
from timeline.actors.rivals import (
    acts_on_it,
    another_than_the_foremost,
    as_before,
    done_to_either,
    done_to_whom_was_named_last,
    done_to_whom_was_told_of,
    one_of_several,
    one_of_two,
    sent_there_before,
    somebody_unnamed,
    somebody_with_another,
    told_of_by_another,
    whose_is_what_was_met,
    whose_words_follow,
)
from timeline.actors.speakers import several_say_it, speaker_meant
from timeline.actors.things_meant import (
    goes_on,
    goes_on_in_its_sentence,
    last_place,
    place_without_a_name,
    thing_told_beside,
    what_it_repeats,
)
from timeline.language import Token, parse
from timeline.language.tongue import tongue
from timeline.language.word import is_led_by, is_spelled

if TYPE_CHECKING:
    from timeline.actors.antecedents import Antecedents, Name


def _foremost(known: Antecedents, pronoun: Token) -> Ids | None:
    """The subject of its own sentence before it, else the subject of the nearest sentence, else the last name."""
    best = nearest(known, pronoun)
    if best is None:
        return None
    if is_spelled(pronoun, tongue().it) and (not parse.is_active_subject(pronoun) or not best.subject):
        return ()
    several = is_spelled(pronoun, tongue().several)
    if (several and is_beside_the_point(known, best, pronoun)) or is_beside_one_like(known, best, pronoun):
        return ()
    if best.sentence < known.sentence_of(pronoun) and not best.subject and _is_doubted(pronoun, best):
        return ()
    return known.fitting(pronoun, row_of(known, best.head) if several else best.actors)


def _is_doubted(pronoun: Token, best: Name) -> bool:
    """Whether it may be of others than who is no subject: "theirs", or "its" of what only says where."""
    placed = is_led_by(best.head, tongue().whereabouts)
    return is_spelled(pronoun, tongue().theirs) or (is_spelled(pronoun, tongue().its) and placed)


ROWS: tuple[Anaphor, ...] = (
    Anaphor(
        "of somebody without a name",
        somebody_unnamed,
        {
            "Macron left. A farmer said {he} had seen a drone.": "",
            "Macron said the gunman was ill. Police watched {him}.": "",
            "Macron left. A gunman hid at the door. {He} fired.": "",
            "Macron left. A gunman came. The gunman hid. {He} fired.": "",
            "Jon Brade came. On Monday Kovacs was caught, and in June {he} was sent to Rome.": "",
            "Ana Holt left. The daughter of Ana Holt said {she} had been robbed.": "",
            "NATO spoke. The couple said {they} would move.": "",
            "Macron left. The prosecutor told Chad that {his} office was taking steps.": "",
        },
        (
            "Macron said {he} would stay.",
            "Macron left. A farmer said so. {He} had been ill.",
            "Macron met the queen of Spain, and {he} left.",
            "NATO met the couple, and {they} left.",
            "Macron said the port was shut. Police watched {him}.",
            "Farkas left. Macron spoke, and in June {he} was sent to Rome.",
        ),
    ),
    Anaphor(
        "who was sent where it tells of",
        sent_there_before,
        {
            "Macron sent Putin back to Lima, where {he} will speak.": "Vladimir Putin",
            "Macron sent her to Lima, where {he} will speak.": "",
        },
        ("Macron went to Lima, where {he} will speak.", "Macron left Putin in Lima, where {he} will speak."),
    ),
    *TOGETHER,
    Anaphor(
        "who speaks",
        speaker_meant,
        {"“{I} will resign,” Macron told France.": "Emmanuel Macron", "Macron was cheered. “{We} won,” he said.": ""}
        | {"“{We} lost,” said the Chad director of a guild.": "", "“{We} lost,” said the Chad envoy.": "Chad"},
        ("Macron said {he} would resign.",),
    ),
    Anaphor(
        "nobody",
        stands_for_nobody,
        {
            "France spoke. {It} is clear that Chad lost.": "",
            "The Germans came for talks. Chad had begun {them} in May.": "",
            "Peru signed a pact. {It} came into force in May.": "",
            "The Germans came for talks. {They} began in May.": "",
        },
        ("Peru left. Then {it} closed the port.",),
    ),
    Anaphor(
        "what several say of themselves",
        several_say_it,
        {
            "NATO met. Kenyans said {they} would go.": "Kenya",
            "NATO met. Leaders in Chad say {they} need help.": "Leaders",
            "The Germans left. Then NATO said {they} would go.": "North Atlantic Treaty Organization",
            "The Germans left. Then the alliance, NATO, said {they} would go.": "North Atlantic Treaty Organization",
        },
        ("NATO met. They said {they} would go.", "NATO met. France said {they} would go."),
    ),
    Anaphor(
        "the thing that its own sentence tells of",
        thing_told_beside,
        {
            "France published the pact after {it} had been leaked.": "",
            "Peru asked, but the bank's board never met: {it} put the item off.": "",
            "NATO had to rewrite four of its laws after {they} had been passed.": "",
            "A march on France will go ahead, {its} organisers said.": "",
        },
        (
            "France published the pact after {it} had signed.",
            "NATO freed the envoys after {they} were held.",
            "France will go ahead, and {its} organisers said so.",
        ),
    ),
    Anaphor(
        "of what was met, not of who met it",
        whose_is_what_was_met,
        {
            "France shot down a jet and caught {its} pilot.": "",
            "France shot down a Chadian jet and caught {its} pilot.": "Chad",
        },
        ("France lost a jet, and {its} army fled.", "France shot down Chad and caught {its} king."),
    ),
    Anaphor(
        "the pronoun that its own clause is about",
        same_as_above,
        {"Macron met a queen. The king ordered him held in {his} cell.": "Emmanuel Macron"},
        (
            "The queen met a spy. Macron kept {his} post.",
            "Macron freed her in {his} palace.",
            "Macron left {his} post.",
        ),
    ),
    Anaphor(
        "the subject of its own clause",
        own_subject,
        {
            "China moved {its} ships to Kenya.": "China",
            "France and Chad recalled {their} envoys.": "France,Chad",
            "The council met Chad. Some 700,000 fled {their} homes.": "",
        },
        ("Foreign ships passed {its} coast.",),
    ),
    Anaphor(
        "the several whom the clause above is about",
        several_above,
        {
            "Rebels left. Chad and Niger sent envoys to Lima, where France met {them}.": "Chad,Niger",
            "Rebels left. Karl Weber and his wife were flown to Lima, where Ana Falk joined {them}.": "",
        },
        (
            "Karl Weber and Pedro Reyes were flown to Lima. Ana Falk joined {them}.",
            "Karl Weber was flown to Lima, where Ana Falk joined {them}.",
            "Karl Weber and Pedro Reyes were flown to Lima, where Ana Falk joined {him}.",
        ),
    ),
    Anaphor(
        "of what its clause was done to",
        whose_is_the_object,
        {"France voted. Shares rose, leaving the index near {its} record.": ""},
        ("France voted, leaving the index near {its} record.", "France voted. The raid hurt {its} army."),
    ),
    Anaphor(
        "what the clause before was done to",
        what_it_repeats,
        {
            "Rebels attacked Chad. {It} was defended by France.": "Chad",
            "The guild imposed heavy taxes. {They} were lifted in May.": "",
            "The Germans shut two inns and arrested 41 of their staff. {They} were released in May.": "",
            "The Germans freed the girls days after {they} were seized.": "",
        },
        ("Rebels attacked Chad. {It} called France.", "The Germans met some envoys. {They} were cheered."),
    ),
    Anaphor(
        "as the subject before, which is nobody known",
        goes_on,
        {
            "France imposed some taxes. They were lifted in May. {They} hurt the poor.": "",
            "The Germans left with a guest. The two wept in May. {They} met a king.": "",
            "Chad met Peru. Rain fell. The two countries signed a pact. {They} left it in May.": "Chad,Peru",
        },
        ("France was late. It left in May. {It} came back.",),
    ),
    Anaphor(
        "as before in its sentence",
        goes_on_in_its_sentence,
        {
            "Rebels rose. In June they took the port, in July France left, and in August {they} went home.": "Rebels",
            "In June they took the port, in July France left, and in August {they} went home.": "",
        },
        (
            "In June they took the port, in July the Germans left, and in August {they} went home.",
            "In June they took the port. In July France left, and in August {they} went home.",
        ),
    ),
    Anaphor(
        "a place without a name",
        place_without_a_name,
        {"After France left, the island fell as {its} guard fled.": ""},
        ("After the guard left, France fell as {its} army fled.",),
    ),
    Anaphor(
        "the last place named",
        last_place,
        {
            "France and Chad met in Kenya. Talks {there} failed.": "Kenya",
            "Banda fled to Kenya in May, when France said that it would help, and died {there}.": "Kenya",
            "They met in Kenya. The king went home. Kenya police shot a man. Many died {there}.": "Kenya",
            "Kenya shut the palace. {There} it burned.": "",
            "They met in Kenya. The king went home. The fort fell in May. Many died {there}.": "",
        },
        ("Kenya shut the border. {It} burned.",),
    ),
    Anaphor(
        "whose words follow",
        whose_words_follow,
        {"Putin spoke in May. In {his} first speech since the war, Macron said that Chad had won.": "Emmanuel Macron"},
        (
            "Putin spoke in May. After {his} death, Macron said that Chad had won.",
            "Putin spoke in May. In {his} absence, Macron took over.",
        ),
    ),
    Anaphor(
        "one of several who did it together",
        one_of_several,
        {"France and Chad signed a pact. {It} ended the war.": ""},
        ("France signed a pact. {It} left the war.", "France and Chad signed a pact. {They} ended the war."),
    ),
    Anaphor(
        "the people whom a sentence is about",
        people_together,
        {
            "Emmanuel Macron and Vladimir Putin were seen by Chad as {they} left.": "Emmanuel Macron,Vladimir Putin",
            "Emmanuel Macron and Vladimir Putin were held by Chad in May. {They} were freed in June.": (
                "Emmanuel Macron,Vladimir Putin"
            ),
            "NATO met. Emmanuel Macron met Vladimir Putin in May; {they} left in June.": (
                "Emmanuel Macron,Vladimir Putin"
            ),
        },
        (
            "NATO met. Emmanuel Macron met the Houthis in May; {they} freed him.",
            "Emmanuel Macron was held by the Houthis in May. {They} freed him in June.",
            "France and Chad were beaten by the Houthis in May. {They} left in June.",
        ),
    ),
    Anaphor(
        "somebody and whoever is with them",
        somebody_with_another,
        {"France met. Ito had lived in Rome with his mother and {they} moved to Bonn.": ""},
        ("NATO met Chad in Rome with a plan and {they} signed it.",),
    ),
    Anaphor(
        "done to by who is foremost",
        acts_on_it,
        {"A raid failed. France praised it in May. In June Chad called {it} a war.": ""},
        ("France left in May. In June {it} called Chad.", "France praised it in May, and {it} left."),
    ),
    Anaphor(
        "another than whom the article is about",
        another_than_the_foremost,
        {
            "Putin held in Lima\n\nPutin was held on Monday. Putin will be tried.\n\nMacron said the law was clear.\n\n"
            "The charges tell of the years when {he} was mayor.": "",
        },
        (
            "Putin held in Lima\n\nPutin was held on Monday.\n\nMacron said the law was clear.\n\n{He} then left.",
            "Putin held in Lima\n\nPutin was held on Monday.\n\nThe charges tell of the years when {he} was mayor.",
        ),
    ),
    Anaphor(
        "one of two, nobody says which",
        one_of_two,
        {"Mary Holt spoke. She wept. Redson Banda rose. Then {she} left.": ""},
        (
            "Mary Holt spoke. She wept. Redson Banda, whom {she} had jailed, left.",
            "Mary Holt spoke. She wept. Jane Banda rose. Then {she} left.",
            "Mary Holt spoke. She wept. Then {she} left.",
        ),
    ),
    Anaphor(
        "done to either, nobody says to whom",
        done_to_either,
        {"Pedro Reyes left. Then he spoke. Karl Weber asked about Reyes. In May {he} was jailed.": ""},
        (
            "Pedro Reyes left. Then he spoke. Karl Weber asked about Reyes. In May {he} left.",
            "Pedro Reyes left. Then he spoke. Karl Weber asked about Kenya. In May {he} was jailed.",
        ),
    ),
    Anaphor(
        "of whom another tells",
        told_of_by_another,
        {"Macron said the police held Putin when {he} left.": ""},
        ("Macron said {he} left.", "Macron said the police held a man when {he} left."),
    ),
    Anaphor(
        "of whom somebody new says what was done to him",
        done_to_whom_was_told_of,
        {"Macron left. Putin said police had held {him}.": ""},
        ("Macron spoke. Macron said police had held {him}.", "Macron said police held {him}."),
    ),
    Anaphor(
        "done to whom was named last, or to who acted first",
        done_to_whom_was_named_last,
        {"Macron left in May, and in June Chad gave Putin asylum. That night the police arrested {him}.": ""},
        (
            "Macron left in May, and in June Chad gave Putin asylum. That night {he} slept.",
            "Macron left in May, and in June Chad gave him asylum. That night the police arrested {him}.",
        ),
    ),
    Anaphor(
        "who or what stands nearer without a name",
        nearer_without_a_name,
        {
            "The Germans left. The clans rose in Chad. Then {they} took the port.": "",
            "The Germans left. Chad planned some raids, but {they} all failed.": "",
            "NATO met. The king spoke to ministers before {they} left.": "",
            "The Germans left Chad. Houthi fighters stayed. Then {they} took the port.": "Houthis",
            "Chad met in May. The guild left the council since {it} voted on Monday.": "",
            "Chad met in May. The king hoped for Ostrovia and said {its} people would vote.": "",
        },
        (
            "The clans rose. The Germans left in May. Then {they} took the port.",
            "The Germans planned some raids. Then {they} left.",
            "The clans rose. Then {they} took the port.",
        ),
    ),
    Anaphor(
        "the foremost name before it",
        _foremost,
        {
            "France protested in May. On Monday {it} closed the port.": "France",
            "The NATO envoy Ana Holt met Houthi leaders. {They} had freed a spy.": "Houthis",
            "The war came in May. France said {it} would fight.": "France",
            "Banda died in a raid in Chad. Holt, {its} founder, died in May.": "",
            "He insisted on keeping troops in Lima. Rain fell. In June {they} were paused by consent.": "",
            "Putin left, and the next day a guard, Emmanuel Macron, was shot in Chad. {He} died.": "Emmanuel Macron",
        },
        ("The port closed. On Monday {it} burned.", "France fought Chad. The war came in 1914. In 1918 {it} spread."),
    ),
    Anaphor(
        "the same as the last pronoun like it",
        as_before,
        {"Nora Lind spoke. She left. Rain fell. Snow fell. {She} slept.": "Nora Lind"},
        ("France protested. On Monday {it} closed the port.",),
    ),
)
"""In the order in which they are asked."""
