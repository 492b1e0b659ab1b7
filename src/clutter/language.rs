//! What a text says, by the phrase tables `data/LANGUAGE/clutter.txt`, those of all languages at once.
//!
//! A page mixes languages more often than one thinks (an English "Newsletter" under a Hungarian article), so all tables
//! are asked. An entry is matched as whole words, without regard to case; `*` at its end lets a word go on. In scripts
//! that write without spaces there are no word borders to keep.

use super::frames::{follows_outlet, heads_stories, names_network, offers_app, thanks_members};
use super::senses::{Sense, Senses, table};
use super::sums;
use crate::letters::{is_letter, is_letter_or_digit};
use crate::words;

/// Marks of what somebody says.
pub const QUOTES: [char; 6] = ['"', '“', '”', '„', '«', '»'];

/// What stands for an e-mail address where a service hides it from programs: "[email protected]".
const HIDDEN_ADDRESS: &str = "email protected";

/// A heading says little more than its phrase: "Most read in Football".
const HEADING_REST: usize = 30;
/// A button says little more than its phrase: "Play today's crossword".
const CALL_REST: usize = 20;
/// A phrase of one word is a heading only when it stands alone: "Popular:", "Live ›".
const WORD_REST: usize = 3;

/// Reads a text. It may be of any length; a heading or a line is recognised by its beginning.
pub fn read(text: &str) -> Senses {
    let folded = fold(text);
    let mut heard = Heard::default();
    let mut before = None;
    for (start, first) in folded.char_indices() {
        let is_inside = before.replace(first).is_some_and(joins) && joins(first);
        if is_inside {
            continue;
        }
        table().at(&folded[start..], |length, entry| {
            let (said, after) = folded[start..].split_at(length);
            let ends_word = !(after.starts_with(joins) && said.ends_with(joins));
            // "support@example.org" asks for nothing.
            let is_address = after.starts_with('@') || folded[start..].starts_with(HIDDEN_ADDRESS);
            if (ends_word || entry.goes_on) && !is_address {
                heard.hear(&Phrase { before: &folded[..start], said, after }, entry.sense);
            }
        });
    }
    heard.settle(text, &folded)
}

/// A phrase of the tables in a text, all in small letters.
struct Phrase<'t> {
    before: &'t str,
    said: &'t str,
    after: &'t str,
}

impl Phrase<'_> {
    fn starts(&self) -> bool {
        self.before.is_empty()
    }

    fn ends(&self) -> bool {
        self.after.is_empty()
    }

    /// How much the text says beside it: as far as it matters, what stands before it in bytes, what stands behind it in letters.
    fn rest(&self) -> usize {
        self.after.chars().take(HEADING_REST + 1).count() + self.before.len()
    }

    /// Of several words, or long where a mark begins the text.
    fn is_several_words(&self) -> bool {
        let begins_with_mark = || {
            let first = if self.starts() { self.said } else { self.before };
            first.starts_with(|c| !joins(c))
        };
        self.said.contains(' ') || self.said.len() > 9 && begins_with_mark()
    }

    /// A mark parts it from what follows: "Related — in other words", "Popular: …".
    fn is_parted(&self) -> bool {
        self.after.trim_start().starts_with(['—', '–', '|', ':', '·', '>'])
    }

    /// Nothing is said beside it.
    fn is_all(&self) -> bool {
        self.starts() && self.rest() <= WORD_REST
    }

    /// Little is said beside it; one word alone may be any.
    fn is_nearly_all(&self) -> bool {
        self.rest() <= if self.is_several_words() || self.is_parted() { HEADING_REST } else { WORD_REST }
    }
}

/// What is heard of a text before all of it is.
#[derive(Default)]
struct Heard {
    senses: Senses,
    /// Asks who has no account yet to make one.
    registers: bool,
    /// Speaks of what is the outlet's own.
    ours: bool,
    /// Names who helps with a product.
    helps: bool,
}

