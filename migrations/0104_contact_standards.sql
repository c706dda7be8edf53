-- What contact standards are worked out from, kept where they are: the contacts and tries of a person, and the times in which the
-- orders of a period run. Each is written by whose rows it comes from, in the same transaction.
alter table contact_standing
  add column events jsonb not null default '[]';      -- oldest first: id, second, kind, what came of it, with the person
alter table standing
  add column orders jsonb not null default '[]',      -- id, type, what begins them, that day, from, to
  -- The next that is due, beside its day: what is asked; and by when somebody must be seen at home or elsewhere in the field.
  add column contact_due_what text,
  add column visit_due_on date,
  -- Of what fell due in the last ninety days: how much, and how much of it in time.
  add column asked int not null default 0,
  add column kept int not null default 0;

-- All are worked out anew as soon as the service starts.
update standing_rebuild set jurisdiction_values = '';
