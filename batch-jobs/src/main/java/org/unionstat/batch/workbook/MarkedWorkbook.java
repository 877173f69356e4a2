package org.unionstat.batch.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.util.Reproducibility;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.unionstat.outcome.Place;

/**
 * The workbook that was sent with its wrong cells coloured and commented, and a first sheet that lists all problems with links to
 * their cells. Everything else is as it was.
 *
 * <p>What was marked when the workbook went back before is unmarked first, so that only what is wrong now is coloured.
 */
public final class MarkedWorkbook {

    private static final Logger LOG = LoggerFactory.getLogger(MarkedWorkbook.class);

    /** What the sheets unpack to: 30 MB, 800,000 cells, take 1.2 GB of memory while they are marked. */
    private static final long MOST_BYTES = 20L << 20;

    /** The time that comments take grows with their square; the list has all problems. */
    private static final int MOST_MARKS = 1_000;

    private static final byte[] PACKED = {'P', 'K'};
    private static final byte[] COMPOUND = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    private MarkedWorkbook() {}

    /**
     * Marks a workbook.
     *
     * @param source the workbook that was sent
     * @param target where the marked one goes
     * @param problems what is wrong
     * @return false if it is too large to be marked, or not in order; nothing is written then
     * @throws IOException if the file cannot be read or written
     */
    public static boolean write(Path source, Path target, List<CellProblem> problems) throws IOException {
        if (isLarge(source)) {
            return false;
        }
        // a package opened as a file cannot be changed without changing the file
        try (InputStream input = Files.newInputStream(source);
                Workbook workbook = isPacked(source) ? new XSSFWorkbook(input) : new HSSFWorkbook(input)) {
            mark(workbook, problems);
            try (OutputStream output = Files.newOutputStream(target)) {
                // without the clock, so that a receipt written again is the same
                Reproducibility.runWithSourceDateEpoch(() -> workbook.write(output));
            }
            return true;
        } catch (RuntimeException e) {
            // people's programs write workbooks that only some others can read whole
            LOG.warn("{} cannot be marked: {}", source, e.toString());
            Files.deleteIfExists(target);
            return false;
        }
    }

    /**
     * Whether a file begins as a workbook does: XLSX, or one of Excel 97–2003.
     *
     * @param file the file
     * @return true if it is worth trying
     * @throws IOException if it cannot be read
     */
    public static boolean isWorkbook(Path file) throws IOException {
        return isPacked(file) || startsWith(file, COMPOUND);
    }

    private static boolean isPacked(Path file) throws IOException {
        return startsWith(file, PACKED);
    }

    private static boolean startsWith(Path file, byte[] prefix) throws IOException {
        try (InputStream input = Files.newInputStream(file)) {
            return Arrays.equals(input.readNBytes(prefix.length), prefix);
        }
    }

    private static boolean isLarge(Path source) throws IOException {
        if (!isPacked(source)) {
            return Files.size(source) > MOST_BYTES;
        }
        try (ZipFile zip = new ZipFile(source.toFile())) {
            return zip.stream().mapToLong(ZipEntry::getSize).sum() > MOST_BYTES;
        }
    }

    private static void mark(Workbook workbook, List<CellProblem> problems) {
        CellMarks marks = new CellMarks(workbook);
        marks.clear();
        wrongCells(workbook, problems).entrySet().stream()
                .limit(MOST_MARKS)
                .forEach(e -> marks.put(e.getKey(), e.getValue()));
        new ProblemSheet(workbook).write(problems);
    }

    private static Map<Cell, List<CellProblem>> wrongCells(Workbook workbook, List<CellProblem> problems) {
        Map<String, Cell> cells = new LinkedHashMap<>();
        Map<Cell, List<CellProblem>> wrong = new LinkedHashMap<>();
        for (CellProblem problem : problems) {
            for (Place place : problem.isNote() ? List.<Place>of() : problem.places()) {
                cell(workbook, place)
                        .map(c -> cells.computeIfAbsent(c.getSheet().getSheetName() + "!" + c.getAddress(), k -> c))
                        .ifPresent(c ->
                                wrong.computeIfAbsent(c, k -> new ArrayList<>()).add(problem));
            }
        }
        return wrong;
    }

    /** The cell at a place; of a whole row its first one that is filled in. */
    private static Optional<Cell> cell(Workbook workbook, Place place) {
        @Nullable Sheet sheet = workbook.getSheet(place.sheet());
        if (sheet == null || place.row() == 0) {
            return Optional.empty();
        }
        @Nullable Row known = sheet.getRow(place.row() - 1);
        Row row = known == null ? sheet.createRow(place.row() - 1) : known;
        int column = place.column() > 0 ? place.column() - 1 : Math.max(0, row.getFirstCellNum());
        @Nullable Cell cell = row.getCell(column);
        return Optional.of(cell == null ? row.createCell(column) : cell);
    }

    /** How a place is written in a link. */
    static String address(Place place) {
        String cell = place.row() == 0
                ? "A1"
                : new CellAddress(place.row() - 1, Math.max(0, place.column() - 1)).formatAsString();
        return "'" + place.sheet().replace("'", "''") + "'!" + cell;
    }
}
