//! Constructions that tell who arrived at a number, expects it, admits it or is quoted with it, one line each.

use super::check;

#[test]
fn estimates_and_forecasts() {
    check(&[
        ("en", "Acme Bank raised its forecast for growth next year to #3 percent.", "Acme Bank"),
        ("en", "With its forecast of #3 percent, Acme Bank is alone.", "Acme Bank"),
        ("en", "The damage was estimated at #3 million by the insurer Acme.", "Acme"),
        ("en", "Acme expects sales of #3 billion.", "Acme"),
        ("en", "Acme fired #3 people.", "-"),
        ("en", "The boats were built by Acme in #3 yards.", "-"),
        ("en", "Instead, they put their estimate at #3 percent.", "-"),
        ("de", "Der Schaden wird von der Versicherung Acme auf #3 Millionen Euro beziffert.", "Versicherung Acme"),
        ("de", "Der Schaden wird für Boote von 12 Metern auf #3 Millionen Euro beziffert.", "-"),
        ("de", "Experten hatten mit einem Plus von #3 Prozent gerechnet.", "Experten"),
        ("fr", "Le coût est estimé à #3 millions d'euros par la chambre des comptes.", "chambre des comptes"),
        ("es", "Las pérdidas han sido cifradas en #3 millones por la organización Acme.", "Acme"),
        ("it", "I danni sono stati quantificati dalla Acme in #3 milioni di euro.", "Acme"),
        ("nl", "De schade wordt door verzekeraar Acme geraamd op #3 miljoen euro.", "Acme"),
        ("pl", "Straty zostały oszacowane przez NIK na #3 mln zł.", "NIK"),
    ]);
}

#[test]
fn admissions_and_what_is_not_confirmed() {
    check(&[
        ("en", "The hospital was forced to admit that #3 files had vanished.", "hospital"),
        ("en", "Ann Lee would not confirm that #3 people were held.", "Ann Lee"),
        ("de", "Das Klinikum musste schließlich einräumen, dass #3 Akten fehlen.", "Klinikum"),
        ("fr", "Le ministre n'a pas voulu confirmer que #3 bateaux seraient vendus.", "ministre"),
        ("nl", "Na lang wachten moest de gemeente toegeven dat er #3 dossiers zijn verdwenen.", "gemeente"),
        ("pl", "Rzecznik policji nie chciał potwierdzić, że zginęły #3 osoby.", "Rzecznik policji"),
    ]);
}

#[test]
fn clauses_with_verbs_of_their_own_are_no_second_speakers() {
    check(&[
        ("de", "Die Ministerin sagte, dass die Sanierung #3 Millionen Euro kostet.", "Ministerin"),
        ("de", "Wie das Landesamt mitteilte, stiegen die Preise um #3 Prozent.", "Landesamt"),
        ("nl", "De minister zei dat de renovatie #3 miljoen euro kost.", "minister"),
        ("de", "Die Polizei spricht von 5500 Menschen, die Veranstalter von #12.000.", "Veranstalter"),
    ]);
}

#[test]
fn speakers_between_dashes() {
    check(&[
        ("pl", "W szpitalu – mówi dyrektor Jan Bos – brakuje #3 lekarzy.", "Jan Bos"),
        ("pl", "Ceny spadną do #3 proc. – uważa Jan Bos, główny ekonomista banku.", "Jan Bos"),
        ("pl", "„Mamy zamówienia – zapewnia Anna Bos. – W hali pracuje #3 ludzi”.", "Anna Bos"),
        ("ru", "«Такого не было, — говорит смотритель Ян Бос. — Выпало #3 сантиметра снега».", "Ян Бос"),
        ("pl", "– Mamy trudny rok – powiedziała dyrektor Anna Bos. – Brakuje nam #20 lekarzy.", "Anna Bos"),
        ("ru", "— Мы устали, — сказал тренер Ян Бос. — Не хватало #6 игроков.", "Ян Бос"),
        ("uk", "«Черги стоять зранку, — каже волонтер Ян Бос. — Роздали #3 пайки».", "Ян Бос"),
        ("en", "The 14 women – most of them aged #18, the agency says – were freed.", "agency"),
    ]);
}

