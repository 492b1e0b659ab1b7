//! Whether weights learned from labelled pages generalise better than the clutter rules' own, set by hand.
//!
//! ```text
//! cargo xtask cross-check [--halvings 4]        cargo run --release --example cross_check -- ../shared/bench 4
//! ```
//!
//! The publishers of the labelled pages are halved at random, some times over. Of each half a linear model learns which
//! elements are clutter, and is measured on the other, by the measure of the bench's scorer: alone, without the rules'
//! own points, and with them as a second opinion beside the rules. The rules are measured on every such half too, which
//! tells how far a figure moves from one set of publishers to another.
//!
//! On the pages of the bench's `news/` the comparison favours the rules: they were written by people who saw all of these
//! pages, the model saw half of them. Of its `articles/` 373 more are labelled (`labels.jsonl`: paths of blocks and their
//! kinds, told by readers who saw neither rules nor scorers, each page by one, and who count more as clutter than the
//! labels of `news/` do: job offers, coupons, topics of the day, rows of networks under "Follow us"); 323 of these were then
//! read to find what the rules miss, 50, most of recent news, were not: what the rules find there is what they find on pages that
//! nobody saw.

mod halves;
mod model;
mod opinion;
mod pages;
mod score;

use anyhow::{Context as _, Result};
use model::Model;
use opinion::Judge;
use pages::{KINDS, LabelledPage, Origin};
use score::{Figures, Score, Spread};
use std::collections::BTreeSet;
use std::env;
use std::path::Path;

/// What is measured beside the rules.
const JUDGES: [Judge; 8] = [
    Judge::Model(0.5),
    Judge::Model(0.7),
    Judge::Model(0.9),
    Judge::Adds(0.98),
    Judge::Adds(0.95),
    Judge::Adds(0.9),
    Judge::TakesBack(0.05),
    Judge::TakesBack(0.1),
];

const ORIGINS: [(Origin, &str); 3] = [
    (Origin::News, "the rules, news"),
    (Origin::Read, "the rules, others, read"),
    (Origin::Unread, "the rules, others, unread"),
];

/// Features told a kind.
const HEAVIEST: usize = 6;

/// The numbers of all figures.
const FIGURES: [usize; Figures::NAMES.len()] = [0, 1, 2, 3, 4, 5];

/// The figure of article text hidden.
const ARTICLE: usize = 4;
/// The figure of other text hidden.
const OTHER: usize = 5;

fn main() -> Result<()> {
    let mut arguments = env::args().skip(1);
    let bench = arguments.next().context("where is the bench?")?;
    let halvings: u32 = arguments.next().context("how many halvings?")?.parse().context("halvings")?;
    let (names, pages) = pages::read(Path::new(&bench))?;
    let publishers: BTreeSet<&str> = pages.iter().map(|page| page.publisher.as_str()).collect();
    println!(
        "{} pages of {} publishers, {} elements, {} features; {} halves that the model has not seen. Mean (least to \
         most), per cent of blocks found; of the article's text, characters hidden.\n",
        pages.len(),
        publishers.len(),
        pages.iter().map(|page| page.elements.len()).sum::<usize>(),
        names.len(),
        halvings * 2
    );
    let mut rules = Vec::new();
    let mut judged: [Vec<Figures>; JUDGES.len()] = Default::default();
    for seed in 0..halvings {
        let half = halves::half(pages.iter().map(|page| page.publisher.as_str()), seed);
        let (one, other): (Vec<&LabelledPage>, Vec<&LabelledPage>) =
            pages.iter().partition(|page| half.contains(page.publisher.as_str()));
        for (seen, unseen) in [(&one, &other), (&other, &one)] {
            rules.push(by_rules(unseen.iter().copied()));
            for (figures, found) in judged.iter_mut().zip(by_model(seen, unseen, &names)) {
                figures.push(found);
            }
        }
    }
    print_row("", &Figures::NAMES.map(str::to_owned));
    for (origin, name) in ORIGINS {
        let Figures(found) = by_rules(pages.iter().filter(|page| page.origin == origin));
        print_row(name, &FIGURES.map(|at| format!("{:.*}", digits(at), found[at])));
    }
    print_spreads("the rules, the same halves", &spreads(&rules));
    for (judge, figures) in JUDGES.iter().zip(&judged) {
        print_spreads(&judge.to_string(), &spreads(figures));
    }
    conclude(&rules, &judged);
    let model = Model::learn(pages.iter().flat_map(|page| &page.elements), pages::without_points(&names));
    println!("\nWhat weighs most, learned from all pages without the rules' points:");
    for (number, kind) in Figures::NAMES.iter().take(KINDS.len()).enumerate() {
        let heaviest = model.heaviest(number, HEAVIEST);
        let told: Vec<String> =
            heaviest.iter().map(|(feature, weight)| format!("{} {weight:+.2}", names[*feature])).collect();
        println!("  {kind}: {}", told.join(", "));
    }
    Ok(())
}

