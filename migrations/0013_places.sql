-- Several may change an office, a team or a room: a save made on an older state is refused.
alter table region add column version int not null default 1;
alter table office add column version int not null default 1;
alter table team add column version int not null default 1;
alter table resource add column version int not null default 1;
