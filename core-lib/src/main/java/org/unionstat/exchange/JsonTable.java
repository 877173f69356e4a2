package org.unionstat.exchange;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.unionstat.submission.ObservationState;

/**
 * Submissions in JSON: one object as {@code submission.schema.json} says, or an array of them, read as the long layout; the first
 * observation stands in row 2, as in a sheet with a header.
 *
 * <p>The form follows from the indicators.
 */
final class JsonTable implements Table {

    private static final JsonFactory JSON = new JsonFactory();

    private final InputStream input;
    private int row = 1;

    JsonTable(InputStream input) {
        this.input = input;
    }

    @Override
    public void read(Visitor visitor) throws IOException, UnreadableTable {
        try (JsonParser json = JSON.createParser(input)) {
            visitor.header(1, LongRow.COLUMNS.stream().map(Column::code).toList());
            JsonToken first = json.nextToken();
            if (first == JsonToken.START_ARRAY) {
                while (json.nextToken() == JsonToken.START_OBJECT) {
                    submission(json, visitor);
                }
                expect(json, JsonToken.END_ARRAY);
            } else {
                expect(json, JsonToken.START_OBJECT);
                submission(json, visitor);
            }
            if (json.nextToken() != null) {
                throw wrong(json, "多余的内容", "more than one object or array");
            }
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            throw UnreadableTable.because("第 " + line + " 行不是 JSON", "text that is not JSON in line " + line);
        }
    }

    private void submission(JsonParser json, Visitor visitor) throws IOException, UnreadableTable {
        Map<Column, String> head = new EnumMap<>(Column.class);
        List<Map<Column, String>> observations = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String name = json.currentName();
            json.nextToken();
            if (name.equals("observations")) {
                expect(json, JsonToken.START_ARRAY);
                while (json.nextToken() == JsonToken.START_OBJECT) {
                    observations.add(observation(json));
                }
                expect(json, JsonToken.END_ARRAY);
            } else if (name.equals("form")) {
                text(json);
            } else {
                head.put(column(json, name), text(json));
            }
        }
        for (Map<Column, String> each : observations) {
            each.putAll(head);
            visitor.record(
                    ++row,
                    LongRow.COLUMNS.stream().map(c -> each.getOrDefault(c, "")).toList());
        }
    }

    private static Map<Column, String> observation(JsonParser json) throws IOException, UnreadableTable {
        Map<Column, String> fields = new EnumMap<>(Column.class);
        String state = ObservationState.REPORTED.name();
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String name = json.currentName();
            json.nextToken();
            if (name.equals("state")) {
                state = text(json);
            } else if (name.equals("flags")) {
                fields.put(Column.FLAGS, flags(json));
            } else {
                fields.put(column(json, name), text(json));
            }
        }
        if (!state.equals(ObservationState.REPORTED.name())) {
            fields.put(Column.VALUE, LongRow.withoutFigure(state));
        }
        return fields;
    }

    private static String flags(JsonParser json) throws IOException, UnreadableTable {
        List<String> flags = new ArrayList<>();
        expect(json, JsonToken.START_ARRAY);
        while (json.nextToken() != JsonToken.END_ARRAY) {
            flags.add(text(json));
        }
        return String.join("|", flags);
    }

    private static String text(JsonParser json) throws IOException, UnreadableTable {
        return switch (json.currentToken()) {
            case VALUE_NULL -> "";
            case VALUE_STRING, VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> json.getText();
            default -> throw wrong(json, "应为文本", "something else than a text");
        };
    }

    private static Column column(JsonParser json, String name) throws UnreadableTable {
        Optional<Column> column = LongRow.COLUMNS.stream()
                .filter(c -> c.code().equals(name.toLowerCase(Locale.ROOT)))
                .findFirst();
        if (column.isEmpty()) {
            throw wrong(json, "未知属性 " + Shown.text(name), "an unknown property " + Shown.text(name));
        }
        return column.get();
    }

    private static void expect(JsonParser json, JsonToken token) throws UnreadableTable {
        if (json.currentToken() != token) {
            throw wrong(json, "结构与 submission.schema.json 不符", "another structure than submission.schema.json");
        }
    }

    private static UnreadableTable wrong(JsonParser json, String found, String foundEn) {
        int line = json.currentTokenLocation().getLineNr();
        return UnreadableTable.because("第 " + line + " 行：" + found, foundEn + " in line " + line);
    }
}
