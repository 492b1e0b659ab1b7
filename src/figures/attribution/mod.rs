//! Who said a figure: the speaker of the clause, quotation or report that it stands in.
//!
//! A paragraph is cut into words and quotations ([`tokens`]); in each sentence the places are found that tell that
//! somebody said something ([`frames`]), with the words that name the speaker ([`phrases`]); pronouns, titles and
//! surnames become the name that the text told before ([`names`]). Each word then belongs to one speaker or to none.
//!
//! Promised: no speaker that the text does not name; linear time. Not promised: irony, hearsay in the third degree.

mod frames;
mod names;
mod phrases;
mod runs;
mod tokens;
mod vocabulary;

use crate::report::FigureKind;
use frames::{Frame, Reach, Reading};
use names::{Names, Speaker};
use std::ops::Range;
use std::rc::Rc;
use tokens::{Kind, Quotation, Token};
use vocabulary::{Classes, Vocabulary};

/// Who speaks where in a paragraph.
#[derive(Debug, Default)]
pub struct Speakers {
    /// Bytes of the paragraph and who says them, in order.
    spans: Vec<(Range<usize>, Rc<str>)>,
    /// Sentences that a paper told of before may go on in, in order.
    papers: Vec<Paper>,
}

/// A sentence that may still be told from a paper: a poll's further results, a bank's further sums.
#[derive(Clone, Debug)]
struct Paper {
    /// Bytes of the paragraph.
    range: Range<usize>,
    name: String,
    /// Whether the paper was told of in a paragraph before.
    carried: bool,
}

impl Speakers {
    /// Who says the figure of this kind that stands at this byte of the paragraph. Where nothing tells so, a paper's
    /// shares and sums go on; whatever is counted may as well be the newspaper's own.
    pub fn at(&self, byte: usize, kind: FigureKind) -> Option<&str> {
        let place = self.spans.partition_point(|(range, _)| range.end <= byte);
        let said = self.spans.get(place).filter(|(range, _)| range.contains(&byte)).map(|(_, name)| &**name);
        let share = matches!(kind, FigureKind::Percent | FigureKind::Ratio);
        let sum = matches!(kind, FigureKind::Money | FigureKind::Measure);
        said.or_else(|| {
            let place = self.papers.partition_point(|paper| paper.range.end <= byte);
            let paper = self.papers.get(place).filter(|paper| paper.range.contains(&byte))?;
            (share || sum && !paper.carried).then_some(paper.name.as_str())
        })
    }
}

/// A paragraph, cut into sentences.
#[derive(Clone, Copy, Debug)]
pub struct Cut<'t> {
    /// The paragraph.
    pub text: &'t str,
    /// Its sentences, as bytes of it.
    pub sentences: &'t [Range<usize>],
    /// Whether it is a headline or a heading, which may have a capital on every word.
    pub heading: bool,
}

/// Who speaks in each of the paragraphs.
pub fn read(paragraphs: &[Cut], language: &str) -> Vec<Speakers> {
    let vocabulary = Vocabulary::of(language);
    let mut names = Names::new(vocabulary);
    let tokens: Vec<Vec<Token>> = paragraphs.iter().map(|cut| tokens::tokenize(cut.text, vocabulary)).collect();
    for (cut, tokens) in paragraphs.iter().zip(&tokens).filter(|(cut, _)| !cut.heading) {
        names.learn(cut.text, tokens);
    }
    names.settle();
    let mut told: Vec<Told> = Vec::new();
    for (cut, tokens) in paragraphs.iter().zip(tokens) {
        let told_now = paragraph(cut, tokens, told.last(), vocabulary, &mut names);
        told.push(told_now);
    }
    hand_back(&mut told);
    told.into_iter().map(Told::spans).collect()
}

/// What is known of a paragraph.
struct Told<'t> {
    tokens: Vec<Token<'t>>,
    /// Who says each token.
    speakers: Vec<Option<Rc<str>>>,
    /// The quotation that the next paragraph goes on with, and whether its speaker is only supposed.
    open: Option<(Range<usize>, bool)>,
    /// Sentences that go on telling from a paper.
    papers: Vec<Paper>,
    /// The paper that it was last told from, and for how many paragraphs.
    paper: Option<(String, usize)>,
    /// Who spoke first in it, when it begins in a quotation that goes on from the paragraph before.
    goes_on: Option<Rc<str>>,
}

