-- grain: the change of a listed unit in a cell over a year; key: (unit_code, period, indicator, category), in that order;
-- source: change_row
select * exclude (unit_head, cell_head, span_head, cell_tail) from change_row
