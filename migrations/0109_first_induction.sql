-- Since when inductions are kept is asked on everybody's day.
create index induction_begun on induction (agency_id, begun_at);