fn by_rules<'p>(pages: impl Iterator<Item = &'p LabelledPage>) -> Figures {
    pages.map(|page| Score::of(page, &page.rules)).sum::<Score>().figures()
}

/// The figures of each judge on the unseen pages.
fn by_model(seen: &[&LabelledPage], unseen: &[&LabelledPage], names: &[&str]) -> Vec<Figures> {
    let elements = || seen.iter().flat_map(|page| &page.elements);
    let alone = Model::learn(elements(), pages::without_points(names));
    let beside = Model::learn(elements(), names.len());
    let chances = |model: &Model| -> Vec<Vec<_>> {
        unseen.iter().map(|page| page.elements.iter().map(|element| model.chances(element)).collect()).collect()
    };
    let (alone, beside) = (chances(&alone), chances(&beside));
    let figures = JUDGES.iter().map(|judge| {
        let chances = if matches!(judge, Judge::Model(_)) { &alone } else { &beside };
        let scores = unseen.iter().zip(chances).map(|(page, chances)| Score::of(page, &judge.hides(page, chances)));
        scores.sum::<Score>().figures()
    });
    figures.collect()
}

fn spreads(figures: &[Figures]) -> [Spread; Figures::NAMES.len()] {
    FIGURES.map(|at| Spread::of(figures.iter().map(|Figures(values)| values[at])))
}

/// Characters need no tenths.
fn digits(figure: usize) -> usize {
    usize::from(figure != ARTICLE)
}

fn print_spreads(name: &str, spreads: &[Spread; Figures::NAMES.len()]) {
    print_row(name, &FIGURES.map(|at| format!("{:.*}", digits(at), spreads[at])));
}

fn print_row(name: &str, cells: &[String; Figures::NAMES.len()]) {
    print!("{name:<38}");
    cells.iter().for_each(|cell| print!("{cell:>23}"));
    println!();
}

/// Says of each judge what it gains on the same unseen pages, and whether the rules stand.
fn conclude(rules: &[Figures], judged: &[Vec<Figures>]) {
    let spread = spreads(rules);
    let [give, subscribe, teaser] = [0, 1, 2].map(|kind| spread[kind].most - spread[kind].least);
    println!(
        "\nFrom half to half the rules' own figures move by {give:.1} / {subscribe:.1} / {teaser:.1} points. \
         Against the rules on the same half:"
    );
    let mut better = Vec::new();
    for (judge, figures) in JUDGES.iter().zip(judged) {
        let gains = |of: fn(&Figures) -> f64| {
            Spread::of(figures.iter().zip(rules).map(move |(figures, rules)| of(figures) - of(rules)))
        };
        let found = gains(|Figures(values)| values[..KINDS.len()].iter().sum::<f64>() / KINDS.len() as f64);
        let (article, other) = (gains(|Figures(values)| values[ARTICLE]), gains(|Figures(values)| values[OTHER]));
        let verdict = if article.mean > 0.0 {
            "hides article text"
        } else if found.mean <= 0.0 {
            "finds no more"
        } else if found.least <= 0.0 {
            "no better on some half"
        } else {
            better.push(judge.to_string());
            "better on every half"
        };
        println!("{judge:<38}found {found:+}, other text hidden {:+.1}: {verdict}", other.mean);
    }
    match better.as_slice() {
        [] => println!("The rules stand."),
        better => println!("Worth having: {}.", better.join("; ")),
    }
}
