-- A day on which an officer is away without notice: what became of each thing of that day, and who of those it changes was told.

create table day_away (
  agency_id uuid not null default current_agency() references agency,
  id uuid not null, staff_id uuid not null, day date not null,
  away_from time,                      -- null: all day
  made_at timestamptz not null, made_by uuid not null,
  primary key (agency_id, id),
  unique (agency_id, staff_id, day),
  foreign key (agency_id, staff_id) references staff,
  foreign key (agency_id, made_by) references staff);
call guard('day_away', 'select, insert');

-- What was said of an appointment or a task of that day; the newest stands. What the appointment became is `now_id`.
create table day_deal (
  agency_id uuid not null default current_agency() references agency,
  id uuid not null, away_id uuid not null, person_id uuid,
  kind text not null check (kind in ('appointment', 'task')),
  subject_id uuid not null,            -- as it stood before anything was dealt out
  now_id uuid not null,
  became text not null check (became in ('colleague', 'phone', 'moved', 'cancelled', 'back')),
  to_id uuid,
  dealt_at timestamptz not null, dealt_by uuid not null,
  primary key (agency_id, id),
  check ((became in ('colleague', 'phone')) <= (to_id is not null)),
  foreign key (agency_id, away_id) references day_away,
  foreign key (agency_id, person_id) references person,
  foreign key (agency_id, to_id) references staff,
  foreign key (agency_id, dealt_by) references staff);
create index day_deal_of on day_deal (agency_id, away_id, dealt_at);
create index day_deal_person on day_deal (agency_id, person_id) where person_id is not null;
call guard('day_deal', 'select, insert', about => 'person_id');
create trigger only_grows before update or delete on day_deal for each row execute function refuse_change();

-- That somebody was rung about it: told, or a message left.
create table day_told (
  agency_id uuid not null default current_agency() references agency,
  id uuid not null, away_id uuid not null, person_id uuid not null,
  how text not null check (how in ('told', 'message-left')),
  told_at timestamptz not null, told_by uuid not null,
  primary key (agency_id, id),
  foreign key (agency_id, away_id) references day_away,
  foreign key (agency_id, person_id) references person,
  foreign key (agency_id, told_by) references staff);
create index day_told_of on day_told (agency_id, away_id, told_at);
create index day_told_person on day_told (agency_id, person_id);
call guard('day_told', 'select, insert', about => 'person_id');
create trigger only_grows before update or delete on day_told for each row execute function refuse_change();
