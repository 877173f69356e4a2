insert into submission by name select *, true as current from submission_2;
drop table submission_2
