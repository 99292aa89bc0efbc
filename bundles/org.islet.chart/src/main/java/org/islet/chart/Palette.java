// SPDX-License-Identifier: EPL-2.0
package org.islet.chart;

/** The colours of every report. Each class also differs by shape or pattern. */
public final class Palette {

	public static final String VERY_LOW = "#A30014";
	public static final String LOW = "#D9363E";
	public static final String IN_RANGE = "#2E9E5B";
	public static final String HIGH = "#F2A900";
	public static final String VERY_HIGH = "#D96B00";
	public static final String SENSOR = "#1F4E9C";
	public static final String BASAL = "#7FB3E6";
	public static final String BOLUS = "#2C6FBB";
	public static final String CARBS = "#E0A030";
	public static final String SUSPEND = "#8C4FA5";
	public static final String ALARM = "#000000";
	public static final String INK = "#000000";
	public static final String TEXT = "#333333";
	public static final String FAINT = "#767676";
	public static final String GRID = "#DDDDDD";
	public static final String PAPER = "#FFFFFF";

	private Palette() {
	}
}
