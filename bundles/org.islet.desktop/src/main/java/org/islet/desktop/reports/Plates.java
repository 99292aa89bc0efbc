// SPDX-License-Identifier: EPL-2.0
package org.islet.desktop.reports;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageDataProvider;
import org.eclipse.swt.widgets.Control;
import org.islet.desktop.session.Session;

/** The pictures of the pages that are to be seen or nearly, one drawn after the other in a thread of its own. */
final class Plates {

	private static final int AROUND = 2;

	private record Plate(Image image, double scale) {
	}

	private final Session session;
	private final Control control;
	private final Map<Integer, Plate> known = new HashMap<>();
	private Optional<Pages> pages = Optional.empty();
	private boolean drawing;
	private int failed = -1;

	Plates(Session session, Control control) {
		this.session = session;
		this.control = control;
		control.addDisposeListener(event -> of(Optional.empty()));
	}

	/** Shows other pages; the ones before are closed. */
	void of(Optional<Pages> shown) {
		known.values().forEach(plate -> plate.image().dispose());
		known.clear();
		pages.ifPresent(old -> session.load((store, progress) -> {
			old.close();
			return old;
		}));
		pages = shown;
		drawing = false;
		failed = -1;
	}

	/** @return the page's picture as far as there is one, perhaps of another scale */
	Optional<Image> picture(int page) {
		return Optional.ofNullable(known.get(page)).map(Plate::image);
	}

	/** @return whether the page cannot be drawn */
	boolean failed(int page) {
		return failed == page;
	}

	/**
	 * Sees to it that there are pictures of these pages, and forgets those far from them.
	 *
	 * @param scale screen points a PDF point
	 */
	void want(int first, int last, double scale) {
		known.entrySet().removeIf(entry -> {
			boolean far = entry.getKey() < first - AROUND || entry.getKey() > last + AROUND;
			if (far) {
				entry.getValue().image().dispose();
			}
			return far;
		});
		for (int page = first; page <= last && pages.isPresent() && !drawing; page++) {
			Plate plate = known.get(page);
			if (page != failed && (plate == null || plate.scale() != scale)) {
				draw(pages.get(), page, scale);
			}
		}
	}

	private void draw(Pages of, int page, double scale) {
		drawing = true;
		int zoom = control.getMonitor().getZoom();
		session.load((store, progress) -> of.picture(page, scale * zoom / 100)).done(data -> {
			if (current(of)) {
				keep(page, new Plate(image(data, zoom), scale));
			}
		}).failed(failure -> {
			if (current(of)) {
				failed = page;
				control.redraw();
			}
		});
	}

	private boolean current(Pages of) {
		boolean current = pages.filter(of::equals).isPresent() && !control.isDisposed();
		drawing &= !current;
		return current;
	}

	private void keep(int page, Plate plate) {
		Plate old = known.put(page, plate);
		if (old != null) {
			old.image().dispose();
		}
		control.redraw();
	}

	private Image image(ImageData data, int zoom) {
		ImageDataProvider crisp = asked -> asked == zoom ? data
				: data.scaledTo(Math.max(1, data.width * asked / zoom), Math.max(1, data.height * asked / zoom));
		return new Image(control.getDisplay(), crisp);
	}
}
