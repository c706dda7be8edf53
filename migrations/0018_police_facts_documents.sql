-- Police facts come as a document as often as in words: text, a file, or both. The file stands behind the same wall as the
-- facts, and its name is what it was called when it came.
alter table police_facts
  add column file_sha256 bytea,
  add column file_name text not null default '',
  add foreign key (agency_id, file_sha256) references file,
  add constraint police_facts_something check (text <> '' or file_sha256 is not null),
  add constraint police_facts_named_file check ((file_sha256 is null) = (file_name = ''));
