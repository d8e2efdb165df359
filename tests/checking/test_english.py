"""A text is taken for English unless the words of other languages, or other letters, lead."""

import pytest

from dossier.checking.english import ENOUGH, is_english

OTHERS = {
    "German": "Der Hafen wurde am Montag geschlossen, sagte der Hafenmeister. Die Boote warten vor "
    "der Stadt, und niemand weiß, wann sie wieder auslaufen dürfen, denn das Wetter ist schlecht.",
    "Spanish": "El puerto fue cerrado el lunes, dijo el capitán a la prensa. Los barcos esperan "
    "fuera de la ciudad y nadie sabe cuándo podrán salir de nuevo a la mar con las redes.",
    "Dutch": "De haven is maandag gesloten, zei de havenmeester tegen de krant. De boten wachten "
    "buiten de stad en niemand weet wanneer ze weer mogen uitvaren, want het weer is slecht.",
    "French": "Le port a été fermé lundi, a dit le capitaine à la presse. Les bateaux attendent "
    "dans la baie, et on ne sait pas quand ils pourront repartir, car la mer est mauvaise.",
    "Polish": "Port został zamknięty w poniedziałek, powiedział kapitan. Łodzie czekają na morzu "
    "i nikt nie wie, kiedy do portu wrócą, bo pogoda jest zła, a fale są za duże na połów.",
    "Swedish": "Hamnen stängdes i måndags, sade kaptenen till tidningen, och ingen vet när den "
    "öppnar för båtarna som väntar på att få gå ut, för vädret är dåligt och det är storm.",
    "Russian": "Порт закрыли в понедельник, сказал капитан газете. Лодки ждут за городом, и никто "
    "не знает, когда им снова можно будет выйти в море, потому что погода стоит плохая и ветер.",
}


@pytest.mark.parametrize("text", OTHERS.values(), ids=OTHERS)
def test_a_text_in_another_language_is_not_english(text):
    assert len(text.split()) >= ENOUGH
    assert not is_english(text)


@pytest.mark.parametrize(
    "text",
    [
        (
            "The port was closed on Monday, the master said. The boats wait outside the town, and "
            "nobody knows when they may leave, for the weather is bad and the waves are high."
        ),
        (
            "Arle 3 Tollen 1; Dorwick 2 Hesper 2; Quill 1 Reve 0; Brekk 4 Halden 2; Orlin 1 "
            "Lamm 1; Brandt 0 Ott 0; Lind 2 Stein 1; Ray 5 Lee 3"
        ),
        "Hafen zu.",
        "",
    ],
)
def test_a_report_a_table_and_what_is_too_short_pass(text):
    assert is_english(text)
