//! Dates for reading: as the page tells them, in its own zone, and as the reader's clock had it.

use super::texts::language;
use crate::facts::dates::moment::machine;
use js_sys::{Array, Date, Intl::DateTimeFormat, Object, Reflect};
use wasm_bindgen::JsValue;

/// A point in time as precise as a page tells it.
#[derive(Clone, Debug, PartialEq)]
pub struct Moment {
    /// Year, month, day.
    day: jiff::civil::Date,
    /// The page's clock.
    time: Option<jiff::civil::Time>,
    /// The page's offset from UTC, in seconds.
    offset: Option<i32>,
}

/// What the panel shows of a moment.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Told {
    /// Date and time on the page's clock.
    pub page: String,
    /// Its offset, "+03:00" or "UTC".
    pub offset: String,
    /// The same moment on the reader's clock, where that shows something else.
    pub reader: Option<String>,
}

impl Moment {
    /// Reads a date or time as the facts write it, ISO 8601; `None` when it is none.
    pub fn parse(value: &str) -> Option<Moment> {
        let told = machine(value)?;
        Some(Moment {
            day: told.day,
            time: told.clock.map(|clock| clock.time),
            offset: told.clock.and_then(|clock| clock.zone).map(|zone| zone.offset().seconds()),
        })
    }

    /// Tells the day on the page's clock.
    pub fn tell_day(&self) -> String {
        self.on_page_clock(&options(true, false))
    }

    /// Tells the moment.
    pub fn tell(&self) -> Told {
        let Some(time) = self.time else {
            return Told { page: self.tell_day(), ..Told::default() };
        };
        let mut told = Told { page: self.on_page_clock(&options(true, true)), ..Told::default() };
        let Some(offset) = self.offset else { return told };
        told.offset = write_offset(offset);
        let instant = self.instant(time) - f64::from(offset) * 1000.0;
        let date = Date::new(&JsValue::from_f64(instant));
        // JavaScript counts minutes to the west.
        if (date.get_timezone_offset() * -60.0 - f64::from(offset)).abs() >= 1.0 {
            let is_same_day = (date.get_full_year(), date.get_month() + 1, date.get_date())
                == (self.day.year() as u32, self.day.month() as u32, self.day.day() as u32);
            told.reader = Some(format(&date, &options(!is_same_day, true)));
        }
        told
    }

    /// Milliseconds as if the page's clock showed UTC.
    fn instant(&self, time: jiff::civil::Time) -> f64 {
        self.day
            .to_datetime(time)
            .duration_since(jiff::civil::DateTime::constant(1970, 1, 1, 0, 0, 0, 0))
            .as_millis_f64()
    }

    fn on_page_clock(&self, options: &Object) -> String {
        let midnight = jiff::civil::Time::midnight();
        set(options, "timeZone", "UTC");
        format(&Date::new(&JsValue::from_f64(self.instant(self.time.unwrap_or(midnight)))), options)
    }
}

fn write_offset(seconds: i32) -> String {
    if seconds == 0 {
        return "UTC".into();
    }
    let minutes = seconds.abs() / 60;
    format!("{}{:02}:{:02}", if seconds < 0 { '−' } else { '+' }, minutes / 60, minutes % 60)
}

fn options(date: bool, time: bool) -> Object {
    let options = Object::new();
    if date {
        set(&options, "dateStyle", "long");
    }
    if time {
        set(&options, "timeStyle", "short");
        // An offset stands beside it: the clock of timetables, not of kitchens.
        set(&options, "hourCycle", "h23");
    }
    options
}

fn set(options: &Object, name: &str, value: &str) {
    // Setting a property of a plain object can't fail.
    let _ = Reflect::set(options, &name.into(), &value.into());
}

fn format(date: &Date, options: &Object) -> String {
    let formatter = DateTimeFormat::new(&Array::of1(&language().into()), options);
    formatter.format().call1(&JsValue::UNDEFINED, date).ok().and_then(|text| text.as_string()).unwrap_or_default()
}
