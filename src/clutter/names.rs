//! What an element's class, id and test id say: words that content systems everywhere use, never one site's.
//!
//! A name alone proves nothing: it is one point beside structure, language and destination. Hashed and one-letter names
//! say nothing.

use crate::page::{Attribute, NodeId, Page};

/// What the names of an element hint at.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Hints {
    /// A donation box.
    pub give: bool,
    /// A newsletter or subscription box, a paywall, an app banner.
    pub subscribe: bool,
    /// Links to other stories.
    pub teaser: bool,
    /// A menu or a list of the site's sections.
    pub menu: bool,
    /// The page's footer.
    pub footer: bool,
    /// The page's header.
    pub header: bool,
    /// Comments, tags, share buttons, the author: what stays.
    pub keep: bool,
    /// A dialog or a banner over the page.
    pub overlay: bool,
    /// A heading that is none by its tag.
    pub titled: bool,
    /// A cookie or consent dialog.
    pub consent: bool,
}

/// Reads the names of an element.
pub fn read(page: &Page, id: NodeId) -> Hints {
    let mut hints = Hints::default();
    for attribute in [Attribute::Class, Attribute::Id, Attribute::DataTestid, Attribute::DataComponent] {
        let Some(value) = page.attribute(id, attribute) else { continue };
        let of_page = |name: &str| value.split_ascii_whitespace().any(|token| is_of_page(token, name));
        hints.footer |= of_page("footer");
        hints.header |= of_page("header");
        let words = split(value);
        for (place, word) in words.iter().enumerate() {
            hints.add(word);
            if let Some(next) = words.get(place + 1) {
                hints.add(&format!("{word}-{next}"));
            }
        }
    }
    hints
}

/// Whether a class calls the page's own header or footer so, not that of a card or a story: "footer", "site-footer".
fn is_of_page(token: &str, name: &str) -> bool {
    let token = token.to_ascii_lowercase();
    let first = token.split(|c: char| !c.is_ascii_alphabetic()).next().unwrap_or_default();
    let rest = token[first.len()..].trim_start_matches(|c: char| !c.is_ascii_alphabetic());
    first == name || matches!(first, "site" | "page" | "main" | "global" | "web") && rest.starts_with(name)
}

impl Hints {
    fn add(&mut self, word: &str) {
        self.give |= GIVE.contains(&word);
        self.subscribe |= SUBSCRIBE.contains(&word);
        self.teaser |= TEASER.contains(&word);
        self.menu |= MENU.contains(&word);
        self.footer |= word == "colophon";
        self.header |= matches!(word, "masthead" | "topbar");
        self.keep |= KEEP.contains(&word);
        self.overlay |= OVERLAY.contains(&word);
        self.titled |= matches!(word, "title" | "heading" | "headline" | "subtitle" | "titulo" | "titre");
        self.consent |= CONSENT.contains(&word);
    }
}

/// Lower-case words: at every mark, and where a capital follows a small letter.
fn split(value: &str) -> Vec<String> {
    // Utility classes can make a value very long; what names an element comes first or is short.
    const ENOUGH: usize = 400;
    let mut words: Vec<String> = Vec::new();
    let mut word = String::new();
    let mut was_lower = false;
    for c in value.chars().take(ENOUGH) {
        if (!c.is_ascii_alphabetic() || c.is_ascii_uppercase() && was_lower) && !word.is_empty() {
            words.push(std::mem::take(&mut word));
        }
        if c.is_ascii_alphabetic() {
            word.push(c.to_ascii_lowercase());
        }
        was_lower = c.is_ascii_lowercase();
    }
    if !word.is_empty() {
        words.push(word);
    }
    words
}

const GIVE: &[&str] = &[
    "donate",
    "donation",
    "donations",
    "donor",
    "fundraising",
    "fundraiser",
    "contribute",
    "contribution",
    "contributions",
    "spende",
    "spenden",
    "spendenbox",
    "membership",
    "reader-revenue",
    "support-us",
    "supportus",
    "supporter",
    "paypal",
    "patreon",
    "crowdfunding",
    "appeal",
    "donacion",
    "doacao",
    "dons",
    "unterstuetzen",
    "supporters",
    "soutenir",
    "soutien",
    "apoyanos",
    "apoie",
    "donazione",
    "donazioni",
    "sostieni",
    "sostienici",
    "doneren",
    "darowizna",
    "wesprzyj",
    "wspieraj",
    "donaciones",
    "liberapay",
    "buymeacoffee",
];

const SUBSCRIBE: &[&str] = &[
    "newsletter",
    "newsletters",
    "subscribe",
    "subscription",
    "subscriptions",
    "subscriber",
    "signup",
    "sign-up",
    "paywall",
    "regwall",
    "piano",
    "abo",
    "abonnement",
    "aboteaser",
    "mailchimp",
    "smartbanner",
    "app-banner",
    "app-promo",
    "appbanner",
    "download-app",
    "app-download",
    "push-notification",
    "push-notifications",
    "webpush",
    "install-prompt",
    "installprompt",
    "notification-prompt",
    "meter",
    "metered",
    "barrier",
    "suscripcion",
    "suscribete",
    "prenumerata",
    "assinatura",
    "abonnez",
    "abonner",
    "mailing",
    "optin",
    "opt-in",
    "registration-wall",
    "premium-offer",
    "iscriviti",
    "suscribirse",
    "assine",
    "nieuwsbrief",
    "infolettre",
    "boletin",
    "email-signup",
    "emailsignup",
    "email-capture",
    "emailcapture",
    "push-prompt",
    "pushprompt",
];

