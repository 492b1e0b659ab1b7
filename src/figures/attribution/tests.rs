mod constructions;
mod orders;
mod ordinary;
mod pointing;
mod sources;
mod told_apart;

use super::*;
use crate::figures::sentences;
use crate::report::FigureKind;

/// Who says what stands at "#" in the text, paragraphs separated by a line break; the mark is taken out.
fn who(language: &str, marked: &str) -> String {
    let paragraph = marked.split('\n').position(|line| line.contains('#')).unwrap();
    let byte = marked.split('\n').nth(paragraph).unwrap().find('#').unwrap();
    let text = marked.replace('#', "");
    let cut: Vec<_> = text.split('\n').map(|line| (line, sentences::split(line, language))).collect();
    let paragraphs: Vec<_> =
        cut.iter().map(|(text, sentences)| Cut { text, sentences, heading: false, set_apart: false }).collect();
    read(&paragraphs, language)[paragraph].at(byte, FigureKind::Count).unwrap_or("-").to_owned()
}

/// That each text of its language has the expected speaker at its mark.
fn check(cases: &[(&str, &str, &str)]) {
    let wrong = cases.iter().filter(|(language, text, expected)| who(language, text) != *expected);
    let wrong: Vec<_> = wrong.map(|(language, text, _)| (text, who(language, text))).collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn speakers() {
    let cases = [
        (
            "en",
            "Norland's Defense Ministry said #19 of its men were freed, while President Ann Lee said 20 had returned.",
            "Norland's Defense Ministry",
        ),
        (
            "en",
            "Norland's Defense Ministry said 19 of its men were freed, while President Ann Lee said #20 had returned.",
            "Ann Lee",
        ),
        ("en", "\"Our people are back. #20 of them. We bring them home,\" Lee said in a post.", "Lee"),
        ("en", "President Ann Lee spoke.\n\"There are #20 of them,\" she said.", "Ann Lee"),
        ("en", "The fire killed #20 people, according to the health ministry.", "health ministry"),
        ("en", "According to Acme Data, sales rose by #20 percent.", "Acme Data"),
        ("en", "The fire killed #20 people.", "-"),
        (
            "en",
            "A study published in the Journal of Shoes found that #20 of them shrank.",
            "study published in the Journal of Shoes",
        ),
        ("en", "The firm was hit, said Bob Moss of Third Bank, adding that #20 jobs would go.", "Bob Moss"),
        ("en", "Nobody here has seen it.\nA crossing costs #9 euros, the company said.", "company"),
        ("de", "Bei dem Brand starben #20 Menschen, teilte die Polizei mit.", "Polizei"),
        ("de", "Nach Angaben von Anna Lehm waren #20 Menschen im Haus.", "Anna Lehm"),
        (
            "de",
            "Die Bürgermeisterin Anna Lehm sprach von Glück, sagte Bert Kram. Es seien #20 Menschen im Haus gewesen.",
            "Bert Kram",
        ),
        ("de", "„Wir zählen #20 Städte und mehr dazu“, erklärt Anna Lehm im Gespräch.", "Anna Lehm"),
        ("fr", "Selon Acme, #20 personnes sont mortes.", "Acme"),
        ("fr", "« Nous avons compté #20 morts », a déclaré le maire Jean Petit.", "Jean Petit"),
        ("es", "El ministro Juan Paz dijo que #20 personas murieron.", "Juan Paz"),
        ("it", "Secondo la polizia i morti sono #20.", "polizia"),
        ("pt", "O governo informou que #20 pessoas morreram.", "governo"),
        ("nl", "Volgens de politie zijn er #20 mensen gewond.", "politie"),
        ("ru", "Президент Иван Петров заявил, что погибли #20 человек.", "Иван Петров"),
        ("uk", "За даними поліції, загинули #20 людей.", "поліція"),
        ("pl", "Według policji zginęło #20 osób.", "policja"),
        ("en", "A poll of #900 readers by Acme Data found that most read on.", "Acme Data"),
        ("en", "Sales rose, according to data from the Office for Numbers. Rents fell by #20.", "-"),
        ("en", "Ann Lee, 52, said her firm had sold #20 boats.", "Ann Lee"),
        ("en", "“It is late,” said Ann Lee, #52.", "-"),
        ("en", "When the sea was #20 miles away, she said in court that she slept.", "-"),
        ("en", "“First part.\n“It took #20 days,” Mayor Bob Moss said.", "Bob Moss"),
        ("en", "Acme grew. Acme hired. Acme moved. The company said it has #20 shops.", "Acme"),
        ("en", "Acme said it grew. The German carmaker said it has #20 shops.", "Acme"),
        ("en", "Acme said it grew. The Hamburg-based lender said it has #20 shops.", "Acme"),
        ("en", "“Rails rust,” said Ann Lee. Rails cost a lot. The company said it has #20 shops.", "company"),
        ("en", "She said: “Rails are dear.” Rails cost a lot. The company said it has #20 shops.", "company"),
        ("en", "Acme said it grew. The Nolan group said it has #20 shops.", "Nolan group"),
        ("en", "The German carmaker grew. The German carmaker said it has #20 shops.", "German carmaker"),
        ("de", "Das teilte die Nordbank mit. Der Hamburger Konzern hat nach eigenen Angaben #20 Filialen.", "Nordbank"),
        ("es", "El Banco Norte creció. La autoridad monetaria dijo que tiene #20 barcos.", "Banco Norte"),
        ("de", "Nach eigenen Angaben hat der Verein Waldfreunde #20 Mitglieder.", "Verein Waldfreunde"),
        ("de", "Laut Polizeibericht kamen #20 Menschen.", "Polizeibericht"),
        ("fr", "« Il reste #20 places dans la salle », explique Anne Petit, directrice du théâtre.", "Anne Petit"),
        ("es", "Según el informe, #20 casas se perdieron.", "informe"),
        ("es", "“Hay #20 casas sin luz”, dijo la alcaldesa Ana Paz.", "Ana Paz"),
        ("it", "«Abbiamo trovato #20 case vuote», ha detto il sindaco Aldo Neri.", "Aldo Neri"),
        ("pt", "De acordo com a prefeitura, #20 casas caíram.", "prefeitura"),
        ("nl", "Er zijn #20 huizen verkocht, zegt burgemeester Jan Bos.", "Jan Bos"),
        ("ru", "По словам Петрова, погибли #20 человек. Раньше мэр Иван Петров молчал.", "Иван Петров"),
        ("uk", "«Ми маємо #20 нових шкіл у місті», — сказав мер Іван Петренко.", "Іван Петренко"),
        ("pl", "Rzecznik policji Jan Nowak powiedział, że zatrzymano #20 osób.", "Jan Nowak"),
        ("en", "The ministry's spokesman, Karl Weber, told reporters that #12 boats sank.", "Karl Weber"),
        ("en", "“It cost #4 boats,” said the firm's chief executive, Ann Lee, in a letter.", "Ann Lee"),
        ("en", "Some #12 homes burned, Mayor Tom Hill told local media.", "Tom Hill"),
        ("en", "Ann Lee spoke. Hill, joined by the #3 judges, said the law's words were clear.", "-"),
        ("en", "The row, fanned by messages she posted in July, left #350 people homeless.", "-"),
        ("en", "A spokesman for Acme said no. The boats were new, the spokesman said, all #20.", "spokesman for Acme"),
        ("de", "Es sind nach Angaben des Ministeriums #20 Schulen.", "Ministerium"),
        ("de", "Eine Studie von Acme erschien. Die Studie ergab, dass #20 Firmen zahlen.", "Acme"),
        ("en", "Mayor Ann Lee said little. The opposition said it would cost #4 boats.", "opposition"),
        ("en", "Mayor Ann Lee said little. Some #4 boats wait, the hospital's director said.", "hospital's director"),
        ("en", "Minister Ann Lee spoke. There are #4 boats, the government spokesman said.", "Ann Lee"),
        ("en", "The minister for rural affairs, Ann Lee, promised #4 boats.", "Ann Lee"),
        ("en", "Sales at Acme rose. The Ministry of Ports was glad. The company said it has #4 boats.", "Acme"),
        ("de", "Die Polizei spricht von 5500 Menschen, die Veranstalter von #12.000.", "Veranstalter"),
        ("ru", "Полиция оценила число людей в 8 тысяч, организаторы — в #20 тысяч.", "организаторы"),
        ("de", "Finanzsenatorin Anna Lehm war froh. Es seien #4 Boote, sagte die Senatorin.", "Anna Lehm"),
        ("fr", "Ils étaient 8 000 selon la police, #20 000 selon les organisateurs.", "organisateurs"),
        ("fr", "« Nous avons perdu #20 bateaux », se désole Anne Petit, pêcheuse.", "Anne Petit"),
        ("es", "La alcaldesa, Ana Paz, celebró el acuerdo. Dijo que hay #20 barcos.", "Ana Paz"),
        ("it", "Restano #20 barche: lo ha detto il sindaco Aldo Neri.", "Aldo Neri"),
        ("ru", "Мэр Анна Петрова молчала. По её словам, погибли #20 человек.", "Анна Петрова"),
        ("fr", "« C'est la norme, explique Anne Petit, chimiste. Il faut #20 essais. »", "Anne Petit"),
    ];
    check(&cases);
}

#[test]
fn speakers_of_many_shapes() {
    let cases = [
        ("en", "Officials in the U.S. said #20 people were hurt.", "Officials"),
        ("en", "The director of the Elm Centre in Oak Park, Ann Lee, said #20 people came.", "Ann Lee"),
        ("en", "The company took the prize and said #20 boats were sold.", "company"),
        ("en", "The council refused to hear answers, saying replies to #28 questions came late.", "council"),
        ("en", "Although the boats are cheap, old things, they will sell #20 times, Ann Lee says.", "Ann Lee"),
        ("en", "Ann Lee said: “We lost #20.” Bob Moss said: “We did not.”", "Ann Lee"),
        ("en", "“We are here,” said Ann Lee, who runs #20 shops in Elm.", "-"),
        ("en", "“We are here,” said Ann Lee, whose firm has #20 shops.", "-"),
        ("en", "The number of new cases reported in a single day passed #60,000.", "-"),
        ("en", "I'm told the price is #4 dollars.", "-"),
        ("en", "Ann Lee hopes that the move will cost #4 dollars.", "Ann Lee"),
        ("en", "Ann Lee asked: “Why has this taken #4 months?” Mr. Moss responded that it was late.", "Ann Lee"),
        ("en", "Ann Lee said in a statement:\nThis took #20 days.", "Ann Lee"),
        ("en", "In a poll by Acme Data, #40 percent said they agreed.", "Acme Data"),
        ("en", "Rep. Ann Lee (D-Va.) said #20 people came.", "Ann Lee"),
        ("en", "According to data from 18 August, #20 boats sank.", "-"),
        ("en", "Based on the size of the boat, #20 people fit.", "-"),
        (
            "en",
            "The U.S. Centers for Boat Control and Prevention says #20 boats sank.",
            "U.S. Centers for Boat Control and Prevention",
        ),
        (
            "en",
            "The National Union of Rowers met. Bob Moss came. The union said #20 boats sank.",
            "National Union of Rowers",
        ),
        ("en", "The Elm District Court met. Bob Moss came. The court said #20 boats sank.", "Elm District Court"),
        ("en", "The University of Elm grew. Bob Moss came. The university said #20 boats sank.", "University of Elm"),
        ("en", "Ann Lee, Acme's chief executive, said #20 boats sank.", "Ann Lee"),
        ("en", "Some #20 boats sank, according to figures published by the Elm Institute.", "Elm Institute"),
        ("en", "Some #20 boats sank, according to Elm Institute data.", "Elm Institute"),
        ("en", "Elm Institute data showed #20 boats sank.", "Elm Institute"),
        ("en", "The survey found:\n#20 boats sank.", "survey"),
        ("de", "Die Schiedsrichter sprachen gegen mehr als #20 Spieler Fouls aus.", "-"),
        (
            "de",
            "Zuletzt hatte aber auch Bert Kram, Chef des Instituts, einen #450 Euro schweren Fonds gefordert.",
            "Bert Kram",
        ),
        ("de", "Nationalrat Bert Kram (SZ) sagte, die Linken wollten #20 Häuser.", "Bert Kram"),
        (
            "de",
            "Bert Kram, Vorsitzender des Jungen Verbands, unterstrich die Not. „Es waren #20 Betriebe im Land. Wir wollen mehr“, sagte er.",
            "Bert Kram",
        ),
        ("de", "Bei einer Acme-Umfrage waren #20 Leute dafür.", "Acme-Umfrage"),
        ("de", "Die Firma nahm den Preis und sagte, #20 Boote seien verkauft.", "Firma"),
        ("de", "„Wir haben #20 Boote im Hafen“, sagte der Chef der Acme Bank, Bert Kram.", "Bert Kram"),
        ("de", "Es sind #20 Boote, erklärte die Sprecherin der Polizei Elm, Anna Lehm.", "Anna Lehm"),
        ("de", "Laut der Sprecherin der Polizei, Anna Lehm, sind es #20 Boote.", "Anna Lehm"),
        ("de", "Der Chef der Gewerkschaft Elm, Bert Kram, sagte, es seien #20 Boote.", "Bert Kram"),
        ("de", "Der Deutsche Bootsverband klagt. Der Verband rechnet mit #20 Booten.", "Deutsche Bootsverband"),
        ("de", "Das teilte die Polizei am Montag mit. Es seien #20 Boote gewesen.", "Polizei"),
        ("de", "Im Bericht heißt es, es seien #20 Boote.", "Bericht"),
        (
            "de",
            "Der Wahlkampfleiter der Partei, Nationalrat Bert Kram (SZ) sagte, die Linken wollten eine Aufnahme der #20 Leute.",
            "Bert Kram",
        ),
        ("fr", "Luc Petit a ajouté un but, le #20e de la saison.", "-"),
        ("fr", "Le ministre de la santé a dit que #20 bateaux sont partis.", "ministre de la santé"),
        (
            "fr",
            "« Nous avons #20 bateaux dans le port », a déclaré la directrice de l'agence, Anne Petit.",
            "Anne Petit",
        ),
        ("fr", "Selon une étude de l'université d'Elm, #20 bateaux sont partis.", "université d'Elm"),
        ("fr", "Selon les derniers chiffres publiés par l'Insee, #20 bateaux sont partis.", "Insee"),
        ("fr", "#20 bateaux sont partis, a indiqué à l'AFP le ministère.", "ministère"),
        ("es", "El ministro llegó a Elm y dijo que hay #20 casas.", "ministro"),
        ("es", "“Hay #20 barcos en el puerto”, dijo la portavoz de la Policía de Elm, Ana Paz.", "Ana Paz"),
        ("es", "Según la directora de la agencia, Ana Paz, hay #20 barcos.", "Ana Paz"),
        ("es", "De acuerdo con el ministro de Barcos, Juan Paz, hay #20 barcos.", "Juan Paz"),
        ("it", "Secondo il direttore dell'agenzia, Aldo Neri, ci sono #20 barche.", "Aldo Neri"),
        ("it", "Secondo uno studio dell'Università di Elm ci sono #20 barche.", "Università di Elm"),
        ("it", "Secondo i dati dell'Istat ci sono #20 barche.", "Istat"),
        ("pt", "Segundo a diretora da agência, Ana Paz, há #20 barcos.", "Ana Paz"),
        ("nl", "De vakbond heeft #20 huizen geëist.", "vakbond"),
        ("nl", "Er zijn #20 boten, zegt woordvoerder Jan Bos van de politie.", "Jan Bos"),
        (
            "ru",
            "«Завод ООО «Акме» мощностью #10 тонн построят здесь. Это так», - проинформировал мэр Иван Петров.",
            "Иван Петров",
        ),
        ("ru", "Погибли #20 человек, сообщает ТАСС со ссылкой на мэрию.", "мэрия"),
        ("pl", "Dzienniki przypominają, że było #20 osób.", "Dzienniki"),
        ("pl", "Według danych z 18 sierpnia było #20 osób.", "-"),
        ("pl", "Według danych Banku Centralnego było #20 osób.", "Bank Centralny"),
        ("en", "“This took #20 days.”\nAnn Lee, mayor of Elm", "Ann Lee"),
        ("en", "Ann Lee runs Acme.\nBoat News: How big is it?\nLee: We have #20 boats in the harbour.", "Ann Lee"),
        ("en", "Ann Lee runs Acme.\nLee: #20 years at sea.", "-"),
        ("en", "Ann Lee told the Associated Press that #20 people came.", "Ann Lee"),
        ("de", "Anna Lehm, Meisterin, sagte nichts. Es klang, als sei es #20 Jahre her.", "-"),
        ("de", "Anna Lehm, Meisterin, sagte, es gehe gut. Der Umsatz steige auf #20 Boote.", "Anna Lehm"),
        ("de", "Anna Lehm sagte nichts.\nDort brauche ich Platz und sehe noch #20 Dinge.", "-"),
        ("de", "Jetzt sei es so weit, so der Chef des Verbandes (DBV), der die rund #380 Häuser vertritt.", "-"),
        ("es", "“Hubo #20 casas en el barrio y se vendieron”.\nAna Paz, directora del Centro Elm", "Ana Paz"),
    ];
    check(&cases);
}

#[test]
fn outlets_surveys_and_insertions() {
    let cases = [
        (
            "en",
            "The firm will cut #20 jobs this year, the North Elm Street Journal reports.",
            "North Elm Street Journal",
        ),
        ("en", "The firm will cut #20 jobs this year, the Bell & Anchor reports.", "Bell & Anchor"),
        ("en", "He was #20 years there, the Elm Post reports; nobody knows why.", "Elm Post"),
        ("en", "Acme News reports two boats and #20 men were found.", "Acme News"),
        ("en", "The town has #20 boats, and police said ten sank, the Elm Post reports.", "Elm Post"),
        ("en", "On Friday 14 women – #20 of them guests, the Elm Agency notes – were freed.", "Elm Agency"),
        ("en", "In May #20 men in 5–9 boats sank, the Elm Agency notes – all of them old.", "Elm Agency"),
        ("en", "Elm – where #20 men live – is old – the mayor, the Elm Agency notes – and wet.", "-"),
        ("en", "On Friday #14 women – 20 of them guests, the Elm Agency notes – were freed.", "-"),
        ("en", "If it goes on, the town will have #20 boats, experts predict in a new report.", "experts"),
        (
            "en",
            "Meanwhile, the Norish government made a plea, claiming #20 people died, reports Acme.",
            "Norish government",
        ),
        ("en", "The boats lost #20 sails, says a senior guest.", "senior guest"),
        ("en", "The fire broke out at #20 places, per officials.", "officials"),
        ("en", "Each boat costs $20 per worker and #20 per guest.", "-"),
        ("en", "Acme's guidelines recommend holding boats no longer than #20 hours.", "Acme's guidelines"),
        ("en", "A sum of #20 dollars touted by Ann Lee was not enough.", "Ann Lee"),
        ("en", "By 2040, Norish planners say, the town will have #20 boats.", "Norish planners"),
        (
            "en",
            "The city has no boats—and Norish officials ultimately admitted that #20 were lost.",
            "Norish officials",
        ),
        ("en", "On social media the Elm Police said that #20 boats were lost.", "Elm Police"),
        ("en", "The boat based on the new Acme hull sold #20 times.", "-"),
        ("en", "Acme ended its order of #20 boats, citing other plans.", "-"),
        ("en", "The goal kept Norland's hopes alive and led to a #20-point win.", "-"),
        ("en", "No release date for #20 of the boats has been told.", "-"),
        ("en", "A study by Acme found that boats sink.\nThe week was long.\nOf the participants #20 swam.", "Acme"),
        (
            "de",
            "Eine Umfrage von Acme zeigt, dass Boote sinken.\nEs war lang.\nVon den Befragten schwammen #20.",
            "Acme",
        ),
        ("fr", "Selon un sondage Acme, les bateaux coulent.\nIl pleut.\nParmi les sondés, #20 nagent.", "Acme"),
        (
            "de",
            "Es wurden nach Angaben der Bank Elm 30 Boote verkauft, wobei meist #20 Euro gezahlt worden seien.",
            "Bank Elm",
        ),
        ("de", "Der Mann hat nach Auffassung des Gerichts #20 Boote verkauft.", "Gericht"),
        ("de", "So verlangt etwa Acme #20 Euro.", "Acme"),
        ("de", "Die Karten wurden nach EVB-Angaben von #20 Leuten gekauft.", "EVB"),
        ("de", "Nach Regierungsangaben starben #20 Menschen.", "Regierung"),
        ("de", "Nach Angaben der Kliniken #20 Menschen. Die Kliniken klagen, es seien viele.", "Kliniken"),
        ("de", "Rund #20 Gäste, die meisten aus Elm, verfolgten nach Angaben der Polizei das Spiel.", "Polizei"),
        (
            "de",
            "„Noch nie war das so“, meint Bert Kram. Vorstöße durch Minister Karl Lehm will Kram nicht deuten. „Wir haben \
             Wünsche. Das bleibt so.“ Die Verbände, die #20 Leute haben, würden warten.",
            "Bert Kram",
        ),
        ("es", "#20 barcos se hundieron, anunció el martes el ministro del Interior, Luis Paz.", "Luis Paz"),
        ("pt", "#20 barcos afundaram, anunciou na terça-feira o ministro do Interior, Luís Paz.", "Luís Paz"),
        ("ru", "#20 лодок затонули, сообщил во вторник министр внутренних дел Иван Петров.", "Иван Петров"),
        ("uk", "#20 човнів затонули, повідомив у вівторок міністр внутрішніх справ Іван Петренко.", "Іван Петренко"),
        ("pl", "#20 łodzi zatonęło, poinformował we wtorek minister spraw wewnętrznych Jan Kowal.", "Jan Kowal"),
        ("it", "Luca Neri ha detto di no.\n«Abbiamo perso più di #20 barche nel mare», ha aggiunto.", "Luca Neri"),
        ("es", "Luis Paz dijo que no.\n“Hemos perdido más de #20 barcos en el mar”, lamentó.", "Luis Paz"),
        ("ru", "Пострадали #20 деревень, уточнили в МЧС.", "МЧС"),
        ("uk", "Постраждали #20 сіл, уточнили в ДСНС.", "ДСНС"),
        ("fr", "Pour l'économiste Jean Roux, il faudra #20 ans.", "Jean Roux"),
        ("es", "Para el economista Juan Rojo, harán falta #20 años.", "Juan Rojo"),
        ("es", "Para la empresa Acme, trabajan #20 personas.", "-"),
        ("de", "Aus Zahlen der Bank Elm geht hervor, dass #20 Boote sanken.", "Bank Elm"),
        ("de", "Aus Daten werden #20 Tabellen.", "-"),
        ("de", "Bert Kram sagte nichts. Es seien #20 Boote, hieß es von der Feuerwehr.", "Feuerwehr"),
        ("de", "Bert Kram sagte nichts. Es gebe #20 Boote, so ein Sprecher der Polizei.", "Sprecher der Polizei"),
        ("en", "The union speaks of #20 boats.", "union"),
        ("en", "...and left, adding that #20 boats sank.", "-"),
        ("en", "Some #20 stayed home because according to police 30 boats sank.", "-"),
    ];
    check(&cases);
}

#[test]
fn each_with_a_source_of_its_own() {
    check(&[
        ("fr", "Selon la police, #3 000 personnes ont défilé, 5 000 selon les organisateurs.", "police"),
        ("fr", "Selon la police, 3 000 personnes ont défilé, #5 000 selon les organisateurs.", "organisateurs"),
        ("fr", "Ils étaient #3 000 selon la préfecture, 5 000 d'après les syndicats.", "préfecture"),
        ("fr", "Ils étaient 3 000 selon la préfecture, #5 000 d'après les syndicats.", "syndicats"),
        ("en", "According to police, #300 marched, 500 according to the organisers.", "police"),
        ("en", "According to police, 300 marched, #500 according to the organisers.", "organisers"),
        ("de", "Laut Polizei kamen #300 Menschen, nach Angaben der Veranstalter 500.", "Polizei"),
        ("de", "Laut Polizei kamen 300 Menschen, nach Angaben der Veranstalter #500.", "Veranstalter"),
        ("es", "Según la policía, 300 personas marcharon, #500 según los organizadores.", "organizadores"),
        ("es", "Los sindicatos cifraron en #500 los asistentes, la policía en 300.", "sindicatos"),
        ("it", "Secondo la questura erano #300, 500 secondo gli organizzatori.", "questura"),
    ]);
}

#[test]
fn subjects_with_a_relative_clause() {
    check(&[
        ("en", "The company that runs the ferry said #20 jobs would go.", "company"),
        ("en", "The minister who leads the party said #50 people were hurt.", "minister"),
        ("en", "The man who called police said #3 people died.", "man"),
        ("en", "The group that owns the Elm Post and Radio Bay said #12 people were hurt.", "group"),
        (
            "en",
            "A spokeswoman for the company that runs the ferry said #20 jobs would go.",
            "spokeswoman for the company",
        ),
        ("en", "The minister said that health officials reported #3 deaths.", "health officials"),
        ("en", "It seems likely that health officials reported #3 deaths.", "health officials"),
        ("en", "The minister told reporters that health officials reported #3 deaths.", "health officials"),
        ("en", "The doctor treating the victims said #12 people were hurt.", "doctor treating the victims"),
        ("en", "The firm has #3 jets and needs more: after all, as the mayor explained to us, they break.", "-"),
        ("fr", "Le syndicat qui représente les pilotes a dit que #300 vols étaient annulés.", "syndicat"),
        ("es", "La empresa que opera el ferry dijo que #200 empleos se perderán.", "empresa"),
        ("es", "El ministro dijo que la empresa anunció que #200 empleos se perderán.", "empresa"),
        ("it", "La società che gestisce il traghetto ha detto che #200 posti sono a rischio.", "società"),
        ("pt", "Com um gol nos acréscimos do segundo tempo, o time tem #20 pontos.", "-"),
        ("pt", "A empresa que opera a balsa disse que #200 empregos serão perdidos.", "empresa"),
    ]);
}

#[test]
fn told_in_the_sentence_behind() {
    check(&[
        ("de", "Bei dem Brand starben #20 Menschen. Das teilte die Polizei am Montag mit.", "Polizei"),
        ("de", "#20 Boote sanken. Dies geht aus einem Bericht der Feuerwehr hervor.", "Feuerwehr"),
        ("de", "Es brannte. #20 Boote sanken. Das sagte Ministerin Anna Lehm.", "Anna Lehm"),
        ("de", "#20 Boote sanken.\nDas teilte die Polizei am Montag mit.", "Polizei"),
        ("de", "#20 Boote sanken. Das sagte Anna Lehm, weil sie da war: Es brannte.", "-"),
        ("de", "Bert Kram hatte #20 Boote. Das Ministerium teilte die Boote auf.", "-"),
        ("de", "#20 Boote sanken. Das sagte alles.", "-"),
        ("de", "Das Boot hat #20 Kabinen. Das dementierte die Polizei.", "-"),
        ("de", "Das Boot hat #20 Kabinen. Das sagte Anna Lehm nicht.", "-"),
        ("en", "The camp holds #40,000 people. It warned of hunger.", "-"),
        ("en", "The house had #12 rooms.\nPolice came. It said the inquiry went on.", "-"),
        ("pt", "São #20 escolas.\nOs números divulgados pela polícia mostram alta de 5% no ano.", "-"),
        ("ru", "Погибли #20 человек. Это опровергла полиция.", "-"),
        ("en", "The fire killed #20 people. That is according to the health ministry.", "health ministry"),
        ("en", "The fire killed #20 people. This was announced by the health ministry.", "health ministry"),
        ("en", "The fire killed #20 people. That said, the ministry was closed.", "-"),
        ("fr", "L'incendie a fait #20 morts. C'est ce qu'a annoncé la police.", "police"),
        ("fr", "L'incendie a fait #20 morts. C'est ce que révèle une étude de l'Insel.", "Insel"),
        ("es", "Murieron #20 personas. Así lo informó el ministerio.", "ministerio"),
        ("it", "Sono morte #20 persone. Lo riferisce l'agenzia Arno.", "Arno"),
        ("it", "Sono morte #20 persone. A dirlo è il ministro Luca Neri.", "Luca Neri"),
        ("it", "Sono morte #20 persone. È quanto emerge da un rapporto dell'Isola.", "Isola"),
        ("pt", "Morreram #20 pessoas. A informação foi divulgada pela polícia.", "polícia"),
        ("pt", "Morreram #20 pessoas. A informação é da Polícia Civil.", "Polícia Civil"),
        ("nl", "Er kwamen #20 mensen om. Dat meldt de politie.", "politie"),
        ("ru", "Погибли #20 человек. Об этом заявил министр Иван Петров.", "Иван Петров"),
        ("ru", "Погибли #20 человек. Об этом сообщает пресс-служба министерства.", "пресс-служба министерства"),
        ("uk", "Загинули #20 людей. Про це повідомляє ДСНС.", "ДСНС"),
        ("pl", "Zginęło #20 osób. Poinformowała o tym policja.", "policja"),
        ("pl", "Zginęło #20 osób. Taką informację podała policja.", "policja"),
    ]);
}

#[test]
fn answers_in_an_interview() {
    let interview = "Kram: Wie viele Boote?\nLehm: Ich zähle #20 Boote.\nKram: Und Kähne?\nLehm: Es sind 30 Kähne.\nKram: Danke.\nLehm: Gern.";
    let prices = "Preis: 10 Euro.\nPreis: #20 Euro.\nPreis: 30 Euro.";
    check(&[
        ("de", interview, "Lehm"),
        ("de", &interview.replace('#', "").replace("30 K", "#30 K"), "Lehm"),
        ("de", prices, "-"),
        ("de", "Preis: Wir zahlen 10 Euro.\nPreis: #20 Euro.\nPreis: 30 Euro.", "-"),
    ]);
}

#[test]
fn things_say_nothing() {
    check(&[
        ("de", "Die Grenze nennt #20 Boote.", "-"),
        ("de", "Das Ministerium für Bildung zählt #20 Boote.", "Ministerium für Bildung"),
        (
            "de",
            "Es seien #20 Boote, heißt es in einem Bericht des Ministeriums für Bildung.",
            "Ministerium für Bildung",
        ),
        ("de", "Siewert sagte, #20 Boote sanken.", "Siewert"),
        ("en", "The European Court of Human Rights said #20 boats sank.", "European Court of Human Rights"),
        ("de", "Laut Registerauszug sind es #20 Boote.", "Registerauszug"),
        ("de", "Gemäß Art. 6 gelten #20 Boote.", "-"),
        ("de", "Ein Viertel berichtet von #20 Booten.", "-"),
        ("de", "„Es sind #20 Boote“, äußerte Lehm den Wunsch.", "Lehm"),
        ("en", "Two people briefed on the talks said #20 boats would go.", "Two people briefed on the talks"),
        ("en", "Ann Lee, Ph.D., said #20 boats sank.", "Ann Lee"),
        ("en", "Ann Lee, MD, said #20 boats sank.", "Ann Lee"),
        ("en", "A CNN poll this week has Lee at #20 percent.", "CNN poll"),
        ("en", "Ann Hurd, R-Ohio, a onetime rival, said #20 boats sank.", "Ann Hurd"),
        ("en", "The UN Relief Agency came. The UN estimates that #20 boats sank.", "UN"),
    ]);
}
