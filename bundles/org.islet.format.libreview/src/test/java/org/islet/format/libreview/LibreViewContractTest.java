// SPDX-License-Identifier: EPL-2.0
package org.islet.format.libreview;

import java.util.List;
import java.util.Map;

import org.islet.device.FileFormat;
import org.islet.tck.FormatContract;
import org.islet.tck.Sample;
import org.islet.tck.Strangers;

class LibreViewContractTest implements FormatContract {

	@Override
	public FileFormat format() {
		return new LibreViewFormat();
	}

	@Override
	public List<Sample> samples() {
		return List.of(sample("phone-mmol.csv"), sample("german.csv"), sample("translated.csv"),
				sample("month-first.csv"), sample("reader.txt"),
				sample("ambiguous.csv").with(Map.of("map.date-order", "mdy", "map.serving", "12")));
	}

	static Sample sample(String name) {
		return Sample.resource(LibreViewContractTest.class, name);
	}

	@Override
	public List<Sample> strangers() {
		return Strangers.without("libreview");
	}
}
