// SPDX-License-Identifier: EPL-2.0
package org.islet.format.carelink;

import java.util.List;

import org.islet.device.FileFormat;
import org.islet.model.Basal;
import org.islet.model.Bolus;
import org.islet.model.Entry;
import org.islet.model.Estimate;
import org.islet.model.Glucose;
import org.islet.model.PumpSettings;
import org.islet.model.Suspend;
import org.islet.tck.FormatContract;
import org.islet.tck.Sample;
import org.islet.tck.Strangers;

class CareLinkContractTest implements FormatContract {

	@Override
	public FileFormat format() {
		return new CareLinkFormat();
	}

	@Override
	public List<Sample> samples() {
		return List.of(sample("paradigm.csv"), sample("paradigm-mmol.csv"), sample("sections.csv"),
				sample("guardian.csv"));
	}

	private static Sample sample(String name) {
		return Sample.resource(CareLinkContractTest.class, name);
	}

	@Override
	public List<Sample> strangers() {
		return Strangers.without("carelink");
	}

	/** Rows are joined, so what one row says alone is less than what it says together with the others. */
	@Override
	public Object core(Entry entry) {
		return switch (entry) {
		case Bolus bolus when bolus.number().isPresent() -> bolus.number();
		case Bolus bolus -> bolus.when();
		case Estimate estimate -> estimate.when();
		case Glucose glucose when glucose.origin() != Glucose.Origin.SENSOR -> glucose.value();
		case PumpSettings settings -> settings.when();
		case Basal basal -> basal.when();
		case Suspend suspend -> List.of(suspend.when(), suspend.state());
		default -> entry;
		};
	}
}
