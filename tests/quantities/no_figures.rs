//! Numbers that are no quantities, in all languages, beside those like them that are.

use super::{assert_all, assert_quantities};

#[test]
fn names() {
    assert_all(&[
        ("en", "The 13th Council district of Elm has a ferry.", &[]),
        ("en", "The Acme 3.5 models are out, 3.5 times as fast.", &["3.5 times multiple"]),
        ("en", "He was seen in the old series Elmford Nine-Nine by all who had known him.", &[]),
        ("en", "The office is at 10801 NW 50th St. in the town.", &[]),
        ("en", "On the 2nd and 4th Thursday, and the 27th of each month, ferries go.", &[]),
        ("en", "See Fig. 1 above, and 2 more.", &["2 - count"]),
        ("en", "This is no half bad deal for two halves of a ship.", &[]),
        ("en", "They met in May; the two married in June, and the two ships sailed.", &["2 ships count"]),
        ("en", "Compute a score for it, or a score of boats.", &["20 boats count"]),
        ("en", "She knows a thing or two, and for a single second she was second-guessed.", &[]),
        ("ru", "По п. 6 ст. 57 закона.", &[]),
        ("en", "The day the Acme Voyager 1 space probe took a picture of the sea.", &[]),
        ("pl", "Platformy używa 470 sklepów i blisko 150 Euro Sklep.", &["470 sklepów count", "150 Euro count about"]),
        (
            "en",
            "The length of the A-5 - 76 km - is known, between 5 - 76 boats.",
            &["76 km measure", "5..76 boats count"],
        ),
        ("de", "Eine Null-Toleranz-Politik gilt, doppelte Staatsbürgerschaft nicht.", &[]),
        ("es", "Pagaron el doble por la doble nacionalidad.", &["2 - multiple"]),
        (
            "en",
            "You need 1) a boat, 2) an oar and 3) a net (with 5 corks, 3 floats and 4) here.",
            &["5 corks count", "3 floats count", "4 floats count"],
        ),
        ("de", "Das Team des bis ca. 2030 laufenden Projekts", &[]),
        ("it", "Erano 30.000 secondo la polizia, in mezzo secondo.", &["30000 - count", "0.5 second duration"]),
        ("pt", "Eram 30 mil segundo a polícia, em 2 segundos.", &["30000 - count", "2 second duration"]),
        ("es", "Lo confirmaron a este medio fuentes policiales.", &[]),
        ("en", "Eggs trigger so-called type 2 immune responses.", &[]),
        ("en", "In the next round 5 players were left.", &["5 players count"]),
        ("en", "They support a two-state solution.", &[]),
        ("en", "Three Dimensional Grid", &[]),
        ("fr", "La quarantaine est levée, il reste en quarantaine depuis lundi.", &[]),
        (
            "fr",
            "Une quarantaine de 14 jours pour une quarantaine de passagers.",
            &["14 day duration", "40 passagers count about"],
        ),
        (
            "fr",
            "Une dizaine ont été blessés, la trentaine de passagers est sauve.",
            &["10 - count about", "30 passagers count about"],
        ),
        ("es", "Impuso una cuarentena de 14 días, la cuarentena terminó ayer.", &["14 day duration"]),
        ("en", "Melt it in a double boiler, at double the price.", &["2 - multiple"]),
        ("es", "El Congreso aprobó el proyecto de ley N° 464-2021.", &[]),
        ("en", "A Phase 2/3 study of two-factor locks gave her second thoughts on net-zero boats.", &[]),
        ("fr", "Sur un une-deux, dont 324 concernant le port", &["324 - count"]),
        ("fr", "La loi n° 58 de la ville, la loi 58 relative au port et l'article 58 de la charte", &[]),
        ("fr", "Dans le groupe 58 joueurs sont blessés, les premiers comme les seconds.", &["58 joueurs count"]),
        ("it", "Secondo l'articolo 5 della legge i battelli restano.", &[]),
        ("de", "Der Einfachheit halber sagen wir Boot.", &[]),
        ("de", "Ein halber Fisch ist zu wenig, ein halber Liter reicht.", &["0.5 Fisch ratio", "0.5 l measure"]),
        ("en", "Nature. 1978;92:30-5. [PMID: 7966893] ISBN: 7966893", &[]),
        ("en", "The team won 92:30.", &["92..30 - score"]),
        ("sv", "Vid 15-tiden hade 15 personer hittats.", &["15 personer count"]),
        ("de", "Auslauf, Freiland und Bio. Später kommt mehr.", &[]),
        ("de", "Einige Mio. Menschen, mehrere Mrd. Tiere", &["? Menschen count vague", "? Tiere count vague"]),
        ("en", "A two-state tour costs $90.", &["2 state count", "90 USD money"]),
        ("en", "The three-dimensional grid needs the 64-bit version.", &[]),
        ("en", "The shop called it Half Moon and sold half of the boats.", &["0.5 boats ratio"]),
        ("de", "Die Elf spielt in der Kreisklasse 2 mit Schriftgröße 12.", &[]),
        ("de", "In der Kreisklasse 22 Vereine zu finden", &["22 Vereine count"]),
        ("de", "Das Haus 4 blieb stehen.", &[]),
        ("de", "Das war beim Zweiten Hafener Konzil, im Kursraum 7 (2. Weltkrieg).", &[]),
        ("en", "The story in +49 Magazine was read by others.", &[]),
        ("en", "At first Norlanders stayed away.", &[]),
        ("en", "First Ann Lee painted it.", &[]),
        ("en", "They grounded the Acme 737-300s.", &[]),
        ("en", "She hopes to one day be mayor, and waited one day.", &["1 day duration"]),
        ("en", "It was no Fire of 1812 re-enactment.", &[]),
        ("en", "It hit the pier, ABC 8 reports, and filed 8 reports.", &["8 reports count"]),
        ("en", "They show it on a 4K screen, and cut 4K jobs.", &["4000 jobs count down"]),
        ("en", "Shares of 3M were sold. 3M said 3M people met at a 7-Eleven.", &["3000000 people count"]),
        ("it", "Il gioco Acme Wars 75188 Barca della Costa è in 4K Ultra HD.", &[]),
        ("fr", "31018 Havreville cedex 01", &[]),
        ("fr", "Elle siège dans la section 37 du Comité.", &[]),
        ("de", "Saniert wurden Haus 4 und 8 auf dem Hügel.", &[]),
        ("de", "Buzzwords wie „Arbeit 4.0“ kosten 4,0 Prozent.", &["4 % percent"]),
        ("de", "Der Verein «Vier Ruder» teilt mit: Vier Ruder fehlen.", &["4 Ruder count"]),
        ("de", "Die Zahl der Boote: Vier Ruderer kamen.", &["4 Ruderer count"]),
        ("de", "Hinter Rea blieb er nur Nummer Zwei.", &["2 - rank"]),
        ("de", "Rechte gehen nicht an Dritte, er wurde als Dritter geehrt.", &["3 - rank"]),
        ("de", "Es ist nur eine Frage der Zeit.", &[]),
        ("de", "Er wollte ihr eins auswischen, auf Platz eins.", &["1 Platz rank"]),
        ("de", "Das Galaxy Z Flip 6 hat wohl einen Snapdragon 8 Gen3-Prozessor.", &[]),
        ("en", "The Xperia 9 may come before the Galaxy Z Fold 7 is sold in shops.", &[]),
        ("fr", "La PlayStation 5 Pro, en vente à 800 euros", &["800 EUR money"]),
        ("en", "The train left at half past three, not at quarter past eight.", &[]),
        ("de", "Um halb drei kam der Zug, um Viertel nach acht der Bus.", &[]),
        ("es", "El tren sale a las tres y media, el bus a las ocho menos cuarto.", &[]),
        ("de", "Die Burg ist um das Jahr 800 entstanden.", &[]),
        ("nl", "De trein vertrok om half drie en de bus om kwart over acht.", &[]),
        ("ru", "Поезд уходит в половине третьего.", &[]),
        ("de", "Es zieht sich durchs gesamte 20. Jahrhundert; um das Jahr 800 war es anders.", &[]),
        ("nl", "Hij staat in de top vijf, met paars in sector 1.", &[]),
        ("en", "Published Aug 28, 2024 • Last updated 1 hour ago • 4 minute read", &[]),
        ("de", "Zuletzt aktualisiert vor 3 Stunden", &[]),
        ("fr", "Publié il y a 3 heures", &[]),
        ("ru", "Обновлено 2 часа назад", &[]),
        ("es", "No hubo gol en octavos, ni en cuartos de final.", &[]),
        ("pt", "O time caiu nas oitavas, ou nas quartas.", &[]),
        ("es", "Por el bien de Medio Oriente y de medio barrio.", &["0.5 barrio ratio"]),
        ("it", "Soffiano venti di Maestrale; venti barche sono in porto.", &["20 barche count"]),
        ("pt", "O carro zero km fez 300 km.", &["300 km measure"]),
        ("fr", "15000 Grenoblois ont voté hier, selon la mairie.", &["15000 Grenoblois count"]),
    ]);
}

