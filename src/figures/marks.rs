//! Sets that tell quickly what is not in them: most words are in none of a language's many lists.

/// A number of ten bits that a word has, and few others.
#[derive(Clone, Copy, Debug)]
pub struct Mark(u16);

impl Mark {
    /// A word's.
    pub fn of(word: &str) -> Mark {
        let bytes = word.as_bytes();
        let byte = |at: usize| u32::from(bytes.get(at).copied().unwrap_or(0));
        let last = bytes.len().wrapping_sub(1);
        Mark::mixed([byte(0), byte(1), byte(bytes.len() / 2), byte(last), bytes.len() as u32])
    }

    /// Characters'.
    pub fn of_characters<const N: usize>(characters: [char; N]) -> Mark {
        Mark::mixed(characters.map(u32::from))
    }

    /// Multiplied by 2³² over the golden ratio, which spreads what is alike (Knuth, The Art of Computer Programming, 6.4).
    fn mixed<const N: usize>(parts: [u32; N]) -> Mark {
        let mixed = parts.into_iter().fold(0u32, |mixed, part| (mixed.rotate_left(5) ^ part).wrapping_mul(0x9e37_79b9));
        Mark((mixed >> 22) as u16)
    }
}

/// A set by marks: what is not in it is none of what was added.
#[derive(Clone, Copy, Debug, Default)]
pub struct Marks([u64; 16]);

impl Marks {
    /// Adds what has this mark.
    pub fn add(&mut self, Mark(mark): Mark) {
        self.0[usize::from(mark >> 6)] |= 1 << (mark & 63);
    }

    /// Whether anything with this mark was added.
    pub fn have(&self, Mark(mark): Mark) -> bool {
        self.0[usize::from(mark >> 6)] & 1 << (mark & 63) != 0
    }
}
