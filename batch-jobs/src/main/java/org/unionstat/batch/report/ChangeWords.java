package org.unionstat.batch.report;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.unionstat.quantity.Qualifier;

/**
 * Changes in words, by the law of comparison: 同比 only over a year, points only for rates, 持平 only where nothing moved, a
 * direction only where it is certain, nothing at all where figures are not comparable.
 */
final class ChangeWords {

    private final Language language;
    private final FigureWords figures;
    private final PeriodWords periods;

    ChangeWords(FigureWords figures, PeriodWords periods) {
        this.language = figures.language();
        this.figures = figures;
        this.periods = periods;
    }

    /** The change as a clause; none where nothing may be said. */
    Optional<String> clause(Fact fact) {
        Change change = fact.change();
        if (!change.isCompared()) {
            return Optional.empty();
        }
        return switch (change.comparability()) {
            case "NEW" -> Optional.of(Phrase.WAS_ZERO.in(language, periods.before(fact.period())));
            case "UNCHANGED_ZERO" -> Optional.of(Phrase.BOTH_ZERO.in(language, periods.before(fact.period())));
            case "BASIS_DIFFERS" -> Optional.empty();
            default -> change.qualifier() == Qualifier.EXACT ? exact(fact) : certain(fact);
        };
    }

    /** What the change is measured against, as it leads a clause: 同比, 比2014年6月底. */
    String against(Fact fact) {
        boolean dates = fact.change().comparability().equals("DIFFERENT_DATE");
        return dates ? Phrase.SINCE.in(language, baseName(fact)) : Phrase.OVER_A_YEAR.in(language);
    }

    /** What the figure is compared with: 上年, 上年同期, 2014年6月底. */
    private String baseName(Fact fact) {
        boolean dates = fact.change().comparability().equals("DIFFERENT_DATE") && fact.baseDate() != null;
        return dates ? periods.date(java.util.Objects.requireNonNull(fact.baseDate())) : periods.before(fact.period());
    }

    private Optional<String> exact(Fact fact) {
        BigDecimal size = fact.change().size();
        if (size == null) {
            return Optional.empty();
        }
        boolean still = isUnmoved(fact);
        if (still || fact.change().direction() == 0) {
            return Optional.of((still ? Phrase.SAME : Phrase.NEARLY_SAME).in(language, baseName(fact)));
        }
        boolean up = size.signum() > 0;
        String lead = against(fact);
        if (fact.item().inPoints()) {
            return Optional.of((up ? Phrase.RATE_UP : Phrase.RATE_DOWN)
                    .in(language, lead, points(fact, size.abs(), Qualifier.EXACT)));
        }
        String difference = figures.exact(fact.item(), size.abs());
        BigDecimal growth = fact.change().growth();
        if (growth == null || isZero(fact.amount())) {
            return Optional.of((up ? Phrase.MORE_BY : Phrase.LESS_BY).in(language, lead, difference));
        }
        return Optional.of(wording(fact, up)
                .in(language, lead, difference, language.format().percent(growth.abs())));
    }

    private static Phrase wording(Fact fact, boolean up) {
        Integer before = fact.change().before();
        boolean overAYear = fact.change().comparability().equals("COMPARABLE");
        if (overAYear && before != null && before != 0 && (before > 0) != up) {
            return up ? Phrase.TURNED_UP : Phrase.TURNED_DOWN;
        }
        return up ? Phrase.UP_BY : Phrase.DOWN_BY;
    }

    /** From one to none is one less; minus a hundred per cent says no more. */
    private static boolean isZero(@Nullable Amount amount) {
        return amount != null && amount.value().signum() == 0;
    }

    private static boolean isUnmoved(Fact fact) {
        BigDecimal difference = fact.change().difference();
        if (difference != null) {
            return difference.signum() == 0;
        }
        Amount amount = fact.amount();
        Amount base = fact.base();
        return amount != null && base != null && amount.value().compareTo(base.value()) == 0;
    }

    private String points(Fact fact, BigDecimal points, Qualifier qualifier) {
        if (fact.item().indicator().unit().symbol().equals("‰")) {
            String figure = language.format().plain(points, 1, qualifier.rounding());
            return switch (language) {
                case ZH_HANS -> figure + "个千分点";
                case ZH_HANT -> figure + "個千分點";
                case EN -> figure + " per mille points";
            };
        }
        return language.format().points(points, qualifier.rounding());
    }

    /** As a cell of a table has room for. */
    private String shortPoints(Fact fact, BigDecimal points) {
        return points(fact, points, fact.change().qualifier()).replace("percentage points", "pp");
    }