#[test]
fn times() {
    assert_all(&[
        ("en", "The hall in Elm is open from 9.30 A.M. to 7.00 P.M. every day.", &[]),
        ("en", "At 6:56 the ship left, 2:30 hours later it sank.", &["2.5 hour duration"]),
        ("fr", "Le train part à 6:56 heures.", &[]),
        ("es", "La escuela cierra del lunes 16 al viernes 20 de mayo.", &[]),
        ("es", "El Combate del Dos de Mayo, a finales de los 90", &[]),
        ("es", "En mayo dos personas ganaron 90 euros.", &["2 personas count", "90 EUR money"]),
        ("fr", "Du lundi 16 au vendredi 20, le port est fermé.", &[]),
        ("pt", "No sábado, 14, o barco ficou parado.", &[]),
        ("en", "The show runs Thursday 14 through Sunday 17.", &[]),
        ("en", "On Thursday 14 people came.", &["14 people count"]),
        ("de", "Die Ziele sollen bis 2045 erreicht werden.", &[]),
        ("de", "Es sind 15 Prozent weniger als 2019.", &["15 % percent"]),
        ("en", "It was 12% more than 2019.", &["12 % percent"]),
        ("de", "Der Hafen wurde im Jahr 1950 gebaut und hat seitdem viele Stürme gesehen.", &[]),
        ("de", "1278 war die Burg im Besitz des Hugo.", &[]),
        ("de", "— Marco (@Marco) October 27, 2021", &[]),
        (
            "de",
            "Jedes 3. Kind siegte in 7,81 sek, für 20 SEK.",
            &["0.3333 Kind ratio", "7.81 second duration", "20 SEK money"],
        ),
        ("de", "1524 erteilte die Königin die Erlaubnis, 1524 Kähne fuhren.", &["1524 Kähne count"]),
        ("de", "In den Nächten vom 11. bis 13. gab es Frost.", &[]),
        ("de", "Die höchsten Werte gab es am Freitag, den 13. Oberndorf lag vorn.", &[]),
        ("de", "Aus dem späten 17. und 18. Jahrhundert weiß man wenig.", &[]),
        ("es", "Desde los años noventa, y en la primera quincena de marzo.", &[]),
        ("it", "Negli anni settanta settanta barche.", &["70 barche count"]),
    ]);
}

