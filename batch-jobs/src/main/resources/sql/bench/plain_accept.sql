insert into form select * from st.staging;
