package org.unionstat.exchange;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.unionstat.catalogue.Catalogue;
import org.unionstat.indicator.Cell;
import org.unionstat.indicator.Indicator;

/**
 * What a form's workbook says of one of its sheets, in a row of a hidden sheet: whose figures it holds, and for which form.
 *
 * @param unit the unit's code
 * @param period the period's code
 * @param form the form's id, or {@link #LEDGER}
 * @param version what the form asked when the workbook was made
 * @param checksum a hash of all others, by which a sheet of another workbook is told
 * @param sheet the name of the sheet with the figures
 */
public record FormMark(String unit, String period, String form, String version, String checksum, String sheet) {

    /** The hidden sheet. */
    public static final String SHEET = "unionstat";

    /** Stands in the place of a form's id where the sheet is a ledger. */
    public static final String LEDGER = "ledger";

    /** The names of its columns, in the order of {@link #fields()}. */
    public static final List<String> COLUMNS = List.of("unit_code", "period", "form", "version", "checksum", "sheet");

    private static final int DIGITS = 4;

    /**
     * The mark of a form as it is now.
     *
     * @param unit the unit's code
     * @param period the period's code
     * @param form the form's id
     * @param sheet the name of the sheet
     * @param catalogue what the form asks
     * @return the mark
     */
    public static FormMark of(String unit, String period, String form, String sheet, Catalogue catalogue) {
        String version = hash(catalogue.asked(form).stream()
                .map(cell -> cell + "\t" + measure(cell, catalogue))
                .collect(Collectors.joining("\n")));
        String checksum = hash(String.join("\n", unit, period, form, version, sheet));
        return new FormMark(unit, period, form, version, checksum, sheet);
    }

    private static String measure(Cell cell, Catalogue catalogue) {
        Indicator indicator = catalogue.indicator(cell.indicator()).orElseThrow();
        return indicator.unit().code() + "\t" + indicator.decimals();
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /**
     * The row of the hidden sheet.
     *
     * @return the values of {@link #COLUMNS}
     */
    public List<String> fields() {
        return List.of(unit, period, form, version, checksum, sheet);
    }

    static FormMark of(List<String> fields) {
        return new FormMark(fields.get(0), fields.get(1), fields.get(2), fields.get(3), fields.get(4), fields.get(5));
    }

    /** The same as is said of this sheet now. */
    FormMark now(Catalogue catalogue) {
        return of(unit, period, form, sheet, catalogue);
    }
}
