package org.unionstat.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.unionstat.exchange.ReaderFixture.CATALOGUE;
import static org.unionstat.exchange.ReaderFixture.lines;
import static org.unionstat.exchange.ReaderFixture.read;
import static org.unionstat.exchange.ReaderFixture.told;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.unionstat.period.StatisticalCalendar;
import org.unionstat.unit.Unit;
import org.unionstat.unit.UnitKind;
import org.unionstat.unit.UnitLevel;
import org.unionstat.unit.UnitTree;

class UnitNamesTest {

    private static final SubmissionReader READER = SubmissionReader.of(
            CATALOGUE,
            StatisticalCalendar.JANUARY,
            UnitTree.of(
                            List.of(
                                    unit("011", "东街道总工会"),
                                    unit("110101007", "西街道总工会"),
                                    unit("X1", "纺织厂工会"),
                                    unit("X2", "纺织厂工会")),
                            List.of())
                    .orThrow(),
            LocalDate.of(2015, 12, 31));

    private static Unit unit(String code, String name) {
        return new Unit(
                code, name, null, UnitLevel.TOWNSHIP, UnitKind.FEDERATION, LocalDate.of(2010, 1, 1), null, Map.of());
    }

    private static SubmissionBatch reads(String header, String unit) {
        return read(READER, lines(header + ",period,会员数", unit + ",2015,8").getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @CsvSource({"单位代码,东街道总工会", "unit_code,东街道 总工会", "单位名称,东街道总工会"})
    void aUnitIsFoundByItsName(String header, String unit) {
        SubmissionBatch batch = reads(header, unit);

        assertThat(told(batch)).isEmpty();
        assertThat(batch.received().get(0).submission().key().unit()).isEqualTo("011");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "纺织厂工会|其中之一：X1, X2",
                "11|units.csv 中的单位代码，是否为：011",
                "11.0|units.csv 中的单位代码，是否为：011",
                "1.10101E+08|units.csv 中的单位代码，是否为：110101007",
                "东街总工会|units.csv 中的单位代码，是否为：011 东街道总工会, 110101007 西街道总工会, X1 纺织厂工会, X2 纺织厂工会",
                "完全不同|units.csv 中的单位代码"
            })
    void whatIsUnclearIsAskedBackWithProposals(String unit, String expected) {
        SubmissionBatch batch = reads("单位代码", unit);

        assertThat(batch.received()).isEmpty();
        assertThat(batch.findings()).singleElement().satisfies(f -> {
            assertThat(f.ruleId()).isEqualTo("STR-003");
            assertThat(f.right()).isEqualTo(expected);
        });
    }

    @Test
    void aTableWithSuchRecordsIsReadAsAWhole() {
        List<String> header = List.of("unit_code", "period", "membership.members");

        assertThat(READER.needsWholeTable(header, new NumberedRecord(2, List.of("合计", "", "8"))))
                .isTrue();
        assertThat(READER.needsWholeTable(header, new NumberedRecord(2, List.of("纺织厂工会", "2015", "8"))))
                .isTrue();
        assertThat(READER.needsWholeTable(header, new NumberedRecord(2, List.of("X9", "2015", "8"))))
                .isFalse();
    }
}
