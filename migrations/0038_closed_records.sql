-- What an agency says of its limited access, each time anew: the newest counts, the others stay to be read. And what a closed record
-- says at its own address, where the agency or its place has it say anything.

alter table limited_access_setting drop constraint limited_access_setting_pkey, add primary key (agency_id, version),
  add closed_answer text check (closed_answer in ('not-found', 'own-message')),   -- none: as the jurisdiction says
  add reason text not null default '';
revoke update on limited_access_setting from app;
create trigger only_grows before update or delete on limited_access_setting for each row execute function refuse_change();

alter table exclusion add message text not null default '';
alter table seal add message text not null default '';
grant update (message) on restriction, exclusion, seal to app;

-- Whether this person is hidden from whoever asks.
create function is_hidden(person uuid) returns boolean
language sql stable as $$ select person = any (hidden_people()) $$;

-- What a closed record says to whoever comes to its address: the message of what closes it to them, and the office of whoever closed
-- it, for where none was written. Of a record that is open to them, and of none, nothing.
drop function closed_message(uuid);
create function closed_message(person uuid) returns table (message text, office text, phone text)
language sql stable security definer set search_path = public, pg_temp as $$
  select c.message, coalesce(o.name, ''), coalesce(o.phone, '')
  from (
    select 1 as nth, e.message, e.made_by, e.made_at from exclusion e
    where e.agency_id = current_agency() and e.person_id = person and e.staff_id = current_staff()
      and (e.ends_at is null or e.ends_at > current_instant())
    union all
    select 2, s.message, s.made_by, s.made_at from seal s
    where s.agency_id = current_agency() and s.person_id = person and s.seals_at <= current_instant()
      and (s.ends_at is null or s.ends_at > current_instant())
    union all
    select 3, r.message, r.made_by, r.made_at from restriction r
    where r.agency_id = current_agency() and r.person_id = person and (r.ends_at is null or r.ends_at > current_instant())) c
    left join staff k on k.agency_id = current_agency() and k.id = c.made_by
    left join office o on o.agency_id = k.agency_id and o.id = k.office_id
  where is_hidden(person)
  order by c.nth, c.made_at limit 1 $$;
alter function closed_message(uuid) owner to finder;
revoke all on function closed_message(uuid) from public;
grant execute on function closed_message(uuid) to app;
