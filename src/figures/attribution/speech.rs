//! Verbs that tell that somebody said something: who is their subject, and where what is said stands.

use super::appositions;
use super::classes::Classes;
use super::frames::{Frame, Reach, Reading};
use super::names::{Names, Speaker};
use super::phrases;
use super::runs::introduces;
use super::subjects::LONGEST_TOLD;
use super::tokens::{Kind, Token};
use std::ops::Range;

/// What leads to what is told of stands no more tokens before the verb: "о гибели по меньшей мере 5 человек (сообщили)".
const NEAR_ABOUT: usize = 7;

/// Where a verb stands.
#[derive(Clone, Debug)]
pub(super) struct Clause {
    /// Its sentence.
    pub sentence: Range<usize>,
    /// Where what another verb of speech tells ends.
    pub from: usize,
    /// The verb.
    pub verb: usize,
}

/// What stands before a verb and what belongs to it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Lead {
    /// Where that ends.
    pub before: usize,
    /// Whether nothing that could be a subject is there: a mark, or the sentence's beginning.
    pub bare: bool,
    /// Whether anything is there, or what points back: "Об этом сообщили в полиции".
    pub led: bool,
}

impl Reading<'_> {
    /// "the ministry said", "said the ministry", "announced by the ministry".
    pub(super) fn speech(&self, sentence: &Range<usize>, from: usize, verb: usize, names: &mut Names) -> Option<Frame> {
        let clause = Clause { sentence: sentence.clone(), from, verb };
        if !self.may_tell(&clause) {
            return None;
        }
        let token = &self.tokens[verb];
        if token.is(Classes::ADDING) {
            return Some(after(self.adding(&clause, names)?, verb));
        }
        if self.is_told_by(&clause) {
            let phrase = self.after(verb + 2, sentence.end, false)?;
            let speaker = names.resolve(self.text, self.tokens, phrase.clone(), false)?;
            return Some(Frame { speaker, tokens: verb..phrase.end, reach: Reach::Clause, source: true, own: false });
        }
        let own = self.own_start(&clause);
        let before = phrases::skip_between_back(self.tokens, from, own);
        let pointer = self.pointer_before(from, before);
        let before = pointer.unwrap_or(before);
        if own == verb && self.has_no_subject(&clause, pointer.is_some()) {
            return None;
        }
        if self.is_relative(&clause) && !self.introduces(verb + 1, sentence.end) {
            return None;
        }
        // "She met Ann Lee, who said that …"
        if let Some(speaker) = self.told_of_before(sentence, before, verb, names) {
            return Some(after(speaker, verb));
        }
        if self.is_coordinated(sentence, from, verb) {
            return Some(after(self.coordinated(&clause, names)?, verb));
        }
        let about = self.is_told_of_before(from, before);
        let left = self.left(&clause, own).filter(|_| !about);
        // "… Lo ha detto Ann Lee."
        let object = left.is_none() && before > from && self.tokens[before - 1].is(Classes::ARTICLE);
        let before = before - usize::from(object);
        let parts = |token: &Token| {
            let mark = matches!(token.kind, Kind::Mark(',' | '-' | '–' | '—' | ':' | '!' | '?'));
            mark || token.kind == Kind::Close
        };
        let bare = about || if before > from { parts(&self.tokens[before - 1]) } else { from == sentence.start };
        let lead = Lead { before, bare, led: before > from || self.ends_pointer(from) };
        let phrase = if self.is_inverted(&clause, &lead, left.as_ref()) {
            self.behind(&clause, &lead).or(left.filter(|phrase| !self.is_adverbial(phrase)))?
        } else {
            left?
        };
        self.told(&clause, &lead, phrase, names)
    }

    /// "О гибели 5 человек (сообщили в полиции)": whether what stands before the verb is what it tells of.
    fn is_told_of_before(&self, from: usize, before: usize) -> bool {
        let goes_on = |at: &usize| self.tokens[*at].is_word() || self.tokens[*at].is_number();
        let mut near = (from..before).rev().take(NEAR_ABOUT).take_while(goes_on);
        near.any(|at| self.vocabulary.about.contains(&&*self.tokens[at].lower))
    }

    /// The frame of the verb whose subject the words `phrase` are.
    fn told(&self, clause: &Clause, lead: &Lead, phrase: Range<usize>, names: &mut Names) -> Option<Frame> {
        let Clause { sentence, from, verb } = clause.clone();
        let sentence = &sentence;
        let token = &self.tokens[verb];
        let follows = phrase.start > verb;
        let phrase = if follows { phrase } else { self.behind_object(phrase, verb)? };
        let closes = if follows {
            lead.before > sentence.start && lead.bare
        } else {
            self.closes(from, &phrase, verb, sentence)
        };
        let tells = token.is(Classes::VERB | Classes::AFTER_QUOTE) || closes && token.is(Classes::FINDING);
        if !tells && !self.tells(&phrase, verb, sentence) {
            return None;
        }
        // "…, said a senior aide.", "…, one officer says.": whoever says something is somebody.
        let whole =
            if follows { self.ends_clause(phrase.end, sentence.end) } else { closes || phrase.start == sentence.start };
        let somebody = token.is(Classes::VERB)
            && whole
            && if self.vocabulary.inflected {
                follows && self.plain_noun(phrase.start, sentence.end).is_some()
            } else {
                (2..=LONGEST_TOLD).contains(&phrase.len())
                    && self.tokens[phrase.start].is(Classes::ARTICLE | Classes::AMOUNT)
                    && self.tokens[phrase.end - 1].is_word()
            };
        // "Acme will cut 20 jobs, it said on Thursday": whom the sentence began with, where none was told before.
        let points = phrase.len() == 1 && self.tokens[phrase.start].is(Classes::OTHER_PRONOUN);
        let began = || self.first_subject(sentence, phrase.start).filter(|subject| subject.start < phrase.start);
        let speaker = names.resolve(self.text, self.tokens, phrase.clone(), false);
        let speaker = match speaker {
            None if points && closes => {
                began().and_then(|subject| names.resolve(self.text, self.tokens, subject, false))
            }
            speaker => speaker,
        };
        let mut by_noun = || names.resolve(self.text, self.tokens, phrase.clone(), true);
        let mut speaker = speaker.or_else(|| somebody.then(&mut by_noun).flatten())?;
        if phrase.end == verb && self.ends_owned(verb) {
            speaker.name = self.text[self.tokens[phrase.start].range.start..self.tokens[verb - 1].range.end].to_owned();
        }
        // Firms estimate and find as well as people do: no "he" means one.
        speaker.person &= token.is(Classes::VERB | Classes::AFTER_QUOTE);
        let tokens = phrase.start.min(verb)..self.after_age(phrase.end.max(verb + 1), sentence.end);
        let own = !follows && self.tokens[phrase.clone()].iter().any(|token| token.is(Classes::DOCUMENT));
        let reach = match () {
            () if closes => Reach::Before,
            () if follows && self.number_leads(sentence, verb, tokens.end) => Reach::Clause,
            () => Reach::After,
        };
        Some(Frame { speaker, tokens, reach, source: false, own })
    }

    /// Who goes on: "…, adding that", "Ann Lee bought it, saying that".
    fn adding(&self, clause: &Clause, names: &mut Names) -> Option<Speaker> {
        let Clause { sentence, from, verb } = clause.clone();
        let before = verb.checked_sub(1).map(|at| self.tokens[at].kind);
        if from > sentence.start || verb > sentence.start && before == Some(Kind::Close) {
            return names.last().cloned();
        }
        let comma = verb > from && before == Some(Kind::Mark(','));
        let says = comma && (self.tokens[verb].is(Classes::SAYING) || self.next(clause).is_some_and(introduces));
        let subject = says.then(|| self.first_subject(&sentence, verb)).flatten()?;
        names.resolve(self.text, self.tokens, subject, false)
    }

    /// "announced by the ministry"
    fn is_told_by(&self, clause: &Clause) -> bool {
        let is_by = |next: &Token| next.is(Classes::BY) && !next.capital;
        self.next(clause).is_some_and(is_by)
            && clause.verb + 2 < clause.sentence.end
            && !self.tokens[clause.verb].is(Classes::AMBIGUOUS)
            && !self.is_active(clause.verb)
    }

    /// Where the verb begins with what stands before it and is its own.
    fn own_start(&self, clause: &Clause) -> usize {
        let Clause { from, verb, .. } = *clause;
        if verb < from + 2 {
            return verb - usize::from(self.has_particle_before(clause));
        }
        let (first, second) = (&self.tokens[verb - 2], &self.tokens[verb - 1]);
        // "…, s'est félicité le ministre"
        if second.is(Classes::PASSIVE) && self.vocabulary.is_reflexive(&first.lower) {
            return verb - 2;
        }
        // "La compañía lo cifra en 20"
        let object = second.is(Classes::ARTICLE) && !second.capital;
        let clitic = !self.vocabulary.verb_second
            && self.tokens[verb].is(Classes::EXPECTING)
            && object
            && (first.is_name_part() || first.is(Classes::KINDS));
        verb - usize::from(clitic || self.has_particle_before(clause))
    }

    /// Whether what stands right before the verb tells that it has no subject, or is no verb there. `points` is whether
    /// what points back is its object.
    fn has_no_subject(&self, clause: &Clause, points: bool) -> bool {
        let Clause { sentence, from, verb } = clause.clone();
        let Some(previous) = verb.checked_sub(1).filter(|at| *at >= from).map(|at| &self.tokens[at]) else {
            return false;
        };
        // "the said", but "Das teilte die Polizei mit", "Le maire l'assure : …"
        let opens = |at: usize| at == sentence.start || self.tokens[at - 1].kind == Kind::Mark(':');
        let object_leads = points
            || self.vocabulary.verb_second && verb > sentence.start && opens(verb - 1)
            || self.next(clause).is_some_and(|next| next.kind == Kind::Mark(':'));
        let article = previous.is(Classes::ARTICLE) && !previous.is(Classes::PRONOUNS) && !object_leads;
        // "Lee's hopes", "to say"; but "Acme's said"
        let noun = previous.lower.ends_with("'s") && !previous.is(Classes::PRONOUNS) && !self.ends_owned(verb);
        // "would not disclose"
        let denies = previous.is(Classes::NEGATION) && !self.tokens[verb].is(Classes::VERB);
        denies || previous.is(Classes::PASSIVE | Classes::INFINITIVE) || article || noun
    }

    /// "Acme's said": whether a name that ends as if it owned something stands before what can be nothing but a verb.
    fn ends_owned(&self, verb: usize) -> bool {
        let names = |name: &Token| name.is_name_part() && name.lower.ends_with("'s");
        self.vocabulary.only_verbs.contains(&&*self.tokens[verb].lower)
            && verb.checked_sub(1).is_some_and(|name| names(&self.tokens[name]))
    }

    /// "Ann Lee, who says …", "un diplomatico, che chiede l'anonimato, …"
    fn is_relative(&self, clause: &Clause) -> bool {
        let Clause { from, verb, .. } = *clause;
        !self.vocabulary.verb_second
            && verb >= from + 2
            && self.tokens[verb - 1].is(Classes::RELATIVE_SUBJECT | Classes::TRAILING)
            && self.tokens[verb - 2].kind == Kind::Mark(',')
    }

    /// The words before the verb that may be its subject.
    fn left(&self, clause: &Clause, own: usize) -> Option<Range<usize>> {
        let Clause { sentence, from, .. } = clause.clone();
        let phrase = phrases::before(self.tokens, from, own).filter(|phrase| !self.quoted[phrase.start])?;
        // "Про це у Телеграмі повідомив": what points back is no subject.
        let pointer = self.pointer(sentence.start, sentence.end).unwrap_or(sentence.start);
        let points = phrase.start < pointer || self.pointer(phrase.start, phrase.end) == Some(phrase.end);
        // "Die Vorschläge durch Minister Lee will Moss …": an object leads.
        let by = |token: &Token| token.is(Classes::BY) && !token.capital;
        let object = self.vocabulary.verb_second && self.tokens[phrase.clone()].iter().any(by);
        if self.vocabulary.inflected && points || object {
            return None;
        }
        // "Selbst die Regierung", "nicht mal der Minister"
        let led = Classes::BETWEEN | Classes::NEGATION;
        let own = |at: &usize| !self.tokens[*at].is(led) || self.tokens[*at].is(Classes::KINDS);
        let start = phrase.clone().find(own).unwrap_or(phrase.start);
        Some(self.who_know(from, self.without_hearers(start..phrase.end)))
    }

    /// "The company took the prize and then said".
    fn coordinated(&self, clause: &Clause, names: &mut Names) -> Option<Speaker> {
        let Clause { sentence, from, verb } = clause.clone();
        if from > sentence.start {
            return names.last().cloned();
        }
        let subject = self.first_subject(&sentence, verb - 1)?;
        let subject = appositions::named_after(self.tokens, &subject, verb).unwrap_or(subject);
        names.resolve(self.text, self.tokens, subject, false)
    }
}

/// What follows the verb is what the speaker says.
fn after(speaker: Speaker, verb: usize) -> Frame {
    Frame { speaker, tokens: verb..verb + 1, reach: Reach::After, source: false, own: false }
}