#[test]
fn the_name_that_leads_is_who_a_title_means() {
    check(&[
        ("en", "Pavel Dragan was not amused. The minister insisted that it had cost #3 million.", "Pavel Dragan"),
        ("en", "Ann Lee was not amused. She reckons that it cost #3 million.", "Ann Lee"),
        ("es", "Lucía Ferrer preside la junta. La empresaria sostiene que faltan #3 barcos.", "Lucía Ferrer"),
        ("it", "Gli Emirati Arabi Uniti aspettano. Gli Stati Uniti hanno detto che sono #3 barche.", "Stati Uniti"),
    ]);
}

#[test]
fn speakers_within_a_quotation_behind_an_auxiliary() {
    check(&[
        ("fr", "« La mer monte, a déclaré vendredi la ministre Anne Petit. Elle couvre #3 îles. »", "Anne Petit"),
        ("fr", "« La mer monte, explique Anne Petit. Elle couvre #3 îles. »", "Anne Petit"),
    ]);
}

#[test]
fn forecasts_are_whose_the_nearest_clause_tells() {
    check(&[
        ("en", "Telvanna, the chip designer, cut its full-year outlook to #3 percent.", "Telvanna"),
        ("en", "The bank raised growth estimates to #3 percent.", "bank"),
        ("en", "Shares in Arbex fell after the group cut its forecast to #3 percent.", "Arbex"),
        ("en", "Arbex sold 30 boats in May, and analysts cut their forecast to #3.", "analysts"),
        ("en", "Sales beat the forecast of #3 percent.", "-"),
        ("es", "Su previsión de un #3 por ciento fue criticada por el Banco de Lot.", "-"),
        ("es", "El banco elevó su previsión al 3 por ciento, frente al #2 que espera el Gobierno.", "Gobierno"),
        ("it", "La Banca di Lot ha tagliato al #3 per cento la stima sul Pil.", "Banca di Lot"),
        ("de", "Mit ihrer Prognose von #3 Prozent liegt die Regierung hoch.", "Regierung"),
        ("de", "Auf #3 Millionen Tonnen schätzt der Rat die Ernte.", "Rat"),
        ("pl", "Bank Lot podniósł prognozę wzrostu do #3 proc.", "Bank Lot"),
    ]);
}

#[test]
fn who_did_something_else_is_not_who_estimated() {
    check(&[
        ("en", "The number of homes destroyed by Norland's army is estimated at #3,000.", "-"),
        ("en", "Drugs valued at #3 million dollars were seized by police.", "-"),
        ("en", "The death toll was estimated at #61 by rescue officials.", "rescue officials"),
        ("de", "Die von der Polizei sichergestellten Boote werden auf #3 Millionen Euro geschätzt.", "-"),
        ("de", "Der Schaden wird von der Polizei auf #3 Millionen Euro geschätzt.", "Polizei"),
        ("de", "Die Schäden durch den Brand werden auf #3 Millionen Euro geschätzt.", "-"),
        ("de", "Das Erdbeben forderte #300 Tote.", "-"),
        ("fr", "Le nombre de maisons détruites par l'armée est estimé à #3 000.", "-"),
        ("es", "El banco eleva los precios un #3 por ciento.", "-"),
        ("es", "El ministerio eleva a #20 los fallecidos.", "ministerio"),
    ]);
}

#[test]
fn verbs_of_several_have_no_single_subject() {
    check(&[
        ("ru", "Ущерб оценили в #3 млн рублей.", "-"),
        ("ru", "Чиновника обвинили в краже #3 млн рублей.", "-"),
        ("ru", "Эксперты оценили ущерб в #3 млн рублей.", "Эксперты"),
        ("ru", "СМИ сообщили о #3 взрывах.", "СМИ"),
        ("uk", "Рятувальники повідомили про #3 загиблих.", "Рятувальники"),
        ("uk", "Збито #66 дронів, повідомили Повітряні сили ЗСУ.", "Повітряні сили ЗСУ"),
        ("ru", "Сбито #66 дронов, сообщили Воздушные силы страны.", "Воздушные силы страны"),
    ]);
}

