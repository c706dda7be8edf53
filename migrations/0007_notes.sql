-- Notes, their texts, what they refer to, whom they reach; drafts; notes withdrawn and the incidents they raise.

-- A final note. What was written is in note_text; nothing of either row ever changes.
create table note (
  agency_id uuid not null default current_agency() references agency,
  id uuid not null, person_id uuid not null, supervision_id uuid,
  kind text not null,
  at timestamptz not null,                -- when it happened
  written_at timestamptz not null,        -- when it was made final
  author_id uuid not null,
  appointment_id uuid,
  sensitivity text not null check (sensitivity in ('ordinary', 'restricted')),
  kept_from_person boolean not null default false,  -- stays out of every copy that the person can get
  primary key (agency_id, id),
  foreign key (agency_id, person_id) references person,
  foreign key (agency_id, supervision_id) references supervision,
  foreign key (agency_id, author_id) references staff);
create index note_person on note (agency_id, person_id, at desc, id desc);
create index note_restricted on note (agency_id, person_id, kind) where sensitivity = 'restricted';
create index note_appointment on note (agency_id, appointment_id) where appointment_id is not null;
call guard('note', 'select, insert', about => 'person_id');
create trigger only_grows before update or delete on note for each row execute function refuse_change();

-- The words: 1 as made final, then one row for each amendment. The last one is what is read first.
create table note_text (
  agency_id uuid not null default current_agency() references agency,
  note_id uuid not null, n int not null check (n > 0), person_id uuid not null,
  text text not null, answers jsonb not null default '{}', presentation jsonb not null default '{}',
  why text not null default '',           -- why it was amended
  written_at timestamptz not null, author_id uuid not null,
  primary key (agency_id, note_id, n),
  foreign key (agency_id, note_id) references note,
  foreign key (agency_id, person_id) references person,
  foreign key (agency_id, author_id) references staff);
create index note_text_person on note_text (agency_id, person_id);
call guard('note_text', 'select, insert', about => 'person_id');
create trigger only_grows before update or delete on note_text for each row execute function refuse_change();

create table note_reference (
  agency_id uuid not null default current_agency() references agency,
  note_id uuid not null, to_note_id uuid not null, person_id uuid not null,
  primary key (agency_id, note_id, to_note_id),
  foreign key (agency_id, note_id) references note,
  foreign key (agency_id, to_note_id) references note,
  foreign key (agency_id, person_id) references person);
create index note_reference_to on note_reference (agency_id, to_note_id);
create index note_reference_person on note_reference (agency_id, person_id);
call guard('note_reference', 'select, insert', about => 'person_id');
create trigger only_grows before update or delete on note_reference for each row execute function refuse_change();

-- A colleague whom a note is brought to, until they have seen it.
create table note_mention (
  agency_id uuid not null default current_agency() references agency,
  id uuid not null, note_id uuid not null, person_id uuid not null, staff_id uuid not null,
  made_at timestamptz not null, made_by uuid not null, seen_at timestamptz,
  primary key (agency_id, id),
  unique (agency_id, note_id, staff_id),
  foreign key (agency_id, note_id) references note,
  foreign key (agency_id, person_id) references person,
  foreign key (agency_id, staff_id) references staff,
  foreign key (agency_id, made_by) references staff);
create index note_mention_unseen on note_mention (agency_id, staff_id, made_at desc) where seen_at is null;
create index note_mention_person on note_mention (agency_id, person_id);
call guard('note_mention', about => 'person_id');

-- A note that was entered in error. Who and when remain; its words are read by few and found by nobody.
create table note_withdrawal (
  agency_id uuid not null default current_agency() references agency,
  note_id uuid not null, person_id uuid not null,
  reason text not null check (reason in ('wrong-person', 'twice', 'other')), why text not null default '',
  withdrawn_at timestamptz not null, withdrawn_by uuid not null,
  primary key (agency_id, note_id),
  foreign key (agency_id, note_id) references note,
  foreign key (agency_id, person_id) references person,
  foreign key (agency_id, withdrawn_by) references staff);
create index note_withdrawal_person on note_withdrawal (agency_id, person_id);
call guard('note_withdrawal', 'select, insert', about => 'person_id');
create trigger only_grows before update or delete on note_withdrawal for each row execute function refuse_change();

-- One person's words lay on another's record: for the team leader to settle.
create table privacy_incident (
  agency_id uuid not null default current_agency() references agency,
  id uuid not null, person_id uuid not null, note_id uuid not null,
  kind text not null check (kind in ('note-on-wrong-person')),
  raised_at timestamptz not null, raised_by uuid not null,
  settled_at timestamptz, settled_by uuid, what_was_done text not null default '',
  version int not null default 1,
  primary key (agency_id, id),
  foreign key (agency_id, person_id) references person,
  foreign key (agency_id, note_id) references note,
  foreign key (agency_id, raised_by) references staff,
  foreign key (agency_id, settled_by) references staff);
create index privacy_incident_open on privacy_incident (agency_id, raised_at) where settled_at is null;
create index privacy_incident_person on privacy_incident (agency_id, person_id);
call guard('privacy_incident', about => 'person_id');

-- What somebody is writing about a person, as typed; read by its author only. A draft that was made final or thrown
-- away keeps its row without text, so that a save that comes late cannot bring it back.
create table draft (
  agency_id uuid not null default current_agency() references agency,
  person_id uuid not null, staff_id uuid not null, slot text not null check (slot ~ '^[a-z0-9.-]{1,80}$'),
  text text, version int not null, saved_at timestamptz not null,
  primary key (agency_id, person_id, staff_id, slot),
  foreign key (agency_id, person_id) references person,
  foreign key (agency_id, staff_id) references staff);
create index draft_staff on draft (agency_id, staff_id, saved_at desc) where text <> '';
call guard('draft', about => 'person_id');
create policy own on draft as restrictive for all to app using (staff_id = current_staff());
