// SPDX-License-Identifier: EPL-2.0
package org.islet.desktop.widget;

import org.eclipse.swt.graphics.Device;
import org.eclipse.swt.graphics.Path;

/** Reads paths as {@link org.islet.chart.Canvas#path} takes them: absolute M, L, C and Z. */
final class PathText {

	private final String text;
	private int next;

	private PathText(String text) {
		this.text = text;
	}

	/** @return the path; to be disposed by whoever asked */
	static Path read(String text, Device device) {
		Path path = new Path(device);
		PathText reader = new PathText(text);
		char command = 'M';
		while (reader.more()) {
			if (Character.isLetter(text.charAt(reader.next))) {
				command = text.charAt(reader.next++);
			}
			reader.add(path, command);
			command = command == 'M' ? 'L' : command;
		}
		return path;
	}

	private void add(Path path, char command) {
		switch (command) {
		case 'M' -> path.moveTo(number(), number());
		case 'L' -> path.lineTo(number(), number());
		case 'C' -> path.cubicTo(number(), number(), number(), number(), number(), number());
		case 'Z' -> path.close();
		default -> throw new IllegalArgumentException("no path: " + text);
		}
	}

	private boolean more() {
		while (next < text.length() && (text.charAt(next) == ' ' || text.charAt(next) == ',')) {
			next++;
		}
		return next < text.length();
	}

	private float number() {
		if (!more()) {
			throw new IllegalArgumentException("a path that breaks off: " + text);
		}
		int from = next++;
		while (next < text.length() && ("0123456789.eE".indexOf(text.charAt(next)) >= 0
				|| text.charAt(next) == '-' && "eE".indexOf(text.charAt(next - 1)) >= 0)) {
			next++;
		}
		return Float.parseFloat(text.substring(from, next));
	}
}
