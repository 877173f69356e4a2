package org.unionstat.catalogue;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.unionstat.classification.Label;
import org.unionstat.outcome.Place;
import org.unionstat.outcome.Problem;
import org.unionstat.submission.Form;
import org.unionstat.unit.UnitKind;
import org.unionstat.unit.UnitLevel;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** One form as a workspace's YAML document writes it, each value with its line and column. */
record FormSheet(String id, Place place, Label label, Set<UnitLevel> levels, Set<UnitKind> kinds, List<Field> entries) {

    private static final Set<String> KEYS =
            Columns.of("form", "name", "name_hant", "name_en", "levels", "kinds", "indicators");

    /** The form with the indicators that were found; without levels it asks the lowest units. */
    Form form(List<String> codes) {
        return new Form(id, label, levels, kinds, codes, levels.isEmpty());
    }

    /** The forms of a file, one per document. */
    static List<FormSheet> read(Source source, List<Problem> problems) {
        List<FormSheet> sheets = new ArrayList<>();
        try {
            for (Node document : new Yaml(new LoaderOptions()).composeAll(new StringReader(source.text()))) {
                FormSheet sheet = new Reading(source, problems).sheet(document);
                if (sheet != null) {
                    sheets.add(sheet);
                }
            }
        } catch (MarkedYAMLException e) {
            problems.add(Fault.SYNTAX.at(place(source, e.getProblemMark()), "not YAML: " + e.getProblem()));
        } catch (YAMLException e) {
            problems.add(Fault.SYNTAX.at(Place.of(source.name()), "not YAML: " + e.getMessage()));
        }
        return sheets;
    }

    private static Place place(Source source, @Nullable Mark mark) {
        return mark == null
                ? Place.of(source.name())
                : new Place(source.name(), mark.getLine() + 1, mark.getColumn() + 1);
    }

    private record Reading(Source source, List<Problem> problems) {

        @Nullable
        FormSheet sheet(Node document) {
            Place place = at(document);
            if (!(document instanceof MappingNode mapping)) {
                problems.add(Fault.WRONG_SHAPE.at(place, "form", "a mapping with the keys " + String.join(", ", KEYS)));
                return null;
            }
            Map<String, Node> values = values(mapping);
            Field id = scalar(values, "form", place);
            Field name = scalar(values, "name", place);
            Set<UnitLevel> levels = constants(values, "levels", UnitLevel.class);
            Set<UnitKind> kinds = constants(values, "kinds", UnitKind.class);
            List<Field> entries = sequence(values, "indicators");
            if (entries.isEmpty()) {
                problems.add(Fault.MISSING_VALUE.at(place, "indicators"));
            }
            if (name.isEmpty()) {
                problems.add(Fault.MISSING_VALUE.at(name.place(), "name"));
            }
            if (!isCode(id)) {
                return null;
            }
            String hant = scalar(values, "name_hant", place).text();
            String en = scalar(values, "name_en", place).text();
            Label label = new Label(name.text(), hant.isEmpty() ? name.text() : hant, en.isEmpty() ? name.text() : en);
            return new FormSheet(id.text(), id.place(), label, levels, kinds, entries);
        }

        private boolean isCode(Field id) {
            return new Codes(problems).isCode(new Row(id.place(), Map.of("form", id)), "form");
        }

        private Map<String, Node> values(MappingNode mapping) {
            Map<String, Node> values = new LinkedHashMap<>();
            for (NodeTuple tuple : mapping.getValue()) {
                String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
                Node before = values.get(key);
                if (!KEYS.contains(key)) {
                    problems.add(Fault.UNKNOWN_COLUMN.at(at(tuple.getKeyNode()), key, String.join(", ", KEYS)));
                } else if (before != null) {
                    problems.add(Fault.DUPLICATE_CODE.at(at(tuple.getKeyNode()), key, at(before)));
                } else {
                    values.put(key, tuple.getValueNode());
                }
            }
            return values;
        }

        private Field scalar(Map<String, Node> values, String key, Place otherwise) {
            Node node = values.get(key);
            if (node == null) {
                return new Field("", otherwise);
            }
            if (node instanceof ScalarNode scalar) {
                return new Field(scalar.getValue().strip(), at(node));
            }
            problems.add(Fault.WRONG_SHAPE.at(at(node), key, "a text"));
            return new Field("", at(node));
        }

        private List<Field> sequence(Map<String, Node> values, String key) {
            Node node = values.get(key);
            if (node == null) {
                return List.of();
            }
            if (!(node instanceof SequenceNode sequence)) {
                problems.add(Fault.WRONG_SHAPE.at(at(node), key, "a list"));
                return List.of();
            }
            List<Field> fields = new ArrayList<>();
            for (Node entry : sequence.getValue()) {
                if (entry instanceof ScalarNode scalar) {
                    fields.add(new Field(scalar.getValue().strip(), at(entry)));
                } else {
                    problems.add(Fault.WRONG_SHAPE.at(at(entry), key, "a list of texts; quote an entry with brackets"));
                }
            }
            return fields;
        }

        private <E extends Enum<E>> Set<E> constants(Map<String, Node> values, String key, Class<E> type) {
            Set<E> constants = EnumSet.noneOf(type);
            for (Field field : sequence(values, key)) {
                Arrays.stream(type.getEnumConstants())
                        .filter(constant ->
                                constant.name().toLowerCase(Locale.ROOT).equals(field.text()))
                        .findFirst()
                        .ifPresentOrElse(constants::add, () -> problems.add(unknown(field, key, type)));
            }
            return constants;
        }

        private static <E extends Enum<E>> Problem unknown(Field field, String key, Class<E> type) {
            String known = Arrays.stream(type.getEnumConstants())
                    .map(constant -> constant.name().toLowerCase(Locale.ROOT))
                    .collect(Collectors.joining(", "));
            return Fault.UNKNOWN_VALUE.at(field.place(), field.text(), key, known);
        }

        private Place at(Node node) {
            return place(source, node.getStartMark());
        }
    }
}
