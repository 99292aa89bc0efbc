// SPDX-License-Identifier: EPL-2.0
package org.islet.desktop.home;

import java.util.Map;
import java.util.Optional;

import org.islet.desktop.Texts;
import org.islet.desktop.session.Session;
import org.islet.desktop.session.Session.Change;
import org.islet.desktop.session.Task;
import org.islet.device.host.FileImports;
import org.islet.device.host.ImportResult;
import org.islet.device.host.Progress;
import org.islet.face.SampleData;
import org.islet.model.Patient;
import org.islet.model.PatientId;
import org.islet.model.store.StoreException;
import org.islet.model.store.TherapyStore;
import org.osgi.framework.FrameworkUtil;

/** Adds the invented person with their two weeks, or goes to them where they are known already. */
final class SampleWay {

	private final Session session;
	private final FileImports imports;
	private Optional<PatientId> wanted = Optional.empty();
	private Optional<Task<PatientId>> task = Optional.empty();

	SampleWay(Session session, FileImports imports) {
		this.session = session;
		this.imports = imports;
	}

	void go() {
		if (task.filter(begun -> !begun.ended()).isPresent()) {
			return;
		}
		Task<PatientId> begun = session.start(Texts.of("home.begin.sample.task"), this::fill);
		task = Optional.of(begun);
		begun.done(patient -> {
			wanted = Optional.of(patient);
			session.stored(patient);
			choose();
		});
	}

	/** The session knows of a new person a moment later. */
	void changed(Change change) {
		if (change == Change.PATIENTS) {
			choose();
		}
	}

	private void choose() {
		wanted.flatMap(session::find).ifPresent(sample -> {
			wanted = Optional.empty();
			session.choose(sample.id());
		});
	}

	private PatientId fill(TherapyStore store, Progress progress) {
		SampleData data = SampleData.of(FrameworkUtil.getBundle(SampleWay.class).getBundleContext()::getProperty);
		if (!data.exists()) {
			throw new StoreException(StoreException.Kind.FOLDER, Texts.of("home.begin.sample.missing", data.file()));
		}
		Patient sample = store.patients().stream().filter(SampleData::isOf).findFirst()
				.orElseGet(() -> store.save(SampleData.patient()));
		if (store.span(sample.id()).isEmpty()) {
			ImportResult result = imports.run(store, sample, data.file(), Optional.empty(), Map.of(), progress);
			if (result.state() == ImportResult.State.FAILED) {
				throw new StoreException(StoreException.Kind.FOLDER, result.problem().orElse(data.file().toString()));
			}
		}
		return sample.id();
	}
}
