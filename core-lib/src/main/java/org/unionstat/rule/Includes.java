package org.unionstat.rule;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.unionstat.outcome.Problem;

/** Checks that every pack that is included is there, and that none includes itself by way of others. */
final class Includes {

    private final Map<String, PackReader.Read> files = new LinkedHashMap<>();
    private final Set<String> done = new HashSet<>();
    private final List<Problem> problems;

    private Includes(List<PackReader.Read> read, List<Problem> problems) {
        read.forEach(r -> files.put(r.file().name(), r));
        this.problems = problems;
    }

    static void check(List<PackReader.Read> read, List<Problem> problems) {
        Includes includes = new Includes(read, problems);
        read.forEach(r -> includes.follow(r, new ArrayList<>()));
    }

    private void follow(PackReader.Read from, List<String> way) {
        String name = from.file().name();
        if (!done.add(name)) {
            return;
        }
        way.add(name);
        for (YamlMapping.Text include : from.includes()) {
            PackReader.Read to = find(name, include.text());
            if (to == null) {
                problems.add(PackFault.NO_FILE.at(include.place(), include.text(), String.join(", ", files.keySet())));
            } else if (way.contains(to.file().name())) {
                List<String> cycle =
                        new ArrayList<>(way.subList(way.indexOf(to.file().name()), way.size()));
                cycle.add(to.file().name());
                problems.add(PackFault.CYCLE.at(include.place(), String.join(" → ", cycle)));
            } else {
                follow(to, way);
            }
        }
        way.remove(name);
    }

    /** A file is included by its name, as seen from the folder of the file that includes it. */
    private PackReader.@org.jspecify.annotations.Nullable Read find(String from, String name) {
        return files.get(from.substring(0, from.lastIndexOf('/') + 1) + name);
    }
}
