//! What a person reads: headline, source, dates, key figures, what was hidden; as plain text or as Markdown.
//!
//! A page's text reaches the terminal without control characters, and Markdown without marks of its own.

use super::Result;
use copydesk::facts::{later_update, wire};
use copydesk::figures::ranking::key_figures;
use copydesk::page::Page;
use copydesk::report::{ClutterKind, Facts, Figure, FigureGroup, GroupKind, Hidden, Story};
use copydesk::take_away::{escaped, is_control};
use std::borrow::Cow;
use std::io::{self, Write};

/// How much of a hidden block is quoted, in characters.
const EXCERPT: usize = 72;

/// Writes a summary of the result.
pub fn write(result: &Result, markdown: bool, out: &mut impl Write) -> io::Result<()> {
    let form = if markdown { Form::Markdown } else { Form::Text };
    if result.page.is_some() && result.report.stories.is_empty() {
        return writeln!(out, "{}: no article\n", form.safe(&result.file));
    }
    for story in &result.report.stories {
        write_story(story, form, out)?;
        writeln!(out)?;
    }
    if let Some(page) = &result.page {
        write_hidden(&result.report.hidden, page, form, out)?;
    }
    Ok(())
}

#[derive(Clone, Copy, PartialEq)]
enum Form {
    Text,
    Markdown,
}

impl Form {
    fn title(self) -> &'static str {
        if self == Form::Markdown { "# " } else { "" }
    }

    fn section(self) -> &'static str {
        if self == Form::Markdown { "## " } else { "" }
    }

    fn item(self) -> &'static str {
        if self == Form::Markdown { "- " } else { "  " }
    }

    fn strong(self) -> &'static str {
        if self == Form::Markdown { "**" } else { "" }
    }

    /// Foreign text in this form.
    fn safe(self, text: &str) -> Cow<'_, str> {
        match self {
            Form::Markdown => Cow::Owned(escaped(text)),
            Form::Text if text.contains(is_control) => {
                Cow::Owned(text.chars().map(|c| if is_control(c) { ' ' } else { c }).collect())
            }
            Form::Text => Cow::Borrowed(text),
        }
    }
}

fn write_story(story: &Story, form: Form, out: &mut impl Write) -> io::Result<()> {
    if !story.article.title.is_empty() {
        writeln!(out, "{}{}", form.title(), form.safe(&story.article.title))?;
    }
    if story.article.is_part {
        writeln!(out, "The page shows only a part of this article; the rest is for subscribers.")?;
    }
    write_facts(&story.facts, form, out)?;
    let key = in_order(&story.figures, &story.groups);
    if !key.is_empty() {
        writeln!(out, "\n{}Key figures", form.section())?;
    }
    for (figure, against) in key {
        let side = if against { "against " } else { "" };
        let text = format!("{side}{0}{1}{0}", form.strong(), form.safe(&figure.text));
        let label = figure.label_beside().map(|label| format!(" {}", form.safe(label))).unwrap_or_default();
        let who = figure.who.as_ref().map(|who| format!(" ({})", form.safe(who))).unwrap_or_default();
        writeln!(out, "{}{text}{}{who}", form.item(), label.trim_end())?;
    }
    Ok(())
}

fn write_facts(facts: &Facts, form: Form, out: &mut impl Write) -> io::Result<()> {
    let item = form.item();
    let agency = wire(facts).map(|agency| format!("via {}", form.safe(&agency.value)));
    let publisher = facts.publisher.as_ref().map(|publisher| form.safe(&publisher.value).into_owned());
    let source: Vec<String> = publisher.into_iter().chain(agency).collect();
    if !source.is_empty() {
        writeln!(out, "{item}{}", source.join(", "))?;
    }
    let names: Vec<Cow<str>> = facts.authors.iter().map(|author| form.safe(&author.name)).collect();
    if !names.is_empty() {
        writeln!(out, "{item}by {}", names.join(", "))?;
    }
    for (what, fact) in [("first published by", &facts.taken_from), ("in", &facts.place), ("picture", &facts.picture)] {
        if let Some(fact) = fact {
            writeln!(out, "{item}{what} {}", form.safe(&fact.value))?;
        }
    }
    for (what, date) in [("published", facts.published.as_ref()), ("updated", later_update(facts))] {
        if let Some(date) = date {
            writeln!(out, "{item}{what} {} ({})", form.safe(&date.value), form.safe(&date.evidence.text))?;
        }
    }
    Ok(())
}

