#!/bin/sh
# For any scheduler: exits 0, 1 or 2 as csm-check does. As a line of crontab, Mondays at six:
#   0 6 * * 1  cd /srv/compliance && ./csm-check.sh || mail -s "csm-check" compliance@example.org < csm-check.txt
set -u
umask 077 # the reports list weaknesses: for this user alone

csm-check assess supplier.yaml --fail-on certificate-expires-soon -o csm-check.txt -o csm-check.html
code=$?

# A look ahead: it tells, and stops nobody.
csm-check assess supplier.yaml --as-of +30d --quiet || true

exit "$code"
