//! The same thing counted by different speakers.
