delete from maker
