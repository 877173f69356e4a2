select count(*) from maker where maker = :maker
