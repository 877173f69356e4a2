package org.unionstat.exchange;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The sheets of a workbook, each a table of its own; those that were added to it for people to read are passed over. */
final class Sheets {

    private final List<? extends Source> sources;

    Sheets(List<? extends Source> sources) {
        this.sources = sources;
    }

    /** A sheet as some library reads it. */
    interface Source {

        String name();

        /** Begins at its first row. */
        Cursor rows() throws UnreadableTable;
    }

    /** Goes through a sheet once. */
    interface Cursor extends AutoCloseable {

        /** The next row; null behind the last. */
        @Nullable
        SheetRow next() throws UnreadableTable;

        @Override
        void close();
    }

    /**
     * A row of a sheet.
     *
     * @param number its position, from 1
     * @param isHidden whether people do not see it
     * @param texts its cells up to the last one that is not blank
     */
    record SheetRow(int number, boolean isHidden, List<String> texts) {}

    /** Hands on every table, and tells whether there is any text at all. */
    boolean read(Table.Visitor visitor) throws UnreadableTable {
        Map<String, FormMark> forms = forms();
        boolean any = false;
        for (Source sheet : sources) {
            String name = sheet.name();
            boolean ours = name.equals(SubmissionReader.PROBLEM_SHEET)
                    || (name.equals(SubmissionReader.MISSING_SHEET) && !forms.isEmpty())
                    || (name.equals(FormMark.SHEET) && !forms.isEmpty());
            if (!ours) {
                visitor.sheet(name);
                Optional.ofNullable(forms.get(name)).ifPresent(visitor::form);
                any |= rows(sheet, visitor);
            }
        }
        return any;
    }

    /** What the hidden sheet of a form's workbook says of the others; nothing in other workbooks. */
    private Map<String, FormMark> forms() throws UnreadableTable {
        Map<String, FormMark> forms = new HashMap<>();
        for (Source sheet : sources) {
            if (sheet.name().equals(FormMark.SHEET)) {
                rows(sheet, new Table.Visitor() {
                    @Override
                    public boolean header(int row, List<String> names) {
                        return names.equals(FormMark.COLUMNS);
                    }

                    @Override
                    public void record(int row, List<String> fields) {
                        if (fields.size() == FormMark.COLUMNS.size()) {
                            FormMark mark = FormMark.of(fields);
                            forms.put(mark.sheet(), mark);
                        }
                    }
                });
            }
        }
        return forms;
    }

    /** Hands on the rows that are not blank, and tells whether there is one. */
    private static boolean rows(Source sheet, Table.Visitor visitor) throws UnreadableTable {
        boolean begun = false;
        boolean wanted = true;
        try (Cursor rows = sheet.rows()) {
            for (SheetRow row = rows.next(); wanted && row != null; row = rows.next()) {
                if (row.texts.isEmpty()) {
                    continue;
                }
                if (row.isHidden) {
                    visitor.hidden(row.number);
                }
                if (begun) {
                    visitor.record(row.number, row.texts);
                } else {
                    begun = true;
                    wanted = visitor.header(row.number, row.texts);
                }
            }
        }
        return begun;
    }
}
