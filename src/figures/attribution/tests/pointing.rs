//! Whom possessives, relatives and what somebody is point to.

use super::check;

#[test]
fn a_name_a_colon_and_a_quotation() {
    check(&[
        ("es", "Ana Ruiz: «Perdimos #40 barcos».", "Ana Ruiz"),
        ("it", "Anna Rossi: «Abbiamo perso #40 barche».", "Anna Rossi"),
        ("pt", "Ana Lima: \"Perdemos #40 barcos\".", "Ana Lima"),
        ("pl", "Anna Lis: „Straciliśmy #40 łodzi”.", "Anna Lis"),
        ("es", "Ana Ruiz: #40 barcos perdidos.", "-"),
    ]);
}

#[test]
fn the_minister_is_a_man_or_a_woman() {
    check(&[
        ("es", "Alberto Fernández habló en Elm. La vicepresidenta dijo que #40 personas murieron.", "vicepresidenta"),
        ("es", "Alberto Fernández habló en Elm. El presidente dijo que #40 personas murieron.", "Alberto Fernández"),
        ("es", "Ana Fernández habló en Elm. La vicepresidenta dijo que #40 personas murieron.", "Ana Fernández"),
        ("it", "Marco Rossi è venuto a Elm. La ministra ha detto che #40 persone sono morte.", "ministra"),
        ("fr", "Pierre Petit est venu à Elm. La ministre a dit que #40 personnes sont mortes.", "ministre"),
        ("pt", "Pedro Lima veio a Elm. A ministra disse que #40 pessoas morreram.", "ministra"),
        ("de", "Karl Lehm sprach in Elm. Die Ministerin sagte, #40 Menschen seien gestorben.", "Ministerin"),
        ("de", "Anna Lehm sprach in Elm. Die Ministerin sagte, #40 Menschen seien gestorben.", "Anna Lehm"),
        ("de", "Anna Lehm sprach in Elm. Der Minister sagte, #40 Menschen seien gestorben.", "Minister"),
    ]);
}

#[test]
fn relative_clauses_that_tell() {
    check(&[
        ("en", "The minister met Ann Lee, who said that #20 boats were lost.", "Ann Lee"),
        ("en", "The minister met Ann Lee, a captain, who said that #20 boats were lost.", "Ann Lee"),
        ("en", "The minister met Ann Lee, who had #20 boats.", "-"),
        ("en", "Less than thought, said analyst Ann Lee, who had expected up to #20 boats.", "Ann Lee"),
        ("en", "The bank pointed to analysts, who expect #20 stores to close.", "analysts"),
        ("en", "It was sold to Acme Shipyards, which expects #20 orders.", "Acme Shipyards"),
        ("en", "Acme Shipyards, which expects #20 orders, fell on Monday.", "Acme Shipyards"),
        ("en", "Analysts, who expect #20 stores to close, were surprised.", "Analysts"),
        ("ru", "Профсоюз, который ожидает #20 увольнений, молчит.", "Профсоюз"),
        ("en", "Losses, which are estimated at #20 million euros, may rise.", "-"),
        ("en", "The town, which expects #20 ships, is calm.", "-"),
        ("de", "Weniger als gedacht, sagte Analystin Anna Lehm, die #20 Millionen Euro erwartet hatte.", "Anna Lehm"),
        ("de", "Der Minister traf den Verband, der mit #20 Entlassungen rechnet.", "Verband"),
        ("nl", "De minister sprak met de vakbond, die #20 ontslagen verwacht.", "vakbond"),
        ("es", "El ministro recibió al sindicato, que calcula que #20 empleos peligran.", "sindicato"),
        ("pt", "O ministro recebeu o sindicato, que estima #20 despedimentos.", "sindicato"),
        ("fr", "Le ministre a reçu le syndicat, qui estime que #20 postes sont menacés.", "syndicat"),
        ("it", "Il ministro ha ricevuto il sindacato, che stima #20 esuberi.", "sindacato"),
        ("ru", "Министр встретился с профсоюзом, который ожидает #20 увольнений.", "профсоюз"),
        ("uk", "Міністр зустрівся з профспілкою, яка очікує #20 звільнень.", "профспілка"),
        ("pl", "To mniej niż zaleca Akademia Morska, która mówi o #20 łodziach.", "Akademia Morska"),
        ("es", "El ministro habló con Ana Paz, quien dijo que faltan #20 barcos.", "Ana Paz"),
        ("it", "Il ministro ha incontrato Anna Rossi, che ha detto che mancano #20 barche.", "Anna Rossi"),
        ("fr", "Le ministre a rencontré Anne Petit, qui dit que #20 bateaux manquent.", "Anne Petit"),
    ]);
}