#[test]
fn speakers_where_names_have_cases() {
    check(&[
        ("pl", "Liczba ofiar wzrosła do #64, podały w poniedziałek wieczorem władze prowincji.", "władze prowincji"),
        ("pl", "Poziom rzeki wzrośnie o #30 cm, ostrzegają hydrolodzy.", "hydrolodzy"),
        ("ru", "Цены вырастут на #3%, сказал «Речным вестям» директор Ян Бос.", "Ян Бос"),
        ("ru", "Ян Бос приехал утром. Министр заявил, что закупят #3 лодки.", "Ян Бос"),
        ("uk", "Рівень упаде на #30 см, попереджають гідрологи.", "гідрологи"),
    ]);
}

#[test]
fn what_tells_a_speaker_apart_stands_behind_it() {
    check(&[
        ("es", "Faltan #3 barcos, avanzó ayer un portavoz comunitario.", "portavoz comunitario"),
        ("it", "L'auto andava a #168 all'ora, precisa la Polizia stradale in una nota.", "Polizia stradale"),
        ("es", "Unicef acaba de elevar su estimación: #3 millones de niños estarían fuera.", "Unicef"),
        ("pl", "Powiedział w Radiu Lot, że są #3 łodzie.", "-"),
        ("en", "The court agreed to hear the case, which could cost Arbex #3 dollars.", "court"),
        ("it", "I furti sono calati del #7 per cento, ha detto il questore Paolo Lot presentando i dati.", "Paolo Lot"),
        ("ru", "По данным полиции, водитель потребовал #20 лодок.", "полиция"),
    ]);
}

#[test]
fn names_are_told_in_the_case_that_they_are_called_by() {
    check(&[
        ("de", "Nach Angaben des Statistischen Landesamtes kamen #300 Menschen.", "Statistisches Landesamt"),
        ("de", "Der Deutsche Tidendienst teilte mit, #20 Boote seien gesunken.", "Deutscher Tidendienst"),
        ("de", "Nach Angaben der Deutschen Reederei sanken #20 Boote.", "Deutsche Reederei"),
        ("ru", "Погибли #20 человек, сообщили в областной прокуратуре.", "областная прокуратура"),
        ("fr", "Le ferry a coulé, avec #20 personnes, a-t-on appris auprès de la préfecture.", "préfecture"),
        ("de", "Im Zuge der Studie erhielten #20 Leute das Mittel.", "-"),
        ("de", "Jeder zweite Kapitän in Ulm hat einer Umfrage zufolge #20 Boote gesehen.", "Umfrage"),
        ("fr", "Le ferry transportait #20 personnes, a fait savoir la préfecture.", "préfecture"),
        ("it", "La polizia ha reso noto che le barche sono #20.", "polizia"),
        ("de", "#20 Boote seien gesunken, teilte Ministerin Anna Lehm (ABC) mit.", "Anna Lehm"),
        ("uk", "За словами голови комітету Галини Мороз, загинули #20 людей.", "Галина Мороз"),
        ("pl", "Zdaniem Anny Nowak zginęło #20 osób.", "Anna Nowak"),
        ("de", "Das Weiße Haus teilte mit, #20 Boote seien gesunken.", "Weißes Haus"),
        ("de", "Nach Angaben des Weißen Hauses sanken #20 Boote.", "Weißes Haus"),
        ("de", "Nach Angaben des Norischen Roten Kreuzes halfen #300 Menschen.", "Norisches Rotes Kreuz"),
        ("de", "Laut dem Norischen Wetterdienst fielen #30 Liter.", "Norischer Wetterdienst"),
        ("de", "Nach Angaben der Norischen Bahn fuhren #30 Züge.", "Norische Bahn"),
        ("de", "Nach Angaben des Olympischen Komitees kamen #300 Menschen.", "Olympisches Komitee"),
        ("de", "Nach Angaben von Händlern fiel der Kurs um #3 Prozent.", "Händler"),
        ("de", "Nach Angaben von Bauern fiel der Preis um #3 Prozent.", "Bauern"),
        ("de", "Nach Angaben des Ministeriums kamen #300 Menschen.", "Ministerium"),
        ("de", "Das sagte ein Sprecher der Norischen Bahn: Es fuhren #30 Züge.", "Norische Bahn"),
    ]);
}

