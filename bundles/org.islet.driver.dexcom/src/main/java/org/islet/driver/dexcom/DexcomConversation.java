// SPDX-License-Identifier: EPL-2.0
package org.islet.driver.dexcom;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.islet.device.Conversation;
import org.islet.device.DeviceException;
import org.islet.device.DeviceException.Kind;
import org.islet.device.UploadSession;
import org.islet.model.DeviceInfo;

/**
 * A receiver that has told who it is. Of most tables there are few pages, which are read first; what the sensor measured
 * comes in many pages and is handed over together with what else was recorded at that time.
 */
final class DexcomConversation implements Conversation {

	static final Pattern ATTRIBUTE = Pattern.compile("([A-Za-z]+)\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)')");
	private static final Pattern SERIAL = Pattern.compile("[0-9A-Za-z-]{4,20}");
	private static final List<String> WITH_BACKFILL = List.of("ScoutReceiver", "OrionReceiver");
	private static final List<Table> FEW = List.of(Table.SETTINGS, Table.INSERTION, Table.METER, Table.CALIBRATION,
			Table.EVENT);

	/** About a day: when a clock is put back, equal values at equal times are told apart only within a commit. */
	private static final int PAGES_A_COMMIT = 12;

	private final Receiver receiver;
	private final DeviceInfo device;
	private final boolean backfills;

	private DexcomConversation(Receiver receiver, DeviceInfo device, boolean backfills) {
		this.receiver = receiver;
		this.device = device;
		this.backfills = backfills;
	}

	static Conversation begin(Receiver receiver) throws DeviceException {
		receiver.ping();
		Map<String, String> firmware = attributes(receiver.firmware());
		String product = firmware.getOrDefault("ProductId", "");
		if (product.isBlank()) {
			throw Texts.error(Kind.NOT_OURS, "stranger");
		}
		String model = firmware.getOrDefault("ProductName", product).replaceFirst("^Dexcom ", "");
		return new DexcomConversation(receiver, new DeviceInfo("Dexcom", model, serial(receiver), DeviceInfo.Kind.CGM,
				firmware.getOrDefault("FirmwareVersion", "")), WITH_BACKFILL.contains(product));
	}

	/** The last one counts: a receiver may have been reworked. */
	private static String serial(Receiver receiver) throws DeviceException {
		Receiver.Range range = receiver.range(Table.MANUFACTURING);
		String text = range.isEmpty() ? "" : receiver.page(Table.MANUFACTURING, range.last()).text();
		String serial = attributes(text).getOrDefault("SerialNumber", "");
		if (!SERIAL.matcher(serial).matches()) {
			throw Texts.error(Kind.PROTOCOL, "noSerial");
		}
		return serial;
	}

	private static Map<String, String> attributes(String xml) {
		Map<String, String> attributes = new HashMap<>();
		Matcher attribute = ATTRIBUTE.matcher(xml);
		while (attribute.find()) {
			attributes.put(attribute.group(1), attribute.group(2) != null ? attribute.group(2) : attribute.group(3));
		}
		return attributes;
	}

	@Override
	public DeviceInfo device() {
		return device;
	}

	@Override
	public void read(UploadSession session) throws DeviceException {
		long now = receiver.systemTime();
		int ahead = receiver.displayOffset();
		session.clock(Stored.time(now + ahead));
		TreeMap<Long, List<Stored>> few = new TreeMap<>();
		for (Table table : FEW) {
			for (Stored record : new Pages(receiver, table, session).all()) {
				few.computeIfAbsent(record.system(), system -> new ArrayList<>()).add(record);
			}
		}
		Diary diary = new Diary(session, now);
		measured(diary, few, session);
		for (List<Stored> records : few.values()) {
			take(diary, records);
		}
		if (backfills) {
			take(diary, new Pages(receiver, Table.BACKFILL, session).all());
		}
		diary.end(ahead);
		session.progress(1);
	}

	private void measured(Diary diary, TreeMap<Long, List<Stored>> few, UploadSession session) throws DeviceException {
		Pages pages = new Pages(receiver, Table.EGV, session);
		double all = pages.left();
		int read = 0;
		while (pages.left() > 0) {
			for (Stored record : pages.next()) {
				while (!few.isEmpty() && few.firstKey() <= record.system()) {
					take(diary, few.pollFirstEntry().getValue());
				}
				diary.take(record);
			}
			if (++read % PAGES_A_COMMIT == 0) {
				diary.commit();
			}
			session.progress(Math.max(0, 1 - pages.left() / all) * 0.99);
		}
	}

	private static void take(Diary diary, List<Stored> records) throws DeviceException {
		for (Stored record : records) {
			diary.take(record);
		}
	}
}
