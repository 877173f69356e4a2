package org.unionstat.batch.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The stages meet in the warehouse and in files, never in each other's code; each tool is known to one package. */
@AnalyzeClasses(packages = "org.unionstat.batch", importOptions = ImportOption.DoNotIncludeTests.class)
class BatchImportsTest {

    /** The inbox is not a stage of its own but where loading looks; workspace and warehouse are below all stages. */
    @ArchTest
    static final ArchRule STAGES_NEVER_IMPORT_ONE_ANOTHER = layeredArchitecture()
            .consideringOnlyDependenciesInAnyPackage("org.unionstat.batch..")
            .withOptionalLayers(true)
            .layer("workspace")
            .definedBy("org.unionstat.batch.workspace..")
            .layer("warehouse")
            .definedBy("org.unionstat.batch.warehouse..")
            .layer("inbox")
            .definedBy("org.unionstat.batch.inbox..")
            .layer("archive")
            .definedBy("org.unionstat.batch.archive..")
            .layer("explain")
            .definedBy("org.unionstat.batch.explain..")
            .layer("workbook")
            .definedBy("org.unionstat.batch.workbook..")
            .layer("load")
            .definedBy("org.unionstat.batch.load..")
            .layer("check")
            .definedBy("org.unionstat.batch.check..")
            .layer("aggregate")
            .definedBy("org.unionstat.batch.aggregate..")
            .layer("publish")
            .definedBy("org.unionstat.batch.publish..")
            .layer("render")
            .definedBy("org.unionstat.batch.render..")
            .layer("report")
            .definedBy("org.unionstat.batch.report..")
            .layer("generate")
            .definedBy("org.unionstat.batch.generate..")
            .whereLayer("workspace")
            .mayNotAccessAnyLayer()
            .whereLayer("warehouse")
            .mayNotAccessAnyLayer()
            .whereLayer("workbook")
            .mayOnlyAccessLayers("workspace", "warehouse")
            .whereLayer("generate")
            .mayOnlyAccessLayers("workspace", "warehouse", "workbook")
            .whereLayer("inbox")
            .mayOnlyAccessLayers("workspace")
            .whereLayer("archive")
            .mayOnlyAccessLayers("workspace", "warehouse", "inbox")
            .whereLayer("explain")
            .mayOnlyAccessLayers("warehouse", "archive")
            .whereLayer("load")
            .mayOnlyAccessLayers("workspace", "warehouse", "inbox", "archive", "check", "workbook")
            .whereLayer("check")
            .mayOnlyAccessLayers("workspace", "warehouse")
            .whereLayer("aggregate")
            .mayOnlyAccessLayers("workspace", "warehouse")
            .whereLayer("publish")
            .mayOnlyAccessLayers("workspace", "warehouse")
            .whereLayer("render")
            .mayOnlyAccessLayers("workspace", "warehouse")
            .whereLayer("report")
            .mayOnlyAccessLayers("workspace", "warehouse")
            .because("docs/architecture.md says which package may know which");

    @ArchTest
    static final ArchRule NOTHING_GOES_ROUND =
            slices().matching("org.unionstat.batch.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule ONLY_THE_WAREHOUSE_SPEAKS_JDBC = only("warehouse", "java.sql..", "org.duckdb..");

    @ArchTest
    static final ArchRule ONLY_THE_COMMANDS_KNOW_PICOCLI = only("cli", "picocli..", "me.tongfei..");

    @ArchTest
    static final ArchRule ONLY_THE_JOB_KNOWS_SPRING_BATCH = only("job", "org.springframework.batch..");

    @ArchTest
    static final ArchRule ONLY_WORKBOOKS_KNOW_THEIR_WRITERS = only("workbook", "org.apache.poi..", "org.dhatim..");

    @ArchTest
    static final ArchRule NOBODY_DRAWS_BUT_THE_CHARTS = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.jfree..", "java.awt..", "org.unionstat.chart.internal..");

    @ArchTest
    static final ArchRule NOBODY_IMPORTS_THE_COMMANDS = noClasses()
            .that()
            .resideOutsideOfPackage("org.unionstat.batch.cli..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.unionstat.batch.cli..");

    private static ArchRule only(String owner, String... tools) {
        return noClasses()
                .that()
                .resideOutsideOfPackage("org.unionstat.batch." + owner + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(tools);
    }
}
