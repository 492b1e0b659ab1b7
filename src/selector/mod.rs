//! Selectors for elements of a page: names that people gave before places, and only what matches nothing else.
//!
//! Promised: a selector matches the element on this page, and otherwise only what the caller allows; it never counts on
//! names that a tool made or that are states. Not promised: that it matches the same on the next page.
//!
//! Written here, since what generators there are need a live DOM, and forms this simple match in a few lines.

mod compound;
mod names;

use crate::page::{Attribute, NodeId, Page};
use compound::{Chain, Compound, Name, classes, nth_of_type};
use names::{Worth, worth};
use std::collections::HashMap;

/// How many parents a chain begins above the element, at most.
const LONGEST_CHAIN: usize = 4;
/// Selectors offered for one element, and those of them that match it alone.
const MOST_OFFERED: usize = 5;
const MOST_ALONE: usize = 2;
/// A selector that matches more elements than this is not taken, nor one that would have to be held against more: on a long list
/// each of its entries asks the same again.
const MOST_MATCHED: usize = 200;
const MOST_LOOKED_AT: usize = 2_000;
/// Names of one element that are tried.
const MOST_NAMES: usize = 8;

/// Elements of a page by name, to ask what a selector matches.
#[derive(Debug)]
pub struct Selectors<'p> {
    page: &'p Page,
    by_name: HashMap<Name<'p>, Vec<NodeId>>,
}

impl<'p> Selectors<'p> {
    /// Looks through the page once.
    pub fn of(page: &'p Page) -> Self {
        let mut by_name: HashMap<Name<'p>, Vec<NodeId>> = HashMap::new();
        for node in page.nodes().filter(|node| page.is_element(*node)) {
            by_name.entry(Name::Tag(page.tag(node))).or_default().push(node);
            for name in own_names(page, node) {
                by_name.entry(name).or_default().push(node);
            }
        }
        Selectors { page, by_name }
    }

