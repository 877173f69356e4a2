package org.unionstat.rule.localisation;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.unionstat.rule.FigureText;

/**
 * One smallest set of cells whose change satisfies all rules at once.
 *
 * @param corrections what each cell would have to be, in the order of the cells
 */
public record Repair(List<Correction> corrections) {

    /** The likeliest first: easily seen mistakes, then parts before totals, then the smaller change. */
    static final Comparator<Repair> LIKELIEST =
            Comparator.comparing(Repair::worst).thenComparing(Repair::totals).thenComparing(Repair::relativeChange);

    /** Copies the corrections. */
    public Repair {
        corrections = List.copyOf(corrections);
    }

    /** The least likely of its mistakes. */
    Mistake worst() {
        return corrections.stream()
                .map(Correction::mistake)
                .max(Comparator.naturalOrder())
                .orElse(Mistake.OTHER);
    }

    private long totals() {
        return corrections.stream().filter(Correction::isTotal).count();
    }

    private BigDecimal relativeChange() {
        return corrections.stream().map(Correction::relativeChange).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /**
     * The proposal in Chinese.
     *
     * @return for example 若“企业工会”为 99（填报 98，一位数字有误），则全部规则成立
     */
    public String message() {
        return corrections.stream()
                .map(c -> "“" + c.cell().label().zhHans() + "”为 " + printed(c.meant())
                        + "（填报 " + written(c, "空白")
                        + (c.isOnly() ? "，" + c.mistake().zh() : "，不止一解") + "）")
                .collect(Collectors.joining("、", "若", "，则全部规则成立"));
    }

    /**
     * The proposal in English.
     *
     * @return for example {@code all rules hold if 'Enterprise unions' were 99 (reported 98: one digit)}
     */
    public String messageEn() {
        return corrections.stream()
                .map(c -> "'" + c.cell().label().en() + "' were " + printed(c.meant())
                        + " (reported " + written(c, "blank")
                        + (c.isOnly() ? ": " + c.mistake().en() : "; other figures would do") + ")")
                .collect(Collectors.joining(" and ", "all rules hold if ", ""));
    }

    private static String written(Correction correction, String blank) {
        @Nullable BigDecimal value = correction.cell().value();
        return value == null ? blank : printed(value);
    }

    private static String printed(BigDecimal value) {
        return FigureText.printed(value);
    }
}
