"""A small invented country, two degrees wide, with a river, a neighbour and a few towns."""

from generator.render.geometry import Box
from generator.render.map import BaseMap, MapPlace
from generator.render.map.base import Area, River, Town
from generator.render.projection import Region

REGION = Region(10, 50, 12, 51)
FRAME = Box(0, 0, 400, 300)


def names(english, arabic):
    return {"en": english, "ar": arabic}


def ring(west, south, east, north):
    return ((west, south), (east, south), (east, north), (west, north))


BASE = BaseMap(
    countries=(
        Area("1", names("Homeland", "الوطن"), (ring(9, 49, 11.5, 52),), home=True),
        Area("2", names("Abroad", "الخارج"), (ring(11.5, 49, 13, 52),)),
    ),
    borders=(((11.5, 49), (11.5, 52)),),
    areas=(
        Area("1", names("North", "الشمال"), (ring(9, 50.5, 11.5, 52),)),
        Area("1", names("South", "الجنوب"), (ring(9, 49, 11.5, 50.5),)),
    ),
    area_lines=(((9, 50.5), (11.5, 50.5)),),
    rivers=(River(names("Long River", "النهر الطويل"), 1, (((9, 50.8), (13, 50.2)),)),),
    towns=(
        Town(names("Old Town", "البلدة القديمة"), 1, (10.3, 50.3)),
        Town(names("Hamlet", "القرية"), 3, (10.9, 50.75)),
    ),
    credits=(names("Borders: nobody", "الحدود: لا أحد"),),
)


def make_place(id, lon=11.0, lat=50.5, **fields):
    return MapPlace(**{"id": id, "label": id.title(), "lon": lon, "lat": lat, **fields})
