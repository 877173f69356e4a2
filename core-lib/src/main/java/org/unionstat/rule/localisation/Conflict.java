package org.unionstat.rule.localisation;

import java.util.List;
import java.util.Optional;

/**
 * Rules that cannot all hold with the printed figures, and the smallest changes by which they would.
 *
 * @param rules the rules that fail, in their order; empty if only several together contradict one another around a blank
 * @param repairs every smallest change, the likeliest first; empty if there is none or none was found
 * @param isComplete whether the search came to its end; else repairs may be missing, and other failing rules are not looked at
 * @param searched how many cells at once were changed in a search that came to its end; there is no repair with fewer or, if no
 *     repair is told, with as many
 */
public record Conflict(List<String> rules, List<Repair> repairs, boolean isComplete, int searched) {

    /** Copies the lists. */
    public Conflict {
        rules = List.copyOf(rules);
        repairs = List.copyOf(repairs);
    }

    /**
     * The likeliest of the smallest changes.
     *
     * @return the first repair, if there is one
     */
    public Optional<Repair> likeliest() {
        return repairs.stream().findFirst();
    }

    /**
     * The change that stands out among the smallest: the only one, or the only one that is an easily seen mistake.
     *
     * @return the change; empty if several are as good, the search was cut short, or a cell may take several figures
     */
    public Optional<Repair> unambiguous() {
        List<Repair> telling = repairs.size() == 1
                ? repairs
                : repairs.stream().filter(r -> r.worst() != Mistake.OTHER).toList();
        return isComplete && telling.size() == 1
                ? telling.stream()
                        .filter(r -> r.corrections().stream().allMatch(Correction::isOnly))
                        .findFirst()
                : Optional.empty();
    }
}
