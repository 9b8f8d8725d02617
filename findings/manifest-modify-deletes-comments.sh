#!/usr/bin/env bash
# office-addin-manifest modify, asked for a new display name, deletes every comment of the manifest.
#
# One would guess: one attribute changes, as the command says; the rest of a file that people keep by hand stays.
# What happens: the file is read into an object and written anew: comments are gone, blank lines too, and nothing is
# said.
# Seen with: office-addin-manifest 3.0.0.
# Why it matters: the comments say which addresses a council must change before it deploys the add-in, and why. A
# person who renames a test copy and commits it takes them away from everybody.
# Seen: comments before 1, after 0
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --ignore-scripts office-addin-manifest@3.0.0
cat >manifest.xml <<'XML'
<?xml version="1.0" encoding="UTF-8"?>
<OfficeApp xmlns="http://schemas.microsoft.com/office/appforoffice/1.1" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:type="TaskPaneApp">
  <Id>bfec268c-9c04-498b-ad2f-f9ad41bf2534</Id>
  <Version>1.0.0.0</Version>
  <ProviderName>A council</ProviderName>
  <DefaultLocale>en-GB</DefaultLocale>
  <DisplayName DefaultValue="Costs" />
  <Description DefaultValue="Costs of placements" />
  <Hosts><Host Name="Workbook" /></Hosts>
  <!-- Change this address to your own server's. -->
  <DefaultSettings><SourceLocation DefaultValue="https://localhost:3000/taskpane.html" /></DefaultSettings>
  <Permissions>ReadWriteDocument</Permissions>
</OfficeApp>
XML
comments() { grep -c '<!--' manifest.xml || true; }
before=$(comments)
node -e 'require("office-addin-manifest").OfficeAddinManifest.modifyManifestFile("manifest.xml", undefined, "Costs (test)").then(() => process.exit(0), (error) => { console.error(error.message); process.exit(1); })'
grep -q 'DefaultValue="Costs (test)"' manifest.xml
echo "comments before $before, after $(comments)"
[ "$before $(comments)" = '1 0' ]
