// SPDX-License-Identifier: EPL-2.0
package org.islet.format.carelink;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

import org.islet.device.FormatException;
import org.islet.device.ImportSession;
import org.islet.model.DeviceInfo;
import org.islet.model.Glucose;
import org.islet.model.Glucose.Bound;
import org.islet.model.Glucose.Origin;

/** All rows of one device of the old layout. */
final class OldDevice {

	private final Desk desk;
	private final DateOrder order;
	private final OldBoluses boluses;
	private final OldFingerTests fingers;
	private final OldDelivery delivery;
	private final OldEvents events;
	private final OldSensor sensor;
	private final OldSnapshots snapshots;
	private final OldChanges changes;
	private final OldClocks clocks;

	OldDevice(DeviceInfo device, ImportSession session, DateOrder order) {
		this.order = order;
		desk = new Desk(device, session);
		boluses = new OldBoluses(desk);
		fingers = new OldFingerTests(desk);
		delivery = new OldDelivery(desk);
		events = new OldEvents(desk);
		sensor = new OldSensor(desk);
		snapshots = new OldSnapshots(desk);
		changes = new OldChanges(desk);
		clocks = new OldClocks(desk, order);
	}

	/** @param rows in the order of the file */
	void handOver(List<OldRow> rows) throws FormatException {
		List<OldRow> ordered = Uploads.inOrder(rows, desk);
		BitSet lost = lost(ordered);
		for (int position = 0; position < ordered.size(); position++) {
			OldRow row = ordered.get(position);
			if (lost.get(position)) {
				desk.idle(row.line(), "idle.reset");
			} else {
				take(row, position);
			}
		}
		boluses.finish();
		fingers.finish();
		snapshots.finish();
		changes.finish();
		clocks.finish();
		desk.writeOut();
	}

	/** The sensor's history has an order and clock rows of its own. */
	private BitSet lost(List<OldRow> rows) {
		BitSet all = new BitSet();
		for (boolean sensorHistory : new boolean[] { false, true }) {
			List<Integer> places = new ArrayList<>();
			for (int i = 0; i < rows.size(); i++) {
				if (ofSensor(rows.get(i)) == sensorHistory) {
					places.add(i);
				}
			}
			List<ClockResets.Moment> moments = places.stream().map(rows::get)
					.map(row -> new ClockResets.Moment(row.when(), newTime(row))).toList();
			ClockResets.lost(moments).stream().forEach(i -> all.set(places.get(i)));
		}
		return all;
	}

	private static boolean ofSensor(OldRow row) {
		return OldPart.of(row.type()).sensor() || row.type().endsWith("GH");
	}

	private Optional<LocalDateTime> newTime(OldRow row) {
		if (row.type().equals("ChangeTime")) {
			return order.moment(row.cell("new device time")).or(() -> stamped(row));
		}
		return row.type().equals("ChangeTimeGH") ? stamped(row) : Optional.empty();
	}

	/** The new clock as CareLink kept it: as if local time were UTC, give or take the account's zone. */
	private static Optional<LocalDateTime> stamped(OldRow row) {
		String text = row.raw().text("NEW_TIME");
		return text.matches("[0-9]{1,14}")
				? Optional.of(LocalDateTime.ofInstant(Instant.ofEpochMilli(Long.parseLong(text)), ZoneOffset.UTC))
				: Optional.empty();
	}

	private void take(OldRow row, long position) {
		try {
			switch (OldPart.of(row.type())) {
			case BOLUS -> boluses.take(row, position);
			case FINGER -> fingers.take(row, position);
			case DELIVERY -> delivery.take(row, position);
			case CLOCK -> clocks.take(row, position);
			case EVENT -> events.take(row, position);
			case SENSOR -> sensor.take(row, position);
			case METER -> meter(row, position);
			case SNAPSHOT -> snapshots.take(row, position);
			case CHANGE -> changes.take(row, position);
			case IDLE -> desk.idle(row.line(), "idle.type", row.type());
			case UNKNOWN -> desk.fault(row.line(), "fault.type", row.type());
			}
		} catch (RowFault fault) {
			desk.fault(row.line(), fault);
		}
	}

	private void meter(OldRow row, long position) {
		desk.pump().add(position, new Glucose(row.when(), row.glucose("AMOUNT", "bg reading")
				.orElseThrow(() -> RowFault.because("fault.missing")), Origin.METER, Bound.WITHIN,
				OptionalDouble.empty(), Optional.empty()), row.line());
	}
}
