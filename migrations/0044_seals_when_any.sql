-- Each row is asked whether it is sealed only where a seal of the agency holds at all, which most agencies have none of: that is worked
-- out once, as the transaction opens. Where nobody worked it out, each row is asked.

create function seals_hold() returns text
language sql stable security definer set search_path = public, pg_temp as $$
  select case when exists (select from seal s where s.agency_id = current_agency() and s.seals_at <= current_instant()
    and (s.ends_at is null or s.ends_at > current_instant())) then 'some' else 'none' end $$;
alter function seals_hold() owner to finder;
revoke all on function seals_hold() from public;
grant execute on function seals_hold() to app, owner;

-- What seals a record, or opens it, holds for the rest of its own transaction too.
create function heed_seals() returns trigger language plpgsql as $$
begin
  perform set_config('app.seals', seals_hold(), true);
  return null;
end $$;
create trigger heed_seals after insert or update or delete on seal for each statement execute function heed_seals();

do $$
declare p record; col text;
begin
  for p in select * from pg_policies where schemaname = 'public' and qual like '%sealed_record%' loop
    col := substring(p.qual from '\(?(\w+) <> ALL');
    execute format('alter policy %I on %I using (%s (%I <> all ((select hidden_people())::uuid[])
      and ((select current_setting(''app.seals'', true)) = ''none''
        or (select true from sealed_record where sealed_person = %4$I limit 1) is null)))', p.policyname, p.tablename,
      case when p.qual like '%IS NULL) OR%' then format('%I is null or', col) else '' end, col);
  end loop;
end $$;

create or replace procedure guard(of regclass, may text default 'select, insert, update', about text default null)
language plpgsql as $$
begin
  execute format('alter table %s enable row level security', of);
  execute format('alter table %s force row level security', of);
  execute format('create policy agency on %s using (agency_id = current_agency()) with check (agency_id = current_agency())', of);
  execute format('create policy finder on %s for select to finder using (true)', of);
  execute format('grant select on %s to finder', of);
  if may <> '' then execute format('grant %s on %s to app', may, of); end if;
  if about is not null then
    execute format(
      'create policy hidden on %s as restrictive for all to app, owner using (%2$I is null or (%2$I <> all ((select hidden_people())::uuid[])
        and ((select current_setting(''app.seals'', true)) = ''none''
          or (select true from sealed_record where sealed_person = %2$I limit 1) is null)))',
      of, about);
  end if;
end $$;
