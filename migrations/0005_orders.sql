-- Orders of courts, of the parole authority and by law; their offences and conditions; criminal history, police
-- facts, fresh charges. What was recorded is never rewritten: a correction is a new row of the same entry, and the
-- old one says when it was superseded.

-- Lets an update say that a row is superseded, once, and change nothing else.
create function only_supersede() returns trigger language plpgsql as $$
begin
  if old.superseded_at is not null
    or to_jsonb(new) - 'superseded_at' - 'superseded_by' <> to_jsonb(old) - 'superseded_at' - 'superseded_by' then
    raise exception '% is corrected by a new row: update refused', tg_table_name using errcode = 'restrict_violation';
  end if;
  return new;
end $$;

-- Courts that orders have named, offered again. The text as typed is the order's own.
create table court_name (
  agency_id uuid not null default current_agency() references agency,
  key text not null, name text not null,
  primary key (agency_id, key));
call guard('court_name', 'select, insert');

-- What stays the same about an order however often its record is corrected.
create table court_order (
  agency_id uuid not null default current_agency() references agency,
  id uuid not null, person_id uuid not null, supervision_id uuid not null,
  recorded_at timestamptz not null, recorded_by uuid,
  primary key (agency_id, id),
  foreign key (agency_id, person_id) references person,
  foreign key (agency_id, supervision_id) references supervision,
  foreign key (agency_id, recorded_by) references staff);
create index court_order_person on court_order (agency_id, person_id);
create index court_order_supervision on court_order (agency_id, supervision_id);
call guard('court_order', 'select, insert', about => 'person_id');
create trigger only_grows before update or delete on court_order for each row execute function refuse_change();

-- What the order says. Dates are as ordered: none is worked out.
create table order_terms (
  agency_id uuid not null default current_agency() references agency,
  id uuid not null, person_id uuid not null,
  entry_id uuid not null,                 -- the order
  version int not null check (version > 0),
  jurisdiction_version text not null,     -- the values in force when it was made, as AU-NSW/2018-09-24
  type text not null, made_by text not null,
  court text not null default '', court_file text not null default '',
  made_on date not null, starts_on date not null, ends_on date check (ends_on >= starts_on),
  as_ordered text not null default '',
  source text not null default '', verified boolean not null default false,
  why text not null default '',           -- why it was corrected
  recorded_at timestamptz not null, recorded_by uuid, superseded_at timestamptz, superseded_by uuid,
  primary key (agency_id, id),
  unique (agency_id, entry_id, version),
  foreign key (agency_id, person_id) references person,
  foreign key (agency_id, entry_id) references court_order,
  foreign key (agency_id, recorded_by) references staff,
  foreign key (agency_id, superseded_by) references staff);
create unique index order_terms_now on order_terms (agency_id, entry_id) where superseded_at is null;
create index order_terms_person on order_terms (agency_id, person_id) where superseded_at is null;
call guard('order_terms', about => 'person_id');
create trigger keeps_words before update on order_terms for each row execute function only_supersede();

-- The states of an order, as they came.
create table order_event (
  agency_id uuid not null default current_agency() references agency,
  id uuid not null, person_id uuid not null, order_id uuid not null,
  kind text not null check (kind in ('made', 'varied', 'ended', 'entered-in-error')),
  happened_on date not null,
  how text check (how is null or kind = 'ended'), -- a reason of the jurisdiction's
  court text not null default '', why text not null default '',
  recorded_at timestamptz not null, recorded_by uuid,
  primary key (agency_id, id),
  foreign key (agency_id, person_id) references person,
  foreign key (agency_id, order_id) references court_order,
  foreign key (agency_id, recorded_by) references staff);
create index order_event_order on order_event (agency_id, order_id, happened_on, id);
create unique index order_event_last on order_event (agency_id, order_id) where kind in ('ended', 'entered-in-error');
call guard('order_event', 'select, insert', about => 'person_id');
create trigger only_grows before update or delete on order_event for each row execute function refuse_change();

create table order_offence (
  agency_id uuid not null default current_agency() references agency,
  id uuid not null, person_id uuid not null, order_id uuid not null,
  entry_id uuid not null, version int not null check (version > 0), position int not null,
  what text not null, happened_on date, law_part text not null default '',
  domestic_violence boolean not null default false,
  why text not null default '',
  recorded_at timestamptz not null, recorded_by uuid, superseded_at timestamptz, superseded_by uuid,
  primary key (agency_id, id),
  unique (agency_id, entry_id, version),
  foreign key (agency_id, person_id) references person,
  foreign key (agency_id, order_id) references court_order,
  foreign key (agency_id, recorded_by) references staff,
  foreign key (agency_id, superseded_by) references staff);
create unique index order_offence_entry on order_offence (agency_id, entry_id) where superseded_at is null;
create index order_offence_now on order_offence (agency_id, order_id, position) where superseded_at is null;
call guard('order_offence', about => 'person_id');
create trigger keeps_words before update on order_offence for each row execute function only_supersede();

-- A condition: the text as ordered stands; the code beside it says what kind it is and fills in its blanks.
create table order_condition (
  agency_id uuid not null default current_agency() references agency,
  id uuid not null, person_id uuid not null, order_id uuid not null,
  entry_id uuid not null, version int not null check (version > 0), position int not null,
  as_ordered text not null, code text, inputs jsonb not null default '{}',
  standard boolean not null,
  imposed_by text not null check (imposed_by in ('law', 'order', 'variation')),
  source text not null default '',        -- the provision, for what the law itself imposes
  valid_from date not null, valid_to date check (valid_to >= valid_from),
  why text not null default '',
  recorded_at timestamptz not null, recorded_by uuid, superseded_at timestamptz, superseded_by uuid,
  primary key (agency_id, id),
  unique (agency_id, entry_id, version),
  foreign key (agency_id, person_id) references person,
  foreign key (agency_id, order_id) references court_order,
  foreign key (agency_id, recorded_by) references staff,
  foreign key (agency_id, superseded_by) references staff);