impl Told<'_> {
    fn spans(self) -> Speakers {
        let mut spans: Vec<(Range<usize>, Rc<str>)> = Vec::new();
        let mut goes_on = false;
        for (token, speaker) in self.tokens.into_iter().zip(self.speakers) {
            let Some(speaker) = speaker else {
                goes_on = false;
                continue;
            };
            match spans.last_mut() {
                Some((range, name)) if goes_on && *name == speaker => range.end = token.range.end,
                _ => spans.push((token.range, speaker)),
            }
            goes_on = true;
        }
        Speakers { spans, papers: self.papers }
    }
}

/// A quotation that runs over several paragraphs and names its speaker at the end.
fn hand_back(told: &mut [Told]) {
    for place in (1..told.len()).rev() {
        let Some(speaker) = told[place].goes_on.clone() else { continue };
        let before = &mut told[place - 1];
        if let Some((range, true)) = before.open.clone() {
            before.speakers[range].fill(Some(speaker.clone()));
            if before.goes_on.is_some() {
                before.goes_on = Some(speaker);
            }
        }
    }
}

fn paragraph<'t>(
    cut: &Cut<'t>,
    mut tokens: Vec<Token<'t>>,
    before: Option<&Told>,
    vocabulary: &'static Vocabulary,
    names: &mut Names,
) -> Told<'t> {
    let Cut { text, sentences, .. } = *cut;
    let quotations = tokens::quotations(text, &mut tokens);
    let mut quoted = vec![false; tokens.len()];
    quotations.iter().for_each(|quotation| quoted[quotation.tokens.clone()].fill(true));
    let mut speakers: Vec<Option<Rc<str>>> = vec![None; tokens.len()];
    let reading = Reading { text, tokens: &tokens, quoted: &quoted, vocabulary };
    let mut papers = Vec::new();
    let mut paper = before.and_then(|told| told.paper.clone()).map(|(name, age)| (name, age + 1));
    paper = paper.filter(|(_, age)| *age <= CARRIED && quotations.is_empty());
    let introduced = names.last().cloned().or_else(|| names.person());
    let mut frames: Vec<Frame> = Vec::new();
    let mut persons: Vec<(Range<usize>, Speaker)> = Vec::new();
    for sentence in token_ranges(&tokens, sentences) {
        names.hear_bearer(text, &tokens, &sentence);
        let found = reading.frames(sentence.clone(), names);
        assign(&tokens, &sentence, &found, &mut speakers);
        if found.is_empty() && is_reported(&tokens, &quoted, &sentence) {
            let name = names.last().map(|speaker| speaker.name.as_str().into());
            speakers[sentence.clone()].fill(name);
        } else if found.is_empty()
            && let (Some((name, age)), Some(first), Some(last)) =
                (&paper, tokens[sentence.clone()].first(), tokens[sentence.clone()].last())
        {
            let range = first.range.start..last.range.end;
            papers.push(Paper { range, name: name.clone(), carried: *age > 0 });
        }
        if let Some(frame) = found.last() {
            let is_paper = !frame.speaker.person && (frame.source || frame.own);
            paper = is_paper.then(|| (frame.speaker.name.clone(), 0));
        }
        let heard = names.hear(text, &tokens, &sentence);
        if let Some(frame) = found.iter().rfind(|frame| frame.speaker.person) {
            names.spoke(&frame.speaker); // rather than whom the sentence names besides
        }
        if let Some(speaker) = heard {
            persons.push((sentence, speaker));
        }
        frames.extend(found);
    }
    let continued = before.is_some_and(|told| told.open.is_some());
    let mut told = Told { tokens: Vec::new(), speakers, open: None, papers, paper, goes_on: None };
    let mut last: Option<Speaker> = None;
    for quotation in &quotations {
        let own = speaker_of(&tokens, quotation, &frames).or_else(|| announced(&tokens, quotation, &persons));
        let own = own.or_else(|| reading.inserted(quotation.tokens.clone(), names));
        let own = own.or_else(|| standing(&tokens, quotation, &persons, names).filter(|_| last.is_none()));
        let first = last.is_none() && quotation.tokens.start <= 1;
        let supposed = own.is_none() && last.is_none();
        let Some(speaker) = own.or(last).or_else(|| introduced.clone().filter(|_| first)) else {
            last = None;
            continue;
        };
        let name: Rc<str> = speaker.name.as_str().into();
        told.speakers[quotation.tokens.clone()].fill(Some(name.clone()));
        if !quotation.closed {
            told.open = Some((quotation.tokens.clone(), supposed));
        }
        if first && continued {
            told.goes_on = Some(name);
        }
        names.spoke(&speaker);
        last = Some(speaker);
    }
    told.tokens = tokens;
    told
}

