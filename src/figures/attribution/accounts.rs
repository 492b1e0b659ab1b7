//! "By her estimate", "по их данным": a source that is somebody's own words or numbers, and whose by a possessive alone.

use super::classes::Classes;
use super::frames::{Frame, Reading};
use super::names::Names;
use super::tokens::Token;
use super::vocabulary::Place;
use std::ops::Range;

/// Between the possessive and the noun stand no more words than this: "by his OWN account".
const LONGEST_BETWEEN: usize = 1;

/// Words that tell whose account a source is, and whether they name him or several.
struct Account {
    /// From what leads to it, or from the possessive, to behind the noun.
    tokens: Range<usize>,
    /// Where whose it is has been told.
    place: Place,
}

impl Reading<'_> {
    /// Whose account is announced at `at`, where a possessive tells, and by more than `listed` words that announce a source
    /// anyway: `Some(None)` when the text told of nobody.
    pub(super) fn own_account(
        &self,
        within: &Range<usize>,
        at: usize,
        listed: usize,
        names: &Names,
    ) -> Option<Option<Frame>> {
        let account = self.led_account(at, within.end).or_else(|| self.trailed_account(at, within.end));
        let account = account.filter(|account| account.tokens.end > at + listed)?;
        Some(self.told_before(within, account.tokens, account.place, names))
    }

    /// "By their estimates", "secondo LE loro stime".
    fn led_account(&self, at: usize, end: usize) -> Option<Account> {
        let word = |place: usize| self.tokens[..end].get(at + place);
        let leads = self.vocabulary.leads_to_account(|place| word(place).map(|token| &*token.lower))?;
        let article = word(leads).is_some_and(|next| next.is(Classes::ARTICLE) && self.whose(next).is_none());
        let account = self.account(at + leads + usize::from(article), end)?;
        Some(Account { tokens: at..account.tokens.end, ..account })
    }

    /// "Ihren Schätzungen zufolge"
    fn trailed_account(&self, at: usize, end: usize) -> Option<Account> {
        let account = self.account(at, end).filter(|_| self.vocabulary.verb_second)?;
        let (start, end) = (account.tokens.end, &self.tokens[..end]);
        let (words, place) = self.vocabulary.source(|place| end.get(start + place).map(|token| &*token.lower))?;
        (place == Place::Before).then_some(Account { tokens: at..start + words, ..account })
    }

    /// The account whose possessive stands at `at`.
    fn account(&self, at: usize, end: usize) -> Option<Account> {
        let place = self.whose(self.tokens[..end].get(at)?)?;
        let behind = self.tokens[at + 1..end].iter().take(LONGEST_BETWEEN + 1);
        let noun =
            behind.take_while(|token| token.is_word()).position(|noun| self.vocabulary.is_account(&noun.lower))?;
        Some(Account { tokens: at..at + noun + 2, place })
    }

    /// Where whose the possessive tells has been told.
    fn whose(&self, word: &Token) -> Option<Place> {
        self.vocabulary.whose(&word.lower)
    }
}
