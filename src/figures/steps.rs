//! How much work reading figures is, in looks at a token: a number that no machine's load changes. Counted in tests only.
//!
//! Not counted: cutting a text into sentences and tokens, which looks at each character once or twice.

#[cfg(test)]
thread_local! {
    static STEPS: std::cell::Cell<u64> = const { std::cell::Cell::new(0) };
}

/// One more.
#[inline]
pub fn step() {
    #[cfg(test)]
    STEPS.with(|steps| steps.set(steps.get() + 1));
}

#[cfg(test)]
mod tests {
    use super::STEPS;
    use crate::article::Prose;
    use crate::figures::{MOST_FIGURES, read};

    /// What a text costs that is made of this piece; the number of figures it has.
    fn cost(piece: &str, bytes: usize) -> (u64, usize) {
        let text = piece.repeat(bytes / piece.len());
        let prose = Prose::from_lines([text.as_str()]);
        STEPS.with(|steps| steps.set(0));
        let figures = read(&prose).0.len();
        (STEPS.with(std::cell::Cell::get), figures)
    }

    #[test]
    fn twice_the_text_is_twice_the_work() {
        const BYTES: usize = 12_000;
        for piece in [
            "7",
            ".",
            "7.",
            "7. ",
            " 000",
            "7 ",
            "12.5 3,000 . 7 ",
            "\u{a0}000",
            "1'",
            "5:",
            "1/",
            "1-",
            "1–2 ",
            "7,",
            "1.234,",
            "(5 ",
            "$",
            "×10",
            "½",
            "one hundred and ",
            "to ",
            "a",
            "\"said ",
        ] {
            // A little more than twice: what looks back has less before it at a text's beginning.
            let ((once, _), (twice, _)) = (cost(piece, BYTES), cost(piece, 2 * BYTES));
            assert!(
                twice as f64 <= once as f64 * 2.2 + 1_000.0,
                "{piece:?}: {once} looks, {twice} at twice the length"
            );
            // Proportional to the text, with a factor that no piece exceeds: measured, 104.2 looks a byte ("×10"; 99.5 before it
            // was asked what became of those that a second number counts, and what an amount was before; 103.9 before it was
            // asked whether a letter right behind a number is money).
            assert!(once <= 105 * BYTES as u64, "{piece:?}: {once}");
        }
    }

    #[test]
    fn beyond_the_most_figures_nothing_is_read() {
        let (enough, most) = cost("5 men. ", 7 * (MOST_FIGURES + 200));
        let (more, figures) = cost("5 men. ", 7 * 3 * MOST_FIGURES);
        assert_eq!((most, figures), (MOST_FIGURES, MOST_FIGURES));
        // Three times the text; only its sentences are looked at once.
        assert!(more < enough + enough / 10, "{enough}, {more}");
    }
}
