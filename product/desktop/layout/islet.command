#!/bin/sh
# SPDX-License-Identifier: EPL-2.0
# Starts Islet's window: islet [--data FOLDER] [--locale LANGUAGE]
set -eu
here=$(cd "$(dirname "$(readlink "$0" || echo "$0")")" && pwd)

version_of() { # prints the feature version of the Java in folder $1, or 0
	[ -x "$1/bin/java" ] || { echo 0; return; }
	v=$(sed -n 's/^JAVA_VERSION="\{0,1\}\(1\.\)\{0,1\}\([0-9]*\).*/\2/p' "$1/release" 2>/dev/null | head -n 1)
	[ -n "$v" ] || v=$("$1/bin/java" -version 2>&1 | sed -n 's/.*version "\(1\.\)\{0,1\}\([0-9]*\).*/\2/p' | head -n 1)
	echo "${v:-0}"
}

java=
best=20
onpath=$(command -v java || true)
[ -z "$onpath" ] || onpath=$(readlink -f "$onpath" 2>/dev/null || echo "$onpath")
for home in "$here/jre" "${JAVA_HOME:-}" "${onpath%/bin/java}" /Library/Java/JavaVirtualMachines/*/Contents/Home "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/*; do
	[ -n "$home" ] && [ -x "$home/bin/java" ] || continue
	v=$(version_of "$home")
	if [ "$v" -gt "$best" ]; then best=$v; java=$home/bin/java; fi
	[ "$home" != "$here/jre" ] || [ -z "$java" ] || break
done
if [ -z "$java" ]; then
	echo "Islet needs Java 21 or newer; none was found in JAVA_HOME, on the PATH or in the usual folders." >&2
	echo "Install one (adoptium.net) or set JAVA_HOME to it." >&2
	exit 1
fi
unsafe= # only a Java from 23 on warns of it and knows the option
[ "$best" -lt 23 ] || unsafe=--sun-misc-unsafe-memory-access=allow
exec "$java" "@$here/java.options" -XstartOnFirstThread $unsafe ${ISLET_JAVA_OPTS:-} -jar "$here/plugins/org.eclipse.equinox.launcher.jar" "$@"
