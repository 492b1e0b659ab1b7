//! Speakers that stand behind the verb, in front of a colon or apart from what they put, one line each.

use super::check;

#[test]
fn things_estimate_nothing() {
    check(&[
        ("de", "Den Schaden bezifferte die Polizei auf #3 Millionen Euro.", "Polizei"),
        ("de", "Die Schäden schätzt das Amt auf #3 Millionen Euro.", "Amt"),
        ("de", "Ihren Verlust beziffert die Bank auf #3 Millionen Euro.", "Bank"),
        ("de", "Das Amt schätzt die Schäden auf #3 Millionen Euro.", "Amt"),
        ("nl", "De schade schat de politie op #3 miljoen euro.", "politie"),
    ]);
}

#[test]
fn numbers_far_from_the_verb_that_puts_them() {
    check(&[
        ("en", "The ministry puts the number of people killed since the storm began at more than #63,000.", "ministry"),
        ("en", "Ann Lee, an analyst at Acme, put the daily cost closer to $#12 million.", "Ann Lee"),
        ("en", "The police put up #3 boats for sale.", "-"),
        ("fr", "L'ONU porte ce chiffre à #90 %.", "ONU"),
    ]);
}

#[test]
fn participles_that_tell_who_arrived_at_a_number() {
    check(&[
        ("fr", "Quelque #150 plaintes ont été recensées par le parquet de Elm.", "parquet de Elm"),
        ("fr", "Le bénéfice dépasse les #590 millions attendus par les analystes.", "analystes"),
        ("es", "La cifra supera los #590 millones previstos por los analistas.", "analistas"),
        (
            "de",
            "Forscher der Universität Elm haben herausgefunden, dass #3 Gletscher schmelzen.",
            "Forscher der Universität Elm",
        ),
        ("fr", "Quelque #300 jeunes fument, révèle une étude de l'institut Acme publiée vendredi.", "Acme"),
    ]);
}

#[test]
fn verbs_that_say_it_with_a_particle() {
    check(&[
        ("de", "Die Armee räumte den Tod von #15 Soldaten ein.", "Armee"),
        ("de", "Minister Jan Bos stellte Hilfen von #3 Millionen Euro in Aussicht.", "Jan Bos"),
        ("de", "Die Werft baut #3 Boote, wie der Konzern bekannt gab.", "Konzern"),
        ("de", "Der Konzern gab bekannt, #3 Boote zu bauen.", "Konzern"),
        ("de", "Die Firma kam an, um #3 Boote zu bauen.", "-"),
        ("de", "Im Polizeibericht ist von #8 Männern die Rede.", "Polizeibericht"),
        ("fr", "La police a saisi #3 tonnes, s'est félicité le ministre.", "ministre"),
        ("it", "Restano #75 giorni, fanno notare fonti sindacali.", "fonti sindacali"),
    ]);
}

#[test]
fn whom_a_colon_parts_from_a_quotation() {
    check(&[
        ("de", "Der Bürgermeister: „Wir haben hier #84 Boote verloren.“", "Bürgermeister"),
        ("en", "The housing chief, Ann Lee: “We have lost #84 homes this year.”", "Ann Lee"),
        ("it", "Il sindaco Luca Verdi: «Abbiamo perso #84 barche in una notte».", "Luca Verdi"),
        ("fr", "Le maire l'affirme : la cantine coûte #11 centimes de plus.", "maire"),
        ("de", "Sein Fazit: „Wir haben hier #84 Boote verloren.“", "-"),
    ]);
}

#[test]
fn whose_view_it_is() {
    check(&[
        ("fr", "Pour l'OMS, la hausse est de #15 %.", "OMS"),
        ("it", "Per la Questura, invece, erano #7 mila.", "Questura"),
        ("pt", "Para o Ministério Público do Paraná, a firma poupou #3 milhões.", "Ministério Público do Paraná"),
        ("es", "Para la empresa, la pérdida es de #3 millones.", "-"),
        ("it", "Dal ministero spiegano che i feriti sono #84.", "ministero"),
        ("es", "Desde el ministerio explican que los heridos son #84.", "ministerio"),
    ]);
}

