#!/usr/bin/env bash
# A backup every night at three; those older than KEEP_DAYS are removed. Restore: see "Backups" in docs/operating.md.
set -euo pipefail
if [[ -f /run/secrets/database_owner_password ]]; then
  PGPASSWORD=$(cat /run/secrets/database_owner_password)
  export PGPASSWORD
fi

back_up() {
  local file=/backups/kom-erbij-$(date +%Y-%m-%dT%H%M).dump
  pg_dump --format=custom --file="$file.part"
  mv "$file.part" "$file"
  find /backups -name 'kom-erbij-*.dump' -mtime "+$KEEP_DAYS" -delete
  echo "backup: $file"
}

if [[ ${1:-} == now ]]; then back_up; exit; fi
while true; do
  sleep $(($(date -d 'tomorrow 03:00' +%s) - $(date +%s)))
  back_up || echo 'backup: failed' >&2
done
