//! Whom others quote: "the minister was quoted as saying", "state media quoted officials as saying".

use super::classes::Classes;
use super::frames::{Frame, Reach, Reading};
use super::names::Names;
use super::phrases;
use std::ops::Range;

/// Between the verb that quotes and "as saying" stand no more words than this: whom it quotes.
const LONGEST: usize = 8;

impl Reading<'_> {
    /// What follows "as saying" at the token, or stands before it, as what somebody else is quoted to have said.
    pub(super) fn quoted_as(
        &self,
        sentence: &Range<usize>,
        from: usize,
        at: usize,
        names: &mut Names,
    ) -> Option<Frame> {
        let words = &self.tokens[at..sentence.end];
        let length = self.vocabulary.as_saying(|place| words.get(place).map(|token| &*token.lower))?;
        let quotes = |place: &usize| self.vocabulary.quoting.contains(&&*self.tokens[*place].lower);
        let verb = (from.max(at.saturating_sub(LONGEST + 1))..at).rev().find(quotes)?;
        // "(officials) were quoted as saying", "(quoted) officials (as saying)"
        let phrase = if verb + 1 == at {
            let passive = verb.checked_sub(1).filter(|be| *be > from && self.tokens[*be].is(Classes::PASSIVE))?;
            phrases::before(self.tokens, from, passive)?
        } else {
            verb + 1..at
        };
        let speaker = names.resolve(self.text, self.tokens, phrase.clone(), true)?;
        let end = at + length;
        // "as saying by the agency": who quotes.
        let who_quotes = &self.tokens[end..sentence.end];
        let by = if who_quotes.first().is_some_and(|by| by.is(Classes::BY)) {
            who_quotes.iter().take_while(|word| word.is_word()).count()
        } else {
            0
        };
        let reach = if by > 0 || self.ends_clause(end, sentence.end) { Reach::Before } else { Reach::After };
        let end = end + by;
        Some(Frame { speaker, tokens: phrase.start..end, reach, source: false, own: false })
    }
}
