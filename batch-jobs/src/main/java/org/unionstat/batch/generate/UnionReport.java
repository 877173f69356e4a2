package org.unionstat.batch.generate;

/**
 * What one union reports for a year.
 *
 * @param union the union
 * @param figures its figures, before anything is spoilt
 */
record UnionReport(LocalUnion union, Figures figures) {

    long coveredUnits() {
        return figures.value("organization.covered_units").longValueExact();
    }

    long workers() {
        return figures.value("membership.workers").longValueExact();
    }
}