impl Heard {
    fn hear(&mut self, phrase: &Phrase, sense: Sense) {
        let senses = &mut self.senses;
        match sense {
            Sense::Give => {
                senses.give += 1;
                senses.give_starts |= phrase.starts();
            }
            // "Contact support", but "Pledge your support".
            Sense::GiveWord => {
                let is_helpdesk =
                    phrase.ends() && !phrase.starts() && senses.reader == 0 && is_noun_at_the_end(phrase.said);
                senses.give_words += u16::from(!is_helpdesk);
            }
            Sense::Subscribe => {
                senses.subscribe += 1;
                senses.subscribe_starts |= phrase.starts();
            }
            Sense::SubscribeWord => senses.subscribe_words += 1,
            Sense::Heading => {
                let may_end = phrase.ends() && phrase.is_several_words();
                senses.heading |= (phrase.starts() || may_end) && phrase.is_nearly_all();
                let is_parted = phrase.starts() && phrase.is_several_words() && phrase.is_parted();
                senses.line |= is_parted;
                senses.parted |= is_parted;
            }
            Sense::HeadingWord => senses.heading_word |= phrase.is_all(),
            Sense::Line if phrase.starts() => {
                senses.line = true;
                // "Le foto: …", of which the mark is a part.
                let ends_parted = phrase.is_parted() || phrase.said.ends_with(':');
                senses.line_sure |= phrase.is_several_words() || ends_parted;
                senses.line_only |= phrase.is_all();
                senses.parted |= phrase.is_parted();
                senses.line_parted |= phrase.is_several_words() && ends_parted;
            }
            Sense::Line => {}
            Sense::Label => {
                senses.labelled |= phrase.starts() && (phrase.is_parted() || phrase.after.starts_with('.'));
            }
            Sense::Keep => senses.keep |= phrase.is_all(),
            Sense::Topics => {
                senses.topics |= phrase.is_all();
                senses.keep |= senses.topics;
            }
            Sense::Wall => senses.wall = true,
            Sense::Ourselves => senses.ourselves += 1,
            Sense::Ours => {
                senses.ourselves += 1;
                self.ours = true;
            }
            Sense::Reader => senses.reader += 1,
            Sense::Account => senses.account += 1,
            Sense::CommentAlert => {
                senses.account += 1;
                senses.comment_alert = true;
            }
            Sense::Registration => self.registers = true,
            Sense::Disclosure => senses.discloses = true,
            Sense::HelpDesk => self.helps = true,
            Sense::Unfolds => senses.unfolds |= phrase.is_all(),
            Sense::SendsOn => senses.sends_on |= phrase.starts(),
            Sense::Points => senses.points |= phrase.rest() <= HEADING_REST,
            Sense::Podcast => senses.podcast = true,
            Sense::Appeal => senses.appeals += 1,
            Sense::Salutation => senses.salutes |= phrase.starts(),
            Sense::Alert => senses.alerts |= phrase.starts(),
            Sense::Collection => {
                senses.collects |= phrase.starts() && !phrase.is_all() && phrase.rest() <= HEADING_REST;
            }
            Sense::Told => senses.told |= is_right_behind_comma(phrase.before),
            Sense::Correction => senses.corrects |= phrase.starts(),
            Sense::Consent => senses.consent += 1,
            Sense::Promotion => {
                // "Shop “The Harbour”: mugs, calendars"
                let is_quoted = || phrase.after.trim_start().starts_with(QUOTES);
                senses.promotes |= phrase.starts() && (phrase.is_all() || phrase.is_parted() || is_quoted());
            }
            Sense::PromotionCall => senses.calls |= phrase.starts() && phrase.rest() <= CALL_REST,
            Sense::Edition => senses.edition |= phrase.starts() && phrase.is_nearly_all(),
            Sense::Sponsored => senses.sponsored |= phrase.starts() && phrase.rest() <= HEADING_REST,
            Sense::Step => {
                senses.step |= phrase.is_all();
                if phrase.starts() && phrase.is_several_words() && !phrase.is_all() {
                    senses.called = senses.called.max(phrase.said.chars().count() as u16);
                }
            }
            Sense::SmallPrint => {
                senses.small_print |= (phrase.starts() || phrase.ends()) && phrase.rest() <= HEADING_REST;
                senses.legal |= phrase.is_several_words();
            }
        }
    }

