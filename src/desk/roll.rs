//! An event's registrations while something is done to them: what it causes for the others, and only what really changed is saved.

use std::collections::{BTreeMap, HashMap};

use super::flags;
use super::office::Desk;
use super::refusal::Refusal;
use crate::domain::{Event, Flag, Registration, RegistrationId, Seated, State};
use crate::planning::office_hours::after_office_hours;
use crate::planning::queue::{Decision, Entry, Seats, rebalance};
use crate::store::Draft;
use crate::text::{Message, msg};

/// The registrations of an event, in the order of the queue.
pub(super) struct Roll<'d> {
    desk: &'d Desk<'d>,
    event: &'d Event,
    before: HashMap<RegistrationId, Registration>,
    /// As they are to be.
    pub all: Vec<Registration>,
}

impl<'d> Roll<'d> {
    /// As they stand.
    ///
    /// # Errors
    /// When the state cannot be read.
    pub fn of(desk: &'d Desk<'d>, event: &'d Event) -> Result<Self, Refusal> {
        let mut all = desk.state.registrations(event.id)?;
        all.sort_by_key(Registration::queue_order);
        let before = all.iter().map(|r| (r.id, r.clone())).collect();
        Ok(Self { desk, event, before, all })
    }

    /// As one of them stood before.
    pub fn before(&self, id: RegistrationId) -> Option<&Registration> {
        self.before.get(&id)
    }

    /// What the queue knows of them.
    pub fn entries(&self) -> Vec<Entry> {
        self.all.iter().map(Entry::from).collect()
    }

    fn decisions(&self) -> Vec<Decision> {
        rebalance(self.event, &self.entries(), self.desk.now)
    }

    /// What follows when seats may have become free: done at once where the event says so, else proposed.
    pub fn follow_up(&mut self) -> Vec<Message> {
        let over = Seats::of(self.event, &self.entries(), self.desk.now).over;
        if over == 0 {
            self.all.iter_mut().for_each(|r| flags::set(&mut r.flags, Flag::Overbooked, false));
        }
        let decisions = self.decisions();
        self.forget_old_limits(&decisions);
        let mut notes = Vec::new();
        if self.event.queue.automatic {
            notes.extend(self.carry_out(&decisions));
        } else {
            let (lapsed, taken) = ids(&decisions);
            notes.extend((!lapsed.is_empty()).then(|| msg!("note-have-lapsed", n = lapsed.len(), names = self.names(&lapsed))));
            notes.extend((!taken.is_empty()).then(|| msg!("note-can-move-up", n = taken.len(), names = self.names(&taken))));
        }
        if notes.is_empty() && over > 0 {
            notes.push(msg!("note-over", n = over));
        }
        notes
    }

    /// A limit that no longer keeps anybody waiting is no remark any more.
    fn forget_old_limits(&mut self, decisions: &[Decision]) {
        let limited: std::collections::BTreeSet<RegistrationId> =
            decisions.iter().filter(|d| matches!(d, Decision::Skip { why: crate::planning::queue::Skip::MunicipalityHasAll { .. }, .. })).map(Decision::id).collect();
        for r in self.all.iter_mut().filter(|r| r.state == State::Waiting && r.flags.contains(&Flag::OverMunicipalityLimit) && !limited.contains(&r.id)) {
            r.flags.remove(&Flag::OverMunicipalityLimit);
            r.reason.clear();
        }
    }

    /// Marks somebody by whom there are more than seats.
    pub fn mark_overbooked(&mut self, id: RegistrationId) {
        if Seats::of(self.event, &self.entries(), self.desk.now).over > 0 {
            self.all.iter_mut().filter(|r| r.id == id).for_each(|r| flags::set(&mut r.flags, Flag::Overbooked, true));
        }
    }

    /// Does what the rules say now. Empty when there is nothing to do.
    pub fn promote(&mut self) -> Vec<Message> {
        let decisions = self.decisions();
        self.carry_out(&decisions)
    }