#[test]
fn what_may_be_supposed_goes_on_from_what_was_said() {
    check(&[
        ("de", "Das Boot sei alt, sagte Anna Lehm. Ein neues würde #3 Millionen Euro kosten.", "Anna Lehm"),
        ("de", "Das Boot sei alt, sagte Anna Lehm.\nEin neues würde #3 Millionen Euro kosten.", "Anna Lehm"),
        ("de", "„Das Boot ist alt“, sagte Anna Lehm. „Sehr alt.“ Ein neues würde #3 Euro kosten.", "Anna Lehm"),
        ("de", "Das Boot sei alt, sagte Anna Lehm. Der Rat hat es gekauft. Das wären #3 Euro im Monat.", "-"),
    ]);
}

#[test]
fn what_looks_like_a_clause_or_a_dateline_and_is_a_name() {
    check(&[
        ("en", "According to WHO, there were #3,248 cases, with 584 deaths.", "WHO"),
        ("en", "According to who counts, there were #20 or 30 of them.", "-"),
        ("en", "NASA said the #5 firms — Acme and Arbex — had been picked.", "NASA"),
        ("en", "ELM (Acme) — The mayor said that #5 firms had been picked.", "mayor"),
        ("en", "\"They sold it all,\" said one aide in the state. \"About #15 boats.\"", "one aide"),
        ("en", "Crimes grew by 250 per 100,000 residents. This rise is a #64 percent jump.", "-"),
        ("en", "The office says 37% of students drank; 9% of students reported #20 drinks.", "office"),
        ("en", "As yet there is no word of the #3 boats, the port office said, according to Acme News.", "port office"),
        ("en", "The group, Arbex Union, formed in May. The group announced that #20 boats would go.", "Arbex Union"),
        ("en", "In the latest polls the party stands at #30 percent.", "latest polls"),
        ("en", "In the polls the party won #30 percent.", "-"),
        ("en", "\"It is so,\" said Rep. Tom Moss, D-N.J., a former mayor who has #3 boats.", "-"),
        ("en", "\"It is so,\" said Tom Moss, a mayor, of the #3 boats.", "Tom Moss"),
        ("es", "«Este fue un curso difícil. Tuvimos #52 alumnos». Ana Paz, directora", "Ana Paz"),
    ]);
}

#[test]
fn verbs_that_a_particle_closes() {
    check(&[
        ("de", "Die Analysten der Bank merken aber an, dass #20 Boote fehlen.", "Analysten der Bank"),
        ("de", "Der Rat kommt in seinem neuen Bericht zu dem Schluss, dass #20 Boote fehlen.", "Rat"),
        ("de", "Kürzlich wiesen die Forscher im Blatt nach, dass #20 Boote fehlen.", "Forscher"),
        ("de", "Der Dax gab um 2 Prozent auf #19.378 Punkte nach.", "-"),
        ("de", "Auf dem Netz teilte ein Fan den Post von Anna Lehm. Es sind #20 Boote.", "-"),
        ("de", "Im Norden kamen gemäss des Ministeriums #10 Menschen um.", "Ministerium"),
        ("de", "Der Index, der die Entwicklung des Marktes angibt, stieg um #3 Punkte.", "-"),
        ("de", "Das Boot sei alt, sagte Anna Lehm. Im Album mit #30 Karten liegt eine, die passen würde.", "-"),
        (
            "de",
            "Die Armee hat nach Schätzungen des Blattes mindestens 16 Brigaden gegründet, insgesamt bis zu #50.000 Mann.",
            "Blatt",
        ),
    ]);
}

