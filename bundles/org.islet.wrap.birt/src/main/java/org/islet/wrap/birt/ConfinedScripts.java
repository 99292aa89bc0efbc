// SPDX-License-Identifier: EPL-2.0
package org.islet.wrap.birt;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Supplier;

import org.mozilla.javascript.Callable;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.ContextFactory;
import org.mozilla.javascript.Scriptable;
import org.mozilla.javascript.WrapFactory;

/**
 * Makes every script in this engine compute with the report's rows and nothing else: no Java class can be named, and
 * the engine's own objects, which BIRT lays open as script variables, are handed to scripts as empty objects. A script
 * that does not end is stopped.
 */
public final class ConfinedScripts extends ContextFactory {

	private static final int STEPS_BETWEEN_LOOKS = 100_000;

	private static final ThreadLocal<Run> RUN = new ThreadLocal<>();

	private ConfinedScripts() {
	}

	/** A script was stopped because it ran too long; no script can catch it. */
	public static final class Endless extends Error {

		private static final long serialVersionUID = 1;

		Endless() {
			super("a script did not end in time");
		}
	}

	/**
	 * What a run gave and what its scripts asked for in vain.
	 *
	 * @param result what the work returned
	 * @param refused names of classes and packages scripts looked for
	 */
	public record Outcome<T>(T result, Set<String> refused) {
	}

	private record Run(long deadline, Set<String> refused) {
	}

	/** Puts the confinement in force for this engine, for good; must come before its first script. */
	public static synchronized void enforce() {
		if (!ContextFactory.hasExplicitGlobal()) {
			ContextFactory.initGlobal(new ConfinedScripts());
		} else if (!(ContextFactory.getGlobal() instanceof ConfinedScripts)) {
			throw new IllegalStateException("Scripts of this engine are already run by somebody else.");
		}
	}

	/**
	 * @param longest how long the run may take before its scripts are stopped
	 * @param work a run of the engine in this thread
	 * @return its outcome
	 */
	public static <T> Outcome<T> watch(Duration longest, Supplier<T> work) {
		Run outer = RUN.get();
		Run run = new Run(System.nanoTime() + longest.toNanos(), new LinkedHashSet<>());
		RUN.set(run);
		try {
			return new Outcome<>(work.get(), run.refused());
		} finally {
			RUN.set(outer);
		}
	}

	@Override
	protected Context makeContext() {
		Context context = super.makeContext();
		context.setClassShutter(ConfinedScripts::visible);
		context.setWrapFactory(new ConfinedObjects(new WrapFactory()));
		// expressions run a few times each: compiling them to classes takes longer than it saves
		context.setInterpretedMode(true);
		context.setInstructionObserverThreshold(STEPS_BETWEEN_LOOKS);
		return context;
	}

	@Override
	protected boolean hasFeature(Context context, int feature) {
		return feature != Context.FEATURE_E4X && super.hasFeature(context, feature);
	}

	@Override
	protected void observeInstructionCount(Context context, int count) {
		Run run = RUN.get();
		if (run != null && System.nanoTime() - run.deadline() > 0) {
			throw new Endless();
		}
	}

	/** The engine replaces a context's wrap factory after making it, so it is looked at where scripts begin. */
	@Override
	protected Object doTopCall(Callable callable, Context context, Scriptable scope, Scriptable self, Object[] args) {
		WrapFactory wraps = context.getWrapFactory();
		if (!(wraps instanceof ConfinedObjects)) {
			context.setWrapFactory(new ConfinedObjects(wraps));
		}
		return super.doTopCall(callable, context, scope, self, args);
	}

	/** Asked for each class a script names and for each object the engine hands to one; only the latter may pass. */
	private static boolean visible(String name) {
		Run run = RUN.get();
		if (!ConfinedObjects.wrapping() && run != null) {
			run.refused().add(name);
		}
		return ConfinedObjects.wrapping();
	}
}
