copy change to '${out}' (header);
