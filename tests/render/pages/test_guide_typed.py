import html

from generator.render.pages.guide.typed import set_answer, set_typed


def plain(text):
    return html.unescape(str(text))


def test_arabic_text_of_a_file_is_set_apart_from_its_key():
    written = plain(set_typed("date:\n  words: 14 من كانون"))
    assert written.endswith("words: <bdi>14 من كانون</bdi>")


def test_line_of_folded_arabic_keeps_its_full_stop_at_its_end():
    assert "<bdi>في دير الزور.</bdi>" in plain(set_typed("    في دير الزور."))


def test_arabic_argument_of_a_command_is_set_apart_with_its_quotes():
    written = plain(set_typed("chronology resolve 'أمس السبت' --said 2020-05-03"))
    assert "<bdi>'أمس السبت'</bdi> --said 2020-05-03" in written


def test_date_in_an_arabic_answer_is_read_from_the_left():
    written = plain(set_answer("محسوم: 2020-12-14", rtl=True))
    assert written.endswith('<bdi dir="ltr">2020-12-14</bdi>')


def test_answer_without_arabic_is_left_as_it_is():
    assert "<bdi" not in str(set_answer("resolved: 2020-12-14", rtl=False))


def test_words_quoted_in_an_english_answer_are_set_apart():
    written = plain(set_answer("“14 من كانون”: 2020-12-20 lies in it", rtl=False))
    assert written == "<bdi>“14 من كانون”</bdi>: 2020-12-20 lies in it"
