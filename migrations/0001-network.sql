-- The network: where things are (divisions), when work is done (calendar), who mediates (organisations, rooms with their
-- versions, persons with their posts), and what the sources publish about it (figures). Nothing here is about a case.

create table division (
  code text primary key check (code ~ '^[0-9]{2,20}$'),
  name text not null check (name <> ''),
  level text not null check (level in ('PROVINCE', 'CITY', 'DISTRICT', 'STREET', 'COMMUNITY', 'GRID', 'MICRO_GRID')),
  parent_code text references division,
  valid_from date,
  valid_to date,
  invented boolean not null default false,
  check ((parent_code is null) = (level = 'PROVINCE')),
  check (starts_with(code, parent_code) and length(code) > length(parent_code)),
  check (valid_to > valid_from)
);
create index division_parent on division (parent_code, code);
create index division_area on division (code text_pattern_ops);
comment on table division is
  'Administrative divisions and, below the communities, grids and micro-grids. A child''s code starts with its parent''s, so an area is a code prefix.';
comment on column division.valid_from is 'First day; null: older than the records. valid_to is the first day it is no more.';
comment on column division.invented is 'Made up for the demonstration; the public statistical codes are not.';

create table calendar_year (
  year integer primary key check (year between 1949 and 2200),
  official boolean not null,
  source text not null check (source <> '')
);
comment on table calendar_year is
  'Years whose holiday notice is loaded. No working day is computed in any other year.';

create table calendar_day (
  day date primary key,
  kind text not null check (kind in ('OFF', 'WORK')),
  name text not null,
  source text not null check (source <> '')
);
comment on table calendar_day is
  'Days that differ from their weekday: OFF a holiday or its bridge, WORK a made-up working day.';

create table organisation (
  id uuid primary key,
  home text not null check (home ~ '^[0-9]{4}([0-9]{2})?$'),
  name text not null check (name <> ''),
  name_en text not null default '',
  kind text not null check (kind in (
    'PEOPLES_COMMITTEE', 'ENTERPRISE_BODY', 'DISPUTE_CENTRE', 'JUSTICE_BUREAU', 'JUSTICE_OFFICE', 'TRADE_UNION',
    'ARBITRATION_COMMISSION', 'COURT', 'PROCURATORATE', 'POLICE', 'LAW_FIRM', 'CHAMBER', 'OTHER')),
  division_code text not null references division,
  host_kind text check (host_kind in ('VILLAGE', 'RESIDENTS', 'TOWN', 'STREET', 'ENTERPRISE', 'ASSOCIATION')),
  number_word text not null default '',
  series_kind text not null check (series_kind in ('PEOPLE', 'LABOUR', 'NONE')),
  caseload_cap integer check (caseload_cap > 0),
  invented boolean not null default false,
  valid_from date not null,
  valid_to date,
  check ((number_word = '') = (series_kind = 'NONE')),
  check (starts_with(division_code, home)),
  check (valid_to > valid_from)
);
create unique index organisation_series on organisation (home, number_word) where series_kind <> 'NONE';
create index organisation_list on organisation (home, division_code, name, id);
comment on table organisation is
  'Bodies that run rooms or supervise them. A district is a tenant (home of 6 digits); bodies above it have the city''s code (4 digits).';
comment on column organisation.number_word is
  'The short name in the numbers of its cases, （2026）通石桥人调字第1号; one series for each organisation and year of acceptance.';
comment on column organisation.caseload_cap is 'Open cases one mediator of the organisation should have at most; a post may have its own.';

create table room (
  id uuid primary key,
  home text not null check (home ~ '^[0-9]{4}([0-9]{2})?$'),
  organisation_id uuid not null references organisation,
  invented boolean not null default false
);
create index room_organisation on room (organisation_id);
comment on table room is 'A place that can hold cases. What is true of it, and when, stands in its versions.';

