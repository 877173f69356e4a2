package org.unionstat.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.unionstat.outcome.FindingClass;
import org.unionstat.quantity.FigureReader;
import org.unionstat.quantity.Qualifier;
import org.unionstat.rule.RuleOutcome;
import org.unionstat.submission.ObservationFlag;
import org.unionstat.submission.ObservationKind;
import org.unionstat.submission.ObservationState;
import org.unionstat.submission.Series;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The published schemas say what the types say; JSON is read as the YAML that it is. */
class JsonSchemaTest {

    private static final Map<String, Object> SUBMISSION = load("submission.schema.json");
    private static final Map<String, Object> FINDING = load("finding.schema.json");

    private static Map<String, Object> load(String name) {
        try (Reader reader = Files.newBufferedReader(Path.of("..", "docs").resolve(name))) {
            return new Yaml(new SafeConstructor(new LoaderOptions())).load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    private static <T> T at(Object tree, String... path) {
        Object at = tree;
        for (String key : path) {
            at = Objects.requireNonNull(((Map<String, Object>) at).get(key), key);
        }
        return (T) at;
    }

    private static <E extends Enum<E>> List<String> names(Class<E> type) {
        return Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
    }

    /** Everything in which an instance differs from a schema: keywords used in ours, no others. */
    private static List<String> differences(Map<String, Object> root, Map<String, Object> schema, Object instance) {
        List<String> differences = new ArrayList<>();
        if (schema.get("$ref") instanceof String ref) {
            return differences(root, at(root, ref.substring(2).split("/", -1)), instance);
        }
        if (schema.get("enum") instanceof List<?> values && !values.contains(instance)) {
            differences.add(instance + " not in " + values);
        }
        if (schema.get("pattern") instanceof String pattern
                && instance instanceof String text
                && !text.matches(pattern)) {
            differences.add(text + " does not match " + pattern);
        }
        if (instance instanceof List<?> items) {
            items.forEach(i -> differences.addAll(differences(root, at(schema, "items"), i)));
        }
        if (instance instanceof Map<?, ?> object) {
            Map<String, Map<String, Object>> properties = at(schema, "properties");
            if (!object.keySet().equals(properties.keySet())) {
                differences.add(object.keySet() + " are not " + properties.keySet());
            }
            properties.forEach((name, property) -> {
                if (object.containsKey(name)) {
                    differences.addAll(differences(root, property, Objects.requireNonNullElse(object.get(name), "")));
                }
            });
            List<String> required = at(schema, "required");
            assertThat(properties).containsKeys(required.toArray(new String[0]));
        }
        return differences;
    }

    @Test
    void describesASubmissionAsTheExampleHasIt() {
        assertThat(differences(SUBMISSION, SUBMISSION, load("examples/submission.json")))
                .isEmpty();
    }

    @Test
    void describesAFindingAsTheExampleHasIt() {
        assertThat(differences(FINDING, FINDING, load("examples/finding.json"))).isEmpty();
    }

    @Test
    void seesAnInstanceThatIsWrong() {
        Map<String, Object> wrong = load("examples/finding.json");
        wrong.put("class", "SOFT");
        wrong.put("imbalance", "eight");
        wrong.remove("cells");

        assertThat(differences(FINDING, FINDING, wrong)).hasSize(3);
    }

    @Test
    void listsTheCodesThatTheTypesHave() {
        assertThat(JsonSchemaTest.<List<String>>at(SUBMISSION, "properties", "kind", "enum"))
                .isEqualTo(names(ObservationKind.class));
        assertThat(JsonSchemaTest.<List<String>>at(SUBMISSION, "properties", "series", "enum"))
                .isEqualTo(names(Series.class));
        assertThat(JsonSchemaTest.<List<String>>at(SUBMISSION, "$defs", "observation", "properties", "state", "enum"))
                .isEqualTo(names(ObservationState.class));
        assertThat(JsonSchemaTest.<List<String>>at(
                        SUBMISSION, "$defs", "observation", "properties", "qualifier", "enum"))
                .isEqualTo(names(Qualifier.class).stream()
                        .filter(q -> !q.equals("UNCERTAIN"))
                        .toList());
        assertThat(JsonSchemaTest.<List<String>>at(
                        SUBMISSION, "$defs", "observation", "properties", "flags", "items", "enum"))
                .isEqualTo(Arrays.stream(ObservationFlag.values())
                        .map(ObservationFlag::letter)
                        .toList());
        assertThat(JsonSchemaTest.<List<String>>at(FINDING, "properties", "class", "enum"))
                .isEqualTo(names(FindingClass.class));
        assertThat(JsonSchemaTest.<List<String>>at(FINDING, "properties", "outcome", "enum"))
                .isEqualTo(names(RuleOutcome.class));
    }

    @Test
    void writesDecimalsAsTheReaderTakesThem() {
        assertThat(JsonSchemaTest.<String>at(SUBMISSION, "$defs", "decimal", "pattern"))
                .isEqualTo("^" + FigureReader.PLAIN.replace("?:", "") + "$");
    }
}
