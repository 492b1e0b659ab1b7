//! All other languages, and what they have in common.

use super::{assert_all, assert_quantities};

#[test]
fn german() {
    assert_quantities(
        "de",
        &[
            ("Die Bestände fielen um 1,64 Mill. Barrel.", &["1640000 barrel measure down"]),
            ("Geborgen wurden 31 von mindestens 40 Kisten.", &["31 Kisten count", "40 Kisten count atleast"]),
            ("Mindestens 1.234 Menschen starben.", &["1234 Menschen count atleast"]),
            ("Das kostet 2,5 Mrd. Euro.", &["2500000000 EUR money"]),
            ("Der Umsatz stieg um 3,4 Prozent.", &["3.4 % percent up"]),
            ("fast jeder dritte Bürger", &["0.3333 Bürger ratio nearly"]),
            ("zwei mutmaßliche Agenten", &["2 Agenten count"]),
            ("anderthalb Jahre und zweieinhalb Millionen Euro", &["1.5 year duration", "2500000 EUR money"]),
            ("dreiundzwanzig Tote und zweihundertfünfzig Verletzte", &["23 Tote count", "250 Verletzte count"]),
            ("der 60-jährige Anwalt und die Siebzehnjährige", &["60 year age", "17 year age"]),
            ("das 30-jährige Bestehen", &["30 year duration"]),
            ("eine dreimonatige Wartezeit", &["3 month duration"]),
            ("20 bis 25 Prozent der Stimmen", &["20..25 % percent"]),
            ("zwischen 10 und 15 Grad", &["10..15 °C measure"]),
            ("Tausende Menschen und Hunderte von Häusern", &["? Menschen count vague", "? Häusern count vague"]),
            ("die Hälfte der Häuser", &["0.5 Häuser ratio"]),
            ("zum fünften Mal auf Platz zwei", &["5 Mal rank", "2 Platz rank"]),
            ("die drittgrößte Stadt", &["3 Stadt rank"]),
            ("Das 0:2 in Aachen", &["0..2 - score"]),
            ("Nur eine Person überlebte.", &["1 Person count"]),
            ("25-prozentige Zölle", &["25 % percent"]),
            ("Am 11. und 12. Mai 2024 um 17 Uhr in der Gartenstr. 54", &[]),
            ("Im Jahr 2023 und seit 1999; einmal, einfach, ein Mann", &[]),
            ("Lesedauer: 4 Minuten", &[]),
            ("seit Mittwoch, 2. Februar, und am Samstag, 12. Februar, 20.30 Uhr", &[]),
            ("Weitere Vorstellungen: 20.10., 17 Uhr, 24./30.10., 20 Uhr", &[]),
            ("Der Zweitligist und die Zweitligisten zahlten an den Drittbesten.", &["3 - rank"]),
            ("Acme Pad Z 6: Das Gerät. Notruf 112.", &[]),
            ("Acme Ohr 3 Pro: Die Hörer sind im Januar erschienen.", &[]),
            ("Auf Rang 17 mit der Note 4,5 allerdings.", &["4.5 - count"]),
            ("nicht länger als 20 Tage", &["20 day duration upto"]),
            ("die drittletzte Runde der Drittstaaten in der Gartenstraße 13-15", &["3 Runde rank"]),
            ("unter Tel. 02382 59743 und https://example.org/threads/irrtum.3987/", &[]),
            ("Der Rat stimmte mit 13 zu 8 Stimmen dafür.", &["13..8 - score"]),
        ],
    );
}

