//! The same measure in the other system's unit: miles and kilometres, °F and °C, pounds and kilograms.

use crate::report::{Figure, FigureKind};

/// A measure in another unit.
#[derive(Clone, Debug, PartialEq)]
pub struct Converted {
    /// The value, as exact as the text's own.
    pub value: f64,
    /// The upper end of a range.
    pub high: Option<f64>,
    /// The other unit's symbol.
    pub unit: &'static str,
}

impl Converted {
    /// Whether the other unit is metric.
    pub fn is_metric(&self) -> bool {
        !matches!(self.unit, "mi" | "mph" | "ft" | "in" | "lb" | "acres" | "sq ft" | "sq mi" | "°F")
    }
}

/// Unit as a figure has it, the other unit, factor, and what is taken away before (°F). The factors are those of the
/// international yard and pound (1959), those of areas their squares.
const UNITS: [(&str, &str, f64, f64); 21] = [
    ("mile", "km", 1.609_344, 0.0),
    ("km", "mi", 1.0 / 1.609_344, 0.0),
    ("mph", "km/h", 1.609_344, 0.0),
    ("km/h", "mph", 1.0 / 1.609_344, 0.0),
    ("foot", "m", 0.3048, 0.0),
    ("m", "ft", 1.0 / 0.3048, 0.0),
    ("inch", "cm", 2.54, 0.0),
    ("cm", "in", 1.0 / 2.54, 0.0),
    ("yard", "m", 0.9144, 0.0),
    ("pound", "kg", 0.453_592_37, 0.0),
    ("kg", "lb", 1.0 / 0.453_592_37, 0.0),
    ("acre", "ha", 0.404_685_642_24, 0.0),
    ("ha", "acres", 1.0 / 0.404_685_642_24, 0.0),
    ("sq ft", "m²", 0.092_903_04, 0.0),
    ("square foot", "m²", 0.092_903_04, 0.0),
    ("m²", "sq ft", 1.0 / 0.092_903_04, 0.0),
    ("square mile", "km²", 2.589_988_110_336, 0.0),
    ("km²", "sq mi", 1.0 / 2.589_988_110_336, 0.0),
    ("gallon", "L", 3.785_411_784, 0.0),
    ("°F", "°C", 5.0 / 9.0, 32.0),
    ("°C", "°F", 9.0 / 5.0, -160.0 / 9.0),
];

/// A converted value is told with so many digits at least: "40 miles" is 64 km, not 64.37 km.
const DIGITS: i32 = 2;

/// The measure in the other unit; `None` where there is none, or no value.
pub fn convert(figure: &Figure) -> Option<Converted> {
    let unit = figure.unit.as_deref().filter(|_| figure.kind == FigureKind::Measure)?;
    let (_, other, factor, zero) = UNITS.iter().find(|(from, ..)| *from == unit)?;
    let given = significant_digits(&figure.text).max(DIGITS);
    let converted = |value: f64| rounded((value - zero) * factor, given);
    Some(Converted { value: converted(figure.value?), high: figure.value_high.map(converted), unit: other })
}

/// How many digits the text gives, without the zeros that round it.
fn significant_digits(text: &str) -> i32 {
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    let count = digits.trim_start_matches('0').trim_end_matches('0').len();
    i32::try_from(count).unwrap_or(i32::MAX).min(12)
}

fn rounded(value: f64, digits: i32) -> f64 {
    if value == 0.0 || !value.is_finite() {
        return value;
    }
    let places = digits - 1 - value.abs().log10().floor() as i32;
    let scale = 10f64.powi(places.abs());
    if places < 0 { (value / scale).round() * scale } else { (value * scale).round() / scale }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::figures::quantity;

    #[test]
    fn conversions() {
        let cases = [
            ("en", "It is 40 miles away.", "64 km"),
            ("en", "It weighs 12.5 pounds.", "5.67 kg"),
            ("en", "It was 100 degrees Fahrenheit.", "38 °C"),
            ("en", "Winds of 120 km/h blew.", "75 mph"),
            ("de", "Es waren 20 Grad Celsius.", "68 °F"),
            ("de", "Der Weg ist 1.250 Kilometer lang.", "777 mi"),
            ("fr", "La tour mesure 300 mètres.", "980 ft"),
            ("fr", "Le feu a parcouru 1.850 hectares.", "4570 acres"),
            ("en", "The farm covers 25 hectares.", "62 acres"),
            ("en", "The flat has 860 square feet.", "80 m²"),
            ("de", "Die Wohnung hat 80 Quadratmeter.", "860 sq ft"),
            ("en", "The lake covers 12 square miles.", "31 km²"),
            ("en", "It lasted 3 hours and cost $4.", ""),
        ];
        let told = |language: &str, text: &str| {
            let found = quantity::find(text, language).into_iter().next().unwrap();
            let written = text[found.range.clone()].to_owned();
            let figure =
                Figure { text: written, value: found.value, kind: found.kind, unit: found.unit, ..Figure::default() };
            convert(&figure).map(|converted| format!("{} {}", converted.value, converted.unit)).unwrap_or_default()
        };
        let is_metric = |unit| Converted { value: 1.0, high: None, unit }.is_metric();
        let metric: Vec<&str> = UNITS.iter().map(|(_, other, ..)| *other).filter(|unit| is_metric(unit)).collect();
        assert_eq!(metric, ["km", "km/h", "m", "cm", "m", "kg", "ha", "m²", "m²", "km²", "L", "°C"]);
        let wrong: Vec<_> = cases
            .iter()
            .map(|(language, text, expected)| (text, told(language, text), expected))
            .filter(|(_, got, expected)| got != *expected)
            .collect();
        assert!(wrong.is_empty(), "{wrong:#?}");
    }
}
