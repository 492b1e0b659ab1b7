//! Web addresses, as far as this project needs them: parts, and where a link leads.
//!
//! Not a URL library: no percent-decoding, no IDNA, no normalisation beyond dot segments. (The `url` crate brings the
//! Unicode tables of IDNA into the extension; hosts are only compared here, and browsers give them as ASCII.)

/// An absolute `http`, `https` or `file` address, split.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Address {
    /// `https`
    pub scheme: String,
    /// `www.example.org`, in lower case, without user and port.
    pub host: String,
    /// `/2024/01/31/story`, at least `/`.
    pub path: String,
    /// What follows `?`, without the fragment.
    pub query: Option<String>,
}

impl Address {
    /// Reads an absolute address; `None` when it is none, or of another scheme. An archive's copy has the address that it was
    /// copied from: what it tells of site, story and day is true of the original.
    pub fn parse(text: &str) -> Option<Address> {
        Address::written(text).map(Address::original)
    }

    /// The address as it is written.
    fn written(text: &str) -> Option<Address> {
        let (scheme, rest) = text.trim().split_once("://")?;
        let scheme = scheme.to_ascii_lowercase();
        if !matches!(scheme.as_str(), "http" | "https" | "file") {
            return None;
        }
        let cut = rest.find(['/', '?', '#']).unwrap_or(rest.len());
        let (authority, rest) = rest.split_at(cut);
        let host = authority.rsplit('@').next().unwrap_or_default();
        let host = host.split(':').next().unwrap_or_default().to_ascii_lowercase();
        if host.is_empty() && scheme != "file" {
            return None;
        }
        let rest = rest.split('#').next().unwrap_or_default();
        let (path, query) = match rest.split_once('?') {
            Some((path, query)) => (path, Some(query.to_owned())),
            None => (rest, None),
        };
        let path = if path.starts_with('/') { path.to_owned() } else { format!("/{path}") };
        Some(Address { scheme, host, path, query })
    }

    /// The address that an archive's is a copy of, or a copy of a copy.
    fn original(mut self) -> Address {
        const MOST_COPIES: usize = 3;
        for _ in 0..MOST_COPIES {
            let Some(copied) = self.copied() else { break };
            self = copied;
        }
        self
    }

    /// The address that stands in this one behind the moment of a copy: `/web/20230112172525/https://example.org/`.
    fn copied(&self) -> Option<Address> {
        const MOMENT: std::ops::RangeInclusive<usize> = 8..=14;
        let cut = self.path.find("/http://").or_else(|| self.path.find("/https://"))?;
        let moment = self.path[..cut].rsplit('/').next()?;
        let digits = moment.bytes().take_while(u8::is_ascii_digit).count();
        let query = self.query.as_deref().map_or(String::new(), |query| format!("?{query}"));
        let written = || Address::written(&format!("{}{query}", &self.path[cut + 1..]));
        MOMENT.contains(&digits).then(written).flatten()
    }

    /// Where a link on this page leads; `None` for `mailto:`, `javascript:` and the like, and for links within the page.
    pub fn resolve(&self, link: &str) -> Option<Address> {
        let link = link.trim();
        if link.is_empty() || link.starts_with('#') {
            return None;
        }
        if let Some(rest) = link.strip_prefix("//") {
            return Address::parse(&format!("{}://{rest}", self.scheme));
        }
        if has_scheme(link) {
            return Address::parse(link);
        }
        let link = link.split('#').next().unwrap_or_default();
        let (path, query) = match link.split_once('?') {
            Some((path, query)) => (path, Some(query.to_owned())),
            None => (link, None),
        };
        let path = if path.starts_with('/') {
            path.to_owned()
        } else if path.is_empty() {
            self.path.clone()
        } else {
            let folder = self.path.rfind('/').map_or("/", |cut| &self.path[..=cut]);
            without_dots(&format!("{folder}{path}"))
        };
        Some(Address { scheme: self.scheme.clone(), host: self.host.clone(), path, query }.original())
    }

    /// The host without a leading `www.`, `m.` or `amp.`.
    pub fn bare_host(&self) -> &str {
        ["www.", "m.", "amp."].iter().find_map(|prefix| self.host.strip_prefix(prefix)).unwrap_or(&self.host)
    }

    /// The last two labels of the host, three where the last but one is a short second-level domain (`co.uk`,
    /// `com.au`). A guess without the public suffix list: used to tell one publisher's hosts from others'.
    pub fn site(&self) -> &str {
        let labels: Vec<&str> = self.host.split('.').collect();
        let count = labels.len();
        let second_level = count > 2
            && labels[count - 1].len() == 2
            && (labels[count - 2].len() <= 2 || matches!(labels[count - 2], "com" | "net" | "org" | "gov" | "edu"));
        let keep = if second_level { 3 } else { 2 };
        let skipped: usize = labels.iter().take(count.saturating_sub(keep)).map(|label| label.len() + 1).sum();
        &self.host[skipped..]
    }

