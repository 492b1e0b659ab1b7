//! What a person reads: headline, source, dates, key figures, what was hidden; as text or as Markdown.

use super::Result;
use copydesk::report::{ClutterKind, Fact, Figure, Hidden, Story};
use std::io::{self, Write};

/// Writes a summary of the result.
pub fn write(result: &Result, markdown: bool, out: &mut impl Write) -> io::Result<()> {
    if result.page.is_some() && result.report.stories.is_empty() {
        return writeln!(out, "{}: no article", result.file);
    }
    for story in &result.report.stories {
        write_story(story, markdown, out)?;
    }
    write_hidden(&result.report.hidden, markdown, out)?;
    writeln!(out)
}

fn write_story(story: &Story, markdown: bool, out: &mut impl Write) -> io::Result<()> {
    let heading = if markdown { "# " } else { "" };
    let bullet = if markdown { "- " } else { "  " };
    if !story.article.title.is_empty() {
        writeln!(out, "{heading}{}", story.article.title)?;
    }
    let facts = &story.facts;
    if let Some(publisher) = &facts.publisher {
        let via = facts.agency.as_ref().map(|agency| format!(", via {}", agency.value)).unwrap_or_default();
        writeln!(out, "{bullet}{}{via}", publisher.value)?;
    }
    if !facts.authors.is_empty() {
        let names: Vec<&str> = facts.authors.iter().map(|author| author.name.as_str()).collect();
        writeln!(out, "{bullet}by {}", names.join(", "))?;
    }
    write_date("published", facts.published.as_ref(), bullet, out)?;
    write_date("updated", facts.updated.as_ref(), bullet, out)?;
    let mut key: Vec<&Figure> = story.figures.iter().filter(|figure| figure.key.is_some()).collect();
    key.sort_by_key(|figure| figure.key);
    if !key.is_empty() {
        writeln!(out, "\n{}Key figures", if markdown { "## " } else { "" })?;
    }
    for figure in key {
        let who = figure.who.as_ref().map(|who| format!(" ({who})")).unwrap_or_default();
        let strong = if markdown { "**" } else { "" };
        writeln!(out, "{bullet}{strong}{}{strong} {}{who}", figure.text, figure.label)?;
    }
    Ok(())
}

fn write_date(what: &str, date: Option<&Fact>, bullet: &str, out: &mut impl Write) -> io::Result<()> {
    date.map_or(Ok(()), |date| writeln!(out, "{bullet}{what} {} ({})", date.value, date.evidence))
}

fn write_hidden(hidden: &[Hidden], markdown: bool, out: &mut impl Write) -> io::Result<()> {
    if hidden.is_empty() {
        return Ok(());
    }
    let count = |kind| hidden.iter().filter(|block| block.kind == kind).count();
    let heading = if markdown { "\n## Hidden\n- " } else { "\nHidden: " };
    writeln!(
        out,
        "{heading}{} appeals, {} sign-ups, {} teasers",
        count(ClutterKind::Fundraising),
        count(ClutterKind::Subscription),
        count(ClutterKind::Teaser)
    )
}