#[test]
fn french() {
    assert_quantities(
        "fr",
        &[
            ("Plus de 5 000 messages", &["5000 messages count morethan"]),
            ("une vingtaine de pompiers", &["20 pompiers count about"]),
            ("dans les vingt premières minutes", &["20 minute duration"]),
            ("à 59,4 %, 1,8 point de plus qu'en mai", &["59.4 % percent", "1.8 percentage point percent"]),
            ("ils ont payé 68 euros, 12 d'entre eux pour le port", &["68 EUR money", "12 EUR money"]),
            ("une victoire de 12 points à 45 %", &["12 points count", "45 % percent"]),
            ("2 milliards de dollars", &["2000000000 USD money"]),
            ("80 % du marché", &["80 % percent"]),
            ("quatre-vingt-dix-sept morts", &["97 morts count"]),
            ("soixante et onze ans", &["71 year duration"]),
            ("un an et demi, deux heures et demie", &["1.5 year duration", "2.5 hour duration"]),
            ("un million et demi de personnes", &["1500000 personnes count"]),
            ("un homme blessé de 45 ans et un plan de 20 ans", &["45 year age", "20 year duration"]),
            ("Anne Petit, 33 ans, et Luc Petit (35 ans) partent.", &["33 year age", "35 year age"]),
            ("Le chômage a baissé de 0,3 point de pourcentage", &["0.3 percentage point percent down"]),
            ("des milliers de personnes", &["? personnes count vague"]),
            ("entre 10 et 15 euros", &["10..15 EUR money"]),
            ("un élève sur cinq", &["0.2 élève ratio"]),
            ("la moitié des élèves", &["0.5 élèves ratio"]),
            ("un peu plus d’une heure", &["1 hour duration morethan"]),
            ("trois nouvelles écoles", &["3 écoles count"]),
            ("la troisième fois", &["3 fois rank"]),
            ("du 4 au 25 avril 2020, le 3 mai", &[]),
            ("Il a marqué (2e), puis égalisé (1-0, 35e).", &["1..0 - score"]),
            ("entre le 11 et le 28 mars", &[]),
            ("Quelque 12000 Ukrainiens ont fui.", &["12000 Ukrainiens count about"]),
        ],
    );
}

#[test]
fn spanish() {
    assert_quantities(
        "es",
        &[
            ("unos 20.000 euros", &["20000 EUR money about"]),
            ("mil millones de dólares", &["1000000000 USD money"]),
            ("50 mil personas", &["50000 personas count"]),
            ("treinta y cinco muertos", &["35 muertos count"]),
            ("el precio subió un 5,2 por ciento", &["5.2 % percent up"]),
            ("un aumento del 56% de las llegadas", &["56 % percent up"]),
            ("miles de manifestantes", &["? manifestantes count vague"]),
            ("las tres primeras curvas", &["3 curvas count"]),
            ("por séptima vez", &["7 vez rank"]),
            ("entre 10 y 15 grados", &["10..15 °C measure"]),
            ("al menos dos niños", &["2 niños count atleast"]),
            ("un joven de 21 años de edad", &["21 year age"]),
            ("un año y medio, un millón y medio de casas", &["1.5 year duration", "1500000 casas count"]),
            ("El agente de unos 45 años, el día 15.", &["45 year age about"]),
            ("el 3 de mayo de 2021 a las 8", &[]),
            ("En 2024 ha ganado; el 8° Congreso Internacional", &[]),
            ("el 8° congreso del partido", &["8 congreso rank"]),
        ],
    );
}

#[test]
fn italian() {
    assert_quantities(
        "it",
        &[
            ("oltre 1.200 persone", &["1200 persone count morethan"]),
            ("duecentocinquanta feriti e ventitré morti", &["250 feriti count", "23 morti count"]),
            ("2,5 miliardi di euro", &["2500000000 EUR money"]),
            ("fino al 30%", &["30 % percent upto"]),
            ("tre nuove linee", &["3 linee count"]),
            ("da 10 a 16 nati", &["10..16 nati count"]),
            ("decine di case", &["? case count vague"]),
            ("il quarto anno consecutivo", &["4 anno rank"]),
            ("Secondo il ministro, nel 2019", &[]),
            ("Il derby comincia alle 20.45 in città.", &[]),
            ("Tempo di lettura: 4 minuti", &[]),
        ],
    );
}

#[test]
fn portuguese() {
    assert_quantities(
        "pt",
        &[
            ("quase 100 mortos", &["100 mortos count nearly"]),
            ("R$ 2,5 milhões", &["2500000 BRL money"]),
            ("5 bilhões de dólares", &["5000000000 USD money"]),
            ("vinte e cinco casas", &["25 casas count"]),
            ("a inflação caiu 0,4%", &["0.4 % percent down"]),
            ("milhares de pessoas", &["? pessoas count vague"]),
            ("Segundo a polícia, em 3 de maio de 2020", &[]),
        ],
    );
}

