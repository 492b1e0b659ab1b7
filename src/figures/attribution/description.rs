//! How far the words go that name or describe a speaker behind a verb: whether one more belongs to them.

use super::classes::Classes;
use super::phrases::{ENDS, KINDS, Style};
use super::runs::has_any;
use super::tokens::{Kind, Token};

/// What somebody is in charge of takes fewer words than this behind "for": "персоналу", "rural affairs".
const LONGEST_FIELD: usize = 4;

/// Words of a description may stand before the name that it leads to: "banking giant Acme".
const BEFORE_NAME: usize = 3;

/// A phrase after its verb as far as it was read, and the word at its end, which may still belong to it.
pub(super) struct Description<'a, 't> {
    /// All that may belong to it.
    pub tokens: &'a [Token<'t>],
    /// Where it begins.
    pub start: usize,
    /// The word that is asked about.
    pub end: usize,
    /// How it is to be read.
    pub style: Style,
    /// Whether a verb of speech stands right before it.
    pub behind_verb: bool,
    /// Whether it has a name or a word for what a speaker is.
    pub named: bool,
}

impl<'t> Description<'_, 't> {
    fn word(&self) -> &Token<'t> {
        &self.tokens[self.end]
    }

    fn ahead(&self) -> &[Token<'t>] {
        &self.tokens[self.end + 1..]
    }

    fn has(&self, class: Classes) -> bool {
        has_any(&self.tokens[self.start..self.end], class)
    }

    /// The word before, over the dot of "ds. finansowych".
    fn noun(&self) -> &Token<'t> {
        let dot = usize::from(self.end > self.start + 1 && self.tokens[self.end - 1].kind == Kind::Mark('.'));
        &self.tokens[self.end - 1 - dot]
    }

    /// "Jan de Boer", "data from the office", "директор по персоналу Ольга Лис": whether the word joins what stands before to what is
    /// ahead.
    pub(super) fn joins(&self) -> bool {
        let word = self.word();
        let connects = word.is(Classes::CONNECTOR) && !self.is_object() && self.ahead().first().is_some_and(continues);
        let origin = word.is(Classes::FROM) && self.has(Classes::DOCUMENT);
        let mut near = self.tokens[self.start..self.end].iter().rev().take(LONGEST_FIELD);
        let behind_field = near.any(|word| word.is(Classes::STOP) && !word.capital);
        let in_charge = behind_field && word.is_name_part() && self.has(Classes::TITLE);
        connects || origin || in_charge || is_field(self.tokens, self.end)
    }

    /// "schat Jan de kosten", "meldete das Amt den Abschuss": where verbs stand second, an article of what is said.
    fn is_object(&self) -> bool {
        let word = self.word();
        let small = self.ahead().first().is_some_and(|next| !next.capital);
        let article = self.named && word.is(Classes::ARTICLE) && !word.is(Classes::FROM) && small;
        let case = word.is(Classes::OBLIQUE) && !word.is(Classes::GENITIVE);
        self.style.verb_second && (article || case && self.tokens[self.end - 1].is(Classes::ORGANISATION))
    }

    /// Whether the description goes on with the word; `compact` is whether it leads to no words ahead.
    pub(super) fn goes_on(&self, compact: bool) -> bool {
        let word = self.word();
        if ends_source(word) && !is_noun(&self.tokens[self.end - 1], word) {
            return false;
        }
        let told_behind = self.style.told_behind && (self.closes() || self.belongs() || self.is_apposed());
        told_behind || goes_on(self.noun(), word, if compact { &[] } else { self.ahead() }, self.named)
    }

    /// "un portavoz comunitario", "władze prowincji": what tells the noun apart, where the phrase ends.
    fn closes(&self) -> bool {
        let noun = self.noun();
        let name = self.behind_verb && !self.has(Classes::TITLE) && noun.is_name_part() && is_plain(self.word());
        (noun.is(KINDS) || name) && closes(self.ahead(), self.behind_verb)
    }

    /// "el director industrial de la firma".
    fn belongs(&self) -> bool {
        (self.behind_verb || self.style.source)
            && self.noun().is(KINDS)
            && is_plain(self.word())
            && self.ahead().first().is_some_and(|next| next.is(Classes::FROM) && !next.capital)
    }

    /// "la portavoce del Programma alimentare mondiale, Ada Bassi": what tells a body apart before a comma and the name.
    fn is_apposed(&self) -> bool {
        let noun = self.noun();
        let of = self.tokens[self.start..self.end - 1].last().is_some_and(|of| of.is(Classes::FROM));
        let adjective = is_plain(noun) && !noun.capital && self.end > self.start + 1;
        let more = self.ahead().iter().take(1).filter(|next| next.is_word() && is_plain(next)).count();
        let apposed =
            matches!(&self.ahead()[more..], [comma, name, ..] if comma.kind == Kind::Mark(',') && name.is_name_part());
        self.behind_verb
            && is_plain(self.word())
            && self.has(Classes::TITLE)
            && (noun.is_name_part() && of || adjective)
            && apposed
    }
}

