package org.unionstat.exchange;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.unionstat.outcome.Place;

/** What stands in single cells of a submitted file, before anything is read into it. */
public final class WrittenCells {

    private WrittenCells() {}

    /**
     * Looks cells up.
     *
     * @param file the file
     * @param places places in it, of which row and column are looked at
     * @return the text at each place by {@code row:column}; none where the file ends before it
     * @throws IOException if the file cannot be read
     */
    public static Map<String, String> read(Path file, Collection<Place> places) throws IOException {
        Map<Integer, Set<Integer>> wanted = new TreeMap<>();
        places.forEach(
                p -> wanted.computeIfAbsent(p.row(), r -> new TreeSet<>()).add(p.column()));
        Map<String, String> found = new TreeMap<>();
        try {
            new FileTable(file).read(new Table.Visitor() {
                @Override
                public boolean header(int row, List<String> names) {
                    take(row, names);
                    return true;
                }

                @Override
                public void record(int row, List<String> fields) {
                    take(row, fields);
                }

                private void take(int row, List<String> fields) {
                    for (int column : wanted.getOrDefault(row, Set.of())) {
                        if (column > 0 && column <= fields.size()) {
                            found.put(row + ":" + column, fields.get(column - 1));
                        }
                    }
                }
            });
        } catch (UnreadableTable e) {
            // what stands before the end of the readable part was found
            return found;
        }
        return found;
    }
}
