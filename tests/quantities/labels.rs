//! What a number says, readable alone.

use super::{assert_label, assert_last_label};
use copydesk::figures::quantity;

#[test]
fn english() {
    for (text, want) in [
        ("Russia said 195 of its soldiers were freed.", "soldiers freed"),
        ("He said 207 people had returned to Ukraine.", "people returned to Ukraine"),
        ("It was the 50th swap between the two sides.", "swap between the two sides"),
        ("Moscow says 65 Ukrainian POWs being carried there were killed.", "Ukrainian POWs killed"),
        ("Exports to China dropped 7%.", "Exports to China"),
        ("There was a 75 percent increase in sales.", "increase in sales"),
        ("The price of gold was $1,700.", "price of gold"),
        ("About 85 percent of the articles stayed.", "of the articles stayed"),
        ("Anna Weber, 33, said so.", "Anna Weber"),
        ("He waited for two weeks.", "weeks"),
        ("a four-day week", "week"),
        ("The death toll stands at 3,400.", "death toll"),
        ("More than 8,000 injured were counted.", "injured"),
        ("The two countries exchanged 200 prisoners.", "countries"),
        ("The fire burned 12,000 acres.", "fire"),
        ("Ann Lee has a net worth of $17 million.", "net worth"),
        ("Rents grew at a rate of 5%.", "Rents"),
        ("Quays are small ad units (38%).", "small ad units"),
        ("They are made with recycled plastic (up to 30%, they say).", "recycled plastic"),
        ("The Acme Index (AIX) fell 3%.", "Acme Index"),
        ("The Acme 100 fell 3%.", "Acme 100"),
        ("I'm told the price is $4.80.", "price"),
        ("It doesn't cost $5.", ""),
        ("The firm agreed to inject $6 billion in debt into Acme.", "in debt into Acme"),
        ("They planned to charge Acme $6 million.", "charge Acme"),
        ("Repairs are set to cost $9 million.", "Repairs"),
        ("The rooms were offered at $9 a night.", "rooms, a night"),
        ("A $7,500 federal tax credit is new.", "federal tax credit"),
        ("Some 40% of government spending went there.", "of government spending"),
        ("She waited two hours without rest.", "hours"),
        ("It gives two hours of playback.", "of playback"),
        ("He had a maximum sentence of 20 years.", "maximum sentence"),
        ("The jury took 15 minutes to find him.", "jury"),
        ("The 31-year-old Ann Lee admitted it.", "Ann Lee"),
        ("There was an increase of 30%.", "increase"),
        ("The firm posted a $5 billion loss last year.", "loss"),
        ("He is a 25-year-old British soldier.", "British soldier"),
        ("It was the 30 year anniversary of it.", "anniversary"),
        ("She spent a year and a half resting.", "year and a half"),
        ("After a claim of £3,000 appeared, he left.", "claim"),
        ("It is perhaps 30 miles across.", "miles"),
        ("Average cost $5.", ""),
        ("Exports are projected to fall to $5 million this year.", "Exports"),
        ("The market is forecast to reach $5 billion.", "market"),
        ("Analysts had expected $5 million.", ""),
        ("The cost of the ferry, which was the first here, is $6 million.", "cost of the ferry"),
        ("The fees, which totalled £10,935 last year, were paid.", "fees"),
        ("The campaign, which includes two ads, cost the state $9 million.", "ads"),
        ("The campaign, which is on television, cost the state $9 million.", "campaign"),
        ("Half the population is at risk.", "population is at risk"),
        ("It is double the number of 2020.", "number"),
        ("Half a century passed.", "a century"),
    ] {
        assert_label("en", text, want);
    }
}