#[test]
fn dutch() {
    assert_quantities(
        "nl",
        &[
            ("minstens drieëntwintig doden", &["23 doden count atleast"]),
            ("2,5 miljoen euro", &["2500000 EUR money"]),
            ("tweehonderdvijftig nieuwe huizen", &["250 huizen count"]),
            ("een 24-jarige man", &["24 year age"]),
            ("de prijs steeg met 3 procent", &["3 % percent up"]),
            ("duizenden mensen", &["? mensen count vague"]),
            ("anderhalf jaar", &["1.5 year duration"]),
            ("op 3 mei 2021", &[]),
        ],
    );
}

#[test]
fn russian() {
    assert_quantities(
        "ru",
        &[
            ("Не менее 195 российских военных", &["195 военных count atleast"]),
            ("около 2,5 млрд рублей", &["2500000000 RUB money about"]),
            ("двадцать пять человек", &["25 человек count"]),
            ("58-летний житель и двухлетний ребенок", &["58 year age", "2 year age"]),
            ("полтора миллиона жителей", &["1500000 жителей count"]),
            ("цены выросли на 7,4%", &["7.4 % percent up"]),
            ("1 234 567 избирателей", &["1234567 избирателей count"]),
            ("десятки тысяч людей", &["? людей count vague"]),
            ("половина жителей", &["0.5 жителей ratio"]),
            ("от 10 до 15 километров", &["10..15 km measure"]),
            ("в 2014 году, 3 мая 2021 года, Ил-76", &[]),
        ],
    );
}

#[test]
fn ukrainian() {
    assert_quantities(
        "uk",
        &[
            ("щонайменше 207 українських військових", &["207 військових count atleast"]),
            ("понад 3 млн гривень", &["3000000 UAH money morethan"]),
            ("п'ятдесят два полонених", &["52 полонених count"]),
            ("ціни зросли на 5 відсотків", &["5 % percent up"]),
            ("58-річний чоловік", &["58 year age"]),
            ("сотні людей", &["? людей count vague"]),
            ("у 2022 році, 24 лютого", &[]),
        ],
    );
}

#[test]
fn polish() {
    assert_quantities(
        "pl",
        &[
            ("co najmniej 12 osób", &["12 osób count atleast"]),
            ("20,3 dolara za godzinę", &["20.3 USD money per hour"]),
            ("1,5 mln zł", &["1500000 PLN money"]),
            ("dwadzieścia pięć nowych szkół", &["25 szkół count"]),
            ("Uratowano pięcioro dzieci i dziesięcioro dorosłych.", &["5 dzieci count", "10 dorosłych count"]),
            ("matka z trojgiem dzieci", &["3 dzieci count"]),
            ("rozmowa z sześcioma rybakami", &["6 rybakami count"]),
            ("ponad dwustu rybaków", &["200 rybaków count morethan"]),
            ("półtora miliona ludzi", &["1500000 ludzi count"]),
            ("pięć tysięcy łodzi", &["5000 łodzi count"]),
            ("trzydniowy urlop", &["3 day duration"]),
            ("24-letni mężczyzna", &["24 year age"]),
            ("ceny wzrosły o 4 proc.", &["4 % percent up"]),
            ("tysiące ludzi", &["? ludzi count vague"]),
            ("drugi kraj na świecie", &["2 kraj rank"]),
            ("w 2021 roku, 3 maja", &[]),
        ],
    );
}

#[test]
fn further_languages() {
    assert_all(&[
        ("sv", "Minst 12 personer dödades.", &["12 personer count atleast"]),
        ("sv", "Priset steg med 3,5 procent till 2 miljoner kronor.", &["3.5 % percent up", "2000000 SEK money up"]),
        ("da", "Omkring 1.200 mennesker", &["1200 mennesker count about"]),
        ("no", "Det kostet 2,5 milliarder dollar i 2020.", &["2500000000 USD money"]),
        ("fi", "Noin 300 ihmistä ja 2 miljoonaa euroa", &["300 ihmistä count about", "2000000 EUR money"]),
        ("cs", "Nejméně 25 lidí a 3 miliardy korun", &["25 lidí count atleast", "3000000000 CZK money"]),
        ("tr", "En az 5 bin kişi", &["5000 kişi count atleast"]),
        ("ja", "約3万円", &["30000 JPY money about"]),
        ("ja", "2024年1月31日", &[]),
        ("ja", "15歳の少年", &["15 year age"]),
        ("ja", "10から15キロ", &["10..15 km measure"]),
        ("zh", "至少12人", &["12 人 count atleast"]),
        ("zh", "3岁以上", &["3 year age atleast"]),
        ("zh", "6万至8万元", &["60000..80000 CNY money"]),
        ("zh", "50余种果蔬", &["50 种 count morethan"]),
        ("zh", "气温升至35摄氏度", &["35 °C measure"]),
        ("ko", "12세 소년", &["12 year age"]),
        ("ko", "그는 하지만 갔다", &[]),
        ("ko", "3만 명", &["30000 명 count"]),
        ("ar", "أكثر من 200 شخص", &["200 شخص count morethan"]),
    ]);
}

