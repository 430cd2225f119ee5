"""Maps as pictures that are complete without a script: SVG text, drawn when the site is built.

Goes in: a base map, places with their words already in the page's locale, the region to show.
Comes out: one ``<svg>`` without styles of its own, whose looks are the stylesheet's, so that it
follows the page into the dark. A map does not mirror in a page that reads right to left; only its
words change sides.
"""

from generator.render.map.base import BaseMap, BaseMapError, load_base_map
from generator.render.map.drawing import Dot, find_dots, render_map
from generator.render.map.marks import MapPlace, find_undrawn

__all__ = [
    "BaseMap",
    "BaseMapError",
    "Dot",
    "MapPlace",
    "find_dots",
    "find_undrawn",
    "load_base_map",
    "render_map",
]
