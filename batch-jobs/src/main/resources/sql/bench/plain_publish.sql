copy change to '${out}' (header);
detach st;
checkpoint;
