-- grain: a level of units; key: level; source: the workspace's deadlines
-- due_by is the day after the last day on which a submission is on time
create or replace temp table deadline (level varchar, due_by date)
