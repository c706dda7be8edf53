-- An agency's own values on top of its place's: a value from a day on, or that the value of a code applies no longer. How many there are
-- stands in the agency's jurisdiction (AU-NSW+<agency>.3), so that an order keeps the name of those it was made under.

create table own_value (
  agency_id uuid not null default current_agency() references agency,
  number int not null check (number > 0),   -- the later stands over the earlier
  list text not null,
  code text,                                -- null only for a list whose values have none
  from_day date not null,
  value jsonb,                              -- null: applies no longer from that day
  why text not null check (why <> ''),
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  primary key (agency_id, number),
  foreign key (agency_id, recorded_by) references staff);
call guard('own_value', 'select, insert');
create trigger only_grows before update or delete on own_value for each row execute function refuse_change();
