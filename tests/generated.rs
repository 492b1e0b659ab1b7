//! On pages made by chance the article's text is never in a hidden block: whatever it speaks of, however the page is built,
//! and whatever stands around and among its paragraphs.

#![allow(clippy::unwrap_used, reason = "a failed write fails the test")]

use copydesk::page::{NodeId, Page, html};
use proptest::prelude::*;
use proptest::test_runner::{Config, RngAlgorithm, TestCaseError, TestRng, TestRunner};
use std::cell::Cell;

/// Of 5,000, which take a minute optimised, one loses a paragraph: its first, about a subscription, on a page that is one form.
const PAGES: u32 = 120;

/// Sentences of stories, many of them about what clutter speaks of.
const SENTENCES: &[(&str, &[&str])] = &[
    (
        "en",
        &[
            "The council of the small town voted on Tuesday to buy the old ferry, which has been out of service since 1998.",
            "The charity said that readers had donated more than 40,000 euros within a week of its appeal.",
            "Subscriptions to the regional paper fell by 12 percent last year, its publisher told the meeting.",
            "“We asked our members to support the strike fund,” said Ana Brandt, who leads the union of the dockers.",
            "The newsletter of the museum has 3,000 readers, and a third of them live abroad.",
            "Related cases are pending before two other courts, where judges want to hear the most read expert on the matter.",
            "She signed up for the course in May and finished it within nine weeks, although she worked at night.",
            "According to the ministry, 195 soldiers returned home in the second exchange of the month.",
            "He would read more letters later, he wrote, and follow the trail to the harbour.",
            "Anyone who wants to help can bring blankets to the parish hall until Friday.",
        ],
    ),
    (
        "de",
        &[
            "Der Rat der kleinen Stadt hat am Dienstag beschlossen, die alte Fähre zu kaufen und reparieren zu lassen.",
            "Der Verein bat seine Mitglieder um Spenden und sammelte bis zum Abend 4.000 Euro für das Dach der Kirche.",
            "Das Abonnement der Theater wird im Herbst um acht Prozent teurer, sagte die Intendantin Ruth Adler.",
            "Mehr zum Thema wollte der Sprecher des Ministeriums nicht sagen, da die Ermittlungen noch andauern.",
            "Wer sich für den Kurs angemeldet hat, bekommt den Newsletter der Schule jeden Freitag.",
            "Die Brücke bleibt nach Angaben der Behörde bis März gesperrt, weil 23 Pfeiler Risse haben.",
        ],
    ),
    (
        "fr",
        &[
            "Le conseil municipal a décidé mardi de racheter le vieux bac, hors service depuis la tempête de 1998.",
            "L’association a reçu des dons de plus de 40 000 euros en une semaine, selon sa présidente, Anne Morel.",
            "Les abonnés du théâtre ont appris la nouvelle par une lettre d’information envoyée dans la nuit.",
            "« Soutenez les pêcheurs », avait écrit le maire sur la porte de la mairie, où 300 personnes attendaient.",
            "À lire aussi, dit-elle, les carnets que son père tenait pendant les deux hivers de la guerre.",
        ],
    ),
    (
        "es",
        &[
            "El ayuntamiento decidió el martes comprar el viejo transbordador, fuera de servicio desde el temporal de 1998.",
            "La fundación recibió donaciones por más de 40.000 euros en una semana, según su presidenta, Ana Ruiz.",
            "Los suscriptores del diario bajaron un 12 por ciento, dijo el editor ante la asamblea de accionistas.",
            "Quienes quieran apoyar a las familias pueden llevar mantas a la parroquia hasta el viernes.",
        ],
    ),
    (
        "ru",
        &[
            "Совет небольшого города решил во вторник купить старый паром, который не ходит с бури 1998 года.",
            "Фонд собрал пожертвования на 4 миллиона рублей за неделю, рассказала его директор Анна Белова.",
            "Подписка на газету подорожает осенью на восемь процентов, сообщил издатель на встрече с читателями.",
            "Читайте также и письма деда, советовала она ученикам, в них есть вся история порта.",
        ],
    ),
];

/// What stands around or among the paragraphs.
const CLUTTER: &[&str] = &[
    "<aside class=newsletter><h3>Sign up for our newsletter</h3><form><input type=email><button>Sign up</button></form></aside>",
    "<div class=appeal><h3>Support our journalism</h3><p>We need your help. Please donate today: every euro counts.</p><a \
     href=/donate>Donate now</a></div>",
    "<section><h2>Related stories</h2><ul><li><a href=/a/1>Ferry drifts for two nights off the coast</a><li><a href=/a/2>Mayor \
     wants a new harbour by spring</a><li><a href=/a/3>The last keeper of the light</a></ul></section>",
    "<p><a href=/a/4>Read more: Harbour master resigns after the storm</a></p>",
    "<div><h3>Das könnte Sie auch interessieren</h3><a href=/b/1>Fähre treibt zwei Nächte vor der Küste</a> <a href=/b/2>Neuer \
     Hafen bis zum Frühjahr</a></div>",
    "<figure><img src=/x.jpg><figcaption>The ferry at its last berth. Photo: Jon Berg</figcaption></figure>",
    "<blockquote><p>We never thought that it would sink.</p></blockquote>",
    "<div class=ad><iframe src=https://ads.example/x></iframe></div>",
    "<div><p>Подпишитесь на нашу рассылку</p><form><input type=email><button>Подписаться</button></form></div>",
];

