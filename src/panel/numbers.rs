//! Numbers as the reader's language writes them.

use super::texts::language;
use crate::figures::conversions::Converted;
use crate::report::{Figure, FigureKind};
use js_sys::{Array, Function, Intl::NumberFormat, Object, Reflect};
use wasm_bindgen::JsValue;

/// From here on scales are said in words: "2.5 million", "2,5 Mio.".
const COMPACT_FROM: f64 = 1e6;

/// "Five" is as quickly taken in as 5.
const SPELLED_OUT_BELOW: f64 = 13.0;

/// No more decimals are told.
const MOST_DECIMALS: u32 = 3;

/// The figure's value as a reader takes it in ("USD 2.5B", "62 %"), where it says something else than the page's own words in this
/// language (ISO 639-1).
pub fn taken_in(figure: &Figure, page_language: &str) -> Option<String> {
    let low = figure.value?;
    let percent = figure.kind == FigureKind::Percent;
    let unit = figure.unit.as_deref().unwrap_or_default();
    let style = match figure.kind {
        FigureKind::Money if unit.len() == 3 && unit.chars().all(|c| c.is_ascii_uppercase()) => Style::Currency(unit),
        FigureKind::Percent if unit == "%" => Style::Percent,
        FigureKind::Count if low >= SPELLED_OUT_BELOW => Style::Plain,
        _ => return None,
    };
    let written = |value: f64| format(if percent { value / 100.0 } else { value }, &style);
    let told = joined(written(low)?, figure.value_high.and_then(written).unwrap_or_default());
    // "36 percent", and in one language "1.5 million", "9.80 euros": nobody needs "36%", "1.5M" and "EUR 9.80" beside it. Which
    // dollars or crowns are meant is told; there is but one euro.
    let readers_own = || language().split('-').next() == Some(page_language);
    let is_same = match figure.kind {
        FigureKind::Percent => true,
        FigureKind::Count => readers_own(),
        FigureKind::Money => unit == "EUR" && readers_own(),
        _ => false,
    } && numeral(&told) == numeral(&figure.text);
    (!is_same && plain(&told) != plain(&figure.text)).then_some(told)
}

/// The digits with what parts them.
fn numeral(text: &str) -> String {
    let digits = text.chars().filter(|c| c.is_ascii_digit() || matches!(c, '.' | ',' | '\''));
    digits.collect::<String>().trim_matches(['.', ',']).to_owned()
}

/// The measure in the other unit.
pub fn converted(measure: &Converted) -> Option<String> {
    let low = format(measure.value, &Style::Plain)?;
    let high = measure.high.and_then(|high| format(high, &Style::Plain)).unwrap_or_default();
    Some(format!("{}\u{a0}{}", joined(low, high), measure.unit))
}

fn joined(low: String, high: String) -> String {
    if high.is_empty() { low } else { format!("{low} – {high}") }
}

/// Without white space, which languages put differently around the same.
fn plain(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

enum Style<'u> {
    Plain,
    Percent,
    Currency(&'u str),
}

fn format(value: f64, style: &Style) -> Option<String> {
    let options = Object::new();
    let set = |key: &str, value: JsValue| Reflect::set(&options, &key.into(), &value).ok();
    set("maximumFractionDigits", MOST_DECIMALS.into())?;
    match style {
        Style::Plain => {}
        Style::Percent => set("style", "percent".into()).map(|_| ())?,
        Style::Currency(code) => {
            set("style", "currency".into())?;
            set("currency", (*code).into())?;
            set("currencyDisplay", "code".into())?;
            // Cents as the currency has them; a price without, or in millions, needs none.
            set("trailingZeroDisplay", "stripIfInteger".into())?;
        }
    }
    if value.abs() >= COMPACT_FROM {
        set("notation", "compact".into())?;
        set("minimumFractionDigits", 0.into())?;
    }
    let format: Function = NumberFormat::new(&Array::of1(&language().into()), &options).format();
    format.call1(&JsValue::NULL, &value.into()).ok()?.as_string()
}
