//! Names of a text: who a pronoun, a title or a surname means.

use super::tokens::{Kind, Token};
use super::vocabulary::Classes;
use std::collections::HashMap;
use std::ops::Range;

/// A name is not longer than this many words.
const LONGEST_NAME: usize = 9;

/// Who speaks, as the text names it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Speaker {
    /// The name, without article and titles where a name is left without.
    pub name: String,
    /// Whether it seems to be a person.
    pub person: bool,
}

/// The names that a text has told so far, and the full names that it tells anywhere.
#[derive(Debug, Default)]
pub struct Names {
    /// Full names by last word, in small letters.
    full: HashMap<String, String>,
    /// The last person that spoke or was named by a known name.
    person: Option<Speaker>,
    /// The last body or paper that spoke.
    body: Option<Speaker>,
    /// The last that spoke.
    last: Option<Speaker>,
    /// Who was last called by a title or kind, by that word in small letters.
    titled: HashMap<String, Speaker>,
}

impl Names {
    /// Learns the full names of a paragraph: "Ann Lee", so that "Lee" alone is known later.
    pub fn learn(&mut self, text: &str, tokens: &[Token]) {
        for run in runs(tokens, 0..tokens.len()) {
            let run = without_titles(tokens, run);
            let plain = run.len() >= 2
                && run.len() <= 4
                && tokens[run.clone()].iter().all(|token| token.is_name_part() || token.is(Classes::CONNECTOR))
                && !tokens[run.clone()].iter().any(|token| token.is(Classes::ORGANISATION | Classes::DOCUMENT));
            if plain {
                let last = bare(&tokens[run.end - 1].lower);
                self.full.entry(last.to_owned()).or_insert_with(|| words(text, tokens, run));
            }
        }
    }

    /// Remembers the persons that a sentence names, for the pronouns after it.
    pub fn hear(&mut self, text: &str, tokens: &[Token], sentence: Range<usize>) {
        for run in runs(tokens, sentence) {
            let titled = tokens[run.clone()].iter().any(|token| token.is(Classes::TITLE))
                || run.start > 0 && tokens[run.start - 1].is(Classes::TITLE);
            let run = without_titles(tokens, run);
            if run.is_empty()
                || tokens[run.clone()].iter().any(|token| token.is(Classes::ORGANISATION | Classes::DOCUMENT))
            {
                continue;
            }
            let known = self.full.get(bare(&tokens[run.end - 1].lower));
            let name = match known {
                Some(full) if run.len() == 1 || titled => full.clone(),
                _ if titled && run.len() >= 2 => words(text, tokens, run),
                _ => continue,
            };
            self.person = Some(Speaker { name, person: true });
            return; // the first in a sentence is most often its subject, and whom the next pronoun means
        }
    }

    /// The last that spoke.
    pub fn last(&self) -> Option<&Speaker> {
        self.last.as_ref()
    }

    /// Remembers who spoke.
    pub fn spoke(&mut self, speaker: &Speaker) {
        if speaker.person {
            self.person = Some(speaker.clone());
        } else {
            self.body = Some(speaker.clone());
        }
        self.last = Some(speaker.clone());
    }

    /// Who the words `phrase` name; `None` when they name nobody. After "according to" (`source`) any words do.
    pub fn resolve(&mut self, text: &str, tokens: &[Token], mut phrase: Range<usize>, source: bool) -> Option<Speaker> {
        let definite = tokens[phrase.start].is(Classes::ARTICLE);
        if phrase.len() == 1 {
            let only = &tokens[phrase.start];
            if only.is(Classes::PERSON_PRONOUN) {
                return self.person.clone();
            }
            if only.is(Classes::OTHER_PRONOUN) {
                return self.last.clone();
            }
            if only.is(Classes::OWN_PRONOUN) {
                return None;
            }
        }
        while phrase.len() > 1 && tokens[phrase.start].is(Classes::ARTICLE) {
            phrase.start += 1;
        }
        let found: Vec<Range<usize>> = runs(tokens, phrase.clone());
        let kind = Classes::TITLE | Classes::ORGANISATION | Classes::DOCUMENT;
        let Some(run) = found.last().cloned().filter(|_| !found.is_empty()) else {
            let plain = || Speaker { name: shortened(text, tokens, phrase.clone()), person: false };
            return self.described(text, tokens, &phrase, definite, kind).or_else(|| source.then(plain));
        };
        // "Lee's campaign", "Obama administration officials": the kind of thing closes the phrase.
        if run.end < phrase.end && tokens[run.end..phrase.end].iter().any(|token| token.is(kind)) {
            let person = tokens[phrase.end - 1].is(Classes::TITLE);
            return Some(Speaker { name: shortened(text, tokens, phrase), person });
        }
        let name = without_affiliation(tokens, without_titles(tokens, run.clone()));
        let run = if name.end < run.end && !name.is_empty() { run.start..name.end } else { run };
        let body = |range: &Range<usize>| {
            tokens[range.clone()].iter().any(|token| token.is(Classes::ORGANISATION | Classes::DOCUMENT))
        };
        if name.is_empty() || body(&run) {
            return self.body_or_title(text, tokens, phrase, definite, run);
        }
        // "a spokesman for the ministry", "head of Acme": the kind of thing opens the phrase.
        let opens =
            tokens[phrase.start..name.start].iter().position(|token| token.is(Classes::CONNECTOR) && !token.capital);
        let heads = opens.is_some_and(|at| tokens[phrase.start..phrase.start + at].iter().any(|token| token.is(kind)));
        if heads && name.len() == 1 {
            return Some(Speaker { name: shortened(text, tokens, phrase), person: true });
        }
        let first = found.first().cloned().unwrap_or(run);
        let name = if heads && first.start < name.start && !without_titles(tokens, first.clone()).is_empty() {
            without_titles(tokens, first)
        } else {
            name
        };
        let titled =
            name.start > phrase.start && tokens[phrase.start..name.start].iter().any(|token| token.is(Classes::TITLE));
        let known = self.full.get(bare(&tokens[name.end - 1].lower)).filter(|_| name.len() == 1).cloned();
        let person = titled || known.is_some() || name.len() >= 2;
        let speaker = Speaker { name: known.unwrap_or_else(|| shortened(text, tokens, name.clone())), person };
        for token in tokens[phrase.start..name.start].iter().filter(|token| token.is(Classes::TITLE)) {
            self.titled.insert(bare(&token.lower).to_owned(), speaker.clone());
        }
        Some(speaker)
    }