    fn carry_out(&mut self, decisions: &[Decision]) -> Vec<Message> {
        let (lapsed, taken) = ids(decisions);
        let names: BTreeMap<RegistrationId, String> = self.all.iter().map(|r| (r.id, r.name.clone())).collect();
        let by_id: HashMap<RegistrationId, usize> = self.all.iter().enumerate().map(|(at, r)| (r.id, at)).collect();
        let mut rests = Vec::new();
        for decision in decisions {
            let Some(r) = by_id.get(&decision.id()).and_then(|at| self.all.get_mut(*at)) else { continue };
            match decision {
                Decision::Lapse { .. } => {
                    r.reason = self.desk.words.text("reason-lapsed");
                    r.state = State::Lapsed;
                    r.offered_until = None;
                }
                Decision::Take { seats, rest, passed, .. } => {
                    let before: Vec<&str> = passed.iter().filter_map(|id| names.get(id)).map(String::as_str).collect();
                    rests.extend((*rest > 0).then(|| (r.clone(), *rest)));
                    r.seats = *seats;
                    self.desk.seat(self.event, r);
                    r.reason = if before.is_empty() { String::new() } else { self.desk.words.say(&msg!("take-reason", names = few(&before))) };
                }
                Decision::Skip { .. } => {}
            }
        }
        for (party, seats) in rests {
            let id = self.desk.new_id();
            self.all.push(Registration { id, seats, part_of: Some(party.id), seated: Vec::new(), ..party });
        }
        let mut notes = Vec::new();
        notes.extend((!lapsed.is_empty()).then(|| msg!("note-lapsed", n = lapsed.len(), names = self.names(&lapsed))));
        let names = self.names(&taken);
        let n = taken.len();
        notes.extend((n > 0).then(|| if self.event.queue.offer_hours.is_some() { msg!("note-offered", n = n, names = names) } else { msg!("note-moved-up", n = n, names = names) }));
        notes
    }

    /// The first names of some.
    pub fn names(&self, ids: &[RegistrationId]) -> String {
        let all: HashMap<RegistrationId, &str> = self.all.iter().map(|r| (r.id, r.name.as_str())).collect();
        few(&ids.iter().filter_map(|id| all.get(id).copied()).collect::<Vec<_>>())
    }

    /// Puts what changed into a draft, with since when seats are taken.
    pub fn finish(self, draft: &mut Draft<'_>) {
        for mut r in self.all {
            let before = self.before.get(&r.id);
            if before == Some(&r) {
                continue;
            }
            if before.map_or(0, Registration::seats_taken) != r.seats_taken() {
                r.seated.push(Seated { from: self.desk.now, seats: r.seats_taken() });
            }
            draft.put(r);
        }
    }
}

impl Desk<'_> {
    /// Gives a seat, or offers it where the event says so.
    fn seat(&self, event: &Event, r: &mut Registration) {
        r.state = State::Confirmed;
        r.offered_until = None;
        if let Some(hours) = event.queue.offer_hours {
            r.state = State::Offered;
            let until = after_office_hours(self.now, hours, event.zone, event.country);
            // No offer outlives the time in which anybody else could have the seat.
            r.offered_until = Some(event.zone.instant(event.promote_until()).map_or(until, |end| until.min(end)));
        }
        r.flags.remove(&Flag::OverMunicipalityLimit);
    }
}

/// Who lapses and who is taken.
pub(super) fn ids(decisions: &[Decision]) -> (Vec<RegistrationId>, Vec<RegistrationId>) {
    let (mut lapsed, mut taken) = (Vec::new(), Vec::new());
    for d in decisions {
        match d {
            Decision::Lapse { id } => lapsed.push(*id),
            Decision::Take { id, .. } => taken.push(*id),
            Decision::Skip { .. } => {}
        }
    }
    (lapsed, taken)
}

/// Up to four names.
pub(super) fn few(names: &[&str]) -> String {
    let mut out = names.iter().take(4).copied().collect::<Vec<_>>().join(", ");
    if names.len() > 4 {
        out.push_str(", …");
    }
    out
}
