//! As markets, ballots and ministries report: what an index moved by and where it then stood, votes for and against, numbers of
//! last year, tolls.

use super::{assert_all, assert_labels};

#[test]
fn what_an_index_moved_by_and_where_it_stood() {
    assert_labels(&[
        ("en", "The Dow fell 1.2%, or 423.5 points, to 34,567.89.", &["Dow", "Dow", "Dow"]),
        ("en", "The S&P 500 rose 24.3 points, or 0.6%, to 4,137.64.", &["S&P 500", "S&P 500", "S&P 500"]),
        ("en", "The Standard & Poor's 500 index lost 8 points on Friday.", &["Standard & Poor's 500 index"]),
        ("en", "The Dow Jones industrial average gained 106 points.", &["Dow Jones industrial average"]),
        ("en", "The Dow fell a staggering 513 points.", &["Dow"]),
        ("en", "Turnout was a record 95%.", &["Turnout"]),
        ("en", "She lost a watch and $612.", &["watch"]),
        ("en", "The national average rose 40 cents.", &["national average"]),
        ("en", "The CSI 300 Index fell 1.2%.", &["CSI 300 Index"]),
        ("en", "AT&T was down 3.6 % in early trading.", &["AT&T"]),
        ("en", "Applications fell by a third, to 12,400.", &["Applications", "Applications"]),
    ]);
    assert_all(&[(
        "en",
        "The Dow fell 1.2%, or 423.5 points, to 34,567.89.",
        &["1.2 % percent down", "423.5 points count down", "34567.89 points count down"],
    )]);
}

#[test]
fn how_markets_close() {
    assert_labels(&[
        ("pt", "O dólar fechou em alta de 0,8%.", &["dólar"]),
        ("es", "La bolsa terminó en baja de 1,2 %.", &["bolsa"]),
        ("it", "La Borsa di Milano ha chiuso in rialzo dello 0,8%.", &["Borsa di Milano"]),
        ("fr", "Le CAC 40 a terminé en hausse de 0,8 %, à 7 340 points.", &["CAC 40", "CAC 40"]),
        ("nl", "De AEX sloot met een plus van 0,8 procent.", &["AEX"]),
        ("pl", "Indeks zamknął się ze spadkiem o 1,2 proc.", &["Indeks"]),
        ("ru", "Индекс закрылся с ростом на 0,8%.", &["Индекс"]),
        ("de", "Der Dax verlor 1,2 Prozent auf 15.340,50 Punkte.", &["Dax", "Dax"]),
    ]);
}

#[test]
fn parts_of_a_large_whole_are_counts() {
    assert_all(&[
        ("en", "It will cut 1,200 of its 5,000 jobs.", &["1200 jobs count down", "5000 jobs count"]),
        ("nl", "Het bedrijf wil 1.200 van de 5.000 banen schrappen.", &["1200 banen count", "5000 banen count"]),
        ("pl", "Sześciu na dziesięciu Polaków jest za.", &["0.6 Polaków ratio"]),
        ("en", "It came in at No. 46 out of 180 countries.", &["46 out of 180 score"]),
    ]);
}

#[test]
fn ages_told_by_an_ending() {
    assert_all(&[("it", "Un 37enne è stato arrestato.", &["37 year age"])]);
    assert_labels(&[("it", "La polizia ha arrestato un 37enne.", &[""]), ("it", "Un uomo 37enne è morto.", &["uomo"])]);
}

#[test]
fn votes_for_and_against() {
    assert_all(&[
        ("en", "Lawmakers voted 312 to 198 to pass the bill.", &["312..198 - score"]),
        ("en", "The bill passed by 312 votes to 198.", &["312 votes count", "198 votes count"]),
        ("en", "MPs backed the motion by 312 to 198.", &["312..198 - score"]),
        ("en", "Lawmakers voted to raise it from 12 to 15 percent.", &["12..15 % percent up"]),
        ("en", "Sales rose 312 to 1,980.", &["312 - count up", "1980 - count up"]),
        ("fr", "Le texte a été adopté par 312 voix contre 198.", &["312 voix count", "198 voix count"]),
        ("de", "Der Antrag wurde mit 312 gegen 198 Stimmen angenommen.", &["312..198 - score"]),
    ]);
}

