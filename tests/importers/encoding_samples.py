"""Sentences of many languages, each with the encodings it may be written in."""

RUSSIAN = "В среду министр заявил, что строительство моста закончат к осени, но жители города сомневаются."
UKRAINIAN = "У середу міністр заявив, що будівництво мосту завершать до осені, але її мешканці сумніваються."
POLISH = "W środę minister ogłosił, że budowa mostu zakończy się jesienią, ale mieszkańcy są sceptyczni."
CZECH = "Ve středu ministr oznámil, že stavba mostu přes řeku skončí na podzim. Obyvatelé pochybují."
HUNGARIAN = "Szerdán a miniszter bejelentette, hogy a folyó fölötti híd építése őszre befejeződik."
FRENCH = "Mercredi, le ministre a annoncé que le pont s’achèverait à l’automne : « C’est déjà cher », dit-il."
SPANISH = "El ministro anunció el miércoles que el puente se abrirá en otoño. «¿Cuánto costará?», preguntó."
TURKISH = "Bakan çarşamba günü köprünün sonbaharda biteceğini açıkladı, ancak şehir sakinleri şüpheli."
GREEK = "Την Τετάρτη ο υπουργός ανακοίνωσε ότι η κατασκευή της γέφυρας θα τελειώσει το φθινόπωρο."
HEBREW = "ביום רביעי הודיע השר כי בניית הגשר מעל הנהר תסתיים בסתיו."
ARABIC = "أعلن الوزير يوم الأربعاء أن بناء الجسر فوق النهر سينتهي في الخريف."
THAI = "รัฐมนตรีประกาศเมื่อวันพุธว่าการก่อสร้างสะพานข้ามแม่น้ำจะเสร็จในฤดูใบไม้ร่วง"
JAPANESE = "大臣は水曜日、川にかかる橋の建設が秋までに終わると発表した。住民は疑っている。"
SIMPLIFIED = "部长星期三宣布，跨河大桥的建设将于秋季完成，但居民表示怀疑。"
TRADITIONAL = "部長星期三宣布，跨河大橋的建設將於秋季完成，但居民表示懷疑。"
KOREAN = "장관은 수요일에 강을 가로지르는 다리 건설이 가을까지 끝날 것이라고 발표했다."

SWEDISH = "På onsdagen meddelade ministern att bygget av bron över floden är klart före hösten."
ROMANIAN = "Miercuri ministrul a anunţat că podul peste râu va fi gata până la toamnă, însă oraşul se îndoieşte."
SERBIAN = "Министар је у среду објавио да ће мост преко реке бити завршен до јесени, али грађани сумњају."
BULGARIAN = (
    "Всички хора се раждат свободни и равни по достойнство и права. Те са надарени с разум и съвест и следва да се "
    "отнасят помежду си в дух на братство."
)
LITHUANIAN = "Trečiadienį ministras pranešė, kad tilto per upę statyba baigsis rudenį, tačiau gyventojai abejoja."

WRITTEN = [
    *[(RUSSIAN, encoding) for encoding in ("cp1251", "koi8-r", "cp866", "iso8859-5")],
    *[(UKRAINIAN, encoding) for encoding in ("cp1251", "koi8-u")],
    *[(text, encoding) for text in (POLISH, CZECH, HUNGARIAN) for encoding in ("cp1250", "iso8859-2")],
    *[(text, "cp1252") for text in (FRENCH, SPANISH)],
    (FRENCH, "mac-roman"),
    (TURKISH, "cp1254"),
    (GREEK, "cp1253"),
    (GREEK, "iso8859-7"),
    (HEBREW, "cp1255"),
    (ARABIC, "cp1256"),
    (THAI, "cp874"),
    (JAPANESE, "cp932"),
    (JAPANESE, "euc_jp"),
    (SIMPLIFIED, "gb18030"),
    (TRADITIONAL, "big5"),
    (KOREAN, "cp949"),
]

# Encodings of DOS and of old Macs.
WRITTEN_RARELY = [
    *[(RUSSIAN, encoding) for encoding in ("mac-cyrillic", "cp855")],
    *[(UKRAINIAN, encoding) for encoding in ("mac-cyrillic", "cp1125")],
    *[(text, encoding) for text in (SERBIAN, BULGARIAN) for encoding in ("mac-cyrillic", "cp855")],
    *[(text, encoding) for text in (POLISH, CZECH, HUNGARIAN) for encoding in ("cp852", "mac-latin2")],
    (ROMANIAN, "cp852"),
    (SWEDISH, "cp850"),
    *[(TURKISH, encoding) for encoding in ("cp857", "mac-turkish")],
    (LITHUANIAN, "cp775"),
    *[(GREEK, encoding) for encoding in ("cp737", "mac-greek")],
    (HEBREW, "cp862"),
    (KOREAN, "johab"),
]
