//! One line a writing.

use super::*;
use crate::words;
use proptest::prelude::*;

fn dates(text: &str, language: &str, order: Order) -> String {
    find(text, language, order).iter().map(|found| found.moment.to_string()).collect::<Vec<_>>().join(" ")
}

#[test]
fn dates_as_people_write_them() {
    for (language, text, expected) in [
        ("en", "January 31, 2024", "2024-01-31"),
        ("en", "Published Wed., Jan. 31st 2024 at 7:16 p.m. EST by x", "2024-01-31T19:16-05:00"),
        ("en", "31st of January, 2024, 12:05am", "2024-01-31T00:05"),
        ("en", "19:16 GMT, 31 January 2024", "2024-01-31T19:16+00:00"),
        ("en", "31-Jan-2024", "2024-01-31"),
        ("en", "19:16:05 31-Jan-2024", "2024-01-31T19:16:05"),
        ("en", "7:16 pm on 31 January 2024", "2024-01-31T19:16"),
        ("en", "Jan 31 '24", ""),
        ("en", "31 Jan ’24", "2024-01-31"),
        ("en", "January 2024", ""),
        ("en", "from May 1, 2020 to May 3, 2021", "2020-05-01 2021-05-03"),
        ("en", "Feb 30, 2024 and 30/02/2024", ""),
        ("en", "on January 31, 1871 and 2024", ""),
        ("en", "version 10.11.12.13 of 2024", ""),
        ("en", "12-11-10-09 2024", ""),
        ("en", "call 020 31 01 2024", ""),
        ("de", "31. Januar 2024, 19.16 Uhr", "2024-01-31T19:16"),
        ("de", "31.1.2024", "2024-01-31"),
        ("de", "Stand: 31.01.24, 19:16 Uhr", "2024-01-31T19:16"),
        ("de", "31 | 01 | 2024", "2024-01-31"),
        ("de", "07.11. 09:20", ""),
        ("de", "Mi, 31. Jän. 2024 – 19:16", "2024-01-31T19:16"),
        ("de", "Ann Lee, 8.5.12", "2012-05-08"),
        ("fr", "Publié le 1er février 2024 à 19h16", "2024-02-01T19:16"),
        ("fr", "31 déc. 2024", "2024-12-31"),
        ("fr", "le mardi 14 mai 2024 à 10h", "2024-05-14T10:00"),
        ("fr", "14 mai 2024 - 10 h 05", "2024-05-14T10:05"),
        ("it", "14 maggio 2024 | 10.05", "2024-05-14T10:05"),
        ("ru", "14 мая 2024 10.05 | Порт", "2024-05-14T10:05"),
        ("de", "14.05.2024 – 10.06.", "2024-05-14"),
        ("en", "14 May 2024 | 10.05 %", "2024-05-14"),
        ("fr", "14 mai 2024, il y a 10 h", "2024-05-14"),
        ("fr", "14 mai 2024 à 10 heures", "2024-05-14T10:00"),
        ("fr", "14 mai 2024 - 10 heures de lecture", "2024-05-14"),
        ("de", "14. Mai 2024, 10 Uhr", "2024-05-14T10:00"),
        ("es", "14 de mayo de 2024 a las 10h", "2024-05-14T10:00"),
        ("pt", "14 de maio de 2024 às 10h", "2024-05-14T10:00"),
        ("nl", "14 mei 2024 om 10 uur", "2024-05-14T10:00"),
        ("en", "May 14, 2024 at 6 p.m. ET", "2024-05-14T18:00-04:00"),
        ("en", "May 14, 2024 5:05 p.m. ET by x", "2024-05-14T17:05-04:00"),
        ("en", "5:05 PM PT Jan 14, 2024", "2024-01-14T17:05-08:00"),
        ("en", "May 14, 2024, 8 p.m. ET/PT", "2024-05-14T20:00"),
        ("en", "May 14, 2024 8:05 ET", "2024-05-14T08:05"),
        ("es", "31 de enero de 2024", "2024-01-31"),
        ("it", "31 gennaio 2024 alle ore 19.16", "2024-01-31T19:16"),
        ("pt", "31 de março de 2024 às 19h16", "2024-03-31T19:16"),
        ("nl", "31 maart 2024 19:16", "2024-03-31T19:16"),
        ("ru", "31 января 2024 г., 19:16", "2024-01-31T19:16"),
        ("uk", "19:16, 31 січня 2024", "2024-01-31T19:16"),
        ("pl", "31 listopada 2024", ""),
        ("pl", "30 listopada 2024", "2024-11-30"),
        ("hr", "30. listopada 2024.", "2024-10-30"),
        ("cs", "31. ledna 2024 19:16", "2024-01-31T19:16"),
        ("hu", "2024. január 31. 19:16", "2024-01-31T19:16"),
        ("lt", "2024 m. sausio 31 d.", "2024-01-31"),
        ("lv", "2024. gada 31. janvāris", "2024-01-31"),
        ("fi", "31. tammikuuta 2024 klo 19.16", "2024-01-31T19:16"),
        ("sv", "31 januari 2024 kl. 19.16", "2024-01-31T19:16"),
        ("tr", "31 Ocak 2024 - 19:16", "2024-01-31T19:16"),
        ("el", "31 Ιανουαρίου 2024", "2024-01-31"),
        ("vi", "ngày 31 tháng 1 năm 2024", "2024-01-31"),
        ("ja", "2024年1月31日(水) 19時16分", "2024-01-31T19:16"),
        ("zh", "2024年1月31日 19:16:05", "2024-01-31T19:16:05"),
        ("zh", "2024年1月31日 19点16分", "2024-01-31T19:16"),
        ("zh", "2024年1月31日 5点建议", "2024-01-31"),
        ("ko", "2024년 1월 31일 오후 7:16", "2024-01-31T19:16"),
        ("ko", "입력 2024.01.31 19:16", "2024-01-31T19:16"),
        ("ar", "٣١ يناير ٢٠٢٤", "2024-01-31"),
        ("hi", "31 जनवरी 2024", "2024-01-31"),
        ("th", "31/01/2567", "2024-01-31"),
        ("xx", "31 janvier 2024", "2024-01-31"),
        ("en", "2024-01-31 19:16", "2024-01-31T19:16"),
        ("en", "2024/01/31", "2024-01-31"),
    ] {
        assert_eq!(dates(text, language, Order::DayFirst), expected, "{language}: {text}");
    }
}