    /// The best selector that will do on the next page as well: by names that say what it is, without counting. Beside
    /// the element it matches only what `allows`. A class alone is not enough: on another page of the site it may be
    /// that of a link in the text.
    pub fn stable(&self, node: NodeId, allows: impl Fn(NodeId) -> bool) -> Option<String> {
        let fits = |chain: &Chain<'p>| {
            let last = chain.0.last().into_iter().flatten();
            last.into_iter().any(|name| !matches!(name, Name::Class(_)))
                && self.candidates(chain).len() <= MOST_LOOKED_AT
                && self
                    .matches(chain)
                    .zip(1..)
                    .all(|(found, count)| count <= MOST_MATCHED && (found == node || allows(found)))
        };
        self.by_names(node, Worth::Strong).find(fits).map(|chain| chain.to_string())
    }

    /// Selectors to choose from, best first: those that match this element alone, by names and else by place, and those
    /// that match it with elements that are named the same. None matches what `forbids`, and none goes by way of something
    /// that has `no_place` without naming it.
    pub fn offered(
        &self,
        node: NodeId,
        forbids: impl Fn(NodeId) -> bool,
        no_place: impl Fn(NodeId) -> bool,
    ) -> Vec<String> {
        if forbids(node) {
            return Vec::new();
        }
        let mut alone = Vec::new();
        // Of selectors that match the same elements, the first.
        let mut more: Vec<(String, Vec<NodeId>)> = Vec::new();
        let counts = |chain: &Chain<'p>| {
            let steps = std::iter::once(node).chain(self.page.ancestors(node)).zip(chain.0.iter().rev());
            let is_nameless = |name: &Name| matches!(name, Name::Tag(_) | Name::Nth(_));
            steps.into_iter().any(|(at, compound)| compound.iter().all(is_nameless) && no_place(at))
        };
        let chains = self.by_names(node, Worth::Strong).chain(self.by_names(node, Worth::Weak));
        for chain in chains.filter(|chain| !counts(chain)) {
            let matched = self.matched(&chain);
            if matched.iter().any(|found| forbids(*found)) {
                continue;
            }
            let written = chain.to_string();
            if matched.len() > 1 {
                if !more.iter().any(|(_, same)| *same == matched) {
                    more.push((written, matched));
                }
            } else if !alone.contains(&written) {
                alone.push(written);
            }
        }
        alone.truncate(MOST_ALONE);
        if alone.is_empty() {
            let by_place = self.by_place(node);
            alone.extend((!counts(&by_place)).then(|| by_place.to_string()));
        }
        more.truncate(MOST_OFFERED - alone.len());
        alone.extend(more.into_iter().map(|(written, _)| written));
        alone
    }

    /// What the chain matches, in document order.
    fn matched(&self, chain: &Chain<'p>) -> Vec<NodeId> {
        self.matches(chain).collect()
    }

    /// The same, one after the other.
    fn matches(&self, chain: &Chain<'p>) -> impl Iterator<Item = NodeId> {
        self.candidates(chain).iter().copied().filter(|node| chain.matches(self.page, *node))
    }

    /// The elements with the rarest name of the chain's last part.
    fn candidates(&self, chain: &Chain<'p>) -> &[NodeId] {
        let nodes_of = |name: &Name<'p>| self.by_name.get(name).map_or(&[][..], Vec::as_slice);
        let last = chain.0.last().into_iter().flatten();
        let rarest = last.filter(|name| !matches!(name, Name::Nth(_))).map(nodes_of).min_by_key(|nodes| nodes.len());
        rarest.unwrap_or_default()
    }

    /// Chains of names for the element, best first: its own, then with a parent's before them.
    fn by_names(&self, node: NodeId, least: Worth) -> impl Iterator<Item = Chain<'p>> {
        let own = self.compounds(node, least);
        let alone: Vec<_> = own.iter().map(|compound| Chain(vec![compound.clone()])).collect();
        let ends: Vec<_> = own.into_iter().take(2).chain([vec![Name::Tag(self.page.tag(node))]]).collect();
        let mut between: Vec<Compound<'p>> = Vec::new();
        let mut chains = alone;
        for up in self.page.ancestors(node).take(LONGEST_CHAIN) {
            if matches!(self.page.tag(up), "html" | "body") {
                break;
            }
            for begin in self.compounds(up, least).into_iter().take(2) {
                for end in &ends {
                    let middle = between.iter().rev().cloned();
                    chains.push(Chain(std::iter::once(begin.clone()).chain(middle).chain([end.clone()]).collect()));
                }
            }
            between.push(vec![Name::Tag(self.page.tag(up))]);
        }
        chains.into_iter()
    }

    /// What the element alone can be known by, best first; each with a name of at least this worth.
    fn compounds(&self, node: NodeId, least: Worth) -> Vec<Compound<'p>> {
        let count = |name: &Name<'p>| self.by_name.get(name).map_or(0, Vec::len);
        let known: Vec<_> = own_names(self.page, node).map(|name| (name, worth_of(&name))).collect();
        let names = |least| known.iter().filter(move |(_, worth)| *worth >= least).map(|(name, _)| *name);
        let mut best: Vec<_> = names(least).collect();
        // Ids and test ids come first as they are; of classes the rarest says most.
        best.sort_by_key(|name| if matches!(name, Name::Class(_)) { 1 + count(name) } else { 0 });
        let tag = Name::Tag(self.page.tag(node));
        let single = best.iter().map(|name| vec![*name]);
        let with_tag = best.iter().map(|name| vec![tag, *name]);
        let pairs = best.iter().flat_map(|first| {
            let classes = names(Worth::Weak).filter(move |name| matches!(name, Name::Class(_)) && name != first);
            classes.take(3).map(|second| vec![tag, *first, second])
        });
        single.chain(with_tag).chain(pairs).collect()
    }

    /// The chain that counts children where names do not tell, from the nearest parent that a name tells.
    fn by_place(&self, node: NodeId) -> Chain<'p> {
        let mut steps: Vec<Compound<'p>> = Vec::new();
        for at in std::iter::once(node).chain(self.page.ancestors(node)) {
            let tag = self.page.tag(at);
            let named = self
                .compounds(at, Worth::Strong)
                .into_iter()
                .find(|compound| at != node && self.matched(&Chain(vec![compound.clone()])).len() == 1);
            let is_start = named.is_some() || matches!(tag, "html" | "body");
            steps.push(named.unwrap_or_else(|| {
                let siblings = self.page.parent(at).into_iter().flat_map(|parent| self.page.child_elements(parent));
                let is_only = siblings.filter(|sibling| self.page.tag(*sibling) == tag).count() <= 1;
                if is_only { vec![Name::Tag(tag)] } else { vec![Name::Tag(tag), Name::Nth(nth_of_type(self.page, at))] }
            }));
            if is_start {
                break;
            }
        }
        steps.reverse();
        Chain(steps)
    }
}

/// The names that people may have given the element.
fn own_names(page: &Page, node: NodeId) -> impl Iterator<Item = Name<'_>> {
    let attribute = move |attribute| page.attribute(node, attribute).map(|value| Name::Attribute(attribute, value));
    let id = page.attribute(node, Attribute::Id).map(Name::Id);
    let tests = [attribute(Attribute::DataTestid), attribute(Attribute::DataComponent)];
    let classes = classes(page, node).take(MOST_NAMES).map(Name::Class);
    id.into_iter().chain(tests.into_iter().flatten()).chain(classes).chain(attribute(Attribute::Role))
}

