#!/bin/sh
# SPDX-License-Identifier: EPL-2.0
# After the zips: this computer's program with a Java of its own as a folder and, where dpkg is, as a .deb.
# releng/package.sh JDK, called by "./islet package"
set -eu
jdk=$1
cd "$(dirname "$0")/../product/desktop"
version=$(sed -n 's/^version=//p' layout/.eclipseproduct)
icons=../../bundles/org.islet.desktop/src/main/resources/icons
out=target/image
# All of Java SE, and of the JDK: exports in old character sets, elliptic curves, scripts in report templates, dates in all
# languages, what libraries use without asking, style sheets and HTML in the DOM.
modules=java.se,jdk.charsets,jdk.crypto.ec,jdk.dynalink,jdk.localedata,jdk.unsupported,jdk.xml.dom,jdk.zipfs

set --
for option in $(grep '^-' layout/java.options); do set -- "$@" --java-options "$option"; done
[ "$(uname -s)" = Linux ] || { ls -1 target/*.zip; exit 0; }
rm -rf "$out"
"$jdk/bin/jpackage" --type app-image --name Islet --app-version "$version" --vendor Islet --dest "$out" \
	--input target/islet --main-jar plugins/org.eclipse.equinox.launcher.jar \
	--main-class org.eclipse.equinox.launcher.Main --icon "$icons/islet256.png" --add-modules "$modules" \
	--jlink-options "--strip-debug --no-header-files --no-man-pages" "$@"
# the framework loads the bundles, not the class path
sed -i '/^app.classpath=/{/equinox.launcher/!d}' "$out/Islet/lib/app/Islet.cfg"
if command -v dpkg-deb >/dev/null 2>&1 && command -v fakeroot >/dev/null 2>&1; then
	"$jdk/bin/jpackage" --type deb --name islet --app-version "$version" --vendor Islet --dest target \
		--app-image "$out/Islet" --description "Diabetes devices read, kept and turned into reports" \
		--license-file ../../LICENSE --linux-package-name islet --linux-menu-group "MedicalSoftware;Science" \
		--linux-app-category science --linux-shortcut --linux-package-deps "libgtk-3-0 | libgtk-3-0t64"
else
	echo "No .deb: that needs dpkg-deb and fakeroot (Debian: apt-get install fakeroot)." >&2
fi
ls -1d target/*.zip "$out"/* target/*.deb 2>/dev/null
