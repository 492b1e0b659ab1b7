//! The ways in which a text tells where a number is from, one line each.

use super::check;

#[test]
fn things_are_no_sources() {
    check(&[
        ("fr", "Selon les domaines, #20 % des bateaux sont neufs.", "-"),
        ("fr", "Selon les armateurs, #20 % des bateaux sont neufs.", "armateurs"),
        ("es", "Según los casos, el #20 % de los barcos son nuevos.", "-"),
        ("it", "Secondo i casi, il #20 % delle barche è nuovo.", "-"),
    ]);
}

#[test]
fn what_was_done_and_by_whom() {
    check(&[
        ("en", "There are #20 boats, as reported by the Coast Guard.", "Coast Guard"),
        ("en", "There are #20 boats, data compiled by Acme show.", "Acme"),
        ("en", "A report by the Coast Guard published Monday found #20 boats.", "Coast Guard"),
        ("en", "A Coast Guard report released Monday found #20 boats.", "Coast Guard report"),
        ("es", "Hay #20 barcos, según lo informado por la Policía.", "Policía"),
        ("es", "Hay #20 barcos, de acuerdo con lo señalado por el ministro Juan Rojo.", "Juan Rojo"),
        ("es", "Hay #20 barcos, según lo que indicó Ana Paz.", "Ana Paz"),
        ("it", "Ci sono #20 barche, secondo quanto disposto dal ministero della Salute.", "ministero della Salute"),
        ("it", "A quanto si apprende dalla polizia, ci sono #20 barche.", "polizia"),
        ("pt", "Há #20 barcos, segundo o informado pela polícia.", "polícia"),
        ("pt", "Há #20 barcos, lê-se no relatório da polícia.", "polícia"),
        ("fr", "Il y a #20 bateaux, selon les informations recueillies par la police.", "police"),
        ("fr", "Il y a #20 bateaux, comme l'a indiqué la préfecture.", "préfecture"),
        ("de", "Nach einer Zählung der Gewerkschaft Acme gibt es #20 Boote.", "Gewerkschaft Acme"),
        ("de", "Nach Auskunft der Polizei gibt es #20 Boote.", "Polizei"),
        ("de", "Nach den Worten von Anna Lee sind es #20 Boote.", "Anna Lee"),
        ("de", "Nach ersten Angaben der Polizei fehlten #20 Boote.", "Polizei"),
        ("de", "Der Verband hatte zuvor von #20 Booten gesprochen.", "Verband"),
        ("fr", "Le président Paul Petit a parlé de #20 bateaux.", "Paul Petit"),
        ("es", "El presidente Juan Rojo habló de #20 barcos.", "Juan Rojo"),
        ("it", "Il presidente Mario Rossi ha parlato di #20 barche.", "Mario Rossi"),
        ("pt", "O presidente João Dias falou em #20 barcos.", "João Dias"),
        ("pl", "Jest #20 łodzi, wynika z danych opublikowanych przez GUS.", "GUS"),
        ("pl", "Z danych policji wynika, że jest #20 łodzi.", "policja"),
        ("pl", "Jest #20 łodzi - czytamy w komunikacie policji.", "komunikat policji"),
    ]);
}

#[test]
fn what_points_back_in_the_same_sentence() {
    check(&[
        ("de", "Es gibt #20 Boote, das ergab eine Zählung der Polizei.", "Polizei"),
        ("de", "Es gibt ein Boot, das #20 Fischer sah.", "-"),
        ("nl", "Er zijn #20 boten, zo meldt de politie.", "politie"),
        ("nl", "De politie gaat daarbij uit van #20 boten.", "politie"),
        ("ru", "Есть #20 лодок, об этом сообщает полиция.", "полиция"),
        ("uk", "Є #20 човнів, про це повідомляє поліція.", "поліція"),
    ]);
}

#[test]
fn behind_whom_it_was_told_to() {
    check(&[
        ("fr", "Il y a #20 bateaux, a indiqué à l'AFP Anne Petit.", "Anne Petit"),
        ("fr", "Il y a #20 bateaux, a déploré vendredi Éric Alan Caron.", "Éric Alan Caron"),
        ("es", "Hay #20 barcos, explicó a Efe Ana Paz.", "Ana Paz"),
        ("es", "Hay #20 barcos, dijo el sábado a Radio Nacional Ana Paz.", "Ana Paz"),
        ("it", "Ci sono #20 barche, riferisce all'Ansa Anna Rossi.", "Anna Rossi"),
        ("pt", "Há #20 barcos, afirmou à Lusa Ana Dias.", "Ana Dias"),
        ("es", "Faltan #20 barcos, confirmaron a este medio fuentes policiales.", "fuentes policiales"),
        ("fr", "Le parquet lui reproche #20 vols.", "parquet"),
        ("ru", "Есть #20 лодок, сказал РИА Новости Иван Петров.", "Иван Петров"),
    ]);
}

