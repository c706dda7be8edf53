-- Who has nobody at an office is looked for among its open periods, not among all that ever were.
create index supervision_open on supervision (agency_id, office_id) where closed_on is null;