/// The sentences as ranges of tokens.
fn token_ranges(tokens: &[Token], sentences: &[Range<usize>]) -> Vec<Range<usize>> {
    let mut at = 0;
    let next = |end: usize| {
        let start = at;
        at += tokens[start..].partition_point(|token| token.range.start < end);
        start..at
    };
    sentences.iter().map(|sentence| sentence.end).map(next).collect()
}

/// After a source set in, "that" goes on with what was said within so many words.
const THAT_NEAR: usize = 5;

/// Gives each word of a sentence to the frame that it belongs to.
fn assign(tokens: &[Token], sentence: &Range<usize>, frames: &[Frame], speakers: &mut [Option<Rc<str>>]) {
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
    let mut from = sentence.start;
    let mut outer: Option<&Frame> = None;
    for (place, frame) in frames.iter().enumerate() {
        let name: Option<Rc<str>> = Some(frame.speaker.name.as_str().into());
        if frame.own {
            speakers[frame.tokens.clone()].fill(name.clone());
        }
        if frame.reach != Reach::After {
            let within_clause = |at: usize| frame.reach == Reach::Before || !clause_mark(at);
            // "8,000 according to the police, 20,000 according to the organisers": the clause is its own source's.
            let before = place.checked_sub(1).map(|before| &frames[before]);
            let listed = before.is_some_and(|before| before.source && before.reach != Reach::After) && frame.source;
            let earliest = before.filter(|_| listed).map_or(from, |before| before.tokens.end);
            let unsaid = (earliest..frame.tokens.start).rev();
            let unsaid = if listed {
                unsaid.take_while(|at| !clause_mark(*at)).count()
            } else {
                unsaid.take_while(|at| speakers[*at].is_none() && within_clause(*at)).count()
            };
            speakers[frame.tokens.start - unsaid..frame.tokens.start].fill(name.clone());
        }
        from = start(place + 1).max(frame.tokens.end);
        let rest = frame.tokens.end..from;
        // "Ann Lee said, according to the paper, that": what follows is still hers.
        let goes_on = outer.filter(|_| frame.source && frame.reach != Reach::After);
        let that = rest.clone().take(THAT_NEAR).any(|at| tokens[at].is(Classes::THAT));
        match goes_on.filter(|_| that) {
            Some(outer) => speakers[rest].fill(Some(outer.speaker.name.as_str().into())),
            None if frame.reach == Reach::Clause => {
                let clause = rest.clone().take_while(|at| !clause_mark(*at)).count();
                speakers[rest.start..rest.start + clause].fill(name);
            }
            None => speakers[rest].fill(name),
        }
        if frame.reach == Reach::After {
            outer = Some(frame);
        }
    }
}

/// Whether the sentence stands in the mood of reported speech.
fn is_reported(tokens: &[Token], quoted: &[bool], sentence: &Range<usize>) -> bool {
    sentence.clone().any(|at| tokens[at].is(Classes::REPORTED) && !quoted[at] && !tokens[at].capital)
}

/// Over so many paragraphs a poll's results are told.
const CARRIED: usize = 2;

/// How many tokens may stand between a quotation and the words after it that tell who spoke.
const NEAR: usize = 4;

/// How many may stand between the words that tell who spoke and the quotation after them: a long clause.
const NEAR_BEFORE: usize = 60;

/// Who speaks a quotation: told right after it, or before it.
fn speaker_of(tokens: &[Token], quotation: &Quotation, frames: &[Frame]) -> Option<Speaker> {
    let ends = |at: usize| tokens[at].kind == Kind::Mark('.');
    // Frames stand in reading order, so the neighbours of the quotation are found by halving.
    let next = frames.partition_point(|frame| frame.tokens.start <= quotation.tokens.end);
    let after = frames.get(next).filter(|frame| {
        let mut between = quotation.tokens.end + 1..frame.tokens.start;
        between.len() <= NEAR && !between.any(ends)
    });
    let before = || {
        let last = frames.partition_point(|frame| frame.tokens.end <= quotation.tokens.start).checked_sub(1)?;
        let mut between = frames[last].tokens.end..quotation.tokens.start;
        (between.len() <= NEAR_BEFORE && !between.any(ends)).then(|| &frames[last])
    };
    after.or_else(before).map(|frame| frame.speaker.clone())
}

/// "Ann Lee could not believe it: "…": the person of the sentence that ends in a colon.
fn announced(tokens: &[Token], quotation: &Quotation, persons: &[(Range<usize>, Speaker)]) -> Option<Speaker> {
    let colon = quotation.tokens.start.checked_sub(2).filter(|at| tokens[*at].kind == Kind::Mark(':'))?;
    let last = persons.partition_point(|(sentence, _)| sentence.start <= colon).checked_sub(1)?;
    Some(persons[last].1.clone())
}