create table room_version (
  id uuid primary key,
  room_id uuid not null references room,
  version integer not null check (version > 0),
  kind text not null check (kind in (
    'ENTERPRISE_COMMITTEE', 'GRID_ROOM', 'VILLAGE_COMMITTEE', 'TOWN_COMMITTEE', 'DISTRICT_COMMITTEE', 'UNION_ROOM',
    'ARBITRATION_MEDIATION', 'LABOUR_TRIBUNAL', 'LITIGATION_MEDIATION', 'COURT_LINK_ROOM', 'FAST_TRACK_TRIBUNAL',
    'EXPERT_ROOM', 'VOLUNTEER_ROOM', 'SPECIALISED_ROOM', 'POLICE_LINKED', 'PERSONAL', 'CHAMBER_COMMERCIAL',
    'ENFORCEMENT_STATION', 'ADMIN_DISPUTE_STATION', 'DISPUTE_CENTRE')),
  layer text not null check (layer in ('L1', 'L2', 'L3', 'L4', 'L5', 'OUTSIDE', 'HUB')),
  legal_character text not null check (legal_character <> ''),
  ledger_class text not null check (ledger_class in ('PEOPLE', 'LABOUR', 'ARBITRATION', 'COURT', 'COMMERCIAL', 'ADMIN', 'NONE')),
  name text not null check (name <> ''),
  name_en text not null default '',
  division_code text not null references division,
  committee_room_id uuid references room check (committee_room_id <> room_id),
  accepts text[] not null default '{}' check (accepts <@ array[
    'MARRIAGE_FAMILY', 'NEIGHBOUR', 'HOUSING_HOMESTEAD', 'CONTRACT', 'PRODUCTION_BUSINESS', 'DAMAGES', 'FOREST_LAND',
    'EXPROPRIATION_DEMOLITION', 'ENVIRONMENT', 'MIGRANT_WORKER_WAGES', 'OTHER_LABOUR', 'TOURISM', 'E_COMMERCE',
    'OTHER_CONSUMER', 'MEDICAL', 'ROAD_TRAFFIC', 'PROPERTY_MANAGEMENT', 'OTHER']),
  may_accept boolean not null,
  valid_from date not null,
  valid_to date,
  unique (room_id, version),
  unique (room_id, valid_from),
  check (valid_to > valid_from),
  check (not may_accept or kind not in ('LABOUR_TRIBUNAL', 'FAST_TRACK_TRIBUNAL', 'DISPUTE_CENTRE')),
  check (not may_accept or ledger_class <> 'NONE'),
  check (committee_room_id is not null or kind not in ('GRID_ROOM', 'EXPERT_ROOM', 'VOLUNTEER_ROOM', 'POLICE_LINKED', 'PERSONAL'))
);
create unique index room_version_open on room_version (room_id) where valid_to is null;
create index room_version_area on room_version (division_code text_pattern_ops);
create index room_version_list on room_version (division_code, name, room_id);
create index room_version_kind on room_version (kind);
comment on table room_version is
  'What a room is from a day on. Entries of the book name the version, so a later change of layer or area moves no past figure.';
comment on column room_version.committee_room_id is
  'The people''s mediation committee in whose name the room mediates; studios, grid, expert, volunteer and police-linked rooms need one.';
comment on column room_version.accepts is 'Dispute types it takes; empty: all of them.';
comment on column room_version.valid_to is 'First day the version no longer holds.';

create table person (
  id uuid primary key,
  home text not null check (home ~ '^[0-9]{4}([0-9]{2})?$'),
  name text not null check (name <> ''),
  invented boolean not null default false
);
create index person_name on person (home, name);
comment on table person is 'Who serves in the network. Parties to a case are not here: their particulars are sealed with the case.';

create table post (
  id uuid primary key,
  person_id uuid not null references person,
  room_id uuid references room,
  organisation_id uuid references organisation,
  role text not null check (role in (
    'INTAKE_CLERK', 'GRID_WORKER', 'GRID_LEAD', 'MEDIATOR', 'ROOM_HEAD', 'HUB_DISPATCHER', 'JUSTICE_SUPERVISOR',
    'UNION_OFFICER', 'ENTERPRISE_SECRETARY', 'ARB_CLERK', 'ARBITRATOR', 'COURT_CLERK', 'JUDGE', 'EXPERT', 'AUDITOR',
    'ADMINISTRATOR')),
  profession text not null check (profession in (
    'PEOPLES_MEDIATOR', 'GRID_WORKER', 'GRID_LEAD', 'MICRO_GRID_LIAISON', 'JUDGE', 'PROCURATOR', 'POLICE_OFFICER',
    'LAWYER', 'ARBITRATOR', 'UNION_STAFF', 'CIVIL_SERVANT', 'DOCTOR', 'VOLUNTEER', 'OTHER')),
  grade text check (grade in ('GOLD', 'SENIOR', 'ORDINARY')),
  employment text not null check (employment in ('FULL_TIME', 'PART_TIME', 'ASSISTANT', 'VOLUNTEER')),
  valid_from date not null,
  valid_to date,
  caseload_cap integer check (caseload_cap > 0),
  provisional boolean not null default false,
  check (num_nonnulls(room_id, organisation_id) = 1),
  check (valid_to > valid_from)
);
create index post_person on post (person_id);
create index post_room on post (room_id, role);
create index post_organisation on post (organisation_id) where organisation_id is not null;
comment on table post is 'A person in a role at a room or an organisation, for a time. A person may hold several posts.';
comment on column post.provisional is 'Made by an import for a mediator the roster did not know; to be confirmed.';

create table published_figure (
  place text not null check (place <> ''),
  code text not null check (code ~ '^[A-Z_]+$'),
  as_of date not null,
  division_code text references division,
  name text not null,
  name_en text not null,
  value bigint not null,
  at_least boolean not null,
  unit text not null,
  source text not null check (source <> ''),
  note text not null default '',
  primary key (place, code, as_of)
);
comment on table published_figure is
  'What a source says about its own place on a day. The places differ and overlap: figures are shown one by one and never added up.';
comment on column published_figure.at_least is 'The source says 余 or 多: not fewer than the value.';

grant select on division, calendar_year, calendar_day, organisation, room, room_version, person, post, published_figure to {{app}};
grant insert, update, delete on calendar_year, calendar_day to {{app}};
grant insert, update on person, post to {{app}};
