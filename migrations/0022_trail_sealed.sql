-- The trail, sealed: its entries in batches, each with the digests of its entries and the hash of the batch before, so that what is
-- changed, taken out or put in afterwards shows. How an edge is chosen is in docs/decisions/0010-sealed-trail.md.

-- What is written and not sealed yet. A transaction that commits late brings its entry here when it commits, whatever the entry's
-- time, so that none is passed over.
create table audit_unsealed (
  agency_id uuid not null default current_agency(),
  at timestamptz not null, id uuid not null,
  primary key (agency_id, at, id));
call guard('audit_unsealed', 'select, insert, delete');

create function note_unsealed() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into audit_unsealed (agency_id, at, id) values (new.agency_id, new.at, new.id);
  return null;
end $$;
create trigger unsealed after insert on audit_entry for each row execute function note_unsealed();

create table audit_seal (
  agency_id uuid not null default current_agency() references agency,
  number int not null check (number > 0),
  form int not null,                      -- which way of writing an entry down its digests are of
  sealed_at timestamptz not null,
  first_at timestamptz not null, last_at timestamptz not null check (last_at >= first_at),
  entries uuid[] not null check (cardinality(entries) > 0),
  digests bytea not null check (octet_length(digests) = 32 * cardinality(entries)),
  previous bytea not null check (octet_length(previous) = 32),
  hash bytea not null check (octet_length(hash) = 32),
  primary key (agency_id, number));
call guard('audit_seal', 'select, insert');
create index audit_seal_span on audit_seal (agency_id, first_at, last_at);
create trigger only_grows before update or delete on audit_seal for each row execute function refuse_change();
create trigger only_grows_whole before truncate on audit_seal for each statement execute function refuse_change();

-- When the chain was gone through, who asked, and what was found.
create table audit_verification (
  agency_id uuid not null default current_agency() references agency,
  id uuid not null,
  asked_at timestamptz not null, asked_by uuid,   -- by nobody: the nightly one
  done_at timestamptz,
  seals int, entries int, waiting int, last_seal int, last_hash bytea,
  broken jsonb,                           -- the first broken link; null where there is none
  primary key (agency_id, id));
create index audit_verification_asked on audit_verification (agency_id, asked_at desc);
call guard('audit_verification', 'select, insert, update');