/// "They waited for Ann Lee. "I am here. …"": sentences of speech that nobody is told to speak are the person's whom
/// the text named last.
fn standing(
    tokens: &[Token],
    quotation: &Quotation,
    persons: &[(Range<usize>, Speaker)],
    names: &Names,
) -> Option<Speaker> {
    let before = quotation.tokens.start.checked_sub(2)?;
    let ends = |at: usize| matches!(tokens[at].kind, Kind::Mark('.' | '!' | '?'));
    let sentences = ends(before) && quotation.tokens.clone().any(ends);
    let last = persons.partition_point(|(sentence, _)| sentence.start <= before).checked_sub(1);
    let person = last.map(|last| persons[last].1.clone()).or_else(|| names.person());
    person.filter(|_| sentences)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::figures::sentences;

    /// Who says what stands at "#" in the text, paragraphs separated by a line break; the mark is taken out.
    fn who(language: &str, marked: &str) -> String {
        let paragraph = marked.split('\n').position(|line| line.contains('#')).unwrap();
        let byte = marked.split('\n').nth(paragraph).unwrap().find('#').unwrap();
        let text = marked.replace('#', "");
        let cut: Vec<_> = text.split('\n').map(|line| (line, sentences::split(line, language))).collect();
        let paragraphs: Vec<_> = cut.iter().map(|(text, sentences)| Cut { text, sentences, heading: false }).collect();
        read(&paragraphs, language)[paragraph].at(byte, FigureKind::Count).unwrap_or("-").to_owned()
    }

    #[test]
    fn speakers() {
        let cases = [
            (
                "en",
                "Norland's Defense Ministry said #19 of its men were freed, while President Ann Lee said 20 had returned.",
                "Norland's Defense Ministry",
            ),
            (
                "en",
                "Norland's Defense Ministry said 19 of its men were freed, while President Ann Lee said #20 had returned.",
                "Ann Lee",
            ),
            ("en", "\"Our people are back. #20 of them. We bring them home,\" Lee said in a post.", "Lee"),
            ("en", "President Ann Lee spoke.\n\"There are #20 of them,\" she said.", "Ann Lee"),
            ("en", "The fire killed #20 people, according to the health ministry.", "health ministry"),
            ("en", "According to Acme Data, sales rose by #20 percent.", "Acme Data"),
            ("en", "The fire killed #20 people.", "-"),
            (
                "en",
                "A study published in the Journal of Shoes found that #20 of them shrank.",
                "study published in the Journal of Shoes",
            ),
            ("en", "The firm was hit, said Bob Moss of Third Bank, adding that #20 jobs would go.", "Bob Moss"),
            ("en", "Nobody here has seen it.\nA crossing costs #9 euros, the company said.", "company"),
            ("de", "Bei dem Brand starben #20 Menschen, teilte die Polizei mit.", "Polizei"),
            ("de", "Nach Angaben von Anna Lehm waren #20 Menschen im Haus.", "Anna Lehm"),
            (
                "de",
                "Die Bürgermeisterin Anna Lehm sprach von Glück, sagte Bert Kram. Es seien #20 Menschen im Haus gewesen.",
                "Bert Kram",
            ),
            ("de", "„Wir zählen #20 Städte und mehr dazu“, erklärt Anna Lehm im Gespräch.", "Anna Lehm"),
            ("fr", "Selon Acme, #20 personnes sont mortes.", "Acme"),
            ("fr", "« Nous avons compté #20 morts », a déclaré le maire Jean Petit.", "Jean Petit"),
            ("es", "El ministro Juan Paz dijo que #20 personas murieron.", "Juan Paz"),
            ("it", "Secondo la polizia i morti sono #20.", "polizia"),
            ("pt", "O governo informou que #20 pessoas morreram.", "governo"),
            ("nl", "Volgens de politie zijn er #20 mensen gewond.", "politie"),
            ("ru", "Президент Иван Петров заявил, что погибли #20 человек.", "Иван Петров"),
            ("uk", "За даними поліції, загинули #20 людей.", "поліції"),
            ("pl", "Według policji zginęło #20 osób.", "policji"),
            ("en", "A poll of #900 readers by Acme Data found that most read on.", "Acme Data"),
            ("en", "Sales rose, according to data from the Office for Numbers. Rents fell by #20.", "-"),
            ("en", "Ann Lee, 52, said her firm had sold #20 boats.", "Ann Lee"),
            ("en", "“It is late,” said Ann Lee, #52.", "-"),
            ("en", "When the sea was #20 miles away, she said in court that she slept.", "-"),
            ("en", "“First part.\n“It took #20 days,” Mayor Bob Moss said.", "Bob Moss"),
            ("en", "Acme grew. Acme hired. Acme moved. The company said it has #20 shops.", "Acme"),
            ("de", "Nach eigenen Angaben hat der Verein Waldfreunde #20 Mitglieder.", "Verein Waldfreunde"),
            ("de", "Laut Polizeibericht kamen #20 Menschen.", "Polizeibericht"),
            ("fr", "« Il reste #20 places dans la salle », explique Anne Petit, directrice du théâtre.", "Anne Petit"),
            ("es", "Según el informe, #20 casas se perdieron.", "informe"),
            ("es", "“Hay #20 casas sin luz”, dijo la alcaldesa Ana Paz.", "Ana Paz"),
            ("it", "«Abbiamo trovato #20 case vuote», ha detto il sindaco Aldo Neri.", "Aldo Neri"),
            ("pt", "De acordo com a prefeitura, #20 casas caíram.", "prefeitura"),
            ("nl", "Er zijn #20 huizen verkocht, zegt burgemeester Jan Bos.", "Jan Bos"),
            ("ru", "По словам Петрова, погибли #20 человек. Раньше мэр Иван Петров молчал.", "Иван Петров"),
            ("uk", "«Ми маємо #20 нових шкіл у місті», — сказав мер Іван Петренко.", "Іван Петренко"),
            ("pl", "Rzecznik policji Jan Nowak powiedział, że zatrzymano #20 osób.", "Jan Nowak"),
            ("en", "The ministry's spokesman, Karl Weber, told reporters that #12 boats sank.", "Karl Weber"),
            ("en", "“It cost #4 boats,” said the firm's chief executive, Ann Lee, in a letter.", "Ann Lee"),
            ("en", "Some #12 homes burned, Mayor Tom Hill told local media.", "Tom Hill"),
            ("en", "Ann Lee spoke. Hill, joined by the #3 judges, said the law's words were clear.", "-"),
            ("en", "The row, fanned by messages she posted in July, left #350 people homeless.", "-"),
            (
                "en",
                "A spokesman for Acme said no. The boats were new, the spokesman said, all #20.",
                "spokesman for Acme",
            ),
            ("de", "Es sind nach Angaben des Ministeriums #20 Schulen.", "Ministerium"),
            ("de", "Eine Studie von Acme erschien. Die Studie ergab, dass #20 Firmen zahlen.", "Acme"),
            ("en", "Mayor Ann Lee said little. The opposition said it would cost #4 boats.", "opposition"),
            (
                "en",
                "Mayor Ann Lee said little. Some #4 boats wait, the hospital's director said.",
                "hospital's director",
            ),
            ("en", "Minister Ann Lee spoke. There are #4 boats, the government spokesman said.", "Ann Lee"),
            ("en", "The minister for rural affairs, Ann Lee, promised #4 boats.", "Ann Lee"),
            ("en", "Sales at Acme rose. The Ministry of Ports was glad. The company said it has #4 boats.", "Acme"),
            ("de", "Die Polizei spricht von 5500 Menschen, die Veranstalter von #12.000.", "Veranstalter"),
            ("de", "Finanzsenatorin Anna Lehm war froh. Es seien #4 Boote, sagte die Senatorin.", "Anna Lehm"),
            ("fr", "Ils étaient 8 000 selon la police, #20 000 selon les organisateurs.", "organisateurs"),
            ("fr", "« Nous avons perdu #20 bateaux », se désole Anne Petit, pêcheuse.", "Anne Petit"),
            ("es", "La alcaldesa, Ana Paz, celebró el acuerdo. Dijo que hay #20 barcos.", "Ana Paz"),
            ("it", "Restano #20 barche: lo ha detto il sindaco Aldo Neri.", "Aldo Neri"),
            ("ru", "Мэр Анна Петрова молчала. По её словам, погибли #20 человек.", "Анна Петрова"),
            ("fr", "« C'est la norme, explique Anne Petit, chimiste. Il faut #20 essais. »", "Anne Petit"),
        ];
        let wrong = cases.iter().filter(|(language, text, expected)| who(language, text) != *expected);
        let wrong: Vec<_> = wrong.map(|(language, text, _)| (text, who(language, text))).collect();
        assert!(wrong.is_empty(), "{wrong:#?}");
    }
}
