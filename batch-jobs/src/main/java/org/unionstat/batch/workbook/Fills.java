package org.unionstat.batch.workbook;

import java.util.Locale;
import java.util.Optional;
import org.apache.poi.hssf.usermodel.HSSFPalette;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.hssf.util.HSSFColor;
import org.apache.poi.ss.usermodel.Color;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.jspecify.annotations.Nullable;

/** The colours that cells are filled with: any in XLSX, the nearest of its palette in a workbook of Excel 97–2003. */
sealed interface Fills {

    static Fills of(Workbook workbook) {
        return workbook instanceof HSSFWorkbook old ? new OfPalette(old.getCustomPalette()) : new Free();
    }

    /** The colour by its eight digits, ARGB. */
    Color of(String argb);

    /** What a cell that is not filled has. */
    @Nullable
    Color none();

    /** The eight digits of a colour, if it is one. */
    Optional<String> hex(@Nullable Color colour);

    /** XLSX. */
    record Free() implements Fills {

        @Override
        public Color of(String argb) {
            XSSFColor colour = new XSSFColor();
            colour.setARGBHex(argb);
            return colour;
        }

        @Override
        public @Nullable Color none() {
            return null;
        }

        @Override
        public Optional<String> hex(@Nullable Color colour) {
            return colour instanceof XSSFColor known ? Optional.ofNullable(known.getARGBHex()) : Optional.empty();
        }
    }

    /** Excel 97–2003. */
    record OfPalette(HSSFPalette palette) implements Fills {

        private static final int HEX = 16;

        @Override
        public Color of(String argb) {
            return palette.findSimilarColor(
                    Integer.parseInt(argb.substring(2, 4), HEX),
                    Integer.parseInt(argb.substring(4, 6), HEX),
                    Integer.parseInt(argb.substring(6), HEX));
        }

        @Override
        public Color none() {
            return HSSFColor.HSSFColorPredefined.AUTOMATIC.getColor();
        }

        @Override
        public Optional<String> hex(@Nullable Color colour) {
            if (!(colour instanceof HSSFColor known)
                    || known.getIndex() == HSSFColor.HSSFColorPredefined.AUTOMATIC.getIndex()) {
                return Optional.empty();
            }
            short[] parts = known.getTriplet();
            return Optional.of(String.format(Locale.ROOT, "FF%02X%02X%02X", parts[0], parts[1], parts[2]));
        }
    }
}
