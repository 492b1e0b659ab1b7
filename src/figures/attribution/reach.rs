//! How far reaches what somebody is told to say: which words of a sentence belong to which of its frames.

use super::classes::Classes;
use super::frames::{Frame, Reach, Reading};
use super::tokens::{Kind, Token};
use std::ops::Range;
use std::rc::Rc;

/// After a source set in, "that" goes on with what was said within so many words.
const THAT_NEAR: usize = 5;

/// Of "told 300 members that", how many of the words from `at` on tell how many hear it: the paper says that.
fn told_to(tokens: &[Token], at: usize) -> usize {
    let tells = at > 0 && tokens[at - 1].is(Classes::TELLING);
    let counts = |token: &&Token| token.kind == Kind::Number || token.is(Classes::AMOUNT);
    if tells { tokens[at..].iter().take_while(counts).count() } else { 0 }
}

/// Gives each word of a sentence to the frame that it belongs to.
pub(super) fn assign(tokens: &[Token], sentence: &Range<usize>, frames: &[Frame], speakers: &mut [Option<Rc<str>>]) {
    let start = |place: usize| {
        frames.get(place).map_or(sentence.end, |frame| {
            let clause = frame.tokens.start > sentence.start && tokens[frame.tokens.start - 1].is(Classes::BREAK);
            frame.tokens.start - usize::from(clause)
        })
    };
    let clause_mark = |at: usize| {
        let breaks = tokens[at].is(Classes::BREAK) && !tokens[at].is(Classes::CONNECTOR);
        breaks || matches!(tokens[at].kind, Kind::Mark(',' | ';' | '-' | '–' | '—' | ':'))
    };
    // "said Ann Lee", and not "Ann Lee said"
    let follows = |frame: &Frame| !tokens[frame.tokens.end - 1].is(Classes::VERB);
    // Between numbers a dash is a range's.
    let is_dash = |at: usize| {
        let number = |at: Option<usize>| at.and_then(|at| tokens.get(at)).is_some_and(|next| next.kind == Kind::Number);
        let range = number(at.checked_sub(1)) && number(Some(at + 1));
        matches!(tokens[at].kind, Kind::Mark('–' | '—')) && !range
    };
    let mut from = sentence.start;
    let mut outer: Option<&Frame> = None;
    for (place, frame) in frames.iter().enumerate() {
        let name: Option<Rc<str>> = Some(frame.speaker.name.as_str().into());
        // "14 women – most of them aged 18, the agency notes – were freed": what stands between the dashes.
        if frame.own {
            speakers[frame.tokens.clone()].fill(name.clone());
        }
        let dashed = frame.tokens.end < sentence.end && is_dash(frame.tokens.end);
        let dashes = (from..frame.tokens.start).filter(|at| dashed && is_dash(*at)).enumerate();
        // The first, the third and so on open what the next one closes; but "20 boats – says Ann Lee – sank".
        let encloses = |(count, dash): &(usize, usize)| count % 2 == 0 && dash + 1 < frame.tokens.start;
        if let Some((_, dash)) = dashes.last().filter(encloses) {
            speakers[dash..frame.tokens.start].fill(name);
            from = start(place + 1).max(frame.tokens.end);
            continue;
        }
        if frame.reach == Reach::Own {
            from = start(place + 1).max(frame.tokens.end);
            speakers[frame.tokens.end..from].fill(outer.map(|outer| outer.speaker.name.as_str().into()));
            continue;
        }
        if !matches!(frame.reach, Reach::After | Reach::Onward) {
            let closes = !tokens[frame.tokens.end..sentence.end].iter().any(Token::is_word);
            // "It needs more: after all, as the mayor said, 20 …": an insertion's own clause begins at the colon.
            let opens = |at: usize| !closes && tokens[at].kind == Kind::Mark(':');
            let within_clause = |at: usize| if frame.reach == Reach::Before { !opens(at) } else { !clause_mark(at) };
            // "8,000 according to the police, 20,000 according to the organisers": the clause is its own source's.
            let before = place.checked_sub(1).map(|before| &frames[before]);
            let marked = |before: &&Frame| (before.tokens.end + 1..frame.tokens.start).any(clause_mark);
            let lists = |before: &Frame| before.source && (before.reach != Reach::After || marked(&before));
            let listed = before.is_some_and(lists) && frame.source;
            let earliest = before.filter(|_| listed).map_or(from, |before| before.tokens.end);
            let unsaid = (earliest..frame.tokens.start).rev();
            let unsaid = if listed {
                // "20,000, according to the organisers"
                let closed = tokens[frame.tokens.end..sentence.end]
                    .first()
                    .is_none_or(|next| !next.is_word() && !next.is_number());
                let comma = usize::from(closed && frame.tokens.start > earliest && clause_mark(frame.tokens.start - 1));
                comma + unsaid.skip(comma).take_while(|at| !clause_mark(*at)).count()
            } else {
                unsaid.take_while(|at| speakers[*at].is_none() && within_clause(*at)).count()
            };
            let clause = frame.tokens.start - unsaid..frame.tokens.start;
            // "20 boats, most of them old, sank according to the police": the subject stands before the insertion.
            let verb =
                unsaid > 0 && clause.start > from && is_bare_verb(&tokens[clause.start..]) && place == 0 && !listed;
            let clause = if verb { sentence.start..clause.end } else { clause };
            speakers[clause].fill(name.clone());
            // "20 came, and police said 10 left, the agency reports.": all that nobody else is told to say.
            if closes && frame.reach == Reach::Before && !listed {
                let unsaid = speakers[sentence.start..frame.tokens.start].iter_mut().filter(|said| said.is_none());
                unsaid.for_each(|said| said.clone_from(&name));
            }
        }
        from = start(place + 1).max(frame.tokens.end);
        let rest = frame.tokens.end..from;
        // "Ann Lee said, according to the paper, that": what follows is still hers.
        let goes_on = outer.filter(|_| frame.source && frame.reach != Reach::After);
        let that = rest.clone().take(THAT_NEAR).any(|at| tokens[at].is(Classes::THAT));
        match goes_on.filter(|_| that) {
            Some(outer) => speakers[rest].fill(Some(outer.speaker.name.as_str().into())),
            None if matches!(frame.reach, Reach::Clause | Reach::Onward) => {
                // "…, wobei es meist Frauen seien": what is still reported is said by whoever said the rest.
                let reported = rest.clone().any(|at| tokens[at].is(Classes::REPORTED) && !tokens[at].capital);
                // "raised its forecast: 20 boats are to come"
                let goes_on = |at: usize| frame.reach == Reach::Onward && tokens[at].kind == Kind::Mark(':');
                let clause = rest.clone().take_while(|at| reported || !clause_mark(*at) || goes_on(*at)).count();
                let tail = rest.start + clause..rest.end;
                let end = if is_tail(&tokens[tail.clone()]) { tail.end } else { tail.start };
                speakers[rest.start..end].fill(name);
            }
            // "…, said Ann Lee, who has three shops": that is no more of what she said.
            None if frame.speaker.person
                && frame.reach == Reach::Before
                && follows(frame)
                && is_relative(&tokens[rest.clone()]) => {}
            None => {
                let heard = told_to(&tokens[..rest.end], rest.start);
                speakers[rest.start + heard..rest.end].fill(name);
            }
        }
        if frame.reach == Reach::After {
            outer = Some(frame);
        }
    }
}

