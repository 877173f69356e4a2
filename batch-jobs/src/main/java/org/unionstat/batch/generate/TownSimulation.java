package org.unionstat.batch.generate;

/** What the federation of one street or town reports year after year about its own work. */
final class TownSimulation {

    /** How many petitions and disputes there are in each year, 2021 being 1: most in 2023. */
    private static final double[] DISPUTES = {1.0, 1.1, 1.28, 1.12, 0.97};

    private static final String[] CAUSES = {"labor_contract", "wages", "work_injury", "other"};
    private static final String[] FESTIVALS = {"new_year_spring", "mid_autumn_national"};

    private final Draw draw;
    private final double eligible;
    private final int staff;
    private final boolean pioneer;
    private int points;
    private int stations;

    TownSimulation(Town town) {
        this.draw = new Draw("own " + town.code());
        this.eligible = draw.between(0.80, 0.89);
        this.staff = draw.whole(2, 4);
        this.pioneer = draw.chance(0.6) || town.code().equals(Planted.MOVED_TO);
        this.points = draw.whole(3, 6);
        this.stations = draw.whole(2, 5);
    }

    /** The figures of the next year. */
    Figures year(int year, TownYear facts) {
        Figures figures = new Figures();
        organization(figures, year, facts);
        cadres(figures, year, facts);
        petitions(figures, year, facts);
        disputes(figures, year, facts);
        visits(figures, facts);
        services(figures, year, facts);
        return figures;
    }

    private void organization(Figures figures, int year, TownYear facts) {
        double rate = Math.min(0.985, eligible + 0.018 * since(year));
        figures.count("organization.eligible_units", Math.round(facts.coveredUnits() / rate));
        figures.count("organization.unionized_units", facts.coveredUnits());
        figures.count("organization.new_unions", facts.opened());
        figures.count("organization.new_covered_units", facts.openedUnits());
        figures.count("organization.dissolved_unions", facts.closed());
        figures.count("organization.transferred_out_unions", facts.movedOut());
        figures.count("organization.transferred_in_unions", facts.movedIn());
    }

    private void cadres(Figures figures, int year, TownYear facts) {
        figures.count("cadres.full_time", staff + (year >= 2024 ? 1 : 0));
        figures.count("cadres.trainees", Math.max(4, draw.events(18 + facts.workers() / 120.0)));
        figures.count("legal.mediation_bodies", Math.max(3, Math.round(facts.coveredUnits() * 0.21) + since(year)));
    }

    private void petitions(Figures figures, int year, TownYear facts) {
        long petitions = figures.count(
                "legal.petitions", Math.max(1, draw.events(facts.workers() / 210.0 * DISPUTES[since(year)])));
        figures.share("legal.petitions_closed", petitions, draw.between(0.9, 1));
        figures.count("legal.consultations", draw.events(facts.workers() / 34.0 * (1 + 0.04 * since(year))));
    }

    private void disputes(Figures figures, int year, TownYear facts) {
        long handled = Math.max(2, draw.events(facts.workers() / 125.0 * DISPUTES[since(year)]));
        long[] causes =
                Split.of(handled, draw.around(0.24, 0.03), draw.around(0.42, 0.04), draw.around(0.22, 0.03), 0.12);
        long[] settled = new long[causes.length];
        double success = draw.between(0.82, 0.93) + 0.012 * since(year);
        long total = 0;
        for (int i = 0; i < causes.length; i++) {
            settled[i] = Math.min(causes[i], Math.round(causes[i] * success));
            total += settled[i];
        }
        figures.count("legal.disputes_handled", handled);
        figures.parts("legal.disputes_handled", "dispute_type", CAUSES, causes);
        figures.count("legal.disputes_settled", total);
        figures.parts("legal.disputes_settled", "dispute_type", CAUSES, settled);
        figures.amount("legal.amount_involved", handled * Math.round(draw.between(170, 420)) * 100.0);
    }

    private void visits(Figures figures, TownYear facts) {
        long spring = Math.max(3, draw.events(facts.workers() / 150.0));
        long autumn = Math.max(1, draw.events(facts.workers() / 420.0));
        long gift = Math.round(draw.between(8, 14)) * 100;
        figures.count("assistance.visited_hardship", spring + autumn);
        figures.parts("assistance.visited_hardship", "festival", FESTIVALS, spring, autumn);
        figures.amount("assistance.visit_amount", gift * (spring + autumn * 0.5));
        figures.amount("assistance.visit_amount[festival:new_year_spring]", (double) gift * spring);
        figures.amount("assistance.visit_amount[festival:mid_autumn_national]", gift * autumn * 0.5);
    }

    private void services(Figures figures, int year, TownYear facts) {
        if (year > CountyTree.FIRST_YEAR) {
            points += draw.chance(0.4) ? 1 : 0;
            stations += draw.whole(0, 2);
        }
        figures.count("service.service_points", points);
        figures.count("service.stations", stations);
        figures.count("service.mental_stations", year == Planted.LAST_YEAR && pioneer ? draw.whole(1, 3) : 0);
        figures.count("service.units_visited", Math.max(5, draw.events(facts.coveredUnits() * 0.45)));
        figures.count("skills.contests", draw.whole(1, 3) + since(year) / 2);
        figures.count("employment.placed", draw.events(facts.workers() / 55.0 * (1 - 0.03 * since(year))));
    }

    private static int since(int year) {
        return year - CountyTree.FIRST_YEAR;
    }
}
