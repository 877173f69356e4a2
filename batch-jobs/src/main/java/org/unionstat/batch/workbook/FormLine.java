package org.unionstat.batch.workbook;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.unionstat.indicator.Cell;
import org.unionstat.indicator.Indicator;

/**
 * One line of a form.
 *
 * @param cell what the line is about
 * @param indicator its indicator
 * @param name its name in the workspace's language
 * @param isPart whether it is a category
 * @param isAsked whether the form asks it; a line that it does not ask is shown for the parts below it
 * @param whole with the first part of a breakdown that adds up: the line of its total, and those of the parts
 */
record FormLine(
        Cell cell,
        Indicator indicator,
        String name,
        boolean isPart,
        boolean isAsked,
        @Nullable Whole whole) {

    /** A total and its parts, as positions of lines. */
    record Whole(int total, List<Integer> parts) {

        /** Copies the parts. */
        Whole {
            parts = List.copyOf(parts);
        }
    }

    /** Whether it is made of what happened on days. */
    boolean isOfLedgers() {
        return indicator.addsUp();
    }

    /** How the figure is shown. */
    String format() {
        return indicator.decimals() == 0 ? "#,##0" : "#,##0." + "0".repeat(indicator.decimals());
    }
}