#[test]
fn codes() {
    assert_all(&[
        ("de", "Das Gericht entschied (Az. 5 L 3799/24) gegen die Stadt.", &[]),
        ("en", "The ferry is back, according to the Harbour Line.2 Lee has the key.", &[]),
        ("en", "Write to +49 (0)40 890 85-433 or call *2421.", &[]),
        ("en", "J Boats. 1988;82(6):1826. doi:10.1126/boats.1175570", &[]),
        ("fr", "2-faire entrer les bateaux", &[]),
        ("en", "3/ The boats come in", &[]),
        ("en", "2- to 3-year-olds came, 3-month bans followed.", &["2..3 year age", "3 month duration"]),
        ("de", "Die Herberge (Gartenallee 3, 74076 Oberndorf) ist voll.", &[]),
        ("de", "Im Jahr 2019, 74076 Menschen kamen.", &["74076 Menschen count"]),
        ("de", "Das ist Zeit, die wir nicht nutzen.”1", &[]),
        ("en", "\"20 people died,\" he said.", &["20 people count"]),
        ("de", "Mehr: www.elm.example/kraft_arid,1871348.html", &[]),
        ("de", "Latitude: 53.36671 Longitude: 7.20518", &[]),
        ("en", "Lenders expect 16.6 million boats.", &["16600000 boats count"]),
        ("en", "A share of 40 %1 pays a $250,000 fine.", &["40 % percent", "250000 USD money"]),
        ("de", "123.122.243 Euro kostet die Adresse 123.123.122.243.", &["123122243 EUR money"]),
        ("de", "Aus der Adresse 123.123.123.123 wird die Adresse 123.123.122.243 gemacht.", &[]),
        ("en", "She puts $19,000 into a 401(k) under level 3 restrictions.", &["19000 USD money"]),
        ("en", "It comes as 32-bit (x86) and 64-bit (x86-64) versions.", &[]),
        ("zh", "人工智能、5G等新技术。", &[]),
        ("de", "Am häufigsten war Krafttraining (n=707).", &["707 - count"]),
        ("en", "The line x = 707 ends it.", &[]),
        ("de", "Das macht die Zeiten 1. planbarer und hebt 2. die Verschiebung auf.", &[]),
        ("de", "Geplant sind folgende Änderungen: 1. Es läutet.", &[]),
        ("de", "Der Platz am Fenster: 3.", &["3 - count"]),
    ]);
}