#[test]
fn men_and_women_by_their_names() {
    check(&[
        (
            "en",
            "Virginia Moss came to Elm. Bill Lee said he had not met her. She said it took #15 days.",
            "Virginia Moss",
        ),
        ("en", "Virginia Moss came to Elm. Bill Lee said he had not met her. He said it took #15 days.", "Bill Lee"),
        ("en", "Zed Moss came to Elm. Quux Lee said it was late. She said it took #15 days.", "Quux Lee"),
        ("nl", "Anna Bos kwam in Lot. Piet Smit zei dat het laat was. Zij zei dat het #15 dagen duurde.", "Anna Bos"),
        ("de", "Anna Lehm kam nach Lot. Karl Weber sagte, es sei spät. Er sagte, es dauere #15 Tage.", "Karl Weber"),
    ]);
}

#[test]
fn who_is_meant_by_what_points_back() {
    check(&[
        ("en", "Highways officers raised no objection. Their assessment predicts #96 extra cars.", "Highways officers"),
        ("en", "Officers had warned members that the town could only show #3 years of land.", "Officers"),
        (
            "fr",
            "Anne Petit, 78 ans, attend. « Ils m'ont laissé #10 minutes », souffle cette ancienne maire.",
            "Anne Petit",
        ),
        ("nl", "Acme schrapt #20 banen. Dat maakte de directie dinsdag bekend.", "directie"),
        ("nl", "Anouk Bos noemt het een slag. Zij wijst erop dat er #20 boten zijn.", "Anouk Bos"),
        ("de", "Das schrieb Analyst Karl Weber. Er kalkuliert mit Kosten von #55 Millionen Euro.", "Karl Weber"),
        (
            "de",
            "„Das Boot ist alt“, sagte Anna Lehm. Inzwischen böten Firmen es um #30 Prozent billiger an.",
            "Anna Lehm",
        ),
        (
            "uk",
            "Загинули #20 людей. Про це у Телеграмі повідомив мер Олександр Бос, передає агентство.",
            "Олександр Бос",
        ),
        ("uk", "Більшість із них у компанії розраховують, що ремонт триватиме #5 діб.", "-"),
    ]);
}

#[test]
fn further_verbs_and_names() {
    check(&[
        ("fr", "Enedis faisait encore état de #20 foyers sans courant.", "Enedis"),
        ("it", "«Solo qui - ricorda il sindaco Aldo Neri - in #15 anni sono andati persi 20 posti».", "Aldo Neri"),
        ("pl", "Wyjechali #20 razy – poinformował rzecznik PSP st. bryg. Karol Bos.", "Karol Bos"),
        ("pl", "Według GDDKiA droga S17 była zamknięta przez #3 godziny.", "GDDKiA"),
        ("ru", "Завод остановил #2 линии, сообщили «Вестям» два источника.", "два источника"),
        ("uk", "Міністерство оборони РФ натомість заявило про #36 човнів.", "Міністерство оборони РФ"),
        ("es", "Se cancelaron #64 vuelos, según han informado fuentes de Aena.", "fuentes de Aena"),
        (
            "pt",
            "Fonte oficial do Ministério lembrou que o Governo prevê entregar #59 casas.",
            "Fonte oficial do Ministério",
        ),
        ("en", "Foreign minister Omar al-Tayeb said that #3 boats were lost.", "Omar al-Tayeb"),
        ("en", "#3 boats were lost, according to Omar al-Tayeb.", "Omar al-Tayeb"),
        ("de", "Außenminister Omar al-Tajeb sagte, #3 Boote seien verloren.", "Omar al-Tajeb"),
        ("ru", "Министр Омар аль-Тайеб заявил, что потеряны #3 лодки.", "Омар аль-Тайеб"),
        ("uk", "Втрачено #3 човни, заявив Омар аль-Таєб.", "Омар аль-Таєб"),
        ("fr", "Le ministre Omar el-Tayeb a déclaré que #3 bateaux étaient perdus.", "Omar el-Tayeb"),
        ("pl", "Minister zapewnia jednak, że #3 łodzie są sprawne.", "Minister"),
    ]);
}