create unique index order_condition_entry on order_condition (agency_id, entry_id) where superseded_at is null;
create index order_condition_now on order_condition (agency_id, order_id, position) where superseded_at is null;
call guard('order_condition', about => 'person_id');
create trigger keeps_words before update on order_condition for each row execute function only_supersede();

-- Who was sentenced or charged with the person: somebody with a record here, or a name.
create table co_defendant (
  agency_id uuid not null default current_agency() references agency,
  id uuid not null, person_id uuid not null, order_id uuid not null,
  entry_id uuid not null, version int not null check (version > 0),
  other_person_id uuid check (other_person_id <> person_id), name text not null default '', note text not null default '',
  why text not null default '',
  recorded_at timestamptz not null, recorded_by uuid, superseded_at timestamptz, superseded_by uuid,
  primary key (agency_id, id),
  unique (agency_id, entry_id, version),
  check (other_person_id is not null or name <> ''),
  foreign key (agency_id, person_id) references person,
  foreign key (agency_id, other_person_id) references person,
  foreign key (agency_id, order_id) references court_order,
  foreign key (agency_id, recorded_by) references staff,
  foreign key (agency_id, superseded_by) references staff);
create unique index co_defendant_entry on co_defendant (agency_id, entry_id) where superseded_at is null;
create index co_defendant_now on co_defendant (agency_id, order_id) where superseded_at is null;
create index co_defendant_other on co_defendant (agency_id, other_person_id) where other_person_id is not null;
call guard('co_defendant', about => 'person_id');
create policy hidden_other on co_defendant as restrictive for all to app, owner
  using (other_person_id is null or other_person_id <> all ((select hidden_people())::uuid[]));
create trigger keeps_words before update on co_defendant for each row execute function only_supersede();

create table history_entry (
  agency_id uuid not null default current_agency() references agency,
  id uuid not null, person_id uuid not null,
  entry_id uuid not null, version int not null check (version > 0),
  decided_on date not null, court text not null default '',
  offence text not null, offence_on date, outcome text not null,
  source text not null, verified boolean not null default false,
  why text not null default '',
  recorded_at timestamptz not null, recorded_by uuid, superseded_at timestamptz, superseded_by uuid,
  primary key (agency_id, id),
  unique (agency_id, entry_id, version),
  foreign key (agency_id, person_id) references person,
  foreign key (agency_id, recorded_by) references staff,
  foreign key (agency_id, superseded_by) references staff);
create unique index history_entry_entry on history_entry (agency_id, entry_id) where superseded_at is null;
create index history_entry_now on history_entry (agency_id, person_id, decided_on desc) where superseded_at is null;
call guard('history_entry', about => 'person_id');
create trigger keeps_words before update on history_entry for each row execute function only_supersede();

-- Police facts are kept apart: never in a copy for the person, opened one at a time, each look on the trail.
create table police_facts (
  agency_id uuid not null default current_agency() references agency,
  id uuid not null, person_id uuid not null, order_id uuid,
  entry_id uuid not null, version int not null check (version > 0),
  text text not null, source text not null, received_on date not null,
  sensitivity text not null check (sensitivity in ('ordinary', 'restricted')),
  why text not null default '',
  recorded_at timestamptz not null, recorded_by uuid, superseded_at timestamptz, superseded_by uuid,
  primary key (agency_id, id),
  unique (agency_id, entry_id, version),
  foreign key (agency_id, person_id) references person,
  foreign key (agency_id, order_id) references court_order,
  foreign key (agency_id, recorded_by) references staff,
  foreign key (agency_id, superseded_by) references staff);
create unique index police_facts_entry on police_facts (agency_id, entry_id) where superseded_at is null;
create index police_facts_now on police_facts (agency_id, person_id, received_on desc) where superseded_at is null;
call guard('police_facts', about => 'person_id');
create trigger keeps_words before update on police_facts for each row execute function only_supersede();

create table fresh_charge (
  agency_id uuid not null default current_agency() references agency,
  id uuid not null, person_id uuid not null,
  entry_id uuid not null, version int not null check (version > 0),
  what text not null, law_part text not null default '', charged_on date, domestic_violence boolean not null default false,
  court text not null default '', next_court_on date,
  settled_on date, settled_how text not null default '' check ((settled_on is null) = (settled_how = '')),
  source text not null, verified boolean not null default false,
  why text not null default '',
  recorded_at timestamptz not null, recorded_by uuid, superseded_at timestamptz, superseded_by uuid,
  primary key (agency_id, id),
  unique (agency_id, entry_id, version),
  foreign key (agency_id, person_id) references person,
  foreign key (agency_id, recorded_by) references staff,
  foreign key (agency_id, superseded_by) references staff);
create unique index fresh_charge_entry on fresh_charge (agency_id, entry_id) where superseded_at is null;
create index fresh_charge_now on fresh_charge (agency_id, person_id) where superseded_at is null;
create index fresh_charge_court on fresh_charge (agency_id, next_court_on) where superseded_at is null and settled_on is null;
call guard('fresh_charge', about => 'person_id');
create trigger keeps_words before update on fresh_charge for each row execute function only_supersede();