#[test]
fn numbers_in_either_order() {
    for (text, day_first, month_first, plain) in [
        ("01/02/2024", "2024-02-01", "2024-01-02", None),
        ("31/01/2024", "2024-01-31", "2024-01-31", Some(Order::DayFirst)),
        ("1/31/24", "2024-01-31", "2024-01-31", Some(Order::MonthFirst)),
        ("01.02.2024", "2024-02-01", "2024-02-01", None),
        ("01/02/2024 - 13:55 GMT+1", "2024-02-01T13:55+01:00", "2024-02-01T13:55+01:00", None),
        ("13:55 CET 01/02/2024", "2024-02-01T13:55+01:00", "2024-02-01T13:55+01:00", None),
        ("01/02/2024 1:55 pm EST", "2024-02-01T13:55-05:00", "2024-01-02T13:55-05:00", None),
    ] {
        assert_eq!(dates(text, "en", Order::DayFirst), day_first, "{text}");
        assert_eq!(dates(text, "en", Order::MonthFirst), month_first, "{text}");
        assert_eq!(find(text, "en", Order::DayFirst)[0].plain_order, plain, "{text}");
    }
}

proptest! {
    #[test]
    fn every_form_of_a_month_in_every_language(year in 1995i32..2060, month in 1u32..13, day in 1u32..29) {
        let expected = format!("{year:04}-{month:02}-{day:02}");
        for (language, words) in words::all("dates") {
            let Some(line) = words.entries("months").get(month as usize - 1) else { continue };
            for form in line.split(' ') {
                prop_assert_eq!(&dates(&format!("{day} {form} {year}"), language, Order::DayFirst), &expected);
                prop_assert_eq!(&dates(&format!("{form} {day}, {year}"), language, Order::DayFirst), &expected);
            }
        }
        prop_assert_eq!(&dates(&format!("{day:02}.{month:02}.{year}"), "de", Order::MonthFirst), &expected);
        prop_assert_eq!(&dates(&format!("{month:02}/{day:02}/{year}"), "en", Order::MonthFirst), &expected);
        prop_assert_eq!(&dates(&format!("{year}年{month}月{day}日"), "ja", Order::DayFirst), &expected);
    }

    #[test]
    fn what_papers_write_is_read_again(
        year in 1995i32..2060, month in 1usize..13, day in 1u32..29, hour in 0u32..24, minute in 0u32..60,
    ) {
        let expected = format!("{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}");
        let (half, twelve) = (if hour < 12 { "am" } else { "pm" }, (hour + 11) % 12 + 1);
        for (language, usual) in [
            ("en", format!("MONTH {day}, {year} at {twelve}:{minute:02} {half}")),
            ("en", format!("{hour}:{minute:02}, {day} MONTH {year}")),
            ("de", format!("{day}. MONTH {year}, {hour}.{minute:02} Uhr")),
            ("de", format!("{day:02}.{month:02}.{year}, {hour:02}:{minute:02} Uhr")),
            ("fr", format!("{day} MONTH {year} à {hour}h{minute:02}")),
            ("fr", format!("{day:02}/{month:02}/{year} à {hour}:{minute:02}")),
            ("es", format!("{day} de MONTH de {year} a las {hour}:{minute:02} h")),
            ("it", format!("{day} MONTH {year} alle ore {hour}:{minute:02}")),
            ("pt", format!("{day} de MONTH de {year} às {hour}h{minute:02}")),
            ("nl", format!("{day} MONTH {year} om {hour}:{minute:02} uur")),
            ("ru", format!("{day} MONTH {year} г. в {hour}:{minute:02}")),
            ("uk", format!("{day} MONTH {year} року, {hour}:{minute:02}")),
            ("pl", format!("{day} MONTH {year} r., godz. {hour}:{minute:02}")),
            ("pl", format!("{day:02}.{month:02}.{year}, {hour}:{minute:02}")),
        ] {
            let forms = words::of(language, "dates").entries("months")[month - 1];
            for form in forms.split(' ') {
                let text = usual.replace("MONTH", form);
                prop_assert_eq!(&dates(&text, language, Order::DayFirst), &expected, "{}: {}", language, text);
            }
        }
    }

    #[test]
    fn no_text_breaks_it(text in "\\PC*", tail in "([0-9]{1,4}|[-./:, ]|Jan|年|月|日|pm|GMT|h){0,40}") {
        find(&text, "en", Order::DayFirst);
        find(&tail, "de", Order::MonthFirst);
    }
}
