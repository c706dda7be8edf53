-- The level of a period on a day is asked for with every person's head and every row of a caseload: the first index holds
-- only levels without an end, which a day's question cannot use, so that each asking read the whole table.
create index supervision_level_period on supervision_level (agency_id, supervision_id, valid_from desc) where superseded_at is null;
