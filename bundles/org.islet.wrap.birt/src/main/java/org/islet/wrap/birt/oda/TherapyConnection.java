// SPDX-License-Identifier: EPL-2.0
package org.islet.wrap.birt.oda;

import java.util.Properties;

import org.eclipse.datatools.connectivity.oda.IConnection;
import org.eclipse.datatools.connectivity.oda.IDataSetMetaData;
import org.eclipse.datatools.connectivity.oda.IQuery;
import org.eclipse.datatools.connectivity.oda.IResultSet;
import org.eclipse.datatools.connectivity.oda.OdaException;
import org.islet.wrap.birt.TherapyData;

import com.ibm.icu.util.ULocale;

/** The rows of one report, in the shape the engine asks for. */
final class TherapyConnection implements IConnection, IDataSetMetaData {

	private final TherapyData data;

	TherapyConnection(TherapyData data) {
		this.data = data;
	}

	@Override
	public void open(Properties properties) throws OdaException {
		if (data == null) {
			throw new OdaException("The report was started without therapy data.");
		}
	}

	@Override
	public IQuery newQuery(String dataSetType) {
		return new TherapyQuery(data);
	}

	@Override
	public void setAppContext(Object context) {
		// the driver took what it needs
	}

	@Override
	public void close() {
		// nothing is open
	}

	@Override
	public boolean isOpen() {
		return data != null;
	}

	@Override
	public IDataSetMetaData getMetaData(String dataSetType) {
		return this;
	}

	@Override
	public int getMaxQueries() {
		return 0;
	}

	@Override
	public void commit() {
		// read only
	}

	@Override
	public void rollback() {
		// read only
	}

	@Override
	public void setLocale(ULocale locale) {
		// rows come in the report's language
	}

	@Override
	public IConnection getConnection() {
		return this;
	}

	@Override
	public IResultSet getDataSourceObjects(String catalog, String schema, String object, String version) {
		throw new UnsupportedOperationException();
	}

	@Override
	public int getDataSourceMajorVersion() {
		return 1;
	}

	@Override
	public int getDataSourceMinorVersion() {
		return 0;
	}

	@Override
	public String getDataSourceProductName() {
		return "Therapy data";
	}

	@Override
	public String getDataSourceProductVersion() {
		return "1.0";
	}

	@Override
	public int getSQLStateType() {
		return sqlStateSQL99;
	}

	@Override
	public boolean supportsMultipleResultSets() {
		return false;
	}

	@Override
	public boolean supportsMultipleOpenResults() {
		return false;
	}

	@Override
	public boolean supportsNamedResultSets() {
		return false;
	}

	@Override
	public boolean supportsNamedParameters() {
		return true;
	}

	@Override
	public boolean supportsInParameters() {
		return true;
	}

	@Override
	public boolean supportsOutParameters() {
		return false;
	}

	@Override
	public int getSortMode() {
		return sortModeNone;
	}
}
