package org.unionstat.chart;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "org.unionstat.chart", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule ONLY_THE_RENDERER_NAMES_THE_DRAWING_LIBRARIES = noClasses()
            .that()
            .resideOutsideOfPackage("org.unionstat.chart.internal.jfree")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.jfree..", "java.awt..", "org.apache.batik..", "com.pngencoder..");

    @ArchTest
    static final ArchRule ONLY_THE_ENTRY_NAMES_THE_RENDERER = noClasses()
            .that()
            .resideOutsideOfPackage("org.unionstat.chart.internal.jfree")
            .and()
            .doNotHaveFullyQualifiedName("org.unionstat.chart.Charts")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.unionstat.chart.internal..");

    @ArchTest
    static final ArchRule THE_THEME_IS_VALUES_ALONE = noClasses()
            .that()
            .resideInAPackage("org.unionstat.chart.theme")
            .should()
            .dependOnClassesThat()
            .resideOutsideOfPackages("org.unionstat.chart.theme", "java.lang..", "org.jspecify..");
}
