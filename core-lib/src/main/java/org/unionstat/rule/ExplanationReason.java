package org.unionstat.rule;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Of what kind an explanation is. */
public enum ExplanationReason {
    /** The figures cover different units, people or activities. */
    SCOPE("口径"),
    /** The figures are of different dates. */
    TIMING("时点"),
    /** The figures come from different records. */
    SOURCE("来源"),
    /** The figures are rounded or estimated. */
    ROUNDING("进位"),
    /** What is counted has really changed so. */
    REAL_CHANGE("实际变动"),
    /** Anything else. */
    OTHER("其他");

    private final String zh;

    ExplanationReason(String zh) {
        this.zh = zh;
    }

    /**
     * Reads a code or its Chinese name.
     *
     * @param text for example {@code SCOPE} or 口径
     * @return the reason, if it is one
     */
    public static Optional<ExplanationReason> parse(String text) {
        String code = text.strip().toUpperCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(r -> r.name().equals(code) || r.zh.equals(code))
                .findFirst();
    }
}
