//! To whom, when and where something is said: what stands between a verb of speech and its subject, or behind it.

use super::classes::Classes;
use super::frames::Reading;
use super::names::is_acronym;
use super::phrases;
use super::runs::person_in;
use super::subjects::LONGEST_TOLD;
use super::tokens::{Kind, Token};
use super::vocabulary::has_ending;
use std::ops::Range;

/// Where it was told is named, and the subject begins, in no more words than this: "ai microfoni della Rai il presidente".
const LONGEST_PLACE: usize = 8;

/// Between "at" and "conference" stand no more words than this, with the last of them: "a news conference".
const NEAR_OCCASION: usize = 4;

impl Reading<'_> {
    /// Who said it, without to whom and where: "полиция агентству ТАСС", "police at a news conference".
    pub(super) fn without_hearers(&self, phrase: Range<usize>) -> Range<usize> {
        let end = phrase.clone().skip(1).find(|at| self.leads_to_hearers(*at));
        phrase.start..end.unwrap_or(phrase.end)
    }

    /// Whether the words from `at` on tell to whom something is said or where.
    pub(super) fn leads_to_hearers(&self, at: usize) -> bool {
        let Some([token, behind @ ..]) = self.tokens.get(at..) else { return false };
        let near = || behind.iter().take(NEAR_OCCASION).take_while(|word| word.is_word());
        let occasion = || near().any(|word| self.vocabulary.is_occasion(&word.lower));
        // "die Polizei der Nachrichtenagentur", but not "ein Sprecher der Nachrichtenagentur"
        let before = at.checked_sub(1).map(|before| &self.tokens[before]);
        let whose =
            before.is_some_and(|noun| noun.is(Classes::TITLE | Classes::DOCUMENT) && !noun.is(Classes::ORGANISATION));
        let dative = token.is(Classes::ARTICLE) && self.vocabulary.verb_second && !whose;
        let hearer = || dative && near().any(|word| self.vocabulary.hears(&word.lower));
        !token.capital
            && (self.vocabulary.hears(&token.lower) || token.is(Classes::AFFILIATION) && occasion() || hearer())
    }

    /// Where the words end, from `at` behind a verb on, that tell to whom it was said, when and where: "a indiqué à l'AFP le
    /// ministère". `at` where nobody is told behind them who said it.
    pub(super) fn after_whom(&self, at: usize, end: usize) -> usize {
        // "Poinformowała o tym policja"
        let told = self.pointer(at, end).filter(|_| self.vocabulary.inflected).unwrap_or(at);
        // "a précisé jeudi dans un communiqué la police"
        let from = if told < end { phrases::skip_day(self.tokens, told, end) } else { told };
        let Some(first) = self.tokens[from..end].first() else { return told };
        let subject = if self.vocabulary.inflected && (first.kind == Kind::Open || first.is_quote()) {
            self.behind_quoted(from, end)
        } else if !first.capital && self.vocabulary.hears(&first.lower) {
            self.behind_hearers(from, end)
        } else if first.is(Classes::STOP) && !first.capital {
            let verb = at.checked_sub(1).map_or("", |verb| &self.tokens[verb].lower);
            self.behind_place(from, end, verb).or_else(|| self.behind_name(from, end))
        } else if first.is_name_part() && self.vocabulary.inflected {
            self.behind_agency(from, end)
        } else {
            None
        };
        subject.unwrap_or(told)
    }

    /// "сообщил «Волжским ведомостям» директор"; not in "сообщает «Ладога».", which is who tells.
    fn behind_quoted(&self, from: usize, end: usize) -> Option<usize> {
        let shuts =
            |token: &Token| token.kind == Kind::Close || matches!(token.kind, Kind::Mark('»' | '”' | '"' | '“'));
        let close = self.tokens[from..end].iter().skip(2).take(LONGEST_TOLD).position(shuts)?;
        Some(from + close + 3).filter(|subject| *subject < end && !self.ends_clause(*subject, end))
    }

    /// "сообщила агентству ТАСС полиция", "сообщили агентству ТАСС в полиции", "сообщила журналистам Анна Лисина"
    fn behind_hearers(&self, from: usize, end: usize) -> Option<usize> {
        let name = self.tokens[from + 1..end].iter().take(LONGEST_TOLD).take_while(|word| word.is_name_part()).count();
        let is_subject = |at: &usize| !self.ends_clause(*at, end) || self.is_in_body(*at, end, from);
        [from + 1 + name, from + 1].into_iter().find(is_subject)
    }

    /// "сообщили ТАСС в полиции", "сообщил ТАСС мэр": behind the agency that somebody told it to.
    fn behind_agency(&self, from: usize, end: usize) -> Option<usize> {
        let name = self.tokens[from..end].iter().take(LONGEST_TOLD).take_while(|word| word.is_name_part()).count();
        if let Some(person) = person_in(self.tokens, from..from + name) {
            return Some(person);
        }
        let letters = &self.text[self.tokens[from].range.clone()];
        let told = name == 1 && is_acronym(letters) && phrases::is_described(&self.tokens[from + name..end]);
        (told || self.is_in_body(from + name, end, from)).then_some(from + name)
    }

    /// Whether those who told it are named by where: "в полиции", behind a verb of several that ends at `from`.
    fn is_in_body(&self, at: usize, end: usize, from: usize) -> bool {
        let Some((within, place)) = self.tokens[at..end].split_first() else { return false };
        let body = |word: &Token| word.is(Classes::ORGANISATION);
        let several = |verb: usize| has_ending(&self.tokens[verb].lower, &self.vocabulary.several_verbs);
        within.is(Classes::WITHIN)
            && from.checked_sub(1).is_some_and(several)
            && place.iter().take(NEAR_OCCASION).take_while(|word| word.is_word()).any(body)
    }

    /// "in conferenza stampa il procuratore", "ai microfoni della Rai il presidente", "dans un communiqué Anne Petit", "на
    /// брифинге начальник"
    fn behind_place(&self, from: usize, end: usize, verb: &str) -> Option<usize> {
        let whom = &self.tokens[from..end];
        if whom[0].is(Classes::BREAK | Classes::BY) {
            return None;
        }
        // "en un comunicado", "in una nota": no verbs there.
        let joins = |at: &usize| {
            let noun = whom[at - 1].is(Classes::ARTICLE | Classes::STOP) && !whom[at - 1].is(Classes::PRONOUNS);
            let word = &whom[*at];
            word.is_word() && !word.is(Classes::THAT | Classes::BREAK) && (noun || !word.is(Classes::VERB))
        };
        let place = &whom[1..1 + (1..whom.len()).take(LONGEST_PLACE).take_while(joins).count()];
        // Where a subject follows its verb without an article, it is a name.
        let inverts = !self.vocabulary.no_articles && !self.vocabulary.nouns_last && !self.vocabulary.verb_second;
        let title = |token: &Token| token.is(Classes::TITLE) && !token.capital;
        let body = |token: &Token| token.is(Classes::ORGANISATION);
        // Not in "en un comunicado de la policía".
        let of = |token: &Token| token.is(Classes::FROM | Classes::STOP | Classes::CONNECTOR);
        let begins = |at: usize| {
            let (word, next) = (&place[at], place.get(at + 1));
            if self.vocabulary.no_articles {
                return title(word) || body(word) && self.vocabulary.agree(verb, &word.lower);
            }
            let article = word.is(Classes::ARTICLE) && !word.capital;
            let free = || word.is(Classes::DEFINITE) && !of(&place[at - 1]);
            // "a este medio fuentes policiales"
            let several = at > 1 && inverts && word.is(Classes::SEVERAL) && !word.capital && !of(&place[at - 1]);
            several || article && next.is_some_and(|next| title(next) || body(next) && free())
        };
        let names = |words: &[Token]| {
            let noun = !words[0].capital && !of(&words[0]) && !words[0].is(Classes::ARTICLE);
            noun && words[1..].iter().all(Token::is_name_part)
        };
        let named = || place.windows(3).position(names).filter(|_| inverts).map(|at| at + 1);
        let subject = (1..place.len()).find(|at| begins(*at)).or_else(named)?;
        Some(from + 1 + subject)
    }

    /// "a indiqué à l'AFP le ministère", "a indiqué à l'AFP Anne Petit"
    fn behind_name(&self, from: usize, end: usize) -> Option<usize> {
        let whom = &self.tokens[from + 1..end];
        let articles = whom.iter().take_while(|word| word.is(Classes::ARTICLE) && !word.capital).count();
        let name = whom[articles..].iter().take(LONGEST_TOLD).take_while(|word| word.is_name_part()).count();
        let first = from + 1 + articles;
        if let Some(person) = person_in(self.tokens, first..first + name) {
            return Some(person);
        }
        let next = whom.get(articles + name)?;
        let subject = next.is(Classes::ARTICLE | Classes::KINDS) && !next.capital;
        (name > 0 && subject && !self.tokens[from].is(Classes::BREAK)).then_some(from + 1 + articles + name)
    }
}
