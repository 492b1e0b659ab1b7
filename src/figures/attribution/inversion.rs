//! Subjects that stand behind their verb of speech: "said Ann Lee", "teilte die Polizei mit", "сообщили в МЧС".

use super::appositions;
use super::classes::Classes;
use super::frames::Reading;
use super::phrases;
use super::runs::has_any;
use super::speech::{Clause, Lead};
use super::tokens::Token;
use std::ops::Range;

impl Reading<'_> {
    /// The words behind the verb that name its subject.
    pub(super) fn behind(&self, clause: &Clause, lead: &Lead) -> Option<Range<usize>> {
        let Clause { sentence, from, verb } = clause.clone();
        let Lead { before, led, .. } = *lead;
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
        let placed = led && self.tokens[behind_day..sentence.end].first().is_some_and(|next| next.is(Classes::WITHIN));
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
        // "повідомила BBC (з посиланням на поліцію)": whom that cites.
        let within = from..sentence.end;
        let cites = |at: &usize| self.tokens[*at].is(Classes::CITING) && self.announced(&within, *at, false).is_some();
        let cited = (phrase.start + 1..phrase.end).find(cites);
        let phrase = phrase.start..cited.unwrap_or(phrase.end);
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
        // "The defendant, 34, denied the charges", but "said the host"
        let only_verb = self.vocabulary.only_verbs.contains(&&*self.tokens[verb].lower);
        let nobody = self.vocabulary.nouns_last && !only_verb && !self.names_somebody(phrase.clone());
        (alone && !object && !nobody && !self.quoted[phrase.start]).then_some(phrase)
    }

    /// Whether the subject stands behind the verb rather than in `left`, the words before it.
    pub(super) fn is_inverted(&self, clause: &Clause, lead: &Lead, left: Option<&Range<usize>>) -> bool {
        let is = |class: Classes| self.tokens[clause.verb].is(class);
        let verb_second = self.vocabulary.verb_second;
        let Some(left) = left else { return true };
        // "Die Schäden bezifferte sie auf 20 Millionen"
        let is_pronoun = |next: &Token| next.is(Classes::PRONOUNS) && !next.is(Classes::ARTICLE | Classes::OWN_PRONOUN);
        let next_pronoun = verb_second && is(Classes::EXPECTING) && self.next(clause).is_some_and(is_pronoun);
        // "Bert Kram, Vorsitzender des Verbands, unterstrich die Not", "Bert, a student, told Acme News"
        let is_whole = left.len() >= 2 || is(Classes::TELLING);
        let apposed = left.end < lead.before && is_whole && self.tokens[left.clone()].iter().all(Token::is_name_part);
        // "Den Schaden bezifferte Anna Voss auf 20 Millionen"
        let first = &self.tokens[left.start];
        let article = left.start == clause.sentence.start || !first.is(Classes::CONNECTOR);
        let object = verb_second && first.is(Classes::OBLIQUE) && !first.is(Classes::GENITIVE) && article;
        // "Die Schäden schätzt das Amt auf 20 Millionen": no thing expects anything.
        let kind = |phrase: Range<usize>| has_any(&self.tokens[phrase], Classes::KINDS);
        let thing = || {
            verb_second
                && is(Classes::EXPECTING)
                && first.is(Classes::ARTICLE | Classes::POSSESSIVE)
                && !kind(left.clone())
                && self.behind(clause, lead).is_some_and(kind)
        };
        let adverbial = self.is_adverbial(left);
        // "Roberts, joined by three justices, said the clause, …": what follows names nobody.
        let plain_object = || self.behind(clause, lead).is_some_and(|phrase| !self.names_somebody(phrase));
        // "The firm told Acme News it would": who is told does not tell.
        let told_object = || is(Classes::TELLING) || plain_object();
        let subject = || !adverbial && self.names_somebody(left.clone()) && told_object();
        next_pronoun || object || thing() || !apposed && lead.bare && !subject() || adverbial
    }

    /// Whether the words only tell where or when: "Su X ha scritto", but not "Per il 2026 il manager prevede".
    pub(super) fn is_adverbial(&self, phrase: &Range<usize>) -> bool {
        let first = &self.tokens[phrase.start];
        let where_said = self.vocabulary.drops_pronouns && !self.vocabulary.inflected && phrase.len() == 2;
        // "Dal ministero spiegano che"
        let who = first.is(Classes::WITHIN) && has_any(&self.tokens[phrase.clone()], Classes::ORGANISATION);
        (self.vocabulary.verb_second || where_said && !who)
            && first.is(Classes::STOP | Classes::BETWEEN | Classes::CONNECTOR)
            && !first.is(Classes::ARTICLE)
    }
}
