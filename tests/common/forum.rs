//! A forum as a coordinator would bring it: the event file of the design page, and 49 sign-ups in the encoding of an old spreadsheet.

/// The event file.
pub const EVENT: &str = r#"
title = "Uppföljande dialogforum - Sociala risker"
kind = "dialogforum"            # dialogforum, seminar, coffee-talk, breakfast, network, other
series = "dialogforum-sociala-risker"
start = 2021-03-19T09:00:00     # local wall time
end = 2021-03-19T12:00:00
timezone = "Europe/Stockholm"
mode = "digital"                # digital, on-site, hybrid
organiser = "Länsstyrelsen Västra Götaland"
register_until = 2021-03-12
link_days_before = 3
capacity = 200                  # or "limited"; leave out for none
municipality_policy = "none"    # none, first-seat-first, max-2 ...
questions = ["Vilken social problematik ...", "..."]

[[programme]]
start = 09:00:00
end = 09:30:00
title = "Gemensam inledning"
kind = "plenary"                # plenary, talk, break, groups, meal

[[programme]]
start = 09:30:00
end = 12:00:00
title = "Erfarenhetsutbyte i grupper"
kind = "groups"
slot_minutes = 10
break_minutes = 15
"#;

/// The municipalities of Västra Götaland with their populations, by code.
pub fn municipalities() -> Vec<(String, String, u32)> {
    let all = dialogforum::register::Register::built_in().all();
    let ours = all.iter().filter(|m| m.county == "Västra Götalands län");
    ours.map(|m| (m.code.digits(), m.name.clone(), m.population)).collect()
}

/// Sign-ups, one from each, `;` between, Windows-1252, CRLF.
pub fn list() -> Vec<u8> {
    let mut text = String::from("Tidpunkt;Namn;E-post;Kommun\r\n");
    for (i, (_, name, _)) in municipalities().iter().enumerate() {
        text.push_str(&format!("2021-03-{:02} 10:{:02};Åsa Öberg {i};deltagare{i}@example.org;{name}s kommun\r\n", 1 + i % 11, i % 60));
    }
    // Names that end in s take no other.
    let text = text.replace("ss kommun", "s kommun");
    encoding_rs::WINDOWS_1252.encode(&text).0.into_owned()
}
