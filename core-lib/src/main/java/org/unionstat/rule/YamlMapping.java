package org.unionstat.rule;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.unionstat.outcome.Place;
import org.unionstat.outcome.Problem;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** The keys of a YAML mapping with the places of their values. */
final class YamlMapping {

    private final String file;
    private final Place place;
    private final List<Problem> problems;
    private final Map<String, Node> values = new LinkedHashMap<>();

    /** A text and where it begins. */
    record Text(String text, Place place) {}

    YamlMapping(String file, Node node, Set<String> keys, List<Problem> problems) {
        this.file = file;
        this.place = at(file, node);
        this.problems = problems;
        if (!(node instanceof MappingNode mapping)) {
            problems.add(PackFault.WRONG_SHAPE.at(place, "this", "a mapping with the keys " + String.join(", ", keys)));
            return;
        }
        for (NodeTuple tuple : mapping.getValue()) {
            String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
            Node before = values.get(key);
            Place where = at(file, tuple.getKeyNode());
            if (!keys.contains(key)) {
                problems.add(PackFault.UNKNOWN_KEY.at(where, key, String.join(", ", keys)));
            } else if (before != null) {
                problems.add(PackFault.DUPLICATE.at(where, key, at(file, before)));
            } else {
                values.put(key, tuple.getValueNode());
            }
        }
    }

    /** Where a node begins; the text of a block begins on the line below, that of a quoted one after the quotation mark. */
    private static Place at(String file, Node node) {
        int line = node.getStartMark().getLine() + 1;
        int column = node.getStartMark().getColumn() + 1;
        if (node instanceof ScalarNode scalar) {
            DumperOptions.ScalarStyle style = scalar.getScalarStyle();
            if (style == DumperOptions.ScalarStyle.LITERAL || style == DumperOptions.ScalarStyle.FOLDED) {
                return new Place(file, line + 1, 1);
            }
            return new Place(file, line, style == DumperOptions.ScalarStyle.PLAIN ? column : column + 1);
        }
        return new Place(file, line, column);
    }

    Place place() {
        return place;
    }

    /** The text of a key, empty if it is not there. */
    Text text(String key) {
        @Nullable Node node = values.get(key);
        if (node == null) {
            return new Text("", place);
        }
        if (node instanceof ScalarNode scalar) {
            return new Text(scalar.getValue().strip(), at(file, node));
        }
        problems.add(PackFault.WRONG_SHAPE.at(at(file, node), key, "a text"));
        return new Text("", at(file, node));
    }

    /** The text of a key that must not be empty. */
    Text required(String key) {
        Text text = text(key);
        if (text.text().isEmpty()) {
            problems.add(PackFault.MISSING.at(text.place(), key));
        }
        return text;
    }

    /** The texts of a list, none if the key is not there. */
    List<Text> texts(String key) {
        List<Text> texts = new ArrayList<>();
        for (Node node : nodes(key)) {
            if (node instanceof ScalarNode scalar) {
                texts.add(new Text(scalar.getValue().strip(), at(file, node)));
            } else {
                problems.add(PackFault.WRONG_SHAPE.at(at(file, node), key, "a list of texts"));
            }
        }
        return texts;
    }

    /** The nodes of a list, none if the key is not there. */
    List<Node> nodes(String key) {
        @Nullable Node node = values.get(key);
        if (node == null) {
            return List.of();
        }
        if (node instanceof SequenceNode sequence) {
            return sequence.getValue();
        }
        problems.add(PackFault.WRONG_SHAPE.at(at(file, node), key, "a list"));
        return List.of();
    }
}
