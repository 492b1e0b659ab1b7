//! A fixed part and one that grows with the size: the line that fits best, each point by its share.

/// `fixed + growing × size`.
pub struct Line {
    /// What there is without any size.
    pub fixed: f64,
    /// For each unit of size.
    pub growing: f64,
    /// How far the farthest point is from the line, as a share of the point.
    pub farthest: f64,
}

impl Line {
    /// The line with the least squares of relative distances, through points of size and (positive) value.
    pub fn through(points: &[(f64, f64)]) -> Line {
        // Weighted by 1 / value²: a tenth off is a tenth off, however small the page.
        let sum = |of: fn(f64, f64) -> f64| points.iter().map(|(x, y)| of(*x, *y) / (y * y)).sum::<f64>();
        let (n, x, y) = (sum(|_, _| 1.0), sum(|x, _| x), sum(|_, y| y));
        let (xx, xy) = (sum(|x, _| x * x), sum(|x, y| x * y));
        let growing = (n * xy - x * y) / (n * xx - x * x);
        let fixed = (y - growing * x) / n;
        let off = |(x, y): &(f64, f64)| ((fixed + growing * x) / y - 1.0).abs();
        Line { fixed, growing, farthest: points.iter().map(off).fold(0.0, f64::max) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_found() {
        let line = Line::through(&[1.0, 2.0, 4.0, 1024.0].map(|x| (x, 3.0 + 0.5 * x)));
        assert!((line.fixed - 3.0).abs() < 1e-9 && (line.growing - 0.5).abs() < 1e-9 && line.farthest < 1e-9);
        let bent = Line::through(&[(1.0, 1.0), (2.0, 2.0), (3.0, 9.0)]);
        assert!(bent.farthest > 0.2);
    }
}
