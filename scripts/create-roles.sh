#!/bin/bash
# Run once by the PostgreSQL image on an empty volume: the role that migrates, the role that works, their database.
set -euo pipefail
psql --username "${POSTGRES_USER:-postgres}" --no-psqlrc --set ON_ERROR_STOP=1 \
  --set owner_password="$FENGQIAO_OWNER_PASSWORD" --set app_password="$FENGQIAO_APP_PASSWORD" <<'SQL'
create role fengqiao_owner login nosuperuser nocreatedb nocreaterole password :'owner_password';
create role fengqiao_app login nosuperuser nocreatedb nocreaterole password :'app_password';
create database fengqiao owner fengqiao_owner;
revoke temporary on database fengqiao from public;
SQL