/// Whose years they are tells that they are an age; a half may stand behind its unit.
#[test]
fn years_of_persons_and_halves() {
    assert_all(&[
        ("it", "Un uomo di 45 anni e un piano di 20 anni", &["45 year age", "20 year duration"]),
        (
            "it",
            "racconta Ugo Bassi, commerciante di 33 anni, da 20 anni in porto",
            &["33 year age", "20 year duration"],
        ),
        ("de", "Beschuldigte im Alter von 21 bis 38 Jahren", &["21..38 year age"]),
        ("de", "Die Zahl ging um 3.000 auf 4.000 zurück.", &["3000 - count down", "4000 - count down"]),
        ("de", "Die Zahl ging von 4.000 auf 3.000 zurück.", &["4000..3000 - count down"]),
        ("nl", "Het aantal steeg met 300 naar 400.", &["300 - count up", "400 - count up"]),
        ("pl", "Liczba wzrosła o 20 do 400.", &["20 - count up", "400 - count up"]),
        ("de", "Das Kind ist 2 Jahre und 3 Monate alt.", &["2 year age", "3 month age"]),
        ("fr", "cette aide-soignante de 41 ans et son mandat de 20 ans", &["41 year age", "20 year duration"]),
        ("it", "due ore e mezza", &["2.5 hour duration"]),
        ("pt", "duas horas e meia", &["2.5 hour duration"]),
        ("pt", "Uma mulher de 45 anos e um plano de 20 anos", &["45 year age", "20 year duration"]),
        ("es", "Una mujer herida de 45 años y un plan de 20 años", &["45 year age", "20 year duration"]),
        ("nl", "Een man van 45 jaar en een plan van 20 jaar", &["45 year age", "20 year duration"]),
        ("ru", "Мужчина получил 10 лет", &["10 year duration"]),
        ("nl", "De verdachte kreeg 20 jaar", &["20 year duration"]),
        ("ru", "Мужчина 45 лет и план на 20 лет", &["45 year age", "20 year duration"]),
        ("uk", "Жінка 45 років і план на 20 років", &["45 year age", "20 year duration"]),
    ]);
}

