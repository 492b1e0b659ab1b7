//! One line a credit.

use super::*;

#[test]
fn names_of_agencies() {
    for (text, name) in [
        ("AFP", "AFP"),
        ("Agence France-Presse", "AFP"),
        ("The Associated Press", "AP"),
        ("DPA", "dpa"),
        ("(dpa)", "dpa"),
        ("ТАСС", "TASS"),
        ("共同通信", "Kyodo"),
        ("Deutsche Presse-Agentur", "dpa"),
        ("Agencia EFE", "EFE"),
        ("ANSA", "ANSA"),
        ("Interfax", "Interfax"),
        ("Інтерфакс-Україна", "Interfax-Ukraine"),
        ("die dpa", "dpa"),
        ("L'AFP", "AFP"),
        ("Укрінформ", "Ukrinform"),
        ("PAP", "PAP"),
        ("Xinhua", "Xinhua"),
        ("ANP", "ANP"),
        ("Belga", "Belga"),
        ("APA", "APA"),
        ("SDA", "SDA"),
        ("PA Media", "PA"),
        ("ap", ""),
        ("Ann Lee", ""),
        ("", ""),
    ] {
        assert_eq!(named(text).unwrap_or_default(), name, "{text}");
    }
}

#[test]
fn ends_of_texts_and_bylines() {
    for (text, name) in [
        ("It starts on August 11. — AFP", "AFP"),
        ("It starts on August 11 — AFP", ""),
        ("Er beginnt im August. /APA/", "APA"),
        ("Er beginnt im August (ino/dpa).", "dpa"),
    ] {
        assert_eq!(tail(text).unwrap_or_default(), name, "{text}");
    }
    for (text, name) in [
        ("Ann Lee The Associated Press", "AP"),
        ("Ann LeeThe Associated Press", "AP"),
        ("Ann Lee AP", ""),
        ("Ann Lee", ""),
    ] {
        assert_eq!(behind_name(text).unwrap_or_default(), name, "{text}");
    }
}

#[test]
fn credits() {
    for (text, name) in [
        ("© 2024 The Associated Press. All rights reserved.", "AP"),
        ("Copyright 2024 AFP", "AFP"),
        ("© Ann Lee / AFP", ""),
        ("The copyright is with AFP", ""),
    ] {
        assert_eq!(copyright(text).unwrap_or_default(), name, "{text}");
    }
    for (text, name) in [
        ("Reuters contributed to this report.", "Reuters"),
        ("Associated Press writer Ann Lee contributed to this report.", "AP"),
        ("Ann Lee and Reuters contributed to this report.", "Reuters"),
        ("Ann Lee contributed to this report.", ""),
    ] {
        assert_eq!(contributing(text, "en").unwrap_or_default(), name, "{text}");
    }
    for (text, name) in [("EFE ahr/jlm", "EFE"), ("sda/red", "SDA")] {
        assert_eq!(whole_credit(text).unwrap_or_default(), name, "{text}");
    }
    for (language, text, name) in [
        ("de", "Mit Material der Nachrichtenagenturen dpa und AFP", "dpa"),
        ("en", "With inputs from PTI", "PTI"),
        ("zh", "来源：新华社", "Xinhua"),
        ("ar", "المصدر: رويترز", "Reuters"),
        ("it", "Riproduzione riservata © Copyright ANSA", "ANSA"),
        ("de", "Quelle: paper.de, ino/dpa", "dpa"),
        ("en", "With files from The Associated Press", "AP"),
        ("de", "Mit Material der dpa", "dpa"),
        ("en", "Ann Lee and Reuters", "Reuters"),
        ("fr", "Avec AFP et Reuters", "AFP"),
        ("es", "Con información de EFE y Reuters", "EFE"),
        ("en", "Source: the mayor", ""),
    ] {
        assert_eq!(credited(text, language).unwrap_or_default(), name, "{text}");
    }
}
