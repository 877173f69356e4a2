-- where a figure stands: row:column, in a workbook sheet!C12; without a column where a whole row is meant
create or replace macro source_cell(sheet, line, col) as
  case when sheet is null then concat(line, ':' || nullif(col, 0))
  else concat(
    sheet, '!',
    case when col > 702 then chr(cast(65 + (col - 703) // 676 as integer)) end,
    case when col > 26 then chr(cast(65 + ((col - 27) // 26) % 26 as integer)) end,
    case when col > 0 then chr(cast(65 + (col - 1) % 26 as integer)) end, line) end
