// SPDX-License-Identifier: EPL-2.0
package org.islet.wrap.birt.oda;

import java.util.List;

import org.eclipse.datatools.connectivity.oda.IResultSetMetaData;
import org.islet.wrap.birt.TherapyData.Column;

/** A data set's columns, counted from 1. */
record TherapyColumns(List<Column> columns) implements IResultSetMetaData {

	@Override
	public int getColumnCount() {
		return columns.size();
	}

	@Override
	public String getColumnName(int index) {
		return columns.get(index - 1).name();
	}

	@Override
	public String getColumnLabel(int index) {
		return getColumnName(index);
	}

	@Override
	public int getColumnType(int index) {
		return columns.get(index - 1).type().code();
	}

	@Override
	public String getColumnTypeName(int index) {
		return columns.get(index - 1).type().name();
	}

	@Override
	public int getColumnDisplayLength(int index) {
		return -1;
	}

	@Override
	public int getPrecision(int index) {
		return -1;
	}

	@Override
	public int getScale(int index) {
		return -1;
	}

	@Override
	public int isNullable(int index) {
		return columnNullable;
	}
}