/// What stands like a name, a time or a code, and is none.
#[test]
fn still_figures() {
    assert_all(&[
        ("en", "In the placebo group 40 patients died.", &["40 patients count"]),
        ("en", "The hall seats up to 1200.", &["1200 - count upto"]),
        ("de", "Das Stadion fasst maximal 1800.", &["1800 - count upto"]),
        ("de", "In dem Haus 40 Wohnungen, im Kreis 30 Menschen.", &["40 Wohnungen count", "30 Menschen count"]),
        ("en", "12000 Palestinians flee", &["12000 Palestinians count"]),
        ("de", "Er wurde am Samstag Dritter im Slalom.", &["3 - rank"]),
        ("de", "Es gibt ein viertes und fünftes Geschlecht.", &["5 Geschlecht rank"]),
        ("en", "She won her 20th Grand Slam title.", &["20 title rank"]),
        ("en", "Pay $15/£13.49 or $5/$9.", &["15 USD money", "13.49 GBP money", "5..9 USD money"]),
        ("zh", "发展5个。", &["5 个 count"]),
        ("zh", "中国队以3-1战胜了土耳其队。", &["3..1 - score"]),
        ("de", "Die Firma füllt 1.125.100.200 Flaschen ab.", &["1125100200 Flaschen count"]),
        ("en", "Voters in her 9th Congressional District sent 12 letters.", &["12 letters count"]),
        ("de", "Lee holte am Freitag den 3. Platz.", &["3 Platz rank"]),
        ("de", "1278 wurden verletzt.", &["1278 - count"]),
        ("de", "Die Erde hat 8.119.000.000 Einwohner.", &["8119000000 Einwohner count"]),
        ("en", "Acme leads (34% share), ahead of Bolt (20% share).", &["34 % percent", "20 % percent"]),
        ("en", "911 Palestinians were killed.", &["911 Palestinians count"]),
        ("de", "Die Firma schafft +200 Arbeitsplätze.", &["200 Arbeitsplätze count up"]),
        ("it", "Negli ultimi anni venti aziende hanno chiuso.", &["20 aziende count"]),
        ("es", "El piloto quedó tercero.", &["3 - rank"]),
        ("en", "Boeing delivered 45 jets, and the Galaxy sold 300 phones.", &["45 jets count", "300 phones count"]),
        ("de", "Mit dem Galaxy spielten 6 Kinder.", &["6 Kinder count"]),
        ("en", "The MacBook Pro 16 inch is new.", &["16 inch measure"]),
        ("es", "Convoca a las tres mujeres y a las dos CTA.", &["3 mujeres count", "2 CTA count"]),
        ("de", "Um halb Deutschland sorgt sich ein Drittel.", &["0.5 Deutschland ratio", "0.3333 Deutschland ratio"]),
        ("es", "La policía detuvo a las tres que huyeron.", &["3 - count"]),
        ("es", "Los remeros quedaron octavos.", &["8 - rank"]),
        ("en", "Last year 300 people died.", &["300 people count"]),
        ("en", "The company posted two years of losses.", &["2 year duration"]),
        ("en", "The law was updated two years ago.", &["2 year duration"]),
        ("de", "Er meldete später am Ende 15. Opfer gab es nicht.", &["15 - count"]),
        ("en", "The gains came to +/-3 percentage points.", &["3 percentage point percent"]),
        ("fr", "Il a marqué 3 buts sur 10 matchs.", &["3 buts count", "10 matchs count"]),
        ("en", "Output fell by a third a year.", &["0.3333 - ratio down"]),
        ("en", "Stocks were cut by half a day later.", &["0.5 - ratio down"]),
        ("en", "Half a century after that it sank.", &["0.5 century duration"]),
        ("de", "Er war 20 der 30 Minuten auf dem Feld.", &["20 - count", "30 minute duration"]),
    ]);
}

