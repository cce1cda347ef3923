//! Where everybody presented at the forums of a series: as they were held, else as they were announced last.

use std::collections::BTreeMap;

use super::office::Desk;
use super::refusal::Refusal;
use crate::domain::{Event, EventId, MunicipalityCode, Piece, SeriesId, SlotKind, Wall};
use crate::planning::fairness::{Spoke, evenness, pasts};
use crate::planning::order::Past;

/// Who presented at one forum.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PastForum {
    /// Which.
    pub event: EventId,
    /// When it began.
    pub start: Wall,
    /// Whether it is known how it was held; else it is as announced.
    pub held: bool,
    /// Places in the groups, under today's municipalities.
    pub spoke: Vec<Spoke>,
}

/// Who presented at an event, as far as that is known: how it was held, else its last release. A draft is no evidence.
///
/// # Errors
/// When the state cannot be read.
pub fn spoke_at(desk: &Desk<'_>, event: &Event) -> Result<Option<PastForum>, Refusal> {
    let last = desk.state.last_release(event.id)?;
    // One that was only looked at went as it was announced last.
    let run = desk.state.run(event.id)?.filter(|r| r.touched || last.as_ref().is_none_or(|l| r.release == Some(l.number)));
    let (held, groups): (bool, Vec<Vec<Piece>>) = match run {
        Some(run) => {
            let presented = |g: &crate::domain::GroupRun| g.items.iter().filter(|i| i.kind == SlotKind::Presentation && !i.skipped).filter_map(|i| i.piece).collect();
            (true, run.groups.iter().map(presented).collect())
        }
        None => match last {
            Some(release) => (false, release.groups.iter().map(|g| g.presenters().collect()).collect()),
            None => return Ok(None),
        },
    };
    let mut spoke = Vec::new();
    for group in groups {
        let of = group.len();
        let places = group.iter().enumerate().filter_map(|(place, p)| Some((place, p.municipality()?)));
        // A municipality that was split: each part of it was there.
        spoke.extend(places.flat_map(|(place, code)| desk.register.today(code).into_iter().map(move |code| Spoke { code, place, of })));
    }
    Ok((!spoke.is_empty()).then_some(PastForum { event: event.id, start: event.start, held, spoke }))
}

/// The forums of a series that begin before a time and of which it is known who presented, the oldest first.
///
/// # Errors
/// When the state cannot be read.
pub fn past_forums(desk: &Desk<'_>, series: SeriesId, before: Option<Wall>) -> Result<Vec<PastForum>, Refusal> {
    let mut out = Vec::new();
    for e in desk.state.series_events(series)?.into_iter().filter(|e| !e.is_cancelled() && before.is_none_or(|b| e.start < b)) {
        out.extend(spoke_at(desk, &e)?);
    }
    Ok(out)
}

/// The past of everybody before an event.
///
/// # Errors
/// When the state cannot be read.
pub fn pasts_before(desk: &Desk<'_>, event: &Event) -> Result<BTreeMap<MunicipalityCode, Past>, Refusal> {
    let Some(series) = event.series else { return Ok(BTreeMap::new()) };
    let forums: Vec<Vec<Spoke>> = past_forums(desk, series, Some(event.start))?.into_iter().map(|f| f.spoke).collect();
    Ok(pasts(&forums))
}

/// A municipality's places over a series.
#[derive(Debug, Clone, PartialEq)]
pub struct PositionLine {
    /// Which.
    pub code: MunicipalityCode,
    /// Name.
    pub name: String,
    /// All of them together.
    pub past: Past,
    /// At each forum, in the order of [`PositionsView::forums`]: place from 0 and how many presented; none where it did not.
    pub places: Vec<Option<(usize, usize)>>,
}

/// Places over a series.
#[derive(Debug, Clone, PartialEq)]
pub struct PositionsView {
    /// The series' title.
    pub title: String,
    /// Forums, the oldest first: which, when, and whether it is known how it was held.
    pub forums: Vec<(EventId, Wall, bool)>,
    /// Everybody who has presented, those who were late on average first.
    pub lines: Vec<PositionLine>,
    /// Municipalities that took part in a forum of the series and have never presented, by name.
    pub never: Vec<(MunicipalityCode, String)>,
    /// How even positions are, 0 to 1; none where nobody presented twice.
    pub evenness: Option<f64>,
}

/// Places over a series.
///
/// # Errors
/// When the state cannot be read.
pub fn positions(desk: &Desk<'_>, series: SeriesId) -> Result<PositionsView, Refusal> {
    let forums = past_forums(desk, series, None)?;
    let spoke: Vec<Vec<Spoke>> = forums.iter().map(|f| f.spoke.clone()).collect();
    let all = pasts(&spoke);
    let place = |f: &PastForum, code| f.spoke.iter().find(|s| s.code == code).map(|s| (s.place, s.of));
    let mut lines: Vec<PositionLine> =
        all.iter().map(|(code, past)| PositionLine { code: *code, name: desk.register.name(*code), past: *past, places: forums.iter().map(|f| place(f, *code)).collect() }).collect();
    lines.sort_by(|a, b| b.past.mean.unwrap_or(0.5).total_cmp(&a.past.mean.unwrap_or(0.5)).then_with(|| a.name.cmp(&b.name)));
    let mut never: BTreeMap<MunicipalityCode, String> = BTreeMap::new();
    for e in desk.state.series_events(series)?.into_iter().filter(|e| !e.is_cancelled()) {
        for code in desk.state.division(e.id)?.iter().flat_map(|d| &d.groups).flat_map(|g| &g.members).flat_map(|m| desk.register.today(m.code)) {
            if !all.contains_key(&code) {
                never.insert(code, desk.register.name(code));
            }
        }
    }
    let mut never: Vec<(MunicipalityCode, String)> = never.into_iter().collect();
    never.sort_by(|a, b| a.1.cmp(&b.1));
    let title = desk.state.series(series)?.map(|s| s.title).unwrap_or_default();
    Ok(PositionsView { title, forums: forums.iter().map(|f| (f.event, f.start, f.held)).collect(), lines, never, evenness: evenness(&all) })
}
