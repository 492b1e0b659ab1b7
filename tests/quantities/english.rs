//! English: figures, what is none, labels.

use super::{assert_quantities, told};
use copydesk::figures::quantity;

#[test]
fn english() {
    assert_quantities(
        "en",
        &[
            ("It lasts one-to-seven days.", &["1..7 day duration"]),
            ("They won by a three-to-one majority.", &["3 majority ratio"]),
            ("The airline ordered three large 320 Neo planes.", &["3 planes count"]),
            ("Built between A.D. 1100 and 1290, it fell in 1400.", &[]),
            ("They counted between 1100 and 1290 boats.", &["1100..1290 boats count"]),
            ("The army freed 195 of its soldiers.", &["195 soldiers count"]),
            ("Divers brought up 31 of at least 40 crates.", &["31 crates count", "40 crates count atleast"]),
            ("Two of the nine ferries sailed.", &["2 ferries count", "9 ferries count"]),
            (
                "Visits peaked at 24,800 in June, while the lake drew 13,800 anglers.",
                &["24800 anglers count", "13800 anglers count"],
            ),
            ("Some 1,200 people fled.", &["1200 people count about"]),
            ("The actor died on Monday at 94.", &["94 year age"]),
            ("The actor died at 10 p.m. on Monday.", &[]),
            ("The actor died on Monday at 10.", &[]),
            ("The boy was dead at 12, they said.", &["12 year age"]),
            ("They sent 12 family vans.", &["12 vans count"]),
            ("“'50 Boats Were Saved'”, the headline said.", &["50 Boats count"]),
            ("He drove the '57 Comet there.", &[]),
            ("Write to Elm, CA 94107.", &[]),
            ("It was divided by 2 to 3.", &["2..3 - count"]),
            ("A 3-and-a-half hour talk of 1 and a half pages", &["3.5 hour duration", "1.5 pages count"]),
            ("She died at age 26 of a suspected overdose.", &["26 year age"]),
            ("The age of consent there is 16.", &["16 year age"]),
            ("She was just 17 when her boat sank.", &["17 year age"]),
            ("They marry girls as young as 10.", &["10 year age"]),
            ("The boat has been at 94 places.", &["94 places count"]),
            ("Hundreds packed the courtyard.", &["? - count vague"]),
            ("Some 55 million saw it.", &["55000000 - count about"]),
            ("The army holds 17 of Norland's 21 counties.", &["17 counties count", "21 counties count"]),
            (
                "Only 28,000 of the planet's 7 billion people may have it.",
                &["28000 people count", "7000000000 people count"],
            ),
            ("A 2000 interview told of 2,000 boats.", &["2000 boats count"]),
            ("It took more than a year and a half.", &["1.5 year duration morethan"]),
            ("They need five-and-a-half points.", &["5.5 points count"]),
            ("A million and a half people left.", &["1500000 people count"]),
            ("Patrick Lee Jr., 55, could go.", &["55 year age"]),
            ("Ann was 12 in 1976.", &["12 year age"]),
            ("Scores of boats sank.", &["? boats count vague"]),
            ("It costs COP 30,000.", &["30000 COP money"]),
            ("They called 12 people.", &["12 people count"]),
            ("In Elmford 911 people fled.", &["911 people count"]),
            ("By 25 September, several weeks in, they won.", &[]),
            ("In 2023, 45 were killed.", &["45 - count"]),
            ("At Acme 12 new aid workers fell ill.", &["12 workers count"]),
            ("It may take no longer than 3 days.", &["3 day duration upto"]),
            ("The water was 80º warm.", &["80 degree measure"]),
            (
                "It fell from 450 million down to 350–375 million.",
                &["450000000 - count down", "350000000..375000000 - count down"],
            ),
            ("The fund holds $1.5 billion.", &["1500000000 USD money"]),
            ("Shares fell 3.2% to $14.", &["3.2 % percent down", "14 USD money down"]),
            ("Profit rose from $2 million to $3 million.", &["2000000..3000000 USD money up"]),
            ("It will cost between €10 and €15 million.", &["10000000..15000000 EUR money"]),
            ("At least 12 soldiers were killed.", &["12 soldiers count atleast"]),
            ("Nearly two-thirds of voters agreed.", &["0.6667 voters ratio nearly"]),
            ("One in five children is poor.", &["0.2 children ratio"]),
            ("About 3 in 10 teachers left.", &["0.3 teachers ratio about"]),
            ("Dozens of houses burned.", &["? houses count vague"]),
            ("Tens of thousands of people marched.", &["? people count vague"]),
            ("Two and a half million tonnes", &["2500000 t measure"]),
            ("A dozen eggs and half a million hens", &["12 eggs count", "500000 hens count"]),
            ("A 12-year-old boy and Anna Weber, 33, were hurt.", &["12 year age", "33 year age"]),
            ("It was the 50th swap between the sides.", &["50 swap rank"]),
            ("the second-largest city", &["2 city rank"]),
            ("She is the first woman to lead the bank.", &["1 woman rank"]),
            ("It was their first title since the war.", &["1 title rank"]),
            ("The team won 3-1.", &["3..1 - score"]),
            ("It grew threefold, then doubled.", &["3 - multiple up", "2 - multiple"]),
            ("Rents are three times as high as in 1990.", &["3 times multiple"]),
            ("She trains six times a week.", &["6 times count"]),
            ("The train runs at 120 mph for 40 minutes.", &["120 mph measure", "40 minute duration"]),
            ("Output is 1.4 million barrels per day.", &["1400000 barrel per day measure"]),
            ("Rent is $900 a month.", &["900 USD money per month"]),
            ("Sales were $5 billion a year earlier.", &["5000000000 USD money"]),
            ("Rates rose 0.5 percentage points.", &["0.5 percentage point percent up"]),
            ("12 lakh farmers got 500 crore rupees", &["1200000 farmers count", "5000000000 INR money"]),
            ("Temperatures of -12°C and 95 degrees Fahrenheit", &["-12 °C measure", "95 °F measure"]),
            (
                "20 to 25 people; 5-7 days; three or four cars",
                &["20..25 people count", "5..7 day duration", "3..4 cars count"],
            ),
            ("a 91-page report, a four-day week", &["91 page count", "4 day duration"]),
            ("no more than 7% of income", &["7 % percent upto"]),
            ("It costs £4.50 or RM20.", &["4.5 GBP money", "20 MYR money"]),
            ("only one soldier survived", &["1 soldier count"]),
            ("Just over an hour later", &["1 hour duration morethan"]),
            ("two 12-inch guns", &["2 guns count", "12 inch measure"]),
            ("½ cup and 2½ hours", &["0.5 cup ratio", "2.5 hour duration"]),
            ("The bill passed 218-211.", &["218..211 - score"]),
            ("More than 1.5m people fled; a 1.5m wall", &["1500000 people count morethan", "1.5 m measure"]),
            ("an 8,000-square-foot house", &["8000 square foot measure"]),
            ("plus or minus 3 percentage points", &["3 percentage point percent"]),
            ("two sons, aged 4 and 6, survived", &["2 sons count", "4 year age", "6 year age"]),
            ("adults 65 or older", &["65 year age atleast"]),
            ("The high is 84.75 cents, while the low is 74.07.", &["84.75 cent money", "74.07 cent money"]),
            ("They hope for another pick or two.", &["2 pick count"]),
            ("Volume fell to 138 lots from 212 lots.", &["212..138 lots count down"]),
            ("Air defenses shot down 10 missiles.", &["10 missiles count"]),
            ("The index gave up 78 points.", &["78 points count down"]),
            ("They set up 2 shelters.", &["2 shelters count"]),
            ("Jobless rates fell to 4.1 percent from 4.3.", &["4.1 % percent down", "4.3 % percent"]),
            ("His car was full of snakes—53 cobras.", &["53 cobras count"]),
            ("Light covers 300 million metres per second.", &["300000000 metre per second measure"]),
            ("The service gets R4bn, R1,500 for each robot R2.", &["4000000000 ZAR money", "1500 ZAR money"]),
            ("from €2.1 million in 2023 to €3.6 million in 2024", &["2100000 EUR money", "3600000 EUR money"]),
            ("The rate per 100,000 people is now 25.9.", &["25.9 - count"]),
        ],
    );
}

