// SPDX-License-Identifier: EPL-2.0
package org.islet.wrap.birt;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.mozilla.javascript.Context;
import org.mozilla.javascript.Scriptable;
import org.mozilla.javascript.ScriptableObject;
import org.mozilla.javascript.Undefined;
import org.mozilla.javascript.WrapFactory;
import org.mozilla.javascript.Wrapper;

/** Decides which Java objects a script can use; of the others it sees that they are there, and nothing in them. */
final class ConfinedObjects extends WrapFactory {

	/** The classes whose objects scripts may use: none of them leads out of the report. */
	static final Set<String> VISIBLE = Set.of( //
			"org.eclipse.birt.report.engine.script.internal.ReportContextImpl",
			"org.eclipse.birt.report.engine.javascript.JavascriptEngine$1", //
			"org.eclipse.birt.data.engine.script.JSDataSetImpl", //
			"java.sql.Date", "java.sql.Time", "java.sql.Timestamp", "java.util.Date", //
			"java.util.Locale", "com.ibm.icu.util.ULocale");

	private static final ThreadLocal<Boolean> WRAPPING = new ThreadLocal<>();

	private final WrapFactory engine;

	ConfinedObjects(WrapFactory engine) {
		this.engine = engine;
	}

	@Override
	public Object wrap(Context context, Scriptable scope, Object object, Class<?> type) {
		if (object == null || object instanceof Scriptable || object instanceof String || object instanceof Number
				|| object instanceof Boolean || Undefined.isUndefined(object)) {
			return object;
		}
		if (object instanceof Character letter) {
			return letter.toString();
		}
		boolean usable = object instanceof Map || object instanceof List || visible(object);
		if (!usable) {
			return new Sealed(object);
		}
		WRAPPING.set(true);
		try {
			return engine.wrap(context, scope, object, type);
		} finally {
			WRAPPING.remove();
		}
	}

	/** @return whether this thread is at handing a permitted object to a script */
	static boolean wrapping() {
		return WRAPPING.get() != null;
	}

	@Override
	public Scriptable wrapNewObject(Context context, Scriptable scope, Object object) {
		return new Sealed(object);
	}

	@Override
	public Scriptable wrapAsJavaObject(Context context, Scriptable scope, Object object, Class<?> type) {
		return new Sealed(object);
	}

	@Override
	public Scriptable wrapJavaClass(Context context, Scriptable scope, Class<?> type) {
		return new Sealed(type);
	}

	private static boolean visible(Object object) {
		return VISIBLE.contains(object.getClass().getName());
	}

	/** An object a script can hand on, to a picture for instance, and not look into. */
	private static final class Sealed extends ScriptableObject implements Wrapper {

		private static final long serialVersionUID = 1;

		private final transient Object object;

		Sealed(Object object) {
			this.object = object;
		}

		@Override
		public String getClassName() {
			return "Sealed";
		}

		@Override
		public Object unwrap() {
			return object;
		}

		@Override
		public Object getDefaultValue(Class<?> hint) {
			return "[sealed]";
		}
	}
}
