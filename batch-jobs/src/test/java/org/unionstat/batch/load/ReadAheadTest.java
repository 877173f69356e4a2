package org.unionstat.batch.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.unionstat.batch.inbox.InboxFile;

class ReadAheadTest {

    private static final long LARGE = 1 << 20;

    private static PendingFile file(int id, long bytes) {
        return new PendingFile(id, id, new InboxFile(Path.of(id + ".csv"), id + ".csv", "", bytes, "", Instant.EPOCH));
    }

    @Test
    void givesWhatComesOfEachFileInTheOrderInWhichTheyAreAskedFor() {
        List<PendingFile> files = IntStream.range(0, 100)
                .mapToObj(i -> file(i, i % 7 == 0 ? LARGE : 1))
                .toList();

        try (ReadAhead<Integer> ahead = new ReadAhead<>(3, files, f -> true, PendingFile::id)) {
            assertThat(files).allSatisfy(f -> assertThat(ahead.result(f)).isEqualTo(f.id()));
        }
    }

    @Test
    void worksOnSmallFilesBeforeTheyAreAskedForAndOnLargeOnesThen() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(3);
        Set<Integer> done = ConcurrentHashMap.newKeySet();
        List<PendingFile> files = List.of(file(1, 1), file(2, LARGE), file(3, 1), file(4, 1));

        try (ReadAhead<Integer> ahead = new ReadAhead<>(2, files, f -> true, f -> {
            done.add(f.id());
            begun.countDown();
            return f.id();
        })) {
            ahead.result(files.get(0));
            begun.await();

            assertThat(done).containsExactlyInAnyOrder(1, 3, 4);
            assertThat(ahead.result(files.get(1))).isEqualTo(2);
        }
    }

    @Test
    void leavesAloneWhatIsNotWantedAndHoldsNoMoreThanAFewFiles() {
        Set<Integer> done = ConcurrentHashMap.newKeySet();
        List<PendingFile> files =
                IntStream.range(0, 1000).mapToObj(i -> file(i, 1)).toList();

        try (ReadAhead<Integer> ahead = new ReadAhead<>(1, files, f -> f.id() % 2 == 0, f -> {
            done.add(f.id());
            return f.id();
        })) {
            IntStream.range(0, 10).filter(i -> i % 2 == 0).forEach(i -> ahead.result(files.get(i)));
        }

        assertThat(done).allMatch(id -> id % 2 == 0).hasSizeLessThan(20);
    }

    @Test
    void tellsOfAFileThatCannotBeReadWhenItIsAskedFor() {
        List<PendingFile> files = List.of(file(1, 1), file(2, 1));

        try (ReadAhead<Integer> ahead = new ReadAhead<>(2, files, f -> true, f -> {
            if (f.id() == 2) {
                throw new IOException("gone");
            }
            return f.id();
        })) {
            assertThat(ahead.result(files.get(0))).isEqualTo(1);
            assertThatThrownBy(() -> ahead.result(files.get(1)))
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessageContaining("2.csv");
        }
    }
}
