//! Speech between dashes: "– We lost 20 boats. It is over – said Ann Lee. – We are going home."

use super::classes::Classes;
use super::tokens::{Kind, Quotation, Token};

/// Between the dash that closes speech and the verb that tells so stand no more words than this: "jak", "a encore".
const NEAR_VERB: usize = 2;

/// Finds the speech between dashes in what no quotation marks enclose, and marks the dashes as what opens and closes it. Where a
/// dash opens a sentence and one before a verb of speech follows, what stands between them is said; and so is what
/// follows behind a further dash.
pub fn quotations(tokens: &mut [Token], marked: &[Quotation]) -> Vec<Quotation> {
    let mut enclosed = vec![false; tokens.len()];
    marked.iter().for_each(|quotation| enclosed[quotation.tokens.clone()].fill(true));
    let mut found: Vec<Quotation> = Vec::new();
    let mut at = 0;
    // Looked for once: what closes one speech closes every one that opens before it.
    let mut close: Option<usize> = None;
    while let Some(open) = (at..tokens.len()).find(|at| opens(tokens, *at) && !enclosed[*at]) {
        if close.is_none_or(|close| close <= open + 1) {
            close = (open + 2..tokens.len()).find(|at| closes(tokens, *at) && !enclosed[*at]);
        }
        let Some(end) = close.or(Some(tokens.len()).filter(|_| !found.is_empty())) else { break };
        at = open + 1;
        if enclosed[open..end].contains(&true) {
            // Nothing closes before the end: it is passed over as a whole.
            at = enclosed[open..end].iter().rposition(|enclosed| *enclosed).map_or(at, |last| open + last + 1);
            continue;
        }
        tokens[open].kind = Kind::Open;
        if close.is_some() {
            tokens[end].kind = Kind::Close;
        }
        found.push(Quotation { tokens: open + 1..end, closed: true });
        at = end + 1;
    }
    found
}

fn is_dash(token: &Token) -> bool {
    matches!(token.kind, Kind::Mark('–' | '—'))
}

/// Whether a sentence begins behind the dash.
fn opens(tokens: &[Token], at: usize) -> bool {
    let begins = |before: &Token| matches!(before.kind, Kind::Mark('.' | '!' | '?' | '…' | ':') | Kind::Close);
    let speaks = tokens.get(at + 1).is_some_and(|next| next.capital || next.kind == Kind::Number);
    is_dash(&tokens[at]) && speaks && at.checked_sub(1).is_none_or(|before| begins(&tokens[before]))
}

/// Whether a verb of speech follows the dash, in the sentence's own words.
fn closes(tokens: &[Token], at: usize) -> bool {
    let verbs = Classes::VERB | Classes::AMBIGUOUS | Classes::FINDING | Classes::AFTER_QUOTE | Classes::AUXILIARY;
    let near = tokens[at + 1..].iter().take(NEAR_VERB).take_while(|token| token.is_word() && !token.capital);
    is_dash(&tokens[at]) && near.into_iter().any(|token| token.is(verbs))
}
