#!/bin/sh
# SPDX-License-Identifier: EPL-2.0
# All tests: installs the system packages they need where it may, runs them, and adds up every runner's report.
set -u
here=$(cd "$(dirname "$0")/.." && pwd)
cd "$here" || exit 1

# Batik and PDFBox measure text with the Java runtime's font code, which needs fontconfig and a font to start with.
packages="fontconfig libfreetype6 fonts-dejavu-core"
# The link tests let the real native libraries of HID, USB and serial ports find simulated devices.
packages="$packages umockdev gir1.2-umockdev-1.0 python3-gi libudev1"
# The desktop's tests open its window on a display of their own.
packages="$packages xvfb xauth libgtk-3-0"
missing=
if command -v dpkg-query >/dev/null 2>&1; then
	for p in $packages; do
		dpkg-query -W -f='${Status}' "$p" 2>/dev/null | grep -q 'install ok installed' || missing="$missing $p"
	done
fi
if [ -n "$missing" ]; then
	if [ "$(id -u)" = 0 ]; then
		apt-get update -qq && apt-get install -y -qq --no-install-recommends $missing ||
			{ echo "The tests need these packages, and apt-get could not install them:$missing" >&2; exit 1; }
	else
		echo "The tests need some packages first. Run: sudo apt-get install -y$missing" >&2
		exit 1
	fi
fi

find . -name 'TEST-*.xml' -path '*/target/*' -delete
verify='[ -z "${DISPLAY:-}" ] || export ISLET_DISPLAY="$DISPLAY"; unset DISPLAY; exec mvn -B -ntp verify "$@"'
if command -v xvfb-run >/dev/null 2>&1; then
	xvfb-run -a -s "-screen 0 1400x1000x24" sh -c "$verify" sh "$@"
else
	sh -c "$verify" sh "$@"
fi
status=$?

find . -name 'TEST-*.xml' -path '*/target/*' -exec cat {} + | awk '
	function value(text, name) {
		return match(text, " " name "=\"[0-9]+\"") ? substr(text, RSTART + length(name) + 3, RLENGTH - length(name) - 4) + 0 : 0
	}
	/<testsuite[ >]/ {
		tests += value($0, "tests"); failed += value($0, "failures") + value($0, "errors")
		skipped += value($0, "skipped")
	}
	END {
		if (skipped) printf "%d skipped\n", skipped
		printf "%d passed, %d failed\n", tests - failed - skipped, failed
		exit (failed > 0 || tests == 0)
	}'
summed=$?

for framework in felix equinox; do
	grep -q '<testcase' bundles/org.islet.it/target/test-reports/$framework/*.xml 2>/dev/null ||
		{ [ $# -gt 0 ] || { echo "No test ran on $framework." >&2; summed=1; }; }
done
grep -q '<testcase' product/desktop/tests/target/test-reports/tests/*.xml 2>/dev/null ||
	{ [ $# -gt 0 ] || { echo "No test of the desktop ran." >&2; summed=1; }; }
[ $status -eq 0 ] && [ $summed -eq 0 ]
