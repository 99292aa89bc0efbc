// SPDX-License-Identifier: EPL-2.0
package org.islet.desktop.session;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

import org.islet.device.host.Progress;

/**
 * Work under way. Its methods are for the thread that owns the window, and its listeners are called there.
 *
 * @param <T> what comes out
 */
public final class Task<T> {

	/**
	 * How far it is.
	 *
	 * @param share from 0 to 1
	 * @param what what is being done; empty at first
	 */
	public record At(double share, String what) {
	}

	private final String title;
	private final Executor ui;
	private final AtomicReference<At> news = new AtomicReference<>();
	private volatile boolean cancelled;
	private At at = new At(0, "");
	private T result;
	private Failure failure;
	private boolean ended;
	private Consumer<? super T> done = ignored -> {
		// nobody waits for it
	};
	private Consumer<Failure> failed;
	private Consumer<At> watcher = ignored -> {
		// nobody watches
	};

	Task(String title, Executor ui, Consumer<Failure> failed) {
		this.title = title;
		this.ui = ui;
		this.failed = failed;
	}

	/** @return what a person calls it; empty for what a view loads in passing */
	public String title() {
		return title;
	}

	public At at() {
		return at;
	}

	/** @return whether it came to an end, good or bad */
	public boolean ended() {
		return ended;
	}

	public boolean cancelled() {
		return cancelled;
	}

	/** Asks it to stop where nothing is left half done; it ends soon after, as any other. */
	public void cancel() {
		cancelled = true;
	}

	/** @param then told what came out, at once if that is known */
	public Task<T> done(Consumer<? super T> then) {
		done = then;
		if (ended && failure == null) {
			then.accept(result);
		}
		return this;
	}

	/** @param then told in place of the window that it failed, at once if that is known */
	public Task<T> failed(Consumer<Failure> then) {
		failed = then;
		if (failure != null) {
			then.accept(failure);
		}
		return this;
	}

	/** @param then told how far it is, now and whenever that changes; as are those who watch already */
	public Task<T> watch(Consumer<At> then) {
		watcher = watcher.andThen(then);
		then.accept(at);
		return this;
	}

	/** @return what the work reports to; many reports in a row reach the window as one */
	Progress progress() {
		return new Progress() {
			@Override
			public void at(double share, String what) {
				if (news.getAndSet(new At(Math.clamp(share, 0.0, 1.0), what)) == null) {
					ui.execute(Task.this::tell);
				}
			}

			@Override
			public boolean cancelled() {
				return cancelled;
			}
		};
	}

	private void tell() {
		At now = news.getAndSet(null);
		if (now != null && !ended) {
			at = now;
			watcher.accept(now);
		}
	}

	void succeed(T value) {
		tell();
		result = value;
		ended = true;
		done.accept(value);
	}

	void fail(Failure why) {
		tell();
		failure = why;
		ended = true;
		failed.accept(why);
	}
}
