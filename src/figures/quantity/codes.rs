//! Numbers that are codes: phone numbers, postal codes, versions, list and record numbers, courts' cases, what stands in a link or
//! a program.

use super::amounts::Amount;
use super::lexicon::Lexicon;
use super::noun;
use super::numerals::Form;
use super::style::Nouns;
use super::tokens::Tokens;

/// Phone numbers, ISO dates, times and all that hangs together by signs.
pub(super) fn is_code(tokens: &Tokens, amounts: &[Amount], place: usize, lexicon: &Lexicon) -> bool {
    let amount = &amounts[place];
    if !amount.is_digits() {
        // "1978;92:30-5"
        return amount.form == Form::Score && is_cited(tokens, amount);
    }
    if is_zero_led(tokens, amount)
        || is_postal_code(tokens, amount, lexicon)
        || is_version(tokens, amount)
        || is_assigned(tokens, amount)
        || is_record_number(tokens, amount)
        || is_list_number(tokens, amount, lexicon)
        || is_item_number(tokens, amounts, place, lexicon)
        || is_dialled(tokens, amount, lexicon)
        || is_cited(tokens, amount)
        || is_network_address(tokens, amount)
        || is_coordinate(tokens, amount)
        || is_paragraph(tokens, amount)
        || is_case(tokens, amount)
        || is_docket(tokens, amount)
        || is_lettered_line(tokens, amount, lexicon)
    {
        return true;
    }
    let (start, end) = (amount.tokens.start, amount.tokens.end);
    if start > 0 && tokens.lower(start - 1) == "[" && tokens.lower(end) == "]" || is_in_link(tokens, start) {
        return true;
    }
    amount.unit.is_none() && is_in_a_row(tokens, amounts, place)
}

/// "Elm, CA 94107.": five digits behind a comma and two capitals, and nothing counted. "31018 Ville cedex 01": a line of its own,
/// where nouns have no capitals.
fn is_postal_code(tokens: &Tokens, amount: &Amount, lexicon: &Lexicon) -> bool {
    const DIGITS: usize = 5;
    const LINE: usize = 6;
    let start = amount.tokens.start;
    let line = start == 0
        && lexicon.style.nouns == Nouns::First
        && tokens.len() <= LINE
        && tokens.is_capital(amount.tokens.end)
        && !tokens.is_all_capitals(amount.tokens.end);
    let state = start > 1
        && tokens.written(start - 1).len() == 2
        && tokens.is_all_capitals(start - 1)
        && tokens.lower(start - 2) == ",";
    let ends = matches!(tokens.lower(amount.tokens.end), "" | "." | "," | ";" | ")" | "-");
    amount.is_bare_digits() && tokens.text(amount.numeral.clone()).len() == DIGITS && (line || state && ends)
}

/// "die Route des 13A": a letter that stands for a unit, behind an article and before no noun.
fn is_lettered_line(tokens: &Tokens, amount: &Amount, lexicon: &Lexicon) -> bool {
    let (start, end) = (amount.tokens.start, amount.tokens.end);
    let is_letter = |unit: &str| unit.len() == 1 && tokens.written(end - 1) == unit;
    start > 0
        && amount.unit.as_deref().is_some_and(is_letter)
        && tokens.is_capital(end - 1)
        && tokens.glued(end - 1)
        && lexicon.determiners.is(tokens, start - 1)
        && !tokens.is_hyphen(end)
        && !noun::counts(tokens, end, lexicon)
}

/// "*2421", "+49 (0)40", and a paper named for such a number: "+49 Magazine".
fn is_dialled(tokens: &Tokens, amount: &Amount, lexicon: &Lexicon) -> bool {
    let (start, end) = (amount.tokens.start, amount.tokens.end);
    if !amount.is_bare_digits() {
        return false;
    }
    if start == amount.numeral.start {
        return start > 0 && tokens.glued(start) && tokens.lower(start - 1) == "*";
    }
    let abroad = || tokens.lower(end) == "(" && tokens.is_digits(end + 1);
    let named = || {
        let is_name = lexicon.style.nouns != Nouns::Capital && tokens.is_capital(end) && !tokens.is_title_case();
        is_name && !noun::begins_plural(tokens, end, lexicon)
    };
    tokens.lower(start) == "+" && (abroad() || named())
}

