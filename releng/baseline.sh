#!/bin/sh
# SPDX-License-Identifier: EPL-2.0
# Keeps the API bundles as they are now, as what later builds are compared with: releng/baseline.sh VERSION
# Run it when VERSION has been released, and commit what it changes. It replaces the baseline before.
set -eu
cd "$(dirname "$0")/.."
version=${1:?"Which version is this? Usage: releng/baseline.sh VERSION"}
base=releng/baseline/org/islet

mvn -q -B package -Dislet.quick -Dmaven.test.skip=true
rm -rf "$base"
for pom in $(grep -l '<bnd.baseline.skip>false' bundles/*/pom.xml); do
	id=$(basename "$(dirname "$pom")")
	mkdir -p "$base/$id/$version"
	jar=$(ls "$(dirname "$pom")/target/$id-"*.jar | grep -v -e '-tests\.jar$')
	cp "$jar" "$base/$id/$version/$id-$version.jar"
	cat >"$base/$id/$version/$id-$version.pom" <<-POM
		<project xmlns="http://maven.apache.org/POM/4.0.0">
		  <!-- SPDX-License-Identifier: EPL-2.0 -->
		  <modelVersion>4.0.0</modelVersion>
		  <groupId>org.islet</groupId>
		  <artifactId>$id</artifactId>
		  <version>$version</version>
		</project>
	POM
	for file in jar pom; do
		sum=$(sha1sum "$base/$id/$version/$id-$version.$file")
		printf '%s' "${sum%% *}" >"$base/$id/$version/$id-$version.$file.sha1"
	done
done
sed -i "s|<islet.baseline>.*</islet.baseline>|<islet.baseline>$version</islet.baseline>|" cnf/pom.xml
rm -rf "$HOME/.m2/repository/org/islet/"*"/$version" # Maven's copies of a baseline of the same name
echo "The API of $(ls "$base" | wc -l) bundles is kept as $version."