#[test]
fn who_is_not_named() {
    check(&[
        ("en", "There are #20 boats, officials familiar with the matter said.", "officials familiar with the matter"),
        ("en", "There are #20 boats, said people familiar with the matter.", "people familiar with the matter"),
        ("en", "There are #20 boats, according to a person briefed on the plan.", "person briefed on the plan"),
        ("en", "There are #20 boats, a source close to the company told reporters.", "source close to the company"),
        ("fr", "Est-ce le cas selon vous ? Il y a #20 bateaux.", "-"),
        ("es", "Según usted, hay #20 barcos.", "-"),
        ("ru", "Вы сказали, что есть #20 лодок.", "-"),
    ]);
}

#[test]
fn who_closes_or_opens_the_sentence() {
    check(&[
        ("de", "Es seien #20 Boote, so die Polizei.", "Polizei"),
        ("de", "Es sind #20 Boote, so Anna Lee von der Polizei.", "Anna Lee"),
        ("it", "«Ci sono #20 barche», così Anna Rossi.", "Anna Rossi"),
        ("fr", "Pour Anne Petit, directrice du port, #20 bateaux manquent.", "Anne Petit"),
        ("fr", "Pour Anne Petit, #20 bateaux manquent.", "-"),
        ("uk", "Є #20 човнів, пише \"Нова правда\".", "Нова правда"),
    ]);
}

#[test]
fn bodies_told_apart() {
    check(&[
        ("en", "The UN refugee agency, UNHCR, said #20 people were killed.", "UNHCR"),
        ("en", "The health agency, a body of the UN, said #20 people were killed.", "health agency"),
        ("en", "The Coast Guard did not say how many of the #20 boats were lost.", "Coast Guard"),
        ("de", "Nach Angaben der von der Acme kontrollierten Behörde fehlen #20 Boote.", "Behörde"),
        ("de", "Die von der Acme kontrollierte Behörde meldete #20 Boote.", "Behörde"),
        ("de", "Von der Polizei hieß es, #20 Boote fehlten.", "Polizei"),
        ("fr", "Le ministère de la Santé de Norland a annoncé #20 morts.", "ministère de la Santé de Norland"),
        ("it", "Secondo il ministero della Salute di Elmo sono morte #20 persone.", "ministero della Salute di Elmo"),
        ("it", "Secondo il ministero della Sanità controllato da Acme sono #20.", "ministero della Sanità"),
        ("it", "Sono morte #20 persone, ha detto l'Istituto nazionale delle maree.", "Istituto nazionale delle maree"),
        ("fr", "Paul Petit, 45 ans, assure qu'il y a #20 bateaux.", "Paul Petit"),
    ]);
}

#[test]
fn persons_behind_their_office() {
    check(&[
        ("fr", "Le ministre de l'Intérieur Bruno Petit a dit qu'il y a #20 bateaux.", "Bruno Petit"),
        ("es", "La ministra de Salud Carla Rojo dijo que hay #20 barcos.", "Carla Rojo"),
        ("es", "El presidente de San Diego Norte dijo que hay #20 barcos.", "San Diego Norte"),
        ("it", "Il presidente della Camera Lorenzo Bianchi ha detto che ci sono #20 barche.", "Lorenzo Bianchi"),
        ("pt", "O ministro da Saúde Nuno Dias disse que há #20 barcos.", "Nuno Dias"),
        ("de", "Finanzvorstand Georg Weber sagte, es seien #20 Boote.", "Georg Weber"),
        ("ru", "Президент Норландии Иван Петров сообщил о #20 лодках.", "Иван Петров"),
        ("uk", "Як розповів Суспільному Іван Петренко, бракує #20 човнів.", "Іван Петренко"),
        ("pl", "Prezydent Norlandii Adam Lis poinformował o #20 łodziach.", "Adam Lis"),
        ("nl", "Jan Bos van de vakbond FNV zegt dat er #20 boten zijn.", "Jan Bos"),
        ("pl", "Według sondażu Acme 20 proc. chce łodzi, a #30 proc. promów.", "Acme"),
        ("pl", "Zdaniem świadków było #20 łodzi.", "świadkowie"),
        ("es", "El titular del Ministerio (Acme), Juan Rojo, informó que hay #20 barcos.", "Juan Rojo"),
        ("es", "El diputado Juan Rojo habló ayer. Para Rojo, hay #20 barcos.", "Juan Rojo"),
        ("es", "Hay 30 barcos, según Acme. Faltan #20, de acuerdo con la misma fuente.", "Acme"),
        ("fr", "Il y a 30 bateaux, selon Acme. Il en manque #20, indique la même source.", "Acme"),
        (
            "pt",
            "O repórter ouviu a cientista Renata Moura, da Universidade do Norte. São #20, afirma Moura.",
            "Renata Moura",
        ),
        (
            "de",
            "Das glaubt nicht mal der deutsche Minister mit seiner Vorhersage von #20 Prozent.",
            "deutsche Minister",
        ),
    ]);
}

