from generator.render.pages.listing import event_rows, filed_under, find_years, month_view
from tests.factory import claim_fields, make_corpus, make_event
from tests.render.pages.stage import page_at


def test_an_event_is_filed_under_its_address_whatever_its_date_becomes():
    corrected = make_event("2020-12-31-guard-arrives", date="2021-01-02")

    assert filed_under(corrected) == (2020, 12)
    assert filed_under(make_event("2020-12-guard-arrives", date="2020-12")) == (2020, 12)
    assert filed_under(make_event("2020-guard-arrives", date="2020")) == (2020, 0)


def test_only_months_with_events_have_pages():
    events = [
        make_event("2020-guard-forms", date="2020"),
        make_event("2020-03-guard-arrives", date="2020-03"),
        make_event("2021-07-01-guard-leaves", date="2021-07-01"),
    ]

    years = find_years(events)

    assert [(year.year, [month.month for month in year.months]) for year in years] == [
        (2020, [3]),
        (2021, [7]),
    ]
    assert len(years[0].events) == 2


def test_an_event_that_may_fall_into_another_month_is_named_there_apart():
    across = make_event("2020-11-25-guard-arrives", date="2020-11-25/2020-12-05")
    vague = make_event("2020-guard-forms", date="2020")
    inside = make_event("2020-12-14-guard-leaves", date="2020-12-14")
    page = page_at(make_corpus(across, vague, inside), "events/2020/12")
    years = find_years(page.index.events)

    view = month_view(page, years, years[0].months[1])

    assert [row.event.id for row in view["rows"]] == ["2020-12-14-guard-leaves"]
    assert [row.event.id for row in view["perhaps"]] == ["2020-11-25-guard-arrives"]


def test_a_row_counts_only_what_supports_the_event():
    event = make_event(
        claims=[claim_fields("report"), claim_fields("plan", stance="predicts", through=["x"])]
    )

    (row,) = event_rows(page_at(make_corpus(event), ""), [event])

    assert (row.claims, row.origins) == (1, 1)
