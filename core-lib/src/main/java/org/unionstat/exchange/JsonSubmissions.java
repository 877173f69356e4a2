package org.unionstat.exchange;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;
import org.unionstat.quantity.Quantity;
import org.unionstat.submission.Observation;
import org.unionstat.submission.ObservationFlag;
import org.unionstat.submission.Submission;
import org.unionstat.submission.SubmissionKey;

/** Writes submissions in JSON as {@code submission.schema.json} says: an array of objects. */
final class JsonSubmissions {

    private static final JsonFactory JSON = new JsonFactory();

    private JsonSubmissions() {}

    static void write(Iterable<Submission> submissions, OutputStream output) throws IOException {
        try (JsonGenerator json = JSON.createGenerator(output, JsonEncoding.UTF8)) {
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            json.setPrettyPrinter(new DefaultPrettyPrinter());
            json.writeStartArray();
            for (Submission submission : submissions) {
                write(submission, json);
            }
            json.writeEndArray();
            json.writeRaw('\n');
        }
    }

    private static void write(Submission submission, JsonGenerator json) throws IOException {
        SubmissionKey key = submission.key();
        json.writeStartObject();
        json.writeStringField("unit_code", key.unit());
        json.writeStringField("period", key.period().code());
        json.writeStringField("form", key.form());
        json.writeStringField("kind", key.kind().name());
        json.writeStringField("series", key.series().name());
        json.writeStringField("reason", submission.reason());
        json.writeStringField("explanation", submission.explanation());
        json.writeArrayFieldStart("observations");
        for (Observation each : submission.observations()) {
            if (LongRow.isPrinted(each.state())) {
                write(each, json);
            }
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void write(Observation observation, JsonGenerator json) throws IOException {
        @Nullable Quantity figure = observation.quantity();
        json.writeStartObject();
        json.writeStringField("indicator", observation.cell().indicator());
        if (observation.cell().category() != null) {
            json.writeStringField("category", observation.cell().categoryText());
        }
        json.writeStringField("state", observation.state().name());
        if (figure != null) {
            json.writeStringField("value", figure.value().toPlainString());
            json.writeStringField("qualifier", figure.qualifier().name());
            if (figure.upper() != null) {
                json.writeStringField("upper", figure.upper().toPlainString());
            }
        }
        if (observation.asOf() != null) {
            json.writeStringField("as_of", observation.asOf().toString());
        }
        json.writeArrayFieldStart("flags");
        for (ObservationFlag flag : observation.flags()) {
            json.writeString(flag.letter());
        }
        json.writeEndArray();
        json.writeStringField("note", observation.note());
        json.writeEndObject();
    }
}
