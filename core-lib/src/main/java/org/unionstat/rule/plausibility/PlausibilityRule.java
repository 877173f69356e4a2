package org.unionstat.rule.plausibility;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The checks of figures that are possible and yet suspicious, with the numbers that decide each of them. */
public enum PlausibilityRule {
    /** A federation's stated total against the sum of what is below it, its own figure and its adjustment. */
    PARENT_TOTAL("PAR-007"),
    /** The stock at the beginning of a period against the stock at the end of the one before. */
    OPENING("TEM-008"),
    /** A running total of the year against the one before it, which it must not fall below. */
    RUNNING_TOTAL("TEM-009"),
    /** The change over a year against limits; small figures are not asked about. */
    YEAR_ON_YEAR("TEM-010", "limit_percent", "least_figure", "most_told"),
    /** A printed growth against the two figures, and what last year's figure must have been. */
    STATED_GROWTH("TEM-011"),
    /** A printed difference against the two figures, and what last year's figure must have been. */
    STATED_CHANGE("TEM-012"),
    /** A printed rate of completion against figure and task, and what the task must have been. */
    STATED_COMPLETION("RAT-038"),
    /** A printed rate against its two parts, and what the denominator must have been. */
    STATED_RATE("RAT-039"),
    /** A figure that is said to fulfil its target against the target. */
    FULFILMENT("BOU-092"),
    /** The stock at the end against the stock at the beginning, what came in and what went out. */
    STOCK_FLOW("TEM-013"),
    /** Last year's column of a form against the figure that is stored for last year. */
    LAST_YEARS_COLUMN("TEM-014"),
    /** The ratio to last year's figure among the ratios of the peers (Hidiroglou and Berthelot). */
    PEER_RATIO("OUT-001", "u", "a", "c", "least_pairs", "least_spread", "most_told", "most_peers", "peer_group"),
    /** A figure among the unit's own figures of other periods. */
    OWN_HISTORY(
            "OUT-002", "limit", "least_periods", "most_periods", "least_spread_percent", "least_spread", "most_told"),
    /** A figure too large or too small by a power of ten. */
    MAGNITUDE("SLP-001", "tolerance", "most_power", "peer_spreads", "least_pairs", "most_peers", "peer_group"),
    /** The parts of a breakdown one column too far to the right. */
    COLUMN_SHIFT("SLP-002"),
    /** The figures of last year again. */
    COPY_OF_LAST_YEAR("CPY-001", "share_percent", "least_cells"),
    /** The figures of another unit. */
    COPY_OF_PEER("CPY-002", "share_percent", "least_cells", "most_alike", "peer_group");

    private final String id;
    private final String parameters;

    PlausibilityRule(String id, String... parameters) {
        this.id = id;
        this.parameters = String.join(" ", parameters);
    }

    /**
     * The stable identifier.
     *
     * @return for example {@code TEM-010}
     */
    public String id() {
        return id;
    }

    /**
     * What settings must say of the check beside its class.
     *
     * @return the names of the numbers, and {@link Threshold#PEER_GROUP} where figures are held against peers
     */
    public List<String> parameters() {
        return parameters.isEmpty() ? List.of() : List.of(parameters.split(" "));
    }

    /**
     * Finds a check.
     *
     * @param id a stable identifier
     * @return the check, if there is one
     */
    public static Optional<PlausibilityRule> of(String id) {
        return Arrays.stream(values()).filter(rule -> rule.id.equals(id)).findFirst();
    }
}
