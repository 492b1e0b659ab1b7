//! When an article was published and last changed.
//!
//! [`candidates`] finds every date that may be the article's, [`weigh`] decides. Promised: no date that the page does not
//! tell, no impossible one; the value is as precise as the page tells it.

mod address;
mod candidates;
mod clock;
mod country;
mod declared;
pub mod labels;
pub mod moment;
pub mod months;
mod order;
pub mod relative;
mod retold;
mod shown;
pub mod text;
mod tokens;
mod weigh;

use super::source::Source;
use crate::report::Fact;

/// Published and updated.
pub fn read(source: &Source) -> (Option<Fact>, Option<Fact>) {
    let candidates = candidates::all(source);
    weigh::choose(source, &candidates, declared::in_address(source))
}
