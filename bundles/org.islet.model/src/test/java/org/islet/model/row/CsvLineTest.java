// SPDX-License-Identifier: EPL-2.0
package org.islet.model.row;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;

class CsvLineTest {

	@Test
	void cellsAreQuotedWhereTheyMustBe() {
		assertEquals("a,\"b,c\",\"d\"\"e\",\"f\r\ng\",\r\n",
				CsvLine.of(Arrays.asList("a", "b,c", "d\"e", "f\r\ng", null)));
	}

	@Test
	void aTextIsNoFormula() {
		assertEquals("'=1+1,'@SUM(A1),'+49 30 1234,'-x,\"'=A1,B1\"\r\n",
				CsvLine.of(List.of("=1+1", "@SUM(A1)", "+49 30 1234", "-x", "=A1,B1")));
	}

	@Test
	void aNumberStaysANumber() {
		assertEquals("-0.5,+3,-1.5E-7,0\r\n", CsvLine.of(List.of("-0.5", "+3", "-1.5E-7", "0")));
	}
}
