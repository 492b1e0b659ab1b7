//! What a language writes in a way of its own, and what only looks so.

use super::{assert_all, assert_quantities};

#[test]
fn qualifiers_between_number_and_noun() {
    assert_all(&[
        ("de", "Ungefähr die Hälfte der Boote fehlt.", &["0.5 Boote ratio about"]),
        ("en", "A 700-plus-page book", &["700 page count atleast"]),
        ("en", "There were 700 or more people.", &["700 people count atleast"]),
        ("en", "She has 40-plus years of it, and 40+ km.", &["40 year duration atleast", "40 km measure atleast"]),
    ]);
}

#[test]
fn numbers_behind_what_they_count() {
    assert_all(&[
        ("ru", "Жарить минут 15, оставить минут на 10.", &["15 minute duration about", "10 minute duration about"]),
        ("ru", "Через пять минут 15 человек вышли.", &["5 minute duration", "15 человек count"]),
        ("uk", "Минуло секунд двадцять, не більше.", &["20 second duration about"]),
        ("ru", "В 9 случаях из 10 виноват водитель.", &["0.9 случаях ratio"]),
        ("en", "The flood displaced 500,000 and killed 185 people.", &["500000 people count", "185 people count"]),
        ("de", "Es sind 50 bis 85 Mal mehr Boote.", &["50..85 - multiple"]),
        ("en", "You need 25 to 30 times your rent.", &["25..30 times multiple"]),
        ("en", "It won by 24 more yes votes.", &["24 votes count"]),
        ("en", "They fall into three groups.", &["3 groups count"]),
        ("es", "Se trata del 2°encuentro del puerto.", &["2 encuentro rank"]),
    ]);
}

#[test]
fn values_and_when_they_were_so() {
    assert_all(&[
        ("de", "Der Anteil sank von zuletzt 16 auf derzeit 14 Prozent.", &["16..14 % percent down"]),
        ("nl", "Het aandeel daalde van eerder 16 naar nu 14 procent.", &["16..14 % percent down"]),
    ]);
}

#[test]
fn units_of_lists() {
    assert_all(&[
        ("en", "Growth was 3, 5 and 7 percent.", &["3 % percent", "5 % percent", "7 % percent"]),
        ("en", "They killed 3, 5 and 7 people.", &["3 people count", "5 people count", "7 people count"]),
        ("en", "It costs 3 and 5 million euros.", &["3 - count", "5000000 EUR money"]),
        ("de", "Heute sind sie 16, 17 und 22 Jahre alt.", &["16 year age", "17 year age", "22 year age"]),
        ("ru", "Доля составила 3, 5 и 7 процентов.", &["3 % percent", "5 % percent", "7 % percent"]),
    ]);
}

#[test]
fn race_times() {
    assert_all(&[
        ("en", "She led in 1:34.306, ahead of 1:35.1.", &["94.306 second duration", "95.1 second duration"]),
        ("en", "He ran it in 2:05:13, at 2:05:13 the bell rang.", &["7513 second duration"]),
        ("en", "Read John 3:16,18 at 10:30.", &[]),
        ("de", "Sie siegte in 8:36,51 min vor 8:37.02 Minuten.", &["516.51 second duration", "517.02 second duration"]),
        ("de", "Eine Karte im Maßstab 1:50.000", &[]),
        ("nl", "Hij kwam tot een tijd van 1.34,306.", &["94.306 second duration"]),
        ("fr", "Il a bouclé le tour en 1'34\"306.", &["94.306 second duration"]),
    ]);
}

