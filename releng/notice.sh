#!/bin/sh
# SPDX-License-Identifier: EPL-2.0
# Writes NOTICE anew from the list of components that the last full build made (target/islet-sbom.json).
set -eu
cd "$(dirname "$0")/.."
[ -f target/islet-sbom.json ] || { echo "Build first: mvn package" >&2; exit 1; }
{
	sed '/^\* /,$d' NOTICE
	python3 - <<-'PY'
		import json
		lines = {}  # a component with several files is listed for each
		for c in sorted(json.load(open("target/islet-sbom.json"))["components"], key=lambda c: (c.get("group", ""), c["name"])):
		    if c.get("group") != "org.islet":
		        said = [l.get("expression") or l["license"].get("id") or l["license"]["name"] for l in c.get("licenses", [])]
		        lines[f"* {c['group']}:{c['name']} ({' or '.join(said) or 'see releng/checks'})"] = True
		print("\n".join(lines))
	PY
} >target/NOTICE.new
mv target/NOTICE.new NOTICE
