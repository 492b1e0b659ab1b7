//! What the engine says in words, where a fact stands, why a block is hidden or a line no rule, so that it can be said in
//! any language: each saying has a key of `extension/_locales` and values to set in.
//!
//! The English of all of them stands here and nowhere else. The command line says it, and the JSON; the extension words
//! the key and the values in its reader's language. Promised: what the page or the reader wrote is set in as it is.

use serde::{Deserialize, Serialize};

/// Something said. As JSON, outside of the extension, its English. As an error: why a line is no rule.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
#[error("{text}")]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[cfg_attr(not(target_arch = "wasm32"), serde(from = "String", into = "String"))]
pub struct Told {
    /// In English, or as the page or the reader wrote it.
    pub text: String,
    /// The message that says it in other languages; empty for a quotation. With a count it has one for each plural form:
    /// `key_one`, `key_other`.
    pub key: String,
    /// How many: the message's `$1`. None for a message without forms.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub count: Option<usize>,
    /// What is set in, from `$1` on, or from `$2` on after a count.
    pub values: Vec<Told>,
}

impl From<Told> for String {
    fn from(told: Told) -> Self {
        told.text
    }
}

impl From<String> for Told {
    fn from(text: String) -> Self {
        Told { text, ..Told::default() }
    }
}

impl From<&str> for Told {
    fn from(text: &str) -> Self {
        text.to_owned().into()
    }
}

/// What may be said: a key, and its English with a place for each value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Saying {
    /// The message's.
    pub key: &'static str,
    /// The places' names, in their order.
    pub values: &'static [&'static str],
    /// With places as `{name}`.
    pub english: &'static str,
}

/// Makes a function of each saying, its key, and the table of all.
macro_rules! sayings {
    ($table:ident: $($name:ident($($value:ident),*) $key:literal $english:literal)*) => {
        $(#[doc = $english]
        pub fn $name($($value: impl Into<Told>),*) -> Told {
            $(let $value = $value.into();)*
            Told { text: format!($english), key: $key.to_owned(), count: None, values: vec![$($value),*] }
        })*
        const $table: &[Saying] = &[$(Saying { key: $key, values: &[$(stringify!($value)),*], english: $english }),*];
    };
}

/// The same of those that count, with the English for one and for any other number.
macro_rules! counts {
    ($table:ident: $($name:ident($count:ident $(, $value:ident)*) $key:literal $one:literal $other:literal)*) => {
        $(#[doc = $other]
        pub fn $name($count: usize $(, $value: impl Into<Told>)*) -> Told {
            $(let $value = $value.into();)*
            let text = if $count == 1 { format!($one) } else { format!($other) };
            Told { text, key: $key.to_owned(), count: Some($count), values: vec![$($value),*] }
        })*
        const $table: &[Saying] = &[$(
            Saying { key: concat!($key, "_one"), values: &["count" $(, stringify!($value))*], english: $one },
            Saying { key: concat!($key, "_other"), values: &["count" $(, stringify!($value))*], english: $other },
        )*];
    };
}

// Why a block is hidden.
sayings! { REASONS:
    gives_in(line) "toldGiveIn" "asks for money: “{line}”"
    gives() "toldGive" "asks for money"
    signs_up_in(line) "toldFormIn" "sign-up form: “{line}”"
    signs_up() "toldForm" "sign-up form"
    subscribes_in(line) "toldSubscribeIn" "asks to subscribe: “{line}”"
    subscribes() "toldSubscribe" "asks to subscribe"
    leads_to_giving() "toldLeadsToGive" "leads to a donation page"
    leads_to_subscribing() "toldLeadsToSubscribe" "leads to a subscription page"
    promotes_in(line) "toldPromoteIn" "“{line}”: promotes something other than a story"
    promotes() "toldPromote" "promotes something other than a story"
    heads(heading) "toldHeading" "heading “{heading}” over links to other stories"
    leads(line) "toldLeads" "“{line}” leads elsewhere"
}
counts! { COUNTED_REASONS:
    stands_over(count, heading) "toldOver"
        "“{heading}” over a link to another story" "“{heading}” over {count} links to other stories"
    is_only(count) "toldOnly" "nothing but a link to another story" "nothing but {count} links to other stories"
    looks_like(count) "toldBeside"
        "looks like a link to another story beside it" "looks like {count} links to other stories beside it"
}

// Where a fact stands.
sayings! { PLACES:
    headline() "toldHeadline" "headline"
    title() "toldTitle" "title of the page"
    end_of_title() "toldTitleEnd" "end of the title"
    dateline() "toldDateline" "dateline"
    byline() "toldByline" "byline"
    line_before() "toldLineBefore" "line before the text"
    end_of_text() "toldTextEnd" "end of the text"
    credit_line() "toldCredit" "credit line"
    caption() "toldCaption" "caption"
    copyright() "toldCopyright" "copyright line"
    logo() "toldLogo" "name of the logo"
    address() "toldAddress" "address"
    canonical() "toldCanonical" "canonical address on another host"
    linked_data(property) "toldLinkedData" "JSON-LD {property}"
    site_name() "toldSiteName" "JSON-LD name of the site"
    meta(name) "toldMeta" "meta {name}"
    markup(property) "toldMarkup" "itemprop {property}"
    time_element() "toldTime" "time element"
    time_beside_byline() "toldTimeByline" "time element beside the byline"
    text(words) "toldText" "text “{words}”"
    text_from_day(words, day) "toldTextDay" "text “{words}”, told from the page's own day {day}"
    contested(place, other, value) "toldContested" "{place}; {other} says {value}"
}

