delete from succession
