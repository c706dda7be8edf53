-- Who is hidden from whoever asks is worked out once a transaction, when it opens, and not for every table of every
-- statement: a page names thirty tables. Where nobody worked it out nothing is seen at all, so whoever forgets is shown nothing.

create function hidden_now() returns uuid[]
language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(array_agg(h.person_id), '{}')
  from (
    select r.person_id from restriction r
    where r.agency_id = current_agency() and (r.ends_at is null or r.ends_at > current_instant())
      and not exists (select from restriction_member m
        where m.agency_id = r.agency_id and m.person_id = r.person_id and m.staff_id = current_staff()
          and (m.ends_at is null or m.ends_at > current_instant()))
    union
    select e.person_id from exclusion e
    where e.agency_id = current_agency() and e.staff_id = current_staff()
      and (e.ends_at is null or e.ends_at > current_instant())) h $$;
alter function hidden_now() owner to finder;
revoke all on function hidden_now() from public;
grant execute on function hidden_now() to app, owner;

create or replace function hidden_people() returns uuid[]
language sql stable parallel safe as $$
  select case when current_setting('app.system', true) = 'on' then '{}'
    else nullif(current_setting('app.hidden', true), '') end::uuid[] $$;

-- What changes who is hidden holds for the rest of its own transaction too.
create function hide_from_now_on() returns trigger language plpgsql as $$
begin
  perform set_config('app.hidden', hidden_now()::text, true);
  return null;
end $$;
create trigger hidden_now after insert or update or delete on restriction
  for each statement execute function hide_from_now_on();
create trigger hidden_now after insert or update or delete on restriction_member
  for each statement execute function hide_from_now_on();
create trigger hidden_now after insert or update or delete on exclusion
  for each statement execute function hide_from_now_on();