/// What stands otherwise in each language, and is said in every one.
#[test]
fn common_sayings() {
    assert_all(&[
        ("fr", "ses deux enfants de 3 et 5 ans", &["2 enfants count", "3 year age", "5 year age"]),
        ("fr", "un déficit divisé par deux, multiplié par trois", &["0.5 - multiple", "3 - multiple"]),
        ("fr", "Ils ont gagné 2 à 0 dans les années 90.", &["2..0 - score"]),
        ("es", "Uno de cada cinco españoles corre a 20 km/h de media.", &["0.2 españoles ratio", "20 km/h measure"]),
        ("es", "el 50.º intercambio y medio millón de euros", &["50 intercambio rank", "500000 EUR money"]),
        ("es", "El precio subió hasta los 20 euros a las 22.30 horas.", &["20 EUR money up"]),
        ("es", "Ganó por 2 a 0 en los años 90.", &["2..0 - score"]),
        ("it", "oltre un milione e duecentomila persone", &["1200000 persone count morethan"]),
        ("it", "Mancano 84 milioni, dice il sindaco.", &["84000000 - count"]),
        ("it", "Le liste si sono raddoppiate.", &["2 - multiple"]),
        ("fr", "1 enfant sur 14 est pauvre.", &["0.0714 enfant ratio"]),
        ("es", "1 de cada 14 niños es pobre.", &["0.0714 niños ratio"]),
        ("nl", "1 op de 14 kinderen is arm.", &["0.0714 kinderen ratio"]),
        ("de", "1 von 14 Schülern ist arm.", &["1 Schülern count", "14 Schülern count"]),
        ("it", "un terzo delle donne e tre quarti degli uomini", &["0.3333 donne ratio", "0.75 uomini ratio"]),
        ("it", "Hanno vinto per 2 a 0 negli anni Novanta.", &["2..0 - score"]),
        ("it", "mezzo milione di euro", &["500000 EUR money"]),
        ("it", "due terzi dei voti, tre quinti degli uomini", &["0.6667 voti ratio", "0.6 uomini ratio"]),
        ("es", "dos tercios de los votos, tres quintos", &["0.6667 votos ratio", "0.6 votos ratio"]),
        ("pt", "três quintos dos votos", &["0.6 votos ratio"]),
        ("fr", "deux cinquièmes des voix, deux sixième classes", &["0.4 voix ratio", "2 classes count"]),
        ("nl", "twee derde van de stemmen", &["0.6667 stemmen ratio"]),
        ("nl", "twee derde plaatsen", &["2 plaatsen count"]),
        ("fr", "Il a été construit il y a 50 ans.", &["50 year duration"]),
        ("ru", "три седьмых голосов", &["0.4286 голосов ratio"]),
        ("es", "El joven, de 25 años, tenía 19 años.", &["25 year age", "19 year age"]),
        ("es", "Tiene 20 años de experiencia en medio de todo.", &["20 year duration"]),
        ("pt", "Ana da Silva, de 15 anos, tinha 3 meses.", &["15 year age", "3 month duration"]),
        ("it", "Le case degli anni ’80 e ’90", &[]),
        ("pt", "Passa de 1.500 para 1.800 euros por mês.", &["1500..1800 EUR money per month up"]),
        ("pt", "Venceu por 3 a 1 a segunda maior cidade.", &["3..1 - score", "2 cidade rank"]),
        ("nl", "Een op de vijf mensen", &["0.2 mensen ratio"]),
        ("nl", "driekwart van de mannen in de jaren 90", &["0.75 mannen ratio"]),
        ("nl", "een half miljoen euro om 20.30 uur", &["500000 EUR money"]),
        ("nl", "De schuld verdrievoudigde bij 20 km/u.", &["3 - multiple", "20 km/h measure"]),
        ("ru", "треть женщин и полмиллиона евро", &["0.3333 женщин ratio", "500000 EUR money"]),
        ("ru", "Долг вырос в три раза в 1990-х годах.", &["3 times multiple up"]),
        ("ru", "Выручка удвоилась до 20 евро.", &["2 - multiple", "20 EUR money"]),
        ("ru", "От 10 до 15 человек, не менее десятка лодок", &["10..15 человек count", "10 лодок count atleast"]),
        ("uk", "третина жінок у 1990-х роках", &["0.3333 жінок ratio"]),
        ("pl", "trzy czwarte mężczyzn w latach 90.", &["0.75 mężczyzn ratio"]),
        ("de", "eine halbe Million Euro", &["500000 EUR money"]),
        ("de", "zwei Kinder im Alter von 3 und 5 Jahren", &["2 Kinder count", "3 year age", "5 year age"]),
        ("en", "They won by 2 to 0, with children under five.", &["2..0 - score", "5 year age lessthan"]),
        ("en", "It will be up to 38 degrees, and -5 °C at night.", &["38 degree measure upto", "-5 °C measure"]),
        ("en", "The staff was multiplied by three.", &["3 - multiple"]),
    ]);
}

/// "10 000": in no language is it two numbers.
#[test]
fn thousands_by_spaces() {
    assert_all(&[
        (
            "en",
            "10 000 people and 1 200 000 birds came in 2019 200 times. On May 12 300 people left.",
            &["10000 people count", "1200000 birds count", "200 times count", "300 people count"],
        ),
        (
            "de",
            "rund 300 000 Euro für 3000 bis 10 000 Meter im Jahr 2019",
            &["300000 EUR money about", "3000..10000 m measure"],
        ),
        ("it", "Con 12 000 persone e 300 000 euro", &["12000 persone count", "300000 EUR money"]),
        ("nl", "Voor 12 000 mensen en 300 000 euro", &["12000 mensen count", "300000 EUR money"]),
        ("es", "Con 12 000 personas y 300 000 euros", &["12000 personas count", "300000 EUR money"]),
        ("pt", "Com 12 000 pessoas e 300 000 euros", &["12000 pessoas count", "300000 EUR money"]),
    ]);
}

