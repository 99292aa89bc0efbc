// SPDX-License-Identifier: EPL-2.0
package org.islet.format.carelink;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.islet.model.DeviceInfo;
import org.islet.model.DeviceInfo.Kind;

/** The devices the preamble of the old layout names. */
final class OldDevices {

	private record Named(String model, String serial, String firmware, boolean pump) {
	}

	private final List<Named> named = new ArrayList<>();
	private final Set<String> ambiguous = new TreeSet<>();

	/** Adds a line of the preamble, if it names a device. */
	void preamble(List<String> cells) {
		String what = cells.get(0).strip();
		if (cells.size() < 3 || !what.endsWith(":")) {
			return;
		}
		String serial = "";
		String firmware = "";
		for (String cell : cells.subList(2, cells.size())) {
			String text = cell.strip();
			if (text.startsWith("#")) {
				serial = text.substring(1).strip();
			} else if (text.toUpperCase(java.util.Locale.ROOT).startsWith("VER")) {
				firmware = text.substring(3).strip();
			}
		}
		named.add(new Named(cells.get(1).strip(), serial, firmware, what.equals("Pump:")));
	}

	boolean knows(String model) {
		return named.stream().anyMatch(device -> device.model().equals(model));
	}

	/** @return models of which there are several, so that the rows do not say which it was */
	Set<String> ambiguous() {
		return ambiguous;
	}

	/**
	 * @param model the Raw-Device Type
	 * @param type a Raw-Type of its rows
	 * @param only whether all rows of the file name this model
	 */
	DeviceInfo device(String model, String type, boolean only) {
		List<Named> same = named.stream().filter(device -> device.model().equals(model)).toList();
		List<Named> pumps = named.stream().filter(Named::pump).toList();
		if (same.isEmpty() && only && pumps.size() == 1) {
			same = pumps;
		}
		if (same.stream().map(Named::serial).distinct().count() > 1) {
			ambiguous.add(model);
		}
		Named found = same.size() == 1 ? same.get(0) : new Named(model, "", "", false);
		return new DeviceInfo(maker(type), model, found.serial(), kind(model, type), found.firmware());
	}

	private static String maker(String type) {
		return switch (type) {
		case "BGTherasense" -> "Abbott";
		case "BGLifeScan" -> "LifeScan";
		case "BGBD" -> "BD";
		case "BGAscensia" -> "Ascensia";
		case "BGRoche" -> "Roche";
		default -> "Medtronic";
		};
	}

	private static Kind kind(String model, String type) {
		if (OldPart.of(type) == OldPart.METER) {
			return Kind.METER;
		}
		return model.startsWith("Guardian") ? Kind.CGM : Kind.PUMP;
	}
}