#[test]
fn names_with_their_articles() {
    check(&[
        ("en", "There are #20 boats, The Times reported.", "The Times"),
        ("en", "There are #20 boats, the Times reported.", "Times"),
        ("en", "The Times said there are #20 boats.", "Times"),
        ("fr", "Il y a #20 bateaux, a indiqué Le Phare.", "Le Phare"),
        ("es", "Según La Playa, hay #20 barcos.", "La Playa"),
        ("pt", "Segundo O Farol, há #20 barcos.", "O Farol"),
    ]);
}

/// Without a verb of speech: whose it is, by whom it was published.
#[test]
fn whose_it_is_what_stands_before() {
    check(&[
        ("en", "#20 people fled. The figures were released by the ministry on Sunday.", "ministry"),
        ("en", "#20 people fled. The figure comes from the United Nations.", "United Nations"),
        (
            "en",
            "#20 people fled. That was the finding of a study by the harbour office.",
            "study by the harbour office",
        ),
        (
            "en",
            "Says the owner of the Elm Gulls, who eschewed such a thing: That’s why we put #20 boards up.",
            "Elm Gulls",
        ),
        ("en", "The bell has #20 dents. This article was first published by Acme News.", "-"),
        ("de", "#20 Menschen sind geflohen. Das hat das Hilfswerk am Freitag bekannt gegeben.", "Hilfswerk"),
        ("de", "#20 Menschen sind geflohen. Diese Zahlen veröffentlichte das Ministerium.", "Ministerium"),
        ("fr", "#20 personnes ont fui. Ces chiffres ont été communiqués dimanche par le ministère.", "ministère"),
        ("fr", "#20 personnes ont fui. C'est ce qui ressort d'un décompte de la police.", "décompte de la police"),
        ("es", "#20 personas han huido. Son datos del Ministerio de Salud.", "Ministerio de Salud"),
        ("es", "#20 personas han huido. Estas cifras fueron difundidas por el ministerio.", "ministerio"),
        ("it", "#20 persone sono fuggite. Lo ha reso noto il ministero.", "ministero"),
        ("it", "#20 persone sono fuggite. Lo certifica l'Istituto Arno, che aveva atteso altro.", "Istituto Arno"),
        ("it", "#20 persone sono fuggite. I dati sono stati diffusi dal ministero.", "ministero"),
        ("pt", "#20 pessoas fugiram. Os dados são do ministério.", "ministério"),
        ("nl", "#20 mensen zijn gevlucht. Dat heeft minister Jan Kuiper vrijdag bekendgemaakt.", "Jan Kuiper"),
        ("ru", "Погибли #20 человек. Об этом сообщили в полиции.", "полиция"),
        ("ru", "Погибли #20 человек. Такие данные приводит министерство.", "министерство"),
        ("uk", "Загинули #20 людей. Про це повідомили у поліції.", "поліція"),
        ("uk", "Загинули #20 людей — такі дані навела речниця поліції Світлана Мороз.", "Світлана Мороз"),
        ("pl", "Zginęło #20 osób. Takie dane opublikował w piątek GUS.", "GUS"),
        ("pl", "Zginęło #20 osób. Przyznał to prezydent miasta Jan Nowak.", "Jan Nowak"),
    ]);
}

#[test]
fn what_stands_between_a_name_and_its_verb_is_none_of_it() {
    check(&[
        ("fr", "L'enquête lui en attribue #20, a fait valoir la procureure Anne Ruff.", "enquête"),
        ("de", "Minister Karl Lehm kündigte an, die Firma um #20 Leute zu vergrößern.", "Karl Lehm"),
        ("pl", "Na ławie oskarżonych zasiądzie #20 osób.", "-"),
        ("pl", "Zwolnienia w zakładach obejmą #20 osób.", "-"),
        ("pt", "A Remos vendeu #20 barcos no segundo trimestre, informou o ministério.", "ministério"),
        ("it", "Anna Neri guida il gruppo. Su X ha scritto: «Ne servono altre #20».", "-"),
        ("en", "X said that it had #20 million users.", "X"),
        ("it", "I porti sono #20, si legge in una nota del ministero.", "ministero"),
        ("uk", "Сусідня сторона передала #20 човнів, повідомив Координаційний штаб.", "Координаційний штаб"),
    ]);
}

#[test]
fn each_figure_of_a_list_behind_its_comma() {
    check(&[
        ("es", "Vinieron 40.000, según la policía, y #200.000, según los organizadores.", "organizadores"),
        ("es", "Vinieron #40.000, según la policía, y 200.000, según los organizadores.", "policía"),
        ("en", "There were 40,000, according to police, and #200,000, according to the organisers.", "organisers"),
        ("ru", "Пришли 15 тысяч человек по оценке организаторов и #6 тысяч — по данным полиции.", "полиция"),
    ]);
}