#[test]
fn what_a_page_counts_of_itself() {
    for (language, text) in [
        ("en", "319 Likes • 160 Comments"),
        ("en", "By Ann Lee · 31 Jan 2025, 20:02 · 0 Comments"),
        ("de", "5343 mal gelesen | 32 Kommentare"),
        ("fr", "12 commentaires"),
        ("pl", "Ten tekst przeczytasz w 1 minutę"),
        ("ru", "15 комментариев"),
    ] {
        assert_quantities(language, &[(text, &[])]);
    }
    assert_quantities(
        "en",
        &[("The letter drew 12 comments, 8 of them kind.", &["12 comments count", "8 comments count"])],
    );
}

#[test]
fn parts_of_wholes() {
    assert_quantities("fr", &[("Huit véhicules neufs sur dix étaient mal garés.", &["0.8 véhicules neufs ratio"])]);
}

#[test]
fn pages_and_books() {
    for (language, text) in [
        ("en", "Page 3 of 7"),
        ("de", "Seite 1 von 2"),
        ("fr", "Page 1 sur 4"),
        ("en", "In Book 2 proves the captain right."),
    ] {
        assert_quantities(language, &[(text, &[])]);
    }
    assert_quantities("en", &[("The letter has 3 pages.", &["3 pages count"])]);
    assert_quantities("de", &[("Auf der anderen Seite sind 3 von 4 Befragten müde.", &["0.75 Befragten ratio"])]);
}

#[test]
fn third_parties() {
    assert_quantities(
        "de",
        &[
            ("Forderungen Dritter sind ausgeschlossen.", &[]),
            ("Das Gesetz schützt gutgläubige Dritte.", &[]),
            ("Der Vertrag geht auf einen Dritten über.", &[]),
            ("Am Ende wurde Müller Dritter.", &["3 - rank"]),
        ],
    );
    for (language, text) in [
        ("it", "I dati non sono ceduti a terzi."),
        ("pl", "Dane nie są przekazywane osobom trzecim."),
        ("ru", "Данные не передаются третьим лицам."),
        ("uk", "Дані не передаються третім особам."),
        ("es", "El primero Aníbal llegó tarde."),
        ("es", "Llegan medio muertos de frío."),
        ("pt", "Têm vida meio corriqueiras, de classe alta."),
    ] {
        assert_quantities(language, &[(text, &[])]);
    }
}

#[test]
fn lineups() {
    for text in [
        "Elm FC: 1-Adán Pineda (6.5), 4-Jaime Medina (7), 25-Bruno Luna 70' (5)",
        "1-Elm: 1- Esteban Alba (8.5), 16- Ariel Soto (7.5), 24- Juan Basalto (7)",
        "El gol llegó de penal al 45' con remate de cabeza.",
    ] {
        let found = copydesk::figures::quantity::find(text, "es");
        assert!(found.len() <= 1, "{text}: {found:?}");
    }
    assert_quantities("de", &[("Es folgten Elm (2,1) und Oak (2,3).", &["2.1 - count", "2.3 - count"])]);
}

