-- How often something was asked in the last minute, by account or by address: rows, so that all servers of one database agree.
-- Keys are digests; the service's own job clears them away.
create table limit_count (
  agency_id uuid not null default current_agency() references agency,
  limit_name text not null,
  key text not null,
  since timestamptz not null,
  count int not null,
  primary key (agency_id, limit_name, key)
) with (fillfactor = 70);
call guard('limit_count', 'select, insert, update, delete');
