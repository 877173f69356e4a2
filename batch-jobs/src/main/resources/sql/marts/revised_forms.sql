select distinct form from revised_key order by form
