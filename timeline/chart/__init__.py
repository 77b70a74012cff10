"""Timeline to plotly figure, hover text included: ``draw_score`` for wide screens, ``draw_spine`` for phones."""

from timeline.chart.axis import Scale
from timeline.chart.score import draw_score
from timeline.chart.sheet import View
from timeline.chart.spine import draw_spine

__all__ = ["Scale", "View", "draw_score", "draw_spine"]
