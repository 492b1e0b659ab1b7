//! The words of a text, compared by their beginnings so that endings do not matter.

/// Words shorter than this, in characters, are mostly function words.
const SHORTEST_WORD: usize = 4;

/// How many characters of a word are compared.
const STEM: usize = 6;

/// The beginning of a word in small letters: its characters, 21 bits each.
pub type Stem = u128;

/// The beginnings of a text's longer words, each once.
#[derive(Debug, Default)]
pub struct Stems(Vec<Stem>);

impl Stems {
    /// The text's.
    pub fn of(text: &str) -> Stems {
        let words = text.split(|c: char| !c.is_alphabetic());
        let mut stems = Stems(words.filter(|word| word.chars().nth(SHORTEST_WORD - 1).is_some()).map(stem).collect());
        stems.tidy();
        stems
    }

    /// Adds another text's.
    pub fn extend(&mut self, other: &Stems) {
        self.0.extend(&other.0);
        self.tidy();
    }

    /// Whether the word is among them.
    pub fn has(&self, stem: Stem) -> bool {
        self.0.binary_search(&stem).is_ok()
    }

    /// How many.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Each of them.
    pub fn iter(&self) -> std::slice::Iter<'_, Stem> {
        self.0.iter()
    }

    fn tidy(&mut self) {
        self.0.sort_unstable();
        self.0.dedup();
    }
}

/// In how many sentences each word of a text stands. The page chooses the words, so they are sorted, not hashed.
#[derive(Debug, Default)]
pub struct Recurring(Vec<(Stem, usize)>);

impl Recurring {
    /// Adds a sentence.
    pub fn add(&mut self, sentence: &Stems) {
        self.0.extend(sentence.iter().map(|stem| (*stem, 1)));
    }

    /// Sums up once all sentences are added.
    pub fn settle(&mut self) {
        self.0.sort_unstable();
        self.0.dedup_by(|later, first| {
            let same = later.0 == first.0;
            first.1 += if same { later.1 } else { 0 };
            same
        });
    }

    /// In how many sentences the word stands.
    pub fn of(&self, stem: Stem) -> usize {
        self.0.binary_search_by_key(&stem, |(known, _)| *known).map_or(0, |place| self.0[place].1)
    }
}

fn stem(word: &str) -> Stem {
    let add = |stem: Stem, letter: char| stem << 21 | Stem::from(u32::from(letter));
    if word.is_ascii() {
        word.chars().take(STEM).fold(0, |stem, letter| add(stem, letter.to_ascii_lowercase()))
    } else {
        word.chars().flat_map(char::to_lowercase).take(STEM).fold(0, add)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sentences_with_a_word() {
        let mut recurring = Recurring::default();
        ["seven boats", "a boats boats", "five seven"].iter().for_each(|words| recurring.add(&Stems::of(words)));
        recurring.settle();
        assert_eq!(["boats", "seven", "five", "four"].map(|word| recurring.of(stem(word))), [2, 2, 1, 0]);
    }

    #[test]
    fn words_are_the_same_by_their_beginnings() {
        let text = Stems::of("Killings in Казахстана, ÉCOLES");
        for (word, is_there) in
            [("killing", true), ("казахстан", true), ("écoles", true), ("in", false), ("kill", false)]
        {
            assert_eq!(text.has(stem(word)), is_there, "{word}");
        }
        assert_eq!(Stems::of("the twos of five five").len(), 2);
    }
}
