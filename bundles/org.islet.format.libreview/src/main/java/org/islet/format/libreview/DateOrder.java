// SPDX-License-Identifier: EPL-2.0
package org.islet.format.libreview;

/** The order of day and month where the year stands last; where it stands first, nothing is in question. */
enum DateOrder {
	DMY, MDY
}
