package org.unionstat.batch.archive;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.SortedMap;
import java.util.TreeMap;
import org.unionstat.outcome.Outcome;
import org.unionstat.outcome.Place;
import org.unionstat.outcome.Problem;

/** An entry of the ledger as one line of JSON. */
final class LedgerLine {

    private static final ObjectMapper JSON = new ObjectMapper();

    private LedgerLine() {}

    static String text(LedgerEntry entry) {
        try {
            return JSON.writeValueAsString(fields(entry));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ObjectNode fields(LedgerEntry entry) {
        if (entry instanceof Reading reading) {
            return fields(reading);
        }
        return entry instanceof Decision decision ? fields(decision) : fields((RegisterState) entry);
    }

    private static ObjectNode fields(Decision decision) {
        ObjectNode line = JSON.createObjectNode();
        line.put("decision", decision.number());
        line.put("known_at", decision.knownAt().toString());
        line.put("action", decision.action().name());
        line.put("submission_id", decision.submission());
        line.put("unit_code", decision.unit());
        line.put("period", decision.period());
        line.put("rule_id", decision.rule());
        line.put("figures", decision.figures());
        line.put("by", decision.by());
        line.put("why", decision.why());
        return line;
    }

    private static ObjectNode fields(Reading reading) {
        ObjectNode line = JSON.createObjectNode();
        line.put("reading", reading.number());
        line.put("first", reading.first());
        line.put("state", reading.state());
        line.put("path", reading.path());
        line.put("folder", reading.folder());
        line.put("sha256", reading.hash());
        line.put("bytes", reading.bytes());
        line.put("received_at", reading.receivedAt().toString());
        line.put("known_at", reading.knownAt().toString());
        line.put("fingerprint", reading.fingerprint());
        line.put("accepted", reading.verdicts().accepted());
        line.put("held", reading.verdicts().held());
        line.put("returned", reading.verdicts().returned());
        return line;
    }

    private static ObjectNode fields(RegisterState state) {
        ObjectNode line = JSON.createObjectNode();
        line.put("state", state.state());
        line.put("known_at", state.knownAt().toString());
        line.put("fingerprint", state.fingerprint());
        line.put("program", state.program());
        ObjectNode files = line.putObject("files");
        state.files().forEach(files::put);
        return line;
    }

    static Outcome<LedgerEntry> parse(String text, Place place) {
        try {
            JsonNode line = JSON.readTree(text);
            if (line.has("reading")) {
                return Outcome.of(reading(line));
            }
            return Outcome.of(line.has("decision") ? decision(line) : state(line));
        } catch (JsonProcessingException | IllegalArgumentException | DateTimeParseException e) {
            return Outcome.failed(
                    new Problem("LD-LINE", "no line of a ledger: " + text + "; expected one as it was written", place));
        }
    }

    private static Reading reading(JsonNode line) {
        return new Reading(
                field(line, "reading").intValue(),
                field(line, "first").intValue(),
                field(line, "state").intValue(),
                field(line, "path").textValue(),
                field(line, "folder").textValue(),
                field(line, "sha256").textValue(),
                field(line, "bytes").longValue(),
                LocalDateTime.parse(field(line, "received_at").textValue()),
                LocalDateTime.parse(field(line, "known_at").textValue()),
                field(line, "fingerprint").textValue(),
                new VerdictCount(
                        field(line, "accepted").longValue(),
                        field(line, "held").longValue(),
                        field(line, "returned").longValue()));
    }

    private static Decision decision(JsonNode line) {
        return new Decision(
                field(line, "decision").intValue(),
                LocalDateTime.parse(field(line, "known_at").textValue()),
                Decision.Action.valueOf(field(line, "action").textValue()),
                field(line, "submission_id").textValue(),
                field(line, "unit_code").textValue(),
                field(line, "period").textValue(),
                field(line, "rule_id").textValue(),
                field(line, "figures").textValue(),
                field(line, "by").textValue(),
                field(line, "why").textValue());
    }

    private static RegisterState state(JsonNode line) {
        SortedMap<String, String> files = new TreeMap<>();
        field(line, "files")
                .properties()
                .forEach(f -> files.put(f.getKey(), f.getValue().textValue()));
        return new RegisterState(
                field(line, "state").intValue(),
                LocalDateTime.parse(field(line, "known_at").textValue()),
                field(line, "fingerprint").textValue(),
                field(line, "program").textValue(),
                files);
    }

    private static JsonNode field(JsonNode line, String name) {
        JsonNode field = line.get(name);
        if (field == null || field.isNull()) {
            throw new IllegalArgumentException(name);
        }
        return field;
    }
}