    /// What the whole text says. `folded` is the text in small letters.
    fn settle(self, text: &str, folded: &str) -> Senses {
        let Heard { mut senses, registers, ours, helps } = self;
        if registers {
            (senses.subscribe, senses.subscribe_starts) = (0, false);
            senses.account += 1;
        }
        // "Read our review policy"
        if senses.keep && !senses.topics {
            (senses.line, senses.line_sure) = (false, false);
        }
        senses.heading |= heads_stories(folded);
        // "Keep reading:", over a list.
        senses.unfolds &= !text.trim_end().ends_with(':');
        // "© Breaking News"
        senses.heading &= !text.trim_start().starts_with('©');
        if offers_app(folded) {
            senses.subscribe += u16::from(senses.subscribe == 0);
            senses.subscribe_starts = true;
        }
        senses.follows = follows_outlet(folded);
        // "Our page on Facebook", "Subscribe to the Post's channel on YouTube", "For more stories find us on Facebook".
        let is_outlets =
            ours || senses.subscribe_starts || senses.ourselves > 0 && (senses.line || senses.subscribe > 0);
        senses.our_network = is_outlets && names_network(folded);
        if (senses.discloses || helps) && senses.give_words <= 1 {
            (senses.give, senses.give_words, senses.give_starts) = (0, 0, false);
        }
        senses.account_number = sums::has_account(text) || sums::has_card(text) || sums::has_mobile_payment(text);
        senses.give += u16::from(senses.account_number || thanks_members(folded) || sums::progresses(text));
        senses.offer = sums::offers(text);
        senses
    }
}

/// Whether no more words than who says something stand behind the text's last comma.
fn is_right_behind_comma(before: &str) -> bool {
    const MOST_WORDS: usize = 6;
    /// They take no more bytes: a text without a comma is not gone through for each of its verbs.
    const MOST_BYTES: usize = 150;
    let near = &before[before.floor_char_boundary(before.len().saturating_sub(MOST_BYTES))..];
    let behind = near.rsplit_once([',', '，']).map(|(_, behind)| behind);
    behind
        .is_some_and(|behind| !behind.contains(['.', ':', '!', '?']) && behind.split_whitespace().count() <= MOST_WORDS)
}

fn is_noun_at_the_end(phrase: &str) -> bool {
    words::all("clutter").any(|(_, words)| words.entries("noun at the end").contains(&phrase))
}

/// Whether the text says no more than a network's name: "Facebook", "our page on X".
pub fn is_network(text: &str) -> bool {
    const NAME: usize = 24;
    text.chars().count() <= NAME && names_network(&fold(text))
}

/// Whether the character belongs to a word that is parted from others by spaces.
pub fn joins(c: char) -> bool {
    is_letter_or_digit(c) && !('\u{2e80}'..='\u{d7ff}').contains(&c) && !('\u{0e00}'..='\u{0eff}').contains(&c)
}

/// Lower case, plain apostrophes and spaces, no soft hyphens; white space, marks and numbers at the ends are dropped.
pub fn fold(text: &str) -> String {
    // "+++ Breaking: … +++", but "Plus+".
    let text = text.trim_matches(' ');
    let text = if text.starts_with("++") { text.trim_matches('+') } else { text };
    let text = text.trim_matches(|c: char| !is_letter(c) && c != '+' && !('\u{900}'..='\u{97f}').contains(&c));
    fold_case(text)
}

/// The part of folding that leaves entries as they are: their marks mean something ("more:").
pub fn fold_case(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\u{ad}' | '\u{200b}' | '\u{200c}' | '\u{200d}' => {}
            // As French sets it, and whoever likes it so: "Lire aussi : …", "MORE : …".
            ':' => {
                out.truncate(out.trim_end_matches(' ').len());
                out.push(':');
            }
            '’' | '‘' | '`' | '´' => out.push('\''),
            '\u{a0}' | '\u{202f}' | '\n' | '\t' => out.push(' '),
            '‑' => out.push('-'),
            'İ' => out.push('i'),
            // Romanian is written with either; Turkish has but these.
            'ș' | 'Ș' => out.push('ş'),
            'ț' | 'Ț' => out.push('ţ'),
            c if c.is_ascii() => out.push(c.to_ascii_lowercase()),
            c => out.extend(c.to_lowercase()),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_is_told_to_say_it_stands_near() {
        let far = "a".repeat(200);
        for (text, told) in [
            ("Help us, the mayor said".to_owned(), true),
            ("The mayor said help us".to_owned(), false),
            ("Help us, all of you. The mayor said so".to_owned(), false),
            (format!("Help us, {far} said"), false),
        ] {
            assert_eq!(read(&text).told, told, "{text}");
        }
    }

    #[test]
    fn what_forms_and_walls_say() {
        for (text, account, wall) in [
            ("Sign in with your password", true, false),
            ("Schreibe einen Kommentar", true, false),
            ("Pour lire la suite, abonnez-vous", false, true),
            ("Nur für Abonnenten", false, true),
            ("Newsletter", false, false),
        ] {
            let said = read(text);
            assert_eq!((said.account > 0, said.wall), (account, wall), "{text}");
        }
    }
}
