"""The one description of the tables, and the rows that are made by it."""

import pytest

from generator.render.data.rows import claim_key
from generator.render.data.table import describe_tables, fields_of
from tests.render.data.holdings import WORLDS, world

TABLES = describe_tables()


def columns(name: str, locales: tuple[str, ...]) -> list[str]:
    return [field.name for field in fields_of(TABLES[name], locales)]


def records(holdings, name: str) -> list[dict]:
    names = columns(name, tuple(holdings.corpus.publication.locales))
    return [dict(zip(names, row, strict=True)) for row in holdings.rows[name]]


def test_every_table_and_column_is_described_in_every_locale_of_the_interface():
    for table in TABLES.values():
        for said in (table.says, *(column.says for column in table.columns)):
            assert said.keys() == {"en", "ar"}, table.name
            assert all(said.values())


def test_what_a_column_names_is_the_key_of_another_table():
    for table in TABLES.values():
        names = columns(table.name, ("en", "ar"))
        assert len(set(names)) == len(names)
        assert set(table.key) <= set(names)
        for column in table.columns:
            assert column.to is None or TABLES[column.to].key == ("id",)


def test_a_locale_with_a_hyphen_makes_a_plain_name():
    assert "title_pt_br" in columns("events", ("pt-BR",))


@pytest.mark.parametrize("name", WORLDS)
def test_no_two_rows_share_a_key_and_none_points_nowhere(name: str):
    holdings = world(name)
    keys = {}
    for table in TABLES.values():
        rows = records(holdings, table.name)
        keys[table.name] = [tuple(row[part] for part in table.key) for row in rows]
        assert len(set(keys[table.name])) == len(rows)
    for table in TABLES.values():
        for column in (column for column in table.columns if column.to):
            found = {row[column.name] for row in records(holdings, table.name)} - {None}
            assert {(each,) for each in found} <= set(keys[column.to]), (table.name, column.name)


@pytest.mark.parametrize("name", WORLDS)
def test_no_claim_loses_its_stance_its_chain_or_its_words(name: str):
    holdings = world(name)
    rows = {row["id"]: row for row in records(holdings, "claims")}
    links = records(holdings, "chains")
    said = list(holdings.corpus.attributions())
    assert len(rows) == len(said)
    for each in said:
        claim = each.attribution
        key = claim_key(each.key, claim.id)
        row = rows[key]
        assert (row["source"], row["stance"]) == (claim.source, claim.stance.value)
        assert (row["through"] or "").split() == list(claim.through)
        assert [link["outlet"] or link["actor"] for link in links if link["claim"] == key] == list(
            claim.through
        )
        assert row["says_en"] == claim.says["en"]
        if claim.date:
            assert row["date"] == str(claim.date.value)
            bounds = (claim.date.value.earliest.date, claim.date.value.latest.date)
            assert (row["earliest_date"], row["latest_date"]) == tuple(
                bound.isoformat() if bound else None for bound in bounds
            )


@pytest.mark.parametrize("name", WORLDS)
def test_every_figure_and_change_of_presence_is_a_row(name: str):
    holdings = world(name)
    claims = [claim for event in holdings.corpus.events.values() for claim in event.claims]
    assert len(holdings.rows["figures"]) == sum(len(claim.figures) for claim in claims)
    assert len(holdings.rows["presence_changes"]) == sum(len(claim.presence) for claim in claims)


def test_bounds_of_a_presence_stand_as_edtf_beside_the_days():
    (row,) = records(world("hostile"), "presences")
    assert (row["start"], row["earliest_start"], row["latest_start"]) == (
        "[..2020-12-16]",
        None,
        "2020-12-16",
    )
    assert row["end"].endswith("..]")
    assert row["latest_end"] is None
    assert any(each["contested"] for each in records(world("contested"), "presences"))


def test_events_stand_in_order_of_time_with_their_days_of_change():
    rows = records(world("hostile"), "events")
    assert [row["id"] for row in rows] == ["2020-12-14-guard-arrives", "2020-by", "2020-never"]
    assert [row["n"] for row in rows] == [1, 2, 3]
    assert {row["added"] for row in rows} == {"2021-12-20"}
    assert (rows[0]["uncertain"], rows[0]["approximate"]) == (True, True)
