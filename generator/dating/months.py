"""The names of months: Levantine, Egyptian, Maghrebi, English; and of the Hijri year."""

ARABIC = (
    ("كانون الثاني", "كانون ثاني", "كانون ثان", "يناير", "جانفي"),
    ("شباط", "فبراير", "فيفري"),
    ("آذار", "مارس"),
    ("نيسان", "أبريل", "إبريل", "أفريل"),
    ("أيار", "مايو", "ماي"),
    ("حزيران", "يونيو", "يونيه", "جوان"),
    ("تموز", "يوليو", "يوليه", "جويلية", "يوليوز"),
    ("آب", "أغسطس", "أوت", "غشت"),
    ("أيلول", "سبتمبر", "شتنبر"),
    ("تشرين الأول", "تشرين أول", "أكتوبر"),
    ("تشرين الثاني", "تشرين ثاني", "تشرين ثان", "نوفمبر", "نونبر"),
    ("كانون الأول", "كانون أول", "ديسمبر", "دجنبر"),
)

ENGLISH = (
    ("January", "Jan", "Jan."),
    ("February", "Feb", "Feb."),
    ("March", "Mar", "Mar."),
    ("April", "Apr", "Apr."),
    ("May",),
    ("June", "Jun", "Jun."),
    ("July", "Jul", "Jul."),
    ("August", "Aug", "Aug."),
    ("September", "Sep", "Sep.", "Sept", "Sept."),
    ("October", "Oct", "Oct."),
    ("November", "Nov", "Nov."),
    ("December", "Dec", "Dec."),
)

HIJRI_ARABIC = (
    ("محرم", "المحرم", "محرم الحرام"),
    ("صفر",),
    ("ربيع الأول", "ربيع أول"),
    ("ربيع الثاني", "ربيع ثاني", "ربيع الآخر", "ربيع آخر"),
    ("جمادى الأولى", "جمادى الأول", "جمادى أولى"),
    ("جمادى الآخرة", "جمادى الثانية", "جمادى الآخر", "جمادى الثاني"),
    ("رجب",),
    ("شعبان",),
    ("رمضان", "رمضان المبارك"),
    ("شوال",),
    ("ذو القعدة", "ذي القعدة", "ذا القعدة"),
    ("ذو الحجة", "ذي الحجة", "ذا الحجة"),
)

HIJRI_ENGLISH = (
    ("Muharram",),
    ("Safar",),
    ("Rabi al-Awwal", "Rabi' al-Awwal", "Rabi I"),
    ("Rabi al-Thani", "Rabi' al-Thani", "Rabi al-Akhir", "Rabi' al-Akhir", "Rabi II"),
    ("Jumada al-Awwal", "Jumada al-Ula", "Jumada I"),
    ("Jumada al-Thani", "Jumada al-Thaniyah", "Jumada al-Akhira", "Jumada II"),
    ("Rajab",),
    ("Shaban", "Sha'ban"),
    ("Ramadan",),
    ("Shawwal",),
    ("Dhu al-Qadah", "Dhu al-Qa'dah", "Dhul Qadah", "Dhul-Qadah", "Dhu al-Qidah", "Dhu al-Qi'dah"),
    ("Dhu al-Hijjah", "Dhu al-Hijja", "Dhul Hijjah", "Dhul-Hijjah", "Dhul Hijja"),
)


def by_name(names: tuple[tuple[str, ...], ...]) -> dict[str, int]:
    """Return the number of the month for each of its names."""
    return {name: month for month, known in enumerate(names, 1) for name in known}
