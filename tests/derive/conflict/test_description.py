from typing import Any

from generator.derive.conflict import Conflict, Rule, find_conflicts
from tests.derive.conflict.world import (
    PLACES,
    claim_fields,
    keys,
    make_actor,
    make_place,
    make_publication,
    text,
    world,
)


def described(name: str, english: str, arabic: str | None = None, **fields: Any) -> dict[str, Any]:
    return claim_fields(name, **{"about": "name", "value": text(english, arabic), **fields})


def of_place(*claims: dict[str, Any], **records: Any) -> list[Conflict]:
    place = make_place("inn", claims=list(claims))
    places = [*records.pop("places", PLACES), place]
    return list(find_conflicts(world(places=places, **records)))


def test_two_names_for_one_place_are_a_conflict_and_two_leaders_are_not():
    force = make_actor(
        claims=[
            described("a", "Ada Moor", about="leader"),
            described("b", "Bo Lind", about="leader"),
        ]
    )
    (found,) = of_place(described("a", "Old Inn"), described("b", "Red Inn"), actors=[force])
    assert (found.key, found.about, found.rule) == (("places", "inn"), "name", Rule.DESCRIPTION)
    assert keys([found]) == ["described"]


def test_a_name_that_changed_over_time_is_no_conflict():
    assert not of_place(
        described("a", "Old Inn", date={"value": "2019"}),
        described("b", "Red Inn", date={"value": "2020-06"}),
    )


def test_names_of_one_day_are_a_conflict():
    day = {"date": {"value": "2020-06-01"}}
    assert of_place(described("a", "Old Inn", **day), described("b", "Red Inn", **day))


def test_directions_are_compared_in_both_languages():
    (found,) = of_place(
        described("a", "in the eastern hills", "في التلال الشرقية"),
        described("b", "south of the town", "جنوب البلدة"),
    )
    assert keys([found]) == ["directions"]
    assert found.differs[0].parts == {"degrees": 90}
    (found,) = of_place(
        described("a", "north-west of it", "شمال غربها"),
        described("b", "north of it", "شمالها"),
    )
    assert found.differs[0].parts == {"degrees": 45}


def test_a_place_put_in_two_areas_of_one_kind_is_in_neither_both():
    kinds = {"town": {"label": text("town")}, "district": {"label": text("district")}}
    districts = [make_place(name, kind="district") for name in ("upper", "lower")]
    places = [*districts, make_place("moor", kind="town", within="upper")]
    publication = make_publication(place_kinds=kinds)

    def put(one: str, other: str) -> list[str]:
        return keys(
            of_place(
                described("a", "here", within=one),
                described("b", "there", within=other),
                places=places,
                publication=publication,
            )
        )

    assert put("upper", "lower") == ["within"]
    assert put("moor", "lower") == ["within"]
    assert put("moor", "upper") == ["described"]


def test_points_whose_circles_do_not_meet_lie_apart():
    def at(lat: str, km: str) -> dict[str, Any]:
        return {"lat": lat, "lon": "11", "within_km": km, "origin": text("the paper")}

    (found,) = of_place(
        described("a", "up", coordinates=at("41", "5")),
        described("b", "down", coordinates=at("41.5", "10")),
    )
    assert found.differs[0].parts == {"km": 56, "reach": 15}
    (found,) = of_place(
        described("a", "up", coordinates=at("41", "5")),
        described("b", "down", coordinates=at("41.1", "10")),
    )
    assert keys([found]) == ["described"]
