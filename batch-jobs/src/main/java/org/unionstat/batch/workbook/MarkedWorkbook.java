package org.unionstat.batch.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.util.Reproducibility;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
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
                XSSFWorkbook workbook = new XSSFWorkbook(input)) {
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

    private static boolean isLarge(Path source) throws IOException {
        try (ZipFile zip = new ZipFile(source.toFile())) {
            return zip.stream().mapToLong(ZipEntry::getSize).sum() > MOST_BYTES;
        }
    }

    private static void mark(XSSFWorkbook workbook, List<CellProblem> problems) {
        CellMarks marks = new CellMarks(workbook);
        marks.clear();
        wrongCells(workbook, problems).entrySet().stream()
                .limit(MOST_MARKS)
                .forEach(e -> marks.put(e.getKey(), e.getValue()));
        new ProblemSheet(workbook).write(problems);
    }

    private static Map<XSSFCell, List<CellProblem>> wrongCells(XSSFWorkbook workbook, List<CellProblem> problems) {
        Map<String, XSSFCell> cells = new LinkedHashMap<>();
        Map<XSSFCell, List<CellProblem>> wrong = new LinkedHashMap<>();
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
    private static Optional<XSSFCell> cell(XSSFWorkbook workbook, Place place) {
        @Nullable XSSFSheet sheet = workbook.getSheet(place.sheet());
        if (sheet == null || place.row() == 0) {
            return Optional.empty();
        }
        @Nullable XSSFRow known = sheet.getRow(place.row() - 1);
        XSSFRow row = known == null ? sheet.createRow(place.row() - 1) : known;
        int column = place.column() > 0 ? place.column() - 1 : Math.max(0, row.getFirstCellNum());
        @Nullable XSSFCell cell = row.getCell(column);
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
