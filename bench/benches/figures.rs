//! Figures of an article of 5,000 characters (the bar is 1 ms), and of 10 MB of digits, dots and spaces, by the size: the
//! throughput stays where it is when the text grows.

use copydesk::article::Prose;
use copydesk::figures;
use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use std::hint::black_box;

/// Paragraphs of news prose, written for this, with some twenty figures in 1,000 characters.
const PARAGRAPHS: [&str; 4] = [
    "At least 23 people were killed and more than 400,000 homes lost power after the storm, the interior ministry said on \
     Friday. Rescuers reached 12 of 15 villages; the other three, with some 1,200 residents, were still cut off.",
    "\"We have 40 boats and need twice as many,\" Mayor Ann Lee said. She put the damage at $1.5 billion, up from $900 \
     million in the storm of 2019, and asked for a loan of between $200 million and $300 million over 10 years.",
    "According to a poll by Acme Data, 62% of voters back the plan, 5 points more than in May; one in five is undecided. \
     The plan would raise taxes by 0.4 percentage points and cost the average household €35 a month.",
    "The river stood at 7.2 meters, its second-highest level in 30 years. Winds of 120 km/h were measured 40 miles from \
     the coast, where a 34-year-old sailor, Karl Weber, and his two sons, aged 4 and 6, were saved after 11 hours.",
];

fn article(characters: usize) -> Prose {
    let mut left = characters;
    let lines = PARAGRAPHS.iter().cycle().take_while(|line| {
        let more = left > 0;
        left = left.saturating_sub(line.chars().count());
        more
    });
    Prose::from_lines(lines.copied())
}

fn of_an_article(criterion: &mut Criterion) {
    let prose = article(5_000);
    criterion
        .bench_function("article of 5,000 characters", |bencher| bencher.iter(|| figures::read(black_box(&prose))));
}

fn of_digits(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("digits, dots and spaces");
    group.sample_size(10);
    for megabytes in [1, 10] {
        let text = "12.345 6 . 7.8.9 ".repeat(megabytes * 1_000_000 / 17);
        let prose = Prose::from_lines([text.as_str()]);
        group.throughput(Throughput::Bytes(text.len() as u64));
        group.bench_with_input(BenchmarkId::from_parameter(format!("{megabytes} MB")), &prose, |bencher, prose| {
            bencher.iter(|| figures::read(black_box(prose)));
        });
    }
    group.finish();
}

criterion_group!(benches, of_an_article, of_digits);
criterion_main!(benches);
