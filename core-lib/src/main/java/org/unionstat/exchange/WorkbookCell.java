package org.unionstat.exchange;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

/** Turns the cells of a sheet into the text that the same table has in CSV. */
final class WorkbookCell {

    /** As many digits as a spreadsheet keeps; what follows comes from binary fractions. */
    private static final MathContext DIGITS = new MathContext(15, RoundingMode.HALF_UP);

    private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.|_.");
    private static final Pattern DATE = Pattern.compile("[yYdD]|[mM]{3,}|[年月日]");

    private WorkbookCell() {}

    /** The texts of a row up to its last one that is not blank. */
    static List<String> texts(Row row) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < row.getCellCount(); i++) {
            @Nullable Cell cell = row.getCell(i);
            texts.add(cell == null ? "" : text(cell));
        }
        return filled(texts);
    }

    /** A row up to its last text that is not blank. */
    static List<String> filled(List<String> texts) {
        int filled = texts.size();
        while (filled > 0 && texts.get(filled - 1).isBlank()) {
            filled--;
        }
        return texts.subList(0, filled);
    }

    private static String text(Cell cell) {
        @Nullable Object value = cell.getValue();
        if (cell.getType() == CellType.FORMULA && cell.getRawValue() == null) {
            return "=" + cell.getFormula();
        }
        if (cell.getType() == CellType.ERROR) {
            return String.valueOf(cell.getRawValue());
        }
        return value instanceof BigDecimal number
                ? number(number, cell.getDataFormatString(), cell::asDate)
                : value == null ? "" : value.toString();
    }

    /** A number as its format shows that it is meant: a date, a percentage, or a plain number. */
    static String number(BigDecimal number, @Nullable String format, Supplier<LocalDateTime> asDate) {
        if (format != null && isDate(format)) {
            LocalDateTime date = asDate.get();
            return date.toLocalTime().equals(LocalTime.MIDNIGHT)
                    ? date.toLocalDate().toString()
                    : date.toString();
        }
        BigDecimal exact = number.round(DIGITS);
        return format != null && LITERAL.matcher(format).replaceAll("").contains("%")
                ? plain(exact.movePointRight(2)) + "%"
                : plain(exact);
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private static boolean isDate(String format) {
        String first = format.split(";", 2)[0];
        return DATE.matcher(LITERAL.matcher(first).replaceAll("")).find();
    }
}
