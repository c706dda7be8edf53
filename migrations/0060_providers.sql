-- What there is to refer to: agencies and their services, with where, for whom and how to reach them; and notices of programs that
-- begin on a day. Nothing here is about anybody under supervision.

-- Places by name with where they are, so that a distance needs no service outside.
create table locality (
  agency_id uuid not null default current_agency() references agency,
  id uuid not null,
  name text not null, key text not null check (key <> '' and length(key) <= 200),
  lat double precision not null check (lat between -90 and 90),
  lon double precision not null check (lon between -180 and 180),
  recorded_at timestamptz not null, recorded_by uuid,
  primary key (agency_id, id),
  foreign key (agency_id, recorded_by) references staff);
create unique index locality_key on locality (agency_id, key);
call guard('locality');

create table provider (
  agency_id uuid not null default current_agency() references agency,
  id uuid not null, made_at timestamptz not null, made_by uuid,
  primary key (agency_id, id),
  foreign key (agency_id, made_by) references staff);
call guard('provider', 'select, insert');

create table provider_version (
  agency_id uuid not null default current_agency() references agency,
  id uuid not null, provider_id uuid not null, version int not null check (version > 0),
  name text not null, data jsonb not null,
  valid_from date, valid_to date check (valid_to >= valid_from),
  why text not null default '',
  recorded_at timestamptz not null, recorded_by uuid, superseded_at timestamptz, superseded_by uuid,
  primary key (agency_id, id),
  unique (agency_id, provider_id, version),
  foreign key (agency_id, provider_id) references provider,
  foreign key (agency_id, recorded_by) references staff,
  foreign key (agency_id, superseded_by) references staff);
create unique index provider_now on provider_version (agency_id, provider_id) where superseded_at is null;
call guard('provider_version');
create trigger keeps_words before update on provider_version for each row execute function only_supersede();

-- What a provider sent round: the text as it came, and until when it is shown. Unpublished while somebody reads it over.
create table notice (
  agency_id uuid not null default current_agency() references agency,
  id uuid not null, provider_id uuid,
  title text not null, original text not null default '', received_on date not null,
  shown_until date,
  made_at timestamptz not null, made_by uuid not null,
  published_at timestamptz, published_by uuid,
  withdrawn_at timestamptz, withdrawn_by uuid, withdrawn_why text not null default '',
  primary key (agency_id, id),
  check (published_at is null or (provider_id is not null and shown_until is not null)),
  foreign key (agency_id, provider_id) references provider,
  foreign key (agency_id, made_by) references staff,
  foreign key (agency_id, published_by) references staff,
  foreign key (agency_id, withdrawn_by) references staff);
create index notice_shown on notice (agency_id, shown_until) where withdrawn_at is null;
call guard('notice');

-- A service of a provider; one that a notice told of is a program that begins and ends.
create table offer (
  agency_id uuid not null default current_agency() references agency,
  id uuid not null, provider_id uuid not null, notice_id uuid,
  made_at timestamptz not null, made_by uuid,
  primary key (agency_id, id),
  foreign key (agency_id, provider_id) references provider,
  foreign key (agency_id, notice_id) references notice,
  foreign key (agency_id, made_by) references staff);
create index offer_provider on offer (agency_id, provider_id);
create index offer_notice on offer (agency_id, notice_id) where notice_id is not null;
call guard('offer', 'select, insert');

create table offer_version (
  agency_id uuid not null default current_agency() references agency,
  id uuid not null, offer_id uuid not null, version int not null check (version > 0),
  name text not null, data jsonb not null,
  valid_from date, valid_to date check (valid_to >= valid_from),
  verified_on date, verified_by uuid,
  why text not null default '',
  recorded_at timestamptz not null, recorded_by uuid, superseded_at timestamptz, superseded_by uuid,
  primary key (agency_id, id),
  unique (agency_id, offer_id, version),
  check ((verified_on is null) = (verified_by is null)),
  foreign key (agency_id, offer_id) references offer,
  foreign key (agency_id, verified_by) references staff,
  foreign key (agency_id, recorded_by) references staff,
  foreign key (agency_id, superseded_by) references staff);
create unique index offer_now on offer_version (agency_id, offer_id) where superseded_at is null;
call guard('offer_version');
create trigger keeps_words before update on offer_version for each row execute function only_supersede();