#[test]
fn ways_of_their_own() {
    for (language, text, want) in [
        ("it", "Un milione e 400mila persone.", &["1400000 persone count"][..]),
        ("es", "Gastó un millón 400 mil pesos.", &["1400000 peso money"]),
        ("pt", "Gastou 1 milhão e 200 mil reais.", &["1200000 BRL money"]),
        ("fr", "Il a dépensé un million 200 000 euros.", &["1200000 EUR money"]),
        ("it", "Un milione di euro e 400mila persone.", &["1000000 EUR money", "400000 persone count"]),
        ("fr", "Le Franco-Marocain de 32 ans est libre.", &["32 year age"]),
        (
            "fr",
            "Une femme d'une trentaine d'années attend depuis une dizaine de minutes.",
            &["30 year age about", "10 minute duration about"],
        ),
        ("fr", "L'homme a écopé de 10 ans de prison.", &["10 year duration"]),
        (
            "fr",
            "Une centaine de millions d'euros pour une dizaine de bateaux.",
            &["100000000 EUR money about", "10 bateaux count about"],
        ),
        (
            "it",
            "Un centinaio di milioni di euro, un centinaio di euro.",
            &["100000000 EUR money about", "100 EUR money about"],
        ),
        ("es", "Una decena de kilómetros, una decena de barcos.", &["10 km measure about", "10 barcos count about"]),
        ("de", "Der Akku hat 750 Wattstunden.", &["750 watt hour measure"]),
        ("de", "Der See liegt 2,5 Autostunden entfernt.", &["2.5 hour duration"]),
        ("de", "Es kostet 2 Bio. Euro.", &["2000000000000 EUR money"]),
        ("ru", "Ветер усилится до 15 м/с.", &["15 m/s measure upto"]),
        ("fr", "La Coupe du Monde a 4 ans.", &["4 year duration"]),
        ("ru", "Полине исполнилось 53 года.", &["53 year age"]),
        ("ru", "Запекать при 180 градусах.", &["180 °C measure"]),
        ("uk", "Торгувалися за 20 кілограмами.", &["20 kg measure"]),
        ("pl", "Drużyna zajęła 5. miejsce, był 13. w tabeli.", &["5 miejsce rank", "13 - rank"]),
        ("pl", "W latach 80. i wcześniej kupił 3 łodzie.", &["3 łodzie count"]),
        ("en", "Police closed 12 Dollar General stores.", &["12 stores count"]),
        ("en", "He paid 12 Canadian Dollars.", &["12 CAD money"]),
        (
            "en",
            "About 200 police officers and 12 crew members came.",
            &["200 officers count about", "12 members count"],
        ),
        ("de", "Auf der 23. Internationalen Sternfahrt.", &["23 Sternfahrt rank"]),
        ("de", "Aus elf west- und osteuropäischen Ländern.", &["11 Ländern count"]),
        ("en", "It fell by 24 millibars.", &["24 millibar measure down"]),
        ("en", "Shares closed down 2.3%.", &["2.3 % percent down"]),
        ("en", "They closed down 20% of the mines.", &["20 % percent"]),
        (
            "en",
            "They won 328 seats, 12 short of the others, to move up to fourth.",
            &["328 seats count", "12 seats count", "4 - rank"],
        ),
        ("de", "Es werden 4 bis minus 1 Grad.", &["4..-1 °C measure"]),
        ("de", "Männer im Alter von 19, 23 und 31 Jahren.", &["19 year age", "23 year age", "31 year age"]),
        ("de", "Der Dax gewann 0,5 Prozent auf 23.456,78 Punkte.", &["0.5 % percent up", "23456.78 Punkte count up"]),
        ("en", "It took a year or two of work.", &["1..2 year duration"]),
        ("en", "There are thousands upon thousands of sellers.", &["? sellers count vague"]),
        ("en", "Two were stabbed and a third was assaulted.", &["2 - count"]),
        ("en", "Two purported “unknown” ships and 12 “friends” came.", &["2 ships count", "12 friends count"]),
        ("uk", "Температура сягатиме +27 на заході.", &["27 °C measure"]),
        ("ru", "Температура опустится до -5, днём будет +3.", &["-5 °C measure down", "3 °C measure"]),
        ("ru", "Партия получила +5 мест.", &["5 мест count up"]),
        ("pt", "O gol saiu aos 47 minutos, ela morreu aos 47 anos.", &["47 minute duration", "47 year age"]),
        ("it", "Ci sono 195 morti e 27 vicino alla scuola.", &["195 morti count", "27 morti count"]),
        ("de", "Das kostet 10 -14 € pro Woche bei -14 Grad.", &["10..14 EUR money per week", "-14 °C measure"]),
        ("it", "I due lavoravano al porto.", &["2 - count"]),
    ] {
        assert_quantities(language, &[(text, want)]);
    }
}

