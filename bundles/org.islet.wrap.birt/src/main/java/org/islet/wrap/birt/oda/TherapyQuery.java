// SPDX-License-Identifier: EPL-2.0
package org.islet.wrap.birt.oda;

import java.math.BigDecimal;
import java.sql.Date;
import java.sql.Time;
import java.sql.Timestamp;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.eclipse.datatools.connectivity.oda.IParameterMetaData;
import org.eclipse.datatools.connectivity.oda.IQuery;
import org.eclipse.datatools.connectivity.oda.IResultSet;
import org.eclipse.datatools.connectivity.oda.IResultSetMetaData;
import org.eclipse.datatools.connectivity.oda.OdaException;
import org.eclipse.datatools.connectivity.oda.SortSpec;
import org.eclipse.datatools.connectivity.oda.spec.QuerySpecification;
import org.islet.wrap.birt.TherapyData;
import org.islet.wrap.birt.TherapyData.Rows;

/**
 * The query text is a data set's name; an input parameter whose native name is a column's keeps the rows that hold its
 * value there.
 */
final class TherapyQuery implements IQuery {

	private final TherapyData data;
	private final Map<Integer, Object> wanted = new HashMap<>();
	private String name;
	private Rows rows;
	private int limit;

	TherapyQuery(TherapyData data) {
		this.data = data;
	}

	@Override
	public void prepare(String text) throws OdaException {
		name = text == null ? "" : text.strip();
		rows = data.rows(name);
		if (rows == null) {
			throw new OdaException("There is no data set \"" + name + "\".");
		}
	}

	@Override
	public IResultSet executeQuery() {
		List<Object[]> kept = wanted.isEmpty() ? rows.rows() : rows.rows().stream().filter(this::matches).toList();
		return new TherapyRows(new Rows(rows.columns(), kept), limit);
	}

	private boolean matches(Object[] row) {
		for (Map.Entry<Integer, Object> value : wanted.entrySet()) {
			if (!same(row[value.getKey()], value.getValue())) {
				return false;
			}
		}
		return true;
	}

	private static boolean same(Object held, Object asked) {
		return held instanceof Number a && asked instanceof Number b ? a.doubleValue() == b.doubleValue()
				: Objects.equals(String.valueOf(held), String.valueOf(asked));
	}

	private void want(String column, Object value) throws OdaException {
		wanted.put(findInParameter(column) - 1, value);
	}

	private static void want(int position) throws OdaException {
		throw new OdaException("Parameter " + position + " needs a column's name as its native name.");
	}

	@Override
	public int findInParameter(String column) throws OdaException {
		int index = rows.column(column);
		if (index < 0) {
			throw new OdaException("The data set \"" + name + "\" has no column \"" + column + "\".");
		}
		return index + 1;
	}

	@Override
	public IResultSetMetaData getMetaData() {
		return new TherapyColumns(rows.columns());
	}

	@Override
	public IParameterMetaData getParameterMetaData() {
		return null;
	}

	@Override
	public void clearInParameters() {
		wanted.clear();
	}

	@Override
	public void setMaxRows(int max) {
		limit = max;
	}

	@Override
	public int getMaxRows() {
		return limit;
	}

	@Override
	public void setInt(String column, int value) throws OdaException {
		want(column, value);
	}

	@Override
	public void setInt(int position, int value) throws OdaException {
		want(position);
	}

	@Override
	public void setDouble(String column, double value) throws OdaException {
		want(column, value);
	}

	@Override
	public void setDouble(int position, double value) throws OdaException {
		want(position);
	}

	@Override
	public void setBigDecimal(String column, BigDecimal value) throws OdaException {
		want(column, value);
	}

	@Override
	public void setBigDecimal(int position, BigDecimal value) throws OdaException {
		want(position);
	}

	@Override
	public void setString(String column, String value) throws OdaException {
		want(column, value);
	}

	@Override
	public void setString(int position, String value) throws OdaException {
		want(position);
	}

	@Override
	public void setDate(String column, Date value) throws OdaException {
		want(column, value);
	}

	@Override
	public void setDate(int position, Date value) throws OdaException {
		want(position);
	}

	@Override
	public void setTime(String column, Time value) throws OdaException {
		want(column, value);
	}

	@Override
	public void setTime(int position, Time value) throws OdaException {
		want(position);
	}

	@Override
	public void setTimestamp(String column, Timestamp value) throws OdaException {
		want(column, value);
	}

	@Override
	public void setTimestamp(int position, Timestamp value) throws OdaException {
		want(position);
	}

	@Override
	public void setBoolean(String column, boolean value) throws OdaException {
		want(column, value);
	}

	@Override
	public void setBoolean(int position, boolean value) throws OdaException {
		want(position);
	}

	@Override
	public void setObject(String column, Object value) throws OdaException {
		want(column, value);
	}

	@Override
	public void setObject(int position, Object value) throws OdaException {
		want(position);
	}

	@Override
	public void setNull(String column) throws OdaException {
		want(column, null);
	}

	@Override
	public void setNull(int position) throws OdaException {
		want(position);
	}

	@Override
	public String getEffectiveQueryText() {
		return name;
	}

	@Override
	public void setAppContext(Object context) {
		// the driver took what it needs
	}

	@Override
	public void setProperty(String property, String value) {
		// has none
	}

	@Override
	public void close() {
		// nothing is open
	}

	@Override
	public void cancel() {
		// is over at once
	}

	@Override
	public SortSpec getSortSpec() {
		return null;
	}

	@Override
	public void setSortSpec(SortSpec order) {
		// the engine sorts
	}

	@Override
	public QuerySpecification getSpecification() {
		return null;
	}

	@Override
	public void setSpecification(QuerySpecification specification) {
		// the engine does what rows() does not
	}
}
