select count(*) from rebased_source
