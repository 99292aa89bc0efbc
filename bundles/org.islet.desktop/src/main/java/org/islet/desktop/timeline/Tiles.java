// SPDX-License-Identifier: EPL-2.0
package org.islet.desktop.timeline;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.eclipse.swt.graphics.Image;

/** Pictures of days that are painted already; of too many those go that were not looked at for longest. */
final class Tiles {

	private final Map<Tile, Image> images = new LinkedHashMap<>(64, 0.75f, true);
	private long pixels;

	Optional<Image> of(Tile tile) {
		return Optional.ofNullable(images.get(tile));
	}

	boolean has(Tile tile) {
		return images.containsKey(tile);
	}

	/** @param most how many pixels may be kept */
	void keep(Tile tile, Image image, long most) {
		Image before = images.put(tile, image);
		pixels += pixels(image);
		if (before != null) {
			drop(before);
		}
		Iterator<Image> eldest = images.values().iterator();
		while (pixels > most && eldest.hasNext()) {
			Image one = eldest.next();
			if (one != image) {
				eldest.remove();
				drop(one);
			}
		}
	}

	private static long pixels(Image image) {
		return (long) image.getBounds().width * image.getBounds().height;
	}

	private void drop(Image image) {
		pixels -= pixels(image);
		image.dispose();
	}

	/** Forgets them all. */
	void clear() {
		images.values().forEach(Image::dispose);
		images.clear();
		pixels = 0;
	}
}
