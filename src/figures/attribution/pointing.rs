//! Whom titles and kinds mean that name nobody, by the names that the text told before: "the minister", "the company".

use super::classes::Classes;
use super::genders::{self, Gender};
use super::names::{INFLECTED_STEM, MOST_TITLES, Names, Speaker};
use super::runs::{has_any, shortened};
use super::tokens::Token;
use std::ops::Range;

/// Whether a speaker is a body by a name of its own: "Acme", not "researchers".
fn is_named_body(speaker: &Speaker) -> bool {
    !speaker.person && speaker.name.starts_with(char::is_uppercase)
}

/// Whether the speaker may be the man or the woman that is meant: unless the name tells otherwise.
fn fits_gender(gender: Option<Gender>, speaker: &Speaker) -> bool {
    gender.is_none() || genders::of(&speaker.name).is_none_or(|told| Some(told) == gender)
}

impl Names {
    /// Remembers who was called by the titles among the words, for "the minister" later on.
    pub(super) fn call(&mut self, words: &[Token], speaker: &Speaker) {
        for token in words.iter().filter(|token| token.is(Classes::TITLE)) {
            self.entitle(self.key(token), speaker.clone());
        }
    }

    /// "the minister", "police", "researchers at the university".
    pub(super) fn described(
        &self,
        text: &str,
        tokens: &[Token],
        phrase: &Range<usize>,
        definite: bool,
    ) -> Option<Speaker> {
        let head = tokens[phrase.clone()].iter().rfind(|token| token.is(Classes::KINDS))?;
        let person = head.is(Classes::TITLE) && !head.is(Classes::SEVERAL);
        // "souffle cette ancienne institutrice": whom the text told of right before.
        let points = phrase.start.checked_sub(1).is_some_and(|at| self.vocabulary.points(&tokens[at].lower));
        let gender = self.gender_told(tokens, phrase, head);
        let is_one = |speaker: &&Speaker| !person || fits_gender(gender, speaker);
        if person
            && points
            && let Some(speaker) = self.recent.as_ref().or(self.lead.as_ref()).filter(is_one)
        {
            return Some(speaker.clone());
        }
        // "The defence ministry" is not the foreign ministry that the text told of before.
        let other = |speaker: &Speaker| {
            let apart = &tokens[phrase.start];
            let named = || speaker.name.to_lowercase().contains(&*apart.lower);
            head.is(Classes::PUBLIC) && phrase.len() == 2 && self.vocabulary.nouns_last && !named()
        };
        if definite && phrase.len() <= 2 {
            if let Some(speaker) = self.called(head).filter(|speaker| is_one(speaker) && !other(speaker)) {
                return Some(speaker.clone());
            }
            // Whoever was told to be something else is not the one that is meant.
            let whose = tokens[phrase.start].lower.ends_with("'s");
            // "il portavoce militare" is told apart by more than his role.
            let alone = phrase.len() == 1 || self.vocabulary.nouns_last;
            let fits = |speaker: &&Speaker| alone && (head.is(Classes::ROLE) || !self.has_title(speaker));
            if person
                && !whose
                && let Some(speaker) = self.lead.as_ref().or(self.person.as_ref()).filter(fits).filter(is_one)
            {
                return Some(speaker.clone());
            }
            if let Some(speaker) = self.pointed_at(head).filter(|speaker| !other(speaker)) {
                return Some(speaker);
            }
        }
        Some(Speaker { name: shortened(text, tokens, phrase.clone()), person })
    }

    /// Whether the title `head` of the phrase is a man's or a woman's, by its article and its ending.
    fn gender_told(&self, tokens: &[Token], phrase: &Range<usize>, head: &Token) -> Option<Gender> {
        let article = phrase.start.checked_sub(1).map_or("", |at| &*tokens[at].lower);
        self.vocabulary.gender_of_title(article, &head.lower)
    }

