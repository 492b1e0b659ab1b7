//! What any paper prints any day: who said it before and behind the number, and when, where or to whom. Each sentence stands
//! with each subject and each tail.

use super::who;

/// A language's sentences, with the number at "#", the subject at "S" and the tail at "T"; its subjects, as written and as
/// they are called; its tails.
type Day<'d> = (&'d str, &'d [&'d str], &'d [(&'d str, &'d str)], &'d [&'d str]);

const DAYS: [Day; 12] = [
    (
        "en",
        &["#20 people died, S saidT.", "#20 people died, said ST.", "S saidT that #20 died.", "S reportedT #20 dead."],
        &[("police", "police"), ("the ministry", "ministry"), ("Ann Lee", "Ann Lee"), ("Mayor Ann Lee", "Ann Lee")],
        &["", " on Thursday", " in a statement", " in Elm", " at a news conference", " on Monday in a letter"],
    ),
    (
        "de",
        &["#20 Menschen starben, sagte ST.", "Wie ST mitteilte, starben #20 Menschen.", "#20 starben, teilte ST mit."],
        &[("die Polizei", "Polizei"), ("das Ministerium", "Ministerium"), ("Anna Lehm", "Anna Lehm")],
        &["", " am Donnerstag", " in einer Mitteilung", " in Ulm", " auf Anfrage", " der Presse-Agentur"],
    ),
    (
        "fr",
        &[
            "#20 personnes sont mortes, a indiqué ST.",
            "S a annoncéT #20 morts.",
            "#20 bateaux ont coulé, a préciséT S.",
        ],
        &[("la police", "police"), ("le ministère", "ministère"), ("la maire Anne Petit", "Anne Petit")],
        &["", " jeudi", " dans un communiqué", " à Lyon", " à l’AFP", " jeudi dans un communiqué"],
    ),
    (
        "es",
        &["#20 personas murieron, informó ST.", "S anuncióT #20 muertes.", "Murieron #20 personas, según informóT S."],
        &[
            ("la policía", "policía"),
            ("el Gobierno regional", "Gobierno regional"),
            ("la alcaldesa Ana Paz", "Ana Paz"),
        ],
        &["", " este jueves", " en un comunicado", " en Sevilla", " a Efe", " en rueda de prensa"],
    ),
    (
        "it",
        &["#20 persone sono morte, ha detto ST.", "Sono #20, ha spiegatoT S.", "Sono morti in #20, fa sapereT S."],
        &[
            ("la polizia", "polizia"),
            ("la Protezione civile", "Protezione civile"),
            ("la sindaca Anna Neri", "Anna Neri"),
        ],
        &["", " giovedì", " in una nota", " a Bologna", " all’Ansa", " giovedì in una nota", " in conferenza stampa"],
    ),
    (
        "pt",
        &["#20 pessoas morreram, informou ST.", "S anunciouT #20 mortes.", "Morreram #20 pessoas, disseT S."],
        &[("a polícia", "polícia"), ("o ministério", "ministério"), ("a prefeita Ana Dias", "Ana Dias")],
        &["", " nesta quinta-feira", " em nota", " em Lisboa", " à Lusa", " em entrevista"],
    ),
    (
        "nl",
        &["#20 mensen zijn gedood, meldt ST.", "S meldtT dat er #20 doden zijn.", "Dat zijn er #20, laat ST weten."],
        &[("de politie", "politie"), ("het ministerie", "ministerie"), ("burgemeester Jan Bos", "Jan Bos")],
        &["", " donderdag", " in een verklaring", " in Utrecht", " tegen het ANP", " op een persconferentie"],
    ),
    (
        "ru",
        &["Погибли #20 человек, сообщила ST.", "S сообщилаT, что погибли #20.", "Как сообщилаT S, погибли #20."],
        &[("полиция", "полиция"), ("прокуратура", "прокуратура"), ("мэр Анна Лисина", "Анна Лисина")],
        &["", " в четверг", " в заявлении", " в Казани", " журналистам", " агентству ТАСС"],
    ),
    (
        "ru",
        &["Погибли #20 человек, сообщилиT в S.", "Как сообщилиT в S, погибли #20.", "В S сообщилиT, что погибли #20."],
        &[
            ("полиции", "полиция"),
            ("областной прокуратуре", "областная прокуратура"),
            ("компании «Северные паромы»", "Северные паромы"),
        ],
        &["", " в четверг", " журналистам", " ТАСС", " агентству ТАСС", " 5 мая"],
    ),
    (
        "uk",
        &[
            "Загинули #20 людей, повідомилиT у S.",
            "Як повідомилиT у S, загинули #20.",
            "У S повідомилиT, що загинули #20.",
        ],
        &[("поліції", "поліція"), ("обласній прокуратурі", "обласна прокуратура"), ("міській раді", "міська рада")],
        &["", " у четвер", " журналістам", " Укрінформу"],
    ),
    (
        "uk",
        &["Загинули #20 людей, повідомила ST.", "S повідомилаT, що загинули #20.", "Як повідомилаT S, загинули #20."],
        &[("поліція", "поліція"), ("прокуратура", "прокуратура"), ("пресслужба", "пресслужба")],
        &["", " у четвер", " у заяві", " у Полтаві", " журналістам", " агентству Укрінформ"],
    ),
    (
        "pl",
        &["Zginęło #20 osób, podała ST.", "S podałaT, że zginęło #20 osób.", "Zginęło #20 osób – poinformowała ST."],
        &[("policja", "policja"), ("straż pożarna", "straż pożarna"), ("burmistrz Anna Lis", "Anna Lis")],
        &["", " w czwartek", " w komunikacie", " w Łodzi", " dziennikarzom", " na konferencji prasowej"],
    ),
];

#[test]
fn before_and_behind_the_number() {
    let mut wrong = Vec::new();
    for (language, sentences, subjects, tails) in DAYS {
        for sentence in sentences {
            for (written, called) in subjects {
                for tail in tails {
                    let marked = sentence.replace('S', written).replace('T', tail);
                    let found = who(language, &marked);
                    if found != *called {
                        wrong.push((marked, found));
                    }
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}