/// What a sentence ends in takes no more tokens than this: ", insgesamt bis zu 50.000 Mann."
const LONGEST_TAIL: usize = 8;

/// Whether a comma and a further number end the sentence there: no clause of its own.
fn is_tail(tokens: &[Token]) -> bool {
    let verbs = Classes::VERB | Classes::FINDING | Classes::PASSIVE | Classes::AUXILIARY | Classes::BREAK;
    let fits = |token: &Token| {
        let word = token.is_word() && !token.is(verbs | Classes::RELATIVE | Classes::TRAILING);
        word || token.is_number() || matches!(token.kind, Kind::Mark('.' | '%'))
    };
    tokens.len() <= LONGEST_TAIL
        && tokens.split_first().is_some_and(|(comma, tail)| comma.kind == Kind::Mark(',') && tail.iter().all(fits))
        && tokens.iter().any(Token::is_number)
}

/// Whether a word stands there, behind a comma, that begins no clause and no phrase: most often the verb of what stands
/// before the insertion.
fn is_bare_verb(tokens: &[Token]) -> bool {
    let begins = Classes::STOP
        | Classes::BREAK
        | Classes::ARTICLE
        | Classes::CONNECTOR
        | Classes::BETWEEN
        | Classes::RELATIVE
        | Classes::THAT
        | Classes::KINDS
        | Classes::PRONOUNS;
    tokens.first().is_some_and(|first| first.kind == Kind::Word && !first.capital && !first.is(begins))
}

