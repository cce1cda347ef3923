//! `coverage`

use serde_json::{Value, json};

use super::args::{CoverageArgs, CoverageForm};
use super::municipality::{country, day};
use super::output::{Align, Output};
use crate::desk::{self, CoverageAsk, CoverageView, Desk, Office, Refusal, TableForm, coverage_file, find_series};
use crate::domain::MunicipalityCode;
use crate::handout::{Dialect, write_file};
use crate::planning::coverage::{MeetingReach, Share};
use crate::text::{Dates, msg};

/// Runs it.
pub fn run(args: &CoverageArgs, office: &Office, out: &mut Output) -> Result<(), Refusal> {
    let desk = office.desk();
    let view = desk::reach(&desk, &ask(&desk, args)?)?;
    let content = match args.format {
        None => {
            if out.json {
                let value = coverage_json(&view, &desk);
                out.json(&value);
            } else {
                print(&desk, &view, out);
            }
            return Ok(());
        }
        Some(CoverageForm::Csv) => coverage_file(&desk, &view, desk::CoverageForm::Table(TableForm::Csv(Dialect::Nordic)))?,
        Some(CoverageForm::Html) => coverage_file(&desk, &view, desk::CoverageForm::Page)?,
    };
    match &args.output {
        Some(path) => {
            write_file(path, &content).map_err(|e| Refusal::file(path, true, &e))?;
            out.say(out.words.say(&msg!("did-export-table", file = path.display().to_string(), n = view.coverage.municipalities)));
        }
        None => out.raw(&String::from_utf8_lossy(&content)),
    }
    Ok(())
}

fn ask(desk: &Desk<'_>, args: &CoverageArgs) -> Result<CoverageAsk, Refusal> {
    let kind = args.kind.as_ref().map(|k| k.parse().map_err(|e: crate::domain::UnknownWord| Refusal::usage(msg!("field-word", key = "--kind", text = k, known = e.known)))).transpose()?;
    let series = args.series.as_deref().map(|s| find_series(desk, s).map(|s| s.id)).transpose()?;
    let place = &args.place;
    let (from, to) = (day(args.from.as_ref(), "--from")?, day(args.to.as_ref(), "--to")?);
    Ok(CoverageAsk { series, kind, from, to, country: country(place.country.as_deref())?, county: place.county.clone(), min: place.min, below: place.below })
}

fn coverage_json(view: &CoverageView, desk: &Desk<'_>) -> Value {
    let c = &view.coverage;
    let codes = |all: Vec<MunicipalityCode>| all.into_iter().map(MunicipalityCode::digits).collect::<Vec<_>>();
    let share = |s: &Share| json!({"name": if s.name.is_empty() { desk::size_name(desk.words, s) } else { s.name.clone() }, "municipalities": s.municipalities, "reached": s.reached});
    let meeting = |m: &MeetingReach| json!({"event": m.id.to_string(), "date": m.date.to_string(), "present": m.present, "first": m.first, "cumulative": m.cumulative});
    json!({
        "municipalities": c.municipalities, "country": view.country.word(), "reached": codes(c.reached.iter().map(|r| r.code).collect()), "returning": codes(c.returning().map(|r| r.code).collect()),
        "first": codes(c.once().map(|r| r.code).collect()), "never": codes(c.never.clone()), "inherited": codes(c.reached.iter().filter(|r| r.inherited).map(|r| r.code).collect()),
        "meetings": c.meetings.iter().map(meeting).collect::<Vec<_>>(), "unrecorded": view.unrecorded,
        "counties": c.counties.iter().map(share).collect::<Vec<_>>(), "sizes": c.sizes.iter().map(share).collect::<Vec<_>>(),
    })
}

fn print(desk: &Desk<'_>, view: &CoverageView, out: &mut Output) {
    let c = &view.coverage;
    out.line(crate::text::shown(&view.title).to_string());
    desk::coverage_lines(out.words, view).iter().for_each(|l| out.line(l));
    let share = |name: String, s: &Share| vec![name, format!("{}/{}", s.reached, s.municipalities), format!("{} %", desk::percent(s.reached, s.municipalities))];
    let heads = |first: &'static str| [(first, Align::Left), ("coverage-reached", Align::Right), ("coverage-share", Align::Right)];
    out.line("");
    let rows: Vec<_> = c.counties.iter().map(|s| share(s.name.clone(), s)).collect();
    out.table(&heads("head-county"), &rows);
    out.line("");
    let rows: Vec<_> = c.sizes.iter().map(|s| share(desk::size_name(out.words, s), s)).collect();
    out.table(&heads("head-population"), &rows);
    out.line("");
    let dates = Dates(out.words);
    let rows: Vec<_> = c.meetings.iter().map(|m| vec![dates.day_year(m.date), m.present.to_string(), m.first.to_string(), m.cumulative.to_string()]).collect();
    out.table(&[("head-time", Align::Left), ("coverage-present", Align::Right), ("coverage-new", Align::Right), ("coverage-cumulative", Align::Right)], &rows);
    let names = c.never.iter().map(|code| desk.register.name(*code)).collect::<Vec<_>>().join(", ");
    if !names.is_empty() {
        out.line("");
        out.line(format!("{}: {names}", out.words.text("coverage-never")));
    }
}
