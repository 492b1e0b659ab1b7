//! As agencies write: changes from one number to another, rates, bounds, ages and what became of people, in ten languages.

use super::{assert_all, assert_label, assert_last_label};

#[test]
fn from_one_number_to_another() {
    assert_all(&[
        ("de", "Die Zahl stieg von 1.200 auf 3.600.", &["1200..3600 - count up"]),
        ("de", "Sie regierte von 1990 bis 1995.", &[]),
        ("en", "Between 2,000 and 3,000 died in the flood.", &["2000..3000 - count"]),
        ("fr", "Le taux est passé de 12 à 8 %.", &["12..8 % percent down"]),
        ("es", "El número de casos pasó de 1.200 a 3.600.", &["1200..3600 - count up"]),
        ("pt", "O dólar passou de R$ 5,99 para R$ 6,12.", &["5.99..6.12 BRL money up"]),
        ("it", "I casi sono passati da 3.600 a 1.200.", &["3600..1200 - count down"]),
        ("nl", "Het aantal gaat van 300 naar 200.", &["300..200 - count down"]),
        ("pl", "Liczba wzrosła z 1200 do 3600.", &["1200..3600 - count up"]),
        ("ru", "Число случаев выросло с 1200 до 3600.", &["1200..3600 случаев count up"]),
        ("en", "The stock closed at $1.10, up from 98 cents.", &["1.1 USD money up", "98 cent money"]),
        ("de", "Es gab einen Zuwachs von 3 Prozent und von 5 Prozent.", &["3 % percent up", "5 % percent"]),
    ]);
}

#[test]
fn behind_elided_prepositions_and_dashes() {
    assert_all(&[
        ("it", "Il Pil è salito dell'1,3%.", &["1.3 % percent up"]),
        ("it", "È scesa all'1,1% dall'1,6%.", &["1.1 % percent down", "1.6 % percent"]),
        ("fr", "Les loyers ont augmenté d'un tiers.", &["0.3333 - ratio up"]),
        ("ru", "Выручка выросла на 12,4% — до 310 млрд рублей.", &["12.4 % percent up", "310000000000 RUB money up"]),
        ("uk", "Виручка зросла на 12,4% — до 310 млрд гривень.", &["12.4 % percent up", "310000000000 UAH money up"]),
    ]);
}

#[test]
fn parts_of_a_percentage_point() {
    assert_all(&[
        (
            "en",
            "The bank raised its rate by half a percentage point to 5.25%.",
            &["0.5 percentage point percent up", "5.25 % percent up"],
        ),
        (
            "de",
            "Sie senkte den Zins um einen viertel Prozentpunkt auf 3,5 Prozent.",
            &["0.25 percentage point percent down", "3.5 % percent down"],
        ),
        (
            "fr",
            "Le taux baisse d'un quart de point à 3,25 %.",
            &["0.25 percentage point percent down", "3.25 % percent down"],
        ),
        ("en", "A quarter of the points were theirs.", &["0.25 points ratio"]),
    ]);
}

#[test]
fn bounds() {
    assert_all(&[
        ("en", "The deficit does not exceed 3.4 percent.", &["3.4 % percent upto"]),
        ("es", "El déficit no supera los 3 millones de euros.", &["3000000 EUR money upto"]),
        ("it", "I prezzi non superano i 3 euro.", &["3 EUR money upto"]),
        ("fr", "Les pertes n'excèdent pas 3 millions d'euros.", &["3000000 EUR money upto"]),
        ("de", "Die Verluste übersteigen nicht 3 Millionen Euro.", &["3000000 EUR money upto"]),
        ("ru", "Сумма не превышает 3 млн рублей.", &["3000000 RUB money upto"]),
        ("uk", "Суд засудив його до дев'яти років.", &["9 year duration"]),
        ("nl", "De man is veroordeeld tot acht jaar cel.", &["8 year duration"]),
        ("nl", "Onderzoek van het instituut onder 7.000 scholieren wijst dit uit.", &["7000 scholieren count"]),
        ("de", "Die Kosten wurden um die Hälfte gekürzt.", &["0.5 - ratio"]),
        ("es", "La subida del salario mínimo del 5 % fue aprobada.", &["5 % percent up"]),
    ]);
}