/// What a person is takes no more words than this before the relative clause that goes on with it.
const LONGEST_APPOSED: usize = 10;

/// The party and state of who sits for them: ", D-N.J.".
const LONGEST_SEAT: usize = 6;

/// Whether a comma and a relative clause begin there, perhaps behind what the person is: ", a former judge who …".
fn is_relative(rest: &[Token]) -> bool {
    let abbreviation = rest.first().is_some_and(|first| first.kind == Kind::Mark('('));
    let close = rest.iter().position(|token| token.kind == Kind::Mark(')')).filter(|_| abbreviation);
    let rest = behind_seat(&rest[close.map_or(0, |close| close + 1)..]);
    let [comma, first, after @ ..] = rest else { return false };
    if comma.kind != Kind::Mark(',') {
        return false;
    }
    // "…, sagte sie, die Zahl sei gestiegen": an article, of what is still reported.
    let reported = || after.iter().any(|token| token.is(Classes::REPORTED));
    // "…, said Ann Lee, a former judge who has three shops"
    let apposed = || {
        let words = after.iter().take(LONGEST_APPOSED).take_while(|token| token.is_word() && !token.is(Classes::THAT));
        let who = words.clone().position(|token| token.is(Classes::RELATIVE_SUBJECT));
        let verb = Classes::VERB | Classes::PASSIVE | Classes::AUXILIARY;
        who.is_some_and(|who| who > 0 && !words.take(who).any(|token| token.is(verb)))
    };
    first.is(Classes::TRAILING) && !reported() || first.is(Classes::ARTICLE) && !first.capital && apposed()
}

/// From the comma on that stands behind the party and state of the politician before.
fn behind_seat<'a, 't>(rest: &'a [Token<'t>]) -> &'a [Token<'t>] {
    let is_comma = |token: &Token| token.kind == Kind::Mark(',');
    let [first, seat, after @ ..] = rest else { return rest };
    let end = after.iter().take(LONGEST_SEAT).position(is_comma);
    match end.filter(|_| is_comma(first) && seat.capital && seat.is(Classes::SEAT)) {
        Some(end) => &after[end..],
        None => rest,
    }
}

/// Whether the sentence stands in the mood of reported speech; "ich habe" does not. What may as well be supposed is reported
/// where it `goes_on` from what somebody said.
pub(super) fn is_reported(reading: &Reading, sentence: &Range<usize>, goes_on: bool) -> bool {
    let Reading { tokens, quoted, vocabulary, .. } = *reading;
    // "als sei es so": as if it were
    let as_if = |at: usize| at > sentence.start && tokens[at - 1].is(Classes::BREAK);
    let reports = |at: usize| {
        let supposes = vocabulary.supposes(&tokens[at].lower);
        // Not in a clause that tells of something: "an album that would fit".
        let leads = tokens.get(at + 1).is_some_and(|next| next.is_word() || next.is_number());
        let reports = if supposes { goes_on && leads } else { tokens[at].is(Classes::REPORTED) };
        reports && !tokens[at].capital && !as_if(at)
    };
    let told = || sentence.clone().filter(|at| !quoted[*at]);
    told().any(reports) && !told().any(|at| tokens[at].is(Classes::OWN_PRONOUN))
}
