package org.unionstat.batch.workbook;

import java.util.List;
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
 * @param partitions of a total: the breakdowns that add up to it, each as the positions of its parts' lines
 */
record FormLine(
        Cell cell, Indicator indicator, String name, boolean isPart, boolean isAsked, List<List<Integer>> partitions) {

    /** Copies the partitions. */
    FormLine {
        partitions = List.copyOf(partitions);
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
