-- Covering one case for its officer, for the rest of a day: it opens nothing, and says why somebody works on a colleague's case.

create table case_cover (
  agency_id uuid not null default current_agency() references agency,
  id uuid not null, person_id uuid not null,
  absent_id uuid not null, covering_id uuid not null check (covering_id <> absent_id),
  why text not null check (why in ('leave', 'closed', 'not-a-working-day', 'not-here')),
  begun_at timestamptz not null, ends_at timestamptz not null check (ends_at > begun_at),
  primary key (agency_id, id),
  foreign key (agency_id, person_id) references person,
  foreign key (agency_id, absent_id) references staff,
  foreign key (agency_id, covering_id) references staff);
create index case_cover_person on case_cover (agency_id, person_id, begun_at desc);
call guard('case_cover', 'select, insert', about => 'person_id');
create trigger only_grows before update or delete on case_cover for each row execute function refuse_change();