/// What stands behind the noun tells it apart, or what the clause before tells of a time.
#[test]
fn english_with_their_clause() {
    for (text, want) in [
        (
            "They are two states to have signed peace treaties with Norland.",
            "states to have signed peace treaties with Norland",
        ),
        ("The city asked 1,700 students to stay at home on Monday.", "students to stay at home"),
        ("Police pinned 800 students inside and threatened to shoot.", "students inside"),
        ("There are 20 men and women who live in tents.", "men and women who live in tents"),
        ("Two thirds of Norlanders support the plan.", "Norlanders support the plan"),
        ("She is the third sailor to lead the northern fleet.", "sailor to lead the northern fleet"),
        (
            "He sent 20 boats to the bay to combat the flow of all the oil that came in with the tide.",
            "boats to the bay",
        ),
        ("It was a 20-17 game entering the fourth quarter.", "game"),
        ("It reported long-term debt of more than $700 million.", "long-term debt"),
        ("The all-wheel-drive boat costs $700.", "all-wheel-drive boat"),
        ("They reported 45 new deaths from Covid-19.", "new deaths from Covid-19"),
        ("It is 27 per cent of the overall cost.", "of the overall cost"),
        ("Lee won 55% of the vote.", "of the vote"),
        ("They saw three children in custody during the 2018 season.", "children in custody"),
        ("They sold two engines at a price of about $740,000.", "engines sold"),
        ("Over 300 jobs hang.", "jobs hang"),
        ("He has poured piles of cash into causes for more than a decade.", "poured piles of cash into causes"),
        ("Her sister Bernie died from the fever aged 52 in 2013.", "sister Bernie died from the fever"),
        ("After 15 years as legal director, I left.", "legal director"),
        ("The campaign cost the state $4,000.", "campaign"),
        ("The court fined the bank $5 million.", "fined the bank"),
        ("Lee would pay $4,000 in back taxes and interest.", "in back taxes and interest"),
        ("It has 300 members, the club said.", "members"),
        ("Over 100 people may have perished.", "people may have perished"),
        ("We counted 312 nests this spring.", "nests"),
        ("The rift between two leaders became untenable.", "leaders"),
        ("We’ve been at this for 20 years.", "years"),
        ("A $65 billion plan that spans 20 miles was read.", "plan"),
    ] {
        assert_label("en", text, want);
    }
}

#[test]
fn of_the_last_quantity() {
    for (text, want) in [
        ("The opposition said the quay would cost $25 million.", "quay"),
        ("It earned a profit of $48 million, 12% more than in the year before.", "profit"),
        ("Some 62% of the town's trade goes by sea.", "of the town's trade goes by sea"),
        ("They ordered two new engines at a price of $740,000 each.", "new engines"),
        ("Twenty-three councillors were in favour and 18 against.", "councillors"),
        ("Repairs would take 14 months.", "Repairs"),
        ("They waited in the cold for two hours, 12% more than before.", "more than before"),
        ("He got six years in prison.", "in prison"),
        ("The firm sold 40% more boats.", "boats"),
        ("The toll for a two-axle van has risen to $12.", "toll for a two-axle van"),
    ] {
        let found = quantity::find(text, "en");
        assert_eq!(found.last().map(|quantity| quantity.label.as_str()), Some(want), "{text}");
    }
}

/// The labels of the first figure: where nouns have capitals they begin and end with one.
#[test]
fn languages() {
    for (language, text, want) in [
        ("de", "Ein Zaun mit einer Höhe von bis zu 2,9 Metern steht dort.", "Zaun mit einer Höhe"),
        ("de", "Das Volumen liegt bei lediglich 9 Tonnen.", "Volumen"),
        ("de", "Die Sprengung der 160 Meter hohen Türme des Werks markiert das Ende.", "Türme des Werks"),
        ("de", "Gut 355 Boote von Karl Lehm hätte man gern gesehen.", "Boote von Karl Lehm"),
        ("de", "Es war dies ein Anstieg von 77 Prozent.", "Anstieg"),
        ("de", "Lee warnte vor dem Verlust von 20 Millionen Euro.", "Verlust"),
        ("de", "Die Firma will beispielsweise 20 Millionen Euro in die Werft stecken.", "Firma"),
        ("de", "Anna Lehm starb im Alter von 89 Jahren.", "Anna Lehm"),
        ("de", "Vor vier Jahren von Anna Lehm gegründet, wächst es.", "Jahren"),
        ("de", "Er traf 100 Sekunden vor Schluss.", "vor Schluss"),
        ("ru", "Сумма вложений составит 12 млрд рублей.", "Сумма вложений"),
        ("ru", "Построили дорогу протяженностью 336 км.", "Построили дорогу"),
        ("pt", "A morte de Ana da Silva, de 15 anos, chocou.", "Ana da Silva"),
        ("es", "La joven de 21 años llegó.", "joven"),
        ("de", "Für 10 GB Datenvolumen im Netz zahlt ihr nichts.", "Datenvolumen im Netz"),
        ("de", "Die Zahl der Liegeplätze soll von 120 auf 150 steigen.", "Zahl der Liegeplätze"),
        ("de", "Die Polizei nahm 14 Personen fest.", "Personen"),
        ("de", "Wir haben sieben Sportler gefunden.", "Sportler gefunden"),
    ] {
        assert_label(language, text, want);
    }
}

