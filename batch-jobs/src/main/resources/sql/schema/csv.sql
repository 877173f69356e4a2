-- a text as a field of a CSV file; nothing for null
create or replace macro csv(x) as
  case
    when x is null then ''
    when regexp_matches(x, '[",\r\n]') then '"' || replace(x, '"', '""') || '"'
    else x
  end
