package org.unionstat.batch.generate;

import java.util.List;

/**
 * What happened in a street or town in a year, as its own figures must tell it.
 *
 * @param workers the workers of its unions at the year's end
 * @param coveredUnits the employers that its unions cover at the year's end
 * @param opened how many unions opened
 * @param openedUnits the employers that these cover
 * @param closed how many unions closed or went on in another one
 * @param movedOut how many unions moved away
 * @param movedIn how many unions came from elsewhere
 */
record TownYear(
        long workers, long coveredUnits, long opened, long openedUnits, long closed, long movedOut, long movedIn) {

    static TownYear of(Town town, int year, List<LocalUnion> unions, List<UnionReport> reports) {
        List<LocalUnion> opened = unions.stream()
                .filter(union ->
                        union.town().equals(town) && union.opened().getYear() == year && union.openShare(year) < 1)
                .toList();
        boolean change = year == Planted.CHANGE.getYear();
        return new TownYear(
                reports.stream().mapToLong(UnionReport::workers).sum(),
                reports.stream().mapToLong(UnionReport::coveredUnits).sum(),
                opened.size(),
                opened.stream().mapToLong(LocalUnion::coveredUnits).sum(),
                unions.stream()
                        .filter(union -> union.town().equals(town))
                        .filter(union -> Planted.isGone(union.code(), year) && !Planted.isGone(union.code(), year - 1))
                        .count(),
                change && Planted.MOVED.startsWith(town.code()) ? 1 : 0,
                change && Planted.MOVED_TO.equals(town.code()) ? 1 : 0);
    }
}