/// What the clause tells of a number, where no noun does.
#[test]
fn languages_with_their_clause() {
    for (language, text, want) in [
        ("de", "40 Prozent der Norländer leben in Städten.", "der Norländer leben in Städten"),
        ("de", "Es sind 180 Vereine und freie Träger.", "Vereine und freie Träger"),
        ("de", "Es wurden 300 Bäume gepflanzt.", "Bäume gepflanzt"),
        ("de", "Er hat für zwei Überraschungen gesorgt.", "Überraschungen"),
        ("de", "Das Amt hat acht Helfer und stellt Geräte.", "Helfer"),
        ("de", "Die Autobauer, an denen 8000 Jobs hängen, sparen.", "Jobs"),
        ("de", "Zwei neue Fähren zum Preis von je 22 Millionen Euro", "neue Fähren"),
        (
            "fr",
            "Il suffit que 80 % du savon soit produit par d’autres firmes.",
            "du savon soit produit par d’autres firmes",
        ),
        ("fr", "Il y a 20 personnes qui ont été sauvées.", "personnes qui ont été sauvées"),
        ("fr", "Ce traitement fait polémique six mois après.", "traitement fait polémique"),
        ("es", "En la casa viven 20 personas que huyeron del fuego.", "personas que huyeron del fuego"),
        ("it", "Stampano documenti a colori in appena 30 secondi.", "Stampano documenti a colori"),
        ("pt", "O cachorro foi alimentado por 20 dias.", "cachorro foi alimentado"),
        ("pl", "Ludzie czekali na zimnie 6 godzin.", "Ludzie czekali na zimnie"),
        ("ru", "Он умер в больнице через шесть часов.", "умер в больнице"),
        ("ru", "Люди ждали на холоде 6 часов, на 12 % больше, чем раньше.", "Люди ждали на холоде"),
    ] {
        assert_label(language, text, want);
    }
}

#[test]
fn nouns_joined_by_and() {
    for (language, text, want) in [
        ("fr", "Elles recevront 1 000 euros de dommages et intérêts.", "de dommages et intérêts"),
        ("pt", "Foram 300 casos e mortes na cidade.", "casos e mortes na cidade"),
        ("fr", "12 morts et une blessée sont comptés.", "morts"),
    ] {
        assert_label(language, text, want);
    }
}

#[test]
fn over_words_of_time() {
    for (language, text, want) in [
        ("en", "Inflation rose in October to 2.3 percent.", "Inflation"),
        ("en", "Sales grew in the first half of 2024 by 4.5 percent.", "Sales"),
        ("de", "Der Umsatz stieg im ersten Halbjahr um 4,5 Prozent.", "Umsatz"),
        ("de", "Der Umsatz stieg 2024 um 4,5 Prozent.", "Umsatz"),
        ("fr", "Les ventes ont progressé au premier semestre de 4,5 %.", "ventes"),
        ("es", "La inflación subió en octubre al 2,3%.", "inflación"),
        ("it", "L'inflazione è salita a ottobre al 2,3%.", "inflazione"),
        ("pt", "A inflação subiu em outubro para 2,3%.", "inflação"),
        ("nl", "De omzet steeg in het eerste kwartaal met 3 procent.", "omzet"),
        ("pl", "Inflacja wzrosła w październiku do 2,3 proc.", "Inflacja"),
        ("ru", "Инфляция выросла в октябре до 2,3%.", "Инфляция"),
        ("pl", "Zarobki wzrosły do 8200 zł brutto.", "Zarobki"),
        ("en", "The toll rose Tuesday to 48.", "toll"),
        ("uk", "Інфляція зросла в жовтні до 2,3%.", "Інфляція"),
    ] {
        assert_label(language, text, want);
    }
}

