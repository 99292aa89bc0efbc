// SPDX-License-Identifier: EPL-2.0
/** The Sensor Overlay by Meal. */
package org.islet.report.meals;
