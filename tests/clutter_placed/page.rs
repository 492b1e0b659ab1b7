//! Pages of an article in 27 languages with something placed in them, and what is hidden of it.

use copydesk::page::{Attribute, NodeId, Page, html};
use copydesk::report::ClutterKind;

/// A paragraph of an article, by language.
pub const PARAGRAPHS: &[(&str, &str)] = &[
    (
        "de",
        "Der Rat der kleinen Stadt hat am Dienstag beschlossen, die alte Fähre zu kaufen, die seit dem Sturm von 1998 nicht mehr gefahren ist, und sie von der Werft am Ort instand setzen zu lassen.",
    ),
    (
        "en",
        "The council of the small town has voted on Tuesday to buy the old ferry, which has been out of service since the storm of 1998, and to have it repaired by the local yard.",
    ),
    (
        "es",
        "El concejo de la pequeña ciudad votó el martes comprar el viejo transbordador, que está fuera de servicio desde la tormenta de 1998, y hacerlo reparar por el astillero local.",
    ),
    (
        "fr",
        "Le conseil de la petite ville a voté mardi l'achat du vieux bac, hors service depuis la tempête de 1998, et sa remise en état par le chantier naval de la commune.",
    ),
    (
        "it",
        "Il consiglio della piccola città ha deciso martedì di comprare il vecchio traghetto, fermo dalla tempesta del 1998, e di farlo riparare dal cantiere del posto.",
    ),
    (
        "nl",
        "De raad van het stadje heeft dinsdag besloten de oude veerpont te kopen, die sinds de storm van 1998 niet meer vaart, en hem door de plaatselijke werf te laten herstellen.",
    ),
    (
        "pl",
        "Rada małego miasta zdecydowała we wtorek o zakupie starego promu, który od burzy w 1998 roku nie pływa, oraz o jego naprawie w miejscowej stoczni.",
    ),
    (
        "pt",
        "O conselho da pequena cidade votou na terça-feira a compra da velha balsa, parada desde a tempestade de 1998, e a sua reparação pelo estaleiro local.",
    ),
    (
        "ru",
        "Совет небольшого города во вторник решил купить старый паром, который не ходит со времени бури 1998 года, и отремонтировать его на местной верфи.",
    ),
    (
        "uk",
        "Рада невеликого міста у вівторок вирішила купити старий пором, який не ходить від часу бурі 1998 року, і відремонтувати його на місцевій верфі.",
    ),
    (
        "ar",
        "وافق المجلس البلدي في مدينة النهر مساء الاثنين على بناء جسر جديد فوق النهر، بعد نقاش استمر نحو أربع ساعات. وحصل الاقتراح على خمسة عشر صوتاً مقابل اثني عشر، ومن المتوقع أن تبدأ الأعمال في الخريف المقبل.",
    ),
    (
        "bg",
        "Общинският съвет в Речица одобри в понеделник вечерта строежа на нов мост над реката след разисквания, продължили почти четири часа. Предложението бе прието с петнадесет гласа срещу дванадесет, а работата трябва да започне през следващата есен.",
    ),
    (
        "cs",
        "Zastupitelé Podlesí v pondělí večer po téměř čtyřhodinové debatě schválili stavbu nového mostu přes řeku. Pro návrh hlasovalo patnáct zastupitelů, proti jich bylo dvanáct a stavební práce mají podle plánu začít příští rok na podzim.",
    ),
    (
        "da",
        "Byrådet i Sundby stemte mandag aften for at bygge en ny bro over åen efter en debat, der varede næsten fire timer. Forslaget blev vedtaget med 15 stemmer mod 12, og arbejdet ventes at begynde til næste efterår.",
    ),
    (
        "el",
        "Το δημοτικό συμβούλιο της Ποταμιάς ενέκρινε το βράδυ της Δευτέρας την κατασκευή νέας γέφυρας πάνω από το ποτάμι, ύστερα από συζήτηση που κράτησε σχεδόν τέσσερις ώρες. Η πρόταση πέρασε με δεκαπέντε ψήφους έναντι δώδεκα.",
    ),
    (
        "fi",
        "Järvikylän kunnanvaltuusto päätti maanantai-iltana uuden sillan rakentamisesta joen yli lähes neljä tuntia kestäneen keskustelun jälkeen. Esitys hyväksyttiin äänin 15–12, ja rakennustöiden on tarkoitus alkaa ensi vuoden syksyllä, kun urakoitsija on valittu tarjouskilpailussa.",
    ),
    (
        "he",
        "מועצת העיר נחלים אישרה ביום שני בערב את בנייתו של גשר חדש מעל הנהר, לאחר דיון שנמשך כמעט ארבע שעות. ההצעה התקבלה ברוב של חמישה עשר קולות מול שנים עשר, והעבודות צפויות להתחיל בסתיו הבא.",
    ),
    (
        "hi",
        "नदीपुर नगर परिषद ने सोमवार शाम करीब चार घंटे चली बहस के बाद नदी पर नया पुल बनाने का प्रस्ताव मंज़ूर कर लिया। प्रस्ताव के पक्ष में पंद्रह और विरोध में बारह वोट पड़े।",
    ),
    (
        "hu",
        "Folyóvár képviselő-testülete hétfő este csaknem négyórás vita után megszavazta, hogy új híd épüljön a folyó fölött. A javaslatot tizenöt igen és tizenkét nem szavazattal fogadták el, a munkálatok várhatóan jövő ősszel kezdődnek.",
    ),
    (
        "is",
        "Bæjarstjórn Fjarðarbæjar samþykkti á mánudagskvöld að byggja nýja brú yfir ána eftir umræður sem stóðu í nærri fjórar klukkustundir. Tillagan var samþykkt með sex atkvæðum gegn fimm og er stefnt að því að framkvæmdir hefjist næsta haust.",
    ),
    (
        "ja",
        "川辺市議会は月曜日の夜、約4時間にわたる議論の末、川に新しい橋を架ける案を賛成15、反対12で可決した。工事は来年の秋に始まる見通しで、完成までには3年ほどかかるとみられている。",
    ),
    (
        "ko",
        "강변시 의회는 월요일 저녁 네 시간 가까이 이어진 토론 끝에 강 위에 새 다리를 놓는 안건을 찬성 15표, 반대 12표로 통과시켰다. 공사는 내년 가을에 시작될 예정이며 완공까지는 약 3년이 걸릴 전망이다.",
    ),
    (
        "no",
        "Kommunestyret i Fjordvik vedtok mandag kveld å bygge ny bru over elva, etter en debatt som varte i nesten fire timer. Forslaget fikk 15 mot 12 stemmer, og arbeidet skal etter planen starte neste høst.",
    ),
    (
        "ro",
        "Consiliul local din Râureni a aprobat luni seara construirea unui pod nou peste râu, după o dezbatere care a durat aproape patru ore. Propunerea a trecut cu 15 voturi la 12, iar lucrările ar trebui să înceapă în toamna viitoare.",
    ),
    (
        "sv",
        "Kommunfullmäktige i Norrviken röstade på måndagskvällen ja till en ny bro över ån, efter en debatt som pågick i nästan fyra timmar. Förslaget gick igenom med 27 röster mot 22, och bygget väntas börja nästa höst.",
    ),
    (
        "tr",
        "Dereköy Belediye Meclisi, pazartesi akşamı yaklaşık dört saat süren tartışmaların ardından nehrin üzerine yeni bir köprü yapılmasına karar verdi. Teklif 12 oya karşı 15 oyla kabul edildi; inşaatın gelecek sonbaharda başlaması bekleniyor.",
    ),
    (
        "zh",
        "河口市议会星期一晚间经过近四个小时的辩论,以十五票赞成、十二票反对通过了在河上兴建新桥的议案。工程预计明年秋天动工,整个建设过程大约需要三年时间才能完成。",
    ),
];

