package org.unionstat.batch.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.unionstat.batch.blackbox.Demo;
import org.unionstat.batch.warehouse.FormTables;
import org.unionstat.batch.warehouse.SumTables;
import org.unionstat.batch.warehouse.Warehouse;
import org.unionstat.batch.warehouse.WarehouseOptions;

/** The page and the picture of the warehouse show the schema as it is, and the page's queries can be asked. */
class WarehouseTest {

    private static final String PAGE = "docs/warehouse.md";
    private static final String ANY_FORM = "<form>";

    private static final Pattern TABLE = Pattern.compile("### `([a-z_<>]+)`");
    private static final Pattern COLUMN = Pattern.compile("\\| `([a-z_]+)` \\| ([A-Z0-9(),]+) \\|.*");
    private static final Pattern JOB_TABLE = Pattern.compile("\\| `(BATCH_[A-Z_]+)` \\| (.*) \\|");
    private static final Pattern QUOTED = Pattern.compile("`([^`]+)`");
    private static final Pattern QUERY =
            Pattern.compile("```sql\n-- duckdb -readonly demo-out/([a-z]+)/warehouse.duckdb\n(.*?)```", Pattern.DOTALL);

    @TempDir
    Path temporary;

    private Warehouse open(Path file) {
        return Warehouse.open(file, new WarehouseOptions("200MB", 1, temporary.resolve("work"), List.of()));
    }

    /** The schema of a new warehouse with the tables of a form. */
    private List<String> schema() {
        try (Warehouse warehouse = open(temporary.resolve("warehouse.duckdb"))) {
            warehouse.execute(warehouse
                    .sql("schema/form")
                    .naming("table", FormTables.table(ANY_FORM))
                    .text());
            warehouse.execute(warehouse
                    .sql("schema/sum")
                    .naming("table", SumTables.table(ANY_FORM))
                    .text());
            return warehouse.sql("blackbox/described").list(r -> r.text("what"));
        }
    }

    private static List<String> described() {
        List<String> described = new ArrayList<>();
        String table = "";
        for (String line : Documents.read(PAGE).lines().toList()) {
            if (TABLE.matcher(line).matches()) {
                table = TABLE.matcher(line).replaceFirst("$1");
            } else if (COLUMN.matcher(line).matches()) {
                described.add(table + " " + COLUMN.matcher(line).replaceFirst("$1 $2"));
            } else if (JOB_TABLE.matcher(line).matches()) {
                MatchResult row = JOB_TABLE.matcher(line).results().findFirst().orElseThrow();
                quoted(row.group(2)).forEach(column -> described.add(row.group(1) + " " + column));
            } else if (line.matches("\\| `[a-z_]+\\(.*")) {
                described.addAll(quoted(line));
            }
        }
        return described;
    }

    private static List<String> quoted(String text) {
        return QUOTED.matcher(text).results().map(r -> r.group(1)).toList();
    }

    @Test
    void describesExactlyTheTablesColumnsAndMacrosThatExist() {
        assertThat(described()).containsExactlyInAnyOrderElementsOf(schema());
    }

    @Test
    void drawsEveryTable() {
        String picture = Documents.read("docs/images/warehouse.svg");

        assertThat(TABLE.matcher(Documents.read(PAGE)).results())
                .isNotEmpty()
                .allSatisfy(table -> assertThat(picture)
                        .contains("class=\"t\">"
                                + table.group(1).replace("<", "&lt;").replace(">", "&gt;")));
    }

    @Test
    @Tag("night")
    @ExtendWith(Demo.Shared.class)
    void asksQueriesThatTheExamplesAnswer(Demo demo) {
        List<MatchResult> queries =
                QUERY.matcher(Documents.read(PAGE)).results().toList();

        assertThat(queries).hasSizeGreaterThanOrEqualTo(5).allSatisfy(query -> {
            Path file = Files.copy(
                    demo.home().resolve(query.group(1)).resolve("warehouse.duckdb"),
                    Files.createDirectories(temporary.resolve("example")).resolve("warehouse.duckdb"),
                    StandardCopyOption.REPLACE_EXISTING);
            try (Warehouse warehouse = open(file)) {
                warehouse.execute("create view answer as " + query.group(2));
                assertThat(warehouse.sql("blackbox/answered").number())
                        .as(query.group(2))
                        .isPositive();
            }
        });
    }
}
