-- until now a text read anew was taken as what it said first
alter table submission rename to submission_2
