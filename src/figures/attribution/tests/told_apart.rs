//! Who a person or body is told to be beside the name, who is meant where none is told, and what papers say, one line each.

use super::check;

#[test]
fn names_told_apart_by_what_the_person_is() {
    check(&[
        ("de", "Es koste #3 Euro, sagte der Fraktionsvorsitzende der Möwen im Landtag, Karl Weber.", "Karl Weber"),
        ("de", "Es koste #3 Euro, sagte die Leiterin des Amtes in Lot, Anna Lehm, am Montag.", "Anna Lehm"),
        ("es", "La presidenta del comité, Ana Paz (PNX), acusó al grupo. Recordó que vendió #20 barcos.", "Ana Paz"),
        ("es", "Su jefe, el general en retiro Juan Paz, precisó que hay #20 casas.", "Juan Paz"),
        ("es", "El ministro de Defensa, Juan Paz, llegó tarde y anunció que irán #20 barcos.", "Juan Paz"),
        (
            "es",
            "“Trabajar con #20 barcos no es sostenible”, afirmó el director industrial de la firma, Juan Paz.",
            "Juan Paz",
        ),
        ("es", "“Hay #20 barcos en el puerto”, dijo la portavoz del Programa mundial, Ana Paz.", "Ana Paz"),
        ("de", "„Wir sehen bei #20 Booten ein Leck“, sagt die Leiterin, die Ärztin Anna Voss.", "Anna Voss"),
        ("de", "„Wir sehen bei #20 Booten ein Leck“, sagt Werftbetreiberin Anna Voss.", "Anna Voss"),
        ("fr", "La proviseure, Anne Le Goff, dit avoir vu #20 bateaux.", "Anne Le Goff"),
        (
            "fr",
            "« Il y a #20 bateaux au port », regrette du regard Anne Petit, 81 ans, en poussant la porte.",
            "Anne Petit",
        ),
        ("fr", "« Il y a 20 bateaux au port », regrette du regard Anne Petit, #81 ans, en poussant la porte.", "-"),
        (
            "it",
            "«Ci sono #20 barche in porto», ha spiegato in conferenza stampa il procuratore Ugo Bassi.",
            "Ugo Bassi",
        ),
        ("it", "«Ci sono #20 barche in porto», ha avvertito da Elm la portavoce Ada Bassi.", "Ada Bassi"),
        ("en", "A commission of #20 percent was paid, DCP (Cyber) Ann Lee told reporters.", "Ann Lee"),
        ("ru", "Уволят #20 моряков, уточнила директор по персоналу Анна Бос.", "Анна Бос"),
        ("ru", "«Работают #20 бригад на севере», — сказала представитель УГМС Анна Бос.", "Анна Бос"),
        ("pl", "Sprzedano #20 łodzi, poinformował wiceprezes ds. finansowych Jan Bos.", "Jan Bos"),
        ("uk", "За словами голови правління «Порту» Яна Боса, продали #20 човнів.", "Ян Бос"),
    ]);
}

#[test]
fn subjects_that_are_left_out() {
    check(&[
        (
            "es",
            "El alcalde de Elm, Juan Paz, maneja otras cifras. “Hemos contado #20 casas allí”, declaró a la radio.",
            "Juan Paz",
        ),
        ("es", "Ana Paz, de 58 años, echa otro palo. «La leña me sale #20 veces más cara», dice.", "Ana Paz"),
        ("es", "La ministra Ana Paz calla. Preguntada por ello, reconoce que son #20 barcos.", "Ana Paz"),
        ("es", "El comité de Elm discrepa: afirma que son #20 barcos.", "comité de Elm"),
        ("es", "El comité de Elm calla. Según sus cálculos, son #20 barcos.", "comité de Elm"),
        ("it", "Il sindaco Ugo Bassi è qui. Il crollo, sostiene, avrebbe bloccato #20 barche.", "Ugo Bassi"),
        (
            "it",
            "«Abbiamo venduto le barche», ha detto il sindaco Ugo Bassi. In porto, ha ammesso, ne restano #20.",
            "Ugo Bassi",
        ),
        (
            "pt",
            "O capitão Rui Paz, com 312 jogos, votou contra. \"Só o barco vale #20 milhões\", atirou da bancada.",
            "Rui Paz",
        ),
        ("pl", "Szef resortu Jan Bos przyjechał. Jak zaznaczył, kupiono #20 łodzi.", "Jan Bos"),
        ("fr", "Le maire, Luc Petit, est là. Il y a #20 bateaux, explique-t-il.", "Luc Petit"),
        (
            "fr",
            "Les chercheurs de l'Institut ont suivi les bateaux. Parmi eux, constatent-ils, #20 ont coulé.",
            "chercheurs de l'Institut",
        ),
        ("de", "Landrätin Anna Voss kam. «Wir haben #20 Orte ohne Strom», sagte sie am Mittag.", "Anna Voss"),
        ("de", "Das Ministerium erklärte, es sei gut. Zugleich meldete es #20 Opfer.", "Ministerium"),
        ("de", "Das Umweltministerium wies das zurück: Seit Mai seien #20 Boote gekommen.", "Umweltministerium"),
        ("nl", "Hij kreeg naar eigen zeggen #20 euro.", "-"),
    ]);
}