    /// The country whose ending the host has, in small letters. Endings that are mostly used for other things name none.
    pub fn country(&self) -> Option<&str> {
        const OTHERS: &[&str] = &["ai", "cc", "fm", "gg", "io", "ly", "me", "sh", "to", "tv", "ws"];
        let (rest, ending) = self.host.rsplit_once('.')?;
        // Colombia's own stand behind another: ".com.co".
        let second_level = rest.rsplit('.').next().is_some_and(|label| matches!(label, "com" | "gov" | "edu" | "org"));
        let named = ending.len() == 2 && !OTHERS.contains(&ending) && (ending != "co" || second_level);
        named.then_some(if ending == "uk" { "gb" } else { ending })
    }

    /// Whether both belong to one site (see [`site`](Address::site)), perhaps under the ending of a country: `example.com` and
    /// `example.co.uk`, not `example.org`.
    pub fn same_site(&self, other: &Address) -> bool {
        const SHORTEST: usize = 3;
        let (own, others) = (self.site(), other.site());
        let name = |site: &str| site.find('.').unwrap_or(site.len());
        let of_countries = self.country().is_some() || other.country().is_some();
        own == others || of_countries && name(own) >= SHORTEST && own[..name(own)] == others[..name(others)]
    }
}

fn has_scheme(link: &str) -> bool {
    let Some((scheme, _)) = link.split_once(':') else { return false };
    scheme.starts_with(|c: char| c.is_ascii_alphabetic())
        && scheme.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '+' | '-' | '.'))
}

fn without_dots(path: &str) -> String {
    let mut steps: Vec<&str> = Vec::new();
    for step in path.split('/').skip(1) {
        match step {
            "." => {}
            ".." => {
                steps.pop();
            }
            _ => steps.push(step),
        }
    }
    format!("/{}", steps.join("/"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn resolved(page: &str, link: &str) -> String {
        let page = Address::parse(page).unwrap();
        page.resolve(link).map_or("none".into(), |to| format!("{}{}", to.host, to.path))
    }

    #[test]
    fn links_lead_where_browsers_take_them() {
        for (link, to) in [
            ("/b", "a.org/b"),
            ("c.html#x", "a.org/one/c.html"),
            ("../c", "a.org/c"),
            ("//b.org", "b.org/"),
            ("HTTPS://User@B.org:8080/x?y", "b.org/x"),
            ("mailto:me@b.org", "none"),
            ("javascript:void(0)", "none"),
            ("#top", "none"),
            ("?page=2", "a.org/one/two"),
            ("/web/20230112172525/https://b.org/c?d", "b.org/c"),
            ("https://archive.a.org/web/20230112172525im_/http://b.org/c", "b.org/c"),
            ("/login/https://b.org/c", "a.org/login/https://b.org/c"),
            ("/web/20230112/http://x.org/web/20220101000000/http://b.org/c", "b.org/c"),
        ] {
            assert_eq!(resolved("https://a.org/one/two", link), to, "{link}");
        }
    }

    #[test]
    fn copies_of_copies_end() {
        let address = format!("https://a.org/{}b", "web/20230112/http://x.org/".repeat(100_000));
        assert_eq!(Address::parse(&address).map(|address| address.host).as_deref(), Some("x.org"));
    }

    #[test]
    fn countries() {
        for (host, country) in [
            ("abc.net.au", Some("au")),
            ("www.bbc.co.uk", Some("gb")),
            ("eltiempo.com.co", Some("co")),
            ("t.co", None),
            ("example.org", None),
            ("radio.fm", None),
        ] {
            let address = Address::parse(&format!("https://{host}/")).unwrap();
            assert_eq!(address.country(), country, "{host}");
        }
    }

    #[test]
    fn one_site_has_endings_of_several_countries() {
        for (one, other, same) in [
            ("news.example.org", "example.org", true),
            ("example.com", "www.example.co.uk", true),
            ("example.de", "example.at", true),
            ("example.com", "example.org", false),
            ("abc.net.au", "abd.net.au", false),
        ] {
            let [one, other] = [one, other].map(|host| Address::parse(&format!("https://{host}/")).unwrap());
            assert_eq!(one.same_site(&other), same, "{one:?} {other:?}");
        }
    }

    #[test]
    fn sites() {
        for (host, site) in [
            ("www.example.org", "example.org"),
            ("news.bbc.co.uk", "bbc.co.uk"),
            ("abc.net.au", "abc.net.au"),
            ("localhost", "localhost"),
        ] {
            assert_eq!(Address::parse(&format!("http://{host}/")).unwrap().site(), site);
        }
    }
}