#[test]
fn what_a_rate_is_told_of() {
    assert_all(&[
        ("en", "There were 37 deaths per 1,000 live births.", &["37 deaths count"]),
        ("de", "Es waren 3 Fälle pro 1.000 Einwohner.", &["3 Fälle count"]),
        ("fr", "L'incidence est de 30 cas pour 100.000 habitants.", &["30 cas count"]),
        ("pl", "Na każde 100 tys. mieszkańców przypada 12 lekarzy.", &["12 lekarzy count"]),
        ("en", "It costs $5 per 1,000 views.", &["5 USD money", "1000 views count"]),
        ("de", "Er zahlte 3 Millionen Euro im Rechtsstreit.", &["3000000 EUR money"]),
        ("de", "Es waren 30 Millionen Euro im Jahr 2025.", &["30000000 EUR money"]),
        ("de", "Er verdient 3000 Euro im Monat.", &["3000 EUR money per month"]),
        ("fr", "Cela coûte 30 euros par personne.", &["30 EUR money per personne"]),
    ]);
}

#[test]
fn what_neither_rose_nor_fell() {
    assert_all(&[
        ("en", "The ship sank with 40 people aboard.", &["40 people count"]),
        ("de", "Das Schiff sank mit 22 Mann an Bord.", &["22 Mann count"]),
        ("de", "65 Millionen Euro plus Boni wurden bezahlt.", &["65000000 EUR money"]),
    ]);
}

#[test]
fn ages_in_years() {
    assert_all(&[
        ("nl", "Deelnemers waren ouder dan 65 jaar.", &["65 year age"]),
        ("ru", "Прививки получили люди в возрасте от 18 до 65 лет.", &["18..65 year age"]),
        ("pl", "Badano osoby w wieku od 18 do 65 lat.", &["18..65 year age"]),
        ("pl", "Miało ponad 65 lat.", &["65 year age morethan"]),
        ("nl", "Jan van den Berg (58) werd gekozen.", &["58 year age"]),
        ("pt", "A ex-mulher e o marido, de 41, foram presos.", &["41 year age"]),
    ]);
}

#[test]
fn labels_of_wire_stories() {
    for (language, text, want) in [
        ("en", "The blast wounded 21 people in Elm.", "people wounded in Elm"),
        ("en", "Police arrested about 20 people.", "people arrested"),
        ("en", "The ferry carrying 200 passengers capsized off the coast.", "passengers"),
        ("en", "The second-largest economy grew.", "largest economy"),
        ("en", "It was 40 kilometres west of the capital at a depth of 10 kilometres.", "west of the capital"),
        ("en", "The S&P 500 gained 38.23 points.", "S&P 500"),
        ("pl", "W Polsce przeciętna płaca wynosi 41 dolarów.", "W Polsce przeciętna płaca"),
        ("ru", "В Польше средняя зарплата составляет 41 тысячу рублей.", "В Польше средняя зарплата"),
        ("uk", "У Польщі середня зарплата становить 41 тисячу гривень.", "У Польщі середня зарплата"),
        ("pl", "To kara, jaką urząd nałożył na firmę (29 mld zł).", "urząd nałożył na firmę"),
        ("ru", "Общая протяженность ЦКАД-5 - 76 км.", "Общая протяженность ЦКАД-5"),
        ("es", "El salario será de 1.134 euros mensuales.", "salario"),
        ("es", "La economía creció un 3,1 % interanual.", "economía"),
        ("ru", "Ставка по кредиту достигает 18% годовых.", "Ставка по кредиту"),
        ("de", "Der Verein holte den 22 Jahre alten Stürmer.", "Stürmer"),
        ("de", "Es kam die 32 Jahre alte Anna Voss.", "Anna Voss"),
        ("es", "El delantero argentino, de 24 años, marcó.", "delantero argentino"),
        ("es", "La víctima, de unos 30 años, fue trasladada.", "víctima"),
        ("fr", "Le suspect, âgé de 31 ans, a été arrêté.", "suspect"),
        ("nl", "Deelnemers waren ouder dan 65 jaar.", "Deelnemers"),
    ] {
        assert_label(language, text, want);
    }
}

#[test]
fn of_the_last_number() {
    for (language, text, want) in [
        ("en", "The blast killed three people and wounded 21.", "people wounded"),
        ("en", "They repaired 21 bridges and spent 180 million euros.", ""),
        ("en", "The yield on the 10-year note fell 4 percent.", "yield on the 10-year note"),
        ("de", "14 Menschen sind ums Leben gekommen, 32 wurden verletzt.", "Menschen verletzt"),
        ("fr", "Trois personnes ont été tuées et une centaine ont été blessées dimanche.", "personnes blessées"),
        ("it", "Tre persone sono morte e 27 sono rimaste ferite.", "persone ferite"),
        ("es", "El choque dejó dos personas muertas y otras 34 resultaron heridas este lunes.", "personas heridas"),
        ("pl", "W wypadku zginęło 14 osób, a 38 zostało rannych.", "osób rannych"),
    ] {
        assert_last_label(language, text, want);
    }
}
