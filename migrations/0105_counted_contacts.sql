-- The contacts that count are among the events now.
alter table contact_standing drop column counted_at;
