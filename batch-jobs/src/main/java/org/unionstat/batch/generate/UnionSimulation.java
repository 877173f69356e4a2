package org.unionstat.batch.generate;

import java.math.BigDecimal;

/** What one primary union reports year after year: figures that go with its size, its line of work and its habits. */
final class UnionSimulation {

    /** How lively trainings and activities are in each year, 2021 being 1: few in 2022, more since. */
    private static final double[] ACTIVITY = {1.0, 0.74, 1.12, 1.24, 1.31};

    private static final String[] SCHEMES = {"active", "retired", "ankang", "special"};

    private final LocalUnion union;
    private final Draw draw;
    private final double growth;
    private final double women;
    private final double migrants;
    private final double density;
    private final double realName;
    private final double insured;
    private final int insuredFrom;
    private final int contractFrom;
    private final int wageContractFrom;
    private final double zeal;
    private final double payment;
    private final double dues;
    private final double grant;

    private double size;
    private long members;

    UnionSimulation(LocalUnion union) {
        this.union = union;
        this.draw = new Draw(union.code());
        Trade trade = union.trade();
        boolean open = trade.isPublic();
        this.size = union.workers();
        this.growth = trade.growth + union.town().growth() + draw.around(0.008, 0.02);
        this.women = within(0.05, 0.92, draw.around(trade.women, 0.06));
        this.migrants = within(0, 0.85, trade.migrants * draw.around(1, 0.15));
        this.density = open ? draw.between(0.96, 1) : draw.between(0.76, 0.96);
        this.realName = draw.between(0.52, 0.74);
        this.insured = open ? draw.between(0.72, 0.9) : draw.between(0.46, 0.76);
        this.insuredFrom = draw.chance(0.12) ? draw.whole(2022, 2026) : CountyTree.FIRST_YEAR;
        this.contractFrom = open ? Integer.MAX_VALUE : draw.chance(0.74) ? 2021 : draw.whole(2022, 2027);
        this.wageContractFrom = draw.chance(0.6) ? contractFrom : Math.max(contractFrom, draw.whole(2022, 2028));
        this.zeal = draw.between(0.5, 1.5);
        this.payment = open ? 1 : draw.between(0.78, 0.99);
        this.dues = draw.between(36, 84);
        this.grant = draw.chance(open ? 0.9 : 0.4) ? draw.between(30, 120) : 0;
    }

    /** The figures of the next year that the union reports for. */
    Figures year(int year) {
        Figures figures = new Figures();
        figures.count("organization.primary_unions", 1);
        figures.count("organization.covered_units", union.coveredUnits());
        long workers = workers(figures, year);
        long before = members;
        members(figures, year, workers);
        joined(figures, year, before);
        mutualAid(figures, year);
        bargaining(figures, year, workers);
        skills(figures, year, workers);
        finance(figures, year, workers);
        care(figures, year, workers);
        return figures;
    }

    private long workers(Figures figures, int year) {
        if (members > 0) {
            double shock = year == 2022 ? -0.015 : 0;
            size *= (1 + growth + shock + draw.around(0, 0.012)) * Planted.blow(union.code(), year);
        }
        long workers = figures.count("membership.workers", Math.max(8, Math.round(size)));
        figures.share("membership.workers[sex:female]", workers, women);
        figures.share("membership.workers[worker_group:migrant]", workers, migrants);
        return workers;
    }

    private void members(Figures figures, int year, long workers) {
        members = figures.share("membership.members", workers, Math.min(1, density + 0.012 * since(year)));
        part(figures, "[sex:female]", workers, women);
        part(figures, "[worker_group:migrant]", workers, migrants * 0.94);
        double newcomers = union.trade().hasNewEmployment() && year >= 2023 ? 0.03 * zeal * (year - 2022) : 0;
        figures.share("membership.members[worker_group:new_employment]", members, newcomers);
        figures.share("membership.real_name_members", members, Math.min(0.99, realName + 0.065 * since(year)));
    }

