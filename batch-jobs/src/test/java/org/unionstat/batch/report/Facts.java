package org.unionstat.batch.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.unionstat.catalogue.Catalogue;
import org.unionstat.indicator.Indicator;
import org.unionstat.period.Period;
import org.unionstat.period.StatisticalCalendar;
import org.unionstat.quantity.Qualifier;

/** Facts for tests, made of the shipped catalogue's indicators. */
final class Facts {

    static final Catalogue CATALOGUE = Catalogue.base().orThrow();
    static final Period YEAR = StatisticalCalendar.JANUARY.parse("2015").orThrow();
    static final Period HALF = StatisticalCalendar.JANUARY.parse("2014H1").orThrow();
    static final String MEMBERS = "membership.members";
    static final String FUND_RATE = "assistance.relief_fund_rate";
    static final String FUND = "assistance.relief_fund_balance";

    private Facts() {}

    static Words words(Language language) {
        return Words.of(language, StatisticalCalendar.JANUARY, false);
    }

    static Item item(String code, Language language) {
        Indicator indicator = CATALOGUE.indicator(code).orElseThrow();
        return new Item(code, 0, indicator, language.of(indicator.label()), "", "");
    }

    static Item part(String code, String classification, String category) {
        Item whole = item(code, Language.ZH_HANS);
        return new Item(
                code + "[" + classification + ":x]", 1, whole.indicator(), whole.name(), category, classification);
    }

    static Fact fact(Item item, @Nullable Amount amount, @Nullable Amount base, Change change) {
        return new Fact(
                "U", item, YEAR, amount, YEAR.end(), base, LocalDate.of(2014, 6, 30), change, null, false, 1, 1, false);
    }

    static Fact withGoal(Fact fact, Goal goal, boolean incomplete) {
        return new Fact(
                fact.unit(),
                fact.item(),
                fact.period(),
                fact.amount(),
                fact.date(),
                fact.base(),
                fact.baseDate(),
                fact.change(),
                goal,
                incomplete,
                305,
                incomplete ? 303 : 305,
                false);
    }

    static Amount amount(String value) {
        return Amount.exact(new BigDecimal(value));
    }

    /** A change as the warehouse writes it. */
    static Change change(
            String comparability, @Nullable String difference, @Nullable String growth, @Nullable String points) {
        return new Change(
                comparability,
                number(difference),
                number(growth),
                number(points),
                Qualifier.EXACT,
                number(difference == null ? points : difference),
                number(difference == null ? points : difference),
                null);
    }

    static Change interval(
            Qualifier qualifier, @Nullable String difference, @Nullable String lower, @Nullable String upper) {
        return new Change("COMPARABLE", number(difference), null, null, qualifier, number(lower), number(upper), null);
    }

    static @Nullable BigDecimal number(@Nullable String text) {
        return text == null || text.isEmpty() ? null : new BigDecimal(text);
    }

    /** The figures of a text, thousands marks taken out, in its order. */
    static List<String> figures(String text) {
        List<String> found = new ArrayList<>();
        java.util.regex.Matcher matcher =
                java.util.regex.Pattern.compile("\\d[\\d,]*(?:\\.\\d+)?").matcher(text);
        while (matcher.find()) {
            found.add(matcher.group().replace(",", ""));
        }
        return found;
    }
}
