package org.unionstat.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** Titles of figures drawn at random, held against the figures themselves. */
class TitleTruthTest {

    private static final Pattern COUNTS = Pattern.compile("(\\d+)项(?:中|全部)");
    private static final Pattern LEADER = Pattern.compile("，(.)(增幅|降幅)最大");

    private static Datum datum(Random random) {
        int kind = random.nextInt(12);
        if (kind == 0) {
            return Datum.missing();
        }
        int size = random.nextInt(4) == 0 ? 3 : random.nextInt(4) == 0 ? 1_000_000 : 40;
        BigDecimal value = BigDecimal.valueOf(random.nextInt(size) - (random.nextInt(10) == 0 ? 5 : 0));
        return kind == 1 ? Datum.qualified(value, "约" + value) : Datum.of(value);
    }

    private static int compared(PairedBars.Bar bar) {
        return bar.base().bearsClaims() && bar.current().bearsClaims() ? 1 : 0;
    }

    private static int direction(PairedBars.Bar bar) {
        return bar.current().required().compareTo(bar.base().required());
    }

    @RepeatedTest(400)
    void ofPairsAreTrue(RepetitionInfo info) {
        Random random = new Random(info.getCurrentRepetition());
        PairedBars chart = PairedBars.of("参保", "人").periods("2014年", "2015年");
        int n = 2 + random.nextInt(4);
        for (int i = 0; i < n; i++) {
            chart = chart.bar(Character.toString("甲乙丙丁戊己".charAt(i)), datum(random), datum(random));
        }
        String title = chart.title();
        List<PairedBars.Bar> compared =
                chart.bars().stream().filter(b -> compared(b) == 1).toList();
        Matcher counts = COUNTS.matcher(title);
        if (counts.find()) {
            assertThat(Integer.parseInt(counts.group(1))).isEqualTo(compared.size());
        }
        assertThat(title.contains("可比") || title.contains("未作比较"))
                .isEqualTo(!compared.isEmpty() && compared.size() < n);
        if (title.contains("全部增长") || title.contains("全部增加")) {
            assertThat(compared).allMatch(b -> direction(b) > 0);
        }
        if (title.contains("全部下降") || title.contains("全部减少")) {
            assertThat(compared).allMatch(b -> direction(b) < 0);
        }
        Matcher leader = LEADER.matcher(title);
        if (leader.find()) {
            int sign = leader.group(2).equals("增幅") ? 1 : -1;
            assertThat(biggest(compared, sign)).isEqualTo(leader.group(1));
        }
    }

    private static String biggest(List<PairedBars.Bar> bars, int sign) {
        String name = "";
        double most = 0;
        for (PairedBars.Bar bar : bars) {
            if (Integer.signum(direction(bar)) != sign) {
                continue;
            }
            assertThat(bar.base().required()).isPositive();
            double growth = sign
                    * (bar.current().required().doubleValue()
                                    / bar.base().required().doubleValue()
                            - 1);
            if (growth > most) {
                most = growth;
                name = bar.name();
            }
        }
        return name;
    }

    @RepeatedTest(300)
    void ofLinesAreTrue(RepetitionInfo info) {
        Random random = new Random(1000L + info.getCurrentRepetition());
        List<Datum> points = new ArrayList<>();
        int value = 1000;
        int drift = random.nextInt(3) - 1;
        for (int i = 0; i < 6; i++) {
            value += drift * 40 + random.nextInt(61) - 30;
            points.add(random.nextInt(9) == 0 ? Datum.missing() : Datum.of(value));
        }
        String title =
                TrendLines.of("会员数", "人").years(2010, 2015).line("会员", points).title();
        Matcher run = Pattern.compile("连续(\\d+)年(增长|下降)").matcher(title);
        if (run.find()) {
            int last = points.size() - 1;
            while (points.get(last).isMissing()) {
                last--;
            }
            for (int i = 0; i < Integer.parseInt(run.group(1)); i++) {
                int step = points.get(last - i)
                        .required()
                        .compareTo(points.get(last - i - 1).required());
                assertThat(step).isEqualTo(run.group(2).equals("增长") ? 1 : -1);
            }
        }
        Matcher way = Pattern.compile("的([\\d,]+)人(增|降)至\\d+年的([\\d,]+)人").matcher(title);
        if (way.find()) {
            int from = Integer.parseInt(way.group(1).replace(",", ""));
            int to = Integer.parseInt(way.group(3).replace(",", ""));
            assertThat(to > from).isEqualTo(way.group(2).equals("增"));
        }
    }

    @RepeatedTest(300)
    void ofRankingsAreTrue(RepetitionInfo info) {
        Random random = new Random(2000L + info.getCurrentRepetition());
        RankedBars chart = RankedBars.of("参保", "人");
        int n = 2 + random.nextInt(5);
        boolean targets = random.nextBoolean();
        for (int i = 0; i < n; i++) {
            BigDecimal target = BigDecimal.valueOf(random.nextInt(20));
            chart = chart.unit(Character.toString("甲乙丙丁戊己庚".charAt(i)), datum(random), targets ? target : null);
        }
        String title = chart.title();
        Matcher met = Pattern.compile("(\\d+)个单位中(\\d+)个完成").matcher(title);
        if (met.find()) {
            long assessed = chart.entries().stream()
                    .filter(e -> e.actual().bearsClaims()
                            && e.target() != null
                            && e.target().signum() > 0)
                    .count();
            long reached = chart.entries().stream()
                    .filter(e -> e.actual().bearsClaims()
                            && e.target() != null
                            && e.target().signum() > 0)
                    .filter(e -> e.actual().required().compareTo(e.target()) >= 0)
                    .count();
            assertThat(Long.parseLong(met.group(1))).isEqualTo(assessed);
            assertThat(Long.parseLong(met.group(2))).isEqualTo(reached);
        }
        Matcher top = Pattern.compile("(.)参保最多").matcher(title);
        if (top.find()) {
            RankedBars.Entry leader = chart.entries().stream()
                    .filter(e -> e.name().equals(top.group(1)))
                    .findFirst()
                    .orElseThrow();
            assertThat(chart.entries())
                    .filteredOn(e -> !e.actual().isMissing() && !e.equals(leader))
                    .allMatch(
                            e -> e.actual().required().compareTo(leader.actual().required()) < 0);
        }
    }
}
