//! The sites that a rule names.

use crate::told::{self, Told};

/// The sites before a rule's `##`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sites {
    /// Where it holds; empty: everywhere.
    pub on: Vec<String>,
    /// Where not (`~`).
    pub off: Vec<String>,
}

/// Reads a list of sites, parted by commas. Names are put in lower case and otherwise left as they are written.
///
/// # Errors
/// The first name that is none.
pub fn read(list: &str) -> Result<Sites, Told> {
    let mut sites = Sites::default();
    if matches!(list.trim(), "" | "*") {
        return Ok(sites);
    }
    for name in list.split(',') {
        let name = name.trim();
        let (of, name) = match name.strip_prefix('~') {
            Some(name) => (&mut sites.off, name),
            None => (&mut sites.on, name),
        };
        let name = host(name)?;
        if !of.contains(&name) {
            of.push(name);
        }
    }
    Ok(sites)
}

fn host(name: &str) -> Result<String, Told> {
    if name.starts_with('/') {
        return Err(told::site_pattern());
    }
    if name.ends_with(".*") {
        return Err(told::any_ending());
    }
    let is_address = name.starts_with('[') && name.ends_with(']');
    let inner = if is_address { &name[1..name.len() - 1] } else { name };
    let is_part = |c: char| match c {
        'a'..='z' | 'A'..='Z' | '0'..='9' => true,
        ':' => is_address,
        '.' | '-' | '_' => !is_address,
        _ => !is_address && c.is_alphanumeric(),
    };
    if inner.is_empty() || inner.split('.').any(str::is_empty) || !inner.chars().all(is_part) {
        return Err(told::no_site(name));
    }
    Ok(name.to_lowercase())
}

/// Whether `host` is `site` or a subdomain of it.
pub fn covers(site: &str, host: &str) -> bool {
    host.strip_suffix(site).is_some_and(|before| before.is_empty() || before.ends_with('.'))
}