/// Where something stands in its page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// Between the article's paragraphs.
    Among,
    /// Behind its last paragraph.
    After,
    /// Beside it.
    Side,
    /// In the site's head.
    Above,
    /// At the end of the page.
    Below,
    /// Fixed over the page.
    Over,
}

/// The site's map, below the article.
const SECTIONS: [&str; 8] = ["world", "business", "culture", "science", "travel", "sports", "weather", "archive"];

/// So many paragraphs stand before what is placed among them or after them, and as many behind what is among them.
const PARAGRAPHS_BESIDE: usize = 8;

/// The site of the page, in which the markup's links to other hosts lead elsewhere.
pub const SITE: &str = "example.org";

/// What is made of the elements of the markup in a page of the site, each with the kind as which it is hidden, `None` for one
/// that stays; and whether a paragraph is lost.
pub fn read(markup: &str, language: &str, place: Place, site: &str) -> (Vec<Option<ClutterKind>>, bool) {
    let (_, paragraph) = PARAGRAPHS.iter().find(|(known, _)| *known == language).expect("a known language");
    let paragraphs = format!("<p>{paragraph}</p>").repeat(PARAGRAPHS_BESIDE);
    let fixed = markup.replacen('>', " style='position:fixed'>", 1);
    let at = |here: Place| match place {
        Place::Over if here == Place::Over => format!("<div id=placed>{fixed}</div>"),
        Place::Among | Place::After if here == place => markup.to_owned(),
        _ if here == place => format!("<div id=placed>{markup}</div>"),
        _ => String::new(),
    };
    let [among, after, side, above, below, over] =
        [Place::Among, Place::After, Place::Side, Place::Above, Place::Below, Place::Over].map(at);
    let sections: String = SECTIONS.iter().map(|name| format!("<li><a href=/{name}>{name}</a></li>")).collect();
    let rest = if place == Place::After { "" } else { paragraphs.as_str() };
    let address = format!("https://www.{site}/news/town-buys-the-old-ferry-1234567");
    let page = html::parse(&format!(
        "<!-- saved from url=({:04}){address} --><html lang={language}>\
         <title>{paragraph:.30}</title><body>{above}<nav><a href=/news>News</a> <a href=/sport>Sport</a></nav><main><article>\
         <h1>{paragraph:.30}</h1><div id=body>{paragraphs}{among}{after}{rest}</div></article>{side}</main>\
         <ul>{sections}</ul>{below}<footer><a href=/about>About</a></footer>{over}",
        address.len()
    ));
    let hidden = copydesk::analyse(&page).hidden;
    let kind = |node: NodeId| {
        let holds = |number| page.element(number).is_some_and(|outer| page.contains(outer, node));
        hidden.iter().find(|block| holds(block.element)).map(|block| block.kind)
    };
    let elements = |id: &str| -> Vec<NodeId> {
        let holder = page.nodes().find(|node| page.attribute(*node, Attribute::Id) == Some(id));
        page.child_elements(holder.expect("the page has it")).collect()
    };
    let body = elements("body");
    let behind = if rest.is_empty() { body.len() } else { body.len() - PARAGRAPHS_BESIDE };
    let (before, inner) = body[..behind].split_at(PARAGRAPHS_BESIDE);
    let lost = before.iter().chain(&body[behind..]).any(|node| kind(*node).is_some());
    let placed = if matches!(place, Place::Among | Place::After) { inner.to_vec() } else { elements("placed") };
    (placed.iter().map(|node| hidden_kind(&page, *node, &kind)).collect(), lost)
}

/// The site that the markup's first link to an invented host leads to, with or without a subdomain:
/// "https://give.paper.example/now".
pub fn site_of(markup: &str) -> String {
    let hosts = markup.split("https://").skip(1).filter_map(|link| link.split(['/', '"', '?', '\'', '>', ' ']).next());
    let name = hosts.filter_map(|host| host.strip_suffix(".example")).next().unwrap_or("www");
    format!("{}.example", name.rsplit('.').next().unwrap_or(name))
}

/// Of an element, or of all the texts in it.
fn hidden_kind(page: &Page, id: NodeId, kind: &dyn Fn(NodeId) -> Option<ClutterKind>) -> Option<ClutterKind> {
    let mut texts = page.subtree(id).filter(|node| !page.text(*node).trim().is_empty()).map(kind);
    kind(id).or_else(|| texts.next().flatten().filter(|_| texts.all(|kind| kind.is_some())))
}
