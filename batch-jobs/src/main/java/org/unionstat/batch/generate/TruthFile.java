package org.unionstat.batch.generate;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import org.unionstat.indicator.Cell;

/**
 * What is out of the ordinary in the synthetic nation: every cell that was written otherwise than it is, every return that does not
 * come, everything that happens to a union.
 */
final class TruthFile implements Closeable {

    private final BufferedWriter out;
    private final List<Cell> cells;
    private final BitSet money;

    TruthFile(Path file, AnnualForm form) throws IOException {
        out = Files.newBufferedWriter(file);
        cells = form.cells();
        money = form.money();
        out.write("unit_code,period,indicator,category,kind,true_value,written_value,detail\n");
    }

    void missing(long unit, int year) throws IOException {
        out.write(unit + "," + year + ",,,NON_RESPONSE,,,\n");
    }

    void event(UnionEvent event, int year) throws IOException {
        String detail = event.to() + (event.share().isEmpty() ? "" : " " + event.share());
        out.write(event.code() + "," + year + ",,," + event.kind() + ",,," + detail + "\n");
    }

    void error(long unit, int year, long[] clean, Spoiler.Spoilt spoilt) throws IOException {
        String detail = spoilt.power() == 0 ? "" : "10^" + spoilt.power();
        for (int i = 0; i < clean.length; i++) {
            if (clean[i] != spoilt.figures()[i]) {
                out.write(unit + "," + year + "," + cells.get(i).indicator() + ","
                        + cells.get(i).categoryText() + "," + spoilt.kind() + "," + figure(clean[i], money.get(i)) + ","
                        + figure(spoilt.figures()[i], money.get(i)) + "," + detail + "\n");
            }
        }
    }

    private static String figure(long value, boolean isMoney) {
        if (value == FigureModel.BLANK) {
            return "";
        }
        return isMoney ? BigDecimal.valueOf(value, 2).toPlainString() : Long.toString(value);
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
