//! The selector of a rule: whether it is CSS, and whether it is safe to hide by.
//!
//! The syntax is checked by Servo's own parser (`selectors`). Pseudo-classes are those that Chromium and Firefox both
//! know; where the rule is applied the browser has the last word all the same.

use crate::told::{self, Told};
use cssparser::{BasicParseErrorKind, CowRcStr, ParseError, ParseErrorKind, ToCss};
use precomputed_hash::PrecomputedHash;
use selectors::parser::{self, Component, ParseRelative, Selector, SelectorImpl, SelectorList, SelectorParseErrorKind};
use std::fmt;

/// Longer selectors are refused; the longest in the lists of ad blockers have some 1,500 bytes.
const LONGEST: usize = 4_000;

/// Pseudo-classes without arguments, besides those of the tree's structure, which the parser knows.
const PSEUDO_CLASSES: [&str; 24] = [
    "active",
    "any-link",
    "autofill",
    "checked",
    "default",
    "defined",
    "disabled",
    "enabled",
    "focus",
    "focus-visible",
    "focus-within",
    "fullscreen",
    "hover",
    "in-range",
    "indeterminate",
    "invalid",
    "link",
    "modal",
    "optional",
    "out-of-range",
    "placeholder-shown",
    "required",
    "target",
    "valid",
];

/// What only ad blockers understand.
const PROCEDURAL: [&str; 25] = [
    "-abp-contains",
    "-abp-has",
    "-abp-properties",
    "contains",
    "has-text",
    "if",
    "if-not",
    "matches-attr",
    "matches-css",
    "matches-css-after",
    "matches-css-before",
    "matches-media",
    "matches-path",
    "matches-prop",
    "matches-property",
    "min-text-length",
    "nth-ancestor",
    "others",
    "properties",
    "remove",
    "remove-attr",
    "remove-class",
    "style",
    "upward",
    "xpath",
];

impl From<SelectorParseErrorKind> for Told {
    fn from(kind: SelectorParseErrorKind) -> Self {
        use SelectorParseErrorKind as Kind;
        match kind {
            Kind::EmptySelector => told::selector_missing(),
            Kind::DanglingCombinator => told::selector_dangling(),
            Kind::ClassNeedsIdent => told::selector_class(),
            Kind::PseudoElementExpectedColon | Kind::PseudoElementExpectedIdent | Kind::NoIdentForPseudo => {
                told::selector_colon()
            }
            Kind::NoQualifiedNameInAttributeSelector
            | Kind::UnexpectedTokenInAttributeSelector
            | Kind::ExpectedBarInAttr
            | Kind::BadValueInAttr
            | Kind::InvalidQualNameInAttr => told::selector_attribute(),
            Kind::ExpectedNamespace | Kind::ExplicitNamespaceUnexpectedToken => told::selector_namespace(),
            _ => told::selector_misplaced(),
        }
    }
}

impl From<ParseError<Told>> for Told {
    fn from(error: ParseError<Told>) -> Self {
        match error.kind {
            ParseErrorKind::Custom(told) => told,
            ParseErrorKind::Basic(BasicParseErrorKind::EndOfInput) => told::selector_end(),
            ParseErrorKind::Basic(BasicParseErrorKind::TooManyNestedBlocks) => told::selector_brackets(),
            ParseErrorKind::Basic(_) => told::selector_misplaced(),
        }
    }
}

/// Checks a selector and gives it in CSS's own spelling: brackets and strings closed, comments left out.
///
/// # Errors
/// When it is none, or would match the page's root, its body, or anything.
pub fn read(text: &str) -> Result<String, Told> {
    if text.len() > LONGEST {
        return Err(told::selector_long());
    }
    let list = SelectorList::parse(&Syntax, &mut cssparser::Parser::new(text), ParseRelative::No)?;
    for selector in list.slice() {
        check(selector)?;
    }
    let written = list.to_css_string();
    // What is kept and exported is read again: "a>b" takes more room there.
    if written.len() > LONGEST {
        return Err(told::selector_long());
    }
    Ok(written)
}

fn check(selector: &Selector<Css>) -> Result<(), Told> {
    if names_whole_page(selector) {
        return Err(told::whole_page());
    }
    if !is_narrow(selector) {
        return Err(told::everything());
    }
    Ok(())
}

