#!/bin/sh
# For any scheduler: ends with 0, 1 or 2 as csm-check does. In a crontab, Mondays at six, with the PATH of csm-check and node:
#   PATH=/usr/local/bin:/usr/bin:/bin
#   0 6 * * 1  cd /srv/compliance && ./csm-check.sh || mail -s "csm-check" compliance@example.org < csm-check.log
set -u
umask 077 # log and reports list weaknesses: for this user alone
exec > csm-check.log 2>&1

csm-check assess supplier.yaml --fail-on certificate-expires-soon -o csm-check.html
code=$?

# A look ahead: it tells, and stops nobody.
csm-check assess supplier.yaml --as-of +30d --quiet || true

exit "$code"
