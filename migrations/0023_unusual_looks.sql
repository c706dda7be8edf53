-- What the trail is asked: by kind of action; and what looks unusual in it, for an auditor to settle.

create index audit_entry_action on audit_entry (agency_id, action, at desc, id desc);

-- Looking that a rule finds unusual, worked out from the trail by a job. A rule raises it, an auditor settles it with a note.
create table unusual_look (
  agency_id uuid not null default current_agency() references agency,
  id uuid not null,
  rule text not null,
  staff_id uuid not null,
  person_id uuid,                         -- whose record; null where it is about how many
  day date not null,                      -- in the zone of the agency
  first_at timestamptz not null, last_at timestamptz not null check (last_at >= first_at),
  looks int not null check (looks > 0), people int not null check (people > 0),
  least int not null,                     -- from how many on the rule raised it then
  raised_at timestamptz not null,
  settled_at timestamptz, settled_by uuid,
  outcome text check (outcome in ('part-of-work', 'spoken-to', 'referred')),
  note text not null default '',
  version int not null default 1,
  primary key (agency_id, id),
  foreign key (agency_id, staff_id) references staff,
  foreign key (agency_id, person_id) references person,
  check ((settled_at is null) = (settled_by is null) and (settled_at is null) = (outcome is null)));
create unique index unusual_look_once on unusual_look (agency_id, rule, staff_id, day, person_id) nulls not distinct;
create index unusual_look_pair on unusual_look (agency_id, person_id, staff_id, rule) where person_id is not null;
create index unusual_look_open on unusual_look (agency_id, raised_at) where settled_at is null;
create index unusual_look_settled on unusual_look (agency_id, settled_at desc) where settled_at is not null;
call guard('unusual_look', about => 'person_id');

-- Up to when the trail was looked through for it.
create table unusual_look_review (
  agency_id uuid not null default current_agency() references agency,
  reviewed_until timestamptz not null,
  primary key (agency_id));
call guard('unusual_look_review');
