import pytest

from generator.dating import Fit, compare, resolve
from generator.model.edtf import parse


@pytest.mark.parametrize(
    ("value", "said", "words", "fit"),
    [
        ("2020-05-02", "2020-05-03", "أمس السبت", Fit.AS_SAID),
        ("2020-05-02?", "2020-05-03?", "أمس السبت", Fit.AS_SAID),
        # A mark is no day
        ("2020-05-02", "2020-05-03?", "أمس السبت", Fit.AS_SAID),
        ("2020-05-09", "2020-05-03", "أمس السبت", Fit.APART),
        ("2020-05", "2020-05-03", "أمس السبت", Fit.WIDER),
        ("2020-05-01", "2020-05-03", "أمس السبت", Fit.APART),
        ("2021-02-1X", "2021-02-23", "منتصف الشهر الجاري", Fit.AS_SAID),
        ("2021-02-15", "2021-02-23", "منتصف الشهر الجاري", Fit.NARROWER),
        ("2021-02", "2021-02-23", "منتصف الشهر الجاري", Fit.WIDER),
        ("2020-01/2020-03", "2020-05-03", "أوائل العام الحالي", Fit.NARROWER),
        # The same days, written in another way
        ("[2020-12-20,2020-12-20]", "2020-12-20", "اليوم", Fit.AS_SAID),
        ("2020-11-01/2020-11-30", "2020-12-20", "الشهر الماضي", Fit.AS_SAID),
        # Bounds
        ("/2020-12-23", "2021-01-13", "قبل أسابيع", Fit.AS_SAID),
        ("/2021-01-13", "2021-01-13", "قبل أسابيع", Fit.WIDER),
        ("/2020-12-01", "2021-01-13", "قبل أسابيع", Fit.NARROWER),
        ("2020-12-15", "2021-01-13", "قبل أسابيع", Fit.NARROWER),
        ("2020-12-30", "2021-01-13", "قبل أسابيع", Fit.APART),
        # About that day: the words allow some days on either side
        ("2020-12-30~", "2021-01-13", "قبل أسبوعين", Fit.AS_SAID),
        ("2020-12-30", "2021-01-13", "قبل أسبوعين", Fit.AS_SAID),
        ("2020-12-28", "2021-01-13", "قبل أسبوعين", Fit.NARROWER),
        ("2020-12-27/2021-01-02", "2021-01-13", "قبل أسبوعين", Fit.AS_SAID),
        ("2020-12-20", "2021-01-13", "قبل أسبوعين", Fit.APART),
        # A choice that the words leave open: the rest of the text may settle it
        ("2020-06-25", "2020-06-24", "25 حزيران", Fit.AS_SAID),
        ("2019-06-25", "2020-06-24", "25 حزيران", Fit.AS_SAID),
        ("2020-06-26", "2020-06-24", "25 حزيران", Fit.APART),
        ("2020-06", "2020-06-24", "25 حزيران", Fit.WIDER),
        ("2021-01-11", "2021-01-13", "منذ يومين", Fit.AS_SAID),
        ("2021-01-11/2021-01-13", "2021-01-13", "منذ يومين", Fit.AS_SAID),
        ("2021-02-18", "2021-02-19", "last Thursday", Fit.AS_SAID),
        # Nothing to hold it against
        ("2020-12-30", "2021-01-13", "قبيل الغارات", Fit.NOT_GIVEN),
        ("2020-05-02", "2020-05-04", "أمس السبت", Fit.NOT_GIVEN),
        ("2020-04-30", "2020-05-04", "31 نيسان", Fit.NOT_GIVEN),
    ],
)
def test_a_date_is_held_against_all_the_days_that_the_words_allow(
    value: str, said: str, words: str, fit: Fit
) -> None:
    assert compare(parse(value), resolve(words, parse(said))) is fit
