package org.unionstat.batch.load;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.unionstat.exchange.WideHeader;
import org.unionstat.indicator.Indicator;
import org.unionstat.rule.RateLimit;

/**
 * The columns of a wide file as SQL sees them: {@code t0, t1, …} as read, {@code f2, f3, …} as figures, by position.
 *
 * <p>A text is plain if it is exactly what its figure is printed as, trailing zeros aside; every other text goes the long way.
 * Where a scan has found every text of the file plain, the columns are read as figures at once.
 */
final class BulkColumns {

    private final WideHeader header;
    private final Map<String, Integer> cells;
    private final boolean typed;

    BulkColumns(WideHeader header, Map<String, Integer> cells, boolean typed) {
        this.header = header;
        this.cells = cells;
        this.typed = typed;
    }

    /** The column of a figure, by its position in the file. */
    static String figure(int position) {
        return "f" + position;
    }

    static String figureOf(WideHeader.Figures column) {
        return figure(column.position());
    }

    private static String text(int position) {
        return position < 0 ? "null" : "t" + position;
    }

    String unit() {
        return text(header.unit());
    }

    String period() {
        return text(header.period());
    }

    String kind() {
        return text(header.kind());
    }

    String series() {
        return text(header.series());
    }

    String action() {
        return text(header.action());
    }

    /** The condition that the sender says nothing of a record. */
    String unremarked() {
        return header.remarks().isEmpty()
                ? "true"
                : header.remarks().stream()
                        .map(BulkColumns::text)
                        .collect(Collectors.joining(", ", "concat(", ") = ''"));
    }

    /** All columns of the file: {@code text}, the {@code type} it is read as and how it is {@code written} as text. */
    List<Map<String, String>> texts() {
        Map<Integer, String> types = new HashMap<>();
        if (typed) {
            header.figures().forEach(f -> types.put(f.position(), type(f.indicator())));
        }
        return IntStream.range(0, header.names().size())
                .mapToObj(i -> Map.of(
                        "text",
                        text(i),
                        "type",
                        types.getOrDefault(i, "varchar"),
                        "written",
                        types.containsKey(i) ? "cast(" + text(i) + " as varchar)" : text(i)))
                .toList();
    }

    /** The columns that hold figures: {@code id, text, figure, read, form, column}. */
    List<Map<String, String>> figures() {
        List<Map<String, String>> columns = new ArrayList<>();
        for (WideHeader.Figures each : header.figures()) {
            Map<String, String> column = new LinkedHashMap<>();
            column.put("id", cells.getOrDefault(each.cell().toString(), 0).toString());
            column.put("text", text(each.position()));
            column.put("figure", figure(each.position()));
            String text = text(each.position());
            column.put("read", typed ? text : "try_cast(" + text + " as " + type(each.indicator()) + ")");
            column.put("form", each.form().replace("'", "''"));
            column.put("column", Integer.toString(each.position() + 1));
            columns.add(column);
        }
        return columns;
    }

    /** The forms that the file touches in the order of its columns: {@code form, number}. */
    List<Map<String, String>> forms() {
        List<String> forms = header.figures().stream()
                .map(WideHeader.Figures::form)
                .distinct()
                .toList();
        return IntStream.range(0, forms.size())
                .mapToObj(i -> Map.of("form", forms.get(i).replace("'", "''"), "number", Integer.toString(i)))
                .toList();
    }

    /** Each column as text again, where only figures are kept: {@code again}. */
    List<Map<String, String>> again() {
        Map<Integer, String> kept = new LinkedHashMap<>();
        kept.put(header.unit(), "b.unit_code");
        kept.put(header.period(), "b.period");
        kept.put(header.kind(), "b.kind");
        kept.put(header.series(), "b.series");
        header.figures().forEach(f -> kept.put(f.position(), "cast(b." + figure(f.position()) + " as varchar)"));
        return IntStream.range(0, header.names().size())
                .mapToObj(i -> Map.of("again", kept.getOrDefault(i, "''")))
                .toList();
    }

    /** The condition that all figures of a record are plain and lawful. */
    String plain() {
        return header.figures().isEmpty()
                ? "true"
                : header.figures().stream().map(this::plain).collect(Collectors.joining("\n    and "));
    }

    private String plain(WideHeader.Figures each) {
        String text = text(each.position());
        String figure = figure(each.position());
        boolean whole = each.indicator().decimals() == 0;
        String printed = typed
                ? "true"
                : whole
                        ? text + " is not distinct from cast(" + figure + " as varchar)"
                        : "coalesce(starts_with(cast(" + figure + " as varchar), " + text + ") and not suffix(" + text
                                + ", '.'), " + text + " is null)";
        String bounds = RateLimit.appliesTo(each.indicator())
                ? " between " + (each.indicator().signed() ? "-9999999999999" : "0") + " and "
                        + BulkChecks.limit(each.indicator())
                : " >= 0";
        boolean free = each.indicator().signed() && !RateLimit.appliesTo(each.indicator());
        return free ? printed : printed + " and coalesce(" + figure + bounds + ", true)";
    }

    /** The type in which a figure is read: figures of up to thirteen digits, so that no sum of them overflows. */
    static String type(Indicator indicator) {
        return switch (indicator.decimals()) {
            case 0 -> "decimal(13, 0)";
            case 1 -> "decimal(14, 1)";
            default -> "decimal(15, 2)";
        };
    }
}