/// The labels of the last figure.
#[test]
fn of_the_same_and_of_which_time() {
    for (language, text, want) in [
        ("en", "Catches rose 23% and reached 4.2 million tonnes.", "Catches"),
        ("en", "Catches rose 23% and the island reached 4.2 million tonnes.", "island"),
        ("uk", "Вилов зріс на 23% і сягнув 4,2 млн тонн.", "Вилов"),
        ("es", "Las capturas crecieron un 23% y alcanzaron 4 toneladas.", "capturas"),
        ("es", "La captura bajó un 12% respecto al año anterior.", "captura"),
        ("de", "Der Fang fiel im Vergleich zum Vorjahr um 12 Prozent.", "Fang"),
        ("de", "Der Fang fiel innerhalb von zwei Jahren um 4 Prozent.", "Fang"),
        ("en", "Catches continued to decline over the next three months.", "Catches continued to decline"),
        ("fr", "On y pêchera dans les cinq prochaines années.", "années"),
        ("fr", "Deux pêcheurs sur trois refusent ce port.", "pêcheurs refusent ce port"),
        ("de", "Dort liegt ein 300-Seelen-Dorf.", "Seelen-Dorf"),
        ("ru", "Мост длиной 2,3 километра обошёлся дорого.", "Мост"),
        ("fr", "Le pont, long de 2,3 kilomètres, est fermé.", "pont"),
        ("es", "El puente, de 2,3 kilómetros, está cerrado.", "puente"),
        ("es", "Un terremoto de magnitud 6,4 sacudió la isla.", "terremoto"),
        ("fr", "Gratuit pour les plus de 65 ans.", "plus de 65 ans"),
        ("de", "Sie zahlt ein Bußgeld in Höhe von 100 Euro.", "Bußgeld"),
        ("de", "Sie verlangen einen Preis von 100 Euro.", "Preis"),
        ("pl", "Zatrzymano 43 osoby i kilka psów.", "osoby i kilka psów"),
    ] {
        assert_last_label(language, text, want);
    }
}

#[test]
fn where_a_source_or_another_clause_begins() {
    for (language, text, want) in [
        ("fr", "La grève a réuni 900 personnes à Paris selon la police.", "personnes à Paris"),
        ("fr", "Le pont mesure 320 m lorsque la mer est basse.", "pont"),
        ("es", "La protesta reunió a 900 personas en Vigo según la policía.", "personas en Vigo"),
        ("it", "Il corteo ha riunito 900 persone a Pisa secondo la polizia.", "persone a Pisa"),
        ("de", "Ein Liter Super E10 kostete 1,68 Euro.", "Liter Super E10"),
        ("es", "El fuego destruyó 15 casas y obligó a huir a los vecinos.", "casas"),
        ("pt", "O incêndio destruiu 15 casas e obrigou à retirada de todos.", "casas"),
        ("nl", "Ajax won met 3-1 van FC Twente.", "van FC Twente"),
        ("de", "Wie aus dem Bericht über 300 Betriebe hervorgeht, fehlt Geld.", "Betriebe"),
    ] {
        assert_label(language, text, want);
    }
}

#[test]
fn what_became_of_what_is_counted() {
    for (language, text, want) in [
        (
            "en",
            "The number of people killed in Elm in the last three weeks is more than 870.",
            "number of people killed in Elm",
        ),
        ("en", "The number of people killed in Elm is more than 870.", "people killed in Elm"),
        ("de", "Die Zahl der Arbeitslosen hat sich im Mai erhöht, und zwar um 133.000.", ""),
        ("de", "Die Zahl der Arbeitslosen hat sich im Mai erhöht, und zwar auf 133.000.", "Arbeitslosen"),
        ("en", "16 soldiers have been killed this week.", "soldiers killed"),
        ("en", "He said 16 people were killed or wounded.", "people killed or wounded"),
        ("en", "The plan allows for 350 flats to be built there.", "flats to be built"),
        ("en", "Two men died on Monday.", "men died"),
        ("en", "Of the boats 22 have been sold.", "sold"),
    ] {
        assert_label(language, text, want);
    }
}