#[test]
fn not_those_ways() {
    for (language, text, want) in [
        ("de", "Schon 1281 stand die Burg, die bereits 1581 brannte.", &[][..]),
        ("de", "Die Burg wird 1281 erstmals erwähnt, die Kirche wurde 1474 gegründet und 1731 umgebaut.", &[]),
        ("de", "Die Zahl der Toten stieg auf 1474.", &["1474 Toten count up"]),
        ("de", "Die Route des 13A ist nicht nur ein Weg.", &[]),
        ("pt", "Já não corre risco de infectar terceiros.", &[]),
        ("pl", "Obowiązuje od godziny 22 do 5, a kwarantanna w soboty.", &[]),
        ("en", "Under section 7 additional terms, and Sections 21, 24, and 26 of the bill, they pay.", &[]),
        ("en", "Two firms control a third.", &["2 firms count", "0.3333 firms ratio"]),
        ("de", "Bereits 1581 Menschen kamen.", &["1581 Menschen count"]),
        ("de", "Das Verfahren (2 BvR 508/21) läuft, 6 Bote kamen.", &["6 Bote count"]),
        ("de", "Im Buch Klimaschutz, 11. aktualisierte Auflage.", &["11 - count"]),
        ("de", "Die KS 25 und die CDU 45.", &["45 - count"]),
        ("en", "Indexes: Stoxx 50 -1.3%", &["-1.3 % percent down"]),
        ("de", "Drei Tassen Kaffee.", &["3 Tassen count"]),
        ("es", "El BCE sube medio punto los tipos.", &["0.5 punto ratio up"][..]),
        ("it", "La Fed ha tagliato mezzo punto.", &["0.5 punto ratio down"]),
        ("es", "El ministro habló de 'más de 100' detenidos.", &["100 - count morethan"]),
        ("it", "Treni in ritardo fino a 60' tra Elm e Napoli.", &["60 - count upto"]),
        ("en", "The company said \"300\" jobs would go.", &["300 - count"]),
        ("pt", "Morreu aos quarenta e dois.", &["42 year age"]),
        ("pt", "O Treasury de 10 anos subiu.", &["10 year duration"]),
        ("fr", "La Guerre de Sept ans commence.", &["7 year duration"]),
        ("es", "Hay 5 millones y 300 mil son niños.", &["5000000 - count", "300000 - count"]),
        ("es", "Entre 1 millón y 500 mil personas.", &["1000000..500000 personas count"]),
        ("en", "Nigeria paid 200 million Naira Friday.", &["200000000 NGN money"]),
        ("en", "It won a 5 million Euro EU grant.", &["5000000 EUR money"]),
        ("en", "Half of March shipments were late.", &["0.5 shipments ratio"]),
        ("en", "The murder is the 20th this month.", &["20 - rank"]),
        ("en", "Some 15 of this month's 30 games went.", &["15 games count about", "30 games count"]),
        ("nl", "Er waren er 12 deze maand.", &["12 - count"]),
        ("pl", "Mecz zacznie się o godz. 18. na stadionie.", &[]),
        ("pl", "Zgodnie z art. 10 ust. 2. ustawy zapłaci.", &[]),
        ("pl", "Spotkanie odbędzie się 15. bm. w Elmie.", &[]),
        ("pl", "W wieku 85. lat zmarł aktor.", &["85 year age"]),
        ("pl", "Firma zatrudnia 500. pracowników.", &["500 - count"]),
        ("en", "Top cars: 1-Elm Corolla (45,000), 2-Oak Focus (32,000).", &["45000 - count", "32000 - count"]),
        ("en", "Add salt and about½ cup of milk.", &["0.5 cup ratio about"]),
    ] {
        assert_quantities(language, &[(text, want)]);
    }
}

