detach st;
checkpoint;
