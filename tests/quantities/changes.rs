//! Which way a figure went, how far, and what it is compared with.

use super::assert_all;

#[test]
fn what_no_change_is_told_of() {
    assert_all(&[
        ("en", "His health continued to decline over the next three months.", &["3 month duration"]),
        ("en", "The sentence was cut by three months.", &["3 month duration down"]),
        ("en", "She added that it may take ten years.", &["10 year duration"]),
        ("en", "He lost by five points.", &["5 points count"]),
        (
            "en",
            "Use rose by 37 percent, from 0.9 percent to 1.2 percent.",
            &["37 % percent up", "0.9..1.2 % percent up"],
        ),
    ]);
}

#[test]
fn changes_behind_and_far_before() {
    assert_all(&[
        ("en", "In May, the firm recorded a 40% increase in sales.", &["40 % percent up"]),
        ("es", "Hubo acuerdo con una suba de 60%.", &["60 % percent up"]),
        ("pl", "PKB zmalało w tym roku o 14,1 procent.", &["14.1 % percent down"]),
        ("de", "Die Wirtschaft ist um 0,5 Prozent expandiert.", &["0.5 % percent up"]),
        ("en", "Sales rose in the first half of 2024 by 5 percent.", &["5 % percent up"]),
        ("es", "Las ventas crecieron en el primer semestre un 4,5%.", &["4.5 % percent up"]),
        ("en", "The toll rose Tuesday to 48.", &["48 - count up"]),
        (
            "de",
            "Die Zahl der Boote ist um 48.000 auf 2,4 Millionen gesunken.",
            &["48000 Boote count down", "2400000 Boote count down"],
        ),
        ("de", "Sie hat im Mai um 480 Boote abgenommen und wächst nun.", &["480 Boote count down"]),
        ("de", "Der Hafen wurde um 48 Boote ärmer, die gesunken sind.", &["48 Boote count"]),
        ("nl", "Het aantal boten is met 48.000 gedaald.", &["48000 boten count down"]),
        ("de", "Die Mannschaft gewann am Sonntag 3:1.", &["3..1 - score"]),
        ("pt", "A multa vai de R$ 1.000 a R$ 5.000 por dia.", &["1000..5000 BRL money per day"]),
        (
            "en",
            "The firm cut the price of its old console before the summer of discontent by 20%.",
            &["20 % percent down"],
        ),
        (
            "en",
            "He cut the price of his old console before the summer of discontent to a 20% share.",
            &["20 % percent"],
        ),
        ("de", "Im Mai steigerte Elm den Gewinn im Vergleich zum Vorjahr um 14 Prozent.", &["14 % percent up"]),
        ("en", "Debt rose $5 million (6.6%) in May.", &["5000000 USD money up", "6.6 % percent up"]),
        ("en", "Debt rose $5 million (6.6% of all) in May.", &["5000000 USD money up", "6.6 % percent"]),
        ("en", "Shares rose 5 percent, to $3.50.", &["5 % percent up", "3.5 USD money up"]),
        (
            "es",
            "El paro bajó en 26.000 personas, hasta los 2,57 millones.",
            &["26000 personas count down", "2570000 personas count down"],
        ),
        ("ru", "Курс вырос на 45 копеек, до 97,3 рубля.", &["45 kopeck money up", "97.3 RUB money up"]),
    ]);
}

#[test]
fn verbs_whose_halves_stand_apart() {
    assert_all(&[
        ("de", "Die Zahl der Unfälle ging um 12 Prozent zurück.", &["12 % percent down"]),
        ("de", "Die Aktie gab 2,3 Prozent nach und schloss fester.", &["2.3 % percent down"]),
        (
            "de",
            "Der Umsatz legte im ersten Halbjahr um 4,5 Prozent auf 3,2 Milliarden Euro zu.",
            &["4.5 % percent up", "3200000000 EUR money up"],
        ),
        ("de", "Der Umsatz legte um ein Fünftel auf 12 Euro zu.", &["0.2 - ratio up", "12 EUR money up"]),
        ("nl", "Het aantal ongevallen nam met 12 procent toe.", &["12 % percent up"]),
        ("nl", "De omzet nam af met 4 procent.", &["4 % percent down"]),
        ("de", "Er zahlte 5 Millionen Euro zurück.", &["5000000 EUR money"]),
        ("de", "Der Verein legte 3 Berichte nach.", &["3 Berichte count"]),
        ("de", "Die Zahl nahm ab, der Verein gab 5 Prozent seines Geldes aus.", &["5 % percent"]),
    ]);
}

#[test]
fn times_compared_with() {
    assert_all(&[
        ("en", "They have 40 boats, 9 more than two years ago.", &["40 boats count", "9 boats count"]),
        ("en", "Catches were 6 percent lower than five years earlier.", &["6 % percent down"]),
        ("en", "More than two years ago they had 40 boats.", &["2 year duration morethan", "40 boats count"]),
        ("de", "Sie haben 40 Boote, 9 mehr als vor zwei Jahren.", &["40 Boote count", "9 Boote count"]),
        ("fr", "Ils ont 40 bateaux, 9 de plus qu'il y a deux ans.", &["40 bateaux count", "9 bateaux count"]),
        ("ru", "У них 40 лодок, на 9 больше, чем два года назад.", &["40 лодок count", "9 лодок count"]),
    ]);
}