/// Letters that the text explains are told with what they stand for.
#[test]
fn letters_of_names() {
    check(&[
        (
            "en",
            "It was left to Boats, Sails and Tides Norland (BSTN).\nBSTN said #20 boats had sunk.",
            "Boats, Sails and Tides Norland (BSTN)",
        ),
        ("en", "The Norland Tide Board (NTB) said #20 boats had sunk.", "Norland Tide Board (NTB)"),
        ("en", "Ann Lee (LPN) spoke.\nThe NTB said #20 boats had sunk.", "NTB"),
        ("en", "The ferry at Elm (BSTN) is closed.\nBSTN said #20 boats had sunk.", "BSTN"),
        (
            "es",
            "El Instituto Nacional de Mareas (INM) lo vio.\nSegún el INM, #20 barcos se hundieron.",
            "Instituto Nacional de Mareas (INM)",
        ),
        (
            "de",
            "Das sah der Chef des Bundesverbands der Reeder (BdR).\nDer BdR teilte mit, #20 Boote seien gesunken.",
            "Bundesverband der Reeder (BdR)",
        ),
        ("de", "Der Bundesseedienst (BSD) schwieg.\nDer BSD teilte mit, #20 Boote seien da.", "Bundesseedienst (BSD)"),
    ]);
}

#[test]
fn subjects_of_two_verbs() {
    check(&[
        ("de", "Die Feuerwehr rettete 12 Leute und meldete #5 Verletzte im Haus.", "Feuerwehr"),
        ("de", "Der Minister besuchte 12 Häfen und forderte #5 neue Boote.", "Minister"),
        ("de", "Der Verein baut 12 Boote und erwartet #500 Gäste.", "Verein"),
        ("en", "The firm builds 12 boats and expects #500 guests.", "firm"),
    ]);
}

#[test]
fn whom_others_quote() {
    check(&[
        ("en", "The minister was quoted as saying that #3 people died.", "minister"),
        ("en", "More than #3 homes burned, local officials were quoted as saying by Acme News.", "local officials"),
        ("en", "State media quoted the mayor, Ann Lee, as saying that #3 people died.", "Ann Lee"),
        ("en", "The report was seen as saying that #3 people died.", "-"),
    ]);
}

#[test]
fn one_name_with_what_somebody_is() {
    check(&[
        ("en", "\"We walked for #3 hours,\" Bert, a student, told Acme News.", "Bert"),
        ("en", "\"We walked for #3 hours,\" Bert, who lives there, told Acme News.", "Bert"),
        ("en", "\"We walked for #3 hours,\" Bert told Acme News.", "Bert"),
    ]);
}

#[test]
fn names_that_end_or_go_on_as_no_other_word() {
    check(&[
        ("en", "Acme's said sales rose by #3 percent.", "Acme's"),
        ("en", "Lee's hopes rose to #3 percent.", "-"),
        ("en", "Pilots Without Borders said #3 people were hurt.", "Pilots Without Borders"),
        ("de", "Piloten ohne Grenzen sprach von #3 Verletzten.", "Piloten ohne Grenzen"),
        ("nl", "Piloten zonder Grenzen sprak van #3 gewonden.", "Piloten zonder Grenzen"),
        ("pl", "Lekarze bez Granic poinformowali o #3 rannych.", "Lekarze bez Granic"),
        ("ru", "Организация «Врачи без границ» сообщила о #3 погибших.", "Врачи без границ"),
        ("en", "A&B said #3 customers were without power.", "A&B"),
    ]);
}
