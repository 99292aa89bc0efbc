// SPDX-License-Identifier: EPL-2.0
package org.islet.desktop.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;

import org.eclipse.swt.graphics.Rectangle;
import org.islet.desktop.reports.PageLayout.Fit;
import org.junit.jupiter.api.Test;

class PageLayoutTest {

	private static final List<Pages.Size> SIZES = List.of(new Pages.Size(200, 300), new Pages.Size(300, 200),
			new Pages.Size(200, 300));

	@Test
	void pagesLieInTheMiddleOneUnderTheOther() {
		PageLayout layout = new PageLayout(SIZES, 1, 500);
		assertEquals(new Rectangle(150, 16, 200, 300), layout.page(0));
		assertEquals(new Rectangle(100, 332, 300, 200), layout.page(1));
		assertEquals(new Rectangle(150, 548, 200, 300), layout.page(2));
		assertEquals(864, layout.height());
		assertEquals(500, layout.width());
	}

	@Test
	void pagesWiderThanTheWindowMakeItScroll() {
		PageLayout layout = new PageLayout(SIZES, 2, 500);
		assertEquals(632, layout.width());
		assertEquals(16, layout.page(1).x);
		assertEquals(116, layout.page(0).x);
	}

	@Test
	void aHeightBelongsToThePageThere() {
		PageLayout layout = new PageLayout(SIZES, 1, 500);
		assertEquals(0, layout.at(0));
		assertEquals(0, layout.at(331));
		assertEquals(1, layout.at(332));
		assertEquals(2, layout.at(5000));
	}

	@Test
	void theWidestPageFitsTheWidthAndTheHighestTheHeight() {
		assertEquals(2, PageLayout.fitting(Fit.WIDTH, SIZES, 632, 100, 9), 1e-9);
		assertEquals(1, PageLayout.fitting(Fit.PAGE, SIZES, 632, 332, 9), 1e-9);
		assertEquals(9, PageLayout.fitting(Fit.NONE, SIZES, 632, 332, 9), 1e-9);
		assertFalse(PageLayout.fitting(Fit.PAGE, SIZES, 0, 0, 9) <= 0);
	}

	@Test
	void withoutPagesThereIsOneAtNoHeight() {
		PageLayout layout = new PageLayout(List.of(), 1, 500);
		assertEquals(0, layout.at(100));
		assertEquals(500, layout.width());
	}
}
