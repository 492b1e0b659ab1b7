//! How old somebody is, and lengths of time that look like it.

use super::assert_all;

#[test]
fn years_that_bound_a_group() {
    assert_all(&[
        ("de", "Frauen zwischen 18 und 29 Jahren kamen.", &["18..29 year age"]),
        ("es", "Un hombre de 34 años y una mujer de 29 fueron detenidos.", &["34 year age", "29 year age"]),
        ("it", "Una donna di 29 è stata arrestata.", &["29 year age"]),
        ("nl", "Een man van 34 is aangehouden.", &["34 year age"]),
        ("es", "La madre de 3 ha vuelto.", &["3 - count"]),
        ("de", "Anna Lee wird 100 Jahre.", &["100 year age"]),
        ("de", "Erst mit 40 Jahren kam er in die Stadt.", &["40 year age"]),
        ("de", "Mit 40 Jahren rechnet die Firma.", &["40 year duration"]),
        ("de", "Haft zwischen zwei und fünf Jahren", &["2..5 year duration"]),
        ("es", "Las mujeres de entre 18 y 29 años", &["18..29 year age"]),
        ("en", "A sentence of between two and five years", &["2..5 year duration"]),
    ]);
}

#[test]
fn ages_without_a_word_for_years() {
    assert_all(&[
        ("en", "The girl was 14, not 17.", &["14 year age", "17 year age"]),
        ("en", "The price was 14, not 17.", &["14 - count", "17 - count"]),
        ("en", "It happened when she was just 14.", &["14 year age"]),
        ("en", "They were between the ages of 16 and 18.", &["16..18 year age"]),
        ("en", "His children, ages 2, 4, 5, and 6, came.", &["2 year age", "4 year age", "5 year age", "6 year age"]),
    ]);
}

#[test]
fn ages_that_open_a_sentence() {
    assert_all(&[
        ("en", "At 78, she still rows.", &["78 year age"]),
        ("en", "At 41, Lee is the youngest captain.", &["41 year age"]),
        ("en", "At 78, the index was low.", &["78 - count"]),
        ("en", "At 78, Hull's index was low.", &["78 - count"]),
        ("de", "Mit 78 Jahren ist sie die Älteste.", &["78 year age"]),
        ("de", "Mit 20 Jahren Erfahrung führt er sie.", &["20 year duration"]),
        ("fr", "À 78 ans, il rame encore.", &["78 year age"]),
        ("it", "A 20 anni dal naufragio, il paese tace.", &["20 year duration"]),
    ]);
}

#[test]
fn how_long_it_takes_and_how_old_they_are() {
    assert_all(&[
        ("en", "It would raise $12 million over 10 years.", &["12000000 USD money", "10 year duration"]),
        ("en", "It has lasted over 10 years.", &["10 year duration morethan"]),
        ("fr", "C'est gratuit pour les moins de 12 ans.", &["12 year age lessthan"]),
        ("fr", "Il a fallu moins de 12 ans.", &["12 year duration lessthan"]),
        ("it", "Gratis per i minori di 12 anni.", &["12 year age"]),
        ("nl", "Er staan 12 auto's op de kade.", &["12 auto's count"]),
        ("pl", "Dwie trzecie badanych woli prom.", &["0.6667 badanych ratio"]),
        ("ru", "Из 1004 опрошенных довольны 12 человек.", &["1004 опрошенных count", "12 человек count"]),
    ]);
}

#[test]
fn ages_of_who_is_told_between_commas() {
    assert_all(&[
        ("it", "L'attaccante, 27 anni, ha firmato.", &["27 year age"]),
        ("fr", "Un homme, 45 ans, a été arrêté.", &["45 year age"]),
        ("en", "He was just only 13.", &["13 year age"]),
        ("pt", "O avançado de 19 anos chegou.", &["19 year age"]),
    ]);
}
