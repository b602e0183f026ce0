#!/usr/bin/env bash
# Runs once, when the database is made. The owner that the image makes is a superuser: it is used for the migrations
# and the backups only. The product works as a role that row-level security holds.
set -euo pipefail
psql --set ON_ERROR_STOP=1 --set password="$(cat /run/secrets/database_app_password)" \
  --username "$POSTGRES_USER" --dbname "$POSTGRES_DB" <<'SQL'
CREATE ROLE kom_erbij_app LOGIN PASSWORD :'password' NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE;
SQL
