//! A change that is told by its time alone, behind the day of publication: "14 May 2024, 10:05, updated at 11:20".

use super::clock;
use super::labels::{self, Role};
use super::moment::{Clock, Moment};
use super::tokens;

/// The change that the text behind a date tells, with the byte where its time begins and the one after it. A time that is not
/// later is another day's.
pub fn read(rest: &str, date: &Moment, language: &str) -> Option<(Moment, usize, usize)> {
    let tokens = tokens::read(rest);
    let (clock, start, next) = (0..tokens.len()).find_map(|at| {
        let clock = clock::read(rest, &tokens, at, Some(date.day));
        let (clock, next) = clock.or_else(|| clock::behind_day(rest, &tokens, at, date.day))?;
        let start = tokens[at].start;
        (labels::before(&rest[..start], language) == Role::Updated).then_some((clock, start, next))
    })?;
    let zone = clock.zone.or_else(|| date.clock?.zone);
    let later = date.clock.is_none_or(|before| clock.time > before.time);
    let moment = Moment { clock: Some(Clock { zone, ..clock }), ..*date };
    later.then(|| (moment, start, tokens[next - 1].end))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn changes_on_the_same_day() {
        let date = super::super::moment::machine("2024-05-14T10:05+02:00").unwrap();
        for (language, rest, expected) in [
            ("en", " | Updated 6 p.m. ET", "2024-05-14T18:00-04:00"),
            ("en", ", updated at 11:20", "2024-05-14T11:20+02:00"),
            ("de", " Uhr, aktualisiert um 11.20 Uhr", "2024-05-14T11:20+02:00"),
            ("de", " Uhr – Stand: 11:20", "2024-05-14T11:20+02:00"),
            ("fr", ", modifié à 11 h 20", "2024-05-14T11:20+02:00"),
            ("fr", ", mis à jour à 11h", "2024-05-14T11:00+02:00"),
            ("es", " | Actualizado 11:20h.", "2024-05-14T11:20+02:00"),
            ("it", " Aggiornato: 11:20", "2024-05-14T11:20+02:00"),
            ("pt", ". Atualizado às 11h20", "2024-05-14T11:20+02:00"),
            ("nl", " • Bijgewerkt om 11:20", "2024-05-14T11:20+02:00"),
            ("ru", " Обновлено в 11:20", "2024-05-14T11:20+02:00"),
            ("uk", " (оновлено о 11:20)", "2024-05-14T11:20+02:00"),
            ("pl", ", aktualizacja: 11:20", "2024-05-14T11:20+02:00"),
            ("en", ", updated at 9:20", ""),
            ("en", ", doors open at 11:20", ""),
            ("en", ", updated", ""),
        ] {
            let told = read(rest, &date, language).map(|(moment, ..)| moment.to_string());
            assert_eq!(told.unwrap_or_default(), expected, "{language}: {rest}");
        }
    }
}
