//! Which way round a page writes days and months in numbers.

use super::shown::edges;
use super::text::{self, Order};
use crate::facts::source::Source;
use crate::page::{Address, Attribute, NodeId};

/// Which way round the page writes days and months: as its plain dates do, else as its country and language do.
pub fn of(source: &Source) -> Order {
    let mut plain = [0usize; 2];
    for block in &source.blocks {
        for (_, part) in edges(&block.text) {
            // Cheap first look: most texts hold no such date.
            if part.bytes().any(|byte| matches!(byte, b'/' | b'-')) {
                for found in text::find(part, &source.language, Order::DayFirst) {
                    match found.plain_order {
                        Some(Order::DayFirst) => plain[0] += 1,
                        Some(Order::MonthFirst) => plain[1] += 1,
                        None => {}
                    }
                }
            }
        }
    }
    match plain {
        [days, months] if days > months => Order::DayFirst,
        [days, months] if months > days => Order::MonthFirst,
        _ => usual_order(source),
    }
}

fn usual_order(source: &Source) -> Order {
    let locale = source.meta("og:locale").next().map(|meta| meta.content.to_ascii_lowercase().replace('_', "-"));
    let lang = source.page.attribute(NodeId::ROOT, Attribute::Lang).map(str::to_ascii_lowercase);
    let says = |tag: &str| [&locale, &lang].into_iter().flatten().any(|told| told == tag);
    let american = source.page.address().and_then(Address::country).is_none_or(|country| country == "us");
    let path = source.page.address().map(|address| address.path.to_ascii_lowercase()).unwrap_or_default();
    let elsewhere = ["en-gb", "en-au", "en-in", "en-ie", "en-nz", "en-za"]
        .into_iter()
        .any(|tag| says(tag) || path.split('/').any(|step| step == tag));
    if source.language == "en" && american && !elsewhere { Order::MonthFirst } else { Order::DayFirst }
}
