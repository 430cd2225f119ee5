import pytest

from generator.site.lift import Lift

CLAIMS = """<section class="claims" title="who > whom">
<h2 id="claims">Claims</h2>
<p>Mayor <b>Ada Quill</b> says&#58; yes<br>and no</p>

<p>A second line.</p>
</section>"""
PAGE = f"# Millford {{: #title }}\n\n{CLAIMS}\n\nPlain *words*.\n"


def around(html: str) -> str:
    """What comes out when Markdown changes nothing."""
    lift = Lift()
    return lift.put_back(lift.take_out(html))


def test_block_goes_out_and_comes_back():
    lift = Lift()
    slim = lift.take_out(PAGE)
    assert "<section" not in slim
    assert slim.startswith("# Millford {: #title }\n\n<div")
    assert slim.endswith("\n\nPlain *words*.\n")
    assert CLAIMS in lift.put_back(slim)


def test_blocks_of_several_pages_stay_apart():
    lift = Lift()
    first, second = (lift.take_out(f"<p>{name}</p>\n") for name in ("Ada", "Bert"))
    assert "Ada" in lift.put_back(first)
    assert "Bert" in lift.put_back(second)


@pytest.mark.parametrize(
    "page",
    [
        "Words <p>inside a line</p>\n",
        "Words\n<p>on the line below</p>\n",
        "<div>\n\nnever closed\n",
        "</p>closed too often</p>\n",
        "<p>followed</p> by words\n",
        '<div markdown="1">\n\n*Markdown* inside\n\n</div>\n',
        "<svg></svg>\n",
        "<span>no block</span>\n",
    ],
)
def test_what_is_no_whole_block_stays(page: str):
    assert Lift().take_out(page) == page


def test_heading_below_a_block_stays_markdown():
    lift = Lift()
    slim = lift.take_out("<p>one</p>\n<p>two</p>\n## Heading\n")
    assert slim.endswith("</div>\n\n## Heading\n")
    assert slim.count("data-lifted") == 1


def test_block_after_one_that_is_not_whole_is_lifted():
    slim = Lift().take_out("<p>followed</p> by words\n\n<p>whole</p>\n")
    assert "followed" in slim
    assert "whole" not in slim


def test_text_that_looks_like_a_replacement_comes_back_as_it_was():
    page = r"<p>\1 \g<0> {0} %s</p>"
    assert page in around(f"{page}\n")
