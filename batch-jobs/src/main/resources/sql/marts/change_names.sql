-- grain: one row of lists, by place; source: change_unit, change_cell, change_span
-- names are looked up in lists, because a join would not keep the rows in order; heads and tails are parts of CSV lines
create or replace temp table change_names as
select
  (select list(code order by place) from change_unit) as unit_codes,
  (select list(name order by place) from change_unit) as unit_names,
  (select list(level order by place) from change_unit) as unit_levels,
  (select list(concat(csv(code), ',', csv(name), ',', csv(level), ',') order by place) from change_unit) as unit_heads,
  (select list(indicator order by place) from change_cell) as cell_indicators,
  (select list(name order by place) from change_cell) as cell_names,
  (select list(nullif(category, '') order by place) from change_cell) as cell_categories,
  (select list(nature order by place) from change_cell) as cell_natures,
  (select list(nullif(category_name, '') order by place) from change_cell) as cell_category_names,
  (select list(concat(csv(indicator), ',', csv(name), ',', csv(category), ',', csv(nature), ',') order by place) from change_cell)
    as cell_heads,
  (select list(csv(category_name) order by place) from change_cell) as cell_tails,
  (select list(code order by place) from change_span) as span_codes,
  (select list(base_code order by place) from change_span) as span_bases,
  (select list(concat(csv(code), ',', csv(base_code), ',') order by place) from change_span) as span_heads
