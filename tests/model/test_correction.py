"""Corrections: what each changes, that what is changed shows, and that none is lost when extraction changes."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.accord import TEXT, sentence, tell
from timeline.model import (
    Actor,
    ActorKind,
    Article,
    Certainty,
    Change,
    DateRange,
    Event,
    Modality,
    Participation,
    PloverType,
    Role,
    Span,
    Timeline,
    from_edtf,
)
from timeline.model.corrected import apply, still_told
from timeline.model.correction import (
    Add,
    Correction,
    Delete,
    History,
    Merge,
    Recast,
    Redate,
    Remood,
    Retitle,
    Retype,
    describe,
    mark_event,
    merge_events,
    refer,
)

LATER = from_edtf("2022-08")


def event_of(timeline: Timeline, id: str) -> Event:
    (found,) = [event for event in timeline.events if event.id == id]
    return found


def ids(timeline: Timeline) -> list[str]:
    return [event.id for event in timeline.events]


def without(timeline: Timeline, *gone: str) -> Timeline:
    return timeline.where(lambda event: event.id not in gone)


def with_event(timeline: Timeline, id: str, /, **changes: object) -> Timeline:
    events = (replace(event, **changes) if event.id == id else event for event in timeline.events)  # type: ignore[arg-type]
    return replace(timeline, events=tuple(events))


class TestEachKind:
    def test_nothing_corrected_is_the_same_timeline(self, timeline: Timeline) -> None:
        assert apply(timeline, ()) is timeline

    def test_a_date_by_hand_is_stated_and_says_so(self, timeline: Timeline) -> None:
        told = replace(event_of(timeline, "e1").dating, explanation="Its own clause says “in 1972”")
        timeline = with_event(timeline, "e1", dating=told)
        shown = apply(timeline, [Redate(refer(timeline, "e1"), LATER, "August 2022")])
        event = event_of(shown, "e1")
        assert (event.range, event.certainty) == (LATER, Certainty.EXPLICIT)
        said = "Set by hand: August 2022. Found in the text: Its own clause says “in 1972”"
        assert event.dating.explanation == said
        assert event.corrected == {Change.DATE}
        assert ids(shown) == ["e2", "e3", "e4", "e1"]

    def test_of_two_dates_by_hand_the_last_is_told_and_what_the_text_says(self, timeline: Timeline) -> None:
        told = replace(event_of(timeline, "e1").dating, explanation="Its own clause says “in 1972”")
        timeline = with_event(timeline, "e1", dating=told)
        once = apply(timeline, [Redate(refer(timeline, "e1"), LATER, "August 2022")])
        twice = apply(once, [Redate(refer(once, "e1"), None)])
        both = apply(
            timeline, [Redate(refer(timeline, "e1"), LATER, "August 2022"), Redate(refer(timeline, "e1"), None)]
        )
        unknown = "Set by hand: the date is not known"
        assert event_of(both, "e1").dating.explanation == f"{unknown}. Found in the text: {told.explanation}"
        assert event_of(twice, "e1").dating.explanation == unknown

    def test_a_date_taken_away_leaves_the_event_undated(self, timeline: Timeline) -> None:
        shown = apply(timeline, [Redate(refer(timeline, "e1"), None)])
        assert (event_of(shown, "e1").range, event_of(shown, "e1").certainty) == (None, Certainty.ASSUMED)
        assert ids(shown)[-1] == "e1"

    def test_a_title(self, timeline: Timeline) -> None:
        event = event_of(apply(timeline, [Retitle(refer(timeline, "e1"), "Talks open")]), "e1")
        assert (event.title, event.corrected) == ("Talks open", {Change.TITLE})

    def test_a_type(self, timeline: Timeline) -> None:
        event = event_of(apply(timeline, [Retype(refer(timeline, "e1"), PloverType.CONSULT)]), "e1")
        assert (event.type, event.corrected) == (PloverType.CONSULT, {Change.TYPE})

    def test_whether_it_happened(self, timeline: Timeline) -> None:
        event = event_of(apply(timeline, [Remood(refer(timeline, "e1"), Modality.DENIED)]), "e1")
        assert (event.modality, event.corrected) == (Modality.DENIED, {Change.MODALITY})

    def test_actors_bring_those_who_are_new(self, timeline: Timeline) -> None:
        benin = Actor("BEN", "Benin", ActorKind.COUNTRY, "BEN")
        parts = (Participation("BEN", Role.SOURCE), Participation("TGO", Role.TARGET))
        shown = apply(timeline, [Recast(refer(timeline, "e1"), parts, (benin, timeline.actors[1]))])
        assert (event_of(shown, "e1").actors, event_of(shown, "e1").corrected) == (parts, {Change.ACTORS})
        assert [actor.id for actor in shown.actors] == ["GHA", "TGO", "BEN"]
        assert shown.actors[:2] == timeline.actors

    def test_a_deleted_event_goes_alone(self, timeline: Timeline) -> None:
        assert ids(apply(timeline, [Delete(refer(timeline, "e1"))])) == ["e2", "e3", "e4"]

    def test_merged_events_are_one_told_twice(self, timeline: Timeline) -> None:
        shown = apply(timeline, [merge_events([refer(timeline, "e2"), refer(timeline, "e1"), refer(timeline, "e4")])])
        event = event_of(shown, "e2")
        assert ids(shown) == ["e2", "e3"]
        assert event.retold == (event_of(timeline, "e1").sentence, event_of(timeline, "e4").sentence)
        assert event.actors == event_of(timeline, "e1").actors
        assert (event.title, event.corrected) == (event_of(timeline, "e2").title, {Change.MERGED})

    def test_changes_add_up(self, timeline: Timeline) -> None:
        ref = refer(timeline, "e1")
        event = event_of(apply(timeline, [Retitle(ref, "A"), Redate(ref, LATER), Retitle(ref, "B")]), "e1")
        assert (event.title, event.range, event.corrected) == ("B", LATER, {Change.TITLE, Change.DATE})

    def test_every_kind_says_what_it_does(self, timeline: Timeline) -> None:
        one, two = refer(timeline, "e1"), refer(timeline, "e2")
        parts = (Participation("TGO", Role.SOURCE), Participation("XYZ", Role.TARGET))
        said = {
            describe(Redate(one, LATER, "c. August 2022")): "Date of “Opened (e1)” set to c. August 2022",
            describe(Redate(one, None)): "Date of “Opened (e1)” set to unknown",
            describe(Retitle(one, "Talks")): "“Opened (e1)” renamed “Talks”",
            describe(Recast(one, parts)): "Actors of “Opened (e1)” set to Togo, XYZ",
            describe(Recast(one, ())): "Actors of “Opened (e1)” set to nobody",
            describe(Retype(one, PloverType.AID)): "Type of “Opened (e1)” set to AID",
            describe(Remood(one, Modality.PLANNED)): "“Opened (e1)” set to planned",
            describe(Delete(one)): "“Opened (e1)” deleted",
            describe(Merge((one, two))): "1 more joined to “Opened (e1)”",
            describe(Add(two)): "“Went (e2)” added",
        }
        assert list(said) == list(said.values())


class TestAdding:
    def test_a_marked_sentence_becomes_an_event(self, timeline: Timeline, article: Article) -> None:
        told = event_of(timeline, "e3").sentence
        ref = mark_event(article, told, trigger=event_of(timeline, "e3").trigger, title="Accord", range=LATER)
        shown = apply(without(timeline, "e3"), [Add(ref)])
        event = shown.events[-1]
        assert (event.title, event.range, event.certainty) == ("Accord", LATER, Certainty.EXPLICIT)
        assert (event.trigger.of(article.text), event.sentence) == ("signed", told)
        assert event.corrected == {Change.ADDED}

    def test_without_a_title_or_a_word_the_sentence_stands_for_both(self, article: Article) -> None:
        event = mark_event(article, Span(38, 70)).event
        assert event.title == ". The talks went on for a week."
        assert event.trigger == event.sentence == Span(38, 69)

    def test_added_twice_is_added_once(self, timeline: Timeline, article: Article) -> None:
        add = Add(mark_event(article, Span(0, 39)))
        assert apply(timeline, [add, add]) == apply(timeline, [add])

    def test_it_stands_beside_an_extracted_event_of_the_same_word(self, timeline: Timeline, article: Article) -> None:
        trigger = event_of(timeline, "e1").trigger
        ref = mark_event(article, Span(0, 39), trigger=trigger, title="Added")
        shown = apply(timeline, [Add(ref)])
        assert len(shown.events) == 5
        again = apply(timeline, [Add(ref), Retitle(refer(shown, ref.event.id), "Renamed")])
        assert sorted(event.title for event in again.events if event.trigger == trigger) == ["Opened (e1)", "Renamed"]

    def test_it_can_be_corrected_and_deleted(self, timeline: Timeline, article: Article) -> None:
        add = Add(mark_event(article, Span(0, 39)))
        ref = refer(apply(timeline, [add]), add.event.event.id)
        changed = apply(timeline, [add, Redate(ref, LATER)])
        assert event_of(changed, ref.event.id).corrected == {Change.ADDED, Change.DATE}
        assert apply(timeline, [add, Redate(ref, LATER), Delete(ref)]) == timeline

    @pytest.mark.parametrize(
        ("sentence", "trigger"),
        [
            (Span(39, 40), None),
            (Span(5, 5), None),
            (Span(-1, 9), None),
            (Span(0, 999), None),
            (Span(0, 9), Span(6, 12)),
        ],
        ids=["blank", "empty", "before the text", "after the text", "word outside the sentence"],
    )
    def test_what_cannot_be_marked_is_refused(self, article: Article, sentence: Span, trigger: Span | None) -> None:
        with pytest.raises(ValueError, match=r"mark|sentence"):
            mark_event(article, sentence, trigger=trigger)


class TestRefusals:
    def test_an_event_that_is_not_there(self, timeline: Timeline) -> None:
        with pytest.raises(KeyError):
            refer(timeline, "e9")

    def test_one_event_cannot_be_merged(self, timeline: Timeline) -> None:
        with pytest.raises(ValueError, match="two different"):
            merge_events([refer(timeline, "e1"), refer(timeline, "e1")])

    def test_events_of_two_articles_cannot_be_merged(self, timeline: Timeline) -> None:
        other = replace(refer(timeline, "e2"), digest="0" * 64)
        with pytest.raises(ValueError, match="one article"):
            merge_events([refer(timeline, "e1"), other])


class TestAnotherExtraction:
    """The same text, read by a version that finds other events."""

    def test_ids_may_change(self, timeline: Timeline) -> None:
        newer = with_event(with_event(timeline, "e1", id="x"), "e2", id="e1")
        shown = apply(newer, [Retitle(refer(timeline, "e1"), "Talks open")])
        assert event_of(shown, "x").title == "Talks open"
        assert event_of(shown, "e1").title == "Went (e2)"

    def test_a_trigger_may_grow(self, timeline: Timeline) -> None:
        newer = with_event(timeline, "e1", id="x", trigger=Span(6, 18), title="Opened talks")
        assert event_of(apply(newer, [Retitle(refer(timeline, "e1"), "Mine")]), "x").title == "Mine"

    def test_another_word_may_name_the_event_of_the_same_title(self, timeline: Timeline) -> None:
        newer = with_event(timeline, "e1", id="x", trigger=Span(13, 18))
        assert event_of(apply(newer, [Redate(refer(timeline, "e1"), LATER)]), "x").range == LATER

    def test_another_event_of_the_sentence_is_left_alone(self, timeline: Timeline) -> None:
        newer = with_event(timeline, "e1", id="x", trigger=Span(13, 18), title="Another thing")
        shown = apply(newer, [Retitle(refer(timeline, "e1"), "Mine")])
        assert event_of(shown, "x").title == "Another thing"
        assert [event.title for event in shown.events if Change.KEPT in event.corrected] == ["Mine"]

    @pytest.mark.parametrize("change", ["date", "title", "actors", "type", "modality"])
    def test_an_event_no_longer_found_is_kept_with_its_correction(self, timeline: Timeline, change: str) -> None:
        ref = refer(timeline, "e1")
        correction: Correction = {
            "date": Redate(ref, LATER),
            "title": Retitle(ref, "Mine"),
            "actors": Recast(ref, ()),
            "type": Retype(ref, PloverType.AID),
            "modality": Remood(ref, Modality.PLANNED),
        }[change]  # type: ignore[assignment]
        newer = replace(without(timeline, "e1"), actors=())
        shown = apply(newer, [correction])
        (kept,) = [event for event in shown.events if event not in newer.events]
        assert kept.corrected == {Change.KEPT, Change(change)}
        assert (kept.trigger, kept.sentence) == (ref.event.trigger, ref.event.sentence)
        assert {actor.id for actor in shown.actors} == {"GHA", "TGO"}

    def test_a_kept_event_takes_its_later_corrections(self, timeline: Timeline) -> None:
        ref = refer(timeline, "e1")
        first = [Retitle(ref, "Mine")]
        newer = without(timeline, "e1")
        kept = next(event for event in apply(newer, first).events if event.corrected)
        then = [*first, Redate(refer(apply(newer, first), kept.id), LATER), Redate(ref, None)]
        (event,) = [event for event in apply(newer, then).events if event.corrected]
        assert (event.title, event.range) == ("Mine", None)
        assert event_of(apply(timeline, then), "e1").title == "Mine"

    def test_deleting_what_is_no_longer_found_changes_nothing(self, timeline: Timeline) -> None:
        newer = without(timeline, "e1")
        assert apply(newer, [Delete(refer(timeline, "e1"))]) == newer

    @pytest.mark.parametrize("gone", [("e1",), ("e2",), ("e1", "e2")], ids=lambda gone: " and ".join(gone))
    def test_a_merger_keeps_the_sentence_of_what_is_gone(self, timeline: Timeline, gone: tuple[str, ...]) -> None:
        merger = merge_events([refer(timeline, "e1"), refer(timeline, "e2")])
        shown = apply(without(timeline, *gone), [merger])
        (event,) = [event for event in shown.events if Change.MERGED in event.corrected]
        assert event.sentence == event_of(timeline, "e1").sentence
        assert event.retold == (event_of(timeline, "e2").sentence,)
        assert len(shown.events) == 3

    def test_what_a_newer_version_merges_itself_stays_whole(self, timeline: Timeline) -> None:
        merger = merge_events([refer(timeline, "e1"), refer(timeline, "e2")])
        newer = without(with_event(timeline, "e1", trigger=Span(0, 60)), "e2")
        assert len(apply(newer, [merger]).events) == 3


class TestAnotherText:
    """The article read anew, its text changed here and there."""

    @pytest.fixture
    def moved(self, article: Article) -> Timeline:
        text = "A new first line.\n\n" + article.text.replace("Togo signed an accord", "Togo  signed\nan accord")
        return Timeline(articles=(replace(article, id="again", text=text),))

    def test_corrections_follow_their_sentences(self, timeline: Timeline, moved: Timeline) -> None:
        shown = apply(moved, [Retitle(refer(timeline, id), "Mine") for id in ("e2", "e3", "e4")])
        text = moved.articles[0].text
        assert [event.trigger.of(text) for event in shown.events] == ["went", "signed", "opened"]
        assert [event.sentence.start for event in shown.events] == [text.index("The talks"), 89, text.rindex("Ghana")]
        assert {event.article for event in shown.events} == {"again"}

    def test_what_was_added_follows_too(self, timeline: Timeline, article: Article, moved: Timeline) -> None:
        add = Add(mark_event(article, event_of(timeline, "e2").sentence, title="Added"))
        ref = refer(apply(timeline, [add]), add.event.event.id)
        shown = apply(moved, [add, Redate(ref, LATER)])
        (event,) = shown.events
        assert event.sentence.of(moved.articles[0].text) == "The talks went on for a week."
        assert (event.range, event.corrected) == (LATER, {Change.ADDED, Change.DATE})

    def test_a_correction_whose_sentence_is_gone_is_noted(self, timeline: Timeline, article: Article) -> None:
        other = Timeline(articles=(replace(article, text="Something else."),))
        correction = Retitle(refer(timeline, "e1"), "Mine")
        shown = apply(other, [correction, correction])
        assert shown.events == ()
        (note,) = shown.notes
        assert (note.text, note.span) == ("Opened (e1)", Span(0, 0))
        assert not still_told(other.articles[0], correction)

    def test_a_correction_to_an_article_elsewhere_changes_nothing(self, timeline: Timeline) -> None:
        other = Timeline(articles=(Article(id="other", text="Something else."),))
        assert apply(other, [Retitle(refer(timeline, "e1"), "Mine"), Delete(refer(timeline, "e2"))]) == other


class TestHistory:
    def test_undo_and_redo_walk_the_same_way(self, timeline: Timeline) -> None:
        made = [Retitle(refer(timeline, "e1"), title) for title in "abc"]
        history = History()
        for correction in made:
            history = history.record(correction)
        back = history.undo().undo()
        assert back == History((made[0],), (made[2], made[1]))
        assert back.redo() == history.undo()
        assert back.redo().redo() == history

    def test_a_new_correction_ends_what_could_be_redone(self, timeline: Timeline) -> None:
        one, two = (Retitle(refer(timeline, "e1"), title) for title in "ab")
        assert History().record(one).undo().record(two) == History((two,))

    def test_nothing_to_undo_or_redo_is_no_error(self) -> None:
        assert History().undo() == History().redo() == History()


MOVES = st.lists(
    st.tuples(
        st.sampled_from(["date", "title", "type", "delete", "merge", "add"]), st.integers(0, 9), st.integers(0, 9)
    ),
    max_size=12,
)


def correction_of(kind: str, timeline: Timeline, first: int, second: int) -> Correction | None:
    if kind == "add":
        text = timeline.articles[0].text
        return Add(mark_event(timeline.articles[0], Span(first, len(text) - second), title=f"{first} {second}"))
    if not timeline.events:
        return None
    one, two = (refer(timeline, timeline.events[at % len(timeline.events)].id) for at in (first, second))
    match kind:
        case "date":
            return Redate(one, DateRange.day(date(2000 + first, 1, 1 + second)))
        case "title":
            return Retitle(one, f"{first} {second}")
        case "type":
            return Retype(one, list(PloverType)[first])
        case "merge":
            return merge_events([one, two]) if one != two else None
    return Delete(one)


@given(moves=MOVES)
def test_any_corrections_give_a_timeline_whose_events_are_in_its_text(moves: list[tuple[str, int, int]]) -> None:
    article = Article(id="accord", text=TEXT)
    start = Timeline((article,), events=tuple(tell(f"e{n}", "o", sentence(n), day=n + 1) for n in range(3)))
    made: list[Correction] = []
    shown = start
    for kind, first, second in moves:
        correction = correction_of(kind, shown, first, second)
        if correction is not None:
            made.append(correction)
            shown = apply(start, made)
    assert len({event.id for event in shown.events}) == len(shown.events)
    for event in shown.events:
        assert all(0 <= span.start < span.end <= len(TEXT) for span in (event.trigger, event.sentence, *event.retold))
    newer = apply(start.where(lambda event: event.id == "e0"), made)
    assert {event.title for event in shown.events if event.corrected} <= {event.title for event in newer.events}
