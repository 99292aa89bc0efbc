// SPDX-License-Identifier: EPL-2.0
package org.islet.driver.paradigm;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.islet.device.Conversation;
import org.islet.device.DeviceDriver;
import org.islet.device.DeviceException;
import org.islet.device.Disguise;
import org.islet.device.FramePattern;
import org.islet.device.Reads;
import org.islet.device.Transport;
import org.islet.device.talk.Transcript.Act;
import org.osgi.service.component.annotations.Component;

/**
 * MiniMed Paradigm and Veo pumps, models 508 to 554 and 708 to 754, through Medtronic's CareLink USB stick and its radio
 * of 868 or 916 MHz. It only asks, see {@link Command}.
 */
@Component
@Reads(id = "paradigm", maker = "Medtronic", models = { "Paradigm 508/708", "Paradigm 511/711", "Paradigm 512/712",
		"Paradigm 515/715", "Paradigm 522/722", "Paradigm Revel 523/723", "MiniMed 530G 551/751",
		"Paradigm Veo 554/754" }, link = Reads.Link.USB, usb = "0A21:8001", holdsDays = 30, proof = Reads.Proof.CAPTURES, captured = {
				"Paradigm 512/712", "Paradigm 515/715", "Paradigm 522/722", "Paradigm Revel 523/723",
				"MiniMed 530G 551/751", "Paradigm Veo 554/754" })
public final class ParadigmDriver implements DeviceDriver {

	static final String SERIAL = "serial";
	static final String SERIAL_FORMAT = "\\d{6}";

	private static final List<FramePattern> SENDS = Stream
			.concat(Stick.sends().stream(), Stream.of(Command.values()).map(Command::pattern)).toList();

	@Override
	public List<FramePattern> sends() {
		return SENDS;
	}

	@Override
	public List<Question> questions() {
		return List.of(new Question(SERIAL, Texts.of("question.serial"), SERIAL_FORMAT));
	}

	@Override
	public Conversation identify(Transport transport, Map<String, String> answers) throws DeviceException {
		return ParadigmConversation.begin(transport, answers);
	}

	@Override
	public boolean disguise(List<Act> acts, Map<String, String> answers, Disguise how) {
		new Disguised(acts, how).disguise();
		return true;
	}
}
