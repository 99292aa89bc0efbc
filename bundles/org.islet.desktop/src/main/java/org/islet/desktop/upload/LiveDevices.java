// SPDX-License-Identifier: EPL-2.0
package org.islet.desktop.upload;

import java.util.List;
import java.util.function.Consumer;

import org.eclipse.swt.widgets.Control;
import org.islet.desktop.session.Session;
import org.islet.device.host.DeviceUploads;
import org.islet.device.host.DeviceUploads.Devices;
import org.islet.device.link.Bus;

/** What is attached, as it comes and goes. For the thread that owns the window. */
public final class LiveDevices {

	/** Links tell of changes at once; this is for links that were installed since, and for those that cannot tell. */
	private static final int MILLISECONDS = 2000;

	private final Session session;
	private final DeviceUploads uploads;
	private final Control shown;
	private final Consumer<Devices> hearer;
	private final Runnable later = this::ask;
	private Devices known = new Devices(List.of(), List.of());
	private Bus.Watch watch = () -> {
		// nothing is watched yet
	};
	private boolean asking;
	private boolean ended;

	/**
	 * @param shown asked only while that is visible; ends with it
	 * @param hearer told of changes
	 */
	public LiveDevices(Session session, DeviceUploads uploads, Control shown, Consumer<Devices> hearer) {
		this.session = session;
		this.uploads = uploads;
		this.shown = shown;
		this.hearer = hearer;
		shown.addDisposeListener(event -> end());
		session.load((store, progress) -> uploads.watch(this::changed)).done(this::watching).failed(failure -> {
			// asking from time to time will do
		});
		ask();
	}

	public Devices known() {
		return known;
	}

	private void watching(Bus.Watch begun) {
		if (ended) {
			begun.close();
		} else {
			watch = begun;
		}
	}

	/** On any thread. */
	private void changed() {
		if (!ended && !shown.isDisposed()) {
			shown.getDisplay().asyncExec(this::ask);
		}
	}

	private void ask() {
		if (ended || asking) {
			return;
		}
		shown.getDisplay().timerExec(MILLISECONDS, later);
		if (shown.isVisible()) {
			asking = true;
			session.load((store, progress) -> uploads.attached()).done(this::heard).failed(failure -> asking = false);
		}
	}

	private void heard(Devices now) {
		asking = false;
		if (!ended && !now.equals(known)) {
			known = now;
			hearer.accept(now);
		}
	}

	private void end() {
		ended = true;
		session.load((store, progress) -> {
			watch.close();
			return ended;
		});
	}
}
