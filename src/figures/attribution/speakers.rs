//! Who says what stands where in a paragraph.

use super::abbreviations::Abbreviations;
use super::names::Names;
use crate::report::FigureKind;
use std::ops::Range;
use std::rc::Rc;

/// Who speaks where in a paragraph.
#[derive(Debug, Default)]
pub struct Speakers {
    /// Bytes of the paragraph and who says them, in order.
    pub(super) spans: Vec<(Range<usize>, Rc<str>)>,
    /// Who says the rest of it, as the next paragraph tells: "That is according to the police."
    pub(super) reporter: Option<Rc<str>>,
    /// Sentences that a paper told of before may go on in, in order.
    pub(super) papers: Vec<Paper>,
}

/// A sentence that may still be told from a paper: a poll's further results, a bank's further sums.
#[derive(Clone, Debug)]
pub(super) struct Paper {
    /// Bytes of the paragraph.
    pub range: Range<usize>,
    /// Its own, or whose it is.
    pub name: String,
    /// Whether the paper was told of in a paragraph before.
    pub carried: bool,
}

impl Speakers {
    /// Who says the figure of this kind that stands at this byte of the paragraph. Where nothing tells so, a paper's
    /// shares and sums go on; whatever is counted may as well be the newspaper's own.
    pub fn at(&self, byte: usize, kind: FigureKind) -> Option<&str> {
        let place = self.spans.partition_point(|(range, _)| range.end <= byte);
        let said = self.spans.get(place).filter(|(range, _)| range.contains(&byte)).map(|(_, name)| &**name);
        let share = matches!(kind, FigureKind::Percent | FigureKind::Ratio);
        let sum = matches!(kind, FigureKind::Money | FigureKind::Measure);
        said.or(self.reporter.as_deref()).or_else(|| {
            let place = self.papers.partition_point(|paper| paper.range.end <= byte);
            let paper = self.papers.get(place).filter(|paper| paper.range.contains(&byte))?;
            (share || sum && !paper.carried).then_some(paper.name.as_str())
        })
    }

    /// Calls by their names those of whom the text told what they are before it told who.
    pub(super) fn name(&mut self, names: &Names) {
        for (_, name) in &mut self.spans {
            if let Some(speaker) = names.named_later(name) {
                *name = speaker.name.as_str().into();
            }
        }
    }

    /// Calls by both who has a name and letters.
    pub(super) fn spell_out(&mut self, abbreviations: &Abbreviations) {
        let said = self.spans.iter_mut().map(|(_, name)| name).chain(&mut self.reporter);
        for name in said {
            if let Some(both) = abbreviations.spelled(name) {
                *name = both.clone();
            }
        }
        for paper in &mut self.papers {
            if let Some(both) = abbreviations.spelled(&paper.name) {
                both.as_ref().clone_into(&mut paper.name);
            }
        }
    }
}
