import hashlib
import unicodedata
from typing import Any

import pytest

from generator.check.articles import check_articles
from generator.check.sources import check_sources
from generator.model.article import Article, normalize_article, parse_article
from generator.problems import Problem
from tests.factory import claim_fields, make_actor, make_corpus, make_event, make_source, text

TEXT = "Guard moves\n\n  The Guard came to Millford.  \n\nIt left again.\n"
ARTICLE = parse_article(TEXT.encode())


def digest(paragraph: str) -> str:
    return f"sha256:{hashlib.sha256(paragraph.encode()).hexdigest()}"


def check(
    passage: dict[str, Any] | None,
    capture: dict[str, Any] | None,
    articles: dict[str, Article] | None = None,
) -> list[Problem]:
    corpus = make_corpus(
        make_event(claims=[claim_fields(passage=passage)]), sources=[make_source(capture=capture)]
    )
    return list(check_articles(corpus, {"courier.txt": ARTICLE} if articles is None else articles))


CAPTURE = {"file": "courier.txt", "digest": ARTICLE.digest}


def test_passage_with_the_digest_of_its_paragraph_is_borne_out():
    passage = {"paragraph": "2", "digest": digest("The Guard came to Millford.")}
    assert check(passage | {"start": "12", "end": "39"}, CAPTURE) == []


def test_passage_without_a_position_is_told_it():
    passage = {"paragraph": "2", "digest": digest("The Guard came to Millford.")}
    (problem,) = check(passage, CAPTURE)
    assert (problem.code, problem.wanted) == ("passage-without-position", "start: 12, end: 39")


def test_position_that_is_another_paragraph_s_is_told():
    passage = {"paragraph": "2", "digest": digest("The Guard came to Millford.")}
    (problem,) = check(passage | {"start": "0", "end": "27"}, CAPTURE)
    assert (problem.code, problem.found) == ("passage-position", "from 0 to 27")


def test_changed_paragraph_is_told_with_its_length_then_and_now():
    passage = {"paragraph": "2", "digest": digest("It came."), "start": "12", "end": "20"}
    (problem,) = check(passage, CAPTURE)
    assert problem.found == f"paragraph 2, {digest('It came.')}, for 8 characters"
    assert problem.wanted.endswith(", for 27 characters")


def test_paragraph_that_has_moved_is_told_where_it_stands_now():
    passage = {"paragraph": "2", "digest": digest("It left again."), "start": "12", "end": "26"}
    (problem,) = check(passage, CAPTURE)
    assert problem.mend == "write paragraph: 3, start: 40, end: 54, which has this digest"


@pytest.mark.parametrize("position", [{"start": "3"}, {"end": "3"}, {"start": "3", "end": "3"}])
def test_position_that_is_none_needs_no_article_to_be_reported(position: dict[str, str]):
    passage = {"paragraph": "2", "digest": digest("x"), **position}
    corpus = make_corpus(make_event(claims=[claim_fields(passage=passage)]))
    assert [problem.code for problem in check_sources(corpus)] == ["passage-position"]


def test_passage_of_another_paragraph_is_told_which_one_it_is():
    passage = {"paragraph": "2", "digest": digest("It left again.")}
    (problem,) = check(passage, CAPTURE)
    assert problem.code == "passage-changed"
    assert problem.mend == "write paragraph: 3, which has this digest"


def test_passage_that_is_nowhere_in_the_article_is_to_be_read_again():
    (problem,) = check({"paragraph": "2", "digest": digest("It came.")}, CAPTURE)
    assert problem.code == "passage-changed"
    assert problem.wanted == f"{digest('The Guard came to Millford.')}, for 27 characters"
    assert problem.mend == "read the paragraph again, then run chronology digest --replace"


def test_words_of_the_article_are_never_printed():
    problems = check({"paragraph": "2", "digest": digest("x")}, {"file": "courier.txt"})
    assert problems
    assert not any("Guard" in str(problem) for problem in problems)


@pytest.mark.parametrize("paragraph", ["4", "999999999"])
def test_paragraph_beyond_the_end_is_not_found(paragraph: str):
    (problem,) = check({"paragraph": paragraph}, CAPTURE)
    assert (problem.code, problem.wanted) == ("passage-not-found", "a paragraph from 1 to 3")


def test_passage_without_digest_is_no_matter_of_the_articles():
    assert check({"paragraph": "3"}, CAPTURE) == []


def test_claim_without_passage_is_no_matter_of_the_articles():
    assert check(None, CAPTURE) == []


def test_capture_with_other_bytes_has_changed():
    (problem,) = check(None, {"file": "courier.txt", "digest": digest("other")})
    assert (problem.code, problem.wanted) == ("capture-changed", ARTICLE.digest)


def test_capture_without_digest_is_taken_as_it_is():
    assert check(None, {"file": "courier.txt"}) == []


@pytest.mark.parametrize("capture", [None, {"file": "other.txt"}])
def test_capture_that_is_not_at_hand_is_missing(capture: dict[str, Any] | None):
    passage = {"paragraph": "99", "digest": digest("x")}
    assert [p.code for p in check(passage, capture)] == ["capture-missing"]


def test_passages_of_actors_are_held_against_the_articles_too():
    side = claim_fields("on-side", side="north", passage={"paragraph": "9"})
    corpus = make_corpus(sources=[make_source(capture=CAPTURE)], actors=[make_actor(sides=[side])])
    (problem,) = check_articles(corpus, {"courier.txt": ARTICLE})
    assert problem.message == "sides[1].passage is beyond the end of the article"


def test_paragraphs_are_the_lines_that_are_not_blank():
    assert parse_article(b"a\n\n \t\nb\r\n\xc2\xa0\nc").paragraphs == tuple(map(digest, "abc"))


def test_digest_is_of_the_paragraph_in_normal_form():
    decomposed = unicodedata.normalize("NFD", "قوّات café")
    article = parse_article(f"  {decomposed}\u00a0 \t الحرس \n".encode())
    assert article.paragraphs == (digest(unicodedata.normalize("NFC", "قوّات café الحرس")),)
    assert article.spans == ((0, len(unicodedata.normalize("NFC", "قوّات café الحرس"))),)


def test_positions_are_counted_in_the_article_s_normal_form():
    text = "\n  عنوان  \r\n\n\tab\u00a0 c\n"
    assert normalize_article(text) == "عنوان\nab c"
    assert parse_article(text.encode()).spans == ((0, 5), (6, 10))
    assert parse_article(b" \n").spans == ()


def test_capture_that_is_not_utf_8_cannot_be_parsed():
    with pytest.raises(UnicodeDecodeError):
        parse_article("قوات".encode("cp1256"))


def test_empty_capture_has_no_paragraph():
    assert parse_article(b"\n \n").paragraphs == ()
    assert text("x")  # texts of claims play no part in digests