#[test]
fn when_behind_a_number_is_not_counted() {
    assert_all(&[
        ("en", "The town recorded 285 last year and 310 this year.", &["285 - count", "310 - count"]),
        ("en", "Applications fell to 12,400 last month.", &["12400 - count down"]),
        ("en", "They were 15 of last year's finalists.", &["15 finalists count"]),
        ("de", "Die Zahl sank auf 12.400 vergangenes Jahr.", &["12400 - count down"]),
        ("de", "In den letzten 50 Jahren sank sie.", &["50 year duration"]),
        ("fr", "La ville en a compté 285 l'année dernière.", &["285 - count"]),
        ("es", "La ciudad registró 285 la semana pasada.", &["285 - count"]),
        ("it", "La città ne ha contate 285 lo scorso mese.", &["285 - count"]),
        ("nl", "De stad telde er 285 vorige week.", &["285 - count"]),
        ("uk", "Місто зареєструвало 285 минулого року.", &["285 - count"]),
    ]);
}

#[test]
fn the_number_of_dead_is_no_age() {
    assert_all(&[
        ("en", "Residents put the number of dead at 14.", &["14 - count"]),
        ("en", "The ministry put the death toll at 37.", &["37 - count"]),
        ("en", "The singer is dead at 74.", &["74 year age"]),
        ("en", "She died on Monday at 94.", &["94 year age"]),
    ]);
    assert_labels(&[
        ("en", "Residents put the number of dead at 14.", &["number of dead"]),
        ("en", "The number of wounded stood at 112.", &["number of wounded"]),
    ]);
}

#[test]
fn pence_behind_the_number() {
    assert_all(&[
        ("en", "Duty was cut by 5p a litre.", &["5 penny money per litre down"]),
        ("en", "Shares rose 12p to 345.5p.", &["12 penny money up", "345.5 penny money up"]),
        ("en", "The film plays at 1080p.", &[]),
        ("en", "It opens at 3pm.", &[]),
        ("de", "Auf Seite 5p steht nichts.", &[]),
    ]);
}

#[test]
fn over_what_is_quarrelled_and_disposed() {
    assert_all(&[
        ("en", "The row over 300 jobs goes on.", &["300 jobs count"]),
        ("en", "There are over 300 jobs.", &["300 jobs count morethan"]),
        ("en", "He was sued over $5 million.", &["5000000 USD money"]),
        ("de", "Der Verein verfügt über 300 Boote.", &["300 Boote count"]),
        ("de", "Der Verein verfügt über mehr als 300 Boote.", &["300 Boote count morethan"]),
        ("de", "Der Verein hat über 300 Boote.", &["300 Boote count morethan"]),
        ("nl", "Eén op de tien kinderen heeft astma.", &["0.1 kinderen ratio"]),
        ("es", "El alquiler medio subió un 5%.", &["5 % percent up"]),
    ]);
}

#[test]
fn more_or_fewer_than_in_a_year() {
    assert_labels(&[
        ("fr", "Il y a 40 places de moins qu’en 2020.", &["places de moins qu’en 2020"]),
        ("it", "Ci sono 40 posti in meno rispetto al 2020.", &["posti in meno rispetto al 2020"]),
        ("es", "Hay 40 plazas más que en 2020.", &["plazas más que en 2020"]),
        ("pt", "Há 40 vagas a menos que em 2020.", &["vagas a menos que em 2020"]),
        ("de", "Es gibt 40 Plätze weniger als 2020.", &["Plätze weniger als 2020"]),
        ("nl", "Er zijn 40 plaatsen minder dan in 2020.", &["plaatsen minder dan in 2020"]),
    ]);
}