/// The key figures by rank, each followed by those that other sides give for the same thing; those are marked.
fn in_order<'s>(figures: &'s [Figure], groups: &[FigureGroup]) -> Vec<(&'s Figure, bool)> {
    let mut told = vec![false; figures.len()];
    let mut order = Vec::new();
    for at in key_figures(figures) {
        if told[at] {
            continue;
        }
        told[at] = true;
        order.push((&figures[at], false));
        let sides = groups.iter().filter(|group| group.kind == GroupKind::Sides);
        let others = sides.filter(|group| group.figures.contains(&at)).flat_map(|group| &group.figures);
        for other in others.copied().filter(|other| *other < figures.len()) {
            if !told[other] {
                told[other] = true;
                order.push((&figures[other], true));
            }
        }
    }
    order
}

fn write_hidden(hidden: &[Hidden], page: &Page, form: Form, out: &mut impl Write) -> io::Result<()> {
    if hidden.is_empty() {
        return Ok(());
    }
    writeln!(out, "{}Hidden", form.section())?;
    for (kind, one, many) in [
        (ClutterKind::Fundraising, "appeal", "appeals"),
        (ClutterKind::Subscription, "sign-up", "sign-ups"),
        (ClutterKind::Teaser, "teaser", "teasers"),
    ] {
        let blocks: Vec<&Hidden> = hidden.iter().filter(|block| block.kind == kind).collect();
        if !blocks.is_empty() {
            writeln!(out, "{}{} {}", form.item(), blocks.len(), if blocks.len() == 1 { one } else { many })?;
        }
        for block in blocks {
            let text = page.element(block.element).map(|node| page.inner_text(node)).unwrap_or_default();
            writeln!(
                out,
                "    {}{} ({})",
                form.item().trim_start(),
                form.safe(&excerpt(&text)),
                form.safe(&block.reason.text)
            )?;
        }
    }
    writeln!(out)
}

fn excerpt(text: &str) -> String {
    let words = text.split_whitespace().collect::<Vec<_>>().join(" ");
    match words.char_indices().nth(EXCERPT) {
        Some((cut, _)) => format!("{}…", words[..cut].trim_end()),
        None => words,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn foreign_text_is_harmless() {
        for (form, text, safe) in [
            (Form::Text, "a \u{1b}[31mred\u{202e} *b*", "a  [31mred  *b*"),
            (Form::Markdown, "[a](b) *c* <d> #e", "\\[a\\](b) \\*c\\* \\<d\\> \\#e"),
            (Form::Markdown, "plain", "plain"),
        ] {
            assert_eq!(form.safe(text), safe);
        }
    }

    #[test]
    fn sides_stand_together() {
        let figure = |text: &str, key| Figure { text: text.into(), key, ..Figure::default() };
        let figures = [figure("195", Some(1)), figure("65", Some(2)), figure("207", Some(3)), figure("9", None)];
        let sides = [FigureGroup { kind: GroupKind::Sides, figures: vec![0, 2] }];
        let told: Vec<_> = in_order(&figures, &sides).iter().map(|(it, side)| (it.text.as_str(), *side)).collect();
        assert_eq!(told, [("195", false), ("207", true), ("65", false)]);
    }

    #[test]
    fn excerpts() {
        assert_eq!(excerpt(" a\n b "), "a b");
        assert_eq!(excerpt(&"ü".repeat(80)), format!("{}…", "ü".repeat(EXCERPT)));
    }
}
