"""In which language a text is."""

import pytest

from factcheck.domain.rules.text_language import language_named, language_seen

TEXTS = {
    "ar": "قال الوزير في مؤتمر عقد يوم الأربعاء إن البرنامج الذي بدأ في عام 2019 لا يستمر بعد أن ارتفعت كلفته.",
    "ja": "大臣は水曜日、2019年に始まったこの事業は費用がかかりすぎるため続けないと述べた。",
    "ko": "장관은 수요일에 2019년에 시작된 이 사업이 비용 때문에 계속되지 않을 것이라고 말했다.",
    "zh": "部长周三表示，这个于2019年开始的项目因为费用过高将不再继续，市民对此感到失望。",
    "de": "Der Minister hat am Mittwoch gesagt, dass das Programm, das 2019 begonnen hatte, nicht fortgesetzt wird.",
    "en": "The minister said on Wednesday that the programme, which began in 2019, had cost 14 million euros.",
    "es": "El ministro dijo el miércoles que el programa no se va a continuar por el coste para los ciudadanos.",
    "fr": "Le ministre a dit mercredi que le programme, qui avait commencé en 2019, ne sera pas poursuivi.",
    "it": "Il ministro ha detto mercoledì che il programma non sarà più finanziato per gli anni.",
    "nl": "De minister zei woensdag dat het programma van 2019 niet wordt voortgezet en dat er geen geld voor is.",
    "pt": "O ministro disse na quarta que o programa não será mais financiado e que os custos são da cidade.",
}


@pytest.mark.parametrize("code", TEXTS)
def test_a_text_is_known_by_its_letters_or_commonest_words(code):
    assert language_seen(TEXTS[code]) == code


@pytest.mark.parametrize(
    "text", ["", "der und das", "12 14 16 18", "Jan Ola Per Kim Lee Ann Bo Ed Al", "不负责任的言论"]
)
def test_of_what_does_not_tell_nothing_is_said(text):
    assert language_seen(text) == ""


@pytest.mark.parametrize(
    ("written", "code"),
    [("French", "fr"), ("fr-CA", "fr"), ("Deutsch", "de"), ("English", "en"), ("", ""), ("Klingon", ""), ("ru", "")],
)
def test_a_language_is_known_as_people_write_it(written, code):
    assert language_named(written) == code