#[test]
fn a_figure_as_written_tells_how_exactly_it_is_meant_or_not() {
    for (language, sentence, told) in [
        ("en", "at least 40-plus years", true),
        ("en", "some 300+ boats", false),
        ("en", "dozens of boats", true),
        ("en", "at least 300 boats", false),
        ("en", "about $1.5 billion", false),
        ("de", "rund 30 Jahre", false),
        ("ru", "минут 15", true),
    ] {
        let found = copydesk::figures::quantity::find(sentence, language);
        let own = found.iter().map(|quantity| quantity.is_qualified_by_itself);
        assert_eq!(own.collect::<Vec<_>>(), [told], "{sentence}");
        assert!(found[0].qualifier.is_some(), "{sentence}");
    }
}

#[test]
fn attributes_between_number_and_noun() {
    assert_all(&[
        ("de", "Die Polizei fand 12 aus Norland stammende Boote.", &["12 Boote count"]),
        ("de", "Mehr als 600 als Fischer getarnte Boten reisten aus.", &["600 Boten count morethan"]),
        ("de", "Dort leben 40 in den vergangenen Jahren zugezogene Familien.", &["40 Familien count"]),
    ]);
}

#[test]
fn kitchens_and_engines() {
    assert_all(&[
        ("en", "It takes 2 tbsp of oil.", &["2 tablespoon measure"]),
        ("ru", "Двигатель: 2494 кубических см, 181 лошадиной силы.", &["2494 cm³ measure", "181 horsepower measure"]),
    ]);
}

#[test]
fn what_happened_to_those_who_are_counted() {
    assert_all(&[
        ("en", "They found 12 dead whales and 3 wounded seals.", &["12 whales count", "3 seals count"]),
        ("en", "It left four dead.", &["4 - count"]),
    ]);
}

#[test]
fn strength_of_earthquakes() {
    assert_all(&[
        ("en", "A 7.2-magnitude earthquake struck.", &["7.2 magnitude measure"]),
        ("en", "A magnitude-7.2 earthquake struck.", &["7.2 magnitude measure"]),
        ("en", "An earthquake of magnitude 7.2 struck.", &["7.2 magnitude measure"]),
        ("en", "The earthquake had a magnitude of 7.2.", &["7.2 magnitude measure"]),
        ("de", "Das Beben hatte eine Stärke von 7,2.", &["7.2 magnitude measure"]),
        ("es", "Un terremoto de magnitud 7,2 sacudió la isla.", &["7.2 magnitude measure"]),
        ("de", "Ein Erdbeben der Stärke 7,2 traf die Insel.", &["7.2 magnitude measure"]),
        ("en", "The Sputnik-5 vaccine came.", &[]),
    ]);
}

#[test]
fn units_of_sea_field_and_workshop() {
    assert_all(&[
        ("en", "It holds 250 kilocalories at 32 psi.", &["250 kilocalorie measure", "32 psi measure"]),
        ("de", "Die Felge hält 2,5 Bar, der Motor 231 Newtonmeter.", &["2.5 bar measure", "231 Nm measure"]),
        ("fr", "Il compte 12 mégapixels et 5 quintaux.", &["12 megapixel measure", "5 quintal measure"]),
        ("es", "Gira a 900 revoluciones por minuto.", &["900 rpm measure"]),
        ("it", "Fa 900 giri al minuto su 3 acri.", &["900 rpm measure", "3 acre measure"]),
        ("pt", "São 900 rotações por minuto e 5 galões.", &["900 rpm measure", "5 gallon measure"]),
        ("nl", "Het draait 900 toeren per minuut.", &["900 rpm measure"]),
        (
            "pl",
            "To 12 mil od brzegu, wiatr 25 węzłów, 12 mln ton.",
            &["12 mile measure", "25 knot measure", "12000000 t measure"],
        ),
        ("ru", "Момент 231 Нм, экран 12 дюймов.", &["231 Nm measure", "12 inch measure"]),
        ("uk", "Це 500 кіловат-годин і 25 вузлів.", &["500 kilowatt hour measure", "25 knot measure"]),
    ]);
}

