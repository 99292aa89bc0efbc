// SPDX-License-Identifier: EPL-2.0
package org.islet.format.tidepool;

import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.islet.json.records.JsonRecord;
import org.islet.model.DeviceInfo;
import org.islet.model.DeviceInfo.Kind;

/**
 * The devices of an account. What tells them apart is Tidepool's id alone, which every record bears; the records of
 * uploads, from which maker and model are known, may be missing from one export and be in the next.
 */
final class Devices {

	private static final String MAKER = "Tidepool";

	private record Upload(String model, Kind kind) {
	}

	private final Map<String, Upload> byUpload = new HashMap<>();
	private final Map<String, Upload> byDevice = new HashMap<>();
	private final Map<String, DeviceInfo> devices = new HashMap<>();
	private Optional<ZoneId> zone = Optional.empty();
	private Instant newest = Instant.MIN;

	void upload(JsonRecord record) {
		String maker = String.join(" ", record.texts("deviceManufacturers"));
		String model = (maker + " " + record.text("deviceModel").orElse("")).strip();
		Upload upload = new Upload(model, kind(record.texts("deviceTags")));
		Instant at = record.instant("time").orElse(Instant.EPOCH);
		Optional<ZoneId> where = Moment.zone(record);
		if (where.isPresent() && !at.isBefore(newest)) {
			newest = at;
			zone = where;
		}
		record.text("uploadId").ifPresent(id -> byUpload.put(id, upload));
		record.text("deviceId").ifPresent(id -> byDevice.put(id, upload));
	}

	/** @return the zone of the newest upload that names one */
	Optional<ZoneId> zone() {
		return zone;
	}

	private static Kind kind(List<String> tags) {
		return tags.contains("insulin-pump") ? Kind.PUMP
				: tags.contains("cgm") ? Kind.CGM : tags.contains("bgm") ? Kind.METER : Kind.OTHER;
	}

	DeviceInfo of(Origin origin) {
		return devices.computeIfAbsent(origin.device(), id -> info(origin));
	}

	private DeviceInfo info(Origin origin) {
		if (origin.device().isEmpty()) {
			return new DeviceInfo(MAKER, "Tidepool account", "", Kind.OTHER, "");
		}
		Optional<Upload> upload = Optional.ofNullable(byDevice.getOrDefault(origin.device(),
				byUpload.get(origin.upload())));
		return new DeviceInfo(MAKER, upload.map(Upload::model).filter(model -> !model.isEmpty()).orElse(MAKER),
				origin.device(),
				upload.map(Upload::kind).orElse(Kind.OTHER), "");
	}
}
