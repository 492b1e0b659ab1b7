//! What beside a verb of speech is its subject, and what only stands where one could.

use super::appositions;
use super::classes::Classes;
use super::frames::Reading;
use super::names::{Names, Speaker};
use super::phrases;
use super::runs::{coordinates, has_any, introduces};
use super::tokens::{Kind, Token};
use super::vocabulary::has_ending;
use std::ops::Range;

/// Whom somebody told is named in no more words than this: "the Elm Daily News".
pub(super) const LONGEST_TOLD: usize = 5;

/// Between a verb that puts a number and the number stand fewer tokens than this.
const NEAR_PUT: usize = 14;

/// What belongs to a number stands within so many tokens.
pub(super) const CLAUSE: usize = 40;

impl Reading<'_> {
    /// The subject among the words before a verb, where names have cases; none where they are what it was done to: "Ущерб
    /// оценили", but "Ущерб бюджету следователи оценили".
    pub(super) fn behind_object(&self, phrase: Range<usize>, verb: usize) -> Option<Range<usize>> {
        if !self.is_object(&phrase, verb) {
            return Some(phrase);
        }
        let last = phrase.end - 1..phrase.end;
        let is_kind = self.tokens[last.start].is(Classes::KINDS);
        (is_kind && phrase.len() > 1 && !self.is_object(&last, verb)).then_some(last)
    }

    /// "Ущерб оценили": the words before a verb of several, with no ending of several, are what they did it to.
    fn is_object(&self, phrase: &Range<usize>, verb: usize) -> bool {
        // "В МЧС подтвердили, что"
        if self.tokens[phrase.start].is(Classes::WITHIN) {
            return false;
        }
        let first = &self.tokens[phrase.start];
        let acronym = self.text[first.range.clone()].chars().skip(1).any(char::is_uppercase);
        let counted = first.is(Classes::AMOUNT | Classes::SEVERAL | Classes::PRONOUNS) || first.is_number();
        let body = first.is(Classes::ORGANISATION) && has_ending(&first.lower, &self.vocabulary.several_bodies);
        // "В министерстве оценили"
        let within = phrase.start > 0 && self.tokens[phrase.start - 1].is(Classes::WITHIN);
        let several = has_ending(&first.lower, &self.vocabulary.several_nouns) || acronym || counted || body || within;
        let several = several || self.tokens[phrase.clone()].iter().any(coordinates);
        has_ending(&self.tokens[verb].lower, &self.vocabulary.several_verbs) && !several
    }

    /// "…, попереджають гідрологи.": a noun that no list has, where names have cases and nothing else of the clause
    /// follows.
    pub(super) fn plain_noun(&self, start: usize, end: usize) -> Option<Range<usize>> {
        let noun = self.tokens[start..end].first()?;
        let plain = noun.kind == Kind::Word && !noun.capital && noun.classes == Classes::default();
        let ends = self.tokens[start + 1..end]
            .first()
            .is_none_or(|next| matches!(next.kind, Kind::Mark('.' | ',' | '–' | '—')));
        (self.vocabulary.inflected && plain && ends).then_some(start..start + 1)
    }

    /// The words that a sentence begins with, where they name somebody: most often the subject of its first verb.
    pub(super) fn first_subject(&self, sentence: &Range<usize>, verb: usize) -> Option<Range<usize>> {
        // "Meanwhile, the government …"
        let leads = |at: usize| self.tokens[at].is(Classes::BETWEEN) && self.tokens[at + 1].kind == Kind::Mark(',');
        let start = sentence.start + if sentence.start + 1 < verb && leads(sentence.start) { 2 } else { 0 };
        let first = self.tokens[start..verb.max(start)].first()?;
        // In "Den Preis nahm sie" what leads is no subject.
        if first.is(Classes::OBLIQUE) || self.quoted[start] || first.is(Classes::STOP | Classes::BREAK) {
            return None;
        }
        self.after(start, verb, false).filter(|phrase| self.names_somebody(phrase.clone()))
    }

    /// "The minister: “…”", "Ann Lee, clearly tired: “…”": who is named in the words that a colon parts from a quotation.
    pub(super) fn before_quotation(&self, quotation: &Range<usize>, names: &mut Names) -> Option<Speaker> {
        let colon = quotation.start.checked_sub(2).filter(|at| self.tokens[*at].kind == Kind::Mark(':'))?;
        let ends = |at: &usize| matches!(self.tokens[*at].kind, Kind::Mark('.' | '!' | '?') | Kind::Close);
        let start = (0..colon).rev().take(CLAUSE).find(ends).map_or(0, |at| at + 1);
        (colon - start < CLAUSE).then(|| self.before_colon(&(start..colon + 1), names)).flatten()
    }

    /// "Das Ministerium wies das zurück: Seit 2021 seien …": the sentence's subject, where what is reported stands behind its
    /// colon.
    pub(super) fn before_colon(&self, sentence: &Range<usize>, names: &mut Names) -> Option<Speaker> {
        let colon = sentence.clone().find(|at| self.tokens[*at].kind == Kind::Mark(':'))?;
        let subject = self.first_subject(sentence, colon)?;
        let kind = has_any(&self.tokens[subject.clone()], Classes::ORGANISATION | Classes::TITLE);
        let subject = appositions::named_after(self.tokens, &subject, colon).unwrap_or(subject);
        let subject = Some(subject).filter(|subject| kind || names.is_person(self.tokens, subject))?;
        names.resolve(self.text, self.tokens, subject, false)
    }

    /// The body or the several persons that the sentence begins with: whom "they" means behind it.
    pub(super) fn leading(&self, sentence: &Range<usize>, names: &Names) -> Option<Speaker> {
        let several = Classes::ORGANISATION | Classes::SEVERAL;
        let no_paper = |phrase: &Range<usize>| !has_any(&self.tokens[phrase.clone()], Classes::DOCUMENT);
        let subject = (sentence.start < sentence.end).then(|| self.first_subject(sentence, sentence.end)).flatten()?;
        let subject =
            Some(subject).filter(|phrase| has_any(&self.tokens[phrase.clone()], several) && no_paper(phrase))?;
        Some(names.leader(self.text, self.tokens, subject))
    }

    /// "took the prize and then said": whether the verb's subject stands before "and".
    pub(super) fn is_coordinated(&self, sentence: &Range<usize>, from: usize, verb: usize) -> bool {
        let before = phrases::skip_between_back(self.tokens, from, verb);
        let Some(word) = before.checked_sub(1).filter(|at| *at > from).map(|at| &self.tokens[at]) else {
            return false;
        };
        let adverb = word.is(Classes::ADVERB) && !word.capital && !word.is(Classes::KINDS);
        let and = before.checked_sub(1 + usize::from(adverb)).filter(|at| *at > from);
        let subject_follows = || {
            let phrase = self.after(verb + 1, sentence.end, false);
            // "und meldete 5 Verletzte": what was said
            phrase.is_some_and(|phrase| {
                !self.tokens[phrase.start].is_number()
                    && self.names_somebody(phrase.clone())
                    && self.ends_clause(phrase.end, sentence.end)
            })
        };
        and.is_some_and(|and| coordinates(&self.tokens[and]))
            && self.tokens[verb].is(Classes::VERB | Classes::EXPECTING)
            && !subject_follows()
    }

    /// "eleva a 20 los fallecidos", "chiffre ses pertes à 20": what somebody expects or arrives at.
    pub(super) fn puts(&self, verb: usize, end: usize) -> bool {
        self.tokens[verb].is(Classes::EXPECTING) && self.puts_number(verb, end)
    }

    /// "puts the number of dead at 20": whether a number stands behind a preposition near the verb.
    pub(super) fn puts_number(&self, verb: usize, end: usize) -> bool {
        let near = &self.tokens[verb + 1..end.min(verb + 1 + NEAR_PUT)];
        let is_sign = |token: &Token| matches!(token.kind, Kind::Mark('$' | '£' | '€'));
        let within = |token: &&Token| token.is_word() || token.is_number() || is_sign(token);
        let clause = near.iter().take_while(within).count();
        let near = &near[..clause];
        let stop = |token: &Token| token.is(Classes::STOP) && !token.is(Classes::BREAK);
        // "forecasts growth of 20 %", but not "the bank's forecasts of 20 %"
        let leads = |at: usize| stop(&near[at]) || at > 0 && near[at].is(Classes::FROM);
        // "a más de 700", "at more than $700"
        let leading = Classes::AMOUNT | Classes::FROM | Classes::BETWEEN | Classes::BREAK;
        let small = |token: &Token| token.is(leading) || token.is_number() || is_sign(token);
        // "put up 20 boats for sale": the verb's own.
        let own = near.first().is_some_and(stop);
        let first = |number: usize| if own { 1.min(number) } else { number };
        let led = |number: usize| (0..first(number)).any(|at| leads(at) && near[at + 1..number].iter().all(small));
        (0..clause).any(|at| near[at].is_number() && led(at))
    }

    /// "Auf 20 Millionen Tonnen schätzt das Amt die Ernte": what is said stands before the verb, where that comes second.
    pub(super) fn number_leads(&self, sentence: &Range<usize>, verb: usize, end: usize) -> bool {
        let clause = |from: usize, to: usize| {
            let near = self.tokens[from..to].iter().take(CLAUSE);
            near.take_while(|token| !matches!(token.kind, Kind::Mark(',' | ';' | ':')))
        };
        self.vocabulary.verb_second
            && self.tokens[verb].is(Classes::EXPECTING)
            && self.tokens[sentence.start].is(Classes::STOP)
            && clause(sentence.start, verb).any(Token::is_number)
            && !clause(end, sentence.end).any(|token| token.is_number() || introduces(token))
    }
}
