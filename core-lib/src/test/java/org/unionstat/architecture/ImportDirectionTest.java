package org.unionstat.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Imports point one way, and what outsiders must not need stays out. */
@AnalyzeClasses(packages = "org.unionstat", importOptions = ImportOption.DoNotIncludeTests.class)
class ImportDirectionTest {

    @ArchTest
    static final ArchRule IMPORTS_POINT_ONE_WAY = layeredArchitecture()
            .consideringOnlyDependenciesInAnyPackage("org.unionstat..")
            .withOptionalLayers(true)
            .layer("outcome")
            .definedBy("org.unionstat.outcome..")
            .layer("quantity")
            .definedBy("org.unionstat.quantity..")
            .layer("period")
            .definedBy("org.unionstat.period..")
            .layer("classification")
            .definedBy("org.unionstat.classification..")
            .layer("unit")
            .definedBy("org.unionstat.unit..")
            .layer("indicator")
            .definedBy("org.unionstat.indicator..")
            .layer("submission")
            .definedBy("org.unionstat.submission..")
            .layer("expression")
            .definedBy("org.unionstat.expression..")
            .layer("rule")
            .definedBy("org.unionstat.rule..")
            .layer("rollup")
            .definedBy("org.unionstat.rollup..")
            .layer("trend")
            .definedBy("org.unionstat.trend..")
            .layer("narrative")
            .definedBy("org.unionstat.narrative..")
            .layer("catalogue")
            .definedBy("org.unionstat.catalogue..")
            .layer("exchange")
            .definedBy("org.unionstat.exchange..")
            .whereLayer("outcome")
            .mayNotAccessAnyLayer()
            .whereLayer("quantity")
            .mayOnlyAccessLayers("outcome")
            .whereLayer("period")
            .mayOnlyAccessLayers("outcome")
            .whereLayer("classification")
            .mayOnlyAccessLayers("outcome", "quantity", "period")
            .whereLayer("unit")
            .mayOnlyAccessLayers("outcome", "quantity", "period", "classification")
            .whereLayer("indicator")
            .mayOnlyAccessLayers("outcome", "quantity", "period", "classification")
            .whereLayer("submission")
            .mayOnlyAccessLayers("outcome", "quantity", "period", "classification", "unit", "indicator")
            .whereLayer("expression")
            .mayOnlyAccessLayers("outcome", "quantity", "period")
            .whereLayer("rule")
            .mayOnlyAccessLayers(
                    "outcome", "quantity", "period", "classification", "unit", "indicator", "submission", "expression")
            .whereLayer("rollup")
            .mayOnlyAccessLayers("outcome", "quantity", "period", "classification", "unit", "indicator", "submission")
            .whereLayer("trend")
            .mayOnlyAccessLayers("outcome", "quantity", "period", "classification", "unit", "indicator", "submission")
            .whereLayer("narrative")
            .mayOnlyAccessLayers("outcome", "classification", "indicator", "quantity", "period", "trend")
            .because("docs/architecture.md says which package may know which");

    @ArchTest
    static final ArchRule NOTHING_GOES_ROUND =
            slices().matching("org.unionstat.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule THE_LIBRARY_IS_PLAIN_JAVA = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.springframework..",
                    "java.sql..",
                    "javax.sql..",
                    "java.awt..",
                    "javax.swing..",
                    "java.util.logging..",
                    "org.slf4j..",
                    "org.duckdb..",
                    "org.jfree..");

    @ArchTest
    static final ArchRule PARQUET_STAYS_OPTIONAL = noClasses()
            .that()
            .haveNameNotMatching(".*\\.Parquet[^.]*")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.parquet..", "org.apache.hadoop..", "org.xerial..", "com.github.luben..");
}
