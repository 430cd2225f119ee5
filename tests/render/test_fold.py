import json
from pathlib import Path

import pytest

from generator.render.fold import fold

EXAMPLES = Path(__file__).parents[1] / "browser" / "fixtures" / "fold.json"


@pytest.mark.parametrize(
    ("written", "folded"), json.loads(EXAMPLES.read_text("utf-8")), ids=lambda text: repr(text)
)
def test_build_folds_as_the_browser_does(written: str, folded: str):
    assert fold(written) == folded


@pytest.mark.parametrize("text", ["البُوكَمَال (أبو كمال)", "Deir ez-Zor", "١٢٬٥٠٠", "İı"])
def test_folding_twice_changes_nothing(text: str):
    assert fold(fold(text)) == fold(text)