/// Whether what it matches is by name the page's root or body.
fn names_whole_page(selector: &Selector<Css>) -> bool {
    selector.iter().any(|component| match component {
        Component::LocalName(name) => matches!(name.lower_name.0.as_str(), "html" | "body"),
        Component::Root | Component::Scope => true,
        Component::Is(list) | Component::Where(list) => list.slice().iter().any(names_whole_page),
        _ => false,
    })
}

/// Whether it names what it matches, not only its place or state.
fn is_narrow(selector: &Selector<Css>) -> bool {
    selector.iter().any(|component| match component {
        Component::LocalName(_)
        | Component::ID(_)
        | Component::Class(_)
        | Component::AttributeInNoNamespace { .. }
        | Component::AttributeOther(_) => true,
        // Nearly everything has one.
        Component::AttributeInNoNamespaceExists { local_name_lower, .. } => {
            !matches!(local_name_lower.0.as_str(), "class" | "id")
        }
        Component::Is(list) | Component::Where(list) => list.slice().iter().all(is_narrow),
        Component::NthOf(nth) => nth.selectors().iter().all(is_narrow),
        _ => false,
    })
}

/// What the parser is told: the syntax of browsers, no pseudo-elements, no namespaces.
struct Syntax;

impl<'i> parser::Parser<'i> for Syntax {
    type Impl = Css;
    type Error = Told;

    fn parse_nth_child_of(&self) -> bool {
        true
    }

    fn parse_is_and_where(&self) -> bool {
        true
    }

    fn parse_has(&self) -> bool {
        true
    }

    /// A browser drops what it does not know from `:is()`; here it is told.
    fn allow_forgiving_selectors(&self) -> bool {
        false
    }

    fn parse_non_ts_pseudo_class(&self, name: CowRcStr<'i>) -> Result<PseudoClass, ParseError<Told>> {
        let name = name.to_ascii_lowercase();
        if PSEUDO_CLASSES.contains(&name.as_str()) {
            return Ok(PseudoClass(name));
        }
        Err(ParseError::custom(unknown(name)))
    }

    fn parse_non_ts_functional_pseudo_class(
        &self,
        name: CowRcStr<'i>,
        arguments: &mut cssparser::Parser<'i>,
        _after_part: bool,
    ) -> Result<PseudoClass, ParseError<Told>> {
        let name = name.to_ascii_lowercase();
        if !matches!(name.as_str(), "lang" | "dir") {
            return Err(ParseError::custom(unknown(format!("{name}()"))));
        }
        let mut written = format!("{name}(");
        // Writing to a String does not fail.
        let _ = cssparser::serialize_identifier(arguments.expect_ident()?, &mut written);
        Ok(PseudoClass(written + ")"))
    }

    fn parse_pseudo_element(&self, name: CowRcStr<'i>) -> Result<PseudoElement, ParseError<Told>> {
        Err(ParseError::custom(told::pseudo_element(&*name)))
    }

    fn parse_functional_pseudo_element(
        &self,
        name: CowRcStr<'i>,
        _arguments: &mut cssparser::Parser<'i>,
    ) -> Result<PseudoElement, ParseError<Told>> {
        Err(ParseError::custom(told::pseudo_element(&*name)))
    }
}

fn unknown(name: String) -> Told {
    if PROCEDURAL.contains(&name.trim_end_matches("()")) { told::procedural(name) } else { told::pseudo_class(name) }
}

/// The types of which selectors are made.
#[derive(Clone, Debug)]
struct Css;

impl SelectorImpl for Css {
    type ExtraMatchingData<'a> = ();
    type AttrValue = Value;
    type Identifier = Name;
    type LocalName = Name;
    type NamespaceUrl = Name;
    type NamespacePrefix = Name;
    type BorrowedNamespaceUrl = Name;
    type BorrowedLocalName = Name;
    type NonTSPseudoClass = PseudoClass;
    type PseudoElement = PseudoElement;
}

/// A name of an element, an attribute, a class, an id.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Name(String);

impl From<&str> for Name {
    fn from(name: &str) -> Self {
        Name(name.to_owned())
    }
}

impl ToCss for Name {
    fn to_css<W: fmt::Write>(&self, out: &mut W) -> fmt::Result {
        cssparser::serialize_identifier(&self.0, out)
    }
}

impl PrecomputedHash for Name {
    /// For matching, which is left to the browser.
    fn precomputed_hash(&self) -> u32 {
        0
    }
}

/// An attribute's value.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Value(String);

