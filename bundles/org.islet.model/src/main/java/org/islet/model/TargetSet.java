// SPDX-License-Identifier: EPL-2.0
package org.islet.model;

/** The consensus classes and goals for time in ranges (Battelino 2019, doi 10.2337/dci19-0028). */
public enum TargetSet {
	STANDARD, OLDER_HIGH_RISK, PREGNANCY_TYPE_1, PREGNANCY_OTHER, CUSTOM
}