    /// "the minister", "police", "researchers at the university".
    fn described(
        &self,
        text: &str,
        tokens: &[Token],
        phrase: &Range<usize>,
        definite: bool,
        kind: Classes,
    ) -> Option<Speaker> {
        let head = tokens[phrase.clone()].iter().rfind(|token| token.is(kind))?;
        let person = head.is(Classes::TITLE);
        if definite && phrase.len() <= 2 {
            if let Some(speaker) = self.titled.get(bare(&head.lower)) {
                return Some(speaker.clone());
            }
            if person && let Some(speaker) = &self.person {
                return Some(speaker.clone());
            }
            if !person && let Some(speaker) = &self.body {
                return Some(speaker.clone());
            }
        }
        Some(Speaker { name: shortened(text, tokens, phrase.clone()), person })
    }

    /// A name of a body, or a title with a capital and no name.
    fn body_or_title(
        &mut self,
        text: &str,
        tokens: &[Token],
        phrase: Range<usize>,
        definite: bool,
        run: Range<usize>,
    ) -> Option<Speaker> {
        let person = !tokens[run.clone()].iter().any(|token| token.is(Classes::ORGANISATION | Classes::DOCUMENT));
        if run.len() == 1
            && phrase.len() == 1
            && definite
            && let Some(speaker) = self.titled.get(bare(&tokens[run.start].lower))
        {
            return Some(speaker.clone());
        }
        let speaker = Speaker { name: shortened(text, tokens, phrase), person };
        for token in tokens[run].iter().filter(|token| token.is(Classes::ORGANISATION)) {
            self.titled.insert(bare(&token.lower).to_owned(), speaker.clone());
        }
        Some(speaker)
    }
}

/// Without the possessive ending.
fn bare(lower: &str) -> &str {
    lower.strip_suffix("'s").unwrap_or(lower)
}

/// The phrase as written, its marks included, cut to the length of a name.
fn shortened(text: &str, tokens: &[Token], phrase: Range<usize>) -> String {
    let start = phrase.start.max(phrase.end.saturating_sub(LONGEST_NAME));
    words(text, tokens, start..phrase.end)
}

fn words(text: &str, tokens: &[Token], range: Range<usize>) -> String {
    let written = &text[tokens[range.start].range.start..tokens[range.end - 1].range.end];
    written.trim_matches(|c: char| !c.is_alphanumeric() && c != ')' && c != '.').to_owned()
}

/// Runs of words with capitals; "of", "and", "de" between two of them belong to a run.
fn runs(tokens: &[Token], range: Range<usize>) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    let mut at = range.start;
    while at < range.end {
        if !tokens[at].is_name_part() {
            at += 1;
            continue;
        }
        let start = at;
        let mut end = at + 1;
        loop {
            let mut next = end;
            while next < range.end
                && next - end < 2
                && (tokens[next].is(Classes::CONNECTOR) && !tokens[next].capital
                    || tokens[next].kind == Kind::Mark('.') && tokens[next - 1].range.len() <= 3
                    || matches!(tokens[next].kind, Kind::Mark('&')))
            {
                next += 1;
            }
            let number = next == end
                && next < range.end
                && tokens[next].kind == Kind::Number
                && !tokens[next - 1].lower.is_empty();
            if next < range.end && (tokens[next].is_name_part() || number && tokens[next].range.len() <= 4) {
                end = next + 1;
            } else {
                break;
            }
        }
        found.push(start..end);
        at = end;
    }
    found
}

/// What is left of a run of capitals after its last title: "Russian Foreign Minister Ann Lee" → "Ann Lee".
fn without_titles(tokens: &[Token], run: Range<usize>) -> Range<usize> {
    let last = tokens[run.clone()].iter().rposition(|token| token.is(Classes::TITLE));
    let start = last.map_or(run.start, |place| run.start + place + 1);
    let dots = tokens[start..run.end].iter().take_while(|token| !token.is_name_part()).count();
    start + dots..run.end
}

/// A person's name before the body that the person belongs to: "Ann Lee of Acme Bank" → "Ann Lee".
fn without_affiliation(tokens: &[Token], name: Range<usize>) -> Range<usize> {
    match tokens[name.clone()].iter().position(|token| token.is(Classes::AFFILIATION) && !token.capital) {
        Some(place)
            if place >= 2
                && !tokens[name.start..name.start + place].iter().any(|token| token.is(Classes::ORGANISATION)) =>
        {
            name.start..name.start + place
        }
        _ => name,
    }
}