#[test]
fn verbs_are_no_labels() {
    for (language, text, want) in [
        ("en", "You spend $4,000 on purchases.", "on purchases"),
        ("en", "The firm would contribute $3,000 from its savings.", "from its savings"),
        ("en", "Her husband earns about $35 at a mill.", "at a mill"),
        ("de", "Die Aktie legte auf 51,18 Euro zu und gehörte zu den besten Titeln.", "Aktie"),
        ("de", "Es geht an einem der 80 Orte im Kanton machen.", "Orte im Kanton"),
        ("de", "In Elm steigerte die Firma den Gewinn um 14 Prozent.", "Gewinn"),
        ("fr", "Les prix ont été multipliés par trois.", "prix"),
        ("es", "La firma no respetó la distancia de los 300 metros.", "distancia"),
        ("es", "Las entradas aportaron 2,8 millones de euros.", "entradas"),
    ] {
        assert_label(language, text, want);
    }
}

#[test]
fn what_lasts_or_is_so_long() {
    for (language, text, want) in [
        ("de", "Ich mache jeden Morgen 15 Minuten Yoga.", "Yoga"),
        ("de", "Empfohlen werden 150 Minuten körperliche Aktivität.", "körperliche Aktivität"),
        ("de", "Nötig ist eine seit 14 Tagen abgeschlossene Impfung.", "Tagen"),
        ("de", "Vor zehn Jahren Elm verlassen zu haben, reut ihn.", "Jahren"),
        ("de", "Es ist ein 60 Meter hohes Haus.", "Haus"),
        ("de", "Erst mit 40 Jahren drang es durch.", ""),
    ] {
        assert_label(language, text, want);
    }
}

#[test]
fn whole_names_and_no_more() {
    for (language, text, want) in [
        ("en", "The number of boats in the U.S. rose to 12.", "boats in the U.S."),
        ("en", "Some 12 Texas cities lost power.", "Texas cities lost power"),
        ("en", "The aim is two “deliveries” a year.", "deliveries"),
        ("fr", "La police a arrêté 12 personnes samedi.", "personnes"),
        ("pl", "Dotyczą 23 osób objętych tzw. ustawą.", "osób objętych"),
    ] {
        assert_label(language, text, want);
    }
}

#[test]
fn items_before_brackets() {
    for (language, text, want) in [
        ("en", "The biggest are Acme (12%), Bell and Sons (8%).", "Bell and Sons"),
        ("en", "The biggest are Acme (12%), and among them the banks (8%).", "banks"),
        ("en", "It sold Acme (12%) when profits fell to the ground (8%).", "ground"),
        ("es", "Son la administración (20 %), la electricidad, gas y agua (15 %).", "electricidad, gas y agua"),
        ("de", "Es waren Rudern (n=800, 7 %) und zügiges Gehen (n=700, 5 %).", "zügiges Gehen"),
    ] {
        assert_last_label(language, text, want);
    }
}

#[test]
fn what_is_more_so_is_told_before() {
    for (language, text, want) in [
        ("en", "Bread is 8.7% more expensive than a year ago.", "Bread more expensive"),
        ("en", "That is 452 fewer than last year.", "fewer than last year"),
        ("de", "Das waren 452 weniger als im Vorjahr.", "weniger als im Vorjahr"),
        ("de", "Das waren 452 Boote weniger als im Vorjahr.", "Boote weniger als im Vorjahr"),
        ("de", "Die Zahl der Boote ist um 439 geringer als im Vorjahr.", "Zahl der Boote geringer als im Vorjahr"),
        ("nl", "Dat zijn 452 boten meer dan vorig jaar.", "boten meer dan vorig jaar"),
        ("fr", "Soit 452 bateaux de plus que l'an dernier.", "bateaux de plus que l'an dernier"),
        ("es", "Son 452 menos que el año pasado.", "menos que el año pasado"),
        ("pl", "To o 452 mniej niż rok temu.", "mniej niż rok temu"),
        ("en", "The new phone is 20% faster and 15% lighter.", "new phone lighter"),
        ("en", "It has 20% more users.", "users"),
        ("es", "El pan es un 8,7% más caro.", "pan más caro"),
        ("it", "Il pane costa l'8,7% più caro.", "pane più caro"),
        ("nl", "Huizen werden 8,7 procent duurder.", "Huizen duurder"),
        ("ru", "Хлеб стал на 8,7% дороже.", "Хлеб дороже"),
        ("en", "The car is two inches wider than the outgoing model.", "car wider than the outgoing model"),
        ("en", "It stopped two seconds faster than the old one.", "faster than the old one"),
        (
            "en",
            "The opening is about three months later than executives planned.",
            "opening later than executives planned",
        ),
        ("de", "Die Brücke ist 20 Prozent breiter als die alte.", "Brücke breiter als die alte"),
        ("fr", "Les pommes sont 20 % plus chères que les poires.", "pommes plus chères que les poires"),
        ("pl", "Chleb jest o 8,7 proc. droższy niż rok temu.", "Chleb droższy"),
    ] {
        assert_last_label(language, text, want);
    }
}

