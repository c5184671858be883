"""Descriptions of pictures, written by people or by programs."""

import pytest

from factcheck.importers.shared.descriptions import written_description


@pytest.mark.parametrize(
    "text",
    [
        "A picture containing text\n\nDescription automatically generated",
        "A person standing on a bridge\n\nDescription automatically generated with medium confidence",
        "A red bridge\n\nAI-generated content may be incorrect.",
        "Ein Bild, das Text enthält.\n\nAutomatisch generierte Beschreibung",
        "Une image contenant texte\n\nDescription générée automatiquement",
        "Изображение выглядит как текст\n\nАвтоматически созданное описание",
        "Obsah obrázku text\n\nPopis byl vytvořen automaticky",
        "Uma imagem contendo texto\n\nO conteúdo gerado por IA pode estar incorreto.",
        "Afbeelding met tekst\n\nDoor AI gegenereerde inhoud is mogelijk onjuist.",
        "Obraz zawierający tekst\n\nZawartość wygenerowana przez AI może być niepoprawna.",
        "En bild som visar text\n\nAI-genererat innehåll kan vara felaktigt.",
        "Et billede, der indeholder tekst\n\nAI-genereret indhold kan være ukorrekt.",
        "Изображение выглядит как текст\n\nСодержимое, созданное искусственным интеллектом, может быть неверным.",
        "图示\n\nAI 生成的内容可能不正确。",
        "May be an image of 2 people and text",
        "No photo description available.",
    ],
)
def test_a_description_that_a_program_made_is_none(text):
    assert written_description(text) == ""


@pytest.mark.parametrize(
    "text",
    [
        *("IMG_1234.jpg", "DSC00123", "bridge at night.PNG", "C:\\Photos\\a.jpeg", "https://a.example/x.webp?w=300"),
        *(
            "Screenshot 2025-04-10 at 09.12.33",
            "Bildschirmfoto 2025-04-10 um 09.12.33",
            "Screen Shot 2020-01-02 at 3.04 PM",
        ),
        *("image1", "Picture 3", "20250409_101530", "6f9619ff-8b86-d011-b42d-00c04fc964ff"),
    ],
)
def test_the_name_of_a_file_is_no_description(text):
    assert written_description(text) == ""


@pytest.mark.parametrize(
    "text",
    [
        *(
            "The bridge at night",
            "Figure 3: prices since 2019",
            "Picture: Ada Low",
            "2025 budget",
            "Image of the year",
            "Photo at dawn",
        ),
        *("The automatically opened gate", "logo.png is the file they sent", "café"),
    ],
)
def test_words_of_a_person_stay(text):
    assert written_description(f" {text}\n") == text
