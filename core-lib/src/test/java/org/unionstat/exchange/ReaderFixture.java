package org.unionstat.exchange;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.unionstat.catalogue.Catalogue;
import org.unionstat.period.StatisticalCalendar;
import org.unionstat.rule.Finding;
import org.unionstat.unit.Unit;
import org.unionstat.unit.UnitKind;
import org.unionstat.unit.UnitLevel;
import org.unionstat.unit.UnitTree;

/** A county with two streets and three primary unions, read on the last day of 2015. */
final class ReaderFixture {

    static final Catalogue CATALOGUE = Catalogue.base().orThrow();
    static final UnitTree UNITS = UnitTree.of(
                    List.of(
                            unit("C", null, UnitLevel.COUNTY, UnitKind.FEDERATION, null),
                            unit("S1", "C", UnitLevel.TOWNSHIP, UnitKind.FEDERATION, null),
                            unit("S2", "C", UnitLevel.TOWNSHIP, UnitKind.FEDERATION, null),
                            unit("P1", "S1", UnitLevel.PRIMARY, UnitKind.PRIMARY, null),
                            unit("P2", "S2", UnitLevel.PRIMARY, UnitKind.JOINT, null),
                            unit("P3", "S2", UnitLevel.PRIMARY, UnitKind.PRIMARY, LocalDate.of(2013, 12, 31))),
                    List.of())
            .orThrow();
    static final SubmissionReader READER =
            SubmissionReader.of(CATALOGUE, StatisticalCalendar.JANUARY, UNITS, LocalDate.of(2015, 12, 31));

    private ReaderFixture() {}

    private static Unit unit(
            String code, @Nullable String parent, UnitLevel level, UnitKind kind, @Nullable LocalDate end) {
        return new Unit(code, code, parent, level, kind, LocalDate.of(2010, 1, 1), end, Map.of());
    }

    static SubmissionBatch read(String text) {
        return read(READER, text.getBytes(StandardCharsets.UTF_8));
    }

    static String lines(String... lines) {
        return String.join("\n", lines) + "\n";
    }

    static SubmissionBatch read(byte[] bytes) {
        return read(READER, bytes);
    }

    static SubmissionBatch read(SubmissionReader reader, byte[] bytes) {
        try {
            return reader.readCsv(new ByteArrayInputStream(bytes), "f.csv");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Each finding as {@code rule place found}. */
    static List<String> told(SubmissionBatch batch) {
        return batch.findings().stream().map(ReaderFixture::told).toList();
    }

    private static String told(Finding f) {
        return f.ruleId() + " " + f.places().get(0) + " " + f.left();
    }

    /** Each observation as {@code unit period form kind series cell state figure}. */
    static List<String> figures(SubmissionBatch batch) {
        return batch.received().stream()
                .flatMap(r -> r.submission().observations().stream()
                        .map(o -> String.join(
                                " ",
                                r.submission().key().unit(),
                                r.submission().key().period().code(),
                                r.submission().key().form(),
                                r.submission().key().kind().name(),
                                r.submission().key().series().name(),
                                o.cell().toString(),
                                o.figure()
                                        .map(q -> q.qualifier() + " "
                                                + q.value().toPlainString()
                                                + (q.upper() == null
                                                        ? ""
                                                        : "/" + q.upper().toPlainString()))
                                        .orElse(o.state().name()))))
                .toList();
    }
}
