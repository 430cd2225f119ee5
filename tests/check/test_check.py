from generator.check import OF_ALL, OF_PARTS, OF_RECORDS, check_corpus
from tests.factory import make_corpus, make_event


def test_plain_records_have_no_problem():
    assert check_corpus(make_corpus(make_event())) == []


def test_every_module_of_checks_is_called():
    # check_articles needs the articles, and is called by whoever has them.
    from pathlib import Path

    import generator.check as package

    modules = {path.stem for path in Path(package.__file__).parent.glob("[a-z]*.py")}
    checks = (*OF_RECORDS, *OF_ALL, *OF_PARTS)
    called = {check.__module__.rpartition(".")[2] for check in checks}
    # Others call these: they want more than the corpus.
    assert called == modules - {"articles", "locales", "shrinking", "since"}
