// SPDX-License-Identifier: EPL-2.0
package org.islet.desktop.home;

import java.time.Instant;
import java.time.ZoneId;

import org.eclipse.swt.widgets.Composite;
import org.islet.desktop.widget.Rows;
import org.islet.report.page.Wording;

/** What has come in since last time. */
final class NewsCard {

	private static final int MOST = 5;

	private NewsCard() {
	}

	static Composite create(Composite page, News news, Wording wording, ZoneId zone) {
		Composite card = Rows.card(page, "home.news",
				wording.text("home.news", moment(news.since(), wording, zone)));
		for (News.Item item : news.items().stream().limit(MOST).toList()) {
			Rows.paragraph(card, "home.news.item", "text", wording.text(
					item.ofDevice() ? "home.news.device" : "home.news.file", item.name(),
					moment(item.at(), wording, zone)));
		}
		if (news.items().size() > MOST) {
			Rows.label(card, "home.news.more", "quiet",
					wording.text("home.devices.more", String.valueOf(news.items().size() - MOST)));
		}
		return card;
	}

	private static String moment(Instant at, Wording wording, ZoneId zone) {
		return wording.shortDate(at.atZone(zone).toLocalDate()) + ", " + wording.time(at);
	}
}
