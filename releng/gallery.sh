#!/bin/sh
# SPDX-License-Identifier: EPL-2.0
# Takes the desktop's pictures anew, in light and dark, and puts them into releng/gallery: releng/gallery.sh
# Needs Xvfb; pngquant, where there is one, makes the pictures small.
set -eu
cd "$(dirname "$0")/.."
tests=org.islet.desktop.tests.GalleryTest
screens=product/desktop/tests/target/screens
rm -f "$screens"/gallery-*.png
xvfb-run -a -s "-screen 0 1400x1000x24" mvn -q -B -ntp verify -pl product/desktop/tests -am -Dislet.quick \
	-Dtest="$tests" -Dsurefire.failIfNoSpecifiedTests=false
for picture in "$screens"/gallery-*.png; do
	name=releng/gallery/desktop-${picture##*/gallery-}
	if command -v pngquant >/dev/null 2>&1; then
		pngquant --force --strip --speed 1 --output "$name" 128 "$picture"
	else
		cp "$picture" "$name"
	fi
done
ls -l releng/gallery/desktop-*
