"""Lines and rings on a plane: cut to a box, thinned to what can be seen, asked what lies inside.

Plain functions of points, in whatever unit the points have. Maps need them twice: the base data
are cut and thinned once, in degrees, when they are made, and again for every drawing, in pixels.
"""

import math
from collections.abc import Callable, Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple

Point = tuple[float, float]
Line = tuple[Point, ...]


class Box(NamedTuple):
    """An upright rectangle, its edges part of it."""

    left: float
    low: float
    right: float
    high: float

    def contains(self, point: Point) -> bool:
        """Say whether the point lies in the box or on its edge."""
        return self.left <= point[0] <= self.right and self.low <= point[1] <= self.high

    def overlaps(self, other: "Box") -> bool:
        """Say whether the two share more than an edge."""
        return (
            self.left < other.right
            and other.left < self.right
            and self.low < other.high
            and other.low < self.high
        )

    def holds(self, other: "Box") -> bool:
        """Say whether the other lies wholly in this one."""
        return (
            self.left <= other.left
            and other.right <= self.right
            and self.low <= other.low
            and other.high <= self.high
        )

    def grown(self, by: float) -> "Box":
        """Return the box with every edge moved outwards."""
        return Box(self.left - by, self.low - by, self.right + by, self.high + by)

    @classmethod
    def around(cls, points: Iterable[Point]) -> "Box":
        """Return the smallest box that holds the points, of which there is at least one."""
        xs, ys = zip(*points, strict=True)
        return cls(min(xs), min(ys), max(xs), max(ys))


def clip_line(line: Sequence[Point], box: Box) -> tuple[Line, ...]:
    """Return the stretches of a line that lie in the box, in order.

    A line that leaves and comes back gives two stretches: joined, they would draw a stroke along
    the edge that the river never took.
    """
    stretches: list[Line] = []
    current: list[Point] = []
    for start, end in pairwise(line):
        inside = _clip_segment(start, end, box)
        if inside is None:
            continue
        if not current or current[-1] != inside[0]:
            if len(current) > 1:
                stretches.append(tuple(current))
            current = [inside[0]]
        if inside[1] != current[-1]:
            current.append(inside[1])
    if len(current) > 1:
        stretches.append(tuple(current))
    return tuple(stretches)


def _clip_segment(start: Point, end: Point, box: Box) -> tuple[Point, Point] | None:
    if box.contains(start) and box.contains(end):
        return start, end
    (x, y), (dx, dy) = start, (end[0] - start[0], end[1] - start[1])
    first, last = 0.0, 1.0
    for step, room in (
        (-dx, x - box.left),
        (dx, box.right - x),
        (-dy, y - box.low),
        (dy, box.high - y),
    ):
        if step == 0:
            if room < 0:
                return None
        elif step < 0:
            first = max(first, room / step)
        else:
            last = min(last, room / step)
    if first > last:
        return None
    begin = start if first == 0 else (x + dx * first, y + dy * first)
    return begin, end if last == 1 else (x + dx * last, y + dy * last)


def clip_ring(ring: Sequence[Point], box: Box) -> Line:
    """Return the part of a filled ring that lies in the box, empty if none does.

    The ring is not closed by a repeated point. A part that the box cuts in two comes back as one
    ring with a bridge along the edge: right for a fill, not for an outline.
    """
    edges: tuple[tuple[Callable[[Point], bool], int, float], ...] = (
        (lambda point: point[0] >= box.left, 0, box.left),
        (lambda point: point[0] <= box.right, 0, box.right),
        (lambda point: point[1] >= box.low, 1, box.low),
        (lambda point: point[1] <= box.high, 1, box.high),
    )
    points = list(ring)
    for is_inside, axis, edge in edges:
        kept: list[Point] = []
        for before, point in zip(points[-1:] + points[:-1], points, strict=True):
            if is_inside(point) != is_inside(before):
                share = (edge - before[axis]) / (point[axis] - before[axis])
                other = before[1 - axis] + share * (point[1 - axis] - before[1 - axis])
                kept.append((other, edge) if axis else (edge, other))
            if is_inside(point):
                kept.append(point)
        points = kept
    return tuple(points)


def simplify(line: Sequence[Point], tolerance: float) -> Line:
    """Return the line with the points left out that lie within the tolerance of what remains.

    Both ends stay. This is Ramer's and Douglas and Peucker's way, with a stack in place of
    recursion, since a border can have more points than Python has frames.
    """
    if len(line) < 3:
        return tuple(line)
    keep = {0, len(line) - 1}
    stack = [(0, len(line) - 1)]
    while stack:
        first, last = stack.pop()
        farthest, index = tolerance, 0
        for middle in range(first + 1, last):
            away = distance(line[middle], line[first], line[last])
            if away > farthest:
                farthest, index = away, middle
        if index:
            keep.add(index)
            stack += ((first, index), (index, last))
    return tuple(line[index] for index in sorted(keep))


def distance(point: Point, start: Point, end: Point) -> float:
    """Return how far a point is from the nearest point of a segment."""
    dx, dy = end[0] - start[0], end[1] - start[1]
    squared = dx * dx + dy * dy
    share = 0.0
    if squared:
        share = ((point[0] - start[0]) * dx + (point[1] - start[1]) * dy) / squared
        share = min(1.0, max(0.0, share))
    return math.hypot(point[0] - start[0] - share * dx, point[1] - start[1] - share * dy)


def contains(ring: Sequence[Point], point: Point) -> bool:
    """Say whether a point lies within a ring, whichever way round the ring runs."""
    x, y = point
    inside = False
    for (x1, y1), (x2, y2) in zip((*ring[-1:], *ring[:-1]), ring, strict=True):
        if (y1 > y) != (y2 > y) and x < x1 + (y - y1) * (x2 - x1) / (y2 - y1):
            inside = not inside
    return inside