impl From<&str> for Value {
    fn from(value: &str) -> Self {
        Value(value.to_owned())
    }
}

impl ToCss for Value {
    fn to_css<W: fmt::Write>(&self, out: &mut W) -> fmt::Result {
        cssparser::serialize_string(&self.0, out)
    }
}

/// A pseudo-class as it is written, without the colon.
#[derive(Clone, Debug, PartialEq, Eq)]
struct PseudoClass(String);

impl ToCss for PseudoClass {
    fn to_css<W: fmt::Write>(&self, out: &mut W) -> fmt::Result {
        write!(out, ":{}", self.0)
    }
}

impl parser::NonTSPseudoClass for PseudoClass {
    fn is_active_or_hover(&self) -> bool {
        matches!(self.0.as_str(), "active" | "hover")
    }

    fn is_user_action_state(&self) -> bool {
        self.is_active_or_hover() || self.0.starts_with("focus")
    }
}

/// There is none that could be hidden.
#[derive(Clone, Debug, PartialEq, Eq)]
enum PseudoElement {}

impl ToCss for PseudoElement {
    fn to_css<W: fmt::Write>(&self, _out: &mut W) -> fmt::Result {
        match *self {}
    }
}

impl parser::PseudoElement for PseudoElement {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn selectors() {
        let too_long = format!(".{}", "a".repeat(LONGEST));
        let too_long_once_written = format!("a{}", ">b".repeat(LONGEST / 3));
        let too_deep = format!("a{}", ":is(a".repeat(500));
        for (text, expected) in [
            (".a", Ok(".a")),
            ("#a.b > c", Ok("#a.b > c")),
            ("div", Ok("div")),
            (".a , .b", Ok(".a, .b")),
            ("[data-x=y i]", Ok("[data-x=\"y\" i]")),
            ("a[href^='/donate']", Ok("a[href^=\"/donate\"]")),
            (".a:has(> .b)", Ok(".a:has(> .b)")),
            (".a:not(:first-child, .b)", Ok(".a:not(:first-child, .b)")),
            ("p:nth-child(2n + 1 of .a)", Ok("p:nth-child(2n+1 of .a)")),
            (":is(.a, .b) > :is(p, li)", Ok(":is(.a, .b) > :is(p, li)")),
            (":lang(de).a", Ok(":lang(de).a")),
            ("html.modal body > .a", Ok("html.modal body > .a")),
            (".a:hover", Ok(".a:hover")),
            (".a/* */.b", Ok(".a.b")),
            // As a browser reads it.
            ("[a=\"b", Ok("[a=\"b\"]")),
            (".a:is(.b", Ok(".a:is(.b)")),
            (".1a", Err("no CSS selector")),
            (". a", Err("no name after")),
            (".\\31 a", Ok(".\\31 a")),
            ("", Err("there is none")),
            (".a,", Err("there is none")),
            (".a >", Err("missing beside")),
            ("> .a", Err("no CSS selector")),
            (".a {display: none}", Err("no CSS selector")),
            (".a)", Err("out of place")),
            ("[=]", Err("[…]")),
            (".a:foo", Err("“:foo”")),
            (".a:upward(2)", Err("“:upward()” is no CSS")),
            (".a:is(:has-text(x))", Err("“:has-text()” is no CSS")),
            (".a::before", Err("“::before”")),
            (".a:before", Err("“::before”")),
            ("html", Err("whole page")),
            ("BODY.a", Err("whole page")),
            ("html > body", Err("whole page")),
            (":root", Err("whole page")),
            (".a, body", Err("whole page")),
            (":is(.a, body)", Err("whole page")),
            ("*", Err("everything")),
            ("body > *", Err("everything")),
            ("[class]", Err("everything")),
            (":not(.a)", Err("everything")),
            (":has(p)", Err("everything")),
            (".a :nth-child(2)", Err("everything")),
            (":is(.a, *)", Err("everything")),
            (&too_long, Err("too long")),
            (&too_long_once_written, Err("too long")),
            (&too_deep, Err("brackets")),
        ] {
            match (read(text), expected) {
                (Ok(found), Ok(expected)) => assert_eq!(found, expected, "{text}"),
                (Err(problem), Err(part)) => {
                    assert!(problem.to_string().contains(part), "{text}: {problem}");
                }
                (found, _) => panic!("{text}: {found:?}"),
            }
        }
    }
}
