package org.unionstat.batch.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.unionstat.quantity.FigureFormat;
import org.unionstat.quantity.Qualifier;

/**
 * Figures with their units, as they are printed in sentences and in tables.
 *
 * <p>In sentences figures from 100,000 up are told in 万; in tables they keep their digits, but for large sums of money, which
 * stand in 万元. Rates have one decimal. A figure that is not exact keeps its word in text and its sign (≥ ≤ ≈) in tables.
 */
final class FigureWords {

    private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);
    private static final BigDecimal LARGE = BigDecimal.valueOf(100_000);
    /** Of less than 1,000 yuan two decimals of 万元 leave no more than one digit. */
    private static final BigDecimal SMALL = BigDecimal.valueOf(1_000);
    /**
     * Measure words that may end an indicator's name, the longer first: 参保人数 8,168人 is told as 参保8,168人. The unit of measure
     * that follows is that of the tables: 培训期数 counted in 次 is told as 培训4次.
     */
    private static final List<String> COUNTERS = List.of(
            "人次", "场次", "家次", "人", "件", "期", "次", "场", "場", "份", "册", "冊", "篇", "对", "對", "家", "项", "項", "户", "戶", "班");

    private static final List<String> ENDINGS = List.of("指数", "指數", "系数", "系數", "基数", "基數", "总数", "總數", "均数", "均數");

    private final Language language;
    private final FigureFormat format;

    FigureWords(Language language) {
        this.language = language;
        this.format = language.format();
    }

    Language language() {
        return language;
    }

    /** The subject and its figure: 医疗互助参保10,135人, 帮困基金总额587.8万元, 建会率90%以上. */
    String statement(Item item, Amount amount, String mark) {
        Name name = name(item);
        return Phrase.STATEMENT.in(language, name.stem(), qualified(item, amount, name.unit()) + mark);
    }

    /** A category and its figure: 在职4,886人. */
    String part(Item item, Amount amount, String mark) {
        return Phrase.PART.in(
                language, item.category(), qualified(item, amount, name(item).unit()) + mark);
    }

    /** The figure with its unit and its word. */
    String amount(Item item, Amount amount) {
        return qualified(item, amount, name(item).unit());
    }

    /** An exact figure with its unit. */
    String exact(Item item, BigDecimal value) {
        return bound(item, value, Qualifier.EXACT);
    }

    /** A bound with its unit, rounded outwards. */
    String bound(Item item, BigDecimal value, Qualifier qualifier) {
        return withUnit(item, value, name(item).unit(), qualifier.rounding());
    }

    /** An exact figure with all its digits and its unit. */
    String full(Item item, BigDecimal value) {
        return format.exact(rounded(value, RoundingMode.HALF_UP)) + unit(item);
    }

    /** The name that comparisons between units use. */
    String subject(Item item) {
        return item.isTotal() ? stem(item) : stem(item) + Phrase.BRACKETS.in(language, item.category());
    }

    /** The name that parts are introduced with: the indicator's, without its measure word. */
    String stem(Item item) {
        return name(item).stem();
    }

    private record Name(String stem, String unit) {}

    private Name name(Item item) {
        String unit = unit(item);
        String name = item.name();
        if (!language.isChinese() || !item.isAmount() || item.isMoney() || item.inPoints()) {
            return new Name(name, unit);
        }
        for (String counter : COUNTERS) {
            boolean known = item.indicator().unit().symbols().contains(counter) || isClasses(item, counter);
            if (known && (name.endsWith(counter + "数") || name.endsWith(counter + "數"))) {
                return shortened(item, counter.length() + 1, unit);
            }
            if (known && counter.length() == 2 && name.endsWith(counter)) {
                return shortened(item, counter.length(), unit);
            }
        }
        boolean number = name.endsWith("数") || name.endsWith("數");
        return number && ENDINGS.stream().noneMatch(name::endsWith) ? shortened(item, 1, unit) : new Name(name, unit);
    }

    /** 举办班数 counts classes that were held: 班 is its measure word, although tables count in 次. */
    private static boolean isClasses(Item item, String counter) {
        return counter.equals("班") && item.indicator().unit().code().equals("session");
    }

    private Name shortened(Item item, int by, String unit) {
        String name = item.name();
        return name.length() - by < 2
                ? new Name(name, unit(item))
                : new Name(name.substring(0, name.length() - by), unit);
    }

    private String unit(Item item) {
        if (item.inPoints()) {
            return item.indicator().unit().symbol();
        }
        if (!language.isChinese()) {
            return item.isMoney() ? " yuan" : "";
        }
        String symbol = item.indicator().unit().symbol();
        return language == Language.ZH_HANT ? traditional(item) : symbol;
    }

    private static String traditional(Item item) {
        return switch (item.indicator().unit().symbol()) {
            case "万元" -> "萬元";
            case "亿元" -> "億元";
            case "万人" -> "萬人";
            case "项" -> "項";
            case "户" -> "戶";
            case "对" -> "對";
            case "个" -> "個";
            case "册" -> "冊";
            case "分钟" -> "分鐘";
            case "个月" -> "個月";
            case "篇" -> "篇";
            default -> item.indicator().unit().symbol();
        };
    }

    private String qualified(Item item, Amount amount, String unit) {
        String figure = isAsReported(item, amount)
                ? format.exact(amount.value()) + unit
                : withUnit(item, amount.value(), unit, amount.qualifier().rounding());
        return switch (amount.qualifier()) {
            case EXACT, UNCERTAIN -> figure;
            case APPROXIMATE -> format.about(figure);
            case AT_LEAST -> Phrase.AT_LEAST.in(language, figure);
            case AT_MOST -> Phrase.AT_MOST.in(language, figure);
            case RANGE -> between(item, amount.lower(), amount.upper(), figure, unit);
        };
    }

    private String between(
            Item item, @Nullable BigDecimal lower, @Nullable BigDecimal upper, String figure, String unit) {
        return lower == null || upper == null
                ? figure
                : format.between(
                        withUnit(item, lower, unit, RoundingMode.FLOOR),
                        withUnit(item, upper, unit, RoundingMode.CEILING));
    }

    private String withUnit(Item item, BigDecimal value, String unit, RoundingMode rounding) {
        if (item.inPoints()) {
            return format.plain(value, 1, rounding) + unit;
        }
        if (item.isMoney() && language.isChinese() && item.scale().compareTo(BigDecimal.ONE) == 0) {
            return money(value, rounding) + unit;
        }
        BigDecimal rounded = rounded(value, rounding);
        return (item.isAmount() && item.scale().compareTo(BigDecimal.ONE) == 0
                        ? format.count(rounded, rounding)
                        : format.exact(rounded))
                + unit;
    }

    /** 587.80万 is told as 587.8万, as unions print it. */
    private String money(BigDecimal value, RoundingMode rounding) {
        String printed = format.money(rounded(value, rounding), rounding);
        int word = printed.length() - 1;
        boolean large = word > 0 && !Character.isDigit(printed.charAt(word));
        if (!large || printed.indexOf('.') < 0) {
            return printed;
        }
        String digits = printed.substring(0, word).replaceAll("0+$", "").replaceAll("\\.$", "");
        return digits + printed.charAt(word);
    }

    /** The unit of measure of a table's row; large sums of money stand in 万元. */
    String rowUnit(Fact fact) {
        return inTenThousands(fact) ? (language == Language.ZH_HANT ? "萬元" : "万元") : label(fact.item());
    }

    private String label(Item item) {
        if (language.isChinese() || item.inPoints()) {
            return unit(item);
        }
        return item.indicator().unit().labelEn().replaceAll("[,(].*| or .*", "").strip();
    }

    /** The facts of a table with sums of money in one unit: 万元 beside large ones, but for those of which little would be left. */
    List<Fact> inOneUnit(List<Fact> facts) {
        if (facts.stream().noneMatch(this::inTenThousands)) {
            return facts;
        }
        return facts.stream()
                .map(f -> isYuan(f) && f.item().isAmount() && !isSmall(f.amount()) && !isSmall(f.base())
                        ? f.inTenThousands()
                        : f)
                .toList();
    }

    private boolean inTenThousands(Fact fact) {
        return isYuan(fact) && (fact.isInTenThousands() || isLarge(fact.amount()) || isLarge(fact.base()));
    }

    private boolean isYuan(Fact fact) {
        return language.isChinese()
                && fact.item().isMoney()
                && fact.item().scale().compareTo(BigDecimal.ONE) == 0;
    }

    private static boolean isSmall(@Nullable Amount amount) {
        return amount != null
                && amount.value().signum() != 0
                && amount.value().abs().compareTo(SMALL) < 0;
    }

    private static boolean isLarge(@Nullable Amount amount) {
        return amount != null && amount.value().abs().compareTo(LARGE) >= 0;
    }

    /** A figure of a row, with ≥, ≤ or ≈ where it is not exact. */
    String cell(Fact fact, @Nullable Amount amount) {
        if (amount == null) {
            return "";
        }
        if (amount.qualifier() == Qualifier.RANGE && amount.lower() != null && amount.upper() != null) {
            return plain(fact, amount.lower(), Qualifier.AT_LEAST) + "—"
                    + plain(fact, amount.upper(), Qualifier.AT_MOST);
        }
        if (isAsReported(fact.item(), amount)) {
            return sign(amount) + format.exact(amount.value());
        }
        return sign(amount) + plain(fact, amount.value(), amount.qualifier());
    }

    /** 90%以上 keeps the digits it was reported with; a rate worked out of figures that are not exact is rounded as all are. */
    private static boolean isAsReported(Item item, Amount amount) {
        return item.inPoints()
                && !amount.isExact()
                && amount.value().stripTrailingZeros().scale() <= 1;
    }

    private static String sign(Amount amount) {
        return switch (amount.qualifier()) {
            case AT_LEAST -> "≥";
            case AT_MOST -> "≤";
            case APPROXIMATE -> "≈";
            default -> "";
        };
    }

    /** A bare number of a row, in the row's unit. */
    String plain(Fact fact, BigDecimal value) {
        return plain(fact, value, Qualifier.EXACT);
    }

    private String plain(Fact fact, BigDecimal value, Qualifier qualifier) {
        RoundingMode rounding = qualifier.rounding();
        if (fact.item().inPoints()) {
            return format.plain(value, 1, rounding);
        }
        if (!inTenThousands(fact)) {
            return format.exact(rounded(value, rounding));
        }
        BigDecimal told = value.divide(TEN_THOUSAND);
        // 约1,140万元 was not counted to the last 100 yuan
        return qualifier == Qualifier.EXACT ? format.plain(told, 2) : format.exact(rounded(told, rounding));
    }

    /** A number of a row with its sign. */
    String signed(Fact fact, BigDecimal value, Qualifier qualifier) {
        String printed = plain(fact, value, qualifier);
        boolean zero = printed.chars().noneMatch(c -> c >= '1' && c <= '9');
        return zero || value.signum() < 0 ? printed : "+" + printed;
    }

    private static BigDecimal rounded(BigDecimal value, RoundingMode rounding) {
        return value.scale() > 2 ? value.setScale(2, rounding) : value;
    }
}
