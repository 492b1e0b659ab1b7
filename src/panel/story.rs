//! Headline, source, authors, dates, and the evidence for each.

use super::PanelError;
use super::document::{append_span, append_text, by_id, clone_template, empty, find, set_shown};
use super::moment::Moment;
use super::texts::{message, message_around, message_with, told};
use crate::facts::{later_update, wire};
use crate::report::{Fact, Facts, Story};
use web_sys::Element;

/// Shows who told the story and when.
pub fn show(story: &Story) -> Result<(), PanelError> {
    let facts = &story.facts;
    let headline = facts.headline.as_ref().map_or(story.article.title.as_str(), |fact| &fact.value);
    by_id("headline")?.set_text_content(Some(headline));
    set_shown(&by_id("part")?, story.article.is_part)?;
    show_source(facts)?;
    show_authors(facts)?;
    show_dates(facts)?;
    show_evidence(facts)
}

/// The day of publication, or of the last change where only that is known, as the reader's language writes it.
pub fn day(story: &Story) -> String {
    let Some(fact) = story.facts.published.as_ref().or(story.facts.updated.as_ref()) else { return String::new() };
    Moment::parse(&fact.value).map_or_else(|| fact.value.clone(), |moment| moment.tell_day())
}

fn show_source(facts: &Facts) -> Result<(), PanelError> {
    let source = by_id("source")?;
    empty(&source);
    if let Some(outlet) = &facts.publisher {
        append_fact(&source, "outlet", "publisher", outlet)?;
    }
    if let Some(agency) = wire(facts) {
        append_text(&source, if facts.publisher.is_some() { " " } else { "" })?;
        append_span(&source, "via", &message("via"))?;
        append_text(&source, " ")?;
        append_fact(&source, "agency", "agency", agency)?;
    }
    if let Some(origin) = &facts.taken_from {
        let (before, after) = message_around("takenFrom");
        let line = append_span(&source, "origin", &before)?;
        append_fact(&line, "first", "taken_from", origin)?;
        append_text(&line, &after)?;
    }
    set_shown(&source, source.has_child_nodes())
}

fn append_fact(parent: &Element, class: &str, name: &str, fact: &Fact) -> Result<(), PanelError> {
    let span = append_span(parent, class, &fact.value)?;
    span.set_attribute("data-fact", name)?;
    span.set_attribute("title", &told(&fact.evidence)?)?;
    Ok(())
}

fn show_authors(facts: &Facts) -> Result<(), PanelError> {
    let line = by_id("authors")?;
    empty(&line);
    let (before, after) = message_around("by");
    if !facts.authors.is_empty() {
        append_text(&line, &before)?;
    }
    for (place, author) in facts.authors.iter().enumerate() {
        if place > 0 {
            append_text(&line, ", ")?;
        }
        append_span(&line, "author", &author.name)?.set_attribute("title", &told(&author.evidence)?)?;
    }
    append_text(&line, &after)?;
    set_shown(&line, !facts.authors.is_empty())
}

fn show_dates(facts: &Facts) -> Result<(), PanelError> {
    let dates = by_id("dates")?;
    empty(&dates);
    for (name, fact) in [("published", facts.published.as_ref()), ("updated", later_update(facts))] {
        let Some(fact) = fact else { continue };
        let row = clone_template("date")?;
        row.set_attribute("data-fact", name)?;
        row.set_attribute("title", &told(&fact.evidence)?)?;
        find(&row, "dt")?.set_text_content(Some(&message(name)));
        let button = find(&row, "button")?;
        match fact.element {
            Some(_) => button.set_attribute("title", &message("dateGo"))?,
            None => button.set_attribute("disabled", "")?,
        }
        let shown = find(&row, ".moment")?;
        shown.set_attribute("datetime", &fact.value)?;
        let local = find(&row, ".local")?;
        match Moment::parse(&fact.value) {
            Some(moment) => {
                let told = moment.tell();
                append_text(&shown, &told.page)?;
                if !told.offset.is_empty() {
                    append_text(&shown, " ")?;
                    append_span(&shown, "offset", &told.offset)?;
                }
                local.set_attribute("datetime", &fact.value)?;
                local.set_text_content(told.reader.map(|time| message_with("localTime", &time)).as_deref());
                set_shown(&local, local.has_child_nodes())?;
            }
            // A year, a month: as the page has it.
            None => {
                append_text(&shown, &fact.value)?;
                set_shown(&local, false)?;
            }
        }
        show_contradiction(&find(&row, ".contradiction")?, fact)?;
        dates.append_child(&row)?;
    }
    if !dates.has_child_nodes() && facts != &Facts::default() {
        let row = clone_template("fact")?;
        find(&row, "dt")?.set_text_content(Some(&message("published")));
        find(&row, "dd")?.set_text_content(Some(&message("dateUnknown")));
        dates.append_child(&row)?;
    }
    for (name, fact) in [("place", &facts.place), ("picture", &facts.picture)] {
        if let Some(fact) = fact {
            append_row(&dates, name, fact)?;
        }
    }
    Ok(())
}

/// What else the page says of a date, and why that is not shown.
fn show_contradiction(line: &Element, fact: &Fact) -> Result<(), PanelError> {
    if let Some(other) = &fact.contradiction {
        let date = Moment::parse(&other.value).map_or_else(|| other.value.clone(), |moment| moment.tell().page);
        line.set_text_content(Some(&message_with("contradiction", &date)));
        line.set_attribute("title", &format!("{}: {}", told(&other.evidence)?, told(&other.reason)?))?;
    }
    set_shown(line, fact.contradiction.is_some())
}

fn append_row(list: &Element, name: &str, fact: &Fact) -> Result<(), PanelError> {
    let row = clone_template("fact")?;
    row.set_attribute("data-fact", name)?;
    row.set_attribute("title", &told(&fact.evidence)?)?;
    find(&row, "dt")?.set_text_content(Some(&message(name)));
    find(&row, "dd")?.set_text_content(Some(&fact.value));
    list.append_child(&row)?;
    Ok(())
}

fn show_evidence(facts: &Facts) -> Result<(), PanelError> {
    let details = by_id("evidence")?;
    let list = find(&details, "dl")?;
    empty(&list);
    let facts_by_name = [
        ("published", "evidencePublished", &facts.published),
        ("updated", "evidenceUpdated", &facts.updated),
        ("publisher", "evidencePublisher", &facts.publisher),
        ("agency", "evidenceAgency", &facts.agency),
        ("taken_from", "evidenceTakenFrom", &facts.taken_from),
        ("place", "evidencePlace", &facts.place),
        ("picture", "evidencePicture", &facts.picture),
        ("headline", "evidenceHeadline", &facts.headline),
    ];
    for (name, key, fact) in facts_by_name {
        if let Some(fact) = fact {
            append_evidence(&list, name, &message(key), &told(&fact.evidence)?)?;
        }
    }
    for author in &facts.authors {
        let evidence = format!("{}: {}", author.name, told(&author.evidence)?);
        append_evidence(&list, "author", &message("evidenceAuthor"), &evidence)?;
    }
    set_shown(&details, list.has_child_nodes())
}

fn append_evidence(list: &Element, name: &str, label: &str, evidence: &str) -> Result<(), PanelError> {
    let row = clone_template("fact")?;
    row.set_attribute("data-evidence", name)?;
    find(&row, "dt")?.set_text_content(Some(label));
    find(&row, "dd")?.set_text_content(Some(evidence));
    list.append_child(&row)?;
    Ok(())
}