const WRAPPERS: &[(&str, &str)] = &[
    ("", ""),
    ("<article>", "</article>"),
    ("<main><div class=content>", "</div></main>"),
    ("<div id=a><div><div class=text>", "</div></div></div>"),
    ("<section class=story-body>", "</section>"),
    ("<table><tr><td>", "</td></tr></table>"),
    ("<form action=/page>", "</form>"),
    ("<div style='position:relative'><article itemprop=articleBody>", "</article></div>"),
];

/// How a paragraph is written: its tags.
const PARAGRAPHS: &[(&str, &str)] = &[
    ("<p>", "</p>"),
    ("<p class=p1>", "</p>"),
    ("<div class=paragraph><p>", "</p></div>"),
    ("<p><b>", "</b></p>"),
    ("<p><a href=/topic/ferry>M. Berg</a>: ", "</p>"),
    ("<div>", "</div>"),
    ("<blockquote>", "</blockquote>"),
];

#[derive(Clone, Debug)]
struct Made {
    markup: String,
    /// Paragraphs of the article, as words without markup.
    text: Vec<String>,
}

fn page() -> impl Strategy<Value = Made> {
    let language = prop::sample::select(SENTENCES);
    let paragraph = (prop::collection::vec(any::<prop::sample::Index>(), 1..4), any::<prop::sample::Index>());
    // In bold, a quotation or no paragraph is one now and then, not every line. (None is one link: that is a teaser.)
    let plain = prop::collection::vec((paragraph, 0u8..10), 5..14);
    let clutter = || prop::collection::vec(prop::sample::select(CLUTTER), 0..4);
    let among = prop::collection::vec((any::<prop::sample::Index>(), prop::sample::select(CLUTTER)), 0..4);
    let wrapper = prop::sample::select(WRAPPERS);
    (language, plain, clutter(), clutter(), among, wrapper, any::<bool>()).prop_map(
        |((language, sentences), paragraphs, before, after, among, (open, close), is_said)| {
            let mut blocks = Vec::new();
            let mut text = Vec::new();
            for ((chosen, form), odds) in paragraphs {
                // No one says the same twice in a row.
                let mut words: Vec<&str> = chosen.iter().map(|index| *index.get(sentences)).collect();
                words.sort_unstable();
                words.dedup();
                let (open, close) = if odds < 8 { PARAGRAPHS[0] } else { *form.get(PARAGRAPHS) };
                text.push(words.join(" "));
                blocks.push(format!("{open}{}{close}", words.join(" ")));
            }
            for (place, block) in among {
                blocks.insert(1 + place.index(blocks.len()), block.to_owned());
            }
            let said = if is_said { "<meta property=og:type content=article>" } else { "" };
            let markup = format!(
                "<!doctype html><html lang={language}><title>Town buys ferry</title>{said}<header><a href=/>Home</a></header>{}\
                 {open}<h1>Town buys ferry</h1>{}{close}{}<footer>Imprint</footer>",
                before.concat(),
                blocks.concat(),
                after.concat()
            );
            Made { markup, text }
        },
    )
}

/// Which of the article's paragraphs can't be read once the page's blocks are hidden.
fn lost(page: &Page, text: &[String]) -> Vec<String> {
    let hidden: Vec<NodeId> =
        copydesk::analyse(page).hidden.iter().filter_map(|block| page.element(block.element)).collect();
    let left = page.inner_text_without(NodeId::ROOT, |node| hidden.contains(&node));
    text.iter().filter(|paragraph| !left.contains(paragraph.as_str())).cloned().collect()
}

#[test]
fn the_articles_text_stays() {
    let hiding = Cell::new(0);
    let config = Config { cases: PAGES, failure_persistence: None, ..Config::default() };
    let mut runner = TestRunner::new_with_rng(config, TestRng::deterministic_rng(RngAlgorithm::ChaCha));
    let ran = runner.run(&page(), |made| {
        let page = html::parse(&made.markup);
        hiding.set(hiding.get() + u32::from(!copydesk::analyse(&page).hidden.is_empty()));
        let lost = lost(&page, &made.text);
        if lost.is_empty() { Ok(()) } else { Err(TestCaseError::fail(format!("hidden: {lost:#?}\n{}", made.markup))) }
    });
    if let Err(error) = ran {
        panic!("{error}");
    }
    // Else it would prove nothing.
    assert!(hiding.get() > PAGES / 2, "something was hidden on {} of {PAGES} pages", hiding.get());
}
