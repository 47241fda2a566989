-- A person who changed the name is found by both, so that one party has several tokens of a kind.
alter table party_token drop constraint party_token_pkey, add primary key (home, case_id, party_id, kind, token);