#[test]
fn days_of_the_week_are_when() {
    assert_all(&[
        ("fr", "Le nombre de morts est passé à 611 samedi.", &["611 morts count up"]),
        ("fr", "Ils étaient 12 lundi soir.", &["12 - count"]),
        ("es", "El número de muertos ascendió a 611 este sábado.", &["611 muertos count"]),
        ("es", "Hubo 12 heridos el lunes y 30 el martes.", &["12 heridos count", "30 heridos count"]),
        ("es", "Cerraron dos lunes consecutivos.", &["2 lunes count"]),
        ("it", "Le vittime erano 611 sabato sera.", &["611 vittime count"]),
        ("pt", "O número de mortos subiu para 611 neste sábado.", &["611 mortos count up"]),
        ("de", "Die Zahl der Toten ist am Samstag auf 611 gestiegen.", &["611 Toten count up"]),
        ("de", "Die Gesamtzahl der Fälle lag am Sonntagabend bei 729.", &["729 Fälle count"]),
        ("de", "Zwei Samstage fiel es aus.", &["2 Samstage count"]),
        ("nl", "Het aantal doden is zaterdag gestegen tot 611.", &["611 doden count up"]),
        ("pl", "Liczba ofiar wzrosła w sobotę do 611.", &["611 ofiar count up"]),
    ]);
}

#[test]
fn ranks_behind_their_noun() {
    assert_all(&[
        ("de", "An Tag zwei des Kongresses kamen alle.", &["2 Tag rank"]),
        ("de", "Das ist der Sprung auf Platz sechs der Tabelle.", &["6 Platz rank"]),
        ("en", "Friday marks day two of the storm.", &["2 day rank"]),
        ("en", "It is the number one cause of fires.", &["1 cause rank"]),
        ("en", "He knew it from day one.", &[]),
    ]);
}

#[test]
fn seconds_in_a_row_and_others() {
    assert_all(&[
        ("en", "It was hit for a second day in a row by a second storm.", &["2 day rank"]),
        ("en", "Pour it for a second time.", &["2 time rank"]),
    ]);
}

#[test]
fn times_and_temperatures() {
    assert_all(&[
        ("de", "Sie lief die Strecke in 72:53 Minuten.", &["4373 second duration"]),
        ("de", "Am Ende stand es 72:53.", &["72..53 - score"]),
        ("en", "Temperatures reached highs of 30C.", &["30 °C measure"]),
        ("en", "They detected 5,200 pounds of vapor released per second.", &["5200 pound measure"]),
        ("en", "They came on November 3—nine days later.", &["9 day duration"]),
        ("es", "La temperatura media ha subido tres grados.", &["3 °C measure up"]),
        ("es", "Compró media hectárea.", &["0.5 ha measure"]),
    ]);
}

#[test]
fn adjectives_of_places_have_capitals_too() {
    assert_all(&[
        ("de", "Drei Frankfurter Polizisten wurden verletzt.", &["3 Polizisten count"]),
        ("de", "Zwei Schüler Berlins gewannen.", &["2 Schüler count"]),
        ("de", "Es kamen Vertreter Dutzender Institutionen.", &["? Institutionen count vague"]),
    ]);
}

#[test]
fn several_of_a_scale_are_vague() {
    assert_all(&[
        ("en", "The paper laid off several hundred workers.", &["? workers count vague"]),
        (
            "en",
            "A few thousand people and a couple of hundred boats came.",
            &["? people count vague", "? boats count vague"],
        ),
        ("en", "It made several million euros.", &["? EUR money vague"]),
        ("nl", "Er kwamen een paar duizend mensen.", &["? mensen count vague"]),
        ("de", "Es waren etliche Dutzend Häuser.", &["? Häuser count vague"]),
    ]);
}