#[test]
fn whose_account_it_is() {
    check(&[
        (
            "en",
            "Analysts at Acme Bank liked the plan. By their calculations, #20 homes would be built.",
            "Analysts at Acme Bank",
        ),
        ("en", "Ann Lee said the plan was bold. According to her own estimate, #20 homes would be built.", "Ann Lee"),
        ("en", "Bob Moss left. By her own account, Ann Lee sold #20 boats.", "Ann Lee"),
        ("de", "Die Forscher lobten den Plan. Nach ihren Schätzungen entstehen #20 Häuser.", "Forscher"),
        (
            "de",
            "Bürgermeisterin Anna Lehm lobte den Plan. Ihren eigenen Angaben zufolge entstehen #20 Häuser.",
            "Anna Lehm",
        ),
        ("nl", "De vakbond prees het plan. Volgens zijn berekeningen komen er #20 huizen.", "vakbond"),
        ("fr", "Les chercheurs ont salué le plan. D'après leurs calculs, #20 maisons seront bâties.", "chercheurs"),
        ("es", "Los investigadores alabaron el plan. Según sus cálculos, se construirán #20 casas.", "investigadores"),
        ("it", "L'associazione critica il piano. Secondo le sue stime, nasceranno #20 case.", "associazione"),
        ("it", "Pochi lodano il piano. Secondo le loro stime, nasceranno #20 case.", "-"),
        ("pt", "Os investigadores elogiaram o plano. Segundo os seus cálculos, nascem #20 casas.", "investigadores"),
        ("ru", "Эксперты заявили о проблеме. По их подсчетам, закрылось #20 кафе.", "Эксперты"),
        ("uk", "Науковці заявили про зміни. За їхніми оцінками, зникло #20 видів.", "Науковці"),
        ("pl", "Eksperci ocenili plan. Z ich wyliczeń wynika, że powstanie #20 domów.", "Eksperci"),
        ("uk", "Про це пишуть науковці. Торік, свідчать ті самі дані, зникло #20 видів.", "науковці"),
    ]);
}

#[test]
fn who_is_named_later() {
    check(&[
        ("en", "Some #20 jobs are at risk, the union said.\nThe Acme union called a strike.", "Acme union"),
        (
            "es",
            "La empresa alega que sobran #20 empleos.\nLa dirección de Acme lo anunció ayer. Acme abrió en 2001. Acme crece.",
            "Acme",
        ),
        ("en", "Some #20 jobs are at risk, The Times reported.\nThe Elm Times was sold.", "The Times"),
    ]);
}

#[test]
fn the_body_that_spoke_last() {
    check(&[(
        "uk",
        "Міністерство мовчить. Постраждали 7 людей, повідомили в обласній прокуратурі. Ще #20 зникли, додали у відомстві.",
        "обласна прокуратура",
    )]);
}

#[test]
fn what_tells_one_body_from_another() {
    check(&[
        ("en", "The foreign ministry was shut. The defence ministry said #20 boats sank.", "defence ministry"),
        (
            "en",
            "The foreign ministry said 7 died. The defence ministry said 9 did. The ministry said #20 sank.",
            "defence ministry",
        ),
        ("en", "Grid operator Acme was shut. The health department said #20 were ill.", "health department"),
        ("en", "The shipbuilder Acme was shut. The Norish company said #20 boats sank.", "Acme"),
        ("en", "The firm told Acme News it would build #20 boats.", "firm"),
        ("en", "The firm told Acme News that it would build #20 boats.", "firm"),
        ("en", "The harbour, the mayor of Elm, who kept #20 boats, tells Acme News, is wet.", "-"),
        ("en", "Ann Lee of Acme Network, which has boats, tells the Elm Agency that #20 sank.", "Ann Lee"),
    ]);
}

#[test]
fn who_was_asked_and_who_holds_office() {
    check(&[
        ("en", "Economists polled by Acme News said #20 boats sank.", "Economists"),
        ("en", "Secretary of State Mark Lane said #20 boats sank.", "Mark Lane"),
        ("en", "A study last year found #20 boats had sunk.", "study"),
        ("en", "The defendant, 34, denied the charges over #20 boats.", "-"),
        ("en", "New figures show #20 boats sank.", "New figures"),
        ("en", "Official figures show #20 boats sank.", "Official figures"),
        ("nl", "Nieuwe cijfers tonen dat er #20 boten zijn.", "Nieuwe cijfers"),
        ("ru", "Новые данные показывают, что утонули #20 лодок.", "Новые данные"),
        ("uk", "Нові дані свідчать, що зникло #20 човнів.", "Нові дані"),
        ("pl", "Nowe dane pokazują, że zginęło #20 osób.", "Nowe dane"),
    ]);
}