#[test]
fn numbers_that_a_relative_clause_gives_to_somebody() {
    check(&[
        ("en", "Sales rose 5%, beating the #4% that economists had forecast.", "economists"),
        ("en", "Sales reached $2 billion, topping the $#1.9 billion analysts had expected.", "analysts"),
        ("en", "Sales reached $#2 billion, topping the $1.9 billion analysts had expected.", "-"),
        ("en", "The #28 questions that Ann Lee said were open remain so.", "-"),
        ("es", "Costará 230 millones, y no los #400 que calcula la oposición.", "oposición"),
        ("fr", "Loin des #400 000 que prévoyait le ministère, les ventes ont baissé.", "ministère"),
        ("it", "Erano meno dei #400 che calcola il ministero.", "ministero"),
        ("pt", "Longe dos #400 que estima o governo, as vendas caíram.", "governo"),
        ("es", "La compañía lo cifra en #40 litros.", "compañía"),
    ]);
}

#[test]
fn when_it_was_said_stands_between() {
    check(&[
        ("es", "Faltan #84 médicos, como reconoció ayer la consejera.", "consejera"),
        ("fr", "Il manque #84 médecins, a reconnu hier la ministre.", "ministre"),
        ("it", "Mancano #84 medici, come ha detto ieri il sindaco.", "sindaco"),
        ("pt", "Faltam #84 médicos, como reconheceu ontem a ministra.", "ministra"),
        ("ru", "«Я подписал больше #400 документов за эти годы», — сказал министр Ян Бос в последнем слове.", "Ян Бос"),
    ]);
}

#[test]
fn what_somebody_is_and_no_verb_of_speech() {
    check(&[
        ("de", "Die Bank sprach von 20 Booten. In der Stadt seien #80 Häuser versichert.", "Bank"),
        (
            "en",
            "Acme Shipyards sold boats. Acme grew. The company, like Acme, said it sold #20 boats.",
            "Acme Shipyards",
        ),
    ]);
}

#[test]
fn perfects_behind_what_was_said() {
    check(&[
        ("nl", "De inflatie daalde naar #3,2 procent, heeft Statbel berekend.", "Statbel"),
        ("nl", "De prijs daalde naar #3,2 procent, heeft het bedrijf dinsdag laten weten.", "bedrijf"),
        ("de", "Die Preise stiegen um #3,2 Prozent, hat das Amt am Montag mitgeteilt.", "Amt"),
        ("nl", "Volgens het rapport ontbreken #40 boten.", "rapport"),
        ("nl", "De krant maakt melding van #11 doden.", "krant"),
        ("nl", "In het rapport staat dat er #40 boten ontbreken.", "rapport"),
        ("ru", "Ущерб бюджету следователи оценили в #112 млн рублей.", "следователи"),
        ("pl", "Na dworzec zabraknie #11 mln zł. Poinformował o tym wiceprezydent miasta Jan Bos.", "Jan Bos"),
        ("pt", "Faltam #84 médicos. O alerta é do ministro.", "ministro"),
    ]);
}

#[test]
fn what_is_told_of_before_its_verb() {
    check(&[
        ("ru", "О гибели #5 человек сообщили в мэрии.", "мэрия"),
        ("ru", "О #5 погибших сообщила полиция.", "полиция"),
        ("uk", "Про #5 загиблих повідомили в поліції Києва.", "поліція Києва"),
        ("ru", "В армии Израиля сообщили о #5 убитых.", "армия Израиля"),
        ("ru", "Полиция задержала 23 подозреваемых и изъяла #2 тонны.", "-"),
    ]);
}

#[test]
fn how_something_moved() {
    check(&[
        ("en", "Brent added #40 cents.", "-"),
        ("en", "Ann Lee added that #40 boats were lost.", "Ann Lee"),
        ("fr", "La banque a relevé son taux de #3 points.", "-"),
        ("fr", "Anne Petit a relevé que #40 bateaux manquaient.", "Anne Petit"),
    ]);
}