/// Whether no list has the word.
fn is_plain(token: &Token) -> bool {
    token.classes == Classes::default()
}

/// "директор ПО персоналу Ольга Лис": whether a title, and behind what its bearer is in charge of the name, stand around the word.
pub(super) fn is_field(tokens: &[Token], at: usize) -> bool {
    if !tokens[at].is(Classes::STOP) || tokens[at].capital || at == 0 || !tokens[at - 1].is(Classes::TITLE) {
        return false;
    }
    let ahead = &tokens[at + 1..];
    let dot = usize::from(ahead.first().is_some_and(|token| token.kind == Kind::Mark('.')));
    let ahead = &ahead[dot..];
    let small = |token: &&Token| token.is_word() && !token.capital && !token.is(ENDS | Classes::BREAK);
    let field = ahead.iter().take(LONGEST_FIELD).take_while(small).count();
    field > 0 && ahead[field..].iter().take(2).filter(|token| token.is_name_part()).count() == 2
}

/// Whether a description that has a name or a kind goes on with this word.
fn goes_on(previous: &Token, token: &Token, ahead: &[Token], named: bool) -> bool {
    if named && token.is(Classes::ARTICLE) && !token.capital {
        return previous.is(Classes::CONNECTOR | Classes::FROM);
    }
    let plain = |word: &Token| word.is_word() && !ends_source(word) && !word.is(Classes::ARTICLE | Classes::CONNECTOR);
    let leads = || {
        // "голови правління «Укренерго»"
        let marks = ahead.iter().take_while(|word| word.is_quote()).count();
        let ahead = &ahead[marks.min(1)..];
        let from = |at: usize| ahead[at].is(Classes::FROM);
        let words = (0..ahead.len().min(BEFORE_NAME))
            .take_while(|at| plain(&ahead[*at]) || from(*at) || *at > 0 && from(*at - 1))
            .map(|at| &ahead[at]);
        words.into_iter().any(|word| word.is_name_part() || word.is(KINDS)) && previous.is_word()
    };
    let belongs = previous.lower.ends_with("'s") || previous.is(Classes::CONNECTOR | Classes::ARTICLE | Classes::FROM);
    !named || token.capital || token.is(KINDS) || belongs || leads()
}

/// Whether no subject and no verb stands right ahead; `phrases` is whether "in a note" may.
fn closes(ahead: &[Token], phrases: bool) -> bool {
    ahead.first().is_none_or(|next| {
        let mark = matches!(next.kind, Kind::Mark(',' | '.' | ':' | ';' | '–' | '—'));
        // "este jueves"
        let article = usize::from(next.is(Classes::ARTICLE));
        let day = ahead.get(article).is_some_and(|day| day.is(Classes::DAY));
        mark || phrases && (day || next.is(Classes::STOP) && !next.is(Classes::ARTICLE))
    })
}

/// Whether a phrase may go on with this word after "of" or "and".
fn continues(token: &Token) -> bool {
    token.is_word()
        && (token.capital
            || token.is(Classes::ARTICLE
                | Classes::ORGANISATION
                | Classes::TITLE
                | Classes::DOCUMENT
                | Classes::CONNECTOR))
        || token.kind == Kind::Word && !token.is(Classes::STOP | Classes::BREAK | Classes::BETWEEN | Classes::VERB)
}

/// "l'accusa": behind an article a verb of speech is a noun.
fn is_noun(previous: &Token, token: &Token) -> bool {
    let others = ENDS | Classes::RELATIVE | Classes::STOP | Classes::BREAK | Classes::BETWEEN | Classes::DAY;
    let article = previous.is(Classes::ARTICLE) && !previous.is(Classes::PRONOUNS);
    article && token.is(Classes::VERB) && !token.is(others | Classes::PASSIVE)
}

/// Whether the word begins something else than the speaker's description.
fn ends_source(token: &Token) -> bool {
    let clause = ENDS | Classes::RELATIVE | Classes::STOP | Classes::BREAK | Classes::BETWEEN;
    let verb = token.is(Classes::VERB | Classes::PASSIVE) && !token.is(Classes::TITLE);
    token.is(Classes::DAY) || !token.capital && (token.is(clause) || verb)
}
