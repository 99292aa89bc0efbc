// SPDX-License-Identifier: EPL-2.0
package org.islet.desktop.session;

import java.util.function.Consumer;

/**
 * What a view shows, loaded anew whenever it has changed: of several loads only the last one is shown. For the thread that
 * owns the window.
 *
 * @param <T> what is loaded
 */
public final class Latest<T> {

	private final Session session;
	private Task<T> last;

	public Latest(Session session) {
		this.session = session;
	}

	/**
	 * @param work loads it
	 * @param show shows it, unless something else was to be loaded since
	 */
	public void load(Work<T> work, Consumer<? super T> show) {
		stop();
		Task<T> task = session.load(work);
		last = task;
		task.done(value -> {
			if (last == task) {
				show.accept(value);
			}
		});
	}

	/** What is under way will not be shown. */
	public void stop() {
		if (last != null) {
			last.cancel();
			last = null;
		}
	}
}
