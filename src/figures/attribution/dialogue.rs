//! Speech between dashes: "– We lost 20 boats. It is over – said Ann Lee. – We are going home."

use super::tokens::{Kind, Quotation, Token};
use super::vocabulary::Classes;
use std::ops::Range;

/// Between the dash that closes speech and the verb that tells so stand no more words than this: "jak", "en voz baja".
const NEAR_VERB: usize = 2;

/// Finds the speech between dashes in what no quotation marks enclose, and marks the dashes as what opens and closes it. Where a
/// dash opens a sentence and one before a verb of speech follows, what stands between them is said; and so is what
/// follows behind a further dash.
pub fn quotations(tokens: &mut [Token], marked: &[Quotation]) -> Vec<Quotation> {
    let mut found: Vec<Quotation> = Vec::new();
    let mut at = 0;
    while let Some(open) = (at..tokens.len()).find(|at| opens(tokens, *at) && !is_within(marked, *at)) {
        let close = (open + 2..tokens.len()).find(|at| closes(tokens, *at, open) && !is_within(marked, *at));
        let goes_on = !found.is_empty();
        let end = match close {
            Some(close) => close,
            None if goes_on => tokens.len(),
            None => {
                at = open + 1;
                continue;
            }
        };
        let crosses = |quotation: &Quotation| quotation.tokens.start <= end && quotation.tokens.end > open;
        if marked.iter().any(crosses) {
            at = open + 1;
            continue;
        }
        tokens[open].kind = Kind::Open;
        if let Some(close) = close {
            tokens[close].kind = Kind::Close;
        }
        found.push(Quotation { tokens: open + 1..end, closed: true });
        at = end + 1;
    }
    found
}

fn is_dash(token: &Token) -> bool {
    matches!(token.kind, Kind::Mark('–' | '—'))
}

fn is_within(quotations: &[Quotation], at: usize) -> bool {
    let inside = |range: &Range<usize>| range.contains(&at);
    quotations.iter().any(|quotation| inside(&quotation.tokens))
}

/// Whether a sentence begins behind the dash.
fn opens(tokens: &[Token], at: usize) -> bool {
    let begins = |before: &Token| matches!(before.kind, Kind::Mark('.' | '!' | '?' | '…' | ':') | Kind::Close);
    let speaks = tokens.get(at + 1).is_some_and(|next| next.capital || next.kind == Kind::Number);
    is_dash(&tokens[at]) && speaks && at.checked_sub(1).is_none_or(|before| begins(&tokens[before]))
}

/// Whether a verb of speech follows the dash, in the sentence's own words.
fn closes(tokens: &[Token], at: usize, open: usize) -> bool {
    let verbs = Classes::VERB | Classes::AMBIGUOUS | Classes::FINDING | Classes::AFTER_QUOTE | Classes::AUXILIARY;
    let near = tokens[at + 1..].iter().take(NEAR_VERB).take_while(|token| token.is_word() && !token.capital);
    is_dash(&tokens[at]) && at > open + 1 && near.into_iter().any(|token| token.is(verbs))
}