#[test]
fn changes_and_what_stands_between() {
    assert_all(&[
        ("en", "It values the start-up at $2 billion.", &["2000000000 USD money"]),
        ("en", "Sales were up $2 billion.", &["2000000000 USD money up"]),
        ("de", "Sie rechnen mit einem Fang-Zuwachs von 3 Prozent.", &["3 % percent up"]),
        ("de", "Der Preis fiel binnen eines Jahres um im Schnitt 4 Prozent.", &["4 % percent down"]),
        ("de", "Der Preis fiel innerhalb von zwei Jahren um 4 Prozent.", &["2 year duration", "4 % percent down"]),
        ("de", "Zugleich sank die Zahl der Boote um 12 Prozent.", &["12 % percent down"]),
        ("fr", "La nouvelle tombe deux mois plus tard.", &["2 month duration"]),
        ("ru", "Добыча рыбы ускорилась до 8%.", &["8 % percent up"]),
        ("uk", "Вилов уповільнився до 8%.", &["8 % percent down"]),
        ("it", "Le catture sono scese a 12 tonnellate.", &["12 t measure down"]),
    ]);
}

#[test]
fn points_that_lead_to_a_share() {
    assert_all(&[
        ("it", "La quota è salita di cinque punti, al 41%.", &["5 percentage point percent up", "41 % percent up"]),
        ("es", "La cuota subió cinco puntos, hasta el 41%.", &["5 percentage point percent up", "41 % percent up"]),
        ("en", "They scored five points to their 41% lead.", &["5 points count", "41 % percent"]),
    ]);
}

#[test]
fn points_that_compare_shares() {
    assert_all(&[
        (
            "en",
            "Turnout was 47.3 percent, six points lower than in May.",
            &["47.3 % percent", "6 percentage point percent down"],
        ),
        (
            "es",
            "La inflación fue del 2,9%, tres décimas menos que en mayo.",
            &["2.9 % percent", "0.3 percentage point percent"],
        ),
        ("it", "È scesa al 6,1%, due decimi in meno.", &["6.1 % percent down", "0.2 percentage point percent"]),
        ("it", "Due decimi degli elettori.", &["0.2 elettori ratio"]),
        (
            "ru",
            "Замедлилась до 7,6%, на 0,4 процентного пункта ниже.",
            &["7.6 % percent down", "0.4 percentage point percent"],
        ),
        ("es", "Es una décima parte del agua.", &["0.1 agua ratio"]),
        (
            "fr",
            "Le chômage a reculé de 0,3 point au troisième trimestre, à 7,1 %.",
            &["0.3 percentage point percent down", "7.1 % percent down"],
        ),
    ]);
}

#[test]
fn so_much_more_of_the_same_money() {
    assert_all(&[
        ("en", "It spent £2.5bn, 300 million more than in May.", &["2500000000 GBP money", "300000000 GBP money"]),
        (
            "en",
            "It spent £2.5bn, and 300 million more people came.",
            &["2500000000 GBP money", "300000000 people count"],
        ),
        ("pl", "Da 2,5 mld zł, o 300 mln więcej niż w maju.", &["2500000000 PLN money", "300000000 PLN money"]),
    ]);
}

#[test]
fn what_bounds_no_number() {
    assert_all(&[
        ("de", "Das zeigt eine Umfrage unter 2.004 Eltern.", &["2004 Eltern count"]),
        ("de", "Der Preis sank unter 2.004 Euro.", &["2004 EUR money lessthan down"]),
        (
            "en",
            "It expects $5 billion, below the $6 billion it had in May.",
            &["5000000000 USD money", "6000000000 USD money"],
        ),
        ("en", "It costs more than a $100.", &["100 USD money morethan"]),
    ]);
}

#[test]
fn nothing_rose_or_fell() {
    assert_all(&[
        ("en", "Children grew up during the eight years of his term.", &["8 year duration"]),
        ("en", "It may end in a payment of up to a $1 billion.", &["1000000000 USD money upto"]),
        ("en", "He cut a deal to bring 40 boats.", &["40 boats count"]),
        ("en", "The powder had been cut with 23 percent chalk.", &["23 % percent"]),
        ("en", "The yard just raised $27 million from investors.", &["27000000 USD money"]),
        ("en", "The maker added a 3.5mm socket.", &["3.5 mm measure"]),
        ("en", "They shut the market down with $12 million in it.", &["12000000 USD money"]),
    ]);
}

#[test]
fn what_it_was_before_tells_which_way() {
    assert_all(&[
        (
            "en",
            "The share was at 13%, the paper wrote, down from 19% a week before.",
            &["13 % percent down", "19 % percent"],
        ),
        ("en", "Of those asked 70% said so in May, up from 66% in June.", &["70 % percent up", "66 % percent"]),
        ("en", "It has 32 members, up from 30.", &["32 members count up", "30 members count"]),
        (
            "en",
            "The fare rose to $8 in May, and the ferry is full, up from the harbour to the sea.",
            &["8 USD money up"],
        ),
    ]);
}

#[test]
fn words_that_bound_an_amount_or_only_lead_to_it() {
    assert_all(&[
        ("en", "But what about five years later?", &["5 year duration"]),
        ("en", "She wrote an article about five prisoners.", &["5 prisoners count"]),
        ("en", "He stepped over two low fences.", &["2 fences count"]),
        ("en", "It weighs about five tonnes, over two more than before.", &["5 t measure about", "2 - count morethan"]),
        ("en", "It may have 30 degrees or higher.", &["30 degree measure atleast"]),
        ("fr", "Le séisme a fait près de 5 500 morts.", &["5500 morts count nearly"]),
        ("es", "Hubo 26 casos en 24 hs.", &["26 casos count", "24 hour duration"]),
        ("es", "Llegaron en un 76,6% por ciento.", &["76.6 % percent"]),
    ]);
}