    /// The body that "the company" or "the ministry" means, which the text has named.
    pub(super) fn pointed_at(&self, head: &Token) -> Option<Speaker> {
        if !head.is(Classes::ANAPHOR) {
            return None;
        }
        let public = head.is(Classes::PUBLIC);
        let any_body = || self.body.clone().map(|(name, _)| name);
        let body = || self.body.clone().filter(|body| body.1 == public).map(|(name, _)| name);
        let name = self
            .spokesbody(public)
            .or_else(|| if public { body().or_else(any_body) } else { None })
            .or_else(|| self.main_name.clone().filter(|_| !public))
            .or_else(|| self.bearer.clone().filter(|_| !public))
            .or_else(body)
            .or_else(|| self.lead.clone().filter(|_| !public).map(|speaker| speaker.name))
            .or_else(|| self.last.clone().filter(|last| !public && is_named_body(last)).map(|last| last.name))?;
        Some(Speaker { name, person: false })
    }

    pub(super) fn entitle(&mut self, title: String, speaker: Speaker) {
        if self.titled.len() < MOST_TITLES || self.titled.contains_key(&title) {
            self.titled.insert(title, speaker);
        }
    }

    /// Who was called so; where nouns are joined, "the senator" is the finance senator.
    pub(super) fn called(&self, title: &Token) -> Option<&Speaker> {
        let key = self.key(title);
        let joined = || {
            let fits =
                |known: &&String| self.vocabulary.verb_second && known.ends_with(&key) && key.len() > INFLECTED_STEM;
            self.titled.keys().filter(fits).min().and_then(|known| self.titled.get(known))
        };
        self.titled.get(&key).or_else(joined)
    }

    /// Whether the text told what the person is.
    fn has_title(&self, person: &Speaker) -> bool {
        self.titled.values().any(|speaker| speaker == person)
    }

    /// The body that spoke last, public or not.
    fn spokesbody(&self, public: bool) -> Option<String> {
        let has_public =
            |name: &str| name.split(' ').any(|word| self.vocabulary.classes(&word.to_lowercase()).any(Classes::PUBLIC));
        let is_body = |name: &String| {
            self.body.as_ref().is_some_and(|body| body.0 == *name && body.1 == public) || public && has_public(name)
        };
        self.last
            .as_ref()
            .filter(|speaker| !speaker.person && is_body(&speaker.name))
            .map(|speaker| speaker.name.clone())
    }

    /// A name of a body, or a title with a capital and no name.
    pub(super) fn body(
        &mut self,
        text: &str,
        tokens: &[Token],
        phrase: Range<usize>,
        run: Range<usize>,
        definite: bool,
    ) -> Speaker {
        let person = !has_any(&tokens[run.clone()], Classes::ORGANISATION | Classes::DOCUMENT);
        if phrase.len() == 1
            && definite
            && let Some(speaker) = self.called(&tokens[run.start])
        {
            return speaker.clone();
        }
        // "Компания", "Das Unternehmen"
        let pointed_at = (phrase.len() == 1 && definite).then(|| self.pointed_at(&tokens[run.start])).flatten();
        if let Some(speaker) = pointed_at {
            return speaker;
        }
        // "Der Minister", "Министр": where titles have capitals, or stand first.
        let title = phrase.len() == 1 && definite && tokens[run.start].is(Classes::TITLE);
        let gender = self.gender_told(tokens, &phrase, &tokens[run.start]);
        let untold = |speaker: &&Speaker| {
            (tokens[run.start].is(Classes::ROLE) || !self.has_title(speaker)) && fits_gender(gender, speaker)
        };
        if title && let Some(speaker) = self.lead.as_ref().filter(untold) {
            return speaker.clone();
        }
        let speaker = Speaker { name: shortened(text, tokens, phrase), person };
        for token in tokens[run].iter().filter(|token| token.is(Classes::ORGANISATION | Classes::TITLE)) {
            self.entitle(self.key(token), speaker.clone());
        }
        speaker
    }
}
