//! How a language writes its numbers and places its nouns, from the switches of `data/LANGUAGE/quantity.txt`.

/// Where a language's nouns stand, and how they show.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Nouns {
    /// After adjectives, with a plural ending (English).
    #[default]
    Plural,
    /// After adjectives, with a capital (German).
    Capital,
    /// Before adjectives (Romance languages).
    First,
    /// After adjectives that show by their endings (Slavic languages, Dutch, Scandinavian).
    Inflected,
    /// Right after the number, no spaces (Chinese, Japanese).
    Counter,
}

/// What an ordinary space between three digits and those before it does.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Spaces {
    /// It parts two numbers.
    #[default]
    Part,
    /// It groups where only zeros follow: "10 000", but "On May 12 300 people came".
    Thousands,
    /// It groups: `1 234`.
    Group,
}

/// How numbers are written.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Style {
    /// `1.234,5`.
    pub decimal_comma: bool,
    /// What an ordinary space between digits does.
    pub spaces: Spaces,
    /// `5.` is an ordinal.
    pub ordinal_dot: bool,
    /// There is an indefinite article.
    pub articles: bool,
    /// "One" is mostly a pronoun (English).
    pub rare_one: bool,
    /// Months are written without a capital.
    pub months_small: bool,
    /// Where nouns stand.
    pub nouns: Nouns,
    /// A unit before its number makes that a rough one: "минут 15".
    pub units_before: bool,
}
