// SPDX-License-Identifier: EPL-2.0
package org.islet.wrap.birt.oda;

import java.util.Map;

import org.eclipse.datatools.connectivity.oda.IConnection;
import org.eclipse.datatools.connectivity.oda.IDriver;
import org.eclipse.datatools.connectivity.oda.LogConfiguration;
import org.islet.wrap.birt.TherapyData;

/** Gives templates the rows of the application context: no connection, no query language. */
public final class TherapyDriver implements IDriver {

	private TherapyData data;

	@Override
	public void setAppContext(Object context) {
		if (context instanceof Map<?, ?> map && map.get(TherapyData.KEY) instanceof TherapyData found) {
			data = found;
		}
	}

	@Override
	public IConnection getConnection(String dataSourceId) {
		return new TherapyConnection(data);
	}

	@Override
	public void setLogConfiguration(LogConfiguration configuration) {
		// has nothing to log
	}

	@Override
	public int getMaxConnections() {
		return 0;
	}
}