#[test]
fn bodies_that_their_kind_points_to() {
    check(&[
        (
            "es",
            "La dirección de Acme Naval calla. Acme vende barcos. La compañía sostiene que son #20 barcos.",
            "Acme Naval",
        ),
        (
            "en",
            "Acme Boats is in trouble. Acme sinks. Most opposed it, the Association of Sailors said. The company said it lost #20 boats.",
            "Acme Boats",
        ),
        ("ru", "Ритейлер «Ладья» вырос. «Ладья» продаёт лодки. Компания сообщила, что продала #20 лодок.", "Ладья"),
        ("nl", "FNV-bestuurder Jan Bos zei dat er #20 boten zijn.", "Jan Bos"),
        ("en", "Elm recorded #20 cases, data from the Elm police station show.", "Elm police station"),
        ("en", "In a poll #20 percent were for it, says the head of the council, Ann Lee.", "Ann Lee"),
        ("en", "Ann Lee received less than Rs #20, the lawyer said.", "lawyer"),
        ("nl", "ELM (ANP) - Het Openbaar Ministerie zei dat er #20 boten zijn.", "Openbaar Ministerie"),
        ("fr", "#61 % des élèves se disent favorables, selon le ministère.", "ministère"),
        ("it", "Un diplomatico, che chiede l'anonimato, parla con noi di #20 barche.", "-"),
    ]);
}

#[test]
fn speech_between_dashes() {
    check(&[
        ("pl", "Mer Jan Bos powiedział, że jest zimno. – Mamy #20 łodzi. To za mało – ostrzegł.", "Jan Bos"),
        ("pl", "– Na morzu jest #20 łodzi. Po co nam więcej? – pytała Anna Bos.", "Anna Bos"),
        ("pl", "Radna Anna Bos przyszła. – Różnica #20 łodzi może mieć inne źródło – zastrzega.", "Anna Bos"),
        ("ru", "— У нас #20 лодок. Это мало, — сказал Ян Бос.", "Ян Бос"),
        ("en", "The port sold – after a long row – #20 boats.", "-"),
    ]);
}

#[test]
fn what_stands_in_papers() {
    check(&[
        (
            "de",
            "#20 Boote sind alt, wie aus einer am Montag veröffentlichten Studie des Acme-Instituts hervorgeht.",
            "Acme-Institut",
        ),
        ("ru", "Убыток вырос до #20 млн, следует из опубликованной в четверг отчетности «Ладьи».", "Ладьи"),
        ("ru", "Вырос на #20 процентов, сообщает «Ладья».", "Ладья"),
        ("es", "La demanda cayó #20 puntos, según los datos publicados este martes por Red Norte.", "Red Norte"),
        ("it", "Le barche sono #20, si legge nella relazione del collegio sindacale.", "collegio sindacale"),
        (
            "it",
            "Sono morte #20 persone. Lo riferisce il Network dei medici, secondo cui ci sono feriti.",
            "Network dei medici",
        ),
        ("it", "Lo riferisce il Network dei medici, secondo cui ci sono #20 feriti.", "Network dei medici"),
        ("pl", "W sondażu IBX dla gazety budowę poparło #20 osób.", "IBX"),
        ("nl", "Er zijn #20 boten verkocht, blijkt uit het jaarverslag van Acme.", "Acme"),
        ("fr", "De l'avis du maire, il y a #20 bateaux.", "maire"),
        ("fr", "Il y a #20 bateaux, d'après le maire.", "maire"),
        ("de", "#20 Leute haben laut einer Befragung Angst vor Booten.", "Befragung"),
        ("de", "Wie berichtet, meldete die Polizei Anfang Oktober, es gebe #20 Boote.", "Polizei"),
        ("de", "Anna Voss (PNX) – Landrätin in Elm – sagte, es gebe #20 Boote.", "Anna Voss"),
    ]);
}
