"""The Data Package, validated and read by Frictionless' own tool."""

import datetime
import hashlib
import json
import warnings
from pathlib import Path

import pytest

from generator.render.data.csv_file import restore
from generator.render.data.table import describe_tables
from tests.render.data.holdings import WORLDS, world

with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    import frictionless

pytestmark = pytest.mark.filterwarnings("ignore")


def write(holdings, folder: Path) -> Path:
    for download in holdings.downloads():
        if download.format in ("csv", "package"):
            path = folder / download.path
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(download.render())
    return folder / "data" / "datapackage.json"


@pytest.mark.parametrize("name", WORLDS)
def test_package_is_valid_and_holds_every_row(name: str, tmp_path: Path):
    holdings = world(name)
    report = frictionless.validate(str(write(holdings, tmp_path)))
    assert report.flatten(["rowNumber", "fieldName", "type", "message"]) == []
    assert report.valid


@pytest.mark.parametrize("name", ["contested", "published", "hostile"])
def test_claims_that_it_reads_are_those_of_the_corpus(name: str, tmp_path: Path):
    holdings = world(name)
    package = frictionless.Package(str(write(holdings, tmp_path)))
    assert package.resource_names == list(describe_tables())
    rows = {restore(row["id"]): row for row in package.get_resource("claims").read_rows()}
    for said in holdings.corpus.attributions():
        claim = said.attribution
        row = rows[f"{'/'.join(said.key)}#{claim.id}"]
        assert restore(row["says_en"]) == claim.says["en"]
        assert row["stance"] == claim.stance.value
        assert row["source"] == claim.source
        if claim.date and isinstance(claim.date.value.earliest.date, datetime.date):
            assert row["earliest_date"] == claim.date.value.earliest.date


def test_descriptor_tells_size_digest_licence_and_both_languages(tmp_path: Path):
    path = write(world("bilingual"), tmp_path)
    package = json.loads(path.read_text("utf-8"))
    assert package["licenses"][0]["name"] == "CC-BY-4.0"
    assert package["version"] == "2021-12-20"
    for resource in package["resources"]:
        file = (path.parent / resource["path"]).read_bytes()
        assert resource["bytes"] == len(file)
        assert resource["hash"] == f"sha256:{hashlib.sha256(file).hexdigest()}"
        assert resource["descriptions"].keys() == {"en", "ar"}
        assert resource["schema"]["primaryKey"]
