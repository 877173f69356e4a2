insert into submission by name select *, true as current, '' as reason from submission_2;
drop table submission_2
