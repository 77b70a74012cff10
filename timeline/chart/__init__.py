"""Timeline to plotly figure, hover text included: ``draw_score`` for wide screens, ``draw_spine`` for phones."""

from timeline.chart.axis import Scale
from timeline.chart.score import draw_score
from timeline.chart.sheet import ANY_FONT, View
from timeline.chart.spine import draw_spine

__all__ = ["ANY_FONT", "Scale", "View", "draw_score", "draw_spine"]
