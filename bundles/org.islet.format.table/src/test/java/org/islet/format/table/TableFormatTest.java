// SPDX-License-Identifier: EPL-2.0
package org.islet.format.table;

import java.util.List;
import java.util.Map;

import org.islet.device.FileFormat;
import org.islet.model.Entry;
import org.islet.model.Glucose;
import org.islet.tck.FormatContract;
import org.islet.tck.Sample;
import org.islet.tck.Strangers;

/** The rules for every format, on tables as different as people make them. */
class TableFormatTest implements FormatContract {

	@Override
	public FileFormat format() {
		return new TableFormat();
	}

	@Override
	public List<Sample> samples() {
		return List.of(sensor(), german(), diary(), split(), quoted());
	}

	@Override
	public List<Sample> strangers() {
		return Strangers.without("table");
	}

	/** Whether readings are a sensor's may follow from the rows that are missing. */
	@Override
	public Object core(Entry entry) {
		return entry instanceof Glucose glucose ? List.of(glucose.when(), glucose.value(), glucose.bound()) : entry;
	}

	private static Sample sensor() {
		return Sample.of("sensor.csv", """
				"id","time","epoch","gl"
				"Subject 7","2026-03-14 08:00:27",1773475227,153
				"Subject 7","2026-03-14 08:05:27",1773475527,137
				"Subject 7","2026-03-14 08:10:28",1773475828,NA
				"Subject 7","2026-03-14 08:15:27",1773476127,128
				""", "2,table:table,rows,2026-03-14T08:00:27,Glucose,value=153 mg/dL; origin=SENSOR; bound=WITHIN",
				"3,table:table,rows,2026-03-14T08:05:27,Glucose,value=137 mg/dL; origin=SENSOR; bound=WITHIN",
				"5,table:table,rows,2026-03-14T08:15:27,Glucose,value=128 mg/dL; origin=SENSOR; bound=WITHIN");
	}

	private static Sample german() {
		return Sample.of("messwerte.csv", """
				Blutzuckertagebuch;;;;
				Datum;Uhrzeit;Messwert (mmol/l);Insulin (IE);Kohlenhydrate (g);Notiz
				15.03.2026;21:10;11,4;2,5;;
				14.03.2026;12:30;HI;;;"Fest; viel
				Kuchen"
				14.03.2026;07:05;5,6;4;45;Frühstück
				""",
				"6,table:table,rows,2026-03-14T07:05,Glucose,value=5.6 mmol/L; origin=METER; bound=WITHIN",
				"6,table:table,rows,2026-03-14T07:05,Bolus,shape=NORMAL; source=UNKNOWN; now=4 of 4; end=COMPLETE",
				"6,table:table,rows,2026-03-14T07:05,Carbs,amount=45 grams",
				"6,table:table,rows,2026-03-14T07:05,Remark,text=Frühstück",
				"4,table:table,rows,2026-03-14T12:30,Glucose,value=33.3 mmol/L; origin=METER; bound=ABOVE",
				"4,table:table,rows,2026-03-14T12:30,Remark,text=Fest; viel\nKuchen",
				"3,table:table,rows,2026-03-15T21:10,Glucose,value=11.4 mmol/L; origin=METER; bound=WITHIN",
				"3,table:table,rows,2026-03-15T21:10,Bolus,shape=NORMAL; source=UNKNOWN; now=2.5 of 2.5; end=COMPLETE");
	}

	private static Sample diary() {
		return Sample.of("diary.tsv", """
				Reading\tWhen\tWho
				<20\t03/04/26 10:05 PM\tAnn
				7.1\t03/05/26 07:15 AM\tBob
				115\t03/05/26 07:20 AM\tAnn
				""", "2,table:red-book,rows,2026-03-04T22:05,Glucose,value=20 mg/dL; origin=MANUAL; bound=BELOW",
				"4,table:red-book,rows,2026-03-05T07:20,Glucose,value=115 mg/dL; origin=MANUAL; bound=WITHIN")
				.with(Map.of("map.time", "when", "map.glucose", "1", "map.id", "WHO", "map.only", "Ann", "map.unit",
						"mg/dL", "map.date-order", "mdy", "map.origin", "manual", "map.model", "Red book"));
	}

	private static Sample split() {
		return Sample.of("two-ways.csv",
				"""
						Device|Serial Number|Device Timestamp|Record Type|Historic Glucose mg/dL|Scan Glucose mg/dL|Strip Glucose mg/dL
						Sensor 2|S1|2026-10-25 02:50|0|90|||
						Sensor 2|S1|2026-10-25 02:05|0|95|||
						Sensor 2|S1|2026-10-25 02:20|1||99||
						Meter|M9|2026-10-25 02:10|2|||101|
						""",
				"2,table:s1,rows,2026-10-25T02:50,Glucose,value=90 mg/dL; origin=SENSOR; bound=WITHIN",
				"3,table:s1,rows,2026-10-25T02:05,Glucose,value=95 mg/dL; origin=SENSOR; bound=WITHIN",
				"4,table:s1,rows,2026-10-25T02:20,Glucose,value=99 mg/dL; origin=SENSOR; bound=WITHIN",
				"5,table:m9,rows,2026-10-25T02:10,Glucose,value=101 mg/dL; origin=METER; bound=WITHIN");
	}

	private static Sample quoted() {
		return Sample.of("quoted.csv", """
				"Timestamp (YYYY-MM-DDThh:mm:ss)","Event Type","Glucose Value (mg/dL)","Insulin Value (u)","Other"
				"","FirstName","","","x"
				"","Alert","70","","x"
				"2026-03-14T08:00:00","EGV","Low","","x"
				"2026-03-14T08:02:00","Calibration","61","","x"
				"2026-03-14T08:05:00","EGV","66","","x"
				"2026-03-14T08:06:00","Insulin","","1.5","x"
				""", "4,table:table,rows,2026-03-14T08:00,Glucose,value=40 mg/dL; origin=SENSOR; bound=BELOW",
				"5,table:table,rows,2026-03-14T08:02,Glucose,value=61 mg/dL; origin=CALIBRATION; bound=WITHIN",
				"6,table:table,rows,2026-03-14T08:05,Glucose,value=66 mg/dL; origin=SENSOR; bound=WITHIN",
				"7,table:table,rows,2026-03-14T08:06,Bolus,shape=NORMAL; source=UNKNOWN; now=1.5 of 1.5; end=COMPLETE");
	}
}
