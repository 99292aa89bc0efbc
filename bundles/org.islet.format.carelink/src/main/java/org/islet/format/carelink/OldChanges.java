// SPDX-License-Identifier: EPL-2.0
package org.islet.format.carelink;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;

import org.islet.model.DeviceEvent;
import org.islet.model.DeviceEvent.Kind;

/**
 * The {@code Change...} rows of the old layout. A change of several values is a row for the change that names the
 * configurations before and after it, and rows for these; what was before is known already and left out.
 */
final class OldChanges {

	private static final String PREFIX = "Change";

	private record Placed(OldRow row, long position) {
	}

	private final Desk desk;
	private final List<Placed> rows = new ArrayList<>();
	private final Map<String, OldRow> byId = new HashMap<>();
	private final Schedules schedules = new Schedules();
	/** ids of what held before a change, and of what only explains another row */
	private final Set<String> before = new HashSet<>();
	private final Set<String> explained = new HashSet<>();

	OldChanges(Desk desk) {
		this.desk = desk;
	}

	void take(OldRow row, long position) {
		rows.add(new Placed(row, position));
		byId.put(row.id(), row);
		if (Schedules.step(plain(row))) {
			schedules.add(row);
		}
	}

	void finish() {
		for (Placed placed : rows) {
			RawValues raw = placed.row().raw();
			explain(raw.link("NEW_CONFIG"), explained);
			explain(raw.link("OLD_CONFIG"), before);
		}
		for (Placed placed : rows) {
			try {
				give(placed.row(), placed.position());
			} catch (RowFault fault) {
				desk.fault(placed.row().line(), fault);
			}
		}
	}

	private void explain(String id, Set<String> into) {
		OldRow config = byId.get(id);
		if (config != null) {
			into.add(id);
			parts(config).values().forEach(part -> into.add(part.id()));
		}
	}

	private Map<String, OldRow> parts(OldRow config) {
		Map<String, OldRow> parts = new LinkedHashMap<>();
		for (String name : List.of("CARB_RATIO", "INSULIN_SENSITIVITY", "BG_TARGET_RANGE")) {
			OldRow part = byId.get(config.raw().link(name + "_PATTERN"));
			if (part != null) {
				parts.put(name, part);
			}
		}
		return parts;
	}

	private void give(OldRow row, long position) {
		String whole = row.raw().link("PATTERN");
		if (row.type().endsWith("Pre") || before.contains(row.id()) || before.contains(whole)) {
			desk.idle(row.line(), "idle.before");
		} else if (Schedules.step(plain(row))) {
			if (!byId.containsKey(whole)) {
				desk.fault(row.line(), "fault.schedule");
			}
		} else if (!explained.contains(row.id())) {
			desk.pump().add(position, event(row), row.line());
			settings(row, position);
		}
	}

	private DeviceEvent event(OldRow row) {
		Map<String, String> details = row.raw().details();
		OldRow config = byId.get(row.raw().link("NEW_CONFIG"));
		if (config != null) {
			details.putAll(config.raw().details());
		}
		return new DeviceEvent(row.when(), Kind.SETTING_CHANGE, row.type(), "", OptionalDouble.empty(),
				Map.copyOf(details));
	}

	private void settings(OldRow row, long position) {
		SettingsSheet sheet = new SettingsSheet();
		if (Schedules.whole(plain(row))) {
			if (!schedule(row, sheet)) {
				return;
			}
		} else if (plain(row).equals("BolusWizardSetup") && byId.containsKey(row.raw().link("NEW_CONFIG"))) {
			OldRow config = byId.get(row.raw().link("NEW_CONFIG"));
			parts(config).values().forEach(part -> schedule(part, sheet));
			sheet.carbUnit(config.raw().text("CARB_UNITS"));
			sheet.glucoseUnit(config.raw().text("BG_UNITS"));
			sheet.action(config.raw().number("INSULIN_ACTION_CURVE"));
		} else {
			return;
		}
		desk.pump().add(position, sheet.on(row.when()), row.line());
	}

	private boolean schedule(OldRow whole, SettingsSheet sheet) {
		List<OldRow> steps = schedules.of(whole).orElse(List.of());
		if (steps.isEmpty()) {
			if (whole.raw().number("NUM_PROFILES", "SIZE").orElse(-1) != 0) {
				desk.fault(whole.line(), "fault.schedule");
			}
			return false;
		}
		Schedules.write(plain(whole), whole, steps, sheet);
		return true;
	}

	private static String plain(OldRow row) {
		return row.type().startsWith(PREFIX) ? row.type().substring(PREFIX.length()) : row.type();
	}
}