fn worth_of(name: &Name) -> Worth {
    match name {
        Name::Id(value) | Name::Class(value) => worth(value),
        // A role is one of a few for all pages.
        Name::Attribute(Attribute::Role, value) => worth(value).min(Worth::Weak),
        Name::Attribute(_, value) => worth(value),
        Name::Tag(_) | Name::Nth(_) => Worth::None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::page::html;

    const PAGE: &str = "<body><div class='css-1ab2c3'><aside class='promo-box is-open'><p>x</p><p>y</p></aside></div>\
        <div class=sidebar><div class=teaser>a</div><div class=teaser>b</div><span data-testid=newsletter>c</span></div>\
        <div class=sc-bdVaJa><div><b>d</b></div><div><b>e</b><i>f</i></div></div>\
        <section id=most-read class='col-4'><ul class=list><li>1</li><li>2</li></ul></section>\
        <div class='box left'>g</div><div class='box right'>h</div></body>";

    /// The first element whose text is this, or that has this tag.
    fn find(page: &Page, what: &str) -> NodeId {
        let mut elements = page.nodes().filter(|node| page.is_element(*node));
        elements.find(|node| page.tag(*node) == what || page.inner_text(*node) == what).unwrap()
    }

    #[test]
    fn stable() {
        let page = html::parse(PAGE);
        let selectors = Selectors::of(&page);
        for (what, expected) in [
            ("aside", Some("aside.promo-box")),
            ("span", Some("[data-testid=\"newsletter\"]")),
            ("section", Some("#most-read")),
            ("ul", Some("#most-read > ul")),
            // Two are named the same, and the other must not go.
            ("a", None),
            ("b", None),
            ("g", None),
        ] {
            assert_eq!(selectors.stable(find(&page, what), |_| false).as_deref(), expected, "{what}");
        }
        let other = find(&page, "b");
        assert_eq!(selectors.stable(find(&page, "a"), |node| node == other).as_deref(), Some("div.teaser"));
    }

    #[test]
    fn offered() {
        let page = html::parse(PAGE);
        let selectors = Selectors::of(&page);
        for (what, first, others) in [
            ("aside", ".promo-box", vec!["aside.promo-box"]),
            ("ul", "#most-read > ul", vec![]),
            ("g", ".left", vec![".box"]),
            ("i", "body > div:nth-of-type(3) > div:nth-of-type(2) > i", vec![]),
            ("li", "#most-read > ul > li:nth-of-type(1)", vec![]),
        ] {
            let offered = selectors.offered(find(&page, what), |node| page.tag(node) == "body", |_| false);
            assert_eq!(offered.first().map(String::as_str), Some(first), "{what}: {offered:?}");
            for other in others {
                assert!(offered.iter().any(|selector| selector == other), "{what}: {offered:?}");
            }
        }
        let none = Vec::<String>::new();
        assert_eq!(selectors.offered(find(&page, "body"), |node| page.tag(node) == "body", |_| false), none);
        // Without a place, only what has a name can be told.
        assert_eq!(selectors.offered(find(&page, "i"), |_| false, |node| page.tag(node) == "i"), none);
        assert_eq!(selectors.offered(find(&page, "aside"), |_| false, |_| true), [".promo-box", "aside.promo-box"]);
    }

    /// What is said here of a selector is what a CSS engine says of it.
    #[test]
    fn as_css_matches() {
        let page = html::parse(PAGE);
        let document = scraper::Html::parse_document(PAGE);
        let elements: Vec<_> = page.nodes().filter(|node| page.is_element(*node)).collect();
        let mut compared = 0;
        for node in &elements {
            for selector in Selectors::of(&page).offered(*node, |_| false, |_| false) {
                let css = scraper::Selector::parse(&selector).unwrap();
                let paths = |of: &scraper::ElementRef| {
                    let all = document.root_element().descendent_elements().position(|other| other == *of).unwrap();
                    elements[all]
                };
                let matched: Vec<_> = document.select(&css).map(|found| paths(&found)).collect();
                assert!(matched.contains(node), "{selector} for {}", page.tag(*node));
                let errors = crate::rules::read(&format!("##{selector}")).errors;
                assert!(errors.is_empty() || matches!(page.tag(*node), "html" | "body"), "{errors:?}");
                compared += 1;
            }
        }
        assert!(compared > 20);
    }
}
