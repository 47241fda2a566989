-- The commit of a command goes out with its writes, so nobody looks between them whether a row was still at the version
-- that was seen: the database refuses for itself.
create function ensure_written(rows bigint) returns void language plpgsql as $$
begin
  if rows = 0 then
    raise exception 'the row has another version' using errcode = 'FV001';
  end if;
end $$;