const TEASER: &[&str] = &[
    "related",
    "relatedposts",
    "related-posts",
    "related-articles",
    "relatedarticles",
    "relacionadas",
    "relacionados",
    "correlati",
    "recommended",
    "recommendation",
    "recommendations",
    "recommend",
    "recirc",
    "recirculation",
    "most-read",
    "mostread",
    "most-viewed",
    "mostviewed",
    "most-popular",
    "mostpopular",
    "popular",
    "trending",
    "teaser",
    "teasers",
    "read-more",
    "readmore",
    "read-next",
    "readnext",
    "read-also",
    "readalso",
    "further-reading",
    "more-stories",
    "more-news",
    "more-articles",
    "morenews",
    "latest-news",
    "latest",
    "latestnews",
    "latest-posts",
    "recent-posts",
    "recentposts",
    "outbrain",
    "taboola",
    "plista",
    "revcontent",
    "mgid",
    "promo",
    "promos",
    "story-card",
    "article-card",
    "articlecard",
    "storycard",
    "newsfeed",
    "news-feed",
    "ranking",
    "top-stories",
    "topstories",
    "up-next",
    "upnext",
    "next-article",
    "previous-article",
    "post-navigation",
    "nav-links",
    "also-read",
    "see-also",
    "lees-ook",
    "leggi-anche",
    "lire-aussi",
    "leia-tambem",
    "inline-article",
    "inline-promo",
    "onward",
    "interlink",
    "crosslink",
    "similar",
    "headlines",
    "editors-picks",
    "previous-post",
    "next-post",
    "prev-post",
    "prev-next",
    "previous-story",
    "next-story",
    "related-news",
    "relatednews",
    "related-content",
    "relatedcontent",
    "related-story",
    "related-stories",
    "more-from",
    "morefrom",
    "latest-stories",
    "latest-articles",
    "breaking-news",
    "breakingnews",
    "news-ticker",
    "newsticker",
    "ticker",
    "marquee",
    "you-may-like",
    "youmaylike",
    "most-shared",
    "most-commented",
    "meistgelesen",
    "meist-gelesen",
    "auch-interessant",
    "weitere-artikel",
    "mas-leidas",
    "masleidas",
    "mas-leido",
    "mais-lidas",
    "maislidas",
    "piu-letti",
    "piuletti",
    "plus-lus",
    "pluslus",
    "lireaussi",
    "leggianche",
    "noticias-relacionadas",
    "artigos-relacionados",
    "articulos-relacionados",
    "czytaj-takze",
    "czytaj-wiecej",
    "polecane",
    "powiazane",
    "najczesciej-czytane",
    "najpopularniejsze",
    "verwandte",
    "aehnliche",
    "empfehlungen",
    "leesook",
    "gerelateerd",
    "meest-gelezen",
    "meestgelezen",
    "dianomi",
    "engageya",
    "zergnet",
    "strossle",
    "adyoulike",
];

const MENU: &[&str] = &[
    "nav",
    "navbar",
    "navigation",
    "menu",
    "submenu",
    "megamenu",
    "breadcrumb",
    "breadcrumbs",
    "sitemap",
    "paginator",
    "toolbar",
    "hamburger",
    "offcanvas",
    "dropdown",
    "toc",
];

const KEEP: &[&str] = &[
    "comment",
    "comments",
    "disqus",
    "kommentare",
    "comentarios",
    "commentaires",
    "share",
    "sharing",
    "social",
    "tags",
    "taglist",
    "tag-list",
    "author",
    "authors",
    "byline",
    "bio",
    "breadcrumb",
    "breadcrumbs",
    "correction",
    "corrections",
    "toc",
    "login",
    "search",
];

const OVERLAY: &[&str] = &[
    "cta",
    "modal",
    "popup",
    "popin",
    "overlay",
    "dialog",
    "lightbox",
    "interstitial",
    "toast",
    "snackbar",
    "banner",
    "sticky",
    "drawer",
    "flyout",
    "slidein",
    "slide-in",
];

const CONSENT: &[&str] = &[
    "cookie",
    "cookies",
    "consent",
    "gdpr",
    "onetrust",
    "didomi",
    "usercentrics",
    "sourcepoint",
    "cookiebanner",
    "cookieconsent",
    "qc-cmp",
    "privacy-manager",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_names() {
        for (value, words) in [
            ("article__related-Posts", "article related posts"),
            ("NewsletterSignup_x7f3", "newsletter signup x f"),
            ("mb-4 md:flex", "mb md flex"),
        ] {
            assert_eq!(split(value).join(" "), words);
        }
    }
}
