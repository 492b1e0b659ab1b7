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

impl FromIterator<Stem> for Stems {
    fn from_iter<I: IntoIterator<Item = Stem>>(stems: I) -> Stems {
        let mut stems = Stems(stems.into_iter().collect());
        stems.tidy();
        stems
    }
}

/// In how many sentences each word of a text stands. The page chooses the words, so they are sorted, not hashed.
#[derive(Debug, Default)]
pub struct Recurring {
    added: Vec<Stem>,
    counted: Vec<(Stem, usize)>,
}

impl Recurring {
    /// Adds a sentence.
    pub fn add(&mut self, sentence: &Stems) {
        self.added.extend(sentence.iter());
    }

    /// Sums up once all sentences are added.
    pub fn settle(&mut self) {
        let mut added = std::mem::take(&mut self.added);
        added.sort_unstable();
        self.counted = added.chunk_by(Stem::eq).map(|same| (same[0], same.len())).collect();
    }

    /// In how many sentences the word stands.
    pub fn of(&self, stem: Stem) -> usize {
        self.counted.binary_search_by_key(&stem, |(known, _)| *known).map_or(0, |place| self.counted[place].1)
    }
}

/// The beginning of a word; `None` of a short one.
pub fn stem(word: &str) -> Option<Stem> {
    let add = |stem: Stem, letter: char| stem << 21 | Stem::from(u32::from(letter));
    if word.is_ascii() {
        let letters = word.bytes().take(STEM).map(|letter| letter.to_ascii_lowercase().into());
        return (word.len() >= SHORTEST_WORD).then(|| letters.fold(0, add));
    }
    word.chars().nth(SHORTEST_WORD - 1)?;
    Some(word.chars().flat_map(char::to_lowercase).take(STEM).fold(0, add))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn stems(text: &str) -> Stems {
        text.split(|c: char| !c.is_alphabetic()).filter_map(stem).collect()
    }

    #[test]
    fn sentences_with_a_word() {
        let mut recurring = Recurring::default();
        ["seven boats", "a boats boats", "five seven"].iter().for_each(|words| recurring.add(&stems(words)));
        recurring.settle();
        let count = |word| stem(word).map(|stem| recurring.of(stem));
        assert_eq!(["boats", "seven", "five", "four", "a"].map(count), [Some(2), Some(2), Some(1), Some(0), None]);
    }

    #[test]
    fn words_are_the_same_by_their_beginnings() {
        let text = stems("Killings in Казахстана, ÉCOLES");
        for (word, is_there) in
            [("killing", true), ("казахстан", true), ("écoles", true), ("in", false), ("kill", false)]
        {
            assert_eq!(stem(word).is_some_and(|stem| text.has(stem)), is_there, "{word}");
        }
        assert_eq!(stems("the twos of five five").len(), 2);
    }
}
