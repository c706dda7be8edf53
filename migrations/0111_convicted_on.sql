-- The day of conviction, where a limit of the law hangs on it. Rows from before do not say it.
alter table order_terms add column convicted_on date;
