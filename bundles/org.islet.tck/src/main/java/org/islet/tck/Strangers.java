// SPDX-License-Identifier: EPL-2.0
package org.islet.tck;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Files that somebody gives a format by mistake. All are made up; the therapy exports among them only look like the
 * real ones.
 */
public final class Strangers {

	private Strangers() {
	}

	/** @return one of each kind, most of them called {@code .csv} */
	public static List<Sample> all() {
		return List.of(file("empty.csv", ""), file("blank.csv", "\r\n\r\n  \r\n"),
				new Sample("garbage.csv", garbage(), Map.of(), List.of()),
				file("report.csv",
						"%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n"),
				new Sample("archive.csv", new byte[] { 'P', 'K', 3, 4, 20, 0, 0, 0, 8, 0 }, Map.of(), List.of()),
				file("page.csv", "<!DOCTYPE html>\n<html><head><title>Sign in, time, glucose</title></head></html>\n"),
				file("list.csv", "{\"entries\": [{\"time\": \"2026-03-01T08:00:00\", \"name\": \"x\"}]}\n"),
				file("letter.csv",
						"Dear doctor,\nattached is, as we said, the time and the day of my visit.\nRegards\n"),
				file("addresses.csv", "Name,Street,City\nJane Roe,\"1, Long Lane\",Springfield\n"),
				file("account.csv",
						"Date;Time;Amount;Purpose\n01.03.2026;08:00;-12,50;Bread\n02.03.2026;08:00;-3,20;Milk\n"),
				table(), carelinkSections(), carelinkRaw());
	}

	/** @return {@link #all()} but those whose name begins so, for the format whose own they are */
	public static List<Sample> without(String... beginnings) {
		return all().stream().filter(file -> Arrays.stream(beginnings).noneMatch(file.name()::startsWith)).toList();
	}

	/** @return a plain table of times and glucose values, called {@code table.csv} */
	public static Sample table() {
		return file("table.csv", "time,glucose (mg/dL)\n2026-03-14 08:00,112\n2026-03-14 08:05,115\n");
	}

	/** @return the sections layout of a CareLink export, called {@code carelink-sections.csv} */
	public static Sample carelinkSections() {
		return file("carelink-sections.csv", """
				Last Name;First Name;Patient ID;System ID;Start Date;End Date;Device;MiniMed 780G MMT-1886
				"Roe";"Jane";"";"";"14/03/2026 00:00:00";"15/03/2026 00:00:00";"Serial Number";NG0000001H

				-------;MiniMed 780G MMT-1886;Sensor;NG0000001H;-------
				Index;Date;Time;New Device Time;BG Reading (mg/dL);Sensor Glucose (mg/dL);ISIG Value
				0,00000;2026/03/14;08:00:00;;;112;21,5
				1,00000;2026/03/14;07:55:00;;;110;21,1
				""");
	}

	/** @return the layout with raw types of a CareLink export, called {@code carelink-raw.csv} */
	public static Sample carelinkRaw() {
		return file("carelink-raw.csv", """
				Medtronic Diabetes CareLink Personal Data Export File (v1.0.1)
				PATIENT INFO
				Name,Jane Roe
				DEVICE DATA (1 records)
				Index,Date,Time,Timestamp,BG Reading (mg/dL),Sensor Glucose (mg/dL),Raw-Type,Raw-Values,Raw-ID
				1,3/14/26,08:00:00,3/14/26 08:00:00,,112,GlucoseSensorData,"AMOUNT=112, ISIG=21.5",1
				""");
	}

	private static Sample file(String name, String text) {
		return new Sample(name, text.getBytes(StandardCharsets.UTF_8), Map.of(), List.of());
	}

	private static byte[] garbage() {
		byte[] bytes = new byte[20_000];
		new Random(20260314).nextBytes(bytes);
		return bytes;
	}
}
