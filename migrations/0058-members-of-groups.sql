-- The people of a side of many people are its members; a roster is the list of whom a court invites to mediate (decision 74).
-- What is stored takes the new names: the event, its action, and in the file of a case where its members are to be found.
-- The list of an earlier event is sealed under the key of its case, which no migration has; it is renamed when it is opened.

alter table history disable trigger history_append_only;
update history set type = 'GroupMembersRecorded', action = 'recordGroupMembers' where type = 'RosterRecorded';
alter table history enable trigger history_append_only;

update case_file set state = jsonb_set(state, '{groups}', (
  select jsonb_agg(one - 'roster' || jsonb_build_object('membersIn', one -> 'roster') order by at)
  from jsonb_array_elements(state -> 'groups') with ordinality as stored (one, at)))
where jsonb_path_exists(state, '$.groups[*].roster');

update outbox set type = 'GroupMembersRecorded' where type = 'RosterRecorded';
update webhook_delivery set type = 'GroupMembersRecorded' where type = 'RosterRecorded';
