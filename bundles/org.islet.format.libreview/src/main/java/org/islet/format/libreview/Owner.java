// SPDX-License-Identifier: EPL-2.0
package org.islet.format.libreview;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.islet.model.DeviceInfo;

/**
 * Whose a record is: a device as the export names it.
 *
 * @param model its name
 * @param serial its serial number, of an app a long number of its own
 */
record Owner(String model, String serial) {

	/** What the program for readers leaves out. */
	private static final String READER = "FreeStyle Libre";
	private static final List<String> ABBOTT = List.of("freestyle", "libre", "precision", "optium", "insulinx",
			"abbott");

	static Owner of(Noted record) {
		String model = record.cell(Column.DEVICE);
		return new Owner(model.isEmpty() ? READER : model, record.cell(Column.SERIAL));
	}

	/** @param all all records, whose types tell what kind of device it is */
	DeviceInfo device(List<Noted> all) {
		String lower = model.toLowerCase(Locale.ROOT);
		String maker = ABBOTT.stream().anyMatch(lower::contains) ? "Abbott" : "LibreView";
		return new DeviceInfo(maker, model, serial, kind(all), "");
	}

	private DeviceInfo.Kind kind(List<Noted> all) {
		Stream<RecordType> types = all.stream().filter(record -> of(record).equals(this)).map(Noted::type);
		return types.map(type -> switch (type) {
		case HISTORIC, SCAN -> DeviceInfo.Kind.CGM;
		case STRIP, KETONE -> DeviceInfo.Kind.METER;
		default -> DeviceInfo.Kind.OTHER;
		}).reduce(DeviceInfo.Kind.OTHER, (a, b) -> a == DeviceInfo.Kind.CGM || b == DeviceInfo.Kind.OTHER ? a : b);
	}
}
