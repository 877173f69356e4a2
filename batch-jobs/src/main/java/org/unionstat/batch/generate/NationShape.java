package org.unionstat.batch.generate;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How the nation is divided: its provinces, their prefectures, their counties and how many townships and streets each county has. It
 * knows numbers only; where they were counted is told in the file.
 */
final class NationShape {

    private static final String FILE = "/generate/nation.txt";

    private final List<Prefecture> prefectures;

    private NationShape(List<Prefecture> prefectures) {
        this.prefectures = prefectures;
    }

    /**
     * A prefecture.
     *
     * @param province the number of its province, from 1
     * @param number its number in the province, from 1
     * @param counties the number of streets of each of its counties
     */
    record Prefecture(int province, int number, List<Integer> counties) {

        int streets() {
            return counties.stream().mapToInt(i -> i).sum();
        }
    }

    static NationShape whole() {
        List<Prefecture> prefectures = new ArrayList<>();
        int province = 1;
        int number = 0;
        for (String line : read().lines().filter(l -> !l.startsWith("#")).toList()) {
            if (line.isEmpty()) {
                province++;
                number = 0;
            } else {
                List<Integer> counties =
                        Arrays.stream(line.split(" ")).map(Integer::valueOf).toList();
                prefectures.add(new Prefecture(province, ++number, counties));
            }
        }
        return new NationShape(prefectures);
    }

    /**
     * The part that has about so many streets: neighbouring prefectures, as few as will do, and of these the first whose number
     * comes nearest.
     */
    NationShape part(int streets) {
        int length = 1;
        while (length < prefectures.size() && largest(length) < streets) {
            length++;
        }
        int best = 0;
        for (int i = 1; i <= prefectures.size() - length; i++) {
            if (Math.abs(streets(i, length) - streets) < Math.abs(streets(best, length) - streets)) {
                best = i;
            }
        }
        return new NationShape(prefectures.subList(best, best + length));
    }

    private int largest(int length) {
        return IntStream.rangeClosed(0, prefectures.size() - length)
                .map(i -> streets(i, length))
                .max()
                .orElse(0);
    }

    private int streets(int from, int length) {
        return prefectures.subList(from, from + length).stream()
                .mapToInt(Prefecture::streets)
                .sum();
    }

    List<Prefecture> prefectures() {
        return prefectures;
    }

    private static String read() {
        try (InputStream in = NationShape.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its own file " + FILE);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
