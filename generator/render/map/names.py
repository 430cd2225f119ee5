"""Names of what is no dot: inside their land, or along their river."""

import math
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from generator.render.geometry import Box, Line, Point, contains, distance
from generator.render.map.labels import Label, Style, Surface, label_box, text_width

MOST_CROSSED = 0.5
"""Of drawn lines, that the name of an area may cross: a division's, not a river or a border."""


APART = 50.0
"""Pixels between a town's name and that of a division called like it."""


def place_inside(
    surface: Surface,
    words: str,
    rings: Iterable[Line],
    style: Style,
    *,
    avoid: Sequence[Line] = (),
    apart: Sequence[Box] = (),
) -> Label | None:
    """Return a label within an area, near the middle of what is shown of it, or None.

    All four corners of the words have to lie in the area: a name that hangs over a border names
    the wrong side of it. None may lie in a ring to avoid: land that is in dispute bears neither
    country's name. And the words stay well apart from those that read the same.
    """
    width = text_width(words, style)
    best: tuple[float, Label, Box] | None = None
    for ring in rings:
        bounds = Box.around(ring)
        if bounds.right - bounds.left < width or bounds.high - bounds.low < style.size:
            continue
        for away, at in _outwards(bounds):
            # Every further one is farther from the middle still.
            if best is not None and 4 * away >= best[0]:
                break
            label = Label((words,), at[0], at[1], "middle", style)
            box = label_box(label)
            room = box.grown(5)
            if not surface.is_free(room) or any(box.grown(APART).overlaps(b) for b in apart):
                continue
            crossed = surface.cost(room)
            if crossed > MOST_CROSSED:
                continue
            cost = 4 * away + crossed + surface.crowd(box.grown(style.size * 2))
            if (best is None or cost < best[0]) and all(
                contains(ring, corner) and not any(contains(other, corner) for other in avoid)
                for corner in _corners(box)
            ):
                best = (cost, label, box)
    if best is None:
        return None
    surface.taken.append(best[2].grown(2))
    return best[1]


def _corners(box: Box) -> tuple[Point, ...]:
    return (
        (box.left, box.low),
        (box.right, box.low),
        (box.left, box.high),
        (box.right, box.high),
    )


def _outwards(bounds: Box) -> list[tuple[float, Point]]:
    """Return points all over a box, the nearest to its middle first, with how near they are.

    Distances are in parts of the diagonal.
    """
    columns, rows = 14, 12
    width, height = bounds.right - bounds.left, bounds.high - bounds.low
    middle = (bounds.left + width / 2, bounds.low + height / 2)
    found = []
    for row in range(1, rows):
        for column in range(1, columns):
            at = (bounds.left + width * column / columns, bounds.low + height * row / rows)
            found.append((math.dist(at, middle) / math.hypot(width, height), at))
    return sorted(found)


def place_along(
    surface: Surface, words: str, lines: Iterable[Line], style: Style, *, stroke: float
) -> Label | None:
    """Return a label set along a line, beside its straightest free stretch, or None.

    The words stay straight and are turned as a whole: letters of a joined script must not be set
    one by one along a curve.

    Args:
        surface: What is there already.
        words: One line of them.
        lines: The river's stretches as drawn.
        style: Of the words.
        stroke: The width of the drawn line.
    """
    length = text_width(words, style)
    best: tuple[float, Label, list[Box]] | None = None
    for line in lines:
        for first, last in _stretches(line, length):
            start, end = line[first], line[last]
            bulge = max(
                (distance(point, start, end) for point in line[first + 1 : last]), default=0.0
            )
            if bulge > style.size * 1.6:
                continue
            angle = math.degrees(math.atan2(end[1] - start[1], end[0] - start[0]))
            upright = (angle + 90) % 180 - 90
            across = math.radians(upright + 90)
            for side in (-1, 1):
                away = side * (stroke / 2 + style.size * 0.62 + bulge)
                centre = (
                    (start[0] + end[0]) / 2 + math.cos(across) * away,
                    (start[1] + end[1]) / 2 + math.sin(across) * away,
                )
                boxes = list(_chain(centre, upright, length, style.size))
                if not all(surface.is_free(box) for box in boxes):
                    continue
                # Steep words are hard to read; of two places alike the flatter is better.
                cost = bulge / 3 + sum(map(surface.cost, boxes)) + abs(upright) / 60
                if best is None or cost < best[0]:
                    x = centre[0] - math.cos(across) * style.size * -0.34
                    y = centre[1] - math.sin(across) * style.size * -0.34
                    best = (cost, Label((words,), x, y, "middle", style, upright), boxes)
    if best is None:
        return None
    surface.taken.extend(best[2])
    return best[1]


def _stretches(line: Line, length: float) -> Iterator[tuple[int, int]]:
    """Yield first and last point of stretches as long as the words, a few pixels apart."""
    along = [0.0]
    for start, end in pairwise(line):
        along.append(along[-1] + math.dist(start, end))
    tried = -math.inf
    last = 0
    for first in range(len(line)):
        if along[first] - tried < 6:
            continue
        tried = along[first]
        while last < len(line) and math.dist(line[first], line[last]) < length:
            last += 1
        if last == len(line):
            return
        yield first, last


def _chain(centre: Point, angle: float, length: float, size: float) -> Iterator[Box]:
    """Yield squares that together cover words turned by an angle."""
    dx, dy = math.cos(math.radians(angle)), math.sin(math.radians(angle))
    half = size * 0.6
    count = max(2, math.ceil(length / size) + 1)
    for index in range(count):
        along = (index / (count - 1) - 0.5) * max(0.0, length - size * 0.6)
        x, y = centre[0] + dx * along, centre[1] + dy * along
        yield Box(x - half, y - half, x + half, y + half)
