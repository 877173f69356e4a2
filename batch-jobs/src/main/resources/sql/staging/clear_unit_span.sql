delete from unit_span
