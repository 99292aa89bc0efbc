// SPDX-License-Identifier: EPL-2.0
package org.islet.driver.freestyle;

/** What is said before the text protocol, in this order. */
enum Greeting {

	HELLO(0x04, 0x34), SERIAL(0x05, 0x06), VERSION(0x15, 0x35), READY(0x01, 0x71);

	private final int type;
	private final int answer;

	Greeting(int type, int answer) {
		this.type = type;
		this.answer = answer;
	}

	Report report() {
		return new Report(type, new byte[0]);
	}

	boolean isAnsweredBy(Report report) {
		return report.type() == answer;
	}
}
