package org.unionstat.exchange;

import java.io.IOException;
import java.util.List;

/** A table in a file: a header and records, read once from top to bottom. */
interface Table {

    /**
     * Reads the whole table.
     *
     * @param visitor takes the header first, then each record
     * @throws IOException if the file cannot be read
     * @throws UnreadableTable if there is no table in the file, or the table ends in the middle
     */
    void read(Visitor visitor) throws IOException, UnreadableTable;

    /** Takes what a table has. */
    interface Visitor {

        /**
         * Begins a sheet of a workbook, which is a table of its own.
         *
         * @param name the sheet's name
         */
        default void sheet(String name) {}

        /**
         * Tells that the sheet is a form that was filled in.
         *
         * @param mark whose figures it holds
         */
        default void form(FormMark mark) {}

        /**
         * Tells that the row that comes next is hidden.
         *
         * @param row its position
         */
        default void hidden(int row) {}

        /**
         * Takes the header.
         *
         * @param row its position
         * @param names the names of the columns
         * @return whether the records are wanted
         */
        boolean header(int row, List<String> names);

        /**
         * Takes one record that is not blank.
         *
         * @param row its position as a spreadsheet shows it
         * @param fields its fields, perhaps more or fewer than the header has
         */
        void record(int row, List<String> fields);
    }
}