// Why what the page says besides is not taken.
sayings! { WEIGHED:
    address_kept() "toldAddressKept" "a story keeps its address when it is moved or published anew"
    draft_address() "toldDraft" "an address may keep the day of a draft"
    earlier_day() "toldEarlier" "the earlier day is the first publication's, and more speaks for it"
    more_speaks() "toldMoreSpeaks" "more of the page speaks for the day that is shown"
    same_time() "toldSameTime" "the page shows the same time with another half of the day or offset"
}

// Why a line of the reader's rules is none.
sayings! { NO_RULES:
    no_separator() "toldRuleSeparator" "no ## between the site and the selector, as in example.com##.selector"
    request_rule() "toldRuleRequest"
        "rules for requests are not supported; rules that hide are, as in example.com##.selector"
    other_separator(separator) "toldRuleOther"
        "rules with {separator} are not supported; rules with ## are, as in example.com##.selector"
    script_rule() "toldRuleScript" "scripts (##+js) are not supported"
    source_rule() "toldRuleSource" "rules for the page's source (##^) are not supported"
    rule_options(form) "toldRuleOptions" "options before the site, in {form}, are not supported"
    no_site(name) "toldRuleSite" "“{name}” is no name of a site"
    any_ending() "toldRuleEnding" "names of sites that end in .* are not supported; write each name"
    site_pattern() "toldRulePattern" "patterns for sites, in /…/, are not supported; write each name"
    exception_of_exception() "toldRuleException" "~ has no meaning in an exception (#@#)"
    no_selector(separator) "toldRuleEmpty" "no selector after the {separator}"
    procedural(name) "toldRuleProcedural" "“:{name}” is no CSS; what only ad blockers understand is not supported"
    pseudo_class(name) "toldRulePseudoClass" "“:{name}” is no pseudo-class that every browser knows"
    pseudo_element(name) "toldRulePseudoElement" "only elements can be hidden, not “::{name}”"
    whole_page() "toldRulePage" "it would hide the whole page"
    everything() "toldRuleEverything" "it may match everything: name an element, a class, an id or an attribute"
    selector_missing() "toldSelectorMissing" "no CSS selector: there is none where one is due"
    selector_dangling() "toldSelectorDangling"
        "no CSS selector: something is missing beside a space, “>”, “+” or “~”"
    selector_class() "toldSelectorClass" "no CSS selector: no name after “.”"
    selector_colon() "toldSelectorColon" "no CSS selector: no name after “:”"
    selector_attribute() "toldSelectorAttribute" "no CSS selector: what stands in “[…]” makes no sense"
    selector_namespace() "toldSelectorNamespace" "no CSS selector: “|” makes no sense here"
    selector_misplaced() "toldSelectorMisplaced" "no CSS selector: something is out of place"
    selector_end() "toldSelectorEnd" "no CSS selector: it ends too early"
    selector_brackets() "toldSelectorBrackets" "no CSS selector: too many brackets"
    selector_long() "toldSelectorLong" "no CSS selector: it is too long"
}

/// All that may be said.
pub fn all() -> impl Iterator<Item = &'static Saying> {
    [REASONS, COUNTED_REASONS, PLACES, WEIGHED, NO_RULES].into_iter().flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The other languages have the keys and places of English: `tests/browser/languages.test.js` sees to that.
    #[test]
    fn english_has_a_message_for_all_that_may_be_said_in_the_same_words() {
        let messages: serde_json::Value =
            serde_json::from_str(include_str!("../extension/_locales/en/messages.json")).unwrap();
        for saying in all() {
            let message = (1..).zip(saying.values).fold(saying.english.to_owned(), |message, (place, value)| {
                message.replace(&format!("{{{value}}}"), &format!("${place}"))
            });
            assert_eq!(messages[saying.key]["message"], message, "{}", saying.key);
        }
    }

    #[test]
    fn what_is_said_is_its_english_as_text_and_as_json() {
        for (told, english, key, values) in [
            (gives_in("Help {us}"), "asks for money: “Help {us}”", "toldGiveIn", vec!["Help {us}"]),
            (promotes(), "promotes something other than a story", "toldPromote", vec![]),
            (stands_over(1, "More"), "“More” over a link to another story", "toldOver", vec!["More"]),
            (stands_over(5, "More"), "“More” over 5 links to other stories", "toldOver", vec!["More"]),
        ] {
            assert_eq!((told.to_string().as_str(), told.key.as_str()), (english, key));
            assert_eq!(told.values, values.into_iter().map(Told::from).collect::<Vec<_>>());
            assert_eq!(serde_json::to_value(&told).unwrap(), english);
        }
    }

    #[test]
    fn what_is_said_may_hold_what_is_said() {
        let told = contested(linked_data("datePublished"), meta("date"), "2024-01-31");
        assert_eq!(told.text, "JSON-LD datePublished; meta date says 2024-01-31");
        assert_eq!(told.values[..2], [linked_data("datePublished"), meta("date")]);
    }
}
