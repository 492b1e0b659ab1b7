//! Whether a word that may be a verb of speech is one where it stands.

use super::appositions;
use super::classes::Classes;
use super::enclosed::LONGEST_REST;
use super::frames::Reading;
use super::phrases;
use super::runs::{has_any, introduces};
use super::speech::Clause;
use super::tokens::{Kind, Token};
use std::ops::Range;

/// Between a verb and the quotation that it leads to stand fewer words than this: "last week".
const NEAR_INTRODUCED: usize = 4;

/// "Speak of": so many tokens at most up to "of", or to the number that a poll has.
const NEAR_NUMBER: usize = 7;

/// Between "expects" and the number stand fewer tokens than this.
const NEAR_EXPECTED: usize = 10;

impl Reading<'_> {
    /// Whether the clause's verb is one that tells something, by what stands around it; its subject is not looked at.
    pub(super) fn may_tell(&self, clause: &Clause) -> bool {
        let Clause { sentence, from, verb } = clause.clone();
        let token = &self.tokens[verb];
        let is = |class: Classes| token.is(class);
        let verbs = Classes::VERB
            | Classes::FINDING
            | Classes::ADDING
            | Classes::AMBIGUOUS
            | Classes::AFTER_QUOTE
            | Classes::DOCUMENT_VERB;
        is(verbs)
            && (!token.capital || verb == sentence.start)
            && (!is(Classes::AMBIGUOUS) || self.is_told_ambiguously(clause))
            && !self.is_state(clause)
            && !self.is_moved(clause)
            && (!is(Classes::SPEAKING) || self.speaks_of(clause))
            && !(self.vocabulary.verb_second && self.closes_another(clause))
            && (!is(Classes::PARTED) || self.has_particle_before(clause) || self.is_parted(verb, sentence.end))
            && (!is(Classes::AFTER_QUOTE) || self.is_behind_quotation(from, verb) || self.closes_sentence(clause))
    }

    /// Whether a word that tells something only before "that", a colon or a quotation, or where it encloses it, does so.
    fn is_told_ambiguously(&self, clause: &Clause) -> bool {
        let Clause { sentence, from, verb } = clause.clone();
        let token = &self.tokens[verb];
        let before = phrases::skip_between_back(self.tokens, from, verb);
        let subject = (before > from).then(|| &self.tokens[before - 1]);
        let somebody = subject.is_some_and(|word| word.is_name_part() || word.is(Classes::KINDS | Classes::PRONOUNS));
        // "Paul Petit, 45 ans, assure que"
        let apposed =
            verb > from && self.tokens[verb - 1].kind == Kind::Mark(',') && self.next(clause).is_some_and(introduces);
        // "Acme News reports the firm has …", but not "Acme exhibits 20 boats"
        let acts = token.is(Classes::VERB) || token.is(Classes::FINDING) && !token.is(Classes::EXPECTING);
        (somebody || apposed) && (self.introduces(verb + 1, sentence.end) || self.puts(verb, sentence.end))
            || self.encloses(from, verb, &sentence)
            || !acts && self.leads(from, verb, &sentence)
    }

    /// "The shares added 3 %", "La banque a relevé son taux d'un quart": how something moved.
    fn is_moved(&self, clause: &Clause) -> bool {
        let is_amount = |next: &Token| next.is_number() || matches!(next.kind, Kind::Mark('$' | '€' | '£'));
        let is_what = |next: &Token| is_amount(next) || next.is(Classes::AMOUNT | Classes::POSSESSIVE);
        self.next(clause).is_some_and(is_what) && self.vocabulary.moves.contains(&&*self.tokens[clause.verb].lower)
    }

    /// "61 % se disent favorables": what they are, and nothing that they say.
    fn is_state(&self, clause: &Clause) -> bool {
        let Clause { sentence, from, verb } = clause.clone();
        let plain = |next: &Token| next.kind == Kind::Word && !next.capital && next.classes == Classes::default();
        let reflexive = verb > from && self.vocabulary.is_reflexive(&self.tokens[verb - 1].lower);
        reflexive && self.next(clause).is_some_and(plain) && !self.introduces(verb + 1, sentence.end)
    }

    /// "The police speak of 20": with "of" behind it.
    fn speaks_of(&self, clause: &Clause) -> bool {
        let mut near = self.tokens[clause.verb + 1..clause.sentence.end].iter().take(NEAR_NUMBER);
        self.next(clause).is_some_and(introduces) || near.any(|word| word.is(Classes::FROM))
    }

    /// Whether it closes a clause in which it tells nothing, where verbs stand second.
    fn closes_another(&self, clause: &Clause) -> bool {
        let Clause { from, verb, .. } = *clause;
        // "Der Index, der die Entwicklung angibt, …": what stands there is the object.
        let comma = |at: &usize| self.tokens[*at].kind == Kind::Mark(',');
        let near = || (from..verb).rev().take(LONGEST_REST).find(comma);
        let relative = || near().is_some_and(|at| self.tokens[at + 1].is(Classes::TRAILING));
        // "In der Stadt seien nur 20 Häuser versichert": what they are.
        let passive = || {
            let words = self.tokens[from..verb].iter().rev().take(LONGEST_REST);
            let mut words = words.take_while(|token| token.is_word() || token.is_number());
            words.any(|token| token.is(Classes::PASSIVE | Classes::REPORTED) && !token.capital)
        };
        self.is_last(clause) && (relative() || passive())
    }

    /// "…, wie der Konzern bekannt gab": whether the verb's particle stands before it.
    pub(super) fn has_particle_before(&self, clause: &Clause) -> bool {
        let Clause { from, verb, .. } = *clause;
        self.tokens[verb].is(Classes::PARTED)
            && self.is_last(clause)
            && verb > from
            && self.tokens[verb - 1].is(Classes::PARTICLE)
            && !self.tokens[verb - 1].capital
    }

    fn is_behind_quotation(&self, from: usize, verb: usize) -> bool {
        let closes = |at: usize| self.tokens[at].kind == Kind::Close;
        verb > from && (closes(verb - 1) || verb > from + 1 && closes(verb - 2))
    }

    /// "…, so Lee.": with nothing behind it.
    fn closes_sentence(&self, clause: &Clause) -> bool {
        let Clause { sentence, from, verb } = clause.clone();
        let comma = verb > from && self.tokens[verb - 1].kind == Kind::Mark(',');
        let name = self.tokens[verb + 1..sentence.end].iter().take_while(|token| token.is_name_part()).count();
        let end = self.tokens[verb + 1 + name..sentence.end].first();
        let named = name > 0 && end.is_none_or(|end| end.kind == Kind::Mark('.'));
        // "…, so ein Sprecher der Polizei."
        let described = || {
            self.after(verb + 1, sentence.end, false).is_some_and(|phrase| {
                let named = appositions::named_after(self.tokens, &phrase, sentence.end);
                let rest = named.map_or(phrase.end, |name| name.end);
                self.names_somebody(phrase)
                    && self.tokens[rest..sentence.end].iter().all(|token| token.kind == Kind::Mark('.'))
            })
        };
        comma && (named || described())
    }

    /// The word or mark behind the verb.
    pub(super) fn next(&self, clause: &Clause) -> Option<&Token<'_>> {
        self.tokens[clause.verb + 1..clause.sentence.end].first()
    }

    fn is_last(&self, clause: &Clause) -> bool {
        self.next(clause).is_none_or(|next| !next.is_word())
    }

    /// Whether "that", a colon or a quotation follows, perhaps behind "last week".
    pub(super) fn introduces(&self, at: usize, end: usize) -> bool {
        let near = &self.tokens[at..end.min(at + NEAR_INTRODUCED)];
        let mark = near.iter().position(|token| !token.is_word());
        // "räumte ein, dass"
        let that = |mark: usize| near[mark].kind == Kind::Mark(',') && near[mark + 1..].first().is_some_and(introduces);
        near.first().is_some_and(introduces) || mark.is_some_and(|mark| introduces(&near[mark]) || that(mark))
    }

    /// "Acme News reports the firm has …": a clause begins with a name, the verb and what begins another.
    fn leads(&self, from: usize, verb: usize, sentence: &Range<usize>) -> bool {
        let subject = phrases::before(self.tokens, from, verb);
        let named = |token: &Token| token.is_name_part() || token.is(Classes::ARTICLE) || token.kind == Kind::Number;
        let name = subject.is_some_and(|phrase| {
            let begins = phrase.start == sentence.start || self.tokens[phrase.start - 1].is(Classes::BREAK);
            let whole = phrase.end == verb && self.tokens[phrase.clone()].iter().all(named);
            begins && whole && self.tokens[verb - 1].is_name_part() && !self.tokens[verb - 1].lower.ends_with("'s")
        });
        let clause = |next: &Token| {
            let begins = Classes::ARTICLE | Classes::PRONOUNS | Classes::AMOUNT;
            next.is(begins) || next.is_name_part() || next.kind == Kind::Number
        };
        name && self.tokens[verb + 1..sentence.end].first().is_some_and(clause)
    }

    /// Whether a verb such as "found" tells of something: its subject is a document, or "that" follows.
    pub(super) fn tells(&self, phrase: &Range<usize>, verb: usize, sentence: &Range<usize>) -> bool {
        let verb_token = &self.tokens[verb];
        let subject = &self.tokens[phrase.clone()];
        if subject.iter().any(|token| token.is(Classes::DOCUMENT)) {
            // "The poll has her at 40", but not "The book has a cover", "The Post has 3 million readers".
            let near = self.tokens[verb + 1..sentence.end].iter().take(NEAR_NUMBER);
            let has = verb_token.is(Classes::DOCUMENT_VERB) && !verb_token.is(Classes::FINDING);
            let survey = has_any(subject, Classes::SURVEY);
            return !has || survey && near.into_iter().any(|token| token.kind == Kind::Number);
        }
        if verb_token.is(Classes::DOCUMENT_VERB) {
            if !verb_token.is(Classes::FINDING) {
                return false;
            }
            // "The managers put the number at 620."
            let kind = subject.iter().any(|token| token.is(Classes::KINDS) || token.is_name_part());
            return kind && self.puts_number(verb, sentence.end);
        }
        let named = || !self.vocabulary.capital_nouns && subject.last().is_some_and(Token::is_name_part);
        let that = self.tokens[verb + 1..sentence.end].first().is_some_and(introduces)
            || named() && self.introduces(verb + 1, sentence.end);
        // "Acme expects sales of 3 billion."
        let who = |last: &Token| last.is_name_part() || last.is(Classes::PERSON_PRONOUN);
        let expects = verb_token.is(Classes::EXPECTING) && subject.last().is_some_and(who) && {
            let near = self.tokens[verb + 1..sentence.end].iter().take(NEAR_EXPECTED);
            near.into_iter().any(|token| token.kind == Kind::Number || token.is(Classes::AMOUNT))
        };
        that || expects
            || verb_token.is(Classes::AMBIGUOUS | Classes::PARTED)
            || subject.iter().any(|token| token.is(Classes::KINDS))
    }
}
