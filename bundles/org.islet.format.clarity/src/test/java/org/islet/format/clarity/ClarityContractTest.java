// SPDX-License-Identifier: EPL-2.0
package org.islet.format.clarity;

import java.util.List;

import org.islet.device.FileFormat;
import org.islet.tck.FormatContract;
import org.islet.tck.Sample;
import org.islet.tck.Strangers;

class ClarityContractTest implements FormatContract {

	@Override
	public FileFormat format() {
		return new ClarityFormat();
	}

	@Override
	public List<Sample> samples() {
		return List.of(sample("mobile-app.csv"), sample("german.csv"), sample("twelve-columns.csv"),
				sample("translated.csv"));
	}

	static Sample sample(String name) {
		return Sample.resource(ClarityContractTest.class, name);
	}

	@Override
	public List<Sample> strangers() {
		return Strangers.without("clarity");
	}
}
