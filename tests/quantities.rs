//! Quantities of sentences, a table a language: text in, figures out.

use copydesk::figures::quantity::{self, Quantity};
use proptest::prelude::*;

/// A quantity on one line: value, unit, kind, qualifier, change.
fn told(quantity: &Quantity) -> String {
    let number = |value: f64| format!("{}", (value * 10000.0).round() / 10000.0);
    let value = match (quantity.value, quantity.value_high) {
        (Some(low), Some(high)) => format!("{}..{}", number(low), number(high)),
        (Some(value), None) => number(value),
        (None, _) => "?".to_owned(),
    };
    let word = |debug: String| debug.to_lowercase();
    let mut line =
        format!("{value} {} {}", quantity.unit.as_deref().unwrap_or("-"), word(format!("{:?}", quantity.kind)));
    if let Some(per) = &quantity.per {
        line += &format!(" per {per}");
    }
    if let Some(qualifier) = quantity.qualifier {
        line += &format!(" {}", word(format!("{qualifier:?}")));
    }
    if let Some(change) = quantity.change {
        line += &format!(" {}", word(format!("{change:?}")));
    }
    line
}

fn assert_quantities(language: &str, table: &[(&str, &[&str])]) {
    let mut wrong = Vec::new();
    for (text, want) in table {
        let got: Vec<String> = quantity::find(text, language).iter().map(told).collect();
        if got != *want {
            wrong.push(format!("{text}\n   want {want:?}\n    got {got:?}"));
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn english() {
    assert_quantities(
        "en",
        &[
            ("The airline ordered three large 320 Neo planes.", &["3 planes count"]),
            ("Built between A.D. 1100 and 1290, it fell in 1400.", &[]),
            ("They counted between 1100 and 1290 boats.", &["1100..1290 boats count"]),
            ("The army freed 195 of its soldiers.", &["195 soldiers count"]),
            ("Some 1,200 people fled.", &["1200 people count about"]),
            ("The fund holds $1.5 billion.", &["1500000000 USD money"]),
            ("Shares fell 3.2% to $14.", &["3.2 % percent down", "14 USD money down"]),
            ("Profit rose from $2 million to $3 million.", &["2000000..3000000 USD money up"]),
            ("It will cost between €10 and €15 million.", &["10000000..15000000 EUR money"]),
            ("At least 12 soldiers were killed.", &["12 soldiers count atleast"]),
            ("Nearly two-thirds of voters agreed.", &["0.6667 voters ratio nearly"]),
            ("One in five children is poor.", &["0.2 children ratio"]),
            ("About 3 in 10 teachers left.", &["0.3 teachers ratio about"]),
            ("Dozens of houses burned.", &["? houses count vague"]),
            ("Tens of thousands of people marched.", &["? people count vague"]),
            ("Two and a half million tonnes", &["2500000 t measure"]),
            ("A dozen eggs and half a million hens", &["12 eggs count", "500000 hens count"]),
            ("A 12-year-old boy and Anna Weber, 33, were hurt.", &["12 year age", "33 year age"]),
            ("It was the 50th swap between the sides.", &["50 swap rank"]),
            ("the second-largest city", &["2 city rank"]),
            ("She is the first woman to lead the bank.", &["1 woman rank"]),
            ("It was their first title since the war.", &["1 title rank"]),
            ("The team won 3-1.", &["3..1 - score"]),
            ("It grew threefold, then doubled.", &["3 - multiple up", "2 - multiple"]),
            ("Rents are three times as high as in 1990.", &["3 times multiple"]),
            ("She trains six times a week.", &["6 times count"]),
            ("The train runs at 120 mph for 40 minutes.", &["120 mph measure", "40 minute duration"]),
            ("Output is 1.4 million barrels per day.", &["1400000 barrel per day measure"]),
            ("Rent is $900 a month.", &["900 USD money per month"]),
            ("Sales were $5 billion a year earlier.", &["5000000000 USD money"]),
            ("Rates rose 0.5 percentage points.", &["0.5 percentage point percent up"]),
            ("12 lakh farmers got 500 crore rupees", &["1200000 farmers count", "5000000000 INR money"]),
            ("Temperatures of -12°C and 95 degrees Fahrenheit", &["-12 °C measure down", "95 °F measure"]),
            (
                "20 to 25 people; 5-7 days; three or four cars",
                &["20..25 people count", "5..7 day duration", "3..4 cars count"],
            ),
            ("a 91-page report, a four-day week", &["91 page count", "4 day duration"]),
            ("no more than 7% of income", &["7 % percent upto"]),
            ("It costs £4.50 or RM20.", &["4.5 GBP money", "20 MYR money"]),
            ("only one soldier survived", &["1 soldier count"]),
            ("Just over an hour later", &["1 hour duration morethan"]),
            ("two 12-inch guns", &["2 guns count", "12 inch measure"]),
            ("½ cup and 2½ hours", &["0.5 cup ratio", "2.5 hour duration"]),
            ("The bill passed 218-211.", &["218..211 - score"]),
            ("More than 1.5m people fled; a 1.5m wall", &["1500000 people count morethan", "1.5 m measure"]),
            ("an 8,000-square-foot house", &["8000 square foot measure"]),
            ("plus or minus 3 percentage points", &["3 percentage point percent"]),
            ("two sons, aged 4 and 6, survived", &["2 sons count", "4 year age", "6 year age"]),
            ("adults 65 or older", &["65 year age atleast"]),
            ("The high is 84.75 cents, while the low is 74.07.", &["84.75 cent money", "74.07 cent money"]),
            ("They hope for another pick or two.", &["2 pick count"]),
            ("Volume fell to 138 lots from 212 lots.", &["212..138 lots count down"]),
            ("Air defenses shot down 10 missiles.", &["10 missiles count"]),
            ("They set up 2 shelters.", &["2 shelters count"]),
            ("Jobless rates fell to 4.1 percent from 4.3.", &["4.1 % percent down", "4.3 % percent"]),
            ("His car was full of snakes—53 cobras.", &["53 cobras count"]),
            ("Light covers 300 million metres per second.", &["300000000 metre per second measure"]),
        ],
    );
}

/// An age that bounds a group, in every language.
#[test]
fn ages_of_groups() {
    for (language, text, want) in [
        ("en", "Children under 5 stay at home.", "5 year age lessthan"),
        ("en", "People aged 18 and over may vote.", "18 year age atleast"),
        ("en", "Those 35 or above were screened.", "35 year age atleast"),
        ("en", "It treated people over 20 years.", "20 year duration morethan"),
        ("de", "Kinder unter 5 zahlen nichts.", "5 year age lessthan"),
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
fn english_no_figures() {
    let texts = [
        "He was born on March 7, 1990, and died in 2019.",
        "The Il-76 and a Tu-95MS flew past a Boeing 737.",
        "Covid-19, G7, 5G and the F-16 were named.",
        "Article 5 of the treaty, Formula 1 and Channel 4",
        "Call 555-0123-4567 at 5:25 a.m. or 7 p.m.",
        "One of the best, and the right one; no one knows.",
        "In the 1990s and in the 20th century",
        "the first quarter, the second half, Second Avenue",
        "1. Wash your hands",
        "The office is at 1405 Washington Avenue.",
        "The S&P 500 and the FTSE 100 were flat.",
        "It happened on 9/11 and again on 12/03/2024.",
        "Footnote [12] and version 2.3.1",
        "the 2020 election and the 1861 address",
        "They doubled down on it.",
        "At first, he said, it was a first-rate idea.",
        "Ninety Mile Beach is a long beach.",
        "the court's 1898 ruling, and tasting at Bench 1775 Winery",
        "The bar is at 201 E. Pine, Elmford.",
        "Second, by counting all traders.",
        "— Seth (@Rabbi_360)",
        "The 8th Circuit Court agreed.",
    ];
    for text in texts {
        let got: Vec<String> = quantity::find(text, "en").iter().map(told).collect();
        assert!(got.is_empty(), "{text}: {got:?}");
    }
}

#[test]
fn german() {
    assert_quantities(
        "de",
        &[
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
            ("zum fünften Mal auf Platz zwei", &["5 Mal rank", "2 - rank"]),
            ("die drittgrößte Stadt", &["3 Stadt rank"]),
            ("Das 0:2 in Aachen", &["0..2 - score"]),
            ("Nur eine Person überlebte.", &["1 Person count"]),
            ("25-prozentige Zölle", &["25 % percent"]),
            ("Am 11. und 12. Mai 2024 um 17 Uhr in der Gartenstr. 54", &[]),
            ("Im Jahr 2023 und seit 1999; einmal, einfach, ein Mann", &[]),
            ("Lesedauer: 4 Minuten", &[]),
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
            ("2 milliards de dollars", &["2000000000 USD money"]),
            ("80 % du marché", &["80 % percent"]),
            ("quatre-vingt-dix-sept morts", &["97 morts count"]),
            ("soixante et onze ans", &["71 year duration"]),
            ("Le chômage a baissé de 0,3 point de pourcentage", &["0.3 percentage point percent down"]),
            ("des milliers de personnes", &["? personnes count vague"]),
            ("entre 10 et 15 euros", &["10..15 EUR money"]),
            ("un élève sur cinq", &["0.2 élève ratio"]),
            ("la moitié des élèves", &["0.5 élèves ratio"]),
            ("un peu plus d’une heure", &["1 hour duration morethan"]),
            ("trois nouvelles écoles", &["3 écoles count"]),
            ("la troisième fois", &["3 fois rank"]),
            ("du 4 au 25 avril 2020, le 3 mai", &[]),
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
            ("trzydniowy urlop", &["3 day duration"]),
            ("24-letni mężczyzna", &["24 year age"]),
            ("ceny wzrosły o 4 proc.", &["4 % percent up"]),
            ("tysiące ludzi", &["? ludzi count vague"]),
            ("drugi kraj na świecie", &["2 kraj rank"]),
            ("w 2021 roku, 3 maja", &[]),
        ],
    );
}

/// The languages with tables, and how each writes thousands and decimals.
const LOCALES: [(&str, &str, &str); 16] = [
    ("en", ",", "."),
    ("de", ".", ","),
    ("de", "’", ","),
    ("fr", "\u{202f}", ","),
    ("fr", " ", ","),
    ("es", ".", ","),
    ("es", "\u{a0}", ","),
    ("it", ".", ","),
    ("pt", ".", ","),
    ("nl", ".", ","),
    ("ru", " ", ","),
    ("ru", "\u{a0}", ","),
    ("uk", " ", ","),
    ("pl", " ", ","),
    ("pl", "\u{a0}", ","),
    ("", ",", "."),
];

/// Writes a number as a locale does.
fn written(value: u64, tenths: u64, group: &str, decimal: &str) -> String {
    let digits = value.to_string();
    let mut out = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            out.push_str(group);
        }
        out.push(digit);
    }
    if tenths > 0 {
        out += &format!("{decimal}{tenths}");
    }
    out
}

fn assert_sound(text: &str, language: &str) {
    let mut end = 0;
    for quantity in quantity::find(text, language) {
        assert!(quantity.range.start >= end && quantity.range.end > quantity.range.start, "{text:?}: {quantity:?}");
        end = quantity.range.end;
        assert!(text.get(quantity.range.clone()).is_some() && text.get(quantity.phrase.clone()).is_some(), "{text:?}");
        assert!(
            quantity.value.is_none_or(f64::is_finite) && quantity.value_high.is_none_or(f64::is_finite),
            "{text:?}"
        );
    }
}

proptest! {
    #[test]
    fn every_locale_reads_its_own_numbers(value in 2u64..1_000_000_000_000, tenths in 0u64..10) {
        for (language, group, decimal) in LOCALES {
            let number = written(value, tenths, group, decimal);
            let text = format!("{number} %");
            let found = quantity::find(&text, language);
            let want = value as f64 + tenths as f64 / 10.0;
            prop_assert_eq!(found.len(), 1, "{} {}", language, text);
            prop_assert_eq!(found[0].unit.as_deref(), Some("%"));
            prop_assert!(found[0].value.is_some_and(|got| (got - want).abs() < 1e-6 * want), "{language} {text}: {found:?}");
        }
    }

    #[test]
    fn any_text_is_read_soundly(text in any::<String>(), language in "(en|de|fr|es|it|pt|nl|ru|uk|pl||xx)") {
        assert_sound(&text, &language);
    }

    /// Words and signs that quantities are made of, in any order.
    #[test]
    fn any_mixture_is_read_soundly(
        parts in prop::collection::vec(
            prop::sample::select(vec![
                "5", "1,5", "1.234", "half", "one", "a", "million", "Mrd.", "-", "–", "/", "%", "$", "€", "to", "and", "in",
                "of", "per", "day", "km", "years", "old", "first", "2nd", "dozen", "thousands", "(", ")", "\"", "'", "×10",
                "⁻⁸", "½", ":", "+", "two", "thirds", "zwei", "bis", "jährige", "drei", "один", "с половиной", "人", "万",
            ]),
            0..24,
        ),
        glue in prop::sample::select(vec!["", " ", "\u{a0}"]),
        language in "(en|de|fr|es|it|pt|nl|ru|uk|pl|ja)",
    ) {
        assert_sound(&parts.join(glue), &language);
    }
}

/// Much of anything is read, in pieces and without a panic; a quadratic reader would not come back.
#[test]
fn much_without_a_sentence() {
    for pattern in ["1.", "1 ", "1,2.3 ", ". ", "1-", "half ", "\"5\" ", "one in ", "$", "1", "от 1 до ", "x"] {
        let text = pattern.repeat(300_000 / pattern.len());
        assert_sound(&text, "en");
    }
}

/// 10 MB of what numbers are made of, one text without a sentence's end: it comes back, which a quadratic reader would not
/// (`benches/figures.rs` measures that it is linear).
#[test]
fn ten_megabytes_of_digits_dots_and_spaces() {
    const PATTERN: &str = "12.345 6 . 7.8.9 ";
    let text = PATTERN.repeat(10_000_000 / PATTERN.len());
    let prose = copydesk::article::Prose::from_lines([text.as_str()]);
    let (figures, _) = copydesk::figures::read(&prose);
    assert!(figures.iter().all(|figure| figure.value.is_none_or(f64::is_finite)));
}

#[test]
fn what_a_pronoun_counts() {
    let unit = |text, noun| quantity::find_after(text, "en", noun).first().and_then(|quantity| quantity.unit.clone());
    let noun = quantity::antecedent("Our people are back.", "en");
    assert_eq!(unit("207 of them.", noun.as_deref()).as_deref(), Some("people"));
    assert_eq!(unit("207 of them.", None), None);
    assert_eq!(unit("Two were fake.", Some("accounts")).as_deref(), Some("accounts"));
}

#[test]
fn labels() {
    for (text, want) in [
        ("Russia said 195 of its soldiers were freed.", "soldiers freed"),
        ("He said 207 people had returned to Ukraine.", "people returned to Ukraine"),
        ("It was the 50th swap between the two sides.", "swap between the two sides"),
        ("Moscow says 65 Ukrainian POWs being carried there were killed.", "Ukrainian POWs killed"),
        ("Exports to China dropped 7%.", "Exports to China"),
        ("There was a 75 percent increase in sales.", "increase in sales"),
        ("The price of gold was $1,700.", "price of gold"),
        ("About 85 percent of the articles stayed.", "of the articles"),
        ("Anna Weber, 33, said so.", "Anna Weber"),
        ("He waited for two weeks.", "weeks"),
        ("a four-day week", "week"),
        ("The death toll stands at 3,400.", "death toll"),
        ("More than 8,000 injured were counted.", "injured"),
        ("The two countries exchanged 200 prisoners.", "countries"),
        ("The fire burned 12,000 acres.", "fire"),
    ] {
        let found = quantity::find(text, "en");
        assert_eq!(found.first().map(|quantity| quantity.label.as_str()), Some(want), "{text}");
    }
}

#[test]
fn further_languages() {
    for (language, text, want) in [
        ("sv", "Minst 12 personer dödades.", &["12 personer count atleast"][..]),
        ("sv", "Priset steg med 3,5 procent till 2 miljoner kronor.", &["3.5 % percent up", "2000000 SEK money up"]),
        ("da", "Omkring 1.200 mennesker", &["1200 mennesker count about"]),
        ("no", "Det kostet 2,5 milliarder dollar i 2020.", &["2500000000 USD money"]),
        ("fi", "Noin 300 ihmistä ja 2 miljoonaa euroa", &["300 ihmistä count about", "2000000 EUR money"]),
        ("cs", "Nejméně 25 lidí a 3 miliardy korun", &["25 lidí count atleast", "3000000000 CZK money"]),
        ("tr", "En az 5 bin kişi", &["5000 kişi count atleast"]),
        ("ja", "約3万円", &["30000 JPY money about"]),
        ("ja", "2024年1月31日", &[]),
        ("zh", "至少12人", &["12 人 count atleast"]),
        ("ar", "أكثر من 200 شخص", &["200 شخص count morethan"]),
    ] {
        let got: Vec<String> = quantity::find(text, language).iter().map(told).collect();
        assert_eq!(got, want, "{language} {text}");
    }
}