    /** Of a change that is an interval, only what is true on the whole of it. */
    private Optional<String> certain(Fact fact) {
        BigDecimal lower = fact.change().lower();
        BigDecimal upper = fact.change().upper();
        boolean up = lower != null && lower.signum() > 0;
        boolean down = upper != null && upper.signum() < 0;
        if (!up && !down) {
            return Optional.empty();
        }
        String size = size(fact, lower, upper, up);
        Phrase phrase = fact.item().inPoints()
                ? (up ? Phrase.RATE_UP : Phrase.RATE_DOWN)
                : up ? Phrase.MORE_BY : Phrase.LESS_BY;
        return Optional.of(phrase.in(language, against(fact), size));
    }

    private String size(Fact fact, @Nullable BigDecimal lower, @Nullable BigDecimal upper, boolean up) {
        BigDecimal known = fact.change().size();
        if (fact.change().qualifier() == Qualifier.APPROXIMATE && known != null) {
            return language.format().about(measured(fact, known.abs(), Qualifier.APPROXIMATE));
        }
        BigDecimal least = up ? lower : upper;
        BigDecimal most = up ? upper : lower;
        if (least == null || most == null) {
            BigDecimal bound = least == null ? most : least;
            return language.format()
                    .atLeast(measured(fact, bound == null ? BigDecimal.ZERO : bound.abs(), Qualifier.AT_LEAST));
        }
        return language.format()
                .between(
                        measured(fact, least.abs(), Qualifier.AT_LEAST), measured(fact, most.abs(), Qualifier.AT_MOST));
    }

    private String measured(Fact fact, BigDecimal size, Qualifier qualifier) {
        return fact.item().inPoints() ? points(fact, size, qualifier) : figures.bound(fact.item(), size, qualifier);
    }

    /** The two cells of a table: difference and growth, or one short text over both. */
    record Cells(String difference, String growth, String instead) {
        static Cells of(String instead) {
            return new Cells("", "", instead);
        }
    }

    /** What a table says of the change. */
    Cells cells(Fact fact) {
        Change change = fact.change();
        if (!change.isCompared()) {
            return Cells.of(why(change));
        }
        String difference = difference(fact);
        String growth = change.growth() == null ? "" : signedPercent(fact, change.growth());
        return switch (change.comparability()) {
            case "DIFFERENT_DATE" ->
                Cells.of(Phrase.AGAINST_DATE.in(language, baseName(fact))
                        + (language.isChinese() ? " " : "")
                        + difference
                        + (growth.isEmpty() ? "" : Phrase.COMMA.in(language) + growth + "%"));
            case "NEW" -> new Cells(difference, Phrase.BASE_ZERO.in(language), "");
            case "BASIS_DIFFERS" -> Cells.of(Phrase.BASIS_DIFFERS.in(language) + " " + difference);
            default -> new Cells(difference, growth.isEmpty() ? "—" : growth, "");
        };
    }

    /** Growth in per cent or change in points, as narrow as a cell can be; nothing where figures are not compared over a year. */
    String brief(Fact fact) {
        Change change = fact.change();
        BigDecimal size = change.growth() != null ? change.growth() : change.points();
        return size == null || !change.comparability().equals("COMPARABLE") ? "" : signedPercent(fact, size);
    }

    private String difference(Fact fact) {
        Change change = fact.change();
        BigDecimal points = change.points();
        if (points != null) {
            String sign = points.signum() > 0 ? "+" : "";
            return sign(change) + sign + shortPoints(fact, points);
        }
        if (change.qualifier() == Qualifier.RANGE && change.lower() != null && change.upper() != null) {
            return figures.signed(fact, change.lower(), Qualifier.AT_LEAST) + "—"
                    + figures.signed(fact, change.upper(), Qualifier.AT_MOST);
        }
        BigDecimal difference = change.difference();
        return difference == null ? "" : sign(change) + figures.signed(fact, difference, change.qualifier());
    }

    private String signedPercent(Fact fact, BigDecimal growth) {
        String printed =
                language.format().plain(growth, 1, fact.change().qualifier().rounding());
        return sign(fact.change()) + (growth.signum() > 0 ? "+" : "") + printed;
    }

    private static String sign(Change change) {
        return switch (change.qualifier()) {
            case AT_LEAST -> "≥";
            case AT_MOST -> "≤";
            case APPROXIMATE -> "≈";
            default -> "";
        };
    }

    private String why(Change change) {
        String reason = change.comparability().replace("NOT_COMPARABLE_", "");
        for (Phrase phrase : Phrase.values()) {
            if (phrase.name().equals("WHY_" + reason)) {
                return phrase.in(language);
            }
        }
        return Phrase.WHY_UNCERTAIN.in(language);
    }
}
