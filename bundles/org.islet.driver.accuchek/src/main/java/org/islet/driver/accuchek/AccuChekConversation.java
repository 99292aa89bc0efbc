// SPDX-License-Identifier: EPL-2.0
package org.islet.driver.accuchek;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.islet.device.Conversation;
import org.islet.device.DeviceException;
import org.islet.device.DeviceException.Kind;
import org.islet.device.FramePattern;
import org.islet.device.Transport;
import org.islet.device.UploadSession;
import org.islet.device.codec.Bytes;
import org.islet.model.DeviceInfo;

/** Associates with the meter, learns what it is and where it keeps its results, and has them all sent. */
final class AccuChekConversation implements Conversation {

	static final int ANSWER = 0x0207;
	static final int ACTION = 14;
	static final int TRANSFER = 0x0C1C;
	private static final int RESULT = 20;
	private static final int EMPTY = 3;
	/** More than any of these meters keeps. */
	private static final int MOST = 5000;

	private final Association association;
	private final Store store;
	private final Mds mds;
	private final int invoke;

	private AccuChekConversation(Association association, Store store, Mds mds, int invoke) {
		this.association = association;
		this.store = store;
		this.mds = mds;
		this.invoke = invoke;
	}

	static List<FramePattern> sends() {
		return Stream.concat(Arrays.stream(Apdu.values()).map(apdu -> FramePattern.of(apdu.pattern())),
				Stream.of(FramePattern.control("80 00 00 00 00 00"))).toList();
	}

	static AccuChekConversation begin(Transport transport) throws DeviceException {
		Association association = Association.begin(transport);
		return closingOnFailure(association, () -> {
			Bytes message = association.ask(Apdu.ASSOCIATE.bytes());
			Optional<Store> store = Store.of(message);
			if (store.isEmpty()) {
				message = association.ask(Apdu.ASSOCIATE.bytes());
				store = Store.of(message);
			}
			if (store.isEmpty()) {
				throw Texts.error(Kind.PROTOCOL, "garbled");
			}
			int invoke = message.u16be(Association.INVOKE);
			association.tell(Apdu.CONFIGURED.bytes(invoke));
			Bytes attributes = association.ask(Apdu.ATTRIBUTES.bytes(invoke + 1));
			return new AccuChekConversation(association, store.get(), Mds.of(attributes),
					attributes.u16be(Association.INVOKE));
		});
	}

	private interface Step<T> {
		T run() throws DeviceException;
	}

	/** A meter that is not released keeps waiting, and the next read would find it so. */
	private static <T> T closingOnFailure(Association association, Step<T> step) throws DeviceException {
		try {
			return step.run();
		} catch (DeviceException e) {
			if (e.kind() == Kind.PROTOCOL || e.kind() == Kind.DEVICE_STATE) {
				association.close();
			}
			throw e;
		}
	}

	@Override
	public DeviceInfo device() {
		return mds.device();
	}

	@Override
	public void read(UploadSession session) throws DeviceException {
		session.warn(Texts.of("experimental"));
		mds.clock().ifPresentOrElse(session::clock, () -> session.warn(Texts.of("noClock")));
		if (store.segments() > 1) {
			session.warn(Texts.of("segments", store.segments()));
		}
		List<Entries.Entry> entries = closingOnFailure(association, this::entries);
		new Results(session).takeAll(entries);
		session.commit();
		association.close();
	}

	private List<Entries.Entry> entries() throws DeviceException {
		Bytes segments = association.ask(Apdu.SEGMENTS.bytes(invoke + 1, store.handle()));
		Bytes answer = association.ask(Apdu.TRANSFER.bytes(segments.u16be(Association.INVOKE) + 1, store.handle()));
		if (answer.u16be(Association.CHOICE) != ANSWER || answer.u16be(ACTION) != TRANSFER) {
			throw Texts.error(Kind.PROTOCOL, "garbled");
		}
		return switch (answer.u16be(RESULT)) {
		case 0 -> pages();
		case EMPTY -> List.of();
		default -> throw Texts.error(Kind.DEVICE_STATE, "refused");
		};
	}

	/** The meter begins by itself and goes on after each confirmation. */
	private List<Entries.Entry> pages() throws DeviceException {
		List<Entries.Entry> entries = new ArrayList<>();
		Page page = Page.of(association.hear());
		while (!page.last() && entries.size() < MOST && !page.entries().isEmpty()) {
			entries.addAll(page.entries());
			page = Page.of(association.ask(confirmed(page)));
		}
		if (!page.last()) {
			throw Texts.error(Kind.PROTOCOL, "garbled");
		}
		entries.addAll(page.entries());
		association.tell(confirmed(page));
		return entries;
	}

	private byte[] confirmed(Page page) {
		return Apdu.CONFIRM.bytes(page.invoke(), store.handle(), page.confirmed());
	}
}