#[test]
fn english_no_figures() {
    let texts = [
        "He was born on March 7, 1990, and died in 2019.",
        "The Il-76 and a Tu-95MS flew past a Boeing 737.",
        "Covid-19, G7, 5G and the F-16 were named.",
        "Article 5 of the treaty, Formula 1 and Channel 4",
        "Call 555-0123-4567 at 5:25 a.m. or 7 p.m.",
        "One of the best, and the right one; no one knows.",
        "In the 1990s and in the 20th century",
        "the first quarter, the second half, Second Avenue",
        "1. Wash your hands",
        "She called 911, and he was calling 112 as well.",
        "60 Minutes reported on the boats.",
        "At COP30 in Elm, CA 94107, the ID.3 was shown.",
        "Their single-core scores rose.",
        "The '57 Chevy is for sale, says the 911 dispatcher.",
        "The harbour has been there since at least 2003 and will stay.",
        "It will reach triple digits, from this year up to 2027.",
        "492",
        "They lived in the 4100 block of Harbour Street.",
        "The office is at 1405 Washington Avenue.",
        "The S&P 500 and the FTSE 100 were flat.",
        "It happened on 9/11 and again on 12/03/2024.",
        "Footnote [12] and version 2.3.1",
        "the 2020 election and the 1861 address",
        "They doubled down on it.",
        "At first, he said, it was a first-rate idea.",
        "Ninety Mile Beach is a long beach.",
        "the court's 1898 ruling, and tasting at Bench 1775 Winery",
        "The bar is at 201 E. Pine, Elmford.",
        "Second, by counting all traders.",
        "— Seth (@Rabbi_360)",
        "The 8th Circuit Court agreed.",
        "The Acme Quest 2 port doesn’t sell.",
        "He joined the News 4 staffroom team.",
        "They cited sections 15 and 16, and articles 4, 5 and 6.",
        "Under article 11 of the treaty, version 3 of it and type 2 immunity",
        "It ended by 25 September.",
        "It rained on July 9 and 10.",
        "They play it on the PS4.",
    ];
    for text in texts {
        let got: Vec<String> = quantity::find(text, "en").iter().map(told).collect();
        assert!(got.is_empty(), "{text}: {got:?}");
    }
}

#[test]
fn what_a_pronoun_counts() {
    let unit = |text, noun| quantity::find_after(text, "en", noun).first().and_then(|quantity| quantity.unit.clone());
    let noun = quantity::antecedent("Our people are back.", "en");
    assert_eq!(unit("207 of them.", noun.as_deref()).as_deref(), Some("people"));
    assert_eq!(unit("207 of them.", None), None);
    assert_eq!(unit("Two were fake.", Some("accounts")).as_deref(), Some("accounts"));
    assert_eq!(unit("Attendance: 42,771.", Some("acts")), None);
    assert_eq!(unit("They have a life expectancy of over 70.", Some("accounts")), None);
}