    // a group among the members is neither larger than among the workers, nor is the rest
    private void part(Figures figures, String category, long workers, double share) {
        long group = figures.value("membership.workers" + category).longValueExact();
        long least = Math.max(0, members - (workers - group));
        long most = Math.min(group, members);
        figures.count("membership.members" + category, Math.max(least, Math.min(most, Math.round(members * share))));
    }

    private void joined(Figures figures, int year, long before) {
        boolean founded = before == 0 && union.openShare(year) < 1;
        long turnover = Math.round(members * draw.between(0.02, 0.07));
        long gained = before == 0 ? 0 : Math.max(0, members - before);
        figures.count("membership.new_members", founded ? members : Math.min(members, gained + turnover));
    }

    private void mutualAid(Figures figures, int year) {
        double rate = within(0.2, 0.97, insured + 0.032 * since(year) + draw.around(0, 0.012));
        long total = figures.share("mutual_aid.insured_workers", members, year < insuredFrom ? 0 : rate);
        long[] parts = Split.of(
                total,
                draw.around(0.49, 0.02),
                draw.around(0.08, 0.01),
                draw.around(0.14, 0.015),
                draw.around(0.27 + 0.008 * since(year), 0.02));
        figures.parts("mutual_aid.insured_workers", "insurance_scheme", SCHEMES, parts);
    }

    private void bargaining(Figures figures, int year, long workers) {
        double covered = year < contractFrom ? 0 : draw.between(0.95, 1);
        long under = figures.share("bargaining.covered_workers", workers, covered);
        double wages = year < wageContractFrom ? 0 : draw.between(0.9, 1);
        figures.share("bargaining.wage_covered_workers", under, wages);
    }

    private void skills(Figures figures, int year, long workers) {
        double trained = 0.34 * zeal * activity(year) * draw.around(1, 0.1);
        figures.count("skills.trainees", Math.max(0, Math.round(workers * trained)));
        double ideas = 0.09 * zeal * StrictMath.pow(0.94, since(year)) * union.openShare(year);
        long suggestions = figures.count("skills.suggestions", draw.events(workers * ideas));
        figures.share("skills.suggestions_adopted", suggestions, draw.between(0.25, 0.5));
    }

    private void finance(Figures figures, int year, long workers) {
        double wages = workers * union.trade().wage * StrictMath.pow(1.045, since(year)) * union.openShare(year);
        BigDecimal payable = figures.amount("finance.payable", wages * 0.02 * draw.around(1, 0.02));
        double paid = Math.min(1, payment + 0.008 * since(year));
        BigDecimal collected = figures.amount("finance.collected", payable.doubleValue() * paid);
        String item = "finance.income[income_item:";
        figures.amount("finance.income", BigDecimal.ZERO);
        BigDecimal income = figures.amount(item + "dues]", members * dues * union.openShare(year))
                .add(figures.amount(item + "contributions]", collected.multiply(new BigDecimal("0.6"))))
                .add(figures.amount(item + "admin_grant]", Math.round(workers * grant / 100) * 100.0));
        figures.amount("finance.income", income);
    }

    private void care(Figures figures, int year, long workers) {
        double need = 0.009 * StrictMath.pow(0.88, since(year));
        long poor = figures.count("assistance.hardship_workers", draw.events(workers * need));
        figures.amount("assistance.relief_amount", poor * Math.round(draw.between(15, 38)) * 100.0);
        double cooled = union.trade().heat * Math.min(1, 0.55 * activity(year) * zeal);
        figures.share("assistance.cool_workers", workers, cooled);
        double active = 0.42 * zeal * activity(year) * draw.around(1, 0.12);
        figures.count("culture.activity_participants", Math.max(0, Math.round(workers * active)));
    }

    private double activity(int year) {
        return ACTIVITY[since(year)] * union.openShare(year);
    }

    private static int since(int year) {
        return year - CountyTree.FIRST_YEAR;
    }

    private static double within(double low, double high, double value) {
        return Math.max(low, Math.min(high, value));
    }
}