#[test]
fn what_measures_gerunds_and_shares_are_of() {
    for (language, text, want) in [
        ("en", "The earthquake had a magnitude of 6.4.", "magnitude"),
        ("en", "An earthquake of magnitude 6.4 was felt in Elm.", "earthquake"),
        ("de", "Die Türen hätten bei einer Inzidenz unter 50 wieder geöffnet werden können.", "Inzidenz"),
        ("de", "Die Stadt stellt 20 Millionen Euro zur Verfügung.", ""),
        ("en", "The mayor named Ann Lee-Hart, 51, to the court.", "Ann Lee-Hart"),
        ("en", "Ann J. Lee Jr., 55, could face years in prison.", "Ann J. Lee Jr."),
        ("en", "He has made more than 13,000 false or misleading claims.", "false or misleading claims"),
        ("en", "An 8-year-old Fort Worth girl was rescued by police.", "Fort Worth girl"),
        ("en", "The chain owns 263 daily news organizations.", "daily news organizations"),
        ("en", "The coast was hit by a magnitude-6.4 earthquake.", "earthquake"),
        ("en", "It struck east of the city at a depth of 10 km.", "depth"),
        ("ru", "Зарплата достигла 98 тыс. рублей, увеличившись за год на 12,5%.", "Зарплата"),
        ("ru", "Глубина составляет 45 метров, а площадь — 12 кв. км.", "площадь"),
        ("de", "Die Fahrzeit verkürzt sich um 25 Minuten.", "Fahrzeit"),
    ] {
        assert_last_label(language, text, want);
    }
    let found = quantity::find("Some 40% of the 3,000 readers agreed.", "en");
    assert_eq!(found[0].label, "readers");
}

#[test]
fn how_often() {
    for (language, text, want) in [
        ("en", "30 people a day die there.", "people a day"),
        ("en", "30 people die there every day.", "people, every day"),
        ("en", "Every day, 30 people die there.", "people, every day"),
        ("en", "The shop sells 30 cars per month.", "cars per month"),
        ("en", "The room costs $20 an hour.", "room, an hour"),
        ("en", "They made $18.75 an hour, he said.", "an hour"),
        ("en", "30 people died a day after the storm.", "people died"),
        ("en", "It has 30 boats, as much as three ships for an hour.", "ships"),
        ("en", "The clinic saw 43 daily admissions.", "daily admissions"),
        ("en", "Some 69 firms see it stop at least once a week.", "firms see it stop"),
        ("en", "30 people died there, and every year some come back.", "people died"),
        ("de", "Jeden Tag sterben dort 30 Menschen.", "Menschen, jeden Tag"),
        ("de", "Jährlich kommen 4000 Gäste.", "Gäste, jährlich"),
        ("de", "Dort sterben täglich 30 Menschen.", "Menschen, täglich"),
        ("fr", "30 personnes par jour meurent.", "personnes par jour"),
        ("es", "Cada día mueren 30 personas.", "personas, cada día"),
        ("it", "Ogni anno nascono 30 cuccioli.", "cuccioli, ogni anno"),
        ("pt", "Morrem 30 pessoas por dia.", "pessoas por dia"),
        ("nl", "Er sterven 30 mensen per dag.", "mensen per dag"),
        ("pl", "Ginie tam 30 osób dziennie.", "osób dziennie"),
        ("ru", "Погибают 30 человек в день.", "человек в день"),
        ("uk", "Гинуть 30 людей на день.", "людей на день"),
    ] {
        assert_last_label(language, text, want);
    }
}

