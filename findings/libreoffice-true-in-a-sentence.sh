#!/usr/bin/env bash
# "Within budget: " & (spend < budget) reads "Within budget: 1" in LibreOffice.
#
# One would guess: "Within budget: TRUE". That is what the cell with the comparison shows, and what other programs join.
# What happens: to LibreOffice TRUE is the number 1 with a format, and the format is lost as the text is joined. TEXT(TRUE(),"0")
# is 1 there as well.
# Seen with: LibreOffice 7.4.7.
# Why it matters: sentences made in the sheet, which go into the committee's report, say 1 and 0 after a colleague has opened
# and saved the workbook in LibreOffice.
# Seen: alone TRUE, joined "Within budget: 1"
set -euo pipefail
command -v soffice >/dev/null || { echo "This needs LibreOffice (Debian: libreoffice-calc)."; exit 2; }
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
as_shown='csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true' # the words of LibreOffice's CSV filter
office() { soffice "-env:UserInstallation=file://$folder/profile" --headless "$@" >/dev/null 2>&1; }
printf '%s\n' '"=3<5"' '"=""Within budget: ""&(3<5)"' >budget.csv
office --convert-to "$as_shown" --outdir out budget.csv
seen=$(paste -sd, out/budget.csv)
echo "$seen"
[ "$seen" = 'TRUE,Within budget: 1' ]
