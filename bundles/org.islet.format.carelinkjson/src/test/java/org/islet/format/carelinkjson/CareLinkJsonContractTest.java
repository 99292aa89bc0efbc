// SPDX-License-Identifier: EPL-2.0
package org.islet.format.carelinkjson;

import java.util.List;

import org.islet.device.FileFormat;
import org.islet.tck.FormatContract;
import org.islet.tck.Sample;

class CareLinkJsonContractTest implements FormatContract {

	@Override
	public FileFormat format() {
		return CareLinkJsonFormatTest.FORMAT;
	}

	@Override
	public List<Sample> samples() {
		return List.of(sample("display.json"), sample("guardian.json"), sample("paradigm.json"));
	}

	private static Sample sample(String name) {
		return Sample.resource(CareLinkJsonContractTest.class, name);
	}

	@Override
	public boolean isLines() {
		return false;
	}
}
