//! Verbs that tell that somebody said something: who is their subject, and where what is said stands.

use super::appositions;
use super::classes::Classes;
use super::enclosed::LONGEST_REST;
use super::frames::{Frame, Reach, Reading};
use super::names::Names;
use super::phrases;
use super::runs::{has_any, introduces};
use super::subjects::LONGEST_TOLD;
use super::tokens::{Kind, Token};
use std::ops::Range;

/// Between a verb and the quotation that it leads to stand fewer words than this: "last week".
const NEAR_INTRODUCED: usize = 4;

/// "Put the number of dead at": so many tokens at most up to the number.
const NEAR_NUMBER: usize = 7;

/// Between "expects" and the number stand fewer tokens than this.
const NEAR_EXPECTED: usize = 10;

impl Reading<'_> {
    /// "the ministry said", "said the ministry", "announced by the ministry".
    pub(super) fn speech(&self, sentence: &Range<usize>, from: usize, verb: usize, names: &mut Names) -> Option<Frame> {
        let token = &self.tokens[verb];
        let verbs = Classes::VERB
            | Classes::FINDING
            | Classes::ADDING
            | Classes::AMBIGUOUS
            | Classes::AFTER_QUOTE
            | Classes::DOCUMENT_VERB;
        if !token.is(verbs) || token.capital && verb > sentence.start {
            return None;
        }
        let next = self.tokens[verb + 1..sentence.end].first();
        let subject = previous_word(self.tokens, from, verb);
        let noun = subject.is_none_or(|word| !(word.is_name_part() || word.is(Classes::KINDS | Classes::PRONOUNS)));
        // "Paul Petit, 45 ans, assure que"
        let apposed = verb > from && self.tokens[verb - 1].kind == Kind::Mark(',') && next.is_some_and(introduces);
        // "Acme News reports the firm has …", but not "Acme exhibits 20 boats"
        let acts = token.is(Classes::VERB) || token.is(Classes::FINDING) && !token.is(Classes::EXPECTING);
        if token.is(Classes::AMBIGUOUS)
            && !((!noun || apposed) && (self.introduces(verb + 1, sentence.end) || self.puts(verb, sentence.end))
                || self.encloses(from, verb, sentence)
                || !acts && self.leads(from, verb, sentence))
        {
            return None;
        }
        // "61 % se disent favorables": what they are, and nothing that they say.
        let plain = |next: &Token| next.kind == Kind::Word && !next.capital && next.classes == Classes::default();
        let reflexive = verb > from && self.vocabulary.is_reflexive(&self.tokens[verb - 1].lower);
        if reflexive && next.is_some_and(plain) && !self.introduces(verb + 1, sentence.end) {
            return None;
        }
        let of = || self.tokens[verb + 1..sentence.end].iter().take(NEAR_NUMBER).any(|word| word.is(Classes::FROM));
        if token.is(Classes::SPEAKING) && !next.is_some_and(introduces) && !of() {
            return None;
        }
        // "Der Index, der die Entwicklung angibt, …": what stands there is the object.
        let comma = |at: &usize| self.tokens[*at].kind == Kind::Mark(',');
        let is_last = next.is_none_or(|next| !next.is_word());
        let near = || (from..verb).rev().take(LONGEST_REST).find(comma);
        let relative = || near().is_some_and(|at| self.tokens[at + 1].is(Classes::TRAILING));
        // "In der Stadt seien nur 20 Häuser versichert": what they are.
        let passive = || {
            let clause = self.tokens[from..verb].iter().rev().take(LONGEST_REST);
            let mut clause = clause.take_while(|token| token.is_word() || token.is_number());
            clause.any(|token| token.is(Classes::PASSIVE | Classes::REPORTED) && !token.capital)
        };
        if self.vocabulary.verb_second && is_last && (relative() || passive()) {
            return None;
        }
        // "…, wie der Konzern bekannt gab"
        let particle = token.is(Classes::PARTED)
            && is_last
            && verb > from
            && self.tokens[verb - 1].is(Classes::PARTICLE)
            && !self.tokens[verb - 1].capital;
        if token.is(Classes::PARTED) && !particle && !self.is_parted(verb, sentence.end) {
            return None;
        }
        let after_quote = verb > from
            && (self.tokens[verb - 1].kind == Kind::Close
                || verb > from + 1 && self.tokens[verb - 2].kind == Kind::Close);
        // "…, so Lee.": with nothing behind it.
        let closing = || {
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
        };
        if token.is(Classes::AFTER_QUOTE) && !after_quote && !closing() {
            return None;
        }
        if token.is(Classes::ADDING) {
            let spoke = from > sentence.start || verb > sentence.start && self.tokens[verb - 1].kind == Kind::Close;
            let speaker = if spoke {
                names.last()?.clone()
            } else {
                let comma = verb > from && self.tokens[verb - 1].kind == Kind::Mark(',');
                let says = comma && (token.is(Classes::SAYING) || next.is_some_and(introduces));
                let subject = says.then(|| self.first_subject(sentence, verb)).flatten()?;
                names.resolve(self.text, self.tokens, subject, false)?
            };
            return Some(Frame { speaker, tokens: verb..verb + 1, reach: Reach::After, source: false, own: false });
        }
        if let Some(by) = self.tokens.get(verb + 1).filter(|next| next.is(Classes::BY) && verb + 2 < sentence.end)
            && !by.capital
            && !token.is(Classes::AMBIGUOUS)
            && !self.is_active(verb)
        {
            let phrase = self.after(verb + 2, sentence.end, false)?;
            let speaker = names.resolve(self.text, self.tokens, phrase.clone(), false)?;
            return Some(Frame { speaker, tokens: verb..phrase.end, reach: Reach::Clause, source: true, own: false });
        }
        // "…, s'est félicité le ministre"
        let perfect = verb >= from + 2
            && self.tokens[verb - 1].is(Classes::PASSIVE)
            && self.vocabulary.is_reflexive(&self.tokens[verb - 2].lower);
        // "La compañía lo cifra en 20"
        let object = |at: usize| self.tokens[at].is(Classes::ARTICLE) && !self.tokens[at].capital;
        let clitic = !self.vocabulary.verb_second
            && token.is(Classes::EXPECTING)
            && verb >= from + 2
            && object(verb - 1)
            && (self.tokens[verb - 2].is_name_part() || self.tokens[verb - 2].is(Classes::KINDS));
        let own = verb - if perfect { 2 } else { usize::from(particle || clitic) };
        let before = phrases::skip_between_back(self.tokens, from, own);
        let pointer = self.pointer_before(from, before);
        let before = pointer.unwrap_or(before);
        let previous = verb.checked_sub(1).filter(|place| *place >= from).map(|place| &self.tokens[place]);
        // "the said", but "Das teilte die Polizei mit"
        let opens = |at: usize| at == sentence.start || self.tokens[at - 1].kind == Kind::Mark(':');
        let object_leads = pointer.is_some() || self.vocabulary.verb_second && verb > sentence.start && opens(verb - 1);
        // "Le maire l'assure : …"
        let object_leads = object_leads || next.is_some_and(|next| next.kind == Kind::Mark(':'));
        let article = |word: &Token| word.is(Classes::ARTICLE) && !is_pronoun(word) && !object_leads;
        // "Lee's hopes", "to say"
        let noun = |word: &Token| word.lower.ends_with("'s") && !word.is(Classes::PRONOUNS);
        // "would not disclose"
        let denies = |word: &Token| word.is(Classes::NEGATION) && !token.is(Classes::VERB);
        let no_subject = |word: &Token| {
            let passive = word.is(Classes::PASSIVE) && !perfect;
            denies(word) || passive || word.is(Classes::INFINITIVE) || article(word) && !clitic || noun(word)
        };
        if previous.is_some_and(no_subject) {
            return None;
        }
        // "Ann Lee, who says …", "un diplomatico, che chiede l'anonimato, …"
        let relative = |word: &Token| word.is(Classes::RELATIVE_SUBJECT | Classes::TRAILING);
        let relative = previous.is_some_and(relative)
            && verb >= from + 2
            && self.tokens[verb - 2].kind == Kind::Mark(',')
            && !self.vocabulary.verb_second;
        if relative && !self.introduces(verb + 1, sentence.end) {
            // "…, said Ann Lee, who had expected 20 boats"
            let expects = token.is(Classes::EXPECTING) && from + 2 == verb && from > sentence.start;
            let speaker = names.last().filter(|_| expects)?.clone();
            return Some(Frame { speaker, tokens: verb..verb + 1, reach: Reach::After, source: false, own: false });
        }
        // "She met Ann Lee, who said that …"
        if let Some(speaker) = self.told_of_before(sentence, before, verb, names) {
            return Some(Frame { speaker, tokens: verb..verb + 1, reach: Reach::After, source: false, own: false });
        }
        if self.is_coordinated(sentence, from, verb) {
            return self.coordinated(sentence, from, verb, names);
        }
        let left = phrases::before(self.tokens, from, own);
        let left = left.filter(|phrase| !self.quoted[phrase.start]);
        // "Про це у Телеграмі повідомив": what points back is no subject.
        let pointer = self.pointer(sentence.start, sentence.end).unwrap_or(sentence.start);
        let points = |phrase: &Range<usize>| self.pointer(phrase.start, phrase.end) == Some(phrase.end);
        let left = left.filter(|phrase| !self.vocabulary.inflected || phrase.start >= pointer && !points(phrase));
        // "Die Vorschläge durch Minister Lee will Moss …": an object leads.
        let by = |token: &Token| token.is(Classes::BY) && !token.capital;
        let left = left.filter(|phrase| !(self.vocabulary.verb_second && self.tokens[phrase.clone()].iter().any(by)));
        // "Selbst die Regierung", "nicht mal der Minister"
        let left = left.map(|phrase| {
            let led = Classes::BETWEEN | Classes::NEGATION;
            let own = |at: &usize| !self.tokens[*at].is(led) || self.tokens[*at].is(Classes::KINDS);
            let phrase = self.without_hearers(phrase.clone().find(own).unwrap_or(phrase.start)..phrase.end);
            self.who_know(from, phrase)
        });
        // "… Lo ha detto Ann Lee."
        let object = left.is_none() && before > from && self.tokens[before - 1].is(Classes::ARTICLE);
        let before = before - usize::from(object);
        let bare = before == from && from == sentence.start
            || before > from
                && matches!(
                    self.tokens[before - 1].kind,
                    Kind::Mark(',' | '-' | '–' | '—' | ':' | '!' | '?') | Kind::Close
                );
        // "Об этом сообщили в полиции"
        let led = before > from || self.ends_pointer(from);
        let right = || {
            let start = self.after_whom(verb + 1, sentence.end);
            // "сообщили журналистам в компании"
            let whom = self.tokens[start..sentence.end].windows(2).take(1).any(|pair| {
                let hearer = pair[0].is_word() && !pair[0].capital && !pair[0].is(Classes::WITHIN | Classes::PRONOUNS);
                hearer && pair[1].is(Classes::WITHIN)
            });
            // "сообщили агентству в компании", but not "podała policja w czwartek", "podała policja w Łodzi"
            let in_body = || {
                let within = self.after(start + 2, sentence.end, false);
                within.is_some_and(|phrase| has_any(&self.tokens[phrase], Classes::ORGANISATION))
            };
            let whom = whom && (!self.tokens[start].is(Classes::KINDS) || in_body());
            let start = start + usize::from(whom && led);
            // "сообщили в субботу в полиции"
            let behind_day = phrases::skip_day(self.tokens, start, sentence.end);
            let placed =
                led && self.tokens[behind_day..sentence.end].first().is_some_and(|next| next.is(Classes::WITHIN));
            let start = if placed { behind_day } else { start };
            // "…, уточнили в МЧС"; but not "Powiedział w radiu, że …"
            if placed
                && let Some(phrase) = self.after(start + 1, sentence.end, false)
                && self.names_somebody(phrase.clone())
                && (self.vocabulary.inflected || has_any(&self.tokens[phrase.clone()], Classes::ORGANISATION))
                && self.ends_clause(phrase.end, sentence.end)
            {
                return Some(phrase);
            }
            let known = || self.acquaintance(start + 1, sentence.end).map(|_| start..start + 1);
            let phrase = self.after(start, sentence.end, false).or_else(|| self.plain_noun(start, sentence.end));
            let phrase = phrase.or_else(known)?;
            let phrase = self.with_what_they_know(self.without_hearers(phrase), sentence.end);
            // "…, ha detto Ann Lee presentando il bilancio"
            let named = !self.vocabulary.nouns_last
                && before > from
                && phrase.len() >= 2
                && self.tokens[phrase.end - 2..phrase.end].iter().all(Token::is_name_part);
            // "dice Lee il mattino dopo"
            let day = self.tokens[phrase.end..sentence.end]
                .windows(2)
                .take(1)
                .any(|pair| pair[0].is(Classes::ARTICLE | Classes::CONNECTOR) && pair[1].is(Classes::DAY));
            // "…, révèle une étude de l'institut publiée vendredi"
            let came_out = || {
                let next = self.tokens[phrase.end..sentence.end].first();
                next.is_some_and(|next| next.is(Classes::REPORTING) && !next.capital)
                    && has_any(&self.tokens[phrase.clone()], Classes::DOCUMENT)
            };
            let alone = self.vocabulary.verb_second
                || came_out()
                || day
                || before == from
                || named
                || self.leads_to_hearers(phrase.end)
                || self.ends_clause(phrase.end, sentence.end);
            let phrase = appositions::named_after(self.tokens, &phrase, sentence.end).unwrap_or(phrase);
            // "pidió al fondo": whom it was told to.
            let first = &self.tokens[phrase.start];
            let preposition = Classes::STOP | Classes::CONNECTOR | Classes::FROM;
            let object = first.is(preposition) && !first.capital && !first.is(Classes::ARTICLE | Classes::KINDS);
            (alone && !object && !self.quoted[phrase.start]).then_some(phrase)
        };
        let adverbial = |phrase: &Range<usize>| {
            let first = &self.tokens[phrase.start];
            // "Su X ha scritto", but not "Per il 2026 il manager prevede"
            let where_said = self.vocabulary.drops_pronouns && !self.vocabulary.inflected && phrase.len() == 2;
            // "Dal ministero spiegano che"
            let who = first.is(Classes::WITHIN) && has_any(&self.tokens[phrase.clone()], Classes::ORGANISATION);
            let where_said = where_said && !who;
            (self.vocabulary.verb_second || where_said)
                && first.is(Classes::STOP | Classes::BETWEEN | Classes::CONNECTOR)
                && !first.is(Classes::ARTICLE)
        };
        // "Roberts, joined by three justices, said the clause, …": what follows names nobody.
        let plain_object = || right().is_some_and(|phrase| !self.names_somebody(phrase));
        let subject = |phrase: &Range<usize>| !adverbial(phrase) && self.names_somebody(phrase.clone());
        // "Bert Kram, Vorsitzender des Verbands, unterstrich die Not"
        let apposed = left.as_ref().is_some_and(|phrase| {
            phrase.end < before && phrase.len() >= 2 && self.tokens[phrase.clone()].iter().all(Token::is_name_part)
        });
        // "Die Schäden bezifferte sie auf 20 Millionen"
        let next_pronoun = self.vocabulary.verb_second
            && token.is(Classes::EXPECTING)
            && next.is_some_and(|next| is_pronoun(next) && !next.is(Classes::ARTICLE | Classes::OWN_PRONOUN));
        // "Den Schaden bezifferte Anna Voss auf 20 Millionen"
        let case = |phrase: &Range<usize>| {
            let first = &self.tokens[phrase.start];
            let article = phrase.start == sentence.start || !first.is(Classes::CONNECTOR);
            self.vocabulary.verb_second && first.is(Classes::OBLIQUE) && !first.is(Classes::GENITIVE) && article
        };
        // "Die Schäden schätzt das Amt auf 20 Millionen": no thing expects anything.
        let thing = |phrase: &Range<usize>| {
            let kind = |phrase: Range<usize>| has_any(&self.tokens[phrase], Classes::KINDS);
            self.vocabulary.verb_second
                && token.is(Classes::EXPECTING)
                && self.tokens[phrase.start].is(Classes::ARTICLE | Classes::POSSESSIVE)
                && !kind(phrase.clone())
                && right().is_some_and(kind)
        };
        let inverted = next_pronoun
            || left.as_ref().is_some_and(|phrase| case(phrase) || thing(phrase))
            || !apposed && bare && !(left.as_ref().is_some_and(subject) && plain_object())
            || left.as_ref().is_none_or(adverbial);
        let phrase = if inverted { right().or(left.filter(|phrase| !adverbial(phrase)))? } else { left? };
        let follows = phrase.start > verb;
        let phrase = if follows { phrase } else { self.behind_object(phrase, verb)? };
        let closes = if follows { before > sentence.start && bare } else { self.closes(from, &phrase, verb, sentence) };
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

    /// "The company took the prize and then said".
    fn coordinated(&self, sentence: &Range<usize>, from: usize, verb: usize, names: &mut Names) -> Option<Frame> {
        let speaker = if from > sentence.start {
            names.last()?.clone()
        } else {
            let subject = self.first_subject(sentence, verb - 1)?;
            let subject = appositions::named_after(self.tokens, &subject, verb).unwrap_or(subject);
            names.resolve(self.text, self.tokens, subject, false)?
        };
        Some(Frame { speaker, tokens: verb..verb + 1, reach: Reach::After, source: false, own: false })
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
    fn tells(&self, phrase: &Range<usize>, verb: usize, sentence: &Range<usize>) -> bool {
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

fn is_pronoun(token: &Token) -> bool {
    token.is(Classes::PRONOUNS)
}

fn previous_word<'a, 't>(tokens: &'a [Token<'t>], from: usize, at: usize) -> Option<&'a Token<'t>> {
    let subject = phrases::skip_between_back(tokens, from, at);
    (subject > from).then(|| &tokens[subject - 1])
}
