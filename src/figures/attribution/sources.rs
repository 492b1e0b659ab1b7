//! "According to the ministry": the words that announce a source, whom they lead to, and what of the sentence it tells.

use super::appositions;
use super::classes::Classes;
use super::frames::{Frame, Reach, Reading};
use super::names::Names;
use super::phrases;
use super::runs::has_any;
use super::tokens::{Kind, Token};
use super::vocabulary::Place;
use std::ops::Range;

/// Between "aus" and "geht hervor" stand no more tokens than this.
const NEAR_FORTH: usize = 30;

/// Words that announce a source.
#[derive(Clone, Debug)]
struct Announcement {
    /// From where nobody is told yet to say anything, to the sentence's end.
    within: Range<usize>,
    /// Its first word.
    at: usize,
    /// Behind its last.
    end: usize,
    /// Where the source stands.
    place: Place,
    /// Whether the sentence, or a part of it, opens with it.
    opens: bool,
    /// Whether a verb follows whose subject the source is: "según informó la policía".
    verb: bool,
}

impl Reading<'_> {
    /// "according to the ministry".
    pub(super) fn source(&self, sentence: &Range<usize>, from: usize, at: usize, names: &mut Names) -> Option<Frame> {
        let within = from..sentence.end;
        if let Some(frame) = self.source_in_a_word(&within, at) {
            return Some(frame);
        }
        let opens = at == sentence.start || matches!(self.tokens[at - 1].kind, Kind::Mark(':' | ';'));
        let announced = self.announced(&within, at, opens);
        if let Some(told) = self.own_account(&within, at, announced.map_or(0, |(length, _)| length), names) {
            return told;
        }
        let Some((length, place)) = announced else { return self.paper(within, at, names) };
        let end = at + length;
        if matches!(place, Place::Person | Place::Last) {
            return self.told_before(&within, at..end, place, names);
        }
        // "según informó la policía", "según han informado a EFE fuentes", but not "según informó el lunes"
        let informed = |next: &Token| next.is(Classes::VERB) && !next.capital && !next.is(Classes::KINDS);
        let has = self.tokens[end..within.end].first().is_some_and(|next| next.is(Classes::AUXILIARY));
        let end = end + usize::from(has && self.tokens[end + 1..within.end].first().is_some_and(informed));
        let verb =
            matches!(place, Place::After | Place::Verb) && self.tokens[end..within.end].first().is_some_and(informed);
        let words = Announcement { within, at, end, place, opens, verb };
        let within = &words.within;
        // "…, secondo cui", "…, según la cual": who was named right before.
        let articles = self.tokens[end..within.end].iter().take_while(|word| word.is(Classes::ARTICLE)).count();
        let relative = self.tokens[end + articles..within.end].first().is_some_and(|next| next.is(Classes::RELATIVE));
        if relative && place == Place::After && at > within.start {
            return self.named_right_before(&words, end + articles + 1, names);
        }
        let told_to = self.after_whom(within.end.min(end + 1), within.end);
        if verb && self.vocabulary.drops_pronouns && self.ends_clause(self.behind_time(told_to, within.end), within.end)
        {
            // "Jak zaznaczył, …": whom the sentence before tells of.
            let speaker = names.subject()?;
            let reach = if at > within.start { Reach::Before } else { Reach::After };
            return Some(Frame { speaker, tokens: at..end + 1, reach, source: true, own: false });
        }
        if place == Place::Forth && self.forth(&words).is_none() {
            return self.paper(words.within, at, names);
        }
        let phrase = self.trimmed(self.named_by(&words, told_to, names)?, within);
        if self.is_found_by_paper(&words, &phrase) {
            return None;
        }
        if phrase.clone().any(|place| self.quoted[place]) || place == Place::Before && phrase.end < at {
            return None;
        }
        let phrase = appositions::named_after(self.tokens, &phrase, within.end).unwrap_or(phrase);
        // "nach Angaben des Sprechers": the article belongs to the announcement.
        let article = phrase.start > within.start && self.tokens[phrase.start - 1].is(Classes::ARTICLE);
        let described = phrase.start - usize::from(article)..phrase.end;
        let speaker = names.resolve(self.text, self.tokens, described, true)?;
        let tokens = phrase.start.min(at)..phrase.end.max(end);
        let reach = self.source_reach(&words, &tokens);
        Some(Frame { speaker, tokens, reach, source: true, own: false })
    }

    /// How many words announce a source there, and where it stands.
    pub(super) fn announced(&self, within: &Range<usize>, at: usize, opens: bool) -> Option<(usize, Place)> {
        let word =
            |place: usize| self.tokens.get(at + place).filter(|_| at + place < within.end).map(|token| &*token.lower);
        // "do segundo tempo", "o segundo", "no segundo trimestre"
        let leads_noun = |word: &Token| word.is(Classes::ARTICLE | Classes::CONNECTOR | Classes::STOP);
        let ordinal =
            self.tokens[at].is(Classes::ORDINAL) && self.tokens[within.start..at].last().is_some_and(leads_noun);
        // Not "Revenue Per Thousand".
        let announces = self.tokens[at].is(Classes::SOURCE) && (!self.tokens[at].capital || opens) && !ordinal;
        // "nach ersten Angaben der Polizei"
        let led = word(1).is_some_and(|adjective| self.vocabulary.source_adjectives.contains(&adjective));
        let behind_adjective = || {
            let (length, place) = self.vocabulary.source(|at| word(if at == 0 { 0 } else { at + 1 }))?;
            (led && length > 1).then_some((length + 1, place))
        };
        announces.then(|| self.vocabulary.source(word).or_else(behind_adjective)).flatten()
    }

    /// "According to him", "demnach": somebody who was told before.
    pub(super) fn told_before(
        &self,
        within: &Range<usize>,
        words: Range<usize>,
        place: Place,
        names: &Names,
    ) -> Option<Frame> {
        // "according to him", but "según sus cálculos"
        let is_him = |word: &Token| word.is(Classes::PERSON_PRONOUN) && !word.is(Classes::ARTICLE);
        let him = self.tokens[words.clone()].iter().any(is_him);
        let body = names.leading.clone().filter(|_| !him);
        let person = body.or_else(|| names.person()).filter(|_| place == Place::Person);
        let several = names.leading.clone().filter(|_| place == Place::Last);
        let speaker = person.or(several).or_else(|| names.last().cloned())?;
        let reach = if words.start > within.start { Reach::Before } else { Reach::After };
        Some(Frame { speaker, tokens: words, reach, source: true, own: false })
    }

    /// "…, secondo cui": whom the words before the comma name, else who spoke last.
    fn named_right_before(&self, words: &Announcement, end: usize, names: &mut Names) -> Option<Frame> {
        let Announcement { within, at, .. } = words;
        let before = phrases::before(self.tokens, within.start, at - 1)
            .filter(|phrase| self.tokens[at - 1].kind == Kind::Mark(',') && self.names_somebody(phrase.clone()));
        let named = before.and_then(|phrase| names.resolve(self.text, self.tokens, phrase, false));
        let speaker = named.or_else(|| names.last().cloned())?;
        Some(Frame { speaker, tokens: *at..end, reach: Reach::After, source: true, own: false })
    }

    /// "según informó (este jueves) la policía": behind the words of time.
    fn behind_time(&self, at: usize, end: usize) -> usize {
        let between = self.tokens[at..end].iter().take_while(|word| word.is(Classes::BETWEEN) && !word.capital);
        phrases::skip_day(self.tokens, at + between.count(), end)
    }

    /// "Aus Zahlen der Bank geht hervor": where the word stands that tells that something follows from a paper.
    fn forth(&self, words: &Announcement) -> Option<usize> {
        let mut near = (words.end..words.within.end).take(NEAR_FORTH);
        near.find(|at| self.tokens[*at].is(Classes::FORTH))
    }

    /// The words that name the source.
    fn named_by(&self, words: &Announcement, told_to: usize, names: &Names) -> Option<Range<usize>> {
        let Announcement { within, at, end, place, opens, verb } = words.clone();
        let is_paper = |phrase: &Range<usize>| has_any(&self.tokens[phrase.clone()], Classes::DOCUMENT);
        let next = self.tokens[end..within.end].first();
        match place {
            Place::Person | Place::Last => None,
            Place::Verb if !verb => None,
            Place::After | Place::Verb if verb => self
                .after(told_to, within.end, false)
                .filter(|phrase| self.tokens[phrase.clone()].iter().any(|token| !token.is(Classes::ARTICLE))),
            // "Z badania wynika, że …": the paper, and nobody behind it.
            Place::After if next.is_some_and(|next| next.is(Classes::FORTH)) => Some(end - 1..end).filter(is_paper),
            Place::After | Place::Verb => {
                // "citing police", but not "citing other reasons"
                let citing = self.tokens[at].is(Classes::CITING);
                // "Как сообщила журналистам полиция"
                let told = self.tokens[end - 1].is(Classes::VERB) && self.vocabulary.inflected;
                let start = if told { self.after_whom(end, within.end) } else { end };
                // "nach Angaben der von der Hamas kontrollierten Behörde": the article is the body's.
                let attribute = self.vocabulary.verb_second
                    && self.tokens[end - 1].is(Classes::ARTICLE)
                    && next.is_some_and(|next| next.is(Classes::CONNECTOR));
                let start = start - usize::from(attribute);
                self.after(start, within.end, true).filter(|phrase| !citing || self.names_somebody(phrase.clone()))
            }
            // "based on an estimate", but not "based on the Acme platform"
            Place::Paper => self.after(end, within.end, true).filter(is_paper),
            Place::Named => self.after(end, within.end, false).filter(|phrase| {
                // "per officials", but "per worker"
                let several = self.tokens[phrase.end - 1].is(Classes::SEVERAL);
                let first = &self.tokens[phrase.start];
                // "per 100,000 residents"
                !first.is_number() && (first.is(Classes::DEFINITE) || first.is_name_part() || several)
            }),
            Place::Opinion => {
                self.after(end, within.end, true).filter(|phrase| self.is_opinion(phrase, at, within.end, opens, names))
            }
            Place::Forth => self.after(end, self.forth(words)?, true).filter(is_paper),
            Place::Before => {
                // "Das Schiff hat einer Umfrage zufolge"
                let phrase = phrases::before(self.tokens, within.start, at)?;
                let opens = |at: &usize| {
                    let before = &self.tokens[*at - 1];
                    self.tokens[*at].is(Classes::ARTICLE) && before.is_word() && !before.capital
                };
                Some((phrase.start + 1..phrase.end).rev().find(opens).unwrap_or(phrase.start)..phrase.end)
            }
            Place::Subject => {
                // "Hij kreeg naar eigen zeggen"
                let pronoun = |phrase: Range<usize>| {
                    let first = &self.tokens[phrase.start];
                    let alone = first.is(Classes::PRONOUNS) && !first.is(Classes::ARTICLE);
                    if alone { phrase.start..phrase.start + 1 } else { phrase }
                };
                let before = phrases::before(self.tokens, within.start, at).map(pronoun);
                // "By her own account, Ann Lee …"
                let comma = next.is_some_and(|next| next.kind == Kind::Mark(','));
                before.or_else(|| self.after(end + usize::from(comma), within.end, false))
            }
        }
    }

    /// The source without what only begins what it tells, to whom it told it, and where and when.
    fn trimmed(&self, phrase: Range<usize>, within: &Range<usize>) -> Range<usize> {
        // "Według sondażu IBRiS 30 proc.": the number begins what is said.
        let last = &self.tokens[phrase.end - 1];
        let follows = self.tokens[phrase.end..within.end].first().is_some_and(|next| next.is_word() && !next.capital);
        let numbered = self.vocabulary.inflected && last.is_number() && phrase.len() > 1 && follows;
        let phrase = phrase.start..phrase.end - usize::from(numbered);
        // "Jeder Vierte hat laut einer Umfrage Angst vor Krieg"
        let survey = |at: &usize| self.vocabulary.verb_second && self.tokens[*at].is(Classes::SURVEY);
        let end = phrase
            .clone()
            .find(survey)
            .filter(|at| self.tokens[at + 1..phrase.end].first().is_some_and(Token::is_name_part));
        let phrase = phrase.start..end.map_or(phrase.end, |survey| survey + 1);
        // "Z danych policji wynika"
        let forth = phrase.clone().skip(1).find(|at| self.tokens[*at].is(Classes::FORTH));
        let phrase = phrase.start..forth.unwrap_or(phrase.end);
        let phrase = self.with_what_they_know(self.without_hearers(phrase), within.end);
        let phrase = self.behind_participle(&phrase, within.end).unwrap_or(phrase);
        self.published_by(&phrase, within.end).unwrap_or(phrase)
    }

    /// "Data compiled by Acme show": the data tell it.
    fn is_found_by_paper(&self, words: &Announcement, phrase: &Range<usize>) -> bool {
        let Announcement { within, at, .. } = words;
        let paper = self.tokens[within.start..*at].last();
        let found = self.tokens[phrase.end..within.end].first();
        paper.is_some_and(|paper| paper.is(Classes::DOCUMENT | Classes::NOBODYS))
            && found.is_some_and(|next| next.is(Classes::FINDING) && !next.capital)
    }

    /// What of the sentence the source tells whose announcement and name are `tokens`.
    fn source_reach(&self, words: &Announcement, tokens: &Range<usize>) -> Reach {
        let Announcement { within, place, .. } = words;
        if tokens.start == within.start || *place == Place::Subject {
            return Reach::After;
        }
        let ends = self.ends_clause(tokens.end, within.end);
        match self.tokens[tokens.start - 1].kind {
            Kind::Mark('-' | '–' | '—') if !ends => Reach::After,
            Kind::Mark(',') => Reach::Before,
            _ if ends => Reach::Before,
            _ => Reach::Clause,
        }
    }
}