/// What is written without a sign, and the zero that is no number of its own.
#[test]
fn temperatures_below_zero() {
    assert_all(&[
        (
            "en",
            "It fell to 20 degrees below zero, 15°F/-9°C at best.",
            &["-20 degree measure down", "15 °F measure", "-9 °C measure"],
        ),
        ("en", "It was 35° C and 95° F.", &["35 °C measure", "95 °F measure"]),
        ("es", "Hacía 35º C a la sombra.", &["35 °C measure"]),
        ("de", "Gemessen wurden 34 Grad unter Null, gestern minus 3 Grad.", &["-34 °C measure", "-3 °C measure"]),
        ("fr", "Il a fait moins 12 degrés, puis 15 degrés sous zéro.", &["-12 °C measure", "-15 °C measure"]),
        ("es", "Hubo menos 3 grados, y 8 grados bajo cero en la sierra.", &["-3 °C measure", "-8 °C measure"]),
        ("it", "Ci sono stati meno 3 gradi, e 15 gradi sotto zero in valle.", &["-3 °C measure", "-15 °C measure"]),
        ("pt", "Fez menos 2 graus na serra, e 3 graus abaixo de zero.", &["-2 °C measure", "-3 °C measure"]),
        ("nl", "Het was min 3 graden, en 12 graden onder nul in het oosten.", &["-3 °C measure", "-12 °C measure"]),
        ("pl", "Było minus 5 stopni, a 18 stopni poniżej zera w Suwałkach.", &["-5 °C measure", "-18 °C measure"]),
        ("ru", "Было минус 15 градусов, ночью 25 градусов мороза.", &["-15 °C measure", "-25 °C measure"]),
        ("uk", "Було мінус 15 градусів, уночі 25 градусів нижче нуля.", &["-15 °C measure", "-25 °C measure"]),
        ("fr", "Il fait au moins 12 degrés.", &["12 °C measure atleast"]),
        ("en", "It holds 20 °C, plus or minus 5 degrees.", &["20 °C measure", "5 degree measure"]),
        ("fr", "Il y a moins 12 élèves, et moins de 12 degrés.", &["12 élèves count", "12 °C measure lessthan"]),
    ]);
}

/// What leads to an hour leads to other numbers as well.
#[test]
fn hours_and_levels() {
    assert_all(&[
        ("en", "Officials put the death toll at 20.", &["20 - count"]),
        ("en", "The toll stands at 12 on Monday.", &["12 - count"]),
        ("en", "He died on Monday at 10. We meet at 11.", &[]),
        ("fr", "Le concert commence à 20 heures et finit à 23 h 10, dès lundi vers 9 heures.", &[]),
        ("fr", "Le nombre de morts est passé à 20.", &["20 morts count up"]),
        ("fr", "Le village est à 3 heures de Paris.", &["3 hour duration"]),
        ("fr", "Le temps de travail est limité à 10 heures.", &["10 hour duration"]),
        ("es", "El juicio empieza a las 9 horas.", &[]),
        ("de", "28. 11. Berlin, 3. 12. 2024 Kiel, Warnstufe 4", &[]),
        ("de", "Das 27-sekündige Video ist da.", &["27 second duration"]),
        ("pl", "Powołali się na art. 6 ust. 1 konwencji.", &[]),
        ("es", "La marcha es para las 17 frente a la Corte, a las 20 personas", &["20 personas count"]),
        ("de", "Was er als erstes machen wird", &[]),
        ("pl", "Spotkanie zaczyna się o 20 w ratuszu.", &[]),
        ("pl", "Liczba ofiar wzrosła o 20 w ciągu tygodnia.", &["20 ofiar count up"]),
    ]);
}

