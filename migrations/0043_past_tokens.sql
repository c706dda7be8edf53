-- A token that ran out or was revoked a year ago is cleared away: its digest, its scopes. Its name stays, for the trail, which holds its id.
create table past_token (
  agency_id uuid not null default current_agency() references agency,
  id uuid not null,
  staff_id uuid not null,
  name text not null,
  made_at timestamptz not null,
  ended_at timestamptz not null,
  primary key (agency_id, id),
  foreign key (agency_id, staff_id) references staff);
call guard('past_token', 'select, insert');
create trigger only_grows before update or delete on past_token for each row execute function refuse_change();
grant delete on api_token to app;
