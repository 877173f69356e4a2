insert into schema_version
select :version, current_timestamp::timestamp
where :version not in (select version from schema_version)
