-- nodes that are nothing but a sum in one of the two periods only, and more than that in the other
insert into lone_figure from (${figures})
