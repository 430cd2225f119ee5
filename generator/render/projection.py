"""Where a point of the earth lands on a drawing, and which stretch of the earth to draw.

Equirectangular, with the east-west scale of the middle latitude. Over the few hundred kilometres
of a chronology that is within 3 % of any other projection, a kilometre is as long in one direction
as in the other, and a circle of doubt stays a circle.
"""

import math
from collections.abc import Sequence
from typing import NamedTuple, Self

from generator.render.geometry import Box, Point

KM_PER_DEGREE = 111.195
"""Along a meridian of a sphere with the earth's mean radius, 6,371 km."""


class Region(NamedTuple):
    """A stretch of the earth, in degrees. It does not cross the 180th meridian."""

    west: float
    south: float
    east: float
    north: float

    def contains(self, lon: float, lat: float) -> bool:
        """Say whether a point lies in the region or on its edge."""
        return self.west <= lon <= self.east and self.south <= lat <= self.north


class Spot(NamedTuple):
    """A point in degrees with the circle, in kilometres, in which the place surely lies."""

    lon: float
    lat: float
    radius_km: float = 0.0


class Projection(NamedTuple):
    """The way from degrees to pixels and from kilometres to pixels, for one drawing."""

    west: float
    north: float
    x_per_degree: float
    y_per_degree: float

    @classmethod
    def of(cls, region: Region, width: float, height: float) -> Self:
        """Return the projection that shows the whole region as large as the drawing allows.

        A region of another shape than the drawing is centred in it, and more of the earth is
        shown on two sides: it is never stretched.
        """
        shrink = _shrink(region)
        scale = min(
            width / ((region.east - region.west) * shrink), height / (region.north - region.south)
        )
        middle_lon, middle_lat = _middle(region)
        return cls(
            middle_lon - width / 2 / (scale * shrink),
            middle_lat + height / 2 / scale,
            scale * shrink,
            scale,
        )

    def place(self, lon: float, lat: float) -> Point:
        """Return the pixels of a point in degrees; y grows downwards."""
        return (lon - self.west) * self.x_per_degree, (self.north - lat) * self.y_per_degree

    def pixels(self, kilometres: float) -> float:
        """Return the length on the drawing of a distance on the ground."""
        return kilometres * self.y_per_degree / KM_PER_DEGREE

    def shown(self, width: float, height: float) -> Box:
        """Return what a drawing of that size shows, in degrees."""
        return Box(
            self.west,
            self.north - height / self.y_per_degree,
            self.west + width / self.x_per_degree,
            self.north,
        )


def fit_region(
    spots: Sequence[Spot],
    ratio: float,
    minimum_km: float,
    *,
    landmarks: Sequence[Spot] = (),
    maximum_km: float = 240.0,
) -> Region:
    """Return the region that shows every spot with room to read its name.

    Around the spots, circles of doubt included, stays a margin of an eighth on each side. A
    region smaller than `minimum_km` across is widened; and one that shows no landmark is widened
    further, step by step up to `maximum_km`, until it does: a dot in the steppe with no town in
    sight tells nobody where it is.

    Args:
        spots: At least one.
        ratio: Width to height of the drawing.
        minimum_km: Of the longer side.
        landmarks: Points by which a reader finds the way, such as well-known towns.
        maximum_km: Of the longer side, when it is widened for a landmark.
    """
    latitude = (min(spot.lat for spot in spots) + max(spot.lat for spot in spots)) / 2
    shrink = math.cos(math.radians(latitude))
    corners: list[Point] = []
    for lon, lat, radius in spots:
        x, y, reach = lon * shrink, lat, radius / KM_PER_DEGREE
        corners += ((x - reach, y - reach), (x + reach, y + reach))
    box = Box.around(corners)
    centre = ((box.left + box.right) / 2, (box.low + box.high) / 2)
    across = max(box.right - box.left, (box.high - box.low) * ratio) * 4 / 3
    across = max(across, minimum_km / KM_PER_DEGREE * min(1.0, ratio))
    widest = maximum_km / KM_PER_DEGREE * min(1.0, ratio) if landmarks else 0.0
    while True:
        half_x, half_y = across / 2, across / 2 / ratio
        region = Region(
            (centre[0] - half_x) / shrink,
            centre[1] - half_y,
            (centre[0] + half_x) / shrink,
            centre[1] + half_y,
        )
        inner = Region(*_inner(region))
        if across >= widest or any(inner.contains(mark.lon, mark.lat) for mark in landmarks):
            return region
        across = min(across * 1.2, widest)


def _inner(region: Region) -> tuple[float, float, float, float]:
    """Return the region less a sixteenth on each side: a town on the very edge has no name."""
    by_lon, by_lat = (region.east - region.west) / 16, (region.north - region.south) / 16
    west, south, east, north = region
    return west + by_lon, south + by_lat, east - by_lon, north - by_lat


def _middle(region: Region) -> Point:
    return (region.west + region.east) / 2, (region.south + region.north) / 2


def _shrink(region: Region) -> float:
    return math.cos(math.radians(_middle(region)[1]))