/// "1988;82(6):1826", "doi:10.1126/science.1175570", "40 %1": volumes, pages, notes.
fn is_cited(tokens: &Tokens, amount: &Amount) -> bool {
    const SHORTEST_NUMBER: usize = 5;
    let (start, end) = (amount.tokens.start, amount.tokens.end);
    let long = || tokens.lower(end - 1).len() >= SHORTEST_NUMBER;
    let named_by = |dot: usize| tokens.lower(dot) == "." && tokens.glued(dot) && tokens.glued(dot + 1);
    // "arid,1871348.html"
    if amount.is_bare_digits() && named_by(end) && tokens.is_word(end + 1) && long() {
        return true;
    }
    if amount.unit.is_some() || start < 2 || !tokens.glued(start) {
        return false;
    }
    let issue = || tokens.lower(end) == "(" && tokens.glued(end) && tokens.is_digits(end + 1);
    match tokens.lower(start - 1) {
        "%" => true,
        ";" => tokens.is_digits(start - 2) || issue(),
        ":" => tokens.lower(start - 2) == ")",
        "." => tokens.glued(start - 1) && tokens.is_word(start - 2) && long(),
        // "“We use it.”1"
        "\"" => tokens.glued(start - 1) && amount.is_bare_digits() && !tokens.is_word(end),
        _ => false,
    }
}

/// "123.123.122.243.", but "8.119.000.000 Einwohner".
fn is_network_address(tokens: &Tokens, amount: &Amount) -> bool {
    const GROUPS: usize = 4;
    let counts = amount.unit.is_some() || amount.high.is_some() || tokens.is_capital(amount.tokens.end);
    // Groups of a number have three digits, if they are noughts.
    let is_group = |group: &str| group.parse::<u8>().is_ok_and(|byte| byte.to_string() == group);
    let groups = tokens.text(amount.numeral.clone());
    !counts && groups.split('.').count() == GROUPS && groups.split('.').all(is_group)
}

/// "2 BvR 508/21": a court's case.
fn is_case(tokens: &Tokens, amount: &Amount) -> bool {
    const LETTERS: usize = 4;
    let end = amount.tokens.end;
    let court = tokens.is_capital(end) && tokens.written(end).len() <= LETTERS;
    let numbered = tokens.is_digits(end + 1) && tokens.lower(end + 2) == "/" && tokens.is_digits(end + 3);
    amount.is_bare_digits() && court && numbered && tokens.glued(end + 2) && tokens.glued(end + 3)
}

/// "202 ObOWi 860/21", "12 O 34/20", "5 L 3799/24": a court's number for a case, by the register that stands within it.
fn is_docket(tokens: &Tokens, amount: &Amount) -> bool {
    const LONGEST_REGISTER: usize = 6;
    let register = amount.numeral.end;
    if amount.numeral.len() != 1 || !tokens.is_digits(amount.numeral.start) || tokens.lower(register + 2) != "/" {
        return false;
    }
    let (written, year) = (tokens.written(register), register + 3);
    written.len() <= LONGEST_REGISTER
        && written.starts_with(|c: char| c.is_ascii_uppercase())
        && tokens.is_digits(register + 1)
        && tokens.is_digits(year)
        && tokens.lower(year).len() == 2
}

/// "401(k)", "501(c)(3)": of a law, and what is named for it.
fn is_paragraph(tokens: &Tokens, amount: &Amount) -> bool {
    let end = amount.tokens.end;
    let opens = tokens.lower(end) == "(" && tokens.glued(end);
    let letter = tokens.is_word(end + 1) && tokens.lower(end + 1).len() == 1;
    let closes = tokens.lower(end + 2) == ")" && tokens.glued(end + 2) && tokens.glued(end + 1);
    amount.is_bare_digits() && opens && letter && closes
}

/// "Latitude: 53.36671": finer than anything that is told.
fn is_coordinate(tokens: &Tokens, amount: &Amount) -> bool {
    const PLACES: usize = 5;
    let start = amount.tokens.start;
    let named = start > 0 && tokens.lower(start - 1) == ":" && amount.unit.is_none() && !amount.scaled;
    let places = tokens.text(amount.numeral.clone()).split_once('.').map(|(_, places)| places);
    let fine = |places: &str| places.len() >= PLACES && places.bytes().all(|byte| byte.is_ascii_digit());
    named && places.is_some_and(fine)
}

/// "changes: 1. The bell", "1. is loud and 2. too late": numbers that part what a sentence lists.
fn is_item_number(tokens: &Tokens, amounts: &[Amount], place: usize, lexicon: &Lexicon) -> bool {
    // A sentence that lists more is a table.
    const MOST: f64 = 10.0;
    let amount = &amounts[place];
    let (start, end) = (amount.tokens.start, amount.tokens.end);
    let dotted = |amount: &Amount| {
        let dot = amount.tokens.end;
        amount.is_bare_digits() && tokens.lower(dot) == "." && tokens.glued(dot) && !tokens.glued(dot + 1)
    };
    if start == 0 || amount.value >= Some(MOST) || !dotted(amount) {
        return false;
    }
    let first = amount.value == Some(1.0) && end + 1 == tokens.len();
    let begins = tokens.lower(start - 1) == ":" && (first || lexicon.functions.is(tokens, end + 1));
    let leads_on = |amount: &Amount| {
        let next = amount.tokens.end + 1;
        dotted(amount) && tokens.is_word(next) && !tokens.is_capital(next)
    };
    let beside = [place.checked_sub(1), Some(place + 1)].into_iter().flatten().filter_map(|at| amounts.get(at));
    let follows = |other: &Amount| other.value.zip(amount.value).is_some_and(|(one, two)| (one - two).abs() == 1.0);
    begins || leads_on(amount) && beside.filter(|other| leads_on(other)).any(follows)
}