#[test]
fn parts_of_what_stands_between() {
    assert_all(&[
        ("fr", "Deux pêcheurs sur trois refusent ce port.", &["0.6667 pêcheurs ratio"]),
        ("fr", "Deux pêcheurs sur trois bateaux sont saufs.", &["2 pêcheurs count", "3 bateaux count"]),
        ("it", "Quattro marinai su cinque bocciano il molo.", &["0.8 marinai ratio"]),
        ("es", "Un terremoto de magnitud 6,4 sacudió la isla.", &["6.4 magnitude measure"]),
        ("fr", "Plus d'un demi-million de touristes sont venus.", &["500000 touristes count morethan"]),
        ("it", "Un'isola su dieci ha chiuso il molo.", &["0.1 isola ratio"]),
        ("it", "Il campo ha 12 ha di vigne.", &["12 ha measure"]),
        ("pt", "Três marinheiros em cada quatro recusam o cais.", &["0.75 marinheiros ratio"]),
        ("it", "Il biglietto costa dieci centesimi in più.", &["10 cent money"]),
        ("it", "Un centesimo della flotta resta qui.", &["0.01 flotta ratio"]),
        ("de", "Im 300-Seelen-Dorf steht ein Turm.", &["300 Seelen count"]),
        ("nl", "Tientallen vluchtten over het dak.", &["? - count vague"]),
    ]);
}

#[test]
fn one_scale_of_two() {
    assert_all(&[
        ("de", "Der Wert fiel von 4,6 auf 3,1 Milliarden Euro.", &["4600000000..3100000000 EUR money down"]),
        ("de", "Die Zahl stieg von 950 auf 1,2 Millionen.", &["950..1200000 - count up"]),
        ("es", "El valor cayó de 4.600 a 3.100 millones de euros.", &["4600000000..3100000000 EUR money down"]),
        ("en", "It grew from $3.1 to $4.6 billion.", &["3100000000..4600000000 USD money up"]),
        ("en", "It fell from 12,000 to 3 million.", &["12000..3000000 - count down"]),
    ]);
}

#[test]
fn pounds_that_are_paid() {
    assert_all(&[
        ("en", "The driver was fined 500 pounds.", &["500 GBP money"]),
        ("en", "It paid 500 pounds in damages.", &["500 GBP money"]),
        ("en", "The turtle weighed 350 pounds.", &["350 pound measure"]),
        ("en", "The dog weighs 45 pounds and costs 900 pounds.", &["45 pound measure", "900 GBP money"]),
        ("de", "Der Fahrer muss 500 Pfund zahlen.", &["500 GBP money"]),
        ("de", "Der Fisch wog 20 Pfund.", &["20 pound measure"]),
        ("es", "El conductor pagó 500 libras.", &["500 GBP money"]),
    ]);
}

#[test]
fn what_sums_are_for_and_what_they_are_told_for_each_of() {
    assert_all(&[
        ("pl", "Rząd da 300 tys. zł na szkoły.", &["300000 PLN money"]),
        ("pl", "Dopłata wyniesie 500 zł na dziecko.", &["500 PLN money per dziecko"]),
        ("ru", "Фонд дал 300 тысяч рублей на ремонт.", &["300000 RUB money"]),
        ("ru", "Выплата составит 5000 рублей на человека.", &["5000 RUB money per человека"]),
        ("uk", "Фонд дав 5000 гривень на дитину.", &["5000 UAH money per дитину"]),
    ]);
}

#[test]
fn nouns_that_end_as_adjectives_do() {
    assert_all(&[
        ("pl", "Trzy kraje podpisały umowę.", &["3 kraje count"]),
        ("pl", "Cztery państwa odmówiły.", &["4 państwa count"]),
        ("pl", "Cztery nowe miasta dostaną metro.", &["4 miasta count"]),
        ("pl", "Ma cztery punkty przewagi.", &["4 punkty count"]),
        ("uk", "Збили 142 бойові дрони.", &["142 дрони count"]),
        ("es", "Dos jóvenes viven allí.", &["2 jóvenes count"]),
        ("es", "Dos grandes bancos viven de eso.", &["2 bancos count"]),
    ]);
}
