#!/bin/sh
# SPDX-License-Identifier: EPL-2.0
# Writes files of invented therapy data: releng/samples.sh ship product/samples, or without arguments for what else
here=$(cd "$(dirname "$0")/.." && pwd) || exit 1
(cd "$here" && mvn -q -B process-classes -Dislet.quick -pl releng/samples) || exit 1
for home in "$JAVA_HOME" /usr/lib/jvm/* ""; do
	java=${home:+$home/bin/}java
	"$java" -cp "$here/releng/samples/target/classes" org.islet.samples.Samples --version >/dev/null 2>&1
	[ $? -eq 2 ] && exec "$java" -cp "$here/releng/samples/target/classes" org.islet.samples.Samples "$@"
done
echo "No Java 21 or newer was found; set JAVA_HOME to one." >&2
exit 1
