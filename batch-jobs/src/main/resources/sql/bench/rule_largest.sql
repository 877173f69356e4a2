-- grain: the whole table; source: figures
-- the greatest figure of each cell, as loading would know it
select [[[cells: coalesce(max(abs("{name}")), 0)]]] as largest from figures
