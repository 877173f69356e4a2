package org.unionstat.batch.aggregate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which cells of a wide row are filled in, told bit by bit in a few numbers, so that rows can be compared without their figures. */
final class FilledCells {

    /** Cells whose being filled in is kept in one machine integer. */
    private static final int BITS = 60;

    private FilledCells() {}

    /**
     * The numbers of a row.
     *
     * @param cells the cells, one map each
     * @param column what the maps call the SQL of a cell
     * @return one map per number: {@code word}, its name, and {@code bits}, its SQL
     */
    static List<Map<String, String>> words(List<Map<String, String>> cells, String column) {
        List<Map<String, String>> words = new ArrayList<>();
        for (int from = 0; from < cells.size(); from += BITS) {
            List<String> bits = new ArrayList<>();
            for (Map<String, String> cell : cells.subList(from, Math.min(from + BITS, cells.size()))) {
                bits.add("case when " + cell.get(column) + " is null then 0 else " + (1L << bits.size())
                        + " end::bigint");
            }
            words.add(Map.of("word", "word" + words.size(), "bits", String.join(" + ", bits)));
        }
        return words;
    }

    /**
     * Where each cell of a row stands in its numbers.
     *
     * @param cells the cells, one map each
     * @return the same maps with {@code word}, the name of the number, and {@code bit}, the power of two
     */
    static List<Map<String, String>> placed(List<Map<String, String>> cells) {
        List<Map<String, String>> placed = new ArrayList<>();
        for (Map<String, String> cell : cells) {
            Map<String, String> more = new LinkedHashMap<>(cell);
            more.put("word", "word" + placed.size() / BITS);
            more.put("bit", Long.toString(1L << placed.size() % BITS));
            placed.add(more);
        }
        return placed;
    }
}
