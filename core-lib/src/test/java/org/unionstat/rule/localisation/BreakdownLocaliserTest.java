package org.unionstat.rule.localisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.unionstat.catalogue.Catalogue;
import org.unionstat.indicator.Cell;
import org.unionstat.indicator.Indicator;
import org.unionstat.outcome.Place;
import org.unionstat.period.StatisticalCalendar;
import org.unionstat.rule.BreakdownCheck;
import org.unionstat.submission.Observation;
import org.unionstat.submission.ObservationKind;
import org.unionstat.submission.Series;
import org.unionstat.submission.Submission;
import org.unionstat.submission.SubmissionKey;

/** The sums that do not add up in the published summaries of one street federation. */
class BreakdownLocaliserTest {

    private static final Catalogue CATALOGUE = Catalogue.base().orThrow();
    private static final BreakdownLocaliser LOCALISER = new BreakdownLocaliser(
            BreakdownCheck.all(
                    CATALOGUE.indicators(), CATALOGUE::checks, CATALOGUE.classifications(), CATALOGUE::canonical),
            code -> CATALOGUE.indicator(code).map(Indicator::decimals).orElse(0),
            ErrorLocaliser.USUAL_STEPS);

    private static List<Conflict> insured(String year, Observation... schemes) {
        SubmissionKey key = new SubmissionKey(
                "330206-QJS",
                StatisticalCalendar.JANUARY.parse(year).orThrow(),
                "mutual_aid",
                ObservationKind.TOTAL,
                Series.ACTUAL);
        return LOCALISER.localise(new Submission(key, Arrays.asList(schemes)));
    }

    private static Observation total(long figure) {
        return Observation.of(Cell.total("mutual_aid.insured_workers"), figure);
    }

    private static Cell cell(String scheme) {
        return Cell.parse("mutual_aid.insured_workers[insurance_scheme:" + scheme + "]");
    }

    private static Observation scheme(String scheme, long figure) {
        return Observation.of(cell(scheme), figure);
    }

    @Test
    void proposesWhatTheStreetMayHaveMeantIn2014() {
        List<Conflict> conflicts = insured(
                "2014",
                total(8168),
                scheme("active", 4040),
                scheme("retired", 688),
                scheme("ankang", 1262),
                scheme("special", 2170));

        assertThat(conflicts).hasSize(1);
        assertThat(conflicts.get(0).rules()).containsExactly("PAR-062");
        assertThat(conflicts.get(0).repairs()).hasSize(5);
        assertThat(conflicts.get(0).likeliest().orElseThrow().message())
                .startsWith("若“医疗互助参保人数·")
                .endsWith("为 4,048（填报 4,040，一位数字有误），则全部规则成立");
    }

    @Test
    void saysNothingOf2013WhichAddsUp() {
        assertThat(insured(
                        "2013",
                        total(7556),
                        scheme("active", 4195),
                        scheme("retired", 574),
                        scheme("ankang", 956),
                        scheme("special", 1831)))
                .isEmpty();
    }

    @Test
    void takesABlankForWhateverIsLeft() {
        Observation blank = Observation.blank(cell("special"), Place.NOWHERE);

        assertThat(insured("2014", total(8168), scheme("active", 4040), blank)).isEmpty();
        assertThat(insured("2014", total(4000), scheme("active", 4040), blank)).hasSize(1);
    }
}
