package org.unionstat.exchange;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.unionstat.catalogue.Catalogue;
import org.unionstat.outcome.Place;

/** What stands in single cells of a submitted file, before anything is read into it. */
public final class WrittenCells {

    private WrittenCells() {}

    /**
     * Looks cells up.
     *
     * @param file the file
     * @param catalogue the names by which its encoding is told
     * @param places places in it, of which sheet, row and column are looked at
     * @return the text at each place; none where the file ends before it
     * @throws IOException if the file cannot be read
     */
    public static Map<Place, String> read(Path file, Catalogue catalogue, Collection<Place> places) throws IOException {
        Map<String, Map<Integer, List<Place>>> wanted = new HashMap<>();
        places.forEach(p -> wanted.computeIfAbsent(p.sheet(), s -> new HashMap<>())
                .computeIfAbsent(p.row(), r -> new ArrayList<>())
                .add(p));
        Map<Place, String> found = new HashMap<>();
        try {
            new FileTable(file, catalogue).read(new Table.Visitor() {
                private String sheet = "";

                @Override
                public void sheet(String name) {
                    sheet = name;
                }

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
                    for (Place place : wanted.getOrDefault(sheet, Map.of()).getOrDefault(row, List.of())) {
                        if (place.column() > 0 && place.column() <= fields.size()) {
                            found.put(place, fields.get(place.column() - 1));
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
