// SPDX-License-Identifier: EPL-2.0
package org.islet.format.carelink;

import java.util.Set;

/** Names of the new layout's columns, in lower case and without units. */
final class Columns {

	static final String NEW_TIME = "new device time";
	static final String BG = "bg reading";
	static final String BG_SOURCE = "bg source";
	static final String METER = "linked bg meter id";
	static final String BASAL = "basal rate";
	static final String TEMP_AMOUNT = "temp basal amount";
	static final String TEMP_TYPE = "temp basal type";
	static final String TEMP_DURATION = "temp basal duration";
	static final String TEMP_NAME = "preset temp basal name";
	static final String BOLUS_TYPE = "bolus type";
	static final String SELECTED = "bolus volume selected";
	static final String DELIVERED = "bolus volume delivered";
	static final String BOLUS_DURATION = "bolus duration";
	static final String BOLUS_NUMBER = "bolus number";
	static final String BOLUS_SOURCE = "bolus source";
	static final String CANCELLED = "bolus cancellation reason";
	static final String PRESET = "preset bolus";
	static final String PRIME_TYPE = "prime type";
	static final String PRIME = "prime volume delivered";
	static final String RESERVOIR = "estimated reservoir volume after fill";
	static final String ALERT = "alert";
	static final String ALARM = "alarm";
	static final String CLEARED = "user cleared alerts";
	static final String SUSPEND = "suspend";
	static final String REWIND = "rewind";
	static final String ESTIMATE = "bwz estimate";
	static final String TARGET_HIGH = "bwz target high bg";
	static final String TARGET_LOW = "bwz target low bg";
	static final String RATIO = "bwz carb ratio";
	static final String SENSITIVITY = "bwz insulin sensitivity";
	static final String CARBS = "bwz carb input";
	static final String BG_INPUT = "bwz bg input";
	static final String SG_INPUT = "bwz bg/sg input";
	static final String CORRECTION = "bwz correction estimate";
	static final String FOOD = "bwz food estimate";
	static final String ACTIVE = "bwz active insulin";
	static final String STATUS = "bwz status";
	static final String UNABSORBED = "bwz unabsorbed insulin total";
	static final String FINAL = "final bolus estimate";
	static final String SCROLL = "scroll step size";
	static final String CALIBRATION = "sensor calibration bg";
	static final String SENSOR = "sensor glucose";
	static final String ISIG = "isig value";
	static final String EXCEPTION = "sensor exception";
	static final String MARKER = "event marker";
	static final String ACTION_TIME = "insulin action curve time";
	static final String REJECTED = "sensor calibration rejected reason";
	static final String NETWORK = "ble network device";
	static final String UPDATE = "device update event";
	static final String ASSOCIATED = "network device associated reason";
	static final String DISASSOCIATED = "network device disassociated reason";
	static final String DISCONNECTED = "network device disconnected reason";
	static final String SENSOR_STATE = "sensor state";
	static final String SMARTGUARD = "smartguard correction bolus feature";

	static final Set<String> ALL = Set.of("index", "date", "time", "timestamp", NEW_TIME, BG, BG_SOURCE, METER, BASAL,
			TEMP_AMOUNT, TEMP_TYPE, TEMP_DURATION, TEMP_NAME, BOLUS_TYPE, SELECTED, DELIVERED, BOLUS_DURATION,
			BOLUS_NUMBER, BOLUS_SOURCE, CANCELLED, PRESET, PRIME_TYPE, PRIME, RESERVOIR, ALERT, ALARM, CLEARED, SUSPEND,
			REWIND, ESTIMATE, TARGET_HIGH, TARGET_LOW, RATIO, SENSITIVITY, CARBS, BG_INPUT, SG_INPUT, CORRECTION, FOOD,
			ACTIVE, STATUS, UNABSORBED, FINAL, SCROLL, CALIBRATION, SENSOR, ISIG, EXCEPTION, MARKER, ACTION_TIME,
			REJECTED, NETWORK, UPDATE, ASSOCIATED, DISASSOCIATED, DISCONNECTED, SENSOR_STATE, SMARTGUARD);

	private Columns() {
	}
}
