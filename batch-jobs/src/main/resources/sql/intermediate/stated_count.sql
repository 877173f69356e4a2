select count(*) filter (where is_clear) as clear, count(*) filter (where not is_clear) as suspect from stated_figure
