// SPDX-License-Identifier: EPL-2.0
package org.islet.wrap.birt.oda;

import java.math.BigDecimal;
import java.sql.Date;
import java.sql.Time;
import java.sql.Timestamp;
import java.util.Iterator;

import org.eclipse.datatools.connectivity.oda.IBlob;
import org.eclipse.datatools.connectivity.oda.IClob;
import org.eclipse.datatools.connectivity.oda.IResultSet;
import org.eclipse.datatools.connectivity.oda.IResultSetMetaData;
import org.eclipse.datatools.connectivity.oda.OdaException;
import org.islet.wrap.birt.TherapyData.Rows;

/** Walks a data set's rows. */
final class TherapyRows implements IResultSet {

	private final Rows rows;
	private final Iterator<Object[]> next;
	private int limit;
	private Object[] row;
	private int number;
	private boolean none;

	TherapyRows(Rows rows, int limit) {
		this.rows = rows;
		this.next = rows.rows().iterator();
		this.limit = limit;
	}

	@Override
	public boolean next() {
		if (!next.hasNext() || limit > 0 && number >= limit) {
			return false;
		}
		row = next.next();
		number++;
		return true;
	}

	private <T> T value(int index, Class<T> type) {
		Object value = row[index - 1];
		none = value == null;
		return type.cast(value);
	}

	private Number number(int index) {
		Number value = value(index, Number.class);
		return none ? 0 : value;
	}

	@Override
	public int findColumn(String name) throws OdaException {
		int index = rows.column(name);
		if (index < 0) {
			throw new OdaException("There is no column \"" + name + "\".");
		}
		return index + 1;
	}

	@Override
	public IResultSetMetaData getMetaData() {
		return new TherapyColumns(rows.columns());
	}

	@Override
	public void close() {
		// nothing is open
	}

	@Override
	public void setMaxRows(int max) {
		limit = max;
	}

	@Override
	public int getRow() {
		return number;
	}

	@Override
	public boolean wasNull() {
		return none;
	}

	@Override
	public String getString(int index) {
		Object value = value(index, Object.class);
		return none ? null : value.toString();
	}

	@Override
	public String getString(String column) throws OdaException {
		return getString(findColumn(column));
	}

	@Override
	public int getInt(int index) {
		return number(index).intValue();
	}

	@Override
	public int getInt(String column) throws OdaException {
		return getInt(findColumn(column));
	}

	@Override
	public double getDouble(int index) {
		return number(index).doubleValue();
	}

	@Override
	public double getDouble(String column) throws OdaException {
		return getDouble(findColumn(column));
	}

	@Override
	public BigDecimal getBigDecimal(int index) {
		Number value = number(index);
		return none ? null : new BigDecimal(value.toString());
	}

	@Override
	public BigDecimal getBigDecimal(String column) throws OdaException {
		return getBigDecimal(findColumn(column));
	}

	@Override
	public Date getDate(int index) {
		return value(index, Date.class);
	}

	@Override
	public Date getDate(String column) throws OdaException {
		return getDate(findColumn(column));
	}

	@Override
	public Time getTime(int index) {
		return value(index, Time.class);
	}

	@Override
	public Time getTime(String column) throws OdaException {
		return getTime(findColumn(column));
	}

	@Override
	public Timestamp getTimestamp(int index) {
		return value(index, Timestamp.class);
	}

	@Override
	public Timestamp getTimestamp(String column) throws OdaException {
		return getTimestamp(findColumn(column));
	}

	@Override
	public IBlob getBlob(int index) {
		byte[] value = value(index, byte[].class);
		return none ? null : new Bytes(value);
	}

	@Override
	public IBlob getBlob(String column) throws OdaException {
		return getBlob(findColumn(column));
	}

	@Override
	public IClob getClob(int index) {
		throw new UnsupportedOperationException();
	}

	@Override
	public IClob getClob(String column) {
		throw new UnsupportedOperationException();
	}

	@Override
	public boolean getBoolean(int index) {
		return Boolean.TRUE.equals(value(index, Boolean.class));
	}

	@Override
	public boolean getBoolean(String column) throws OdaException {
		return getBoolean(findColumn(column));
	}

	@Override
	public Object getObject(int index) {
		return value(index, Object.class);
	}

	@Override
	public Object getObject(String column) throws OdaException {
		return getObject(findColumn(column));
	}
}