#[test]
fn what_stands_before_where_nothing_behind_is_counted() {
    for (language, text, want) in [
        ("en", "Attendance: 27,778.", "Attendance"),
        ("de", "Eintritt: Erwachsene: 2,00 €.", "Erwachsene"),
        ("de", "Rate pro Monat: ab 492,34 Euro", "Rate pro Monat"),
        ("de", "Preis: ab ca. 9 €.", "Preis"),
        ("en", "The masks, worth ¥40,000, had been kept in a room.", "masks"),
        ("es", "Las mascarillas, valoradas en 40.000 euros, estaban allí.", "mascarillas"),
        ("it", "Le mascherine, del valore di 40 mila euro, sono sparite.", "mascherine"),
        ("fr", "Les masques, d’une valeur de 40 000 euros, ont disparu.", "masques"),
        ("nl", "De maskers, ter waarde van 40.000 euro, zijn weg.", "maskers"),
        ("it", "C'è un tasso di disoccupazione del 7% nelle città.", "tasso di disoccupazione"),
        ("it", "Contano 237 attacchi, di cui 218 nei territori occupati.", "attacchi"),
        ("pt", "Há uma taxa de desemprego de 7% nas cidades.", "taxa de desemprego"),
        ("fr", "Il y a un taux de chômage de 7 % aux Pays-Bas.", "taux de chômage"),
        ("fr", "On voit un taux de délinquance de 80 % quant au respect des normes.", "taux de délinquance"),
        ("en", "The mayor said: 40.", ""),
        ("en", "He got a better job, which meant higher pay: $18.", ""),
        ("en", "They paid 73 percent of the cost, or $4.5 million.", "of the cost"),
        ("en", "They paid 73 percent of the cost, or 3,000 men.", "men"),
    ] {
        assert_last_label(language, text, want);
    }
}

#[test]
fn verbs_and_comparatives_of_other_languages() {
    for (language, text, want) in [
        ("es", "El costo puede llegar a 6 millones de pesos.", "costo puede llegar"),
        ("es", "El banco ha recaudado 6 millones de pesos.", "banco ha recaudado"),
        ("es", "Ya se han recaudado 6 millones de pesos.", "recaudado"),
        ("it", "La banca ha raccolto 6 milioni di euro.", "banca ha raccolto"),
        ("pt", "O custo do tratamento deve chegar aos R$ 6 mil.", "custo do tratamento deve chegar"),
        ("fr", "La banque a levé 6 millions d'euros.", "banque a levé"),
        ("fr", "Anne Petit a transformé (1-0, 35e).", "Anne Petit a transformé"),
        ("fr", "L'inflation s'est établie à 2,3 %.", "inflation s'est établie"),
        ("it", "L'inflazione si è attestata al 2,3%.", "inflazione si è attestata"),
        ("pl", "Inflacja wyniosła w maju 2,3 proc. wobec celu.", "Inflacja"),
        ("ru", "Около 300 пожарных тушили огонь.", "пожарных тушили огонь"),
        ("it", "La squadra ha battuto Elm 2-0 davanti al porto.", "squadra ha battuto Elm"),
        ("es", "Las principales fueron pesca marina (20 %).", "pesca marina"),
        ("es", "Pesa 2 toneladas y mide 12 metros.", "metros"),
        ("pt", "É bem-visto nas duas maiores bancadas do Senado.", "maiores bancadas do Senado"),
        ("es", "Los tres peores incendios quemaron la zona.", "peores incendios quemaron la zona"),
        ("it", "È ben visto nei due maggiori gruppi del Senato.", "maggiori gruppi del Senato"),
        ("fr", "Les 10 plus gros contribuables paient.", "plus gros contribuables paient"),
        ("pl", "Koszt leczenia może sięgnąć 6 mln zł.", "Koszt leczenia może sięgnąć"),
        ("ru", "Стоимость лечения может достичь 6 млн рублей.", "Стоимость лечения может достичь"),
        ("uk", "Вартість лікування може сягнути 6 млн гривень.", "Вартість лікування може сягнути"),
        ("nl", "Het aantal boten was 4.000 lager dan een jaar geleden.", "aantal boten"),
        ("en", "The number of boats was 4,000 lower than a year ago.", "number of boats"),
    ] {
        assert_last_label(language, text, want);
    }
}
