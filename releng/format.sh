#!/bin/sh
# SPDX-License-Identifier: EPL-2.0
# Formats the Java sources of all modules, or of those named: releng/format.sh bundles/org.islet.model,releng/samples
cd "$(dirname "$0")/.." || exit 1
if [ $# -gt 0 ]; then set -- -pl "$1"; fi
exec mvn -q -B formatter:format "$@"