/// An age that bounds a group, in every language.
#[test]
fn ages_of_groups() {
    for (language, text, want) in [
        ("en", "Children under 5 stay at home.", "5 year age lessthan"),
        ("en", "People aged 18 and over may vote.", "18 year age atleast"),
        ("en", "Those 35 or above were screened.", "35 year age atleast"),
        ("en", "It treated people over 20 years.", "20 year duration morethan"),
        ("it", "I lavoratori con più di 10 anni di esperienza restano.", "10 year duration morethan"),
        ("ru", "Автобус довёз людей до 3 станций.", "3 станций count upto"),
        ("de", "Kinder unter 5 zahlen nichts.", "5 year age lessthan"),
        ("de", "Das Land ist unter den sechs Ländern mit Küste.", "6 Ländern count"),
        ("de", "Menschen über 60 Jahren zahlen nichts.", "60 year age morethan"),
        ("fr", "Les enfants de moins de 5 ans ne paient rien.", "5 year age lessthan"),
        ("es", "Los niños menores de 5 años no pagan nada.", "5 year age lessthan"),
        ("it", "I bambini sotto i 5 anni non pagano nulla.", "5 year age lessthan"),
        ("pt", "As crianças menores de 5 anos não pagam nada.", "5 year age lessthan"),
        ("nl", "Kinderen onder de 5 jaar betalen niets.", "5 year age lessthan"),
        ("ru", "Дети до 5 лет ничего не платят.", "5 year age upto"),
        ("uk", "Діти до 5 років нічого не платять.", "5 year age upto"),
        ("pl", "Dzieci poniżej 5 lat nic nie płacą.", "5 year age lessthan"),
    ] {
        assert_quantities(language, &[(text, &[want])]);
    }
}

#[test]
fn scales_in_every_case() {
    assert_all(&[
        ("ru", "Он говорил о 700 тысячах жителей.", &["700000 жителей count"]),
        ("ru", "Речь о пяти миллионах рублей.", &["5000000 RUB money"]),
        ("ru", "С тремя миллиардами рублей он уехал.", &["3000000000 RUB money"]),
        ("ru", "Они владеют двумя третями акций.", &["0.6667 акций ratio"]),
        ("uk", "Йдеться про 700 тисячах гривень.", &["700000 UAH money"]),
        ("uk", "З двома мільйонами гривень він поїхав.", &["2000000 UAH money"]),
        ("pl", "Mówił o 700 tysiącach mieszkańców.", &["700000 mieszkańców count"]),
        ("pl", "Z dwoma milionami złotych wyjechał.", &["2000000 PLN money"]),
    ]);
}

#[test]
fn hundreds_behind_thousands_and_so_many_tens() {
    assert_all(&[
        ("es", "Perdió veintitrés mil quinientos euros.", &["23500 EUR money down"]),
        ("es", "Llegaron mil quinientos millones.", &["1500000000 - count"]),
        (
            "es",
            "Tres decenas de vecinos y dos centenares de turistas.",
            &["30 vecinos count about", "200 turistas count about"],
        ),
        ("es", "Centenares de vecinos huyeron.", &["? vecinos count vague"]),
        ("pt", "Mil e quinhentas pessoas fugiram.", &["1500 pessoas count"]),
        ("pt", "Duas dezenas de barcos afundaram.", &["20 barcos count about"]),
        ("it", "Due centinaia di case, decine di barche.", &["200 case count about", "? barche count vague"]),
        (
            "fr",
            "Deux dizaines de maisons, une trentaine de milliers de gens.",
            &["20 maisons count about", "30000 gens count about"],
        ),
        ("fr", "Des centaines de gens ont fui.", &["? gens count vague"]),
        ("en", "A quarter of a million homes were hit.", &["250000 homes count"]),
        ("en", "A quarter of the homes were hit.", &["0.25 homes ratio"]),
        ("de", "Eine Dreiviertelmillion Euro wurde gezahlt.", &["750000 EUR money"]),
        ("ru", "Два с половиной миллиона человек остались без света.", &["2500000 человек count"]),
        ("ru", "Две тысячи триста гектаров сгорели.", &["2300 ha measure"]),
        ("ru", "Полторы сотни лодок, два десятка домов.", &["150 лодок count about", "20 домов count about"]),
        ("ru", "Погибли более сотни человек, сотни ранены.", &["100 человек count morethan", "? человек count vague"]),
        ("uk", "Два з половиною мільйони людей без світла.", &["2500000 людей count"]),
        ("pl", "Dwie setki osób przyszły.", &["200 osób count about"]),
        ("pl", "Dwa tysiące trzysta hektarów spłonęło.", &["2300 ha measure"]),
    ]);
}
