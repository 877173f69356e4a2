select coalesce(max(version), 0) from ${catalog}.schema_version
