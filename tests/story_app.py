"""The page with timelines made by hand beside the samples: what extraction finds in those is another test's matter."""

from __future__ import annotations

import sys
from dataclasses import replace

from tests import stories
from timeline import pipeline
from timeline.model import Article, Timeline
from timeline.page import cached, reading, show, source

STORIES = stories.all_stories()


def extract(article: Article) -> Timeline:
    """The story of that id, with the article as it is on the page."""
    story = STORIES.get(article.id)
    return replace(story, articles=(article,)) if story else pipeline.extract(article)


def samples() -> dict[str, Article]:
    """One sample a story, then the real ones."""
    return {name: story.articles[0] for name, story in STORIES.items()} | real_samples()


real_samples = getattr(cached, "real_samples", cached.samples)
cached.real_samples = real_samples
cached.extract = extract
for module in (cached, reading, source, sys.modules["timeline.page.show"]):
    module.samples = samples
show()
