insert into observation_detail by name
select k.* from known.observation_detail k semi join submission using (submission)
