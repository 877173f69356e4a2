package org.unionstat.catalogue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.unionstat.classification.CategoryKey;
import org.unionstat.classification.Label;
import org.unionstat.expression.Measure;
import org.unionstat.expression.Subject;
import org.unionstat.expression.Type;
import org.unionstat.expression.Vocabulary;
import org.unionstat.indicator.Cell;
import org.unionstat.indicator.Indicator;
import org.unionstat.indicator.Nature;
import org.unionstat.submission.ObservationKind;
import org.unionstat.unit.UnitKind;
import org.unionstat.unit.UnitLevel;

/** The names of a catalogue, and what rules may ask of units, submissions and periods. */
final class CatalogueVocabulary implements Vocabulary {

    private static final String UNIT = "unit.";
    private static final Measure COVERED = new Measure(Measure.Kind.COUNT, "organization", java.math.BigDecimal.ONE);
    private static final Type LEVELS =
            new Type.Text(Arrays.stream(UnitLevel.values()).map(UnitLevel::code).toList());
    private static final Type KINDS =
            new Type.Text(Arrays.stream(UnitKind.values()).map(UnitKind::code).toList());
    private static final Map<String, Type> ATTRIBUTES = Map.ofEntries(
            Map.entry("level", LEVELS),
            Map.entry("unit.level", LEVELS),
            Map.entry("kind", KINDS),
            Map.entry("unit.kind", KINDS),
            Map.entry(
                    "observation.kind",
                    new Type.Text(Arrays.stream(ObservationKind.values())
                            .map(Enum::name)
                            .toList())),
            Map.entry("covered_units", new Type.Numeric(COVERED)),
            Map.entry("unit.covered_units", new Type.Numeric(COVERED)),
            Map.entry("year", Type.PURE),
            Map.entry("month", Type.PURE),
            Map.entry("months", Type.PURE),
            Map.entry("is_annual", Type.TRUTH));

    private final Catalogue catalogue;

    CatalogueVocabulary(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public List<Subject> figures(String name) {
        return catalogue.resolve(name).cells().stream()
                .flatMap(c -> subject(c).stream())
                .toList();
    }

    @Override
    public List<String> suggestions(String name) {
        return catalogue.resolve(name).suggestions();
    }

    @Override
    public Optional<Subject> part(Subject whole, String category) {
        return catalogue
                .indicator(whole.indicator())
                .flatMap(i -> catalogue.category(i, category).map(k -> new Cell(i.code(), k)))
                .flatMap(this::subject);
    }

    @Override
    public List<Subject> parts(Subject whole, String classification) {
        boolean declared = catalogue.indicator(whole.indicator()).stream()
                .flatMap(i -> i.breakdowns().stream())
                .anyMatch(b -> b.classification().equals(classification));
        return catalogue.classification(classification).filter(c -> declared).stream()
                .flatMap(c -> c.categories().stream())
                .flatMap(c -> subject(new Cell(whole.indicator(), c.key())).stream())
                .toList();
    }

    @Override
    public Optional<Measure> series(Subject subject, String series) {
        Measure percent = new Measure(Measure.Kind.PERCENT, "percent", java.math.BigDecimal.ONE);
        return switch (series) {
            case "TARGET", "CHANGE" -> Optional.of(subject.measure());
            case "COMPLETION", "CHANGE_PERCENT" -> Optional.of(percent);
            default -> Optional.empty();
        };
    }

    @Override
    public Optional<Type> attribute(String name) {
        Type known = ATTRIBUTES.get(name);
        return known == null && name.startsWith(UNIT) ? Optional.of(Type.TEXT) : Optional.ofNullable(known);
    }

    private Optional<Subject> subject(Cell cell) {
        return catalogue.indicator(cell.indicator()).map(i -> subject(i, catalogue.canonical(cell)));
    }

    private Subject subject(Indicator indicator, Cell cell) {
        Label label = indicator.label();
        @Nullable CategoryKey key = cell.indicator().equals(indicator.code()) ? cell.category() : null;
        Optional<Label> part = key == null
                ? Optional.empty()
                : catalogue
                        .classification(key.classification())
                        .flatMap(c -> c.category(key.category()))
                        .map(c -> c.label());
        return new Subject(
                cell.toString(),
                indicator.code(),
                Measure.of(indicator.unit()),
                indicator.nature() == Nature.STOCK,
                indicator.nature() == Nature.STOCK || indicator.nature() == Nature.FLOW,
                indicator.signed(),
                label.zhHans() + part.map(l -> "“" + l.zhHans() + "”").orElse(""),
                label.en() + part.map(l -> " '" + l.en() + "'").orElse(""));
    }
}