/// Days, means and mentions that stand like counts.
#[test]
fn no_counts() {
    assert_all(&[
        ("en", "She made her boat into a new one several weeks ago.", &[]),
        ("es", "La investigación de un medio de comunicación lo reveló.", &[]),
        ("es", "Es más que la temperatura media climática.", &[]),
        ("es", "Duró media hora y costó medio millón.", &["0.5 hour duration", "500000 - count"]),
        ("es", "Las vacaciones son a mitad de mayo.", &[]),
        ("es", "Sigue vigente hasta el 27 de este mes.", &[]),
        ("de", "Der Film „Ufer 23“ zeigt „rund 30“, WKN: 969420.", &["30 - count about"]),
        ("de", "Die Frist endet am 10. eines Monats, online bis zum 20. des Monats.", &[]),
        ("en", "The crash killed 30 this month.", &["30 - count"]),
        ("fr", "Aucune revue n’est classée en « 1 ».", &[]),
        ("pt", "Está correto, cabe aos dois.", &["2 - count"]),
        ("pt", "6.", &[]),
        ("pl", "Akcja sprzeciwia siÄ teÅ¼ by groÅºne.", &[]),
        ("ja", "大さじ½です。", &["0.5 で ratio"]),
    ]);
}

#[test]
fn lists_of_names() {
    assert_all(&[
        ("en", "Articles 5, 6 and 7 of the treaty and Sections 21 and 26 of the bill are vague.", &[]),
        ("en", "In Article 5 and 20 other rules", &["20 rules count"]),
        ("de", "Die Artikel 5, 6 und 7 des Vertrags, die Linien 40, 62 und 64 ändern sich.", &[]),
        ("fr", "Les articles 5, 6 et 7 du traité, les chapitres 2 et 3 sont modifiés.", &[]),
        ("es", "Los artículos 5, 6 y 7 del tratado cambian, y los capítulos 2 y 3.", &[]),
        ("it", "Gli articoli 5, 6 e 7 del trattato cambiano, e i commi 2 e 3.", &[]),
        ("pt", "Os artigos 5, 6 e 7 do tratado mudam, e os capítulos 2 e 3.", &[]),
        ("nl", "De artikelen 5, 6 en 7 van het verdrag veranderen.", &[]),
        ("ru", "Статьи 5, 6 и 7 договора изменены, в пунктах 2 и 3.", &[]),
        ("uk", "Статті 5, 6 і 7 договору змінено, у пунктах 2 і 3.", &[]),
        ("pl", "Artykuły 5, 6 i 7 traktatu zmieniono.", &[]),
    ]);
}

#[test]
fn entries_cases_and_days() {
    assert_all(&[
        ("de", "#4 Wir haben hier 20 Boote.", &["20 Boote count"]),
        ("de", "Beschluss (202 ObOWi 860/21) für 20 Boote", &["20 Boote count"]),
        ("de", "Das Fest geht vom 9.-11. September mit 20 Booten.", &["20 Booten count"]),
        ("de", "Das Fest geht vom 9.-11.5. und kostet nichts.", &[]),
        ("en", "Data are sold to third parties.", &[]),
        ("ru", "Данные передают третьим лицам.", &[]),
    ]);
}

#[test]
fn addresses() {
    assert_all(&[
        ("fr", "Une maison au 19 rue principale, une autre au 12, avenue de la gare, au 5 bis place du port", &[]),
        ("fr", "La police a fermé 12 rues.", &["12 rues count"]),
        ("pt", "Mora na rua Direita, 12.", &[]),
        ("ru", "Он живет на улице Ленина, 12.", &[]),
        ("ru", "На улице Ленина, 12 человек пострадали.", &["12 человек count"]),
        ("ru", "Ольга Ленина, 12, живет здесь.", &["12 year age"]),
        ("uk", "Він живе на вулиці Шевченка, 12.", &[]),
        ("de", "Es fährt die Straßenbahn 13.", &[]),
    ]);
}

#[test]
fn numbers_within_words() {
    assert_all(&[
        (
            "de",
            "Es gab 19 Top-100-Spieler und 12 Formel-1-Rennen.",
            &["19 Top-100-Spieler count", "12 Formel-1-Rennen count"],
        ),
        ("en", "There were 12 Top-100 players.", &["12 players count"]),
    ]);
}
