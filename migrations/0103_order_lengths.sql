-- What an order says of its length beside its days: a length in place of a last day, and what the dates of a sentence are worked out
-- from. Lengths are ISO 8601, as P1Y6M. Rows from before say none of it.

alter table order_terms
  add column term text check (term ~ '^P(\d+[YMWD])+$'),
  add column non_parole text check (non_parole ~ '^P(\d+[YMWD])+$'),
  add column credit_days int check (credit_days >= 0),   -- in custody before
  add column portion text,                               -- of a sentence to be served, by the place's code
  add column release_on date,
  add column parole_eligible_on date,
  add column curfew_eligible_on date;