/// "1. ", "2) " at the beginning.
fn is_list_number(tokens: &Tokens, amount: &Amount, lexicon: &Lexicon) -> bool {
    let end = amount.tokens.end;
    if amount.tokens.start > 0 || !amount.is_bare_digits() || !tokens.glued(end) {
        return false;
    }
    match tokens.lower(end) {
        ")" => true,
        "." => tokens.is_word(end + 1) || tokens.lower(end + 1) == "\"",
        // "2- Inform yourself", but "2- to 3-year-olds"; where nouns come first "2- faire" and "2-faire", too
        "-" if lexicon.style.nouns == Nouns::First => tokens.is_word(end + 1),
        "-" | "/" => tokens.spaced(end + 1) && tokens.is_capital(end + 1),
        _ => false,
    }
}

/// "ID.3": a dot ties the number to a short word in capitals.
fn is_version(tokens: &Tokens, amount: &Amount) -> bool {
    const LONGEST: usize = 4;
    let start = amount.tokens.start;
    let tied = start > 1 && tokens.lower(start - 1) == "." && tokens.glued(start) && tokens.glued(start - 1);
    tied && tokens.is_all_capitals(start - 2) && tokens.written(start - 2).len() <= LONGEST
}

/// "02382", "03-7619056": no count is written so.
fn is_zero_led(tokens: &Tokens, amount: &Amount) -> bool {
    let number = tokens.text(amount.numeral.clone());
    let led = number.starts_with('0') && number[1..].starts_with(|c: char| c.is_ascii_digit());
    led && amount.unit.is_none() && (amount.is_bare_digits() || amount.high.is_some())
}

/// "x = 10": a line of a program; but "(n = 10)", of how many there were.
fn is_assigned(tokens: &Tokens, amount: &Amount) -> bool {
    let start = amount.tokens.start;
    start > 1
        && amount.is_bare_digits()
        && amount.unit.is_none()
        && tokens.lower(start - 1) == "="
        && tokens.is_word(start - 2)
        && tokens.lower(start - 2) != "n"
}

/// "PMID: 19679750": more digits than a count has without signs that group them, and nothing counted behind.
fn is_record_number(tokens: &Tokens, amount: &Amount) -> bool {
    const DIGITS: usize = 8;
    let digits = amount.is_bare_digits() && tokens.text(amount.numeral.clone()).len() >= DIGITS;
    digits && amount.unit.is_none() && !tokens.is_word(amount.tokens.end)
}

/// "https://example.org/thread.3987/"
fn is_in_link(tokens: &Tokens, start: usize) -> bool {
    // Tokens; a link's beginning is seldom farther away.
    const LONGEST: usize = 45;
    let glued = (start.saturating_sub(LONGEST)..start).rev().take_while(|at| tokens.glued(at + 1));
    let mut slashes = glued.skip_while(|at| tokens.lower(*at) != "/");
    slashes.any(|at| tokens.lower(at) == "/" && tokens.lower(at.wrapping_sub(1)) == "/")
}

/// Whether three numbers stand in a row with this one among them, or it is tied to what is no number: a phone number, a
/// date.
fn is_in_a_row(tokens: &Tokens, amounts: &[Amount], place: usize) -> bool {
    let tied = |left: usize| {
        let Some([left, right]) = amounts.get(left..left + 2) else { return false };
        let gap = left.tokens.end..right.tokens.start;
        let digits = |amount: &Amount| (amount.is_digits() || amount.form == Form::Code) && amount.unit.is_none();
        let close = gap.is_empty() || gap.len() == 1 && matches!(tokens.lower(gap.start), "-" | "/" | ")");
        close && digits(left) && digits(right)
    };
    // "Tel. 02382 59743"
    let begins_with_zero = |amount: &Amount| amount.is_digits() && is_zero_led(tokens, amount);
    let is_code =
        |place: usize| amounts.get(place).is_some_and(|amount| amount.form == Form::Code || begins_with_zero(amount));
    let before = place > 0 && tied(place - 1);
    let after = tied(place);
    let in_three = before && after || place > 1 && before && tied(place - 2) || after && tied(place + 1);
    in_three || before && is_code(place - 1) || after && is_code(place + 1)
}
